import { facetKeys, facetTitles } from '../../../model/search/records/record.ts';
import type { Asked } from '../address.ts';
import { withFacet, writeAddress } from '../address.ts';
import { element } from './element.ts';
import { echoed } from './status-text.ts';

/** The facets that narrow an answer, each with a link that takes it away. Empty if there are none. */
export function activeFilters(asked: Asked, here: string): (Node | string)[] {
  const active = facetKeys.filter((key) => asked.filters[key] !== undefined);
  return active.flatMap((key, index) => [
    index === 0 ? 'Đang lọc theo ' : '; ',
    element('span', {}, `${facetTitles[key]}: ${echoed(asked.filters[key]!)}`),
    ' ',
    element(
      'a',
      {
        href: here + writeAddress(withFacet(asked, key, null)),
        'data-facet': key,
        'aria-label': `bỏ lọc theo ${facetTitles[key].toLowerCase()}`,
      },
      'bỏ lọc',
    ),
  ]);
}

import { facetTitles } from '../../../model/search/records/record.ts';
import type { FacetKey } from '../../../model/search/records/record.ts';
import type { Asked } from '../address.ts';
import { withFacet, writeAddress } from '../address.ts';
import type { FacetCount } from '../facet-counts.ts';
import { element } from './element.ts';

/** More values than this are folded away behind the first ones. */
const SHOWN = 8;

/** The facets of an answer as links: each narrows the results, a chosen one widens them again. */
export function facetList(counts: Map<FacetKey, FacetCount[]>, asked: Asked, here: string): HTMLElement[] {
  return [...counts].flatMap(([key, values]) => {
    const chosen = asked.filters[key];
    if (chosen === undefined && values.length < 2) return [];
    const link = ({ value, count }: FacetCount) => {
      const active = value === chosen;
      const target = writeAddress(withFacet(asked, key, active ? null : value));
      return element(
        'li',
        {},
        element(
          'a',
          { href: here + target, 'data-facet': key, 'aria-current': active ? 'true' : null },
          value,
          ' ',
          element('span', { class: 'count' }, String(count)),
          active ? element('span', { class: 'facet-off' }, ' bỏ lọc') : null,
        ),
      );
    };
    const first = values.slice(0, SHOWN).map(link);
    const others = values.slice(SHOWN).map(link);
    const more =
      others.length === 0
        ? null
        : element(
            'details',
            {},
            element('summary', {}, `thêm ${others.length}`),
            element('ul', { role: 'list' }, ...others),
          );
    const id = `loc-${key}`;
    return [
      element(
        'div',
        { class: 'facet', role: 'group', 'aria-labelledby': id },
        element('h2', { id }, facetTitles[key]),
        element('ul', { role: 'list' }, ...first),
        more ?? '',
      ),
    ];
  });
}

import type { ActiveFilter } from '../../../model/search/index.ts';
import { element } from '../../element.ts';

/** The facets that narrow an answer, each with a link that takes it away. Empty if there are none. */
export function activeFilters(active: readonly ActiveFilter[], here: string): (Node | string)[] {
  return active.flatMap(({ key, title, value, address }, index) => [
    index === 0 ? 'Đang lọc theo ' : '; ',
    element('span', {}, `${title}: ${value}`),
    ' ',
    element(
      'a',
      { href: here + address, 'data-facet': key, 'aria-label': `bỏ lọc theo ${title.toLowerCase()}` },
      'bỏ lọc',
    ),
  ]);
}

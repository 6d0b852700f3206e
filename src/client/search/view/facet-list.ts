import type { FacetGroup } from '../../../model/search/index.ts';
import { element } from '../../element.ts';

/** More values than this are folded away after the first ones. */
const SHOWN = 8;

/** The facets of an answer as links: each narrows the results, a chosen one widens them again. */
export function facetList(groups: readonly FacetGroup[], here: string): HTMLElement[] {
  return groups.map(({ key, title, values }) => {
    const links = values.map(({ value, count, active, address }) =>
      element(
        'li',
        {},
        element(
          'a',
          { href: here + address, 'data-facet': key, 'aria-current': active ? 'true' : null },
          value,
          ' ',
          element('span', { class: 'count' }, String(count)),
          active ? element('span', { class: 'facet-off' }, ' bỏ lọc') : null,
        ),
      ),
    );
    const others = links.slice(SHOWN);
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
    return element(
      'div',
      { class: 'facet', role: 'group', 'aria-labelledby': id },
      element('h2', { id }, title),
      element('ul', { role: 'list' }, ...links.slice(0, SHOWN)),
      more ?? '',
    );
  });
}

import { addressOf } from '../../kinds/address-of.ts';
import { kindNames, kindOf } from '../../kinds/index.ts';
import { pages } from '../addresses.ts';
import type { Site } from '../site/site.ts';
import type { LinkView } from './links.ts';

/** The menu of every page: the kinds that have a place in it, in its order, and what the site says of itself. */
export function menuView(site: Site): LinkView[] {
  const entries = kindNames.flatMap((name) => {
    const { menu, pages: place } = kindOf(name);
    const isEmpty = () => site.recordsOf(name).every((record) => addressOf(record) === null);
    if (!menu || 'none' in place || (menu.onlyWithRecords && isEmpty())) return [];
    return [{ path: place.route, label: menu.label, position: menu.position }];
  });
  return [
    ...entries.sort((a, b) => a.position - b.position).map(({ path, label }) => ({ path, label })),
    { path: pages.about, label: 'Giới thiệu' },
  ];
}

import { dutyPath, itemPath } from '../../addresses.ts';
import type { Disclosure } from '../../../kinds/disclosure.ts';
import { itemTitle } from '../../../kinds/item-title.ts';
import { requirePeriod } from '../../../kinds/period.ts';
import type { LinkView } from '../links.ts';
import type { Site } from '../../site/site.ts';

/** What was published last for a duty; null while nothing was. */
export function latestItem(site: Site, code: string): LinkView | null {
  const latest = publishedItems(site, code).at(-1);
  return latest ? itemLink(site, latest) : null;
}

/** What is published for a duty up to today, the earliest period first. */
export const publishedItems = (site: Site, code: string): Disclosure[] =>
  site
    .dutyRegister()
    .disclosures(code)
    .map(({ data }) => data)
    .filter(({ publications }) => publications.some(({ on }) => on === null || on <= site.today));

/** The page of an item, by its name: `Thực đơn tuần 23/11–29/11/2026`. */
export const itemLink = (site: Site, { duty, period }: Pick<Disclosure, 'duty' | 'period'>): LinkView => ({
  path: itemPath(duty, period),
  label: itemTitle(site.dutyRegister().duty(duty).data, requirePeriod(period)),
});

/** The page of a duty. Throws for a code that the content does not have. */
export const dutyLink = (site: Site, code: string): LinkView => ({
  path: dutyPath(code),
  label: site.dutyRegister().duty(code).data.title,
});

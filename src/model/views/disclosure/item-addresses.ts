import type { Site } from '../../site/site.ts';

export interface ItemAddress {
  code: string;
  period: string;
}

const addresses = new WeakMap<Site, ItemAddress[]>();

/** The addresses of all items: every row of every board, and every short period for which something was published. */
export function itemAddresses(site: Site): ItemAddress[] {
  const known = addresses.get(site) ?? findAddresses(site);
  addresses.set(site, known);
  return known;
}

function findAddresses(site: Site): ItemAddress[] {
  const book = site.dutyRegister();
  const found = new Map<string, ItemAddress>();
  const add = (code: string, period: string) => found.set(`${code} ${period}`, { code, period });
  for (const { id } of book.schoolYears)
    for (const { duty, cells } of book.boardRows(id)) {
      if (cells.length > 2) add(duty.code, id);
      else for (const { period } of cells) add(duty.code, period.id);
    }
  for (const { data } of book.allDisclosures) for (const code of [data.duty, ...data.alsoFor]) add(code, data.period);
  return [...found.values()];
}

/** Whether an item has a page of its own: what a new school owed before its first year on the site has none. @param period its id */
export const hasItemPage = (site: Site, code: string, period: string): boolean =>
  itemAddresses(site).some((each) => each.code === code && each.period === period);

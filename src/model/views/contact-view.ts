import type { Organization } from '../../kinds/organization.ts';
import type { Site } from '../site/site.ts';
import { upperFirst } from '../text/first-letter.ts';
import { lastItem } from '../items.ts';
import { briefLines } from './disclosure/brief.ts';
import type { BriefLine } from './disclosure/brief.ts';
import { publishedItems } from './disclosure/latest.ts';

/** How to reach the school: what it has made public, and in one line what it has not. */
export interface ContactView {
  name: string;
  /** Where to write about a mistake; null while the school has not made it public. */
  email: string | null;
  phone: Reach | null;
  reach: Reach[];
  /** What else the school published about how to reach it: other sites of the school, say. */
  others: BriefLine[];
  /** `Địa chỉ, điện thoại`; empty where all is known. */
  unknown: string;
}

/** One way to the school: `Điện thoại`, its text, and the address that a tap opens. */
export interface Reach {
  name: string;
  text: string;
  to: string | null;
}

const ways = [
  { field: 'address', name: 'địa chỉ', to: () => null },
  { field: 'phone', name: 'điện thoại', to: (text: string) => `tel:${text.replaceAll(/[^+\d]/gu, '')}` },
  { field: 'email', name: 'thư điện tử', to: (text: string) => `mailto:${text}` },
] as const;

/**
 * The contact of the settings; what they leave out is read from what the school published about it, so that no page says
 * “chưa công bố” of a number that another page has.
 * @param published the lines of the item that answers how to reach the school
 */
export function contactView(organization: Organization, published: readonly BriefLine[] = []): ContactView {
  const lines = new Map(published.map((line) => [line.label.toLowerCase(), line.text]));
  const all = ways.map(({ field, name, to }) => {
    const text = organization[field] ?? lines.get(name) ?? null;
    return { field, name, reach: text === null ? null : { name: upperFirst(name), text, to: to(text) } };
  });
  const reachOf = (wanted: string) => all.find(({ field }) => field === wanted)?.reach ?? null;
  return {
    name: organization.name,
    email: reachOf('email')?.text ?? null,
    phone: reachOf('phone'),
    reach: all.flatMap(({ reach }) => reach ?? []),
    others: published.filter(({ label }) => ways.every(({ name }) => name !== label.toLowerCase())),
    unknown: upperFirst(all.flatMap(({ name, reach }) => (reach === null ? [name] : [])).join(', ')),
  };
}

/** What the school published last about how to reach it, a line a row. */
export function publishedContact(site: Site): BriefLine[] {
  const asked = site.dutyRegister().duties.filter(({ data }) => data.parentQuestion?.contact);
  return asked.flatMap(({ data: { code } }) => {
    const items = publishedItems(site, code);
    return items.length === 0 ? [] : briefLines(site, lastItem(items));
  });
}

import type { Content, ContentRecord } from '../records.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';

/**
 * The id under which a school is after a change. Another than before where its record was renamed together with
 * the owner of the site and kept its name: a new id frees nobody. Null once the school has left to another, as with
 * `npm run init`: neither owner nor a record, and the owner has a name of its own.
 */
export function idAfter(school: string, before: Content, after: Content): string | null {
  const { settings, named } = after;
  if (settings === null || settings.data.school === school || named.organizations.has(school)) return school;
  const nameIn = ({ records }: Content, id: string) => records.organizations.get(id)?.data.name.toLocaleLowerCase('vi');
  const [past, present] = [nameIn(before, school), nameIn(after, settings.data.school)];
  return past === undefined || present === undefined || past === present ? settings.data.school : null;
}

/**
 * A school that left with `count` records that it published. `npm run init` hands a site over, and nobody should overlook how much
 * goes; without it the same edit is how a school would lose what it published.
 * @param what they are, for example `đã đăng`
 * @param leaving the school whose site `npm run init` hands over in this edit; null without one
 */
export function schoolLeft(
  school: string,
  count: number,
  what: string,
  { settings }: Content,
  leaving: string | null,
): Issue[] {
  if (settings === null || count === 0) return [];
  const message = `Trang nay là của ${settings.data.school}; ${count} mục mà ${school} ${what} không được xét nữa.`;
  return [issueAt(settings.locationOf(['school']), 'truong-da-roi-trang', message, { certain: school !== leaving })];
}

/**
 * The record of the same item after an edit, under any name of its file; undefined where there is none. An item is its duty, its period
 * and its school.
 */
export function itemAfter(
  { id, data }: ContentRecord<'disclosures'>,
  before: Content,
  after: Content,
): ContentRecord<'disclosures'> | undefined {
  const school = idAfter(data.organization, before, after);
  const isIt = (record: ContentRecord<'disclosures'>) =>
    record.data.organization === school && record.data.duty === data.duty && record.data.period === data.period;
  const own = after.records.disclosures.get(id);
  if (own && isIt(own)) return own;
  return [...after.records.disclosures.values()].find(
    (record) => !before.records.disclosures.has(record.id) && isIt(record),
  );
}

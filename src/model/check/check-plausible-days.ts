import { kindNames } from '../../kinds/index.ts';
import { parsePeriod } from '../../kinds/period.ts';
import { formatDay } from '../day/format-day.ts';
import { addYears } from '../day/iso-day.ts';
import type { IsoDay } from '../day/iso-day.ts';
import type { Content, ContentRecord } from '../records.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';

/** No agency of the state and none of its documents is older; a school may be. */
const STATE_FROM = '1945-09-02';
/** No school had a site before, so none wrote anything on one. */
const SITES_FROM = '2000-01-01';
/** Years from today in which a law may take effect or an exception may end. */
const YEARS_AHEAD = 30;
/** Of a day of publication that is still to come another rule says more (`ngay-cong-khai-tuong-lai`). */
const NO_END = '9999-12-31';
/** Years between a period and a day of what is said of it. */
const YEARS_FROM_PERIOD = 2;

const aDay = /^\d{4}-\d{2}-\d{2}$/u;

/** Kinds whose days are all of what the site or the school did while it had one. */
const ofSites: ReadonlySet<string> = new Set([
  'pageCodes',
  'certificates',
  'removals',
  'summaries',
  'editorialNotes',
  'notices',
  'reports',
]);
/** Parts of any record that say what was done to it on the site. */
const doneOnSite: ReadonlySet<PropertyKey> = new Set(['changes', 'verification', 'publishedOn', 'addedOn']);
/** Fields of a law with days that come after it. */
const ofLawLater: ReadonlySet<PropertyKey> = new Set(['transitions', 'uncertainFrom', 'needsCheckFrom']);

interface Range {
  from: IsoDay;
  to: IsoDay;
}

type Dated = Pick<ContentRecord, 'collection' | 'data' | 'locationOf'>;

/** Days that are right by themselves, and that no record of this kind has: nearly always a wrong digit. @param today ISO day */
export const checkPlausibleDays = (content: Content, today: IsoDay): Issue[] =>
  kindNames.flatMap((name) =>
    [...(content.records[name].values() as Iterable<ContentRecord>)].flatMap((record) => {
      const issues: Issue[] = [];
      eachDay(record.data, [], (day, path) => {
        const { from, to } = rangeOf(record, path, today);
        if (day >= from && day <= to) return;
        const limit = day < from ? `trước ${formatDay(from)}` : `sau ${formatDay(to)}`;
        const message = `“${path.map(String).join('.')}” là ngày ${formatDay(day)}, ${limit}.`;
        issues.push(issueAt(record.locationOf(path), 'nam-mau-thuan', message));
      });
      return issues;
    }),
  );

function rangeOf({ collection, data }: Dated, path: readonly PropertyKey[], today: IsoDay): Range {
  const latest = addYears(today, YEARS_AHEAD);
  const isOfSite = ofSites.has(collection) || path.some((part) => doneOnSite.has(part));
  if (isOfSite) return { from: SITES_FROM, to: path[0] === 'publishedOn' ? NO_END : latest };
  if ('period' in data && 'publications' in data && path[0] !== 'documents') {
    const period = parsePeriod(data.period);
    if (!period) return { from: SITES_FROM, to: latest };
    // What changes after a period is made public after it, too.
    const isOfPublication = path[0] === 'publications';
    return {
      from: addYears(period.from, -YEARS_FROM_PERIOD),
      to: isOfPublication ? NO_END : addYears(period.to, YEARS_FROM_PERIOD),
    };
  }
  if (collection === 'calendar' && 'year' in data)
    return { from: `${data.year - 1}-01-01`, to: `${data.year + 1}-12-31` };
  // What is said of a law comes after it; a period of a budget may be one that was.
  if (collection === 'legalReferences' && 'issuedOn' in data && ofLawLater.has(path[0] ?? ''))
    return { from: data.issuedOn ?? STATE_FROM, to: latest };
  const isOfSchool = collection === 'organizations' && 'level' in data && data.level === 'school';
  return { from: isOfSchool ? '1900-01-01' : STATE_FROM, to: latest };
}

function eachDay(value: unknown, path: PropertyKey[], use: (day: IsoDay, path: PropertyKey[]) => void): void {
  if (typeof value === 'string') {
    if (aDay.test(value)) use(value, path);
  } else if (Array.isArray(value)) value.forEach((each, index) => eachDay(each, [...path, index], use));
  else if (value !== null && typeof value === 'object')
    for (const [key, each] of Object.entries(value)) eachDay(each, [...path, key], use);
}

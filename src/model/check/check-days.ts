import { formatDay } from '../day/format-day.ts';
import type { IsoDay } from '../day/iso-day.ts';
import type { Content } from '../records.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';
import { withFields } from './with-fields.ts';

/** The year that a number-symbol names: `36/2017/TT-BGDĐT`. */
const yearIn = (number: string | null) => /\/((?:19|20)\d{2})\//u.exec(number ?? '')?.[1] ?? null;

/** Days of issue that have not come yet. @param today ISO day */
function notYet(content: Content, today: IsoDay): Issue[] {
  const days = [
    ...withFields(content, 'plans', ['status', 'issuedOn']).map(({ locationOf, data }) => ({
      locationOf,
      day: data.status === 'draft' ? null : data.issuedOn,
      path: ['issuedOn'],
    })),
    ...withFields(content, 'plans', ['withdrawal']).map(({ locationOf, data }) => ({
      locationOf,
      day: data.withdrawal?.on ?? null,
      path: ['withdrawal', 'on'],
    })),
    ...(['notices', 'legalReferences'] as const).flatMap((collection) =>
      withFields(content, collection, ['issuedOn']).map(({ locationOf, data }) => ({
        locationOf,
        day: data.issuedOn,
        path: ['issuedOn'],
      })),
    ),
  ];
  return days.flatMap(({ locationOf, day, path }) =>
    day !== null && day > today
      ? [
          issueAt(
            locationOf(path),
            'ngay-ban-hanh-tuong-lai',
            `gặp ngày ${formatDay(day)}, hôm nay là ${formatDay(today)}.`,
          ),
        ]
      : [],
  );
}

/** Years of plans and number-symbols that the day of issue contradicts. */
function otherYears(content: Content): Issue[] {
  const issues: Issue[] = [];
  for (const { locationOf, data } of withFields(content, 'plans', ['year', 'issuedOn', 'estimatedOn'])) {
    const day = data.issuedOn ?? data.estimatedOn?.on;
    // A plan for the next year is signed in December, one of a school year after New Year.
    if (day === undefined || Math.abs(Number(day.slice(0, 4)) - data.year) <= 1) continue;
    const message = `kế hoạch của năm ${data.year} mà ký ngày ${formatDay(day)}.`;
    issues.push(issueAt(locationOf(['year']), 'nam-mau-thuan', message, { suggestion: day.slice(0, 4) }));
  }
  for (const collection of ['plans', 'notices', 'legalReferences'] as const)
    for (const { locationOf, data } of withFields(content, collection, ['number', 'issuedOn'])) {
      const year = yearIn(data.number);
      if (year === null || data.issuedOn === null || data.issuedOn.startsWith(year)) continue;
      const message = `số “${data.number}” ghi năm ${year}, ngày ban hành là ${formatDay(data.issuedOn)}.`;
      issues.push(issueAt(locationOf(['issuedOn']), 'nam-mau-thuan', message));
    }
  return issues;
}

/** Days that cannot be, and years that contradict them. @param today ISO day */
export const checkDays = (content: Content, today: IsoDay): Issue[] => [
  ...notYet(content, today),
  ...otherYears(content),
];

import { kindNames } from '../../kinds/index.ts';
import { formatDay } from '../day/format-day.ts';
import type { IsoDay } from '../day/iso-day.ts';
import type { Content, ContentRecord } from '../records.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';
import { checkOrderOfDays } from './check-order-of-days.ts';
import { checkPlausibleDays } from './check-plausible-days.ts';
import { otherInTitles } from './check-title-years.ts';
import { otherInNumbers, otherInSubjects, otherYearOfPlan } from './check-years.ts';
import { withFields } from './with-fields.ts';

/** A day of a record that must have come. */
interface PastDay {
  locationOf: ContentRecord['locationOf'];
  day: IsoDay | null;
  path: PropertyKey[];
}

/** Days on which documents were issued and withdrawn. */
const issued = (content: Content): PastDay[] => [
  ...withFields(content, 'plans', ['status', 'issuedOn', 'estimatedOn']).map(
    ({ locationOf, data: { status, issuedOn, estimatedOn } }) => ({
      locationOf,
      day: status === 'draft' ? null : (issuedOn ?? estimatedOn?.on ?? null),
      path: issuedOn === null && estimatedOn !== null ? ['estimatedOn', 'on'] : ['issuedOn'],
    }),
  ),
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

/** Kinds whose records say how they were changed. */
const changed = [
  'plans',
  'notices',
  'regulations',
  'reports',
  'disclosures',
  'legalReferences',
  'duties',
  'holidays',
  'calendar',
  'summaries',
  'editorialNotes',
] as const;

/** Days on which the site itself did something to a record. */
const done = (content: Content): (PastDay & { what: string })[] => [
  ...changed.flatMap((collection) =>
    withFields(content, collection, ['changes']).flatMap(({ locationOf, data }) =>
      data.changes.map(({ on }, index) => ({ locationOf, day: on, path: ['changes', index, 'on'], what: 'ngày sửa' })),
    ),
  ),
  ...withFields(content, 'removals', ['on']).map(({ locationOf, data }) => ({
    locationOf,
    day: data.on,
    path: ['on'],
    what: 'ngày gỡ',
  })),
  ...withFields(content, 'summaries', ['writtenOn']).map(({ locationOf, data }) => ({
    locationOf,
    day: data.writtenOn,
    path: ['writtenOn'],
    what: 'ngày viết tóm tắt',
  })),
  ...withFields(content, 'summaries', ['approval']).map(({ locationOf, data }) => ({
    locationOf,
    day: data.approval?.on ?? null,
    path: ['approval', 'on'],
    what: 'ngày duyệt tóm tắt',
  })),
  ...kindNames.flatMap((name) =>
    [...(content.records[name].values() as Iterable<ContentRecord>)].flatMap(({ locationOf, data }) =>
      'provenance' in data
        ? (data.provenance.verification ?? []).map(({ on }, index) => ({
            locationOf,
            day: on,
            path: ['provenance', 'verification', index, 'on'],
            what: 'ngày đối chiếu',
          }))
        : [],
    ),
  ),
];

const DONE = { remedy: 'Ghi ngày đã làm việc đó trên trang.' };

/** Days of issue, and of what the site did, that have not come yet. @param today ISO day */
const notYet = (content: Content, today: IsoDay): Issue[] =>
  [
    ...issued(content).map((each) => ({ ...each, what: 'ngày', more: {} })),
    ...done(content).map((each) => ({ ...each, more: DONE })),
  ].flatMap(({ locationOf, day, path, what, more }) =>
    day !== null && day > today
      ? [
          issueAt(
            locationOf(path),
            'ngay-ban-hanh-tuong-lai',
            `gặp ${what} ${formatDay(day)}, hôm nay là ${formatDay(today)}.`,
            more,
          ),
        ]
      : [],
  );

/** Years of plans that the day of issue contradicts. */
function otherYears(content: Content): Issue[] {
  const issues: Issue[] = [];
  for (const { locationOf, data } of withFields(content, 'plans', ['year', 'issuedOn', 'estimatedOn'])) {
    const day = data.issuedOn ?? data.estimatedOn?.on;
    // A plan for the next year is signed in December, one of a school year after New Year.
    if (day === undefined || Math.abs(Number(day.slice(0, 4)) - data.year) <= 1) continue;
    const message = `kế hoạch của năm ${data.year} mà ký ngày ${formatDay(day)}.`;
    issues.push(issueAt(locationOf(['year']), 'nam-mau-thuan', message, { suggestion: day.slice(0, 4) }));
  }
  return issues;
}

/** Days that cannot be, and years that contradict them. A day of which something is said already is not called unlikely, too. @param today ISO day */
export function checkDays(content: Content, today: IsoDay): Issue[] {
  const issues = [
    ...notYet(content, today),
    ...otherYears(content),
    ...otherInNumbers(content),
    ...otherInSubjects(content),
    ...otherYearOfPlan(content),
    ...otherInTitles(content),
    ...checkOrderOfDays(content),
  ];
  const placeOf = ({ file, line, column }: Issue) => `${line}:${column} ${file}`;
  const said = new Set(issues.map(placeOf));
  return [...issues, ...checkPlausibleDays(content, today).filter((issue) => !said.has(placeOf(issue)))];
}

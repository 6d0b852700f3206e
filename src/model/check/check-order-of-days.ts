import { formatDay } from '../day/format-day.ts';
import { addYears } from '../day/iso-day.ts';
import type { IsoDay } from '../day/iso-day.ts';
import { parsePeriod } from '../../kinds/period.ts';
import type { Content, ContentRecord } from '../records.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';
import { withFields } from './with-fields.ts';

type Place = Pick<ContentRecord, 'locationOf'>;

/** A day that cannot be before another one of the same record. */
function after(
  { locationOf }: Place,
  path: PropertyKey[],
  day: IsoDay | null,
  since: IsoDay | null,
  what: string,
): Issue[] {
  if (day === null || since === null || day >= since) return [];
  const name = path.map(String).join('.');
  return [
    issueAt(locationOf(path), 'ngay-mau-thuan', `“${name}” ${formatDay(day)} trước ${what} ${formatDay(since)}.`),
  ];
}

const ISSUED = 'ngày ban hành';
const OF_PLAN = 'ngày của kế hoạch';

/** Days of what the site or the school did to a document, each not before the document was. */
function doneBefore(content: Content): Issue[] {
  return [
    ...withFields(content, 'plans', ['issuedOn', 'withdrawal', 'changes']).flatMap((record) => [
      ...after(record, ['withdrawal', 'on'], record.data.withdrawal?.on ?? null, record.data.issuedOn, ISSUED),
      ...changesBefore(record, record.data.changes, record.data.issuedOn),
    ]),
    ...withFields(content, 'notices', ['issuedOn', 'changes']).flatMap((record) =>
      changesBefore(record, record.data.changes, record.data.issuedOn),
    ),
    ...withFields(content, 'regulations', ['issuedOn', 'publishedOn', 'changes']).flatMap((record) => [
      ...after(record, ['publishedOn'], record.data.publishedOn, record.data.issuedOn, ISSUED),
      ...changesBefore(record, record.data.changes, record.data.publishedOn),
    ]),
    ...withFields(content, 'reports', ['reportedOn', 'period', 'changes']).flatMap((record) => [
      ...after(
        record,
        ['reportedOn'],
        record.data.reportedOn,
        parsePeriod(record.data.period)?.from ?? null,
        'ngày đầu của kỳ',
      ),
      ...changesBefore(record, record.data.changes, record.data.reportedOn),
    ]),
  ];
}

/** Days of what was written about a plan, or compared with a document, each not before the document was. */
function writtenBefore(content: Content): Issue[] {
  const issuedOn = new Map(withFields(content, 'plans', ['issuedOn']).map(({ id, data }) => [id, data.issuedOn]));
  return [
    ...withFields(content, 'summaries', ['plan', 'writtenOn', 'approval', 'changes']).flatMap((record) => {
      const { plan, writtenOn, approval, changes } = record.data;
      const since = issuedOn.get(plan) ?? null;
      return [
        ...after(record, ['writtenOn'], writtenOn, since, OF_PLAN),
        ...after(record, ['approval', 'on'], approval?.on ?? null, since, OF_PLAN),
        ...changesBefore(record, changes, since, OF_PLAN),
      ];
    }),
    ...withFields(content, 'editorialNotes', ['plan', 'changes']).flatMap((record) =>
      changesBefore(record, record.data.changes, issuedOn.get(record.data.plan) ?? null, OF_PLAN),
    ),
    ...(['plans', 'notices', 'regulations', 'legalReferences'] as const).flatMap((name) =>
      withFields(content, name, ['issuedOn', 'provenance']).flatMap((record) =>
        (record.data.provenance.verification ?? []).flatMap(({ on }, index) =>
          after(record, ['provenance', 'verification', index, 'on'], on, record.data.issuedOn, ISSUED),
        ),
      ),
    ),
  ];
}

const changesBefore = (
  record: Place,
  changes: readonly { on: IsoDay }[],
  since: IsoDay | null,
  what = ISSUED,
): Issue[] => changes.flatMap(({ on }, index) => after(record, ['changes', index, 'on'], on, since, what));

/** Notices that would be on the home page for more than a year: nearly always a wrong digit. */
const longNotices = (content: Content): Issue[] =>
  withFields(content, 'notices', ['issuedOn', 'until']).flatMap(({ locationOf, data: { issuedOn, until } }) => {
    if (until === null || until <= addYears(issuedOn, 1)) return [];
    const message = `thông báo ngày ${formatDay(issuedOn)} mà đến hết ngày ${formatDay(until)}, hơn một năm sau.`;
    return [issueAt(locationOf(['until']), 'nam-mau-thuan', message)];
  });

/** Laws that would take effect long after their issue: the longest wait among laws of this site is two years. */
const lateLaws = (content: Content): Issue[] =>
  withFields(content, 'legalReferences', ['issuedOn', 'effectiveOn']).flatMap(
    ({ locationOf, data: { issuedOn, effectiveOn } }) => {
      if (issuedOn === null || effectiveOn === null || effectiveOn <= addYears(issuedOn, 5)) return [];
      const message = `ban hành ngày ${formatDay(issuedOn)} mà có hiệu lực từ ngày ${formatDay(effectiveOn)}, hơn năm năm sau.`;
      return [issueAt(locationOf(['effectiveOn']), 'nam-mau-thuan', message)];
    },
  );

/** Items made public long before the period that they are about. A plan for a year is public in the year before. */
const earlyPublications = (content: Content): Issue[] =>
  withFields(content, 'disclosures', ['period', 'publications']).flatMap(({ locationOf, data }) => {
    const from = parsePeriod(data.period)?.from;
    if (from === undefined) return [];
    return data.publications.flatMap(({ on }, index) => {
      if (on === null || on >= addYears(from, -1)) return [];
      const message = `kỳ bắt đầu ngày ${formatDay(from)} mà công khai ngày ${formatDay(on)}, hơn một năm trước.`;
      return [issueAt(locationOf(['publications', index, 'on']), 'nam-mau-thuan', message)];
    });
  });

/** Plans that are older than the documents that they implement. */
const beforeTheirLaw = (content: Content): Issue[] =>
  withFields(content, 'plans', ['issuedOn', 'implements']).flatMap((record) =>
    record.data.implements.flatMap((id, index) => {
      const since = content.records.legalReferences.get(id)?.data.issuedOn ?? null;
      const { issuedOn } = record.data;
      if (issuedOn === null || since === null || issuedOn >= since) return [];
      const message = `“${id}” ban hành ngày ${formatDay(since)}, sau ngày của kế hoạch ${formatDay(issuedOn)}.`;
      return [issueAt(record.locationOf(['implements', index]), 'ngay-mau-thuan', message)];
    }),
  );

/** Days of one record that are in no possible order, or too far from each other. */
export const checkOrderOfDays = (content: Content): Issue[] => [
  ...doneBefore(content),
  ...writtenBefore(content),
  ...longNotices(content),
  ...lateLaws(content),
  ...earlyPublications(content),
  ...beforeTheirLaw(content),
];

import { articleOf } from '../article/article-of.ts';
import { entryOf } from '../items.ts';
import { differingTotals } from '../disclosure/check-children.ts';
import type { RecordedDay } from '../disclosure/check-dates.ts';
import { ownerProblems } from '../disclosure/check-owner.ts';
import { ownSchools } from '../disclosure/own-schools.ts';
import { disclosureProblems, repeatedTables } from '../disclosure/check.ts';
import { reportProblems } from '../disclosure/progress.ts';
import type { Problem } from '../rules/disclosure-rules.ts';
import { regulationProblems } from '../disclosure/regulations.ts';
import { dutiesByCode } from '../law/duty/duties-by-code.ts';
import type { Content, ContentRecord } from '../records.ts';
import { blankDisclosure, blankRegulation, blankReport } from './blank-records.ts';
import { dutyCodes } from './duty-codes.ts';
import { filledIn, type FilledIn } from './filled-in.ts';
import { withFields } from './with-fields.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';

/** What is wrong with disclosures, regulations and reports on the day `today`, each at the line of its field. */
export function checkDisclosures(content: Content, today: string): Issue[] {
  const { records, settings, files } = content;
  const duties = dutiesByCode(content);
  const sectionsOfPlan = new Map([...records.plans.values()].map((plan) => [plan.id, sectionsOf(plan)]));
  const codes = dutyCodes(content);
  const school = settings?.data.school ?? null;
  const own = school === null ? new Set<string>() : ownSchools(records, school);
  const takesOver = (id: string) => school !== null && ownSchools(records, id).has(school);
  const at = ({ data, locationOf, wrong }: Located, problem: Problem): Issue[] => {
    const { path, code, message, remedy, suggestion } = problem;
    if (wrong && followsFrom(wrong, problem)) return [];
    // A duty with an error of its own exists; that error is reported at the duty.
    if (code === 'nghia-vu-la' && codes.has(String(valueAt(data, path)))) return [];
    if (code === 'khong-phai-cua-truong' && school !== null && takesOver(String(valueAt(data, path))))
      return [issueAt(locationOf(path), code, message, { remedy: followed(String(valueAt(data, path)), school) })];
    return [issueAt(locationOf(path), code, message, { remedy, suggestion })];
  };
  const disclosures = filledIn(content, 'disclosures', blankDisclosure);
  const regulations = filledIn(content, 'regulations', blankRegulation);
  const reports = filledIn(content, 'reports', blankReport);
  const counted = new Map(
    withFields(content, 'disclosures', ['organization', 'period', 'data']).map((record) => [record.id, record]),
  );
  const entries = [...counted.values()].map(({ id, data }) => ({ id, disclosure: data }));
  const recordedDay = recordedDayIn(records);
  // An id that no record has is named as such by the check of references.
  const schoolFor = ({ organization }: { organization: string }) => {
    if (own.has(organization)) return organization;
    return records.organizations.has(organization) ? school : null;
  };
  const owner = (record: FilledIn<'regulations'> | FilledIn<'reports'>) =>
    ownerProblems(record.data.organization, schoolFor(record.data)).flatMap((problem) => at(record, problem));
  return [
    ...disclosures.flatMap((record) =>
      disclosureProblems(record.data, { duties, files, recordedDay, school: schoolFor(record.data), today }).flatMap(
        (problem) => at(record, problem),
      ),
    ),
    ...[...repeatedTables(entries), ...differingTotals(entries)].flatMap(({ id, problem }) =>
      at(entryOf(counted, id), problem),
    ),
    ...[...regulations, ...reports].flatMap(owner),
    ...regulations.flatMap((record) =>
      regulationProblems(record.data, { duties, sectionsOfPlan, files, today }).flatMap((problem) =>
        at(record, problem),
      ),
    ),
    ...[...records.regulations.values()].flatMap(textTooEarly),
    ...reports.flatMap((record) =>
      reportProblems(record.data, { sectionsOfPlan, files, today }).flatMap((problem) => at(record, problem)),
    ),
  ];
}

/** The text of a regulation that nobody has published: what is in the content is public. */
const textTooEarly = ({ body, data, locationOf }: ContentRecord<'regulations'>): Issue[] =>
  body === null || data.status !== 'not-published'
    ? []
    : [
        issueAt(locationOf(['status']), 'cong-khai-truoc-van-ban', 'quy chế chưa công bố mà tệp đã có lời văn.', {
          remedy: 'Đã ban hành thì đổi status thành issued, kèm ngày ban hành và tệp; chưa thì bỏ lời văn.',
        }),
      ];

const followed = (next: string, school: string) =>
  `“${next}” kế thừa “${school}”: ghi school: ${next} và tên mới ở title trong site.yaml. Mục cũ giữ nguyên mã “${school}”.`;

/** What a problem needs of its record to become an issue. */
type Located = Pick<ContentRecord, 'locationOf'> & { data: object; wrong?: ReadonlySet<string> };

/** That a problem may be there only because of fields that are wrong themselves: these are reported already. */
const followsFrom = (wrong: ReadonlySet<string>, { path: [field], code }: Problem): boolean =>
  wrong.has(String(field)) ||
  (code === 'muc-rong' && ['documents', 'data', 'notApplicable'].some((each) => wrong.has(each)));

const valueAt = (data: object, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | undefined)?.[step], data);

const recordedDayIn =
  ({ plans, regulations }: Content['records']): RecordedDay =>
  ({ plan, regulation }) =>
    plans.get(plan ?? '')?.data.issuedOn ?? regulations.get(regulation ?? '')?.data.issuedOn ?? null;

/** The anchors of a plan's headings, as they are on its page. */
export function sectionsOf(plan: ContentRecord<'plans'>): string[] {
  return articleOf(plan).blocks.flatMap(({ anchor, depth }) => (depth === null ? [] : [anchor]));
}

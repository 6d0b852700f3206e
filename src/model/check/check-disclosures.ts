import { articleOf } from '../article/article-of.ts';
import { differingTotals } from '../disclosure/check-children.ts';
import type { RecordedDay } from '../disclosure/check-dates.ts';
import { ownerProblems } from '../disclosure/check-owner.ts';
import { disclosureProblems, repeatedTables } from '../disclosure/check.ts';
import { reportProblems } from '../disclosure/progress.ts';
import type { Problem } from '../rules/disclosure-rules.ts';
import { regulationProblems } from '../disclosure/regulations.ts';
import { dutiesByCode } from '../law/duty/duties-by-code.ts';
import type { Content, ContentRecord } from '../records.ts';
import { dutyCodes } from './duty-codes.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';

/** What is wrong with disclosures, regulations and reports on the day `today`, each at the line of its field. */
export function checkDisclosures(content: Content, today: string): Issue[] {
  const { records, settings, files } = content;
  const duties = dutiesByCode(content);
  const sectionsOfPlan = new Map([...records.plans.values()].map((plan) => [plan.id, sectionsOf(plan)]));
  const codes = dutyCodes(content);
  const at = ({ data, locationOf }: Located, { path, code, message, remedy, suggestion }: Problem): Issue[] =>
    // A duty with an error of its own exists; that error is reported at the duty.
    code === 'nghia-vu-la' && codes.has(String(valueAt(data, path)))
      ? []
      : [issueAt(locationOf(path), code, message, { remedy, suggestion })];
  const disclosures = [...records.disclosures.values()];
  const entries = disclosures.map(({ id, data }) => ({ id, disclosure: data }));
  const recordedDay = recordedDayIn(records);
  // An id that no record has is named as such by the check of references.
  const schoolFor = ({ organization }: { organization: string }) =>
    records.organizations.has(organization) ? (settings?.data.school ?? null) : null;
  const owner = (record: ContentRecord<'regulations'> | ContentRecord<'reports'>) =>
    ownerProblems(record.data.organization, schoolFor(record.data)).flatMap((problem) => at(record, problem));
  return [
    ...disclosures.flatMap((record) =>
      disclosureProblems(record.data, { duties, files, recordedDay, school: schoolFor(record.data), today }).flatMap(
        (problem) => at(record, problem),
      ),
    ),
    ...[...repeatedTables(entries), ...differingTotals(entries)].flatMap(({ id, problem }) =>
      at(records.disclosures.get(id)!, problem),
    ),
    ...[...records.regulations.values(), ...records.reports.values()].flatMap(owner),
    ...[...records.regulations.values()].flatMap((record) =>
      regulationProblems(record.data, { duties, sectionsOfPlan, files, today }).flatMap((problem) =>
        at(record, problem),
      ),
    ),
    ...[...records.reports.values()].flatMap((record) =>
      reportProblems(record.data, { sectionsOfPlan, files, today }).flatMap((problem) => at(record, problem)),
    ),
  ];
}

/** What a problem needs of its record to become an issue. */
type Located = Pick<ContentRecord, 'locationOf'> & { data: object };

const valueAt = (data: object, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | undefined)?.[step], data);

const recordedDayIn =
  ({ plans, regulations }: Content['records']): RecordedDay =>
  ({ plan, regulation }) =>
    plans.get(plan ?? '')?.data.issuedOn ?? regulations.get(regulation ?? '')?.data.issuedOn ?? null;

/** The anchors of a plan's headings, as they are on its page. */
function sectionsOf(plan: ContentRecord<'plans'>): string[] {
  return articleOf(plan).blocks.flatMap(({ anchor, depth }) => (depth === null ? [] : [anchor]));
}

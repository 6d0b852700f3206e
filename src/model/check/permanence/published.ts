import { kindNames, kinds } from '../../../kinds/index.ts';
import type { KindName } from '../../../kinds/index.ts';
import type { Content, ContentRecord } from '../../records.ts';
import { findInFileName, wordsInName } from '../../privacy/file-names.ts';
import { isOfPerson } from '../../privacy/of-person.ts';
import { idAfter } from '../retention-school.ts';

/** Kinds whose records readers have seen, apart from disclosures, which retention keeps (`check-retention.ts`). */
const keptKinds = [
  'plans',
  'notices',
  'regulations',
  'reports',
  'legalReferences',
  'summaries',
  'editorialNotes',
  'calendar',
  'holidays',
  'duties',
  'organizations',
  'removals',
  'pageCodes',
] as const satisfies readonly KindName[];

export type KeptRecord = ContentRecord<(typeof keptKinds)[number]>;

/** How a removal names a record: `plans/2024-ke-hoach-mau`. */
export const recordName = ({ collection, id }: Pick<ContentRecord, 'collection' | 'id'>): string =>
  `${kinds[collection].folder}/${id}`;

/** Whether readers could see what a record is about. */
export function isPublished(record: KeptRecord): boolean {
  const { data } = record;
  return !('status' in data) || (data.status !== 'draft' && data.status !== 'not-published');
}

/** Whether a record has a page of its own; a regulation that is not published has one that says so, and which plan promised it. */
const hasPage = ({ data }: KeptRecord): boolean => !('status' in data) || data.status !== 'draft';

/** The school whose record it is; null for law. A summary and notes belong to the school of their plan, a removal to the school of the site. */
function schoolOf({ collection, id, data }: KeptRecord, { records, settings }: Content): string | null {
  if (collection === 'organizations') return 'branch' in data && data.branch === 'school' ? id : null;
  if ('organization' in data) return data.organization;
  if ('record' in data || 'page' in data) return settings?.data.school ?? null;
  return 'plan' in data ? (records.plans.get(data.plan)?.data.organization ?? null) : null;
}

/**
 * What was published and has to stay: all of it but what belongs to a school that left the site to another, and the law of other
 * provinces that goes with it.
 * @param leaving the school whose site `npm run init` hands over in this edit; null without one
 */
export function keptRecords(before: Content, after: Content, leaving: string | null): KeptRecord[] {
  return recordsIn(before, hasPage).filter((record) => {
    const school = schoolOf(record, before);
    if (school !== null) return idAfter(school, before, after) !== null;
    return leaving === null || after.named[record.collection].has(record.id);
  });
}

const recordsIn = ({ records }: Content, isWanted: (record: KeptRecord) => boolean): KeptRecord[] =>
  keptKinds
    .flatMap((name): KeptRecord[] => [...(records[name] as ReadonlyMap<string, KeptRecord>).values()])
    .filter(isWanted);

/** How many published records belong to each school that is neither owner nor in the content any more. */
export function leftRecords(before: Content, after: Content): Map<string, number> {
  const counts = new Map<string, number>();
  for (const record of recordsIn(before, isPublished)) {
    const school = schoolOf(record, before);
    if (school !== null && record.collection !== 'organizations' && idAfter(school, before, after) === null)
      counts.set(school, (counts.get(school) ?? 0) + 1);
  }
  return counts;
}

/**
 * The records that an edit declares as removed, or as shortened, for a reason. What was declared before allows nothing more. The beginning of a name and `*`
 * is for names that themselves have personal data, and for no other.
 */
export function declaredRemovals(before: Content, after: Content): ReadonlySet<string> {
  const declared = [...after.records.removals.values()]
    .filter(({ id }) => !before.records.removals.has(id))
    .map(({ data }) => data.record);
  return new Set(
    declared.flatMap((name) => (name.endsWith(REST) ? namesLike(before, name.slice(0, -REST.length)) : [name])),
  );
}

const REST = '*';

/** Everything with a name that begins so and has personal data. */
const namesLike = ({ named, files }: Content, start: string): string[] =>
  [
    ...kindNames.flatMap((kind) => [...named[kind].keys()].map((id) => `${kinds[kind].folder}/${id}`)),
    ...files.keys(),
  ].filter((name) => name.startsWith(start) && privateNameAt(name) !== null);

/** What a removal calls something whose name has personal data: its beginning, without these. Null for any other name. */
export function removalName(name: string): string | null {
  const at = privateNameAt(name);
  return at === null ? null : name.slice(0, at) + REST;
}

/** Where in the name of a file personal data begins; null without any. */
function privateNameAt(name: string): number | null {
  const from = name.lastIndexOf('/') + 1;
  const starts = findInFileName(name.slice(from))
    .filter(isOfPerson)
    .map(({ words }) => from + Math.max(0, name.slice(from).search(wordsInName(words))));
  return starts.length === 0 ? null : Math.min(...starts);
}

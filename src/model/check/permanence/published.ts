import { kinds } from '../../../kinds/index.ts';
import type { KindName } from '../../../kinds/index.ts';
import type { Content, ContentRecord } from '../../records.ts';
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
] as const satisfies readonly KindName[];

export type KeptRecord = ContentRecord<(typeof keptKinds)[number]>;

/** How a removal names a record: `plans/2024-ke-hoach-mau`. */
export const recordName = ({ collection, id }: Pick<ContentRecord, 'collection' | 'id'>): string =>
  `${kinds[collection].folder}/${id}`;

/** Whether readers could see a record. */
export function isPublished(record: KeptRecord): boolean {
  const { data } = record;
  return !('status' in data) || (data.status !== 'draft' && data.status !== 'not-published');
}

/** The school whose record it is; null for law. A summary and notes belong to the school of their plan. */
function schoolOf({ data }: KeptRecord, { records }: Content): string | null {
  if ('organization' in data) return data.organization;
  return 'plan' in data ? (records.plans.get(data.plan)?.data.organization ?? null) : null;
}

/** What was published and has to stay: all of it but what belongs to a school that left the site to another. */
export function keptRecords(before: Content, after: Content): KeptRecord[] {
  return keptKinds
    .flatMap((name): KeptRecord[] => [...(before.records[name] as ReadonlyMap<string, KeptRecord>).values()])
    .filter((record) => {
      const school = schoolOf(record, before);
      return isPublished(record) && (school === null || idAfter(school, before, after) !== null);
    });
}

/** The records that are declared as removed, or as shortened, for a reason. */
export const declaredRemovals = ({ records }: Content): ReadonlySet<string> =>
  new Set([...records.removals.values()].map(({ data }) => data.record));

import type { Organization } from '../../kinds/organization.ts';
import type { Records } from '../records.ts';
import { citedByLaw } from './cited-by-law.ts';

/** Records of the law that a school of another province has no use for, by kind. */
export interface LocalLaw {
  legalReferences: ReadonlySet<string>;
  organizations: ReadonlySet<string>;
}

/**
 * The documents of other provinces, which belong to the schools that cite them, and the agencies that nothing else needs. A document
 * stays where the rest of the law names it, and where what became of its issuer is of the school's province.
 * @param province of the school that takes the repository over, as agencies name it: `phu-tho`; without one everything stays
 * @param kept ids of agencies that stay in any case
 */
export function localLaw(records: Records, province: string | null, kept: ReadonlySet<string>): LocalLaw {
  if (province === null) return { legalReferences: new Set(), organizations: new Set() };
  const { organizations } = records;
  // What one agency of a former province became, the province became.
  const own = new Set(
    [...organizations].filter(([id]) => !isOfOther(id, organizations, province)).map(([, { data }]) => data.place),
  );
  const isLocal = (id: string) => !own.has(organizations.get(id)?.data.place ?? null) && organizations.has(id);
  const local = [...records.legalReferences.values()].filter(({ data }) => isLocal(data.issuer)).map(({ id }) => id);
  const needed = neededIds(records, new Set([...local, ...[...organizations.keys()].filter(isLocal)]), kept);
  const legalReferences = new Set(local.filter((id) => !needed.has(id)));
  const staying = new Map([...records.legalReferences].filter(([id]) => !legalReferences.has(id)));
  const issuing = citedByLaw({ legalReferences: staying, organizations });
  const leaving = [...organizations.values()].filter(
    ({ id, data }) => data.branch !== 'school' && isLocal(id) && !kept.has(id) && !needed.has(id) && !issuing.has(id),
  );
  return { legalReferences, organizations: new Set(leaving.map(({ id }) => id)) };
}

/** Whether an agency is of another place, and neither one above it nor one that followed it is of this one. */
function isOfOther(
  id: string,
  organizations: ReadonlyMap<string, { data: Organization }>,
  province: string,
  seen = new Set<string>(),
): boolean {
  const data = organizations.get(id)?.data;
  if (seen.has(id)) return true;
  seen.add(id);
  if (!data || data.place === null || data.place === province) return false;
  const above = data.parent === null || organizations.get(data.parent)?.data.place === null ? [] : [data.parent];
  return [...above, ...data.successors].every((next) => isOfOther(next, organizations, province, seen));
}

/** Of some ids, those that the law which is not among them names, and what those name in turn. */
function neededIds(records: Records, ids: ReadonlySet<string>, kept: ReadonlySet<string>): Set<string> {
  const law = [records.legalReferences, records.organizations, records.duties, records.holidays, records.calendar]
    .flatMap((map): { id: string; data: object; body: unknown }[] => [...map.values()])
    .filter(({ data }) => !('branch' in data && data.branch === 'school'));
  const texts = new Map(law.map(({ id, data, body }) => [id, JSON.stringify([data, body])]));
  const needed = new Set(kept);
  const open = [...texts.keys()].filter((id) => !ids.has(id) || kept.has(id));
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const text = texts.get(id) ?? '';
    for (const other of ids)
      if (!needed.has(other) && (text.includes(`"${other}"`) || text.includes(`/${other}/`))) {
        needed.add(other);
        open.push(other);
      }
  }
  return needed;
}

/** How many documents are of a province, a commune or an agency of theirs. */
export const localDocuments = ({ legalReferences, organizations }: Records): number =>
  [...legalReferences.values()].filter(({ data }) => (organizations.get(data.issuer)?.data.place ?? null) !== null)
    .length;

import type { Records } from '../records.ts';

/** The agencies that the law on the site names: those that issued a document, those above them, and those that followed them. */
export function citedByLaw({
  legalReferences,
  organizations,
}: Pick<Records, 'legalReferences' | 'organizations'>): Set<string> {
  const found = new Set<string>();
  const open = [...legalReferences.values()].map(({ data }) => data.issuer);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const record = organizations.get(id);
    if (record === undefined || found.has(id)) continue;
    found.add(id);
    open.push(...record.data.successors, ...(record.data.parent === null ? [] : [record.data.parent]));
  }
  return found;
}

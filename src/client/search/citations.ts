import { lookUp } from '../../model/search/lookup/look-up.ts';
import type { LookUp } from '../../model/search/lookup/look-up.ts';
import { prepare } from '../../model/search/lookup/prepare.ts';
import type { PreparedRow } from '../../model/search/lookup/prepare.ts';
import type { LookupTable } from '../../model/search/lookup/table.ts';
import { lawNames } from '../../model/search/query/law-names.ts';
import { mayNameLaw } from '../../model/search/query/name.ts';
import type { LawNames } from '../../model/search/query/name.ts';
import { readCitation } from '../../model/search/query/read-citation.ts';

const prepared = new WeakMap<LookupTable, PreparedRow[]>();

/** The names of laws, where the query may have one. In this file, because each further file is a further request. */
const lawNamesFor = (query: string): LawNames | null => (mayNameLaw(query) ? lawNames : null);

/** Whether the query is certainly a citation, so that its words need no search. */
export const isCitation = async (query: string): Promise<boolean> =>
  readCitation(query, lawNamesFor(query))?.certain ?? false;

/** Answers a query that may be a citation from the table. */
export async function lookUpIn(table: LookupTable, query: string): Promise<LookUp> {
  const rows = prepared.get(table) ?? prepare(table);
  prepared.set(table, rows);
  return lookUp(rows, query, lawNamesFor(query));
}

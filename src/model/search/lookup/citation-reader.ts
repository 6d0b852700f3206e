import { lawNames } from '../query/law-names.ts';
import { mayNameLaw } from '../query/name.ts';
import type { LawNames } from '../query/name.ts';
import { readCitation } from '../query/read-citation.ts';
import { lookUp } from './look-up.ts';
import type { LookUp } from './look-up.ts';
import { prepare } from './prepare.ts';
import type { PreparedRow } from './prepare.ts';
import type { LookupTable } from './table.ts';

// The search page loads this file with its tables for queries that may be a citation. It is one file with the names of
// laws, because each further file is a further request.

const prepared = new WeakMap<LookupTable, PreparedRow[]>();

/** The names of laws, where the query may have one. */
const lawNamesFor = (query: string): LawNames | null => (mayNameLaw(query) ? lawNames : null);

/** Whether the query is certainly a citation, so that its words need no search. */
export const isCitation = (query: string): boolean => readCitation(query, lawNamesFor(query))?.certain ?? false;

/** Answers a query that may be a citation from the table. */
export function lookUpIn(table: LookupTable, query: string): LookUp {
  const rows = prepared.get(table) ?? prepare(table);
  prepared.set(table, rows);
  return lookUp(rows, query, lawNamesFor(query));
}

import { findByName } from '../../model/search/lookup/by-name.ts';
import type { LookUp } from '../../model/search/lookup/look-up.ts';
import type { PreparedRow } from '../../model/search/lookup/prepare.ts';
import type { LookupRow, LookupTable } from '../../model/search/lookup/table.ts';
import { mayCite } from '../../model/search/query/may-cite.ts';
import type { SearchData } from './data.ts';
import { within } from './kept.ts';

/** Milliseconds for which the words wait for the table. */
const PATIENCE = 6_000;

/** What the table of documents says to a query. */
export interface Consulted extends Omit<LookUp, 'hits' | 'nearest'> {
  table: LookupTable;
  /** What the reader of citations found has the number of a document as well. */
  hits: (LookupRow & Partial<PreparedRow>)[];
  nearest: LookupRow[];
}

/**
 * Looks a query up in the table of documents, and sends for the engine if the words will have to be searched. Null if
 * the table, or the reader of citations, did not arrive.
 *
 * @param quoted the words stood in quotes, so that they are no citation
 */
export async function consult(data: SearchData, query: string, quoted: boolean): Promise<Consulted | null> {
  try {
    const citations = !quoted && mayCite(query) ? await data.citations() : null;
    // The engine takes longest to arrive, so it is sent for before the table; who searches with it meets its failure.
    if (!(await citations?.isCitation(query))) data.index().catch(() => undefined);
    const { table, rows } = await within(PATIENCE, data.documents());
    if (citations) return { table, ...(await citations.lookUpIn(table, query)) };
    const hits = quoted ? [] : findByName(rows, query, false);
    return { table, citation: null, hits, absent: false, doubtful: false, nearest: [] };
  } catch (error) {
    console.error(error);
    return null;
  }
}

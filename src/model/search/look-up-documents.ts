import { isVni } from './query/is-vni.ts';
import { couldBeCitation } from './query/could-be-citation.ts';
import type { SearchSources } from './sources.ts';
import { findByName } from './lookup/by-name.ts';
import type { LookUp } from './lookup/look-up.ts';
import type { PreparedRow } from './lookup/prepare.ts';
import type { LookupRow, LookupTable } from './lookup/table.ts';

/** What the table of documents says to a query. */
export interface DocumentLookup extends Omit<LookUp, 'hits' | 'partly' | 'nearest'> {
  table: LookupTable;
  /** What the reader of citations found has the number of a document as well. */
  hits: (LookupRow & Partial<PreparedRow>)[];
  partly: LookupRow[];
  nearest: LookupRow[];
}

/**
 * Looks a query up in the table of documents, and sends for the index if the words will have to be searched. Null if
 * the table, or the reader of citations, did not arrive.
 *
 * @param quoted the words were in quotes, so that they are no citation
 */
export async function lookUpDocuments(
  sources: SearchSources,
  query: string,
  quoted: boolean,
): Promise<DocumentLookup | null> {
  try {
    const citations = !quoted && !isVni(query) && couldBeCitation(query) ? await sources.citations() : null;
    // The index takes longest to arrive, so it is sent for before the table; who searches with it meets its failure.
    if (!citations?.isCitation(query))
      for (const each of [sources.index(), sources.searcher()]) each.catch(() => undefined);
    const { table, rows } = await sources.documents();
    if (citations) return { table, ...citations.lookUpIn(table, query) };
    const hits = quoted ? [] : findByName(rows, query, false);
    return { table, citation: null, hits, partly: [], absent: false, doubtful: false, nearest: [] };
  } catch (error) {
    sources.report(error);
    return null;
  }
}

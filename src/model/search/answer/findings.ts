import type { LookupRow, LookupTable } from '../lookup/table.ts';
import type { WordIndex } from '../word-search/word-index.ts';
import type { LinkTo, Result } from './result.ts';

/** What a query found, before it is put into words. */
export interface Findings {
  /** Results that can be shown at once, best first. */
  results: Result[];
  /** How many of them the table of documents gave. */
  fromTable: number;
  /** How many documents of the table the filters hide. */
  hidden: number;
  /** How many there are in all. */
  readonly total: () => number;
  /** Loads further results; none if there are no more. */
  readonly more: (count: number) => Promise<Result[]>;
  /** Whether there may be further results. */
  readonly left: () => boolean;
  /** The query cites a document that the site does not have: then there are no results, and these are near it. */
  absent: {
    /** Whether its number says so. A name may be mistyped, or not be the whole one. */
    byNumber: boolean;
    nearest: Result[];
    list: LinkTo | null;
  } | null;
  /** The query is a day that no calendar has, as `31/2/2020`. */
  impossible: string | null;
  /** The document that is the one answer to a citation. */
  only: { row: LookupRow; table: LookupTable } | null;
  /** Where else to look for the document that was found. */
  mentions: LinkTo | null;
  /** Ids of the records found by their words, for counting. */
  readonly ids: () => string[];
  index: WordIndex | null;
  /** What did not arrive: the table of documents, the index of words, single records. */
  missing: { documents: boolean; words: boolean; readonly records: () => number };
}

export const nothingFound: Findings = {
  results: [],
  fromTable: 0,
  hidden: 0,
  total: () => 0,
  more: () => Promise.resolve([]),
  left: () => false,
  absent: null,
  impossible: null,
  only: null,
  mentions: null,
  ids: () => [],
  index: null,
  missing: { documents: false, words: false, records: () => 0 },
};

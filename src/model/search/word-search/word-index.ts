import type { Alternative } from '../alternatives.ts';
import type { Facets } from '../records/record.ts';

/** A record that the index found, not yet loaded. */
export interface IndexHit {
  /** Stable within one build. */
  id: string;
  score: number;
  load(): Promise<IndexedRecord>;
}

/** A record as the index stores it, in its original spelling. */
export interface IndexedRecord {
  path: string;
  title: string;
  text: string;
  facets: Facets;
}

export interface IndexQuery {
  /** Words separated by spaces; null for every record. */
  words: string | null;
  /** Adjacent words only. */
  phrase: boolean;
  /** Marks must agree. */
  exact: boolean;
  /** Facets that a record must have. */
  filters: Facets;
}

/** The index of the words of all records. */
export interface WordIndex {
  /** How many records are loaded to be judged by their text, and how many where none answers in all likelihood. */
  judged: { sure: number; near: number };
  /**
   * Up to how many words of a query synonyms are looked for, and how many of them. Always: without marks even where enough is
   * found, for with marks it may not be enough, and without them nothing may be lost.
   */
  synonyms: { upTo: number; most: number; always: boolean };
  search(query: IndexQuery): Promise<IndexHit[]>;
  /** The records nearest to a question that none answers. Only an index that has all texts can say. */
  nearest?(alternatives: readonly Alternative[], filters: Facets): IndexedRecord[];
  /** Every value of every facet, each by itself, the one that most records have first. */
  facetValues(): Promise<Facets[]>;
}

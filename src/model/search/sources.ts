import type { NamedRow } from './lookup/by-name.ts';
import type { DocumentCard } from './lookup/document-cards.ts';
import type { LookupTable } from './lookup/table.ts';
import type { WordIndex } from './word-search/word-index.ts';

/** What search reads. Each part is loaded when a query first needs it, and may fail to arrive: then its promise is rejected. */
export interface SearchSources {
  /** The table of documents, and its rows with their names in plain words. */
  documents(): Promise<{ table: LookupTable; rows: readonly NamedRow[] }>;
  /** The index of words. */
  index(): Promise<WordIndex>;
  /** What searches the index. */
  searcher(): Promise<typeof import('./word-search/searcher.ts')>;
  /** What reads citations out of queries; its tables are large. */
  citations(): Promise<typeof import('./lookup/citation-reader.ts')>;
  /** Corrects a query by the words of the site, see `correction/corrector.ts`. Asked only where nothing answers. */
  corrector(): Promise<(query: string) => string | null>;
  /** What is said of a document that is the one answer, by its address. */
  cards(): Promise<Readonly<Record<string, DocumentCard>>>;
  /** Takes note of what did not arrive. The answer says what follows from it. */
  report: (error: unknown) => void;
}

import { unpackTable, withAliases } from '../../model/search/index.ts';
import type { PackedTable, PackedTexts, PackedVocabulary, SearchSources } from '../../model/search/index.ts';
import { importAgain } from './import-again.ts';
import { pagedIndex } from './paged-index.ts';
import { retryable, withTimeout } from './retryable.ts';

/** Addresses of what search loads, base path included. A page has the texts of the site in one file, or `pagefind.js`. */
export interface DataAddresses {
  /** The table of documents. */
  table: string;
  texts: string | undefined;
  engine: string | undefined;
  /** The words of the site, to correct typing errors by. */
  vocabulary: string;
  /** What is said of single documents. */
  cards: string;
}

/** The {@link SearchSources} of a page, which can be sent for once more. */
export interface RenewableSources extends SearchSources {
  /** Gives up everything that is still on its way, so that it is sent for again. */
  renew(): void;
}

/** Milliseconds for which a search waits for the table of documents before it goes on with the words. */
const PATIENCE = 6_000;

// Vite wraps the import of a plain string in a helper for style sheets, a further request and 0.9 kB; not that of a condition.
const loadCitations = () =>
  import(import.meta.env.SSR ? '' : '../../model/search/lookup/citation-reader.ts') as ReturnType<
    SearchSources['citations']
  >;
const loadSearcher = () =>
  import(import.meta.env.SSR ? '' : '../../model/search/word-search/searcher.ts') as ReturnType<
    SearchSources['searcher']
  >;

/**
 * What a page searches: loaded when it is first asked for, and again after a failure.
 *
 * @param documentCount how many documents the site has
 * @param limit milliseconds after which nothing is waited for any more
 */
export function searchSources(
  { table, texts, engine, vocabulary, cards: cardsFile }: DataAddresses,
  documentCount: number,
  limit: number,
): RenewableSources {
  const documents = retryable(limit, async () => {
    const data = unpackTable(await jsonAt<PackedTable>(table));
    return { table: data, rows: data.rows.map(withAliases) };
  });
  const searcher = retryable(limit, importAgain(loadSearcher));
  const whole = retryable(limit, async () => {
    const [packed, { openTexts, unpackTexts }] = await Promise.all([jsonAt<PackedTexts>(texts ?? ''), searcher.get()]);
    return openTexts(unpackTexts(packed));
  });
  const corrector = retryable(limit, async () => {
    const [packed, { correctorOf }] = await Promise.all([jsonAt<PackedVocabulary>(vocabulary), searcher.get()]);
    return correctorOf(packed);
  });
  const pieces = engine === undefined ? null : pagedIndex(engine, documentCount, searcher.get, limit);
  const citations = retryable(limit, importAgain(loadCitations));
  const cards = retryable(limit, () => jsonAt<Awaited<ReturnType<SearchSources['cards']>>>(cardsFile));
  return {
    documents: () => withTimeout(PATIENCE, documents.get()),
    index: pieces === null ? whole.get : () => pieces.index(),
    searcher: searcher.get,
    citations: citations.get,
    corrector: corrector.get,
    cards: cards.get,
    report: console.error,
    renew() {
      for (const each of [documents, searcher, whole, citations, corrector, cards]) each.renew();
      pieces?.renew();
    },
  };
}

/** Past the HTTP cache, which takes a file for fresh by its age alone: an old answer about validity would be worse than none. */
async function jsonAt<T>(address: string): Promise<T> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return (await response.json()) as T;
}

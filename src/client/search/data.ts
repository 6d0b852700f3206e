import { openIndex, withAliases } from '../../model/search/index.ts';
import type { LookupTable, PagefindModule, SearchSources } from '../../model/search/index.ts';
import { importAgain } from './import-again.ts';
import { retryable, withTimeout } from './retryable.ts';
import { watchPieces } from './watch-pieces.ts';

/** Addresses of what search loads, base path included. */
export interface DataAddresses {
  /** The table of documents. */
  table: string;
  /** `pagefind.js`. */
  engine: string;
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

/** Above this many documents searching takes long enough to be moved off the page's thread. */
const WORKER_FROM = 500;

/**
 * What a page searches: loaded when it is first asked for, and again after a failure.
 *
 * @param documentCount how many documents the site has
 * @param limit milliseconds after which nothing is waited for any more
 */
export function searchSources(
  { table, engine }: DataAddresses,
  documentCount: number,
  limit: number,
): RenewableSources {
  const worker = documentCount > WORKER_FROM;
  const pieces = watchPieces(new URL('.', new URL(engine, location.href)).href, limit);
  const documents = retryable(limit, async () => {
    const response = await fetch(table);
    if (!response.ok) throw new Error(`${response.status} ${table}`);
    const data = (await response.json()) as LookupTable;
    return { table: data, rows: data.rows.map(withAliases) };
  });
  // A browser may remember that a module did not arrive, so another attempt has another address.
  const module = retryable(
    limit,
    (attempt) =>
      import(/* @vite-ignore */ attempt === 0 ? engine : `${engine}?lan=${attempt + 1}`) as Promise<PagefindModule>,
  );
  const index = retryable(limit, async () => openIndex(await module.get(), { worker, pieces }));
  const citations = retryable(limit, importAgain(loadCitations));
  return {
    documents: () => withTimeout(PATIENCE, documents.get()),
    index: index.get,
    citations: citations.get,
    report: console.error,
    renew() {
      pieces.abort();
      for (const each of [documents, module, citations]) each.renew();
      index.forget();
    },
  };
}

import type { PagefindModule, SearchSources, WordIndex } from '../../model/search/index.ts';
import { retryable } from './retryable.ts';
import { watchPieces } from './watch-pieces.ts';

/** Above this many documents searching takes long enough to be moved off the page's thread. */
const WORKER_FROM = 500;

/** Pagefind's index of a large site, which comes in pieces. */
export interface PagedIndex {
  index(): Promise<WordIndex>;
  /** Gives up what is still on its way. */
  renew(): void;
}

/**
 * Opens Pagefind's index when it is first asked for, and again after a failure.
 *
 * @param engine address of `pagefind.js`
 * @param documentCount how many documents the site has
 * @param searcher loads what searches the index
 * @param limit milliseconds after which nothing is waited for any more
 */
export function pagedIndex(
  engine: string,
  documentCount: number,
  searcher: SearchSources['searcher'],
  limit: number,
): PagedIndex {
  const pieces = watchPieces(new URL('.', new URL(engine, location.href)).href, limit);
  // A browser may remember that a module did not arrive, so another attempt has another address.
  const module = retryable(
    limit,
    (attempt) =>
      import(/* @vite-ignore */ attempt === 0 ? engine : `${engine}?lan=${attempt + 1}`) as Promise<PagefindModule>,
  );
  const worker = documentCount > WORKER_FROM;
  const index = retryable(limit, async () => {
    const [{ openIndex }, pagefind] = await Promise.all([searcher(), module.get()]);
    return openIndex(pagefind, { worker, pieces });
  });
  return {
    index: index.get,
    renew() {
      pieces.abort();
      module.renew();
      index.forget();
    },
  };
}

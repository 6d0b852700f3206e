import { displayed, indexed } from '../indexed-text.ts';
import { FILTER, facetsOf, filterValues } from '../records/filter-value.ts';
import type { IndexedRecord, WordIndex } from './word-index.ts';

interface PagefindRecord {
  raw_url?: string;
  url: string;
  /** With `<` and `>` escaped; the rest as it was indexed. */
  raw_content: string;
  meta: { title: string };
  filters: Record<string, string[]>;
}

interface PagefindInstance {
  options(options: { exactDiacritics: boolean }): Promise<void>;
  search(
    term: string | null,
    options: { filters: Record<string, string[]> },
  ): Promise<{ results: { id: string; score: number; data(): Promise<PagefindRecord> }[] }>;
  filters(): Promise<Record<string, Record<string, number>>>;
}

/** What `pagefind.js` exports, as far as it is used. */
export interface PagefindModule {
  createInstance(options: {
    basePath?: string;
    baseUrl: string;
    noWorker: boolean;
    ranking: Record<string, unknown>;
  }): PagefindInstance;
}

/** Each record that is loaded costs about half a kilobyte. */
const judged = { sure: 10, near: 8 };
/** Each synonym costs a piece of the index or two; and a longer query says what it wants. */
const synonyms = { upTo: 3, most: 2, always: false };

/** Titles weigh; long sections must not lose to short ones by much; a word's whole form beats a longer one. */
const ranking = { termSimilarity: 2, pageLength: 0.6, diacriticSimilarity: 3, metaWeights: { title: 4 } };

const unescapeContent = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');

/**
 * Wraps Pagefind. Whether marks count is a setting of the whole instance there, so searches run one after the other.
 *
 * @param worker search outside the page's thread; costs a second copy of the engine's code
 * @param pieces knows how many pieces of the index did not arrive: where one fails, so does the search, and does not say
 *   that there is nothing
 */
export function openIndex(
  pagefind: PagefindModule,
  { worker, basePath, pieces }: { worker: boolean; basePath?: string; pieces?: { failures(): number } },
): WordIndex {
  const instance = pagefind.createInstance({
    baseUrl: '/',
    noWorker: !worker,
    ranking,
    ...(basePath ? { basePath } : {}),
  });
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const result = queue.then(task);
    queue = result.catch(() => undefined);
    return result;
  };
  return {
    judged,
    synonyms,
    search: ({ words, phrase, exact, filters }) =>
      inTurn(async () => {
        await instance.options({ exactDiacritics: exact });
        const term = words === null ? null : indexed(words);
        const values = filterValues(filters);
        const failures = pieces?.failures();
        const { results } = await instance.search(phrase ? `"${term}"` : term, {
          filters: values.length > 0 ? { [FILTER]: values } : {},
        });
        if (pieces?.failures() !== failures) throw new Error('a piece of the index did not arrive');
        // Pagefind's worker drops a record when the browser collects its result, so each result is kept with its hit.
        return results.map((result) => ({
          id: result.id,
          score: result.score,
          load: async () => recordOf(await result.data()),
        }));
      }),
    facetValues: () =>
      inTurn(async () => {
        const values = await instance.filters();
        return Object.entries(values[FILTER] ?? {})
          .sort(([, a], [, b]) => b - a)
          .map(([value]) => facetsOf([value]));
      }),
  };
}

function recordOf({ raw_url, url, raw_content, meta, filters }: PagefindRecord): IndexedRecord {
  return {
    path: raw_url ?? url,
    title: displayed(meta.title),
    text: displayed(unescapeContent(raw_content)),
    facets: facetsOf(filters[FILTER] ?? []),
  };
}

import { withAliases } from '../model/search/lookup/by-name.ts';
import type { NamedRow } from '../model/search/lookup/by-name.ts';
import type { LookupTable } from '../model/search/lookup/table.ts';
import { openIndex } from './word-index.ts';
import type { PagefindModule, WordIndex } from './word-index.ts';

/** Addresses of what search loads, base path included. */
export interface DataAddresses {
  /** The table of documents. */
  table: string;
  /** `pagefind.js`. */
  engine: string;
}

/** What search needs, loaded when it is first asked for and again after a failure. */
export interface SearchData {
  documents(): Promise<{ table: LookupTable; rows: NamedRow[] }>;
  index(): Promise<WordIndex>;
  /** The reader of citations. */
  citations(): Promise<typeof import('./citations.ts')>;
}

/** Above this many documents searching takes long enough to be moved off the page's thread. */
const WORKER_FROM = 500;

export function searchData({ table, engine }: DataAddresses): SearchData {
  const documents = retried(async () => {
    const response = await fetch(table);
    if (!response.ok) throw new Error(`${response.status} ${table}`);
    const data = (await response.json()) as LookupTable;
    return { table: data, rows: data.rows.map(withAliases) };
  });
  const index = retried(async () => {
    const [module, { rows }] = await Promise.all([
      import(/* @vite-ignore */ engine) as Promise<PagefindModule>,
      documents(),
    ]);
    return openIndex(module, { worker: rows.length > WORKER_FROM });
  });
  return { documents, index, citations: retried(() => import('./citations.ts')) };
}

/** The result of a task, kept once it succeeds. */
function retried<T>(task: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | null = null;
  return () =>
    (kept ??= task().catch((error: unknown) => {
      kept = null;
      throw error;
    }));
}

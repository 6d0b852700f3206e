import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildIndex } from '../src/io/search/build-index.ts';
import { withAliases } from '../src/model/search/lookup/by-name.ts';
import { unpackTable } from '../src/model/search/lookup/packed-table.ts';
import type { PackedTable } from '../src/model/search/lookup/packed-table.ts';
import { readWords } from '../src/model/search/query/read-words.ts';
import type { SearchRecord } from '../src/model/search/records/record.ts';
import { fitToSize } from '../src/model/search/records/size.ts';
import * as citationReader from '../src/model/search/lookup/citation-reader.ts';
import type { SearchSources } from '../src/model/search/sources.ts';
import * as searcher from '../src/model/search/word-search/searcher.ts';
import { searchWords } from '../src/model/search/word-search/search-words.ts';
import { openIndex } from '../src/model/search/word-search/pagefind-index.ts';
import type { PagefindModule } from '../src/model/search/word-search/pagefind-index.ts';

/** Pages with what search knows of each. */
export type Corpus = Iterable<{ path: string; records: SearchRecord[] }>;

/** An index on disk, with what the search page asks. */
export interface BuiltIndex {
  seconds: number;
  megabytes: number;
  files: number;
  /** The largest file that a query may have to load, in kilobytes. */
  largest: number;
  /** Searches, and reports what was loaded for it and how long it took. `fresh` forgets everything loaded before. */
  search(query: string, fresh: boolean): Promise<{ paths: string[]; kilobytes: number; requests: number; ms: number }>;
  /** @param table the table of documents of a built site */
  data(table: string): Promise<SearchSources>;
}

const seconds = (from: number) => (performance.now() - from) / 1000;

function measureFolder(folder: string) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  const sizes = files
    .map((file) => statSync(file))
    .filter((stat) => stat.isFile())
    .map((stat) => stat.size);
  return { megabytes: sizes.reduce((sum, size) => sum + size, 0) / 1e6, files: sizes.length };
}
const largestIn = (folder: string) =>
  Math.max(...readdirSync(folder).map((name) => statSync(join(folder, name)).size)) / 1000;

/** Answers requests for the index from the disk and counts what a server would send, compressed. */
function countRequests(folder: string) {
  const loaded = { kilobytes: 0, requests: 0 };
  globalThis.fetch = async (input) => {
    const { pathname } = new URL(String(input), 'http://x');
    const bytes = readFileSync(join(folder, pathname.replace('/pagefind/', '')));
    loaded.kilobytes += (pathname.endsWith('.json') ? gzipSync(bytes).length : bytes.length) / 1000;
    loaded.requests++;
    return new Response(new Uint8Array(bytes));
  };
  return loaded;
}

const engineCode = (folder: string, names: string[]) =>
  names.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length, 0) / 1000;

/** Builds the index of the search page. */
export async function buildSearchIndex(pages: Corpus, folder: string): Promise<BuiltIndex> {
  const records = fitToSize([...pages].flatMap((page) => page.records));
  const from = performance.now();
  await buildIndex(records, folder);
  const took = seconds(from);
  const module = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as PagefindModule;
  const worker = new Set(records.map((record) => record.path.split('#')[0])).size > 500;
  const code = engineCode(folder, ['pagefind.js', ...(worker ? ['pagefind-worker.js'] : [])]);
  const open = () => openIndex(module, { worker: false, basePath: '/pagefind/' });
  let index: ReturnType<typeof open> | null = null;
  return {
    seconds: took,
    ...measureFolder(folder),
    largest: largestIn(join(folder, 'index')),
    data: async (table) => {
      countRequests(folder);
      const data = unpackTable(JSON.parse(readFileSync(table, 'utf8')) as PackedTable);
      const index = open();
      return {
        documents: async () => ({ table: data, rows: data.rows.map(withAliases) }),
        index: async () => index,
        searcher: async () => searcher,
        citations: async () => citationReader,
        corrector: async () => () => null,
        cards: async () => ({}),
        report: (error) => console.error(error),
      };
    },
    search: async (query, fresh) => {
      const loaded = countRequests(folder);
      if (fresh || index === null) index = open();
      const start = performance.now();
      const { first } = await searchWords(index, readWords(query), {});
      const ms = performance.now() - start;
      return {
        paths: first.map((each) => each.record.path),
        kilobytes: loaded.kilobytes + (fresh ? code : 0),
        requests: loaded.requests + (fresh ? 1 + Number(worker) : 0),
        ms,
      };
    },
  };
}

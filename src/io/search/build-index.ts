import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { filterValue, FILTER } from '../../model/search/records/filter-value.ts';
import { STROKE, indexed } from '../../model/search/indexed-text.ts';
import type { FacetKey, SearchRecord } from '../../model/search/records/record.ts';
import { watchedWorker } from './watched-worker.ts';

/** The parts of Pagefind that the search page loads; its own interfaces stay out of the site. */
const served =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|pagefind\.[^/]+\.pf_meta|wasm\.unknown\.pagefind|(?:index|fragment|filter)\/.+)$/u;

/** Above this many records the fragments share files, so that a host's limit on files is not reached. */
const MAX_FRAGMENTS = 4_000;

/**
 * Words per index file. With Pagefind's own 20,000 a file has 25 kB, and a query of three words loads two or three; with
 * 3,000 it has 4 kB. On a large site the list of files would grow by more than that saves. The switch is undocumented,
 * so a test on the built site holds the size of the files.
 */
const SMALL_CHUNKS = { size: '3000', upTo: 2_500 };

/** What an index came to. */
export interface IndexSummary {
  records: number;
  files: number;
  bytes: number;
}

/**
 * Indexes records with Pagefind and writes the files into a folder, which is emptied first.
 *
 * @throws when Pagefind refuses a record
 */
export async function buildIndex(records: readonly SearchRecord[], folder: string): Promise<IndexSummary> {
  if (records.length <= SMALL_CHUNKS.upTo) process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = SMALL_CHUNKS.size;
  else delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
  const { index, errors } = await createIndex({
    includeCharacters: STROKE,
    ...(records.length > MAX_FRAGMENTS ? { maxFragments: MAX_FRAGMENTS } : {}),
  });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  for (const { path, title, text, facets } of records) {
    const { errors: refused } = await index.addCustomRecord({
      url: path,
      language: 'vi',
      content: indexed(text),
      meta: { title: indexed(title) },
      filters: { [FILTER]: Object.entries(facets).map(([key, value]) => filterValue(key as FacetKey, value)) },
    });
    if (refused.length > 0) throw new Error(`Pagefind, ${path}: ${refused.join('; ')}`);
  }
  const { files, errors: failed } = await index.getFiles();
  if (failed.length > 0) throw new Error(`Pagefind: ${failed.join('; ')}`);
  await index.deleteIndex();
  await close();

  rmSync(folder, { recursive: true, force: true });
  const kept = files.filter(({ path }) => served.test(path));
  let bytes = 0;
  for (const { path, content } of kept) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    const own = path === 'pagefind-worker.js' ? Buffer.from(await watchedWorker(content)) : content;
    writeFileSync(join(folder, path), own);
    bytes += own.length;
  }
  return { records: records.length, files: kept.length, bytes };
}

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { STROKE, indexed } from '../../model/search/indexed-text.ts';
import type { SearchRecord } from '../../model/search/records/record.ts';

/** The parts of Pagefind that the search page loads; its own interfaces stay out of the site. */
const served =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|pagefind\.[^/]+\.pf_meta|wasm\.unknown\.pagefind|(?:index|fragment|filter)\/.+)$/u;

/** Above this many records the fragments share files, so that a host's limit on files is not reached. */
const MAX_FRAGMENTS = 4_000;

/**
 * Words per index file. Pagefind's own 20,000 makes files of 25 kB, of which a query of three words loads two or three;
 * with 5,000 it loads as many files of 6 kB. The switch is undocumented, so a test on the built site holds the size.
 */
const CHUNK_SIZE = '5000';

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
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= CHUNK_SIZE;
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
      filters: Object.fromEntries(Object.entries(facets).map(([key, value]) => [key, [value]])),
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
    writeFileSync(join(folder, path), content);
    bytes += content.length;
  }
  return { records: records.length, files: kept.length, bytes };
}

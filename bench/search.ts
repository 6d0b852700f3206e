import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programOf, runNode } from '../scripts/lib/process.mjs';
import { readContent } from '../src/io/read-content.ts';
import { recordsWithPage } from '../src/io/search/records-with-page.ts';
import { searchRecords } from '../src/model/search/records/records.ts';
import { search } from '../src/model/search/index.ts';
import { buildSite } from '../src/model/site/site.ts';
import { goldQueries } from '../tests/support/search-gold.ts';
import { coldQueries } from './lib-search-cold.ts';
import { syntheticPlans } from './lib-search-corpus.ts';
import { buildSearchIndex } from './lib-search-index.ts';
import type { BuiltIndex, Corpus } from './lib-search-index.ts';
import { publish } from './lib-publish.ts';

/**
 * node bench/search.ts [pages …]: what search costs. First the built site in Chromium; then what is found of the table of
 * queries; then index and queries at the sizes given (82 and 1,000 if none is; 10,000 takes minutes and 10 GB).
 */
const sizes = process.argv
  .slice(2)
  .filter((each) => /^\d+$/u.test(each))
  .map(Number);
const folder = mkdtempSync(join(tmpdir(), 'do-tim-kiem-'));
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const round = (value: number, digits = 1) => Number(value.toFixed(digits));

const site = join(folder, 'site');
const { code, output } = await runNode(programOf('astro'), ['build'], {
  quiet: true,
  env: { ...process.env, OUT_DIR: site },
});
if (code !== 0) throw new Error(output);

const cold = await coldQueries(site, [
  ['dân vận khéo', 'tiếp công dân'],
  ['tiếp công dân', 'công khai'],
  ['chữ ký số', 'dân vận khéo'],
  ['do thi van minh', 'bán trú'],
  ['học phí', 'thực đơn'],
  ['UBND tỉnh', 'phụ huynh'],
  ['tuần này trẻ ăn gì', 'tuyển sinh'],
  ['tt 36 2017', 'nghị định 90'],
  ['luật khiếu nại', '05 ct tw'],
  ['nghị định 91/2020', '36/2017'],
]);
const slow = await coldQueries(
  site,
  [
    ['dân vận khéo', 'tiếp công dân'],
    ['học phí', 'thực đơn'],
    ['tuần này trẻ ăn gì', 'tuyển sinh'],
    ['tt 36 2017', 'nghị định 90'],
  ],
  { latency: 400, kilobitsPerSecond: 400, slowdown: 4 },
);
const slowRows = slow.map(({ query, coldMs, warmMs }) => ({
  query,
  'first, ms': Math.round(coldMs),
  'second, ms': Math.round(warmMs),
}));
const coldRows = cold.map(({ query, bodies, wire, requests, coldMs, warmMs }) => ({
  query,
  kB: round(bodies),
  'with headers': round(wire),
  requests,
  'first, ms': Math.round(coldMs),
  'second, ms': Math.round(warmMs),
}));

const describeIndex = ({ seconds, megabytes, files, largest }: BuiltIndex) => ({
  'indexing, s': round(seconds),
  MB: round(megabytes, 2),
  files,
  'largest index file, kB': round(largest),
});

/** The records of the real pages. */
function realCorpus(): Corpus {
  const { content } = readContent('src/content');
  const { found } = recordsWithPage(searchRecords(buildSite(content, '2026-11-22'), content), site);
  const paths = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('index.html'));
  return paths.map((name) => {
    const path = `/${name.replaceAll('\\', '/').replace(/index\.html$/u, '')}`;
    return { path, records: found.filter((each) => each.path.split('#')[0] === path) };
  });
}

const queries = goldQueries().filter(({ targets }) => targets.length > 0);
/** How many queries have a target among the first three; words alone know pages and sections. */
async function countFound(find: (query: string) => Promise<string[]>): Promise<number> {
  let count = 0;
  for (const { query, targets } of queries) {
    const pages = targets.map((target) => target.replace(/#.*$/u, ''));
    if ((await find(query)).slice(0, 3).some((path) => targets.includes(path) || pages.includes(path))) count++;
  }
  return count;
}
const built = await buildSearchIndex(realCorpus(), join(folder, 'real', 'pagefind'));
const byWords = await countFound(async (query) => (await built.search(query, false)).paths);
const data = await built.data(join(site, 'tim-kiem', 'van-ban.json'));
const withTable = await countFound(async (query) =>
  (await search({ query, filters: {} }, data)).results.map(({ path }) => path),
);

const asked = [
  'công tác dân vận',
  'tiếp công dân',
  'cai cach hanh chinh',
  'chữ ký số',
  'bán trú',
  'trường mầm non Kim Long Sơn',
];
const growth = [];
for (const size of sizes.length > 0 ? sizes : [82, 1_000]) {
  globalThis.gc?.();
  const index = await buildSearchIndex(syntheticPlans(size), join(folder, `${size}`, 'pagefind'));
  const first = [];
  const second = [];
  const warm = [];
  for (const [at, query] of asked.entries()) {
    first.push(await index.search(query, true));
    second.push(await index.search(asked[(at + 1) % asked.length]!, false));
  }
  for (const query of asked) warm.push(await index.search(query, false));
  growth.push({
    plans: size,
    ...describeIndex(index),
    'first query, kB': round(median(first.map((each) => each.kilobytes))),
    requests: median(first.map((each) => each.requests)),
    'second, kB': round(median(second.map((each) => each.kilobytes))),
    'warm, ms': round(median(warm.map((each) => each.ms))),
  });
}
rmSync(folder, { recursive: true, force: true });

publish('search', 'Search', [
  {
    about:
      'The first query on the built site in Chromium with nothing cached, and a second one in the same page; kB as sent, compressed, without the page itself.',
    rows: coldRows,
  },
  {
    about:
      'The same at 400 kbit/s, 400 ms late and on a processor four times slower, the page itself and its fonts included: until the answer and its filters are there.',
    rows: slowRows,
  },
  {
    about: 'The table of queries (`tests/gold/queries.yaml`): how many have their target among the first three.',
    rows: [
      {
        queries: queries.length,
        'by words alone': byWords,
        'with the table of documents': withTable,
        ...describeIndex(built),
      },
    ],
  },
  { about: 'Synthetic plans of about 4,300 words; medians of six queries.', rows: growth },
]);

import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { programOf, runNode } from '../scripts/lib/process.mjs';
import { readContent } from '../src/io/read-content.ts';
import { recordsWithPage } from '../src/io/search/records-with-page.ts';
import { searchRecords } from '../src/model/search/records/records.ts';
import { search } from '../src/model/search/index.ts';
import { buildSite } from '../src/model/site/site.ts';
import { goldQueries } from '../tests/support/search-gold.ts';
import { coldQueries } from './lib-search-cold.ts';
import { syntheticPlans } from './lib-search-corpus.ts';
import { buildMini, buildOurs, buildStock } from './lib-search-engines.ts';
import type { Built, Corpus } from './lib-search-engines.ts';

/**
 * node bench/search.ts [pages …]: what search costs. First the built site in Chromium; then what is found of the table of
 * queries; then index and queries at the sizes given (82 and 1,000 if none is; 10,000 takes minutes and 10 GB).
 */
const sizes = process.argv
  .slice(2)
  .filter((each) => /^\d+$/u.test(each))
  .map(Number);
const folder = mkdtempSync(join(tmpdir(), 'do-tim-kiem-'));
const library = fileURLToPath(import.meta.resolve('minisearch'));
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const round = (value: number, digits = 1) => Number(value.toFixed(digits));

const site = join(folder, 'site');
const { code, output } = await runNode(programOf('astro'), ['build'], {
  quiet: true,
  env: { ...process.env, OUT_DIR: site },
});
if (code !== 0) throw new Error(output);

console.log('Câu hỏi đầu tiên trên trang đã dựng, chưa lưu gì trong máy (kB gửi đi, đã nén):');
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
console.table(
  cold.map(({ query, bodies, wire, requests, coldMs, warmMs }) => ({
    'câu hỏi': query,
    kB: round(bodies),
    'kB kể cả đầu HTTP': round(wire),
    'lượt tải': requests,
    'ms lần đầu': Math.round(coldMs),
    'ms lần sau': Math.round(warmMs),
  })),
);
const words = cold.slice(0, 7);
console.log(
  `Câu hỏi bằng chữ: trung vị ${round(median(words.map((each) => each.bodies)))} kB, nhiều nhất ${round(Math.max(...words.map((each) => each.bodies)))} kB; lần sau ${Math.round(median(cold.map((each) => each.warmMs)))} ms.`,
);

const describeBuilt = ({ name, seconds, megabytes, files, largest }: Built) => ({
  'máy tìm': name,
  'giây lập chỉ mục': round(seconds),
  MB: round(megabytes, 2),
  tệp: files,
  'tệp chỉ mục lớn nhất, kB': round(largest),
});

/** The real pages: HTML as built, records as indexed. */
function realCorpus(): Corpus {
  const { content } = readContent('src/content');
  const { found } = recordsWithPage(searchRecords(buildSite(content, '2026-11-22'), content), site);
  const paths = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('index.html'));
  return {
    pages: paths.map((name) => {
      const path = `/${name.replaceAll('\\', '/').replace(/index\.html$/u, '')}`;
      return {
        path,
        html: readFileSync(join(site, name), 'utf8'),
        records: found.filter((each) => each.path.split('#')[0] === path),
      };
    }),
  };
}

console.log('\nBảng câu tìm trên chính trang này:');
const real = realCorpus();
const queries = goldQueries().filter(({ targets }) => targets.length > 0);
/** How many queries have a target among the first three; an engine that knows pages alone is asked for the page. */
async function countFound(search: (query: string) => Promise<string[]>): Promise<string> {
  let found = 0;
  for (const { query, targets } of queries) {
    const pages = targets.map((target) => target.replace(/#.*$/u, ''));
    if ((await search(query)).slice(0, 3).some((path) => targets.includes(path) || pages.includes(path))) found++;
  }
  return `${found} / ${queries.length}`;
}
const rows = [];
const column = 'đích trong ba kết quả đầu';
const ours = await buildOurs(real, join(folder, 'a', 'pagefind'));
const countWords = async (built: Built) => countFound(async (query) => (await built.search(query, false)).paths);
rows.push({ ...describeBuilt(ours), [column]: await countWords(ours) });
const data = await ours.data(join(site, 'tim-kiem', 'van-ban.json'));
rows.push({
  ...describeBuilt(ours),
  'máy tìm': 'dự án này, cả bảng số hiệu',
  [column]: await countFound(async (query) =>
    (await search({ query, filters: {} }, data)).results.map(({ path }) => path),
  ),
});
for (const built of [await buildStock(real, join(folder, 'b', 'pagefind')), buildMini(real, library)])
  rows.push({ ...describeBuilt(built), [column]: await countWords(built) });
console.table(rows);

const asked = [
  'công tác dân vận',
  'tiếp công dân',
  'cai cach hanh chinh',
  'chữ ký số',
  'bán trú',
  'trường mầm non Kim Long Sơn',
];
for (const size of sizes.length > 0 ? sizes : [82, 1_000]) {
  console.log(`\n${size.toLocaleString('vi-VN')} kế hoạch tạo ra, mỗi kế hoạch khoảng 4.300 chữ:`);
  const table = [];
  for (const build of [buildOurs, buildStock, async (corpus: Corpus) => buildMini(corpus, library)]) {
    globalThis.gc?.();
    const built = await build({ pages: syntheticPlans(size) }, join(folder, `${size}-${build.name}`, 'pagefind'));
    const first = [];
    const second = [];
    for (const [index, query] of asked.entries()) {
      first.push(await built.search(query, true));
      second.push(await built.search(asked[(index + 1) % asked.length]!, false));
    }
    for (const query of asked) second.push({ ...(await built.search(query, false)), kilobytes: NaN });
    table.push({
      ...describeBuilt(built),
      'kB câu đầu': round(median(first.map((each) => each.kilobytes))),
      'lượt tải': median(first.map((each) => each.requests)),
      'kB câu sau': round(median(second.slice(0, asked.length).map((each) => each.kilobytes))),
      'ms câu sau': round(median(second.slice(asked.length).map((each) => each.ms))),
    });
  }
  console.table(table);
}
rmSync(folder, { recursive: true, force: true });

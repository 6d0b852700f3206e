import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildIndex } from '../../../src/io/search/build-index.ts';
import { readWords } from '../../../src/model/search/query/read-words.ts';
import type { Facets, SearchRecord } from '../../../src/model/search/records/record.ts';
import { packTexts, unpackTexts } from '../../../src/model/search/word-search/packed-texts.ts';
import { searchWords } from '../../../src/model/search/word-search/search-words.ts';
import { openTexts } from '../../../src/model/search/word-search/text-index.ts';
import type { WordIndex } from '../../../src/model/search/word-search/word-index.ts';
import { openIndexInNode } from '../../support/search-in-node.ts';

const record = (path: string, title: string, text: string, facets: Facets = {}): SearchRecord => ({
  path,
  title,
  text: `${title}\n${text}`,
  facets,
});

/** Pages that a search without Vietnamese mixes up. */
const records = [
  record('/ban-tru/', 'Chăm sóc', 'Trường tổ chức bán trú, thực đơn công khai mỗi tuần.', {
    trang: 'Kế hoạch',
    nam: '2024',
  }),
  record('/ban-tru-2/', 'Tài chính', 'Cuộc họp bàn trừ các khoản đã thu.', { trang: 'Kế hoạch', nam: '2023' }),
  record('/ban-trung/', 'Ban Thường vụ Trung ương', 'Ban hành văn bản về nhà trường.', { trang: 'Cơ quan' }),
  record('/dao/', 'Vườn trường', 'Trồng đào, chăm cây.', { trang: 'Văn bản' }),
  record('/dao-tao/', 'Bồi dưỡng', 'Kế hoạch đào tạo, bồi dưỡng giáo viên.', { trang: 'Văn bản' }),
  record('/dao-hai/', 'Du lịch', 'Chuyến đi ra đảo.', { trang: 'Văn bản' }),
  record('/hoa-binh/', 'Cơ quan cũ', 'Uỷ ban nhân dân tỉnh Hoà Bình, năm2024, Quyết định 45/2019/QĐ-UBND.', {
    trang: 'Cơ quan',
  }),
  record('/chu-ky/', 'Chữ ký', 'Dùng chữ ký số khi phát hành.', { trang: 'Kế hoạch', nam: '2024' }),
  record('/chu-ky-2/', 'Dân chủ', 'Kỷ cương, sổ sách, quyền làm chủ của nhân dân.', { trang: 'Kế hoạch', nam: '2021' }),
  record('/html/', 'Dấu <ngoặc>', 'Viết <b>đậm</b> & nghiêng: 1 < 2 > 0.', {}),
  // So many other words that the index has several files.
  record('/nhieu-chu/', 'Nhiều chữ', Array.from({ length: 6_000 }, (_, at) => `x${at.toString(36)}z`).join(' '), {}),
];

let folder: string;
let pagefind: WordIndex;
let close: () => void;
beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'tim-')), 'pagefind');
  await buildIndex(records, folder);
  ({ index: pagefind, close } = await openIndexInNode(folder));
});
afterAll(() => {
  close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each([
  ['of a large site, in pieces', () => pagefind],
  ['of a small site, in one file', () => openTexts(unpackTexts(packTexts(records)))],
])('the words of the index %s', (_, opened) => {
  const find = async (query: string, filters: Facets = {}) =>
    (await searchWords(opened(), readWords(query), filters)).first.map(
      ({ record, loose }) => (loose ? '~' : '') + record.path,
    );

  test.each([
    ['bán trú', '/ban-tru/'],
    ['bàn trừ', '/ban-tru-2/'],
    ['chữ ký số', '/chu-ky/'],
    ['đảo', '/dao-hai/'],
    ['dao tao', '/dao-tao/'],
    ['hoà bình', '/hoa-binh/'],
    ['hòa bình', '/hoa-binh/'],
    ['hòa bình'.normalize('NFD'), '/hoa-binh/'],
    ['hoa binh', '/hoa-binh/'],
    ['uỷ ban', '/hoa-binh/'],
    ['UBND tỉnh', '/hoa-binh/'],
    ['2024', '/hoa-binh/'],
    ['45/2019', '/hoa-binh/'],
    ['qd ubnd', '/hoa-binh/'],
    ['công kh', '/ban-tru/'],
    ['GV', '/dao-tao/'],
    ['"chữ ký số"', '/chu-ky/'],
  ])('%s leads to %s', async (query, path) => {
    expect((await find(query))[0]).toBe(path);
  });

  test('đ is a letter of its own, and so is every mark', async () => {
    expect(await find('đào')).toEqual(['/dao-tao/', '/dao/', '~/dao-hai/']);
    expect((await find('dao')).sort()).toEqual(['/dao-hai/', '/dao-tao/', '/dao/']);
  });

  test('other marks are only near, and are after', async () => {
    expect(await find('bàn trú')).toEqual(expect.arrayContaining(['~/ban-tru/', '~/ban-tru-2/']));
    const found = await find('bán trú');
    expect(found[0]).toBe('/ban-tru/');
    expect(found.slice(1).every((each) => each.startsWith('~'))).toBe(true);
  });

  test.each([['"bàn trú"'], ['"chữ kỳ số"'], ['khôngcótừnày'], ['…']])('%s finds nothing', async (query) => {
    expect(await find(query)).toEqual([]);
  });

  test('a question without an answer in all its words is answered by those that tell something', async () => {
    expect((await find('khi nào thì trường tổ chức bán trú'))[0]).toMatch(/\/ban-tru\/$/u);
  });

  test('facets narrow', async () => {
    expect(await find('đào', { trang: 'Kế hoạch' })).toEqual([]);
    expect(await find('chữ ký số', { trang: 'Kế hoạch', nam: '2024' })).toEqual(['/chu-ky/']);
    expect(await opened().facetValues()).toEqual(expect.arrayContaining([{ trang: 'Kế hoạch' }, { nam: '2021' }]));
  });

  test('a record comes back as it was written', async () => {
    const index = opened();
    for (const original of records) {
      const hits = await index.search({ words: null, phrase: false, exact: false, filters: {} });
      const loaded = await Promise.all(hits.map((hit) => hit.load()));
      expect(loaded.find((each) => each.path === original.path)).toEqual(original);
    }
  });
});

test('the same question has the same answer whatever was asked before it', async () => {
  const paths = async (of: WordIndex, query: string) =>
    (await searchWords(of, readWords(query), {})).first.map(({ record }) => record.path);
  const alone = await paths(pagefind, 'GV');
  for (const { title } of records) await paths(pagefind, title);
  expect(await paths(pagefind, 'GV')).toEqual(alone);
  expect(alone.length).toBeGreaterThan(0);
});

test('is cut into files of a few kilobytes, so that a query loads little', () => {
  const sizes = readdirSync(join(folder, 'index')).map((name) => statSync(join(folder, 'index', name)).size);
  expect(sizes.length).toBeGreaterThan(1);
  expect(Math.max(...sizes)).toBeLessThan(30_000);
  expect(readdirSync(join(folder, 'filter'))).toHaveLength(1);
});

test('only what the page loads is written', () => {
  expect(
    readdirSync(folder)
      .map((name) => name.replace(/vi_[^.]+/u, 'vi'))
      .sort(),
  ).toEqual([
    'filter',
    'fragment',
    'index',
    'pagefind-entry.json',
    'pagefind-worker.js',
    'pagefind.js',
    'pagefind.vi.pf_meta',
    'wasm.unknown.pagefind',
  ]);
});

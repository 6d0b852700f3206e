import { describe, expect, test, vi } from 'vitest';
import { search, withAliases } from '../../../src/model/search/index.ts';
import type { SearchSources } from '../../../src/model/search/index.ts';
import * as citationReader from '../../../src/model/search/lookup/citation-reader.ts';
import { lookupTable } from '../../../src/model/search/lookup/from-site.ts';
import { packTable, unpackTable } from '../../../src/model/search/lookup/packed-table.ts';
import type { PackedTable } from '../../../src/model/search/lookup/packed-table.ts';
import * as searcher from '../../../src/model/search/word-search/searcher.ts';
import type { IndexedRecord, WordIndex } from '../../../src/model/search/word-search/word-index.ts';
import { plainWords } from '../../../src/model/search/words.ts';
import { realSite } from '../../support/search-site.ts';

const { site } = realSite();
const table = unpackTable(JSON.parse(JSON.stringify(packTable(lookupTable(site)))) as PackedTable);

const page = (path: string, text: string, nam: string): IndexedRecord => ({
  path,
  title: `Mục ${path}`,
  text: `Mục ${path}\n${text}`,
  facets: { trang: 'Kế hoạch', nam },
});
const pages = [
  ...Array.from({ length: 14 }, (_, at) => page(`/ke-hoach/a/#${at}`, 'Trường tổ chức bán trú cho trẻ.', '2024')),
  page('/ke-hoach/b/', 'Thực đơn bán trú hằng tuần.', '2023'),
];

/** An index in memory that knows phrases and facets; a record in `lost` never arrives. */
function indexOf(records: readonly IndexedRecord[], lost: readonly string[] = []): WordIndex {
  const has = (record: IndexedRecord, words: string) =>
    ` ${plainWords(record.text).join(' ')} `.includes(` ${plainWords(words).join(' ')} `);
  return {
    judged: { sure: 10, near: 8 },
    synonyms: { upTo: 3, most: 2, always: false },
    search: ({ words, filters }) =>
      Promise.resolve(
        records
          .filter((record) => words === null || has(record, words))
          .filter(({ facets }) => Object.entries(filters).every(([key, value]) => facets[key as 'nam'] === value))
          .map((record) => ({
            id: record.path,
            score: 1,
            load: () =>
              lost.includes(record.path) ? Promise.reject(new Error(`lost ${record.path}`)) : Promise.resolve(record),
          })),
      ),
    facetValues: () => Promise.resolve([{ nam: '2024' }, { nam: '2023' }, { trang: 'Kế hoạch' }]),
  };
}

const fails = () => Promise.reject(new Error('did not arrive'));

function sources(other: Partial<SearchSources> = {}) {
  return {
    documents: vi.fn(() => Promise.resolve({ table, rows: table.rows.map(withAliases) })),
    index: vi.fn(() => Promise.resolve(indexOf(pages))),
    searcher: vi.fn(() => Promise.resolve(searcher)),
    corrector: vi.fn(() => Promise.resolve((): string | null => null)),
    cards: vi.fn(() => Promise.resolve({})),
    citations: vi.fn(() => Promise.resolve(citationReader)),
    report: vi.fn(),
    ...other,
  };
}
const ask = (query: string, filters = {}) => ({ query, filters });

describe('a query of words', () => {
  test('is answered from the index, so many results at a time as are asked for', async () => {
    const answer = await search(ask('bán trú'), sources());
    expect(answer.status()).toBe('15 kết quả cho “bán trú”.');
    const first = await answer.resultsAfter(0, 10);
    expect(first).toHaveLength(10);
    expect(answer.hasMore(10)).toBe(true);
    const others = await answer.resultsAfter(10, 10);
    expect(others).toHaveLength(5);
    expect(answer.hasMore(15)).toBe(false);
    expect(new Set([...first, ...others].map(({ path }) => path)).size).toBe(15);
  });

  test('does not load the reader of citations', async () => {
    const given = sources();
    await search(ask('bán trú'), given);
    expect(given.citations).not.toHaveBeenCalled();
  });

  test('can be narrowed by what its results differ in, each value with an address of its own', async () => {
    const answer = await search(ask('bán trú'), sources());
    expect(await answer.facets()).toEqual([
      {
        key: 'nam',
        title: 'Năm',
        values: [
          { value: '2024', count: 14, active: false, address: '?q=b%C3%A1n+tr%C3%BA&nam=2024' },
          { value: '2023', count: 1, active: false, address: '?q=b%C3%A1n+tr%C3%BA&nam=2023' },
        ],
      },
    ]);
  });

  test('says what it is narrowed to, and how to widen it', async () => {
    const answer = await search(ask('bán trú', { nam: '2023' }), sources());
    expect(answer.results.map(({ path }) => path)).toEqual(['/ke-hoach/b/']);
    const address = '?q=b%C3%A1n+tr%C3%BA';
    expect(answer.activeFilters).toEqual([{ key: 'nam', title: 'Năm', value: '2023', address }]);
    expect((await answer.facets())[0]!.values).toEqual([{ value: '2023', count: 1, active: true, address }]);
  });

  test('that nothing answers is empty', async () => {
    const answer = await search(ask('kính thiên văn'), sources());
    expect(answer.isEmpty()).toBe(true);
    expect(answer.status()).toBe('Không tìm thấy gì cho “kính thiên văn”.');
    expect(await answer.facets()).toEqual([]);
  });
});

describe('a citation', () => {
  test('is answered from the table alone', async () => {
    const given = sources();
    const answer = await search(ask(' 36/2017/TT-BGDĐT '), given);
    expect(answer.results.map(({ path }) => path)).toEqual(['/van-ban/36-2017-tt-bgddt/']);
    expect(answer.mentions).toEqual({ path: '/tim-kiem/?q=%2236%2F2017%22', label: '“36/2017”' });
    expect(given.index).not.toHaveBeenCalled();
  });

  test('of a document that the site does not have is said to be absent, with the nearest ones', async () => {
    const answer = await search(ask('36/2019/TT-BGDĐT'), sources());
    expect(answer.results).toEqual([]);
    expect(answer.absent?.nearest[0]?.path).toBe('/van-ban/36-2017-tt-bgddt/');
    expect(answer.status()).toBe('Không có văn bản này trên trang: 36/2019/TT-BGDĐT.');
  });

  test('in quotes is searched as words', async () => {
    const given = sources();
    await search(ask('"36/2017"'), given);
    expect(given.citations).not.toHaveBeenCalled();
    expect(given.index).toHaveBeenCalled();
  });
});

test('a day that no calendar has is said to be none, and nothing is loaded for it', async () => {
  const given = sources();
  const answer = await search(ask('31/2/2020'), given);
  expect(answer.status()).toBe('Không có ngày 31/2/2020 trong lịch.');
  for (const source of [given.documents, given.index, given.citations]) expect(source).not.toHaveBeenCalled();
});

describe('what does not arrive is reported, and the answer says what follows:', () => {
  test('the table of documents', async () => {
    const given = sources({ documents: fails });
    const answer = await search(ask('bán trú'), given);
    expect(answer.results.length).toBeGreaterThan(0);
    expect(answer.status()).toBe('15 kết quả cho “bán trú”. Chưa tra được danh mục văn bản.');
    expect(answer.failure()).toMatch(/^chưa tra được danh mục văn bản/u);
    expect(given.report).toHaveBeenCalledOnce();
  });

  test('the index', async () => {
    const given = sources({ index: fails });
    const answer = await search(ask('bán trú'), given);
    expect(answer.isEmpty()).toBe(false);
    expect(answer.status()).toBe('');
    expect(answer.failure()).toBe('không tải được dữ liệu tìm kiếm.');
    expect(given.report).toHaveBeenCalledOnce();
  });

  test('a single record', async () => {
    const answer = await search(
      ask('bán trú'),
      sources({ index: () => Promise.resolve(indexOf(pages, [pages[0]!.path])) }),
    );
    await answer.resultsAfter(0, 20);
    expect(answer.failure()).toBe('1 kết quả chưa tải được.');
  });

  test('the records after the first ones', async () => {
    const first = (await search(ask('bán trú'), sources())).results.map(({ path }) => path);
    const lost = pages.map(({ path }) => path).filter((path) => !first.includes(path));
    const given = sources({ index: () => Promise.resolve(indexOf(pages, lost)) });
    const answer = await search(ask('bán trú'), given);
    expect((await answer.resultsAfter(0, 20)).map(({ path }) => path)).toEqual(first);
    expect(answer.failure()).toBe(`${lost.length} kết quả chưa tải được.`);
    expect(given.report).toHaveBeenCalledOnce();
  });
});

import { describe, expect, test } from 'vitest';
import { correctorOf } from '../../../src/model/search/correction/corrector.ts';
import { keysOf, readKeys } from '../../../src/model/search/correction/keys.ts';
import { slipCost } from '../../../src/model/search/correction/slips.ts';
import { packVocabulary, unpackVocabulary } from '../../../src/model/search/correction/vocabulary.ts';
import type { SearchRecord } from '../../../src/model/search/records/record.ts';
import { cleanQuery } from '../../../src/model/search/query/clean-query.ts';
import { provisionIn } from '../../../src/model/search/query/provision.ts';

const record = (title: string, text: string): SearchRecord => ({ path: `/${title}/`, title, text, facets: {} });
const packed = packVocabulary([
  record('Lịch tiếp công dân', 'Hiệu trưởng tiếp công dân vào thứ năm. Khi vắng, phó hiệu trưởng tiếp công dân.'),
  record('Đối thoại', 'Đường dây nóng nhận phản ánh; thực hiện quy chế dân chủ.'),
  record('Thực đơn hằng ngày', 'Bữa ăn của trẻ trong tuần.'),
]);
const correct = correctorOf(packed);

describe('a query is corrected by the words of the site', () => {
  test.each([
    ['tieesp coong daan', 'tiếp công dân'],
    ['tieeps coong daan', 'tiếp công dân'],
    ['dduwowngf daay nongs', 'đường dây nóng'],
    ['tie6p1 co6ng da6n', 'tiếp công dân'],
    ['d9u7o7ng2 da6y no1ng', 'đường dây nóng'],
    ['tiếp côg dân', 'tiếp công dân'],
    ['tiếp cnôg dân', 'tiếp công dân'],
    ['tiếp côông dân', 'tiếp công dân'],
    ['tiếp vông dân', 'tiếp công dân'],
    ['tiệp công dân', 'tiếp công dân'],
    ['tiếpcông dân', 'tiếp công dân'],
    ['thucdonhang ngay', 'thực đơn hằng ngày'],
    ['ti ếp công dân', 'tiếp công dân'],
    ['hieu truogn', 'hiệu trưởng'],
    ['tiep cog dan 2026', 'tiếp công dân 2026'],
  ])('%s → %s', (typed, meant) => {
    expect(correct(typed)).toBe(meant);
    expect(correct(typed.normalize('NFD'))).toBe(meant);
  });

  test.each(['tiếp công dân', 'tiep cong dan', 'Thực đơn, hằng ngày', '', '2026', '!?', 'a '.repeat(200)])(
    '%j needs no correction, or gets none',
    (typed) => {
      expect(correct(typed)).toBeNull();
    },
  );
});

test('the vocabulary as it is sent is the vocabulary again when it is read', () => {
  const { words, pairs } = unpackVocabulary(packed);
  const place = (word: string) => words.indexOf(word);
  expect(pairs.get(`${place('tiếp')} ${place('công')}`)).toBeGreaterThan(0);
  expect(pairs.get(`${place('công')} ${place('tiếp')}`)).toBeUndefined();
  expect(words).toContain('đường');
});

test('telex and VNI keys do not depend on when a mark was typed', () => {
  const { telex, vni } = keysOf('đường');
  for (const typed of ['dduwowngf', 'dduwfowng', 'dduowngf']) expect(readKeys(typed).telex).toContain(telex);
  for (const typed of ['d9u7o72ng', 'd9uong72', 'd9u7o7ng2']) expect(readKeys(typed).vni).toBe(vni);
});

test.each([
  ['dân', 'dân', false],
  ['dâân', 'dân', true],
  ['dn', 'dân', true],
  ['dnâ', 'dân', true],
  ['fân', 'dân', true],
  ['dânab', 'dân', false],
  ['nâd', 'dân', false],
])('%s is one slip from %s: %s', (typed, word, isOne) => {
  expect(slipCost(typed, word) !== null).toBe(isOne);
});

describe('a query is read as it was meant', () => {
  test.each([
    ['36\u200b/2017\ufeff', '36/2017'],
    ['３６／２０１７', '36/2017'],
    ['36\\2017', '36/2017'],
    ['36–2017', '36-2017'],
    ['3O/2O2O/NĐ-CP', '30/2020/NĐ-CP'],
    ['O9/2024', '09/2024'],
    ['15-2026-TT-BGDDT.pdf', '15-2026-TT-BGDDT'],
    ['15_2026_TT_BGDDT (1).docx', '15 2026 TT BGDDT'],
    ['  tiếp\u00a0công   dân ', 'tiếp công dân'],
    ['Ô tô OO', 'Ô tô OO'],
  ])('%j → %j', (typed, meant) => {
    expect(cleanQuery(typed)).toBe(meant);
  });

  test.each([
    ['điều 5 thông tư 09', 'Điều 5'],
    ['diem b khoan 2 dieu 4 nd 90', 'điểm b khoản 2 Điều 4'],
    ['Khoản 1, Điều 12a', 'khoản 1 Điều 12a'],
    ['điều lệ trường', null],
    ['thông tư 09', null],
  ])('%s names the place %s', (query, place) => {
    expect(provisionIn(query)).toBe(place);
  });
});

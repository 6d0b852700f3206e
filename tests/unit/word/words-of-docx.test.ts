import { expect, test } from 'vitest';
import { findCitations } from '../../../src/model/law/citation/index.ts';
import { tools, wordsOfDocx } from '../../../src/model/word/index.ts';
import { docx, p, r, tbl, tc, tr } from './support/ooxml.ts';

const cell = (...lines: string[]) => tc(lines.map((line) => p(r(line))).join(''));
const words = (body: string) => wordsOfDocx(docx({ body }), tools);

test('a row of a table is a line with tabs between its cells, as a paste from Word has them', () => {
  const table = tbl(
    tr(cell('TT'), cell('Số, ký hiệu'), cell('Ngày'), cell('')),
    tr(cell('1'), cell('812/QĐ-MNSC'), cell('20/6/2025'), cell('')),
    tr(cell(''), cell('a', 'b'), cell('c'), cell('d')),
  );
  expect(words(p(r('Đầu')) + table + p(r('Cuối')))).toBe(
    'Đầu\nTT\tSố, ký hiệu\tNgày\n1\t812/QĐ-MNSC\t20/6/2025\n\ta\nb\tc\td\nCuối',
  );
});

test('a line broken inside a cell is one, the words of a table inside it are lines of their own', () => {
  const broken = tc(`<w:p><w:r><w:t>Số,</w:t><w:br/><w:t>ký hiệu</w:t></w:r></w:p>`);
  expect(words(tbl(tr(broken, tc(tbl(tr(cell('e'), cell('f')), tr(cell('g'), cell('h'))) + p('')))))).toBe(
    'Số, ký hiệu\te\nf\ng\nh',
  );
});

test('numbers of a table of a Word file are found, each with the day of its own row', () => {
  const table = tbl(
    tr(cell('Số, ký hiệu'), cell('Ngày'), cell('Trích yếu')),
    tr(cell('812/QĐ-MNSC'), cell('20/6/2025'), cell('Về bán trú')),
    tr(cell('24/2021/NĐ-CP'), cell('24/3/2021'), cell('Quản lý trường công lập')),
  );
  expect(findCitations(words(table)).map(({ canonical, date }) => [canonical, date])).toEqual([
    ['812/QĐ-MNSC', '2025-06-20'],
    ['24/2021/NĐ-CP', '2021-03-24'],
  ]);
});

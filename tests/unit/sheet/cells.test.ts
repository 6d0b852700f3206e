import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellName } from '../../../src/model/sheet/cell-name.ts';
import { readCell } from '../../../src/model/sheet/cell-value.ts';
import type { CellValue } from '../../../src/model/sheet/cells.ts';
import { sheetPlanOf, type SheetField } from '../../../src/model/sheet/plan.ts';
import { readNumber } from '../../../src/model/sheet/read-number.ts';
import { formatNumber } from '../../../src/model/text/format-number.ts';

const fees = sheetPlanOf('fees');
const field = (type: SheetField['type']): SheetField => ({
  ...(fees.columns[0] as SheetField),
  type,
  choices: [
    ['hoc-phi', 'Học phí'],
    ['thu-ho', 'Thu hộ, chi hộ'],
  ],
});
const schoolYear = (month: number) => (month >= 9 ? 2026 : 2027);
const read = (type: SheetField['type'], cell: CellValue) => readCell(field(type), cell, schoolYear);

describe('numbers as Vietnamese write them', () => {
  test.each([
    ['1.200.000', 1_200_000],
    ['1 200 000', 1_200_000],
    ['1\u00a0200\u00a0000', 1_200_000],
    ['22.000 đ', 22_000],
    ['22.000 đồng', 22_000],
    ['12,5', 12.5],
    ['1.234,56', 1234.56],
    ['0', 0],
    ['-3', -3],
    ['−3', -3],
    ['1.200', 1200],
    ['007', 7],
  ])('%s', (written, value) => {
    expect(read('number', written)).toEqual({ value });
  });

  test.each([
    ['1,200,000', 'viết 1.200.000'],
    ['1,200', 'viết 1.200 nếu là hàng nghìn, hoặc 1,2 nếu là số lẻ'],
    ['12.5', 'viết 12,5 nếu là số lẻ'],
    ['30 trẻ', 'viết 30, đơn vị ghi ở tên cột'],
    ['mười', 'chỉ có chữ số'],
    ['1.20.0', 'chỉ có chữ số'],
    ['12.', 'chỉ có chữ số'],
  ])('%s is a problem that says how to write it', (written, words) => {
    const found = read('number', written);
    expect('problem' in found && found.problem).toContain(words);
  });

  test('whatever the site writes is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), (hundredths) => {
        const value = hundredths / 100;
        expect(readNumber(formatNumber(value))).toEqual({ value });
      }),
    );
  });
});

describe('days', () => {
  test.each<[CellValue, string]>([
    ['30/11/2026', '2026-11-30'],
    ['3/2/2027', '2027-02-03'],
    ['30-11-2026', '2026-11-30'],
    ['30.11.2026', '2026-11-30'],
    ['ngày 30 tháng 11 năm 2026', '2026-11-30'],
    ['Thứ Hai, 30/11/2026', '2026-11-30'],
    ['2026-11-30', '2026-11-30'],
    ['30/11', '2026-11-30'],
    ['05/3', '2027-03-05'],
    [46_356, '2026-11-30'],
    [new Date('2026-11-30T00:00:00Z'), '2026-11-30'],
  ])('%s', (written, value) => {
    expect(read('day', written)).toEqual({ value });
  });

  test.each(['31/11/2026', '30/13/2026', 'tháng 11', '2026', '11/30/2026'])('%s is none', (written) => {
    expect(read('day', written)).toHaveProperty('problem');
  });

  test('a day without a year is none where nothing says the year', () => {
    expect(readCell(field('day'), '30/11', () => null)).toHaveProperty('problem');
  });
});

describe('one of a list', () => {
  test.each([
    ['Học phí', 'hoc-phi'],
    ['học phí ', 'hoc-phi'],
    ['HOC PHI', 'hoc-phi'],
    ['hoc-phi', 'hoc-phi'],
    ['Thu hộ,  chi hộ', 'thu-ho'],
  ])('%s', (written, value) => {
    expect(read('choice', written)).toEqual({ value });
  });

  test('a slip names the nearest, anything else names all', () => {
    expect(read('choice', 'Học phi1')).toEqual({ problem: 'gặp “Học phi1”, cần “Học phí”.' });
    expect(read('choice', 'ăn trưa')).toEqual({
      problem: 'gặp “ăn trưa”, cần một trong: “Học phí”, “Thu hộ, chi hộ”.',
    });
  });
});

test.each<[CellValue, boolean]>([
  ['có', true],
  ['x', true],
  ['Không', false],
  [true, true],
])('“%s” is yes or no', (written, value) => {
  expect(read('truth', written)).toEqual({ value });
});

test('several things in a cell are on lines of their own or separated by semicolons', () => {
  expect(read('lines', 'Cơm\n- Thịt sốt; Canh bí\n')).toEqual({ value: ['Cơm', 'Thịt sốt', 'Canh bí'] });
});

test.each([
  ['2026 – 2027', '2026-2027'],
  ['2026-2027', '2026-2027'],
])('a school year %s', (written, value) => {
  expect(readCell(fees.frame[0] as SheetField, written, schoolYear)).toEqual({ value });
});

test.each([
  [0, 0, 'A1'],
  [6, 1, 'B7'],
  [0, 25, 'Z1'],
  [9, 26, 'AA10'],
  [0, 701, 'ZZ1'],
  [0, 702, 'AAA1'],
])('row %i, column %i is %s', (row, column, name) => {
  expect(cellName(row, column)).toBe(name);
});

import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../../src/model/sheet/cells.ts';
import { sheetPlanOf } from '../../../src/model/sheet/plan.ts';
import { readSheet } from '../../../src/model/sheet/read-sheet.ts';
import { readWorkbook } from '../../../src/model/sheet/read-workbook.ts';

type Row = CellValue[];
const fees = (rows: Row[], heading: Row = ['Khoản thu', 'Loại', 'Mức thu (đồng)', 'Thu theo']) =>
  readSheet([['Năm học', '2026-2027'], [], heading, ...rows], sheetPlanOf('fees'), '2026-2027');
const milk: Row = ['Sữa học đường', 'Thu hộ, chi hộ', '7.000', 'bữa'];

describe('a sheet of fees', () => {
  test('is read however its columns are ordered, numbered and spelt', () => {
    const { data, problems } = fees(
      [[1, '22.000 đ', 'ăn bán trú', 'Dịch vụ phục vụ người học', 'NGÀY']],
      ['STT', 'mức thu', 'KHOẢN THU', 'Loại', 'Thu theo'],
    );
    expect(problems).toEqual([]);
    expect(data).toMatchObject({
      schoolYear: '2026-2027',
      rows: [{ name: 'ăn bán trú', amount: 22_000, kind: 'dich-vu', per: 'ngay' }],
    });
  });

  test('says every wrong cell by its name, all at once, and gives no table', () => {
    const { data, problems } = fees([
      milk,
      ['Học phí', 'Học phíi', 'mười nghìn', 'tháng'],
      [null, 'Học phí', 1200.5, 'tháng'],
    ]);
    expect(data).toBeNull();
    expect(problems.map(({ cell }) => cell)).toEqual(['B5', 'C5', 'A6', 'C6']);
    expect(problems[0]?.message).toBe('Loại: gặp “Học phíi”, cần “Học phí”.');
    expect(problems[2]?.message).toBe('Khoản thu: ô trống, phải có.');
  });

  test('says of a missing and of an unknown column so, once', () => {
    const { problems } = fees([['Sữa', 'Học phí', 'x', '7.000']], ['Khoản thu', 'Loại', 'Ghi tên', 'Mức thu']);
    expect(problems.map(({ cell, message }) => `${cell}: ${message}`)).toEqual([
      'C3: bảng “Các khoản thu, mức thu đối với người học” không có cột “Ghi tên”. Bỏ cột này, hoặc đổi thành tên đúng trong mẫu.',
      'A3: thiếu cột “Thu theo”.',
    ]);
  });

  test('passes over empty rows and over the total, which it says', () => {
    const { data, notes } = fees([milk, [null], ['Tổng cộng', null, '7.000']]);
    expect(data).toMatchObject({ rows: [{ name: 'Sữa học đường' }] });
    expect(notes).toEqual([{ cell: 'A6', message: 'dòng tổng được bỏ qua: trang tự cộng.' }]);
  });

  test('without a row of names says which names it needs', () => {
    const { problems } = readSheet([milk], sheetPlanOf('fees'), null);
    expect(problems.map(({ message }) => message).join(' ')).toContain('“Mức thu (đồng)”');
  });
});

test('numbers that contradict each other are said at their cell', () => {
  const { problems } = readSheet(
    [
      ['Tính đến ngày', '30/9/2026'],
      ['Tổng ghi trên văn bản', 60],
      ['Trẻ ăn bán trú', 70],
      [],
      ['Độ tuổi', 'Số nhóm, lớp', 'Số trẻ'],
      ['Mẫu giáo 3–4 tuổi', 1, 25],
      ['Mẫu giáo 4-5 tuổi', 1, 25],
    ],
    sheetPlanOf('children'),
    '2026-2027',
  );
  expect(problems.map(({ cell }) => cell)).toEqual(['B2', 'B3']);
});

test('a week’s menu is days down and meals across, with the dishes of a meal in one cell', () => {
  const { data, problems } = readSheet(
    [
      ['Tuần bắt đầu ngày', '23/11/2026'],
      [],
      ['Ngày', 'Bữa trưa', 'Bữa phụ chiều'],
      ['23/11', 'Cơm, thịt sốt cà chua, canh bí', 'Sữa chua'],
      ['Thứ Ba, 24/11', 'Cơm\nCá kho', null],
    ],
    sheetPlanOf('menu'),
    '2026-w48',
  );
  expect(problems).toEqual([]);
  expect(data).toMatchObject({
    rows: [
      { on: '2026-11-23', meal: 'trua', dishes: ['Cơm', 'thịt sốt cà chua', 'canh bí'] },
      { on: '2026-11-23', meal: 'phu-chieu', dishes: ['Sữa chua'] },
      { on: '2026-11-24', meal: 'trua', dishes: ['Cơm', 'Cá kho'] },
    ],
  });
});

describe('a workbook', () => {
  const rows = (table: string, period: string): Row[] => [
    ['Mẫu bảng', table],
    ['Mục công khai', 'F03 – Các khoản thu'],
    ['Kỳ', period],
    ['Năm học', '2026-2027'],
    ['Khoản thu', 'Loại', 'Mức thu', 'Thu theo'],
    milk,
  ];
  const read = (table: string, period: string, given = {}) =>
    readWorkbook([{ name: 'Trang 1', rows: rows(table, period) }], given);

  test('says itself what it is', () => {
    const found = read('Các khoản thu, mức thu đối với người học', '2026 – 2027');
    expect([found.table, found.duty, found.period, found.problems]).toEqual(['fees', 'F03', '2026-2027', []]);
  });

  test('what a person says goes before what it says', () => {
    const found = read('?', '?', { table: 'fees', duty: 'F04', period: '2025-2026' });
    expect([found.table, found.duty, found.period, found.problems]).toEqual(['fees', 'F04', '2025-2026', []]);
  });

  test('of an unknown table or period says so at its cell', () => {
    expect(read('Các khoản thu, mức thu với người học', '2026-2027').problems[0]).toEqual({
      cell: 'B1',
      message:
        'không có mẫu bảng “Các khoản thu, mức thu với người học”; có lẽ là “Các khoản thu, mức thu đối với người học”.',
    });
    expect(read('Các khoản thu, mức thu đối với người học', 'năm nay').problems[0]?.cell).toBe('B3');
    expect(readWorkbook([], {}).problems[0]?.message).toContain('npm run template');
  });
});

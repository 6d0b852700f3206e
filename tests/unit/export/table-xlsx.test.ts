import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { tableXlsx } from '../../../src/export/table-xlsx.ts';
import { hiddenText } from '../../../src/model/table/table-view.ts';
import type { TableView } from '../../../src/model/table/table-view.ts';

const cell = (value: number | string | null, hidden = false) => ({ value, hidden, text: '' });
const view: TableView = {
  table: 'mau',
  caption: 'Thu [theo] nguồn: học phí, ăn bán trú/dịch vụ',
  rowHeader: 'Khoản',
  columns: [
    { key: 'amount', label: 'Số tiền', unit: 'triệu đồng', format: 'decimal' },
    { key: 'people', label: 'Số người', unit: null, format: 'integer' },
    { key: 'share', label: 'Tỷ lệ', unit: null, format: 'percent' },
    { key: 'note', label: 'Ghi chú', unit: null, format: 'text' },
  ],
  rows: [
    { key: 'a', label: 'Học phí', kind: 'data', cells: [cell(22019.5), cell(160), cell(0.125), cell('=1+1')] },
    { key: 'b', label: '@dịch vụ', kind: 'data', cells: [cell(160), cell(3, true), cell(null), cell(null)] },
  ],
  footnotes: ['Ô ẩn là số nhỏ.'],
  chart: null,
};
const about = { lines: [['Trường', 'Trường mẫu']] as const, day: '2025-01-01' };
const read = async () => readXlsx(await tableXlsx(view, about), { readStyles: true });

describe('a table as an Excel file', () => {
  test('has numbers as numbers, with units in the head and nothing rounded', async () => {
    const { sheets } = await read();
    expect(sheets[0]!.rows).toEqual([
      ['Khoản', 'Số tiền (triệu đồng)', 'Số người', 'Tỷ lệ', 'Ghi chú'],
      ['Học phí', 22019.5, 160, 0.125, '=1+1'],
      ['@dịch vụ', 160, hiddenText, null, null],
    ]);
  });

  test('says how each column is written: thousands, as many decimals as there are, shares as percentages', async () => {
    const { sheets } = await read();
    const formats = [1, 2, 3].map((column) => sheets[0]!.cells!.get(`1,${column}`)?.style?.numFmt);
    expect(formats).toEqual(['#,##0.0', '#,##0', '0.0%']);
  });

  test('keeps a text that looks like a formula a text, and a hidden count hidden', async () => {
    const { sheets } = await read();
    const formulas = [...sheets[0]!.cells!.values()].filter(({ formula }) => formula !== undefined);
    expect(formulas).toEqual([]);
    expect(sheets[0]!.rows.flat()).not.toContain(3);
  });

  test('names its sheets as Excel allows, and says what the table is', async () => {
    const { sheets } = await read();
    expect(sheets[0]!.name).not.toMatch(/[[\]:*?/\\]/u);
    expect(sheets[0]!.name.length).toBeLessThanOrEqual(31);
    expect(sheets[1]!.rows).toEqual([
      ['Bảng', view.caption],
      ['Trường', 'Trường mẫu'],
      ['Ghi chú', 'Ô ẩn là số nhỏ.'],
    ]);
  });

  test('is the same bytes for the same table', async () => {
    expect(await tableXlsx(view, about)).toEqual(await tableXlsx(view, about));
  });
});

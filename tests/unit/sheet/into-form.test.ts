import { describe, expect, it } from 'vitest';
import { tableKeys, type TableKey } from '../../../src/kinds/disclosure-data/index.ts';
import { requirePeriod } from '../../../src/kinds/period.ts';
import { intoForm } from '../../../src/model/sheet/into-form.ts';
import { sheetPlanOf } from '../../../src/model/sheet/plan.ts';
import { readSheet } from '../../../src/model/sheet/read-sheet.ts';
import { formSheet } from '../../../src/model/sheet/template.ts';
import { periodOf, sampleOf } from './support.ts';

const filledForm = (table: TableKey) => {
  const start = sampleOf(table);
  return formSheet({ plan: sheetPlanOf(table), duty: { code: 'F03', title: 'Mục' }, period: periodOf(start), start });
};

const fees = sheetPlanOf('fees');
const empty = formSheet({
  plan: fees,
  duty: { code: 'B03', title: 'Thu' },
  period: requirePeriod('2026-2027'),
  start: null,
});

describe('a sheet of somebody’s own in the form of a table', () => {
  it.each(tableKeys)('%s: a filled form comes back as it is', (table) => {
    const filled = filledForm(table);
    const back = intoForm(filled.rows, sheetPlanOf(table), filled);
    expect(back?.left).toEqual([]);
    expect(readSheet(back?.cells ?? [], sheetPlanOf(table), null).data).toEqual(sampleOf(table));
  });
  it('finds its columns by name, in any order, and leaves out the number of the row', () => {
    const own = [
      ['TRƯỜNG MẦM NON', null],
      ['TT', 'Mức thu', 'Khoản thu', 'Thu theo', 'Loại'],
      [1, '22.000', 'Tiền ăn bán trú', 'ngày', 'theo thỏa thuận'],
    ];
    const filled = intoForm(own, fees, empty);
    const names = filled?.cells.at(-2) ?? [];
    const row = filled?.cells.at(-1) ?? [];
    expect(row[names.indexOf('Khoản thu')]).toBe('Tiền ăn bán trú');
    expect(row[names.findIndex((name) => String(name).startsWith('Mức thu'))]).toBe('22.000');
    expect(row).not.toContain(1);
  });
  it('names a column that the table does not have, with its cell', () => {
    const own = [
      ['Khoản thu', 'Loại', 'Mức thu', 'Thu theo', 'Ghi chú riêng'],
      ['Tiền ăn', 'x', '1', 'ngày', 'bí mật'],
    ];
    expect(intoForm(own, fees, empty)?.left).toEqual([
      { cell: 'E1', message: expect.stringContaining('không có cột “Ghi chú riêng”') as string },
    ]);
  });
  it('is no form of this table where nothing names its columns', () =>
    expect(
      intoForm(
        [
          ['Họ tên', 'Lớp'],
          ['An', 'Lá'],
        ],
        fees,
        empty,
      ),
    ).toBeNull());
});

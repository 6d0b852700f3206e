import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { sheetsOfWorkbook } from '../../../src/model/sheet/open-workbook.ts';
import { writeWorkbook } from '../../../src/io/sheet/write-workbook.ts';
import { tableKeys, tables, type TableData } from '../../../src/kinds/disclosure-data/index.ts';
import { requirePeriod } from '../../../src/kinds/period.ts';
import { sheetPlanOf } from '../../../src/model/sheet/plan.ts';
import { readWorkbook } from '../../../src/model/sheet/read-workbook.ts';
import { templateOf } from '../../../src/model/sheet/template.ts';

const bookOf = (table: (typeof tableKeys)[number], start: TableData | null) => {
  const duty = { code: 'F03', title: 'Sample duty' };
  const period = requirePeriod(table === 'menu' || table === 'week-plan' ? '2026-w48' : '2026');
  return writeWorkbook(templateOf({ plan: sheetPlanOf(table), duty, period, start }), 'Sample');
};
const sampleOf = (table: (typeof tableKeys)[number]) => tables[table].schema.parse(tables[table].sample);

test.each(tableKeys)(
  'the workbook of %s, filled in, is the table again, and the same bytes each time',
  async (table) => {
    const start = sampleOf(table);
    const bytes = new Uint8Array(await bookOf(table, start));
    expect(new Uint8Array(await bookOf(table, start))).toEqual(bytes);
    const read = readWorkbook(await sheetsOfWorkbook(bytes), {});
    expect(read.problems).toEqual([]);
    // The period of a year goes before the month or the school year that the sample names.
    const own = Object.keys(read.data ?? {}).filter((key) => !['year', 'years'].includes(key));
    expect(read.data).toMatchObject(Object.fromEntries(own.map((key) => [key, start[key as keyof typeof start]])));
  },
);

describe('the form', () => {
  test('offers the words of each choice, also where they are many or have a comma', async () => {
    const [form, , , lists] = (await readXlsx(await bookOf('staff', null))).sheets;
    const validation = form?.dataValidations?.find(({ type }) => type === 'list');
    expect(validation?.formula1).toMatch(/^'Danh mục'!\$A\$1:\$A\$16$/u);
    expect(lists?.hidden).toBe(true);
    expect(lists?.rows).toHaveLength(16);
  });

  test('keeps what is typed as words, so that a leading zero stays', async () => {
    const { sheets } = await readXlsx(await bookOf('budget-estimate', null), { readStyles: true });
    const heading = sheets[0]?.rows.findIndex(([first]) => first === 'Số thứ tự') ?? 0;
    expect(sheets[0]?.cells?.get(`${heading + 1},0`)?.style?.numFmt).toBe('@');
  });

  test('has no invented figure in the sheet that is read', async () => {
    const [form, guide, example] = (await readXlsx(await bookOf('fees', null))).sheets;
    expect(form?.rows.flat().filter((cell) => typeof cell === 'number')).toEqual([]);
    expect([guide?.name, example?.name]).toEqual(['Hướng dẫn', 'Ví dụ']);
    expect(String(example?.rows[0]?.[0])).toContain('số liệu bịa');
  });
});

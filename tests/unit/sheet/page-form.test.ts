import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cellName } from '../../../src/model/sheet/cell-name.ts';
import { textOfCell } from '../../../src/model/sheet/cell-value.ts';
import type { CellValue } from '../../../src/model/sheet/cells.ts';
import { pageForm, readForm, type Filling } from '../../../src/model/sheet/page-form.ts';
import { tableSetting, withNewer } from '../../../src/model/sheet/table-setting.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { sampleDay as today, sampleSchool } from '../../support/sample-school.ts';

const { content } = readContent(sampleSchool.content, undefined, today, join(sampleSchool.content, 'public'));
const sampleText = (id: string) => readFileSync(join(sampleSchool.content, 'disclosures', `${id}.yaml`), 'utf8');
const filling = (code: string, table: Filling['table'], period: string): Filling => {
  const duty = [...content.records.duties.values()].find(({ data }) => data.code === code);
  if (!duty) throw new Error(code);
  return { setting: tableSetting(content, duty.data, sampleText, today), table, period };
};
/** The cells of a form as the page has them, to be typed into. */
const cellsOf = (of: Filling, options = { empty: false }) =>
  pageForm(of, options).sheet.rows.map((row): CellValue[] => [...row]);
const placeOf = (cells: CellValue[][], wanted: string) => {
  const row = cells.findIndex((line) => line.some((cell) => textOfCell(cell) === wanted));
  return { row, column: cells[row]?.findIndex((cell) => textOfCell(cell) === wanted) ?? -1 };
};

describe('the form of a table on the page', () => {
  const of = filling('B03', 'fees', '2026-2027');
  it('starts from what was published last', () => {
    const form = pageForm(of, { empty: false });
    expect(form.start).toMatch(/^năm học /u);
    expect(form.sheet.rows.flat().map(textOfCell)).toContain('Năm học');
  });
  it('says nothing changed where nothing was typed into the table of its own period', () => {
    const own = { ...of, period: of.setting.items.map(({ id }) => id.split('.')[1] ?? '').at(-1) ?? '' };
    const { problems, result } = readForm(own, cellsOf(own), today);
    expect(problems).toEqual([]);
    expect(result?.changes).toEqual([]);
    expect(result?.done).toBe('replaced');
  });
  it('names the cell that is wrong as the Excel form has it, and gives no file', () => {
    const cells = cellsOf(of);
    const heading = cells.findIndex((line) => textOfCell(line[0] ?? null) === 'Khoản thu');
    const column = cells[heading]?.findIndex((cell) => textOfCell(cell).startsWith('Mức thu')) ?? -1;
    const line = cells[heading + 1];
    if (line) line[column] = 'hai mươi';
    const { problems, result } = readForm(of, cells, today);
    expect(result).toBeNull();
    expect(problems).toEqual([
      { cell: cellName(heading + 1, column), message: expect.stringContaining('gặp “hai mươi”') as string },
    ]);
  });
  it('loses no word about a change of a day on which something was published already', () => {
    const [item] = of.setting.items;
    const period = item?.id.split('.')[1] ?? '';
    const once = readForm({ ...of, period }, cellsOf({ ...of, period }), today, 'Giá ăn mới').result;
    const setting = withNewer(of.setting, once?.id ?? '', once?.text ?? null);
    const again = { ...of, setting, period };
    const said = (note: string | null) => readForm(again, cellsOf(again), today, note).result?.text ?? '';
    expect(said('Sửa tên một khoản').match(/note: (?:Giá ăn mới|Sửa tên một khoản)$/gmu)).toHaveLength(2);
    expect(said(null)).toBe(once?.text);
    expect(said('Giá ăn mới')).toBe(once?.text);
  });
  it('keeps the file of an item: only the table and the day of publication change, and the change is said in words', () => {
    const [item] = of.setting.items;
    const own = { ...of, period: item?.id.split('.')[1] ?? '' };
    const cells = cellsOf(own);
    const heading = placeOf(cells, 'Khoản thu').row;
    const column = cells[heading]?.findIndex((cell) => textOfCell(cell).startsWith('Mức thu')) ?? -1;
    const line = cells[heading + 1];
    if (line) line[column] = '23.500';
    const { result } = readForm(own, cells, today);
    expect(result?.changes).toEqual([expect.stringMatching(/Mức thu.*→ “23\.500”/u)]);
    const before = new Set(item?.text.split('\n'));
    const added = result?.text.split('\n').filter((each) => !before.has(each)) ?? [];
    expect(added.join('\n')).toContain('23500');
    expect(added.length).toBeLessThan(8);
  });
  it('refuses a period that the duty does not have', () => {
    const wrong = { ...of, period: '2026-w48' };
    const cells = cellsOf({ ...of, period: '2026-2027' });
    expect(
      readForm(wrong, cells, today)
        .problems.map(({ message }) => message)
        .join(' '),
    ).toContain('kỳ');
  });
});

import { writeXlsx } from 'hucre/xlsx';
import type { CellValue, ColumnDef } from 'hucre/xlsx';
import { utcMidnight } from '../model/day/iso-day.ts';
import { hiddenText, type Column, type Row, type TableView } from '../model/table/table-view.ts';

/**
 * How a spreadsheet writes the numbers of a column. The program puts the separators of its own language: with Vietnamese settings
 * 22019.5 reads `22.019,5`. The format says how many decimals, so that no whole number ends with a comma.
 */
function numberFormat({ format }: Column, values: readonly CellValue[]): string | undefined {
  if (format === 'text') return undefined;
  if (format === 'percent') return '0.0%';
  const decimals = Math.max(0, ...values.map((value) => (typeof value === 'number' ? decimalsOf(value) : 0)));
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

/** As on the page: at most two. */
const decimalsOf = (value: number): number => Math.min(2, (/\.(\d+)$/u.exec(String(value))?.[1] ?? '').length);

const valueAt = ({ cells }: Row, index: number): CellValue => {
  const cell = cells[index];
  return cell?.hidden ? hiddenText : (cell?.value ?? null);
};

const widthOf = (texts: readonly string[]): number =>
  Math.min(48, Math.max(12, ...texts.map((text) => text.length + 2)));

/** Names of sheets have at most 31 characters and none of `[]:*?/\`. */
const sheetName = (text: string): string =>
  text
    .replace(/[[\]:*?/\\]/gu, ' ')
    .slice(0, 31)
    .trim();

/** What a file of numbers says of itself. */
export interface XlsxAbout {
  /** Lines of the second sheet: what, and its value. */
  lines: readonly (readonly [string, string])[];
  /** ISO day of the file, which must not be the day of the build: the same numbers give the same bytes. */
  day: string;
}

/**
 * A table as an Excel file: numbers are numbers, shares are percentages, a hidden count reads `ẩn`, and a text that looks like a formula
 * is a text. The second sheet says what the table is, with its footnotes.
 */
export async function tableXlsx(view: TableView, { lines, day }: XlsxAbout): Promise<Uint8Array> {
  const labels = view.rows.map(({ label }) => label);
  const columns: ColumnDef[] = [
    { header: view.rowHeader, width: widthOf([view.rowHeader, ...labels]) },
    ...view.columns.map((column, index): ColumnDef => {
      const values = view.rows.map((row) => valueAt(row, index));
      const header = column.unit === null ? column.label : `${column.label} (${column.unit})`;
      const numFmt = numberFormat(column, values);
      return { header, width: widthOf([header, ...values.map(String)]), ...(numFmt && { numFmt }) };
    }),
  ];
  const body = view.rows.map((row, at) => [labels[at] ?? '', ...view.columns.map((_, index) => valueAt(row, index))]);
  const about = [['Bảng', view.caption], ...lines, ...view.footnotes.map((note) => ['Ghi chú', note])];
  const made = utcMidnight(day);
  return writeXlsx({
    properties: { title: view.caption, created: made, modified: made },
    sheets: [
      {
        name: sheetName(view.caption),
        columns,
        rows: [columns.map(({ header }) => header ?? ''), ...body],
        freezePane: { rows: 1, columns: 1 },
      },
      { name: 'Về bảng này', columns: [{ width: 18 }, { width: 80 }], rows: about.map((line) => [...line]) },
    ],
  });
}

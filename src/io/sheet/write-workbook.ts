import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { cellName, columnName } from '../../model/sheet/cell-name.ts';
import type { CellFormat, TemplateSheet } from '../../model/sheet/template.ts';

/** A year has no dots, so a whole number has its format only where it is no year: programs group by the language of the machine. */
const formats: Readonly<Record<CellFormat, string>> = {
  words: '@',
  whole: '#,##0',
  decimal: 'General',
  day: 'dd/mm/yyyy',
};

const heading = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EDE7F3' } },
  alignment: { wrapText: true, vertical: 'top' },
  border: { bottom: { style: 'thin', color: { rgb: '8A8094' } } },
} as const;

const line = { style: 'thin', color: { rgb: 'C9C2D1' } } as const;
const field = { top: line, right: line, bottom: line, left: line } as const;
const name = { font: { bold: true }, alignment: { vertical: 'top', wrapText: true } } as const;
const explanation = { font: { italic: true, color: { rgb: '5E5566' } }, alignment: { vertical: 'top' } } as const;

/** A hidden sheet of the lists that are too long for a cell, or have a comma in them. */
const LISTS = 'Danh mục';
/** A list of words longer than this has to be a range of cells: Excel refuses the file otherwise. */
const LONGEST_LIST = 255;

/** A workbook to be filled in, as .xlsx; the same bytes for the same sheets. @returns the bytes of the file */
export async function writeWorkbook(sheets: readonly TemplateSheet[], title: string): Promise<Uint8Array> {
  const lists: (readonly string[])[] = [];
  const listOf = (words: readonly string[]): { values: string[] } | { formula1: string } => {
    if (words.every((word) => !word.includes(',')) && words.join(',').length <= LONGEST_LIST)
      return { values: [...words] };
    const known = lists.findIndex((list) => list.join('\n') === words.join('\n'));
    const column = known < 0 ? lists.push(words) - 1 : known;
    const letters = columnName(column);
    return { formula1: `'${LISTS}'!$${letters}$1:$${letters}$${words.length}` };
  };
  const written = sheets.map((sheet) => sheetOf(sheet, listOf));
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const rows = Array.from({ length: longest }, (_, row) => lists.map((list) => list[row] ?? null));
  const day = new Date(0);
  return writeXlsx({
    sheets: [...written, ...(lists.length > 0 ? [{ name: LISTS, rows, hidden: true }] : [])],
    properties: { title, creator: 'Dân Biết', created: day, modified: day },
    defaultFont: { name: 'Times New Roman', size: 12 },
  });
}

function sheetOf(
  { name: title, rows, framed, frozen, headingRows, choices, formats: places, widths }: TemplateSheet,
  listOf: (words: readonly string[]) => { values: string[] } | { formula1: string },
): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  for (const { row, lastRow, column, format } of places)
    for (let at = row; at <= lastRow; at++)
      cells.set(`${at},${column}`, {
        value: rows[at]?.[column] ?? null,
        style: {
          numFmt: formats[format],
          border: field,
          alignment: {
            vertical: 'top',
            wrapText: format === 'words',
            ...(format === 'words' || format === 'day' ? { horizontal: 'left' } : {}),
          },
        },
      });
  for (let row = 0; row < framed; row++) {
    const [label = null, , about = null] = rows[row] ?? [];
    cells.set(`${row},0`, { value: label, style: name });
    if (about !== null) cells.set(`${row},2`, { value: about, style: explanation });
  }
  for (const row of headingRows)
    for (const [column, value] of (rows[row] ?? []).entries()) cells.set(`${row},${column}`, { value, style: heading });
  return {
    name: title,
    rows: rows.map((row) => [...row]),
    cells,
    columns: widths.map((width) => ({ width })),
    dataValidations: choices.map(({ row, lastRow, column, words }) => ({
      type: 'list',
      ...listOf(words),
      range: `${cellName(row, column)}:${cellName(lastRow, column)}`,
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: 'Chọn trong danh sách',
      errorMessage: 'Bấm mũi tên ở góc ô để chọn.',
    })),
    ...(frozen > 0 ? { freezePane: { rows: frozen } } : {}),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

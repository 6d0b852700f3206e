import { formatNumber } from '../text/format-number.ts';

/** Cells of a workbook that are read. */
export const MOST_CELLS = 1_000_000;
/** Rows of all its sheets, empty ones too: five sheets that are used to their last row. */
const MOST_ROWS = 5 * 1_048_576;
/** Columns of a sheet, to XFD. */
const MOST_COLUMNS = 16_384;

/** Where a cell says that it is. What has an entity in it may be anywhere. */
const places = /\sr\s*=\s*(?:"([^"]{1,60})"|'([^']{1,60})')/gu;
const place = /^([A-Za-z]{1,3})(\d{1,7})$/u;

const columnOf = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce((column, letter) => 26 * column + letter.charCodeAt(0) - 64, 0);

/** Cells and rows that a sheet has once each row is filled from its first cell to its last. */
function roomOf(xml: string): { cells: number; rows: number } {
  const widths = new Map<number, number>();
  let [rows, unknown] = [0, 0];
  for (const { 1: double, 2: single } of xml.matchAll(places)) {
    const written = double ?? single ?? '';
    if (written.includes('&')) unknown += MOST_COLUMNS;
    const [, letters, digits] = place.exec(written) ?? [];
    if (letters === undefined) continue;
    const row = Number(digits);
    rows = Math.max(rows, row);
    widths.set(row, Math.max(widths.get(row) ?? 0, columnOf(letters)));
  }
  return { cells: [...widths.values()].reduce((sum, width) => sum + width, unknown), rows };
}

/**
 * What is wrong with the size of a workbook, before it is read: what reads it fills each row to its last cell, so that twenty thousand rows with a cell in the last
 * column are 300 million. Null where nothing is.
 * @param parts the XML of its parts; those that are no sheets have no cells
 */
export function cellExcess(parts: Iterable<string>): string | null {
  let [cells, rows] = [0, 0];
  for (const xml of parts) {
    if (!xml.includes('sheetData')) continue;
    const room = roomOf(xml);
    cells += room.cells;
    rows += room.rows;
    if (cells > MOST_CELLS) return `bảng tính có hơn ${formatNumber(MOST_CELLS)} ô.`;
    if (rows > MOST_ROWS) return `bảng tính có hơn ${formatNumber(MOST_ROWS)} hàng.`;
  }
  return null;
}

import { parseCsv } from 'hucre/csv';
import { isBlock, type Cells, type CellValue } from './cells.ts';

/** Cells that are read of what a person pastes: more than a sheet that somebody fills in by hand. */
export const MOST_PASTED = 50_000;

/**
 * The cells of what Excel, LibreOffice or Google Sheets puts on the clipboard: columns by tabs, a cell of several lines in quotes.
 * Null for a text that is no block of cells: one line without a tab. @throws RangeError above {@link MOST_PASTED} cells
 */
export function pastedCells(text: string): Cells | null {
  if (!isBlock(text)) return null;
  const written = text.replace(/\r\n?/gu, '\n').replace(/\n$/u, '');
  const rows = parseCsv(written, { delimiter: '\t' }).map((row) =>
    row.map((cell): CellValue => (cell === null || cell === '' ? null : String(cell).normalize('NFC'))),
  );
  if (rows.reduce((sum, row) => sum + row.length, 0) > MOST_PASTED)
    throw new RangeError(`Đã dán hơn ${MOST_PASTED.toLocaleString('vi')} ô.`);
  return rows;
}

/** Cells with a block written over them from a cell on. Rows and columns count from 0; rows are added, columns are not. */
export function withBlock(cells: Cells, block: Cells, at: { row: number; column: number }, columns: number): Cells {
  const height = Math.max(cells.length, at.row + block.length);
  return Array.from({ length: height }, (_, row) => {
    const line = Array.from({ length: columns }, (_each, column) => cells[row]?.[column] ?? null);
    const over = block[row - at.row] ?? [];
    for (const [index, cell] of over.entries()) if (at.column + index < columns) line[at.column + index] = cell;
    return line;
  });
}

import { CELL } from '../../model/privacy/passages.ts';
import { UnreadableText } from '../../model/download/unreadable-text.ts';
import { rowKind } from './heading-rows.ts';
import { formulaHazards } from './formula-hazards.ts';
import { RefusedFile } from './text-block.ts';
import type { DownloadBlock } from './text-block.ts';

const linesOf = (bytes: Uint8Array): string[] =>
  new TextDecoder('utf-8')
    .decode(bytes)
    .normalize('NFC')
    .split(/\r\n?|\n/u);

/** Cells with words in one row: far more than anybody can read. */
const MOST_COLUMNS = 1000;

/** @param where the row is, in Vietnamese. @throws UnreadableText where it is wider than any table: rules for tables compare each cell with its heading */
export function refuseWide(cells: readonly string[], where: string): void {
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  if (filled > MOST_COLUMNS)
    throw new UnreadableText(
      `${where} có ${filled.toLocaleString('vi')} ô có chữ, máy đọc tối đa ${MOST_COLUMNS.toLocaleString('vi')} ô một hàng.`,
    );
}

/** The lines of a text file. */
export const textBlocks = (bytes: Uint8Array): DownloadBlock[] =>
  linesOf(bytes).map((text, index) => ({ kind: 'paragraph', text, where: '', line: index + 1, isLine: true }));

/** What a spreadsheet takes for a formula when it opens a CSV file. */
const isFormula = /^\s*[=+@-]/u;

/** What is written before a number so that Excel keeps its first zero: `="0912…"`, `'0912…`. */
const asText = /^\s*[='](?=\d)/u;

/**
 * The rows of a CSV file; the first is the heading row. What separates cells is taken for a separator inside quotes too:
 * for what is searched here a cell in two pieces loses nothing. A row of several lines is there again as one.
 * @throws RefusedFile where a cell is a formula that does more than count, UnreadableText where a row is too wide
 */
export function csvBlocks(bytes: Uint8Array): DownloadBlock[] {
  let isFirst = true;
  const lines = linesOf(bytes);
  const blocks = lines.map((line, index): DownloadBlock => {
    refuseFormulas(line, index + 1);
    const cells = cellsOf(line);
    refuseWide(cells, `dòng ${index + 1}`);
    const kind = line.trim() === '' ? 'row' : rowKind(cells, isFirst);
    if (kind === 'heading-row') isFirst = false;
    return { kind, text: kind === 'heading' ? cells.join('') : cells.join(CELL), where: '', line: index + 1 };
  });
  return [...blocks, ...brokenRows(lines)];
}

const cellsOf = (line: string): string[] =>
  line
    .replaceAll('"', '')
    .split(/[,;\t]/u)
    .map((cell) => cell.replace(asText, ''));

/** Lines of one row: a bound on what a quotation mark that nothing closes costs. */
const MOST_LINES = 20;

/** Rows with a line break in a cell, each as one line: a number may go on after it. */
function brokenRows(lines: readonly string[]): DownloadBlock[] {
  const rows: DownloadBlock[] = [];
  let row: string[] = [];
  for (const [index, line] of lines.entries()) {
    row.push(line);
    const isOpen = (row.join('').split('"').length - 1) % 2 === 1;
    if (isOpen && row.length < MOST_LINES) continue;
    const whole = row.reduce((text, next) => text + (/\d$/u.test(text) && /^\d/u.test(next) ? '' : ' ') + next);
    if (row.length > 1)
      rows.push({
        kind: 'row',
        text: cellsOf(whole).join(CELL),
        where: '',
        line: index + 2 - row.length,
        isAside: true,
      });
    row = [];
  }
  return rows;
}

function refuseFormulas(line: string, number: number): void {
  const starts = [
    0,
    ...Array.from(line.matchAll(/[,;\t]"?|"/gu), ({ 0: separator, index }) => index + separator.length),
  ];
  if (!starts.some((at) => isFormula.test(line.slice(at, at + LONG_SPACE)))) return;
  const found = new Set(formulaHazards(line.replaceAll('""', '"')));
  if (found.size > 0) throw new RefusedFile('tai-ve-van-phong-co-them', `dòng ${number} có ${[...found].join('; ')}.`);
}

/** Spaces that may come before a formula. */
const LONG_SPACE = 20;

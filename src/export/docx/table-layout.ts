import { lastItem } from '../../model/items.ts';
import type { OfficialTable } from '../../model/official/official-document.ts';
import { widthOf } from '../../model/text/letter-widths.ts';
import { mm, points } from './styles.ts';

/** How a table is drawn. Lengths are twentieths of a point. */
export interface TableLayout {
  /** Points. */
  size: number;
  /** Whether it has a sheet on its side. */
  turned: boolean;
  columns: readonly number[];
}

/** Between the line of a cell and its text, left and right. */
export const INSET = points(3);
const SPARE = points(1);
/** A4 without its margins, upright and on its side. */
export const upright = mm(165);
export const sideways = mm(252);

/** What Word breaks at the end of a line: after a hyphen or a dash, and a long word where it must. */
const pieces = /[^-–—]+[-–—]*|[-–—]+/gu;
const LONGEST_WHOLE = 10;
const LONGEST_PIECE = 30;

/**
 * The largest letters in which a table fits the sheet, as in the PDF (`official.typ`, which measures with the font and so has its own
 * computation): each column is as wide as its longest word, and long texts share what is left.
 * @param mayTurn whether a table that fits no upright sheet has one on its side
 */
export function layoutOf(table: Pick<OfficialTable, 'header' | 'rows'>, mayTurn: boolean): TableLayout {
  const count = Math.max(1, ...[...table.header, ...table.rows].map((row) => row.length));
  const cellsAt = (of: OfficialTable['rows'], index: number) => of.map((row) => textOf(row[index]));
  const columns = Array.from({ length: count }, (_, index) =>
    columnOf(cellsAt(table.header, index), cellsAt(table.rows, index)),
  );
  const first = firstSize(count);
  const on = (sizes: readonly number[], turned: boolean) =>
    sizes
      .filter((size) => turned || size <= first)
      .map((size) => ({ size, turned, ...widthsOf(columns, size, turned ? sideways : upright) }));
  const tried = mayTurn
    ? [...on([12, 10, 8.5, 7.5], false), ...on([10, 8.5, 7.5, 6, 5], true)]
    : on([12, 10, 8.5, 7.5, 6, 5], false);
  const { size, turned, columns: widths } = tried.find(({ fits }) => fits) ?? lastItem(tried);
  return { size, turned, columns: widths };
}

/** Points of the largest letters that a table of so many columns is tried with. */
function firstSize(count: number): number {
  if (count <= 6) return 12;
  return count <= 9 ? 10 : 8.5;
}

const textOf = (cell: OfficialTable['rows'][number][number] | undefined): string =>
  (cell?.runs ?? []).map(({ text }) => text).join('');

interface Column {
  /** Its longest line, and the longest piece of it that no line breaks, at one point of size. */
  line: number;
  piece: number;
  /** Its longest line with those of its head. */
  whole: number;
}

/** Lines of a head, which takes no room from long texts. */
const LINES_OF_HEAD = 3;

function columnOf(head: readonly string[], cells: readonly string[]): Column {
  const linesOf = (all: readonly string[]) => all.flatMap((cell) => cell.split('\n'));
  const [heads, lines] = [linesOf(head), linesOf(cells)];
  const words = [...heads, ...lines].flatMap((line) => line.match(/[^ \t]+/gu) ?? []);
  const parts = words
    .flatMap((word) => (word.length <= LONGEST_WHOLE ? [word] : (word.match(pieces) ?? [])))
    .map((piece) => piece.slice(0, LONGEST_PIECE));
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => widthOf(text, 1)));
  const [ofHead, ofCells] = [widest(heads), widest(lines)];
  return {
    line: Math.max(ofHead / LINES_OF_HEAD, ofCells),
    piece: widest(parts),
    whole: Math.max(ofHead, ofCells),
  };
}

/** Where not even the words fit, each column has its share of the sheet, and words are broken. */
function widthsOf(columns: readonly Column[], size: number, available: number): { fits: boolean; columns: number[] } {
  const width = (ofOnePoint: number) => points(ofOnePoint * size) + 2 * INSET + SPARE;
  const least = columns.map(({ piece }) => width(piece));
  const needed = sum(least);
  const shared = (from: readonly number[], wanted: readonly number[]): number[] => {
    const more = wanted.map((each, index) => Math.max(0, each - (from[index] ?? 0)));
    const share = Math.max(0, Math.min(1, (available - sum(from)) / Math.max(1, sum(more))));
    return from.map((own, index) => own + share * (more[index] ?? 0));
  };
  const lines = shared(
    least,
    columns.map(({ line }) => width(line)),
  );
  // Where all lines fit, heads get what is left.
  const withHeads = shared(
    lines,
    columns.map(({ whole }) => width(whole)),
  );
  const shrunk = Math.min(1, available / needed);
  return { fits: needed <= available, columns: withHeads.map((each) => Math.floor(each * shrunk)) };
}

const sum = (all: readonly number[]): number => all.reduce((total, each) => total + each, 0);

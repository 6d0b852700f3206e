import { lastItem } from '../items.ts';
import { pointsOf } from './points.ts';
import type { ColumnNeeds } from './table-columns.ts';

/** How a table is drawn. Lengths are points. */
export interface TableLayout {
  size: number;
  /** Whether it has a sheet on its side. */
  turned: boolean;
  columns: readonly number[];
}

/** Between the line of a cell and its text, left and right. */
export const INSET = 3;
const SPARE = 1;
/** Millimetres of an upright A4 sheet between its margins (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I). */
export const SHEET_WIDTH = 165;
export const upright = pointsOf(SHEET_WIDTH);
/** The same of a sheet on its side, 252 mm. */
export const sideways = pointsOf(252);

/** Lines that a name at the beginning of a row, or another text, may take before the letters of the table are made smaller for it. */
const LINES_OF_TEXT = 3;
/** A column of long texts asks for so much of the sheet and no more. */
const LARGEST_SHARE = 1 / 5;

/**
 * The largest letters in which a table fits the sheet: each column is as wide as its longest piece, and long texts share what is
 * left, in which they have to have ease. Where no letters give it, they have what is left; where not even the pieces fit in the smallest letters, each column has its share of the sheet, and words are broken.
 * @param room points of the item or quotation that it is inside of, where no sheet can begin; null for a table that may have a sheet
 * on its side
 */
export function tableLayout(columns: readonly ColumnNeeds[], room: number | null): TableLayout {
  const first = firstSize(columns.length);
  const on = (sizes: readonly number[], available: number, turned: boolean) =>
    sizes
      .filter((size) => turned || size <= first)
      .map((size) => ({ size, turned, ...widthsOf(columns, size, available) }));
  const tried =
    room === null
      ? [...on([12, 10, 8.5, 7.5], upright, false), ...on([10, 8.5, 7.5, 6, 5], sideways, true)]
      : on([12, 10, 8.5, 7.5, 6, 5], room, false);
  // For ease alone no sheet is turned.
  const fitting = tried.filter(({ fits }) => fits);
  const asFirst = fitting.filter((each) => each.turned === fitting[0]?.turned);
  const { size, turned, columns: widths } = asFirst.find(({ atEase }) => atEase) ?? fitting[0] ?? lastItem(tried);
  return { size, turned, columns: widths };
}

/** Points of the largest letters that a table of so many columns is tried with. */
function firstSize(count: number): number {
  if (count <= 6) return 12;
  return count <= 9 ? 10 : 8.5;
}

/** Points of a column that has a text of so many times its size on one line. */
export const columnFor = (ofOnePoint: number, size: number): number => ofOnePoint * size + 2 * INSET + SPARE;

function widthsOf(
  columns: readonly ColumnNeeds[],
  size: number,
  available: number,
): { fits: boolean; atEase: boolean; columns: number[] } {
  // Smaller letters give pictures no more room, so these take no more than their share of the sheet.
  const least = columns.map(({ piece, fixed }) =>
    Math.max(columnFor(piece, size), Math.min(fixed.least + 2 * INSET + SPARE, available / columns.length)),
  );
  const needed = sum(least);
  const shared = (from: readonly number[], wanted: readonly number[]): number[] => {
    const more = wanted.map((each, index) => Math.max(0, each - (from[index] ?? 0)));
    const all = sum(more);
    const share = all === 0 ? 0 : Math.max(0, Math.min(1, (available - sum(from)) / all));
    return from.map((own, index) => own + share * (more[index] ?? 0));
  };
  // Each takes what those before it leave: short lines and room to write in by hand where there is such a column, long lines, pictures, heads on one line.
  const toFillIn: ((column: ColumnNeeds) => number)[] = columns.some(({ fixed }) => fixed.hand > 0)
    ? [({ line }) => Math.min(columnFor(line, size), available / 3), ({ fixed }) => fixed.hand]
    : [];
  const wanted: ((column: ColumnNeeds) => number)[] = [
    ...toFillIn,
    ({ line }) => columnFor(line, size),
    ({ fixed }) => columnFor(fixed.words, size) + fixed.line,
    ({ whole }) => columnFor(whole, size),
    ({ fixed }) => fixed.whole,
  ];
  const widths = wanted.reduce((from, each) => shared(from, columns.map(each)), least);
  const ease = columns.map(({ line }) => Math.min(columnFor(line / LINES_OF_TEXT, size), available * LARGEST_SHARE));
  const eased = sum(least.map((each, index) => Math.max(each, ease[index] ?? 0)));
  const shrunk = Math.min(1, available / needed);
  return { fits: needed <= available, atEase: eased <= available, columns: widths.map((each) => each * shrunk) };
}

const sum = (all: readonly number[]): number => all.reduce((total, each) => total + each, 0);

import type { Counted } from './counted.ts';
import type { Column, Row, TableView } from './table-view.ts';

/** One cell of a table, by the keys of its row and its column. */
export interface At {
  row: string;
  column: string;
}
export const at = (row: string, column: string): At => ({ row, column });

/**
 * A column with what its numbers count. That is what the table hides small numbers by: there is no other list. `by-row`: the
 * rows say it, as in a yearbook.
 */
export interface InputColumn extends Column {
  counts: Counted | 'by-row';
  /** False for numbers that the table only computes with, as the children among whom land is shared. */
  shown?: boolean;
}

/** @param unit in words, for the head of the column: `đồng`, `m²` */
export const column = (
  key: string,
  label: string,
  format: Column['format'],
  counts: InputColumn['counts'],
  unit: string | null = null,
): InputColumn => ({ key, label, unit, format, counts });
export const words = (key: string, label: string): InputColumn => column(key, label, 'text', 'words');

/**
 * A value that follows from the numbers of other cells, as a share or an average. It is hidden where one of them is, and
 * null where one of them is missing: `compute` gets them all, in the order of `from`.
 */
export interface Derived {
  from: readonly At[];
  compute: (...numbers: number[]) => number | string | null;
}
export type Value = number | string | null | Derived;

/** `part` of `whole` as a fraction of 1; null where the whole is 0. */
export const share = (part: At, whole: At): Derived => ({
  from: [part, whole],
  compute: (count, all) => (all === 0 ? null : count / all),
});

/** `amount` for each of `count`, with so many decimals; null where there is none to divide by. */
export const average = (amount: At, count: At, decimals: number): Derived => ({
  from: [amount, count],
  compute: (all, each) => (each === 0 ? null : Math.round((all / each) * 10 ** decimals) / 10 ** decimals),
});

/** The sum of cells that are no counts of people: those say by `sums` how they add up. */
export const total = (cells: readonly At[]): Derived => ({
  from: cells,
  compute: (...numbers) => add(numbers),
});

export interface RowInput {
  key: string;
  label: string;
  kind?: Row['kind'];
  /** What the row counts in columns that leave it to the rows. */
  counts?: Counted;
  /** Values by column key. An absent one is null. */
  values: Record<string, Value | undefined>;
}

/** That cells are parts of another one which have nobody in common: the whole is their sum, or more where there is a `rest`. */
export interface PartsOf {
  whole: At;
  parts: readonly At[];
  /** Whether some of the whole can be in none of the parts. */
  rest: boolean;
}

/** `whole` is the sum of `parts`. */
export const addsUp = (whole: At, parts: readonly At[]): PartsOf => ({ whole, parts, rest: false });
/** `part` is one part of `whole`. */
export const partOf = (part: At, whole: At): PartsOf => ({ whole, parts: [part], rest: true });

/** A note below the table. One that follows from numbers of the table reads `instead` where one of them is hidden. */
export type Footnote = string | null | { text: string; instead: string; from: readonly At[] };

/** A table as it was filled in, nothing hidden. */
export interface TableInput extends Pick<TableView, 'table' | 'caption' | 'rowHeader'> {
  columns: readonly InputColumn[];
  rows: readonly RowInput[];
  /** How the counts of people add up, as far as a reader knows it. */
  sums?: readonly PartsOf[];
  /** Counts of people that other tables show as well: they are not hidden to protect others. */
  known?: readonly At[];
  footnotes?: readonly Footnote[];
  chart?: TableView['chart'];
}

/** The sum of numbers that are all known. */
export const add = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** The sum of numbers; null where one is null, because a part that nobody counted leaves no total. */
export function sum(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((all, value) => (all === null || value === null ? null : all + value), 0);
}

import type { TableKey } from '../../kinds/disclosure-data/table-keys.ts';
import { formatNumber, type NumberFormat } from './format.ts';

/** A count that must not be shown. The reader sees the same word for every hidden count. */
export interface Hidden {
  readonly hidden: true;
}
export const hidden: Hidden = Object.freeze({ hidden: true });
export type Value = number | string | null | Hidden;

export interface Column {
  key: string;
  label: string;
  /** The unit in words, for the head of the column: `đồng`, `m²`. */
  unit: string | null;
  format: NumberFormat | 'text';
  /** In a table with an earlier period beside it: which of the two the column is of, `năm 2025`, and whether it is the earlier. */
  period?: { label: string; past: boolean };
}

export interface Cell {
  /** The bare value for machines; null where there is none or it is hidden. A share is a fraction of 1. */
  value: number | string | null;
  /** What a reader sees. */
  text: string;
  hidden: boolean;
}

export interface Row {
  key: string;
  label: string;
  /** `group` sums the rows below it up to the next group, `total` the whole table. */
  kind: 'data' | 'group' | 'total';
  cells: Cell[];
}

/** A table ready to be shown, read aloud, printed, drawn and downloaded. Each row begins with its label. */
export interface TableView {
  table: TableKey;
  caption: string;
  rowHeader: string;
  columns: Column[];
  rows: Row[];
  footnotes: string[];
  /** The columns that a chart draws, or null where a picture says no more than the table. */
  chart: { kind: 'bar' | 'line'; columns: string[] } | null;
}

export const hiddenText = 'ẩn';
export const missingText = 'chưa có số';
export const hiddenFootnote =
  'Ô ghi “ẩn”: số từ 1 đến 4, hoặc số giúp suy ra nó, không đăng để không ai nhận ra được người cụ thể.';

export interface RowInput {
  key: string;
  label: string;
  kind?: Row['kind'];
  /** Values by column key. An absent one is null. */
  values: Record<string, Value | undefined>;
}

export interface TableInput extends Omit<TableView, 'rows' | 'footnotes' | 'chart'> {
  rows: readonly RowInput[];
  footnotes?: readonly (string | null)[];
  chart?: TableView['chart'];
}

export const column = (key: string, label: string, format: Column['format'], unit: string | null = null): Column => ({
  key,
  label,
  unit,
  format,
});

/** One value as a cell of a column. */
export function toCell(value: Value | undefined, format: Column['format']): Cell {
  if (value === undefined || value === null)
    return { value: null, text: format === 'text' ? '' : missingText, hidden: false };
  if (typeof value === 'object') return { value: null, text: hiddenText, hidden: true };
  if (typeof value === 'string') return { value, text: value, hidden: false };
  return { value, text: formatNumber(value, format === 'text' ? 'decimal' : format), hidden: false };
}

/** The table with its texts written. A table with hidden cells says why in a footnote. */
export function buildTable({ rows, footnotes = [], chart = null, ...head }: TableInput): TableView {
  const built = rows.map(({ key, label, kind = 'data', values }) => ({
    key,
    label,
    kind,
    cells: head.columns.map((col) => toCell(values[col.key], col.format)),
  }));
  const anyHidden = built.some(({ cells }) => cells.some((cell) => cell.hidden));
  return {
    ...head,
    rows: built,
    footnotes: [...footnotes.filter((note) => note !== null), ...(anyHidden ? [hiddenFootnote] : [])],
    chart,
  };
}

/** The sum of numbers; null where one is null, because a part that nobody counted leaves no total. */
export function sum(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((total, value) => (total === null || value === null ? null : total + value), 0);
}

/** `part` of `whole` as a fraction of 1; hidden where either is, null where either is missing or the whole is 0. */
export function share(part: Value, whole: Value): Value {
  if (part === hidden || whole === hidden) return hidden;
  return typeof part === 'number' && typeof whole === 'number' && whole !== 0 ? part / whole : null;
}

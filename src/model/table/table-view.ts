import type { NumberFormat } from '../text/format-number.ts';

export interface Column {
  key: string;
  label: string;
  /** The unit in words, for the head of the column: `đồng`, `m²`. */
  unit: string | null;
  format: NumberFormat | 'text';
  /** In a table with an earlier period next to it: which of the two the column is of, `năm 2025`, and whether it is the earlier. */
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
  /** The key of its kind. */
  table: string;
  caption: string;
  rowHeader: string;
  columns: Column[];
  rows: Row[];
  footnotes: string[];
  /** The columns that a chart draws, or null where a picture says no more than the table. */
  chart: { kind: 'bar' | 'line'; columns: string[] } | null;
}

/** The numbers of some cells as readers see them; a cell without one says so in words, which may wrap. */
export const figuresIn = (cells: readonly Cell[]): string[] =>
  cells.filter(({ value, hidden }) => !hidden && typeof value === 'number').map(({ text }) => text);

export const hiddenText = 'ẩn';
export const missingText = 'chưa có số';
export const hiddenFootnote =
  'Ô ghi “ẩn”: số từ 1 đến 4, hoặc số giúp suy ra nó, không đăng để không ai nhận ra được người cụ thể.';

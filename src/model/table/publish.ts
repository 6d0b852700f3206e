import { entryOf } from '../items.ts';
import { formatNumber } from '../text/format-number.ts';
import { counted } from './counted.ts';
import { cellId, countsOf, hiddenCounts } from './small-counts.ts';
import type { At, InputColumn, RowInput, TableInput, Value } from './table-input.ts';
import { hiddenFootnote, hiddenText, missingText, type Cell, type Column, type TableView } from './table-view.ts';

/** A value that must not be shown. The reader sees the same word for each. */
const hidden = Symbol('hidden');

/** One value as a cell of a column. */
export function toCell(value: number | string | null, format: Column['format']): Cell {
  if (value === null) return { value: null, text: format === 'text' ? '' : missingText, hidden: false };
  if (typeof value === 'string') return { value, text: value, hidden: false };
  return { value, text: formatNumber(value, format === 'text' ? 'decimal' : format), hidden: false };
}

/** What a reader may learn of each cell, after small counts of people are hidden. */
function shownValues(input: TableInput, secret: ReadonlySet<string>) {
  const columns = new Map(input.columns.map((column) => [column.key, column]));
  const rows = new Map(input.rows.map((row) => [row.key, row]));
  const secretRows = new Set(
    input.rows.filter(({ key }) => input.columns.some((col) => secret.has(cellId({ row: key, column: col.key })))),
  );
  const valueAt = ({ row, column }: At) => of(entryOf(rows, row), entryOf(columns, column));
  const of = (row: RowInput, column: InputColumn): number | string | null | typeof hidden => {
    const value: Value = row.values[column.key] ?? null;
    if (secret.has(cellId({ row: row.key, column: column.key }))) return hidden;
    if (value !== '' && secretRows.has(row) && counted[countsOf(column, row)] === 'tied') return hidden;
    if (value === null || typeof value !== 'object') return value;
    const sources = value.from.map(valueAt);
    if (sources.includes(hidden)) return hidden;
    const numbers = sources.filter((each) => typeof each === 'number');
    return numbers.length < sources.length ? null : value.compute(...numbers);
  };
  return { of, isHidden: (from: readonly At[]) => from.some((each) => valueAt(each) === hidden) };
}

/**
 * The table with its texts written and small counts of people hidden. A table with hidden cells says why in a footnote.
 *
 * @param linked what other tables of the school hide, as `numberOf` writes it
 */
export function publish(input: TableInput, linked?: ReadonlySet<string>): TableView {
  const { table, caption, rowHeader, chart = null } = input;
  const values = shownValues(input, hiddenCounts(input, linked));
  const columns = input.columns.filter(({ shown }) => shown !== false);
  const rows = input.rows.map((row) => ({
    key: row.key,
    label: row.label,
    kind: row.kind ?? ('data' as const),
    cells: columns.map((column) => {
      const value = values.of(row, column);
      return value === hidden ? { value: null, text: hiddenText, hidden: true } : toCell(value, column.format);
    }),
  }));
  const footnotes = (input.footnotes ?? []).flatMap((note) => {
    if (note === null || typeof note === 'string') return note ?? [];
    return values.isHidden(note.from) ? note.instead : note.text;
  });
  if (rows.some(({ cells }) => cells.some((cell) => cell.hidden))) footnotes.push(hiddenFootnote);
  return {
    table,
    caption,
    rowHeader,
    columns: columns.map(({ key, label, unit, format }) => ({ key, label, unit, format })),
    rows,
    footnotes,
    chart,
  };
}

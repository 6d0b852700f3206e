import { toCell } from '../table/publish.ts';
import { hiddenFootnote, type Column, type TableView } from '../table/table-view.ts';
import { upperFirst } from '../text/first-letter.ts';
import { midSentence } from '../text/mid-sentence.ts';

/**
 * A table with the same table of an earlier period next to it: every column of numbers is followed by
 * the earlier one. Rows are matched by key; a row that only the earlier table has comes last, before
 * the totals. The texts of both stay as they are. Throws where the tables are of different kinds.
 */
export function withEarlierPeriod(
  current: TableView,
  earlier: TableView,
  earlierLabel = 'kỳ trước',
  currentLabel = 'kỳ này',
): TableView {
  if (current.table !== earlier.table)
    throw new RangeError(`Bảng ${current.table} không so được với bảng ${earlier.table}.`);
  const before = new Map(earlier.rows.map((row) => [row.key, row]));
  const cellBefore = (rowKey: string, columnKey: string, format: (typeof current.columns)[number]['format']) => {
    const index = earlier.columns.findIndex(({ key }) => key === columnKey);
    return before.get(rowKey)?.cells[index] ?? toCell(null, format);
  };
  const columns = current.columns.flatMap((column) =>
    column.format === 'text'
      ? [column]
      : [
          { ...column, period: { label: currentLabel, past: false } },
          {
            ...column,
            key: `${column.key}-before`,
            label: `${column.label}${inBrackets(earlierLabel)}`,
            period: { label: earlierLabel, past: true },
          },
        ],
  );
  const widen = (row: TableView['rows'][number], fromEarlier: boolean) => ({
    ...row,
    cells: current.columns.flatMap((column, index) => {
      const own = fromEarlier ? toCell(null, column.format) : (row.cells[index] ?? toCell(null, column.format));
      const past = cellBefore(row.key, column.key, column.format);
      return column.format === 'text' ? [fromEarlier ? past : own] : [own, past];
    }),
  });
  const known = new Set(current.rows.map(({ key }) => key));
  const gone = earlier.rows
    .filter(({ key, kind }) => !known.has(key) && kind === 'data')
    .map((row) => widen(row, true));
  const firstTotal = current.rows.findIndex(({ kind }) => kind === 'total');
  const rows = current.rows.map((row) => widen(row, false));
  rows.splice(firstTotal === -1 ? rows.length : firstTotal, 0, ...gone);
  const chart = current.chart && {
    ...current.chart,
    columns: current.chart.columns.flatMap((key) => [key, `${key}-before`]),
  };
  const past = earlier.footnotes.filter((note) => !current.footnotes.includes(note));
  const ofPast = past.map((note) =>
    note === hiddenFootnote ? note : `${upperFirst(earlierLabel)}: ${midSentence(note)}`,
  );
  return { ...current, columns, rows, chart, footnotes: [...current.footnotes, ...ofPast] };
}

const inBrackets = (period: string): string => ` (${period})`;

/** What a column counts, without the period that the label of an earlier one says after it. */
export function labelOfBoth({ label, period }: Pick<Column, 'label' | 'period'>): string {
  const said = period?.past ? inBrackets(period.label) : '';
  return said !== '' && label.endsWith(said) ? label.slice(0, -said.length) : label;
}

import { firstItem } from '../items.ts';
import type { CountCell, Sum } from './ambiguity.ts';
import { counted, type Counted } from './counted.ts';
import { suppress } from './suppress.ts';
import type { At, InputColumn, RowInput, TableInput } from './table-input.ts';

/** The id of a cell. Keys of columns have no spaces. */
export const cellId = ({ row, column }: At) => `${column} ${row}`;

/** What a cell counts. Throws a RangeError where neither the column nor the row says it. */
export function countsOf(column: InputColumn, row: RowInput): Counted {
  const counts = column.counts === 'by-row' ? row.counts : column.counts;
  if (counts === undefined) throw new RangeError(`Dòng ${row.key} chưa ghi là đếm gì.`);
  return counts;
}

/** A number of people as it was filled in. */
export interface Count {
  id: string;
  value: number;
  counts: Counted;
  /** False where only what follows from it is shown. */
  shown: boolean;
}

/**
 * The counts of people in a table whose small numbers are protected. Throws a RangeError for a share that is written as a
 * number: one that does not say what it follows from could not be hidden with it.
 */
export function protectedCounts({ columns, rows }: TableInput): Count[] {
  return columns.flatMap((column) =>
    rows.flatMap((row) => {
      const value = row.values[column.key];
      if (typeof value !== 'number' || counted[countsOf(column, row)] !== 'protected') return [];
      if (column.format === 'percent' || value < 0)
        throw new RangeError(`Cột ${column.key} của bảng đếm người: ${value} không phải là số đếm.`);
      const id = cellId({ row: row.key, column: column.key });
      return [{ id, value, counts: countsOf(column, row), shown: column.shown !== false }];
    }),
  );
}

/** What two tables have in common that show the same number of the same: `children 203`. */
export const numberOf = ({ counts, value }: Pick<Count, 'counts' | 'value'>) => `${counts} ${value}`;

/**
 * The counts of people that must not be shown: those from 1 to 4, and what would give them away.
 *
 * @param linked what other tables of the school hide, as `numberOf` writes it: the same number is hidden here
 */
export function hiddenCounts(input: TableInput, linked: ReadonlySet<string> = new Set()): Set<string> {
  const counts = protectedCounts(input);
  const values = new Map(counts.map(({ id, value }) => [id, value]));
  const known = new Set((input.known ?? []).map(cellId));
  const cells: CountCell[] = counts.map((count) => ({
    id: count.id,
    value: count.value,
    known: known.has(count.id),
    linked: linked.has(numberOf(count)),
  }));
  const sums: Sum[] = [];
  for (const { whole, parts, rest } of input.sums ?? []) {
    const ids = [whole, ...parts].map(cellId);
    const [total, ...numbers] = ids.flatMap((id) => values.get(id) ?? []);
    if (total === undefined || numbers.length !== parts.length) continue;
    const left = numbers.reduce((rest, part) => rest - part, total);
    // What does not add up is refused by the checks of the table; here it says nothing.
    if (left < 0 || (left > 0 && !rest)) continue;
    const restId = `${ids.join(' + ')} rest`;
    if (rest) cells.push({ id: restId, value: left, listed: false });
    sums.push({ whole: firstItem(ids), parts: [...ids.slice(1), ...(rest ? [restId] : [])] });
  }
  return suppress(cells, sums);
}

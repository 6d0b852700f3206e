import type { TableData } from '../../kinds/disclosure-data/index.ts';

/** What makes a table another one and not a new state of the same. */
export const tableOf = (data: TableData): string => `${data.table} ${'place' in data ? String(data.place) : ''}`;

/** A table as it was, with what it is now and where; `now` is null where it is gone. */
export interface PairedTable {
  was: TableData;
  now: { data: TableData; index: number } | null;
}

/** The tables of an item before and after an edit: the same place first, then one of the same kind, of which the place is another one now. */
export function pairedTables(before: readonly TableData[], after: readonly TableData[]): PairedTable[] {
  const left = after.map((data, index) => ({ data, index }));
  const take = (isIt: (data: TableData) => boolean) => {
    const at = left.findIndex(({ data }) => isIt(data));
    return at === -1 ? null : (left.splice(at, 1)[0] ?? null);
  };
  const same = before.map((was) => take((data) => tableOf(data) === tableOf(was)));
  return before.map((was, index) => ({ was, now: same[index] ?? take(({ table }) => table === was.table) }));
}

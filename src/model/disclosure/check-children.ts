import type { Disclosure } from '../../kinds/disclosure.ts';
import { tableLabels, type TableData } from '../../kinds/disclosure-data/index.ts';
import { formatDay } from '../day/format-day.ts';
import { formatNumber } from '../text/format-number.ts';
import { problem, type Problem } from '../rules/disclosure-rules.ts';
import { allChildren } from './tables.ts';

/** Tables of one school that count its children on one day and differ: one of them is wrong. The later entry is named. */
export function differingTotals(
  entries: readonly { id: string; disclosure: Pick<Disclosure, 'organization' | 'period' | 'data'> }[],
): { id: string; problem: Problem }[] {
  const seen = new Map<string, { id: string; total: number; table: TableData['table'] }>();
  return entries.flatMap(({ id, disclosure: { organization, data } }) =>
    data.flatMap((table, index) => {
      const found = allChildren(table);
      if (!found) return [];
      const key = `${organization} ${found.asOf}`;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, { id, total: found.total, table: table.table });
      if (first === undefined || first.total === found.total) return [];
      const message = `Gặp ${formatNumber(found.total)} người học ngày ${formatDay(found.asOf)}, bảng “${tableLabels[first.table]}” của mục ${first.id} cùng ngày có ${formatNumber(first.total)} người học.`;
      return [{ id, problem: problem('tong-khong-khop', ['data', index, found.field], message) }];
    }),
  );
}

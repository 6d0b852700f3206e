import type { TableData, TableKey } from '../../kinds/disclosure-data/index.ts';
import type { Disclosure } from '../../kinds/disclosure.ts';
import { requirePeriod } from '../../kinds/period.ts';

/** The tables of a kind that items of one duty have, of the newest period first; a table to fill in starts from the first. */
export const publishedTables = (items: readonly Disclosure[], table: TableKey): { period: string; data: TableData }[] =>
  items
    .flatMap(({ period, data }) => {
      const found = data.find((each) => each.table === table);
      return found === undefined ? [] : [{ period, data: found }];
    })
    .sort((a, b) => (requirePeriod(a.period).from < requirePeriod(b.period).from ? 1 : -1));

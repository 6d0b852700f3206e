import { tables, type TableData, type TableKey } from '../../../src/kinds/disclosure-data/index.ts';
import { requirePeriod, type Period } from '../../../src/kinds/period.ts';

/** The invented example of a table. */
export const sampleOf = (table: TableKey): TableData => tables[table].schema.parse(tables[table].sample);

/** A period of the kind that the sample's own days belong to, so that nothing is moved. */
export function periodOf(data: TableData): Period {
  if ('weekOf' in data) return requirePeriod('2026-w48');
  if ('month' in data) return requirePeriod(data.month);
  if ('schoolYear' in data) return requirePeriod(data.schoolYear);
  if ('months' in data) return requirePeriod(`${data.year}-${data.months}t`);
  return requirePeriod('year' in data ? String(data.year) : '2026');
}

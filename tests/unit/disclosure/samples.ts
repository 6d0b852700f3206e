import { tableKeys, tables, type TableKey } from '../../../src/kinds/disclosure-data/index.ts';

/** The sample of each table, of a school that does not exist. */
export const samples = Object.fromEntries(tableKeys.map((key) => [key, tables[key].sample])) as {
  [K in TableKey]: (typeof tables)[K]['sample'];
};

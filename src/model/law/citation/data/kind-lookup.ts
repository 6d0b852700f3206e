import { kindRows } from './kinds.ts';
import type { KindRow } from './kinds.ts';

const rows = new Map(kindRows.map((row) => [row.label, row]));

/** The row of a type label. */
export function kindByLabel(label: string): KindRow {
  const row = rows.get(label);
  if (row === undefined) throw new Error(`No kind of document is labelled ${label}.`);
  return row;
}

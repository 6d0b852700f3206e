import type { TableData } from '../../kinds/disclosure-data/index.ts';
import { formatNumber } from '../text/format-number.ts';
import { textOfCell } from './cell-value.ts';
import type { Cells, CellValue } from './cells.ts';
import type { SheetPlan } from './plan.ts';
import { frameOf, headingOf, rowsOf, yearsOf } from './write-rows.ts';

/** Changed cells that are named one by one. */
const MOST = 40;

/** A cell as a person reads it. */
const shown = (cell: CellValue | undefined): string => {
  if (cell === undefined || textOfCell(cell) === '') return 'trống';
  return `“${typeof cell === 'number' ? formatNumber(cell, 'decimal') : textOfCell(cell).replaceAll('\n', '; ')}”`;
};

/** What a table says otherwise than the one that it takes the place of, in Vietnamese, one sentence a cell or row; empty where nothing changed. */
export function cellChanges(plan: SheetPlan, before: TableData, after: TableData): string[] {
  const changes: string[] = [];
  for (const [index, field] of plan.frame.entries()) {
    const [old, now] = [before, after].map((data) => frameOf(plan, { ...data })[index]?.[1]);
    if (shown(old) !== shown(now)) changes.push(`${field.title}: ${shown(old)} → ${shown(now)}`);
  }
  const heading = headingOf(plan, yearsOf(plan, after));
  const [old, now] = [named(rowsOf(plan, before)), named(rowsOf(plan, after))];
  for (const [name, row] of now) {
    const earlier = old.get(name);
    if (earlier === undefined) changes.push(`Thêm dòng ${name}`);
    else
      for (const [column, title] of heading.entries())
        if (shown(earlier[column]) !== shown(row[column]))
          changes.push(`${name}, ${title}: ${shown(earlier[column])} → ${shown(row[column])}`);
  }
  for (const name of old.keys()) if (!now.has(name)) changes.push(`Bỏ dòng ${name}`);
  const rest = changes.length - MOST;
  return rest > 0 ? [...changes.slice(0, MOST), `và ${rest} chỗ khác`] : changes;
}

/** Rows by the words of their first cell; the second of a name is called so. */
function named(rows: Cells): Map<string, readonly CellValue[]> {
  const found = new Map<string, readonly CellValue[]>();
  for (const row of rows) {
    const name = shown(row[0]);
    let own = name;
    for (let nth = 2; found.has(own); nth++) own = `${name} (${nth})`;
    found.set(own, row);
  }
  return found;
}

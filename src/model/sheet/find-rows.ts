import { slug } from '../text/slug.ts';
import { textOfCell } from './cell-value.ts';
import type { Cells, CellValue } from './cells.ts';
import type { SheetField, SheetPlan } from './plan.ts';

/** A column of the heading row. */
export interface HeadedColumn {
  /** From 0. */
  column: number;
  /** What it is; the choice or the year that it is for, where choices or years are written across. */
  of: { field: SheetField; choice: string | null } | { field: SheetField; year: number };
}

export interface FoundRows {
  /** Rows from 0: the heading, and the first row below it. Null where the table has no rows. */
  heading: number | null;
  columns: HeadedColumn[];
  /** Columns with a name that the table does not have. */
  unknown: { column: number; name: string }[];
}

/** `Mức thu (đồng)` and `Mức thu` are one column: what is in brackets is the unit. */
const nameOf = (title: string) => slug(title.replace(/\([^)]*\)/gu, ' '));

/** The row that names the columns: the first in which half of the needed columns are named, and the columns of it. */
export function findRows(cells: Cells, plan: SheetPlan): FoundRows {
  const needed = plan.columns.filter(({ required }) => required).length;
  if (plan.columns.length === 0) return { heading: null, columns: [], unknown: [] };
  let best: FoundRows = { heading: null, columns: [], unknown: [] };
  for (const [index, row] of cells.entries()) {
    const found = headingsOf(row, plan);
    if (found.columns.length > Math.max(best.columns.length, 1, needed / 2)) best = { heading: index, ...found };
  }
  return best;
}

function headingsOf(row: readonly CellValue[], plan: SheetPlan): Pick<FoundRows, 'columns' | 'unknown'> {
  const columns: HeadedColumn[] = [];
  const unknown: FoundRows['unknown'] = [];
  for (const [column, cell] of row.entries()) {
    const name = textOfCell(cell);
    if (name === '' || /^(?:stt|tt|số thứ tự)$/iu.test(name)) {
      // A number that people put before each row; the budget has a field of that name.
      const own = plan.columns.find(({ title }) => name !== '' && nameOf(title) === nameOf(name));
      if (own) columns.push({ column, of: { field: own, choice: null } });
      continue;
    }
    const of = columnOf(name, plan);
    if (of === null) unknown.push({ column, name });
    else columns.push({ column, of });
  }
  return { columns, unknown };
}

function columnOf(name: string, { columns, across }: SheetPlan): HeadedColumn['of'] | null {
  const field = columns.find(({ title }) => nameOf(title) === nameOf(name));
  if (field) return { field, choice: null };
  if (across?.kind === 'choice') {
    const choice = across.field.choices.find(([key, label]) => slug(label) === slug(name) || key === slug(name));
    return choice ? { field: across.value, choice: choice[0] } : null;
  }
  const year = /^(?:năm\s*)?(\d{4})$/iu.exec(name)?.[1];
  return across?.kind === 'years' && year !== undefined ? { field: across.cell, year: Number(year) } : null;
}

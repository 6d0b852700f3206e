import { slug } from '../text/slug.ts';
import { cellName } from './cell-name.ts';
import { textOfCell } from './cell-value.ts';
import type { Cells, CellValue } from './cells.ts';
import { findRows, type HeadedColumn } from './find-rows.ts';
import type { SheetPlan } from './plan.ts';
import { frameValue } from './read-sheet.ts';
import type { SheetProblem } from './read-sheet.ts';
import type { TemplateSheet } from './template.ts';

export interface FilledForm {
  /** The cells of the form, filled. */
  cells: Cells;
  /** Columns that the table does not have, each with its cell in what was given: their figures are not in the form. */
  left: SheetProblem[];
}

/** Which column of a form one of somebody's own sheet is. */
const keyOf = ({ of }: HeadedColumn): string =>
  'year' in of ? `năm ${of.year}` : `${of.field.key} ${of.choice ?? ''}`;

/**
 * Puts a sheet of somebody's own, or a filled form, into the form of a table: the lines above by their names, the columns by
 * theirs, in whatever order they are. Null where it has no heading row of this table.
 */
export function intoForm(
  given: Cells,
  plan: SheetPlan,
  form: Pick<TemplateSheet, 'rows' | 'framed'>,
): FilledForm | null {
  const found = findRows(given, plan);
  const hasRows = plan.columns.length > 0;
  if (hasRows && found.heading === null) return null;
  const above = given.slice(0, found.heading ?? given.length);
  const named = new Map(plan.frame.map((field) => [slug(field.title), frameValue(above, field)]));
  if (!hasRows && [...named.values()].every((value) => value === undefined)) return null;
  const frame = form.rows.slice(0, form.framed).map((line) => {
    const value = named.get(slug(textOfCell(line[0] ?? null)));
    return value === undefined ? line : [line[0] ?? null, value, ...line.slice(2)];
  });
  if (!hasRows || found.heading === null) return { cells: frame, left: [] };
  const heading = form.rows[form.framed + 1] ?? [];
  const years = found.columns.flatMap(({ of }) => ('year' in of ? [String(of.year)] : []));
  const names = years.length === 0 ? heading : [...heading.slice(0, plan.columns.length), ...years];
  const columns = new Map(findRows([names], plan).columns.map((column) => [keyOf(column), column.column]));
  const rows = given.slice(found.heading + 1).map((line) => {
    const row: CellValue[] = names.map(() => null);
    for (const column of found.columns) {
      const to = columns.get(keyOf(column));
      if (to !== undefined) row[to] = line[column.column] ?? null;
    }
    return row;
  });
  return {
    cells: [...frame, [], names, ...withoutEmptyEnd(rows)],
    left: found.unknown.map(({ column, name }) => ({
      cell: cellName(found.heading ?? 0, column),
      message: `bảng “${plan.label}” không có cột “${name}”.`,
    })),
  };
}

const withoutEmptyEnd = (rows: readonly CellValue[][]): CellValue[][] =>
  rows.slice(0, rows.findLastIndex((row) => row.some((cell) => textOfCell(cell) !== '')) + 1);

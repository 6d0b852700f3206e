import type { TableData } from '../../kinds/disclosure-data/index.ts';
import { utcMidnight } from '../day/iso-day.ts';
import type { CellValue } from './cells.ts';
import type { Cells } from './cells.ts';
import type { SheetField, SheetPlan } from './plan.ts';

/** A record of a table, by field. */
type Fields = Readonly<Record<string, unknown>>;

/** A value of a record as a person writes it into a cell; the inverse of `readCell`. */
export function cellOf({ type, choices }: SheetField, value: unknown): CellValue {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (Array.isArray(value)) return value.join('\n');
  if (typeof value !== 'string') return null;
  if (type === 'day') return utcMidnight(value);
  return choices.find(([key]) => key === value)?.[1] ?? value;
}

/** The names of the columns. @param years those that are written across, where the table has them */
export function headingOf({ columns, across }: SheetPlan, years: readonly number[]): string[] {
  const names = columns.map(({ title }) => title);
  if (across === null) return names;
  const choices = across.kind === 'choice' ? across.field.choices.map(([, label]) => label) : years.map(String);
  return [...names, ...choices];
}

/** The rows of a table as cells below its heading. */
export function rowsOf(plan: SheetPlan, data: TableData): Cells {
  const { columns, across } = plan;
  const rows = ((data as Fields)['rows'] ?? []) as readonly Fields[];
  const fixed = (row: Fields) => columns.map((column) => cellOf(column, row[column.key]));
  if (across?.kind === 'years')
    return rows.map((row) => [
      ...fixed(row),
      ...(row[across.value] as readonly unknown[]).map((value) => cellOf(across.cell, value)),
    ]);
  if (across === null) return rows.map(fixed);
  // Records that differ only in what is written across share a row, as long as each has a place of its own.
  const lines: { name: string; cells: CellValue[]; choices: Map<unknown, CellValue> }[] = [];
  for (const row of rows) {
    const [name, choice] = [JSON.stringify(fixed(row)), row[across.field.key]];
    const free = lines.find((line) => line.name === name && !line.choices.has(choice));
    const line = free ?? { name, cells: fixed(row), choices: new Map<unknown, CellValue>() };
    if (!free) lines.push(line);
    line.choices.set(choice, cellOf(across.value, row[across.value.key]));
  }
  return lines.map(({ cells, choices }) => [
    ...cells,
    ...across.field.choices.map(([key]) => choices.get(key) ?? null),
  ]);
}

/** The years that a table names for its columns. */
export const yearsOf = ({ across }: SheetPlan, data: TableData): readonly number[] =>
  across?.kind === 'years' ? ((data as Fields)[across.field] as readonly number[]) : [];

/** The lines of a name and a value above the rows. @param data null for a form that is still empty */
export const frameOf = ({ frame }: SheetPlan, data: Fields | null): Cells =>
  frame.map((field) => [field.title, data === null ? null : cellOf(field, data[field.key]), field.description]);

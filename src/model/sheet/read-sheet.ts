import { tables } from '../../kinds/disclosure-data/index.ts';
import type { TableData } from '../../kinds/disclosure-data/index.ts';
import { requirePeriod } from '../../kinds/period.ts';
import { monthOf, yearOf } from '../day/iso-day.ts';
import { dataProblems } from '../disclosure/tables.ts';
import { slug } from '../text/slug.ts';
import { cellName } from './cell-name.ts';
import { readCell, textOfCell, linesIn } from './cell-value.ts';
import type { Cells, CellValue } from './cells.ts';
import { findRows, type HeadedColumn } from './find-rows.ts';
import type { SheetField, SheetPlan } from './plan.ts';

/** What is wrong with a sheet, and where: `B7`; null where it is the sheet as a whole. */
export interface SheetProblem {
  cell: string | null;
  message: string;
}

export interface SheetReading {
  /** The table, whole and valid; null where anything is wrong. */
  data: TableData | null;
  problems: SheetProblem[];
  /** What was left out, and needs no answer. */
  notes: SheetProblem[];
}

/** A cell by the path of the field that it fills: `rows.3.amount`. */
type Places = Map<string, string>;

interface Draft {
  places: Places;
  problems: SheetProblem[];
  notes: SheetProblem[];
  yearOf: (month: number) => number | null;
}

/**
 * Reads a table from a sheet: lines of a name and a value, a heading row, the rows below it. All problems at once, each with
 * its cell. @param period the id of the period that the table is for: a day without a year is a day of it
 */
export function readSheet(cells: Cells, plan: SheetPlan, period: string | null): SheetReading {
  const draft: Draft = { places: new Map(), problems: [], notes: [], yearOf: yearIn(period) };
  const found = findRows(cells, plan);
  const frame = readFrame(cells.slice(0, found.heading ?? cells.length), plan.frame, draft);
  const record: Record<string, unknown> = { table: plan.table, ...frame };
  if (plan.columns.length > 0) {
    if (found.heading === null) {
      const names = plan.columns.map(({ title }) => `“${title}”`).join(', ');
      draft.problems.push({ cell: null, message: `không thấy hàng tên cột. Cần một hàng có các cột ${names}.` });
      return { data: null, problems: draft.problems, notes: draft.notes };
    }
    checkColumns(found, plan, draft);
    const rows = readRows(cells, found.heading, found.columns, plan, draft);
    if (rows.length === 0)
      draft.problems.push({ cell: cellName(found.heading + 1, 0), message: 'chưa có dòng nào dưới hàng tên cột.' });
    record['rows'] = rows.length === 0 ? unread : rows;
    draft.places.set('rows', cellName(found.heading + 1, 0));
    if (plan.across?.kind === 'years')
      record[plan.across.field] = found.columns.flatMap(({ of }) => ('year' in of ? [of.year] : []));
  }
  return checked(plan, record, draft);
}

/** Which year a month is of: of a school year the one of its half, else the only one; null without a period. */
function yearIn(period: string | null): Draft['yearOf'] {
  if (period === null) return () => null;
  const { from, to } = requirePeriod(period);
  return (month) => (month >= monthOf(from) || yearOf(from) === yearOf(to) ? yearOf(from) : yearOf(to));
}

/** A name in the first cell that has anything, its value in the cell to the right. */
function readFrame(above: Cells, fields: readonly SheetField[], draft: Draft): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const field of fields) {
    const { row, column } = framePlace(above, field);
    if (row >= 0) draft.places.set(field.key, cellName(row, column));
    else if (field.required)
      draft.problems.push({ cell: null, message: `thiếu dòng “${field.title}” ở phía trên bảng.` });
    if (row < 0 && field.required) values[field.key] = unread;
    else setValue(values, field, above[row]?.[column] ?? null, field.key, draft);
  }
  return values;
}

function framePlace(above: Cells, { title }: Pick<SheetField, 'title'>): { row: number; column: number } {
  const row = above.findIndex((line) => slug(firstWords(line).text) === slug(title));
  return { row, column: firstWords(above[row] ?? []).column + 1 };
}

/** What a sheet has next to the name of a field; undefined where the name is not there. */
export function frameValue(above: Cells, field: Pick<SheetField, 'title'>): CellValue | undefined {
  const { row, column } = framePlace(above, field);
  return row < 0 ? undefined : (above[row]?.[column] ?? null);
}

function firstWords(line: readonly CellValue[]): { text: string; column: number } {
  const column = line.findIndex((cell) => textOfCell(cell) !== '');
  return { text: textOfCell(line[column] ?? null), column };
}

/** Reads one cell into a record; an empty one leaves the field to its default. */
function setValue(
  into: Record<string, unknown>,
  field: SheetField,
  cell: CellValue,
  path: string,
  { places, problems, yearOf: year }: Draft,
): void {
  const isEmpty = textOfCell(cell) === '';
  if (isEmpty && !field.required) return;
  const reading = isEmpty ? { problem: 'ô trống, phải có.' } : readCell(field, cell, year);
  into[field.key] = 'value' in reading ? reading.value : unread;
  if ('problem' in reading)
    problems.push({ cell: places.get(path) ?? null, message: `${field.title}: ${reading.problem}` });
}

/** In the place of a value that has its problem already. */
const unread = Symbol('unread');

function checkColumns(found: ReturnType<typeof findRows>, plan: SheetPlan, { problems }: Draft): void {
  const row = found.heading ?? 0;
  for (const { column, name } of found.unknown)
    problems.push({
      cell: cellName(row, column),
      message: `bảng “${plan.label}” không có cột “${name}”. Bỏ cột này, hoặc đổi thành tên đúng trong mẫu.`,
    });
  for (const { key, title, required } of plan.columns)
    if (required && !found.columns.some(({ of }) => of.field.key === key))
      problems.push({ cell: cellName(row, 0), message: `thiếu cột “${title}”.` });
  if (plan.across !== null && found.columns.every(({ of }) => !('year' in of) && of.choice === null)) {
    const wanted =
      plan.across.kind === 'years' ? 'mỗi năm một cột' : `mỗi ${plan.across.field.title.toLowerCase()} một cột`;
    problems.push({ cell: cellName(row, 0), message: `thiếu các cột số liệu, ${wanted}.` });
  }
}

function readRows(
  cells: Cells,
  heading: number,
  columns: readonly HeadedColumn[],
  plan: SheetPlan,
  draft: Draft,
): Record<string, unknown>[] {
  const rows: Record<string, unknown>[] = [];
  for (let row = heading + 1; row < cells.length; row++) {
    const line = cells[row] ?? [];
    const own = columns.filter(({ column }) => textOfCell(line[column] ?? null) !== '');
    if (own.length === 0) continue;
    if (isTotal(line, plan)) {
      draft.notes.push({ cell: cellName(row, own[0]?.column ?? 0), message: 'dòng tổng được bỏ qua: trang tự cộng.' });
      continue;
    }
    rows.push(...recordsOf(heading, row, line, columns, plan, rows.length, draft));
  }
  return rows;
}

/** `Tổng cộng` where the row should have its name. The site adds up itself. */
function isTotal(line: readonly CellValue[], { columns }: SheetPlan): boolean {
  const first = line.map(textOfCell).find((text) => text !== '' && !/^\d+$/u.test(text)) ?? '';
  const isName = columns.some(({ type, choices }) => type === 'choice' && choices.some(([, label]) => label === first));
  return !isName && /^(?:tổng|tổng\s+(?:cộng|số)|cộng)\s*:?$/iu.test(first);
}

/** The record of a row, or one for each choice that is written across and has something in it. */
function recordsOf(
  heading: number,
  row: number,
  line: readonly CellValue[],
  columns: readonly HeadedColumn[],
  plan: SheetPlan,
  from: number,
  draft: Draft,
): Record<string, unknown>[] {
  const { across } = plan;
  const headingCell = cellName(heading, 0);
  const read = (index: number, only: (column: HeadedColumn) => boolean) => {
    const record: Record<string, unknown> = {};
    for (const { column, of } of columns.filter(only)) {
      const path = `rows.${index}.${of.field.key}`;
      draft.places.set(path, cellName(row, column));
      setValue(record, of.field, line[column] ?? null, path, draft);
    }
    for (const { key, required } of plan.columns)
      if (required && !(key in record)) {
        // Its column is missing, which is said once at the heading.
        record[key] = unread;
        draft.places.set(`rows.${index}.${key}`, headingCell);
      }
    return record;
  };
  if (across?.kind === 'choice') {
    const filled = columns.filter(
      ({ of, column }) => 'choice' in of && of.choice !== null && textOfCell(line[column] ?? null) !== '',
    );
    return filled.map((one, index) => {
      const isOwn = (column: HeadedColumn) => column === one || ('choice' in column.of && column.of.choice === null);
      const record = read(from + index, isOwn);
      const choice = 'choice' in one.of ? one.of.choice : null;
      const value = record[across.value.key];
      const dishes =
        Array.isArray(value) && value.length === 1 ? linesIn(String(value[0]).replaceAll(',', ';')) : value;
      return { ...record, [across.field.key]: choice, [across.value.key]: dishes };
    });
  }
  const record = read(from, ({ of }) => !('year' in of));
  if (across?.kind !== 'years') return [record];
  const years = columns.filter(({ of }) => 'year' in of);
  const values = years.map(({ column, of }, index) => {
    const one: Record<string, unknown> = {};
    const path = `rows.${from}.${across.value}.${index}`;
    draft.places.set(path, cellName(row, column));
    setValue(one, of.field, line[column] ?? null, path, draft);
    return one[of.field.key] ?? null;
  });
  return [{ ...record, [across.value]: values }];
}

/** The record by the schema of its table and by what its numbers may not contradict. */
function checked(plan: SheetPlan, record: Record<string, unknown>, { places, problems, notes }: Draft): SheetReading {
  const placeOf = (path: readonly PropertyKey[]): string | null => {
    for (let length = path.length; length > 0; length--) {
      const place = places.get(path.slice(0, length).join('.'));
      if (place !== undefined) return place;
    }
    return null;
  };
  const known = new Set(problems.map(({ cell }) => cell));
  const result = tables[plan.table].schema.safeParse(record);
  const titles = new Map([...plan.frame, ...plan.columns].map(({ key, title }) => [key, title]));
  if (!result.success)
    for (const { path, message } of result.error.issues) {
      const cell = placeOf(path);
      if (cell !== null && known.has(cell)) continue;
      const title = titles.get(String(path.findLast((part) => typeof part === 'string')));
      problems.push({ cell, message: title === undefined ? message : `${title}: ${message}` });
    }
  if (!result.success || problems.length > 0) return { data: null, problems, notes };
  const data = result.data;
  for (const { path, message, severity } of dataProblems(data))
    (severity === 'error' ? problems : notes).push({ cell: placeOf(path), message });
  return { data: problems.length > 0 ? null : data, problems, notes };
}

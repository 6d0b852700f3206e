import { z } from 'zod';
import { tableLabels, tables } from '../../../kinds/disclosure-data/index.ts';
import type { TableData } from '../../../kinds/disclosure-data/index.ts';
import { coreOf, fieldOf, titleOf } from '../../schema-core.ts';
import { formatNumber } from '../../text/format-number.ts';
import { alteredLeaves, filledLeaves } from './altered-leaves.ts';
import { lostValues } from './lost-values.ts';
import { hasValue, textOf, waysToSay } from './said-words.ts';
import { wordsIn } from './words.ts';

/** A number or a word of a table that is another one now, or was taken away. */
export interface AlteredCell {
  path: readonly PropertyKey[];
  /** The words of its row; empty for what is said once of the table. */
  row: string;
  column: string;
  /** As readers write it; empty where there is nothing. */
  was: string;
  is: string;
}

/** Cells that are said one by one. More are said by their number: `bảng “Thực đơn”: 35 ô`. */
const MOST_CELLS = 12;

/** The cells in which two states of a table differ. Rows that went are counted by `retention-edit.ts`, rows that came are none. */
export function alteredCells(before: TableData, after: TableData): AlteredCell[] {
  const { schema } = tables[before.table];
  const emptied = lostValues(before, after).filter(({ path }) => path.length > 1 || path[0] !== 'rows');
  return [...alteredLeaves(before, after), ...filledLeaves(before, after), ...emptied].map(
    ({ path, before: was, after: is }) => {
      const field = fieldAt(schema, path);
      return {
        path,
        row: path[0] === 'rows' ? nameOf(rowSchema(schema), rowsOf(after), Number(path[1])) : '',
        column: titleOf(field) ?? path.filter((key) => typeof key === 'string').join('.'),
        was: isYear(path) ? textOf(was) : inWords(field, was),
        is: isYear(path) ? textOf(is) : inWords(field, is),
      };
    },
  );
}

/** A year is no number of things: 2025, and not 2.025. */
const isYear = (path: readonly PropertyKey[]): boolean =>
  ['year', 'years'].includes(String(path.findLast((key) => typeof key === 'string')));

/** How many rows a table has more. */
export const addedRows = (before: TableData, after: TableData): number =>
  Math.max(0, rowsOf(after).length - rowsOf(before).length);

/** What a note says of rows that came. */
export const rowsToWrite = (table: string, count: number): string => `Thêm ${count} dòng của bảng “${table}”`;

/** Whether a note says it. */
export const saysRows = (note: string, table: string, count: number): boolean =>
  hasWords(note, table) && hasWords(note, `thêm ${count} dòng`);

const rowsOf = (data: TableData): readonly unknown[] => ('rows' in data ? data.rows : []);

const rowSchema = (schema: z.ZodType) => elementOf(fieldOf(coreOf(schema), 'rows'));

const elementOf = (schema: z.ZodType | undefined): z.ZodType | undefined => {
  const core = schema && coreOf(schema);
  return core instanceof z.ZodArray ? (core.element as z.ZodType) : core;
};

/** The schema of a value of a table; of an item of a list the schema of the list, which has the title. */
function fieldAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let at: z.ZodType | undefined = schema;
  for (const key of path) if (typeof key === 'string') at = fieldOf(at && elementOf(at), key);
  return at;
}

/** What a row is called: its first words, as many as distinguish it from every other row. */
function nameOf(schema: z.ZodType | undefined, rows: readonly unknown[], index: number): string {
  const words = rows.map((row) =>
    Object.entries(row as object).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string' ? [inWords(fieldOf(schema && coreOf(schema), key), value)] : [],
    ),
  );
  const own = words[index] ?? [];
  const count = own.findIndex((_, last) => {
    const name = own.slice(0, last + 1).join(', ');
    return words.every((each, other) => other === index || each.slice(0, last + 1).join(', ') !== name);
  });
  return own.slice(0, count === -1 ? own.length : count + 1).join(', ');
}

function inWords(schema: z.ZodType | undefined, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((each) => inWords(schema, each)).join('; ');
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'object')
    return Object.values(value)
      .map((each) => inWords(undefined, each))
      .join(', ');
  const labels = schema && (z.globalRegistry.get(elementOf(schema) ?? schema)?.['labels'] as Record<string, string>);
  const [written = ''] = waysToSay(value);
  return labels?.[written] ?? written;
}

/**
 * Whether a sentence says how a cell changed: the old and the new, or its row and its column. A number of children from 1 to 4 is
 * hidden on the page, so nothing asks that a note repeats it.
 */
const saysCell = (note: string, { row, column, was, is }: AlteredCell): boolean =>
  (hasWords(note, row) && hasWords(note, column)) || (was + is !== '' && hasValue(note, was) && hasValue(note, is));

const hasWords = (note: string, words: string): boolean =>
  ` ${wordsIn(note).join(' ')} `.includes(wordsIn(words).length === 0 ? ' ' : ` ${wordsIn(words).join(' ')} `);

/** The cells of which no note speaks. Of many cells a note names the table and says how many they are. */
export function unsaidCells(table: string, cells: readonly AlteredCell[], notes: readonly string[]): AlteredCell[] {
  const isCounted = notes.some(
    (note) => hasWords(note, table) && new RegExp(`(?<!\\p{N})${cells.length} ô(?!\\p{L})`, 'u').test(note),
  );
  if (cells.length > MOST_CELLS && isCounted) return [];
  return cells.filter((cell) => !notes.some((note) => saysCell(note, cell)));
}

/** What a note says of the cells of a table: each with its row and column, or how many. */
export const cellsToWrite = (table: string, cells: readonly AlteredCell[]): string =>
  cells.length > MOST_CELLS
    ? `Đổi bảng “${table}”: ${cells.length} ô`
    : `Đổi ${cells.map(({ row, column }) => [row, column].filter(Boolean).join(', ')).join('; ')}`;

/** What a table says of itself where another takes its place: the cells that are others, and how many rows went. */
export function tableNote(before: TableData, after: TableData): string | null {
  const label = tableLabels[before.table];
  const cells = alteredCells(before, after);
  const gone = rowsOf(before).length - rowsOf(after).length;
  const said = [
    ...(cells.length > 0 ? [cellsToWrite(label, cells)] : []),
    ...(gone < 0 ? [rowsToWrite(label, -gone)] : []),
    ...(gone > 0 ? [`Bỏ ${gone} dòng của bảng “${label}”`] : []),
  ];
  return said.length === 0 ? null : `${said.join('. ')}.`;
}

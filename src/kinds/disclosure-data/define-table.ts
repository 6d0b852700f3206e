import type { z } from 'zod';
import type { TableInput } from '../../model/table/table-input.ts';
import type { TableProblem } from '../../model/table/totals.ts';

/** A row in a line, and what is added to it. */
export interface BriefText {
  text: string;
  note: string | null;
}

/**
 * One table of disclosure data, all that the site knows of it: the fields that a school fills in, what readers see of them,
 * and what the numbers may not contradict.
 */
export interface TableKind<Key extends string, Schema extends z.ZodType> {
  key: Key;
  /** Its name. Also the name of its file to download, which is permanent. */
  label: string;
  schema: Schema;
  /** One valid record of a school that does not exist. The tests try every table with it. */
  sample: z.input<Schema>;
  /**
   * The table to be shown. Each column says what its numbers count; small counts of people are hidden by that.
   * @param learner what one who learns at the school is called: `trẻ`, `học sinh`
   */
  view: (data: z.output<Schema>, learner: string) => TableInput;
  /**
   * A row in a line, for a page that answers at once. Left out by tables of numbers, which say nothing in a line, and by tables
   * of words that need no other line than “column: text”. @param cells texts as readers see them, by key of the column
   */
  brief?: (cells: Readonly<Record<string, string>>) => BriefText;
  /** What the numbers contradict of each other. */
  problems: (data: z.output<Schema>) => TableProblem[];
  /** The period that the numbers say they are of, as the id of a period; null where these name none. */
  period?: (data: z.output<Schema>) => string | null;
  /** How many children the school has by this table, with the field that says it. */
  allChildren?: (data: z.output<Schema>) => { total: number; asOf: string; field: string };
  /** The calendar years that the numbers are of, where the period of the item does not say it. */
  years?: (data: z.output<Schema>) => readonly number[];
  /** What two tables of this kind must have in common to be compared with each other, as the place of the equipment. */
  variant?: (data: z.output<Schema>) => string;
  /** Free text in which a small count of children could be written out, where nothing can hide it. */
  freeText?: (data: z.output<Schema>) => { text: string | null; path: (string | number)[] }[];
  /**
   * How a sheet writes the rows, where people write them across: a column for each choice of one field, with the value of
   * another in it (a week's menu: days down, meals across); or a column for each year that the table names.
   */
  across?: { kind: 'choice'; field: string; value: string } | { kind: 'years'; field: string; value: string };
  /** True where the table says itself what was before, or has no numbers to compare: then no earlier one is put next to it. */
  alone?: true;
}

export const defineTable = <const Key extends string, Schema extends z.ZodType>(
  table: TableKind<Key, Schema>,
): TableKind<Key, Schema> => table;

import { tables, type TableData } from '../../kinds/disclosure-data/index.ts';
import { problem, type Problem } from '../rules/disclosure-rules.ts';
import { publish } from '../table/publish.ts';
import type { TableInput } from '../table/table-input.ts';
import type { TableView } from '../table/table-view.ts';

/**
 * The table of a data record as it was filled in, nothing hidden. Not for readers.
 * @param learner what one who learns at the school is called
 */
export const tableInput = (data: TableData, learner = 'trẻ'): TableInput =>
  tables[data.table].view(data as never, learner);

/**
 * The table of a data record, with totals and shares computed and small counts hidden. Tables of a site come from
 * `site-tables.ts`, which also hides what other tables give away.
 */
export const tableView = (data: TableData, learner?: string): TableView => publish(tableInput(data, learner));

/** What is wrong in the numbers of a data record; paths begin at the record. */
export const dataProblems = (data: TableData): Problem[] =>
  tables[data.table].problems(data as never).map(({ rule, path, message }) => problem(rule, path, message));

/** The period that the numbers say they are of, as the id of a period; null where they name none. */
export const statedPeriod = (data: TableData): string | null => tables[data.table].period?.(data as never) ?? null;

/** How many children the school has by a table that says it, with its day and its field; null for the others. */
export const allChildren = (data: TableData) => tables[data.table].allChildren?.(data as never) ?? null;

/** Whether an earlier table can be put next to this one: of the same kind, and of the same place or age. */
export function areComparable(one: TableData, other: TableData): boolean {
  const variant = (data: TableData) => tables[data.table].variant?.(data as never);
  return one.table === other.table && tables[one.table].alone !== true && variant(one) === variant(other);
}

/** Free text of the table, with paths that begin at the record. */
export const freeText = (data: TableData) => tables[data.table].freeText?.(data as never) ?? [];

/** The calendar years that the numbers are of; null where only the period of the item says it. */
export const statedYears = (data: TableData): readonly number[] | null =>
  tables[data.table].years?.(data as never) ?? null;

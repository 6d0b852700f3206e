import { z } from 'zod';
import { tables, type TableKey } from '../../kinds/disclosure-data/index.ts';
import { fieldKey, formFieldsOf, unwrap, type FormField } from '../record-form/form-fields.ts';

/** A value that somebody writes into a cell, or several cells of one column. */
export interface SheetField {
  /** The key of the field in the record. */
  key: string;
  /** The words next to the cell, or above the column. */
  title: string;
  description: string;
  type: 'text' | 'number' | 'day' | 'truth' | 'choice' | 'lines';
  /** For `choice`: what is stored, and its words. */
  choices: readonly (readonly [key: string, label: string])[];
  required: boolean;
  schema: z.ZodType;
}

/** A column for each choice (a week's menu: a meal), or for each year that the head of the column names. */
export type Across =
  | { kind: 'choice'; field: SheetField; value: SheetField }
  | { kind: 'years'; field: string; value: string; cell: SheetField };

/** How a table of a disclosure is laid out as a sheet: lines of a name and a value, then a heading row with rows below it. */
export interface SheetPlan {
  table: TableKey;
  label: string;
  /** What is said once: the unit, the day of the numbers. */
  frame: readonly SheetField[];
  /** The columns of the rows, those across left out; empty where the table has no rows. */
  columns: readonly SheetField[];
  across: Across | null;
}

/** The layout of a table, from its schema: what the site asks in a form is what a sheet asks. */
export function sheetPlanOf(table: TableKey): SheetPlan {
  const { schema, label } = tables[table];
  const asked = formFieldsOf(schema).filter((field) => fieldKey(field) !== 'table');
  const rows = asked.find((field) => fieldKey(field) === 'rows');
  const columns = rows?.fields.filter(({ type }) => type !== 'items').map(sheetField) ?? [];
  const across = acrossOf(table, columns, rows);
  const isAcross = ({ key }: SheetField) =>
    across?.kind === 'choice' && [across.field.key, across.value.key].includes(key);
  return {
    table,
    label,
    frame: asked.filter(({ type }) => type !== 'items').map(sheetField),
    columns: columns.filter((column) => !isAcross(column)),
    across,
  };
}

function acrossOf(table: TableKey, columns: readonly SheetField[], rows: FormField | undefined): Across | null {
  const across = 'across' in tables[table] ? tables[table].across : null;
  if (across == null) return null;
  if (across.kind === 'choice') {
    const of = (key: string) => columns.find((column) => column.key === key);
    const [field, value] = [of(across.field), of(across.value)];
    return field && value ? { kind: 'choice', field, value } : null;
  }
  const values = rows?.fields.find((field) => fieldKey(field) === across.value);
  const list = values && unwrap(values.schema).core;
  if (!(list instanceof z.ZodArray)) return null;
  const [cell] = formFieldsOf(z.object({ [across.value]: list.element as z.ZodType })).map(sheetField);
  return cell ? { ...across, cell } : null;
}

function sheetField(field: FormField): SheetField {
  const { title, description, required, schema, labels, choices } = field;
  const { core } = unwrap(schema);
  const type = core instanceof z.ZodISODate ? 'day' : typeOf(field);
  return {
    key: fieldKey(field),
    title,
    description,
    type,
    choices: choices.map((choice) => [choice, labels[choice] ?? choice] as const),
    required,
    schema,
  };
}

function typeOf({ type }: FormField): SheetField['type'] {
  return type === 'number' || type === 'truth' || type === 'choice' || type === 'lines' ? type : 'text';
}

import { z } from 'zod';
import { kindOf } from '../../kinds/index.ts';
import type { KindName } from '../../kinds/index.ts';
import { isIssuedField } from '../check/permanence/altered-values.ts';
import { isObject } from '../editing/full-record.ts';
import { referenceMark } from '../../kinds/reference.ts';
import { formFieldsOf, unwrap } from '../record-form/form-fields.ts';
import type { FormField } from '../record-form/form-fields.ts';

/** A field of a document that is corrected as words: its number, its day, its signer. */
export interface FieldToAmend {
  /** Its path, joined by full stops: `signer.name`. */
  key: string;
  title: string;
  type: 'line' | 'lines' | 'day';
  /** As it is now; the lines of a list are separated by line breaks. */
  value: string;
}

/** The fields of an issued document that are plain words. Files, other records and groups that must be filled in as a whole are left to the forms. */
const questionsOf = (name: KindName): FormField[] =>
  formFieldsOf(kindOf(name).schema)
    .filter(({ path }) => isIssuedField({ collection: name as never }, path[0] ?? ''))
    .flatMap((asked) => (asked.type === 'group' && !asked.nullable ? asked.fields : [asked]))
    .filter(({ type, schema }) => ['text', 'lines'].includes(type) && referenceMark(schema) === null);

const isDay = ({ schema }: FormField): boolean => unwrap(schema).core instanceof z.ZodISODate;

/** @param data of the record */
export function fieldsToAmend(name: KindName, data: Readonly<Record<string, unknown>>): FieldToAmend[] {
  return questionsOf(name).map((asked) => {
    const value = asked.path.reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), data);
    return { key: asked.path.join('.'), title: asked.title, type: typeOf(asked), value: wordsOf(value) };
  });
}

function typeOf(asked: FormField): FieldToAmend['type'] {
  if (asked.type === 'lines') return 'lines';
  return isDay(asked) ? 'day' : 'line';
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.join('\n');
  return typeof value === 'string' ? value : '';
}

/** The data of a form with other values of fields. @param fields by {@link FieldToAmend.key} */
export function withFields(
  name: KindName,
  form: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, string>>,
): Record<string, unknown> {
  let edited: Record<string, unknown> = { ...form };
  for (const { path, type } of questionsOf(name)) {
    const typed = fields[path.join('.')];
    if (typed === undefined) continue;
    edited = withValue(edited, path, type === 'lines' ? typed.split('\n').filter((line) => line.trim() !== '') : typed);
  }
  return edited;
}

function withValue(data: unknown, [key = '', ...rest]: readonly string[], value: unknown): Record<string, unknown> {
  const own = isObject(data) ? data : {};
  return { ...own, [key]: rest.length === 0 ? value : withValue(own[key], rest, value) };
}

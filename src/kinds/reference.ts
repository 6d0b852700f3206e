import { z } from 'zod';
import { formOf, isWrapper } from '../model/schema-core.ts';
import { recordId } from './common.ts';

/**
 * A field that names a record of another kind, by its id. @param to a key of the table of kinds; a test asserts that it is. The checker asserts that the record exists, the editing screen
 * offers a list, `npm run new` asks with one: all of them read this mark and none guesses by the name of the field.
 */
export const reference = (to: string) => recordId.meta({ reference: to });

/** How the code of a duty is written: letter of its group and two digits. */
export const dutyCodePattern = /^[A-HKPZ]\d{2}$/u;

/** A field that names a duty, by its code. */
export const dutyCode = (example = 'A01') =>
  z
    .string()
    .regex(dutyCodePattern, `Mã gồm chữ của nhóm và hai chữ số, ví dụ ${example}.`)
    .meta({ reference: 'duties', namedBy: 'code' });

/** The kind of record that a field names, and whether by its id or by its code. */
export interface ReferenceMark {
  to: string;
  by: 'id' | 'code';
}

/** The mark of a field, through default, null and the items of a list; null for a field that names no record. */
export function referenceMark(schema: z.ZodType): ReferenceMark | null {
  const { reference: to, namedBy } = z.globalRegistry.get(schema) ?? {};
  if (typeof to === 'string') return { to, by: namedBy === 'code' ? 'code' : 'id' };
  if (isWrapper(schema)) return referenceMark(schema.unwrap() as z.ZodType);
  return schema instanceof z.ZodArray ? referenceMark(schema.element as z.ZodType) : null;
}

/** A reference in a record: where it is, what it says, and what it names. */
export interface FoundReference extends ReferenceMark {
  path: (string | number)[];
  target: string;
}

/** Every reference in a value that its schema accepts, in the order of the fields. */
export function referencesIn(schema: z.ZodType, value: unknown, path: FoundReference['path'] = []): FoundReference[] {
  if (value === null || value === undefined) return [];
  if (isWrapper(schema)) return referencesIn(schema.unwrap() as z.ZodType, value, path);
  if (schema instanceof z.ZodArray)
    return (value as unknown[]).flatMap((item, index) =>
      referencesIn(schema.element as z.ZodType, item, [...path, index]),
    );
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const form = formOf(schema, value);
    return form === schema ? [] : referencesIn(form, value, path);
  }
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, field]) =>
      referencesIn(field, (value as Record<string, unknown>)[key], [...path, key]),
    );
  const mark = referenceMark(schema);
  return mark && typeof value === 'string' ? [{ path, target: value, ...mark }] : [];
}

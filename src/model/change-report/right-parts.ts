import { z } from 'zod';
import { coreOf, fieldOf, formOf } from '../schema-core.ts';

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A value with what is wrong in it as it was before, so that a comparison with that shows what differs in the parts that are right. Rows are
 * taken as the same by their number where there are as many as before; otherwise a wrong part is as it is written.
 * @param written in the file, without the defaults of the schema. @param before a right value, undefined where there was none
 */
export function rightParts(schema: z.ZodType, written: unknown, before: unknown): unknown {
  const whole = schema.safeParse(written);
  if (whole.success) return whole.data;
  const core = coreOf(schema);
  if (core instanceof z.ZodArray && Array.isArray(written) && Array.isArray(before)) {
    const past: readonly unknown[] = written.length === before.length ? before : [];
    return written.map((item, index) => rightParts(core.element as z.ZodType, item, past[index]));
  }
  if (isObject(written) && isObject(before)) return rightFields(formOf(core, written), written, before);
  return before ?? written;
}

function rightFields(form: z.ZodType, written: Fields, before: Fields): Fields {
  if (!(form instanceof z.ZodObject)) return before;
  const fields = Object.keys(form.shape as Fields).flatMap((key) => {
    const field = fieldOf(form, key);
    const own = (from: Fields) => (Object.hasOwn(from, key) ? from[key] : undefined);
    const value = field && rightParts(field, own(written), own(before));
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(fields);
}

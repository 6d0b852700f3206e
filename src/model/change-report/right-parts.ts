import { z } from 'zod';
import { coreOf, fieldOf, formOf } from '../schema-core.ts';

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A wrong value as it is written, with what the schema adds to the parts of it that are right: defaults, days, so that a comparison with a right value shows
 * what the author changed and nothing else.
 * @param written in the file
 */
export function rightParts(schema: z.ZodType, written: unknown): unknown {
  const whole = schema.safeParse(written);
  if (whole.success) return whole.data;
  const core = coreOf(schema);
  if (core instanceof z.ZodArray && Array.isArray(written))
    return written.map((item) => rightParts(core.element as z.ZodType, item));
  return isObject(written) ? rightFields(formOf(core, written), written) : written;
}

function rightFields(form: z.ZodType, written: Fields): Fields {
  if (!(form instanceof z.ZodObject)) return written;
  const keys = new Set([...Object.keys(form.shape), ...Object.keys(written)]);
  const fields = [...keys].flatMap((key) => {
    const field = fieldOf(form, key);
    const own = Object.hasOwn(written, key) ? written[key] : undefined;
    const value = field ? rightParts(field, own) : own;
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(fields);
}

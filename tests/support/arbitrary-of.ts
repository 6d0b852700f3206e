import fc from 'fast-check';
import { z } from 'zod';

/** Whether a schema leaves a text open: any letters may be in it. */
const isOpenText = (schema: z.core.$ZodType): schema is z.ZodString =>
  schema instanceof z.ZodString && schema.format === null && z.safeParse(schema, '<\n').success;

/** Texts of closed form that a report has. */
const closedTexts = fc.constantFrom('2026-11-22', '0000-00-00', '9999-99-99');

/**
 * Values that a schema accepts, with `texts` in every text that it leaves open. Throws for a kind of schema that it does not
 * know, so that no field of a new kind escapes a property.
 */
export function arbitraryOf(schema: z.core.$ZodType, texts: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  if (isOpenText(schema)) return texts;
  if (schema instanceof z.ZodString) return closedTexts.filter((text) => schema.safeParse(text).success);
  if (schema instanceof z.ZodNumber)
    return fc.integer({ min: schema.minValue ?? undefined, max: Math.min(schema.maxValue ?? Infinity, 2 ** 31 - 1) });
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodNull) return fc.constant(null);
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodDefault) return arbitraryOf(schema.unwrap(), texts);
  if (schema instanceof z.ZodNullable) return fc.option(arbitraryOf(schema.unwrap(), texts));
  if (schema instanceof z.ZodArray) return fc.array(arbitraryOf(schema.element, texts), { maxLength: 4 });
  if (schema instanceof z.ZodObject)
    return fc.record(
      Object.fromEntries(Object.entries(schema.shape).map(([key, field]) => [key, arbitraryOf(field, texts)])),
    );
  throw new Error(`No values are known for a schema of type ${schema._zod.def.type}.`);
}

/** A copy of a value that the schema accepts, with each text that the schema leaves open replaced. */
export function replaceTexts(schema: z.core.$ZodType, value: unknown, replace: (text: string) => string): unknown {
  if (isOpenText(schema)) return replace(value as string);
  if (schema instanceof z.ZodDefault) return replaceTexts(schema.unwrap(), value, replace);
  if (schema instanceof z.ZodNullable) return value === null ? null : replaceTexts(schema.unwrap(), value, replace);
  if (schema instanceof z.ZodArray)
    return (value as unknown[]).map((each) => replaceTexts(schema.element, each, replace));
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries(value as object).map(([key, each]) => [
        key,
        replaceTexts(schema.shape[key] as z.core.$ZodType, each, replace),
      ]),
    );
  return value;
}

import { z } from 'zod';
import { validityStates } from '../model/law/validity/validity.ts';
import type { ValidityState } from '../model/law/validity/validity.ts';
import { dutyStateLabels } from '../model/law/duty/state.ts';
import type { DutyState } from '../model/law/duty/state.ts';

/** What the schemas of the lists of data are made of. A field of a record says what it means: a program needs no manual. */
export const meaning = <T extends z.ZodType>(schema: T, description: string): T => schema.meta({ description });

export const words = (description: string) => meaning(z.string(), description);
export const wordsOrNull = (description: string) => meaning(z.string().nullable(), description);
export const list = <T extends z.ZodType>(item: T, description: string) => meaning(z.array(item), description);
export const ids = (description: string) => list(z.string(), description);
export const count = (description: string) => meaning(z.int().min(0), description);
export const countOrNull = (description: string) => meaning(z.int().min(0).nullable(), description);
export const yes = (description: string) => meaning(z.boolean(), description);
/** ISO day. */
export const isoDay = (description: string) => meaning(z.iso.date(), description);
export const isoDayOrNull = (description: string) => meaning(z.iso.date().nullable(), description);
export const sha256 = (description: string) => meaning(z.string().regex(/^[0-9a-f]{64}$/u), description);

/** One of the keys of a table. */
export const oneOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) =>
  z.enum(Object.keys(table) as [Key, ...Key[]]);

export const validityState = z.enum(Object.keys(validityStates) as [ValidityState, ...ValidityState[]]);
export const dutyState = z.enum(Object.keys(dutyStateLabels) as [DutyState, ...DutyState[]]);

/** A field that somebody compared with the official text, see {@link ComparedField}. */
export const comparedField = z.strictObject({
  field: z.string(),
  title: z.string(),
  by: z.string(),
  on: z.iso.date(),
  against: z.string(),
});

/** What each field of a record means, in the order of the schema. */
export const fieldsOf = <Shape extends z.ZodRawShape>(
  record: z.ZodObject<Shape>,
): Record<keyof Shape & string, string> =>
  Object.fromEntries(
    Object.entries(record.shape).map(([field, schema]) => [field, (schema as z.ZodType).meta()?.description ?? '']),
  ) as Record<keyof Shape & string, string>;

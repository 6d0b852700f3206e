import { z } from 'zod';

/** Whether a schema only says what is done where a value is missing. */
export const isWrapper = (schema: z.ZodType): schema is z.ZodDefault | z.ZodNullable | z.ZodOptional =>
  schema instanceof z.ZodDefault || schema instanceof z.ZodNullable || schema instanceof z.ZodOptional;

/** The schema below default, null and absence. */
export function coreOf(schema: z.ZodType): z.ZodType {
  let core = schema;
  while (isWrapper(core)) core = core.unwrap() as z.ZodType;
  return core;
}

/** The form of a value among several, known by its discriminator; the schema itself where it has no such forms, or the value none of them. */
export function formOf(schema: z.ZodType, value: unknown): z.ZodType {
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema;
  const { discriminator } = schema.def;
  const named = (value as Readonly<Record<string, unknown>> | null | undefined)?.[discriminator];
  const forms = schema.options as z.ZodObject[];
  return forms.find(({ shape }) => (shape[discriminator] as z.ZodType).safeParse(named).success) ?? schema;
}

/** What a schema calls a field, through default and null; null for one without a title. */
export const titleOf = (schema: z.ZodType | undefined): string | null => {
  const title = schema?.meta()?.title;
  if (title !== undefined) return title;
  return schema && isWrapper(schema) ? titleOf(schema.unwrap() as z.ZodType) : null;
};

/** The schema of a field; undefined for one that the schema does not have, whatever it is called: `toString`. */
export const fieldOf = (schema: z.ZodType | undefined, key: string): z.ZodType | undefined =>
  schema instanceof z.ZodObject && Object.hasOwn(schema.shape, key)
    ? (schema.shape as Record<string, z.ZodType>)[key]
    : undefined;

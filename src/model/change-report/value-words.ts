import { z } from 'zod';
import { formatDay } from '../day/format-day.ts';
import { coreOf, fieldOf, formOf, titleOf } from '../schema-core.ts';

/** Letters of one value in a report; the rest is counted. A field may be as long as a file. */
const LONGEST = 2000;

const isoDay = /^\d{4}-\d{2}-\d{2}$/u;

/** Words after which a person recognises the value; null for one that is empty. @param schema of the value */
export function valueWords(schema: z.ZodType | undefined, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  const core = schema && coreOf(schema);
  const named = core instanceof z.ZodDiscriminatedUnion ? formWords(core, value) : null;
  return named ?? plainWords(core && formOf(core, value), value);
}

/** A value of one of several forms: the name of its form, then its other fields. Null where the form has no name. */
function formWords(union: z.ZodDiscriminatedUnion, value: unknown): string | null {
  const { discriminator } = union.def;
  const { [discriminator]: form, ...rest } = value as Readonly<Record<string, unknown>>;
  const label = labelOf(union, form);
  if (label === null) return null;
  const words = plainWords(formOf(union, value), rest);
  return words === '' ? label : `${label}, ${words}`;
}

/** A text as long as a report may have it. */
export const bounded = (text: string | null): string | null => {
  const letters = text === null || text.length <= LONGEST ? [] : [...text];
  return letters.length > LONGEST ? shortened(letters, LONGEST) : text;
};

/** A text of which the end is left out, and how much that is. */
export const shortened = (letters: readonly string[], most: number): string =>
  `${letters.slice(0, most).join('')}… (và ${letters.length - most} ký tự nữa)`;

function plainWords(schema: z.ZodType | undefined, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (typeof value === 'string') return textWords(schema, value);
  if (Array.isArray(value)) {
    const element = schema instanceof z.ZodArray ? (schema.element as z.ZodType) : undefined;
    return value.length === 0
      ? 'không có mục nào'
      : value.map((item) => valueWords(element, item) ?? 'trống').join('; ');
  }
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .flatMap(([key, each]) => {
      const field = fieldOf(schema, key);
      const words = valueWords(field, each);
      return words === null ? [] : [`${titleOf(field) ?? key}: ${words}`];
    })
    .join(', ');
}

function textWords(schema: z.ZodType | undefined, value: string): string {
  const label = labelOf(schema, value);
  if (label !== null) return `${label} (${value})`;
  return isoDay.test(value) ? formatDay(value) : value;
}

/** The words for a key of a closed list; null where the schema has none for it. */
export function labelOf(schema: z.ZodType | undefined, key: unknown): string | null {
  const labels = schema?.meta()?.['labels'] as Readonly<Record<string, string>> | undefined;
  return (typeof key === 'string' && labels && Object.hasOwn(labels, key) ? labels[key] : undefined) ?? null;
}

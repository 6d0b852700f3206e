import { z } from 'zod';
import { lastItem } from '../items.ts';

/** A field of a schema as something that a person can be asked. */
export interface FormField {
  /** `['signer', 'name']` */
  path: readonly string[];
  title: string;
  description: string;
  /** `choices` and `lines` take several values; `items` are records inside the record; a `form` is one, of several kinds. */
  type: 'text' | 'number' | 'truth' | 'choice' | 'choices' | 'lines' | 'items' | 'group' | 'form';
  choices: readonly string[];
  /** The words for each choice, where the schema has them. */
  labels: Readonly<Record<string, string>>;
  /** Without an answer the record is not valid. */
  required: boolean;
  /** Whether the answer may be that nobody knows. */
  nullable: boolean;
  /** What is in the record without an answer. */
  defaultValue: unknown;
  schema: z.ZodType;
  /** Questions about one item, or about the fields of a group. */
  fields: readonly FormField[];
  /** Where an item or a form has several kinds: the field that names the form, and the questions of each. */
  variants: { key: string; each: readonly { name: string; label: string; fields: readonly FormField[] }[] } | null;
}

/** The key of the field in its own record: the last part of its path. */
export const fieldKey = ({ path }: Pick<FormField, 'path'>): string => lastItem(path);

interface Unwrapped {
  core: z.ZodType;
  required: boolean;
  nullable: boolean;
  defaultValue: unknown;
}

/** Takes default, nullable and optional off a schema. */
export function unwrap(schema: z.ZodType): Unwrapped {
  let core: z.ZodType = schema;
  const found: Omit<Unwrapped, 'core'> = { required: true, nullable: false, defaultValue: undefined };
  for (;;) {
    if (core instanceof z.ZodDefault) {
      found.required = false;
      found.defaultValue = core.def.defaultValue;
    } else if (core instanceof z.ZodNullable) {
      found.nullable = true;
      found.defaultValue ??= null;
    } else if (core instanceof z.ZodOptional) found.required = false;
    else return { core, ...found };
    core = core.def.innerType as z.ZodType;
  }
}

/** The questions of a record's schema, in the order of its fields. */
export function formFieldsOf(schema: z.ZodType, path: readonly string[] = []): FormField[] {
  const { core } = unwrap(schema);
  if (!(core instanceof z.ZodObject)) return [];
  return Object.entries(core.shape as Record<string, z.ZodType>).map(([key, field]) => question(field, [...path, key]));
}

function question(schema: z.ZodType, path: readonly string[]): FormField {
  const { core, required, nullable, defaultValue } = unwrap(schema);
  const meta = z.globalRegistry.get(schema) ?? z.globalRegistry.get(core) ?? {};
  const about = {
    path,
    title: meta.title ?? lastItem(path),
    description: meta.description ?? '',
    choices: [] as string[],
    required,
    nullable,
    defaultValue: defaultValue === undefined && nullable ? null : defaultValue,
    schema,
    fields: [] as FormField[],
    variants: null as FormField['variants'],
    labels: labelsOf(core),
  };
  if (core instanceof z.ZodDiscriminatedUnion) return { ...about, type: 'form', variants: formsOf(core, path) };
  if (core instanceof z.ZodObject) return { ...about, type: 'group', fields: formFieldsOf(core, path) };
  if (core instanceof z.ZodEnum) return { ...about, type: 'choice', choices: core.options.map(String) };
  if (core instanceof z.ZodBoolean) return { ...about, type: 'truth' };
  if (core instanceof z.ZodNumber) return { ...about, type: 'number' };
  const numbers = numbersOf(core);
  if (numbers.length > 0) return { ...about, type: 'number', choices: numbers.map(String) };
  if (!(core instanceof z.ZodArray))
    return { ...about, type: core instanceof z.ZodString || core instanceof z.ZodStringFormat ? 'text' : 'items' };
  const item = unwrap(core.element as z.ZodType).core;
  if (item instanceof z.ZodEnum)
    return { ...about, type: 'choices', choices: item.options.map(String), labels: labelsOf(item) };
  if (item instanceof z.ZodString || item instanceof z.ZodStringFormat) return { ...about, type: 'lines' };
  if (item instanceof z.ZodDiscriminatedUnion) return { ...about, type: 'items', variants: formsOf(item, []) };
  return { ...about, type: 'items', fields: formFieldsOf(item) };
}

/** The numbers of which one is due: `z.union([z.literal(3), z.literal(6)])`. */
function numbersOf(schema: z.ZodType): number[] {
  if (schema instanceof z.ZodUnion && !(schema instanceof z.ZodDiscriminatedUnion))
    return (schema.options as z.ZodType[]).flatMap(numbersOf);
  return schema instanceof z.ZodLiteral ? [...schema.values].filter((value) => typeof value === 'number') : [];
}

const labelsOf = (schema: z.ZodType) => (z.globalRegistry.get(schema)?.['labels'] ?? {}) as Record<string, string>;

function formsOf(union: z.ZodDiscriminatedUnion, path: readonly string[]): NonNullable<FormField['variants']> {
  const key = union.def.discriminator;
  const labels = labelsOf(union);
  const each = (union.options as z.ZodObject[]).map((form) => {
    const name = String((form.shape[key] as z.ZodLiteral).value);
    const fields = formFieldsOf(form, path).filter((asked) => asked.path.at(-1) !== key);
    return { name, label: labels[name] ?? name, fields };
  });
  return { key, each };
}

/** An answer as it is typed, read for its field. Values of lists are separated by `;`, or given as JSON. */
export function readAnswer(asked: Pick<FormField, 'type' | 'nullable'>, typed: string): unknown {
  const text = typed.normalize('NFC').trim();
  if (text === '' && asked.nullable) return null;
  if (text === 'null' && asked.nullable) return null;
  if (['items', 'group', 'form'].includes(asked.type) || /^\[/u.test(text)) return parseJson(text);
  switch (asked.type) {
    case 'number':
      return text === '' ? undefined : Number(text);
    case 'truth':
      return /^(?:true|có|co|1|yes)$/iu.test(text);
    case 'choices':
      return parts(text, /[;,]/u);
    case 'lines':
      return parts(text, /;/u);
    default:
      return text;
  }
}

const parts = (text: string, at: RegExp) =>
  text
    .split(at)
    .map((part) => part.trim())
    .filter((part) => part !== '');

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What is wrong with an answer, in Vietnamese; null when it fits. */
export function problemOf(asked: FormField, value: unknown): string | null {
  const result = asked.schema.safeParse(value);
  if (result.success) return null;
  const [first] = result.error.issues;
  return first
    ? [...(first.path.length > 0 ? [`${first.path.join('.')}:`] : []), first.message].join(' ')
    : 'Giá trị chưa đúng.';
}

import { fieldKey } from '../record-form/form-fields.ts';
import type { YamlValue } from '../yaml/write-yaml.ts';
import type { FormField } from '../record-form/form-fields.ts';
import { normalizeText } from '../text/normalize.ts';
import { FILES_PATH, isFilePath } from './fields.ts';

/** A record with every field of its schema. */
export type FullRecord = { [key: string]: YamlValue };

/**
 * A record as a form gives it, or as a file has it, in one shape, so that the two can be compared: every field present,
 * an empty box null where the schema knows null, texts normalised and without white space at their ends, files named as
 * records name them.
 * @param questions of the record's schema
 */
export function fullRecord(questions: readonly FormField[], value: unknown): FullRecord {
  const given = isObject(value) ? value : {};
  return Object.fromEntries(
    questions.flatMap((asked): [string, YamlValue][] => {
      const key = fieldKey(asked);
      const full = fullValue(asked, given[key]);
      return full === undefined ? [] : [[key, full]];
    }),
  );
}

/** Whether a file may leave a field out because it says nothing beyond what its absence says. */
export const mayBeLeftOut = (asked: FormField, value: YamlValue): boolean =>
  !asked.required && isSame(emptyValue(asked), value);

/** Whether two values say the same. */
export function isSame(a: YamlValue | undefined, b: YamlValue | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => isSame((a as FullRecord)[key], (b as FullRecord)[key]));
}

/** What an empty box means; undefined where the schema has nothing for it. */
function emptyValue(asked: FormField): YamlValue | undefined {
  if (asked.type === 'group' && asked.defaultValue !== undefined && asked.defaultValue !== null)
    return fullRecord(asked.fields, asked.defaultValue);
  if (asked.defaultValue !== undefined) return asked.defaultValue as YamlValue;
  return asked.nullable ? null : undefined;
}

function fullValue(asked: FormField, value: unknown): YamlValue | undefined {
  const empty = emptyValue(asked);
  switch (asked.type) {
    case 'group': {
      if (!isObject(value)) return empty;
      const full = fullRecord(asked.fields, value);
      return asked.nullable && isEmpty(full) ? null : full;
    }
    case 'form': {
      const full = isObject(value) ? fullForm(asked, value) : null;
      return full ?? empty;
    }
    case 'items': {
      if (!Array.isArray(value) || (value.length === 0 && asked.nullable)) return empty;
      if (asked.variants) return value.flatMap((item) => (isObject(item) ? [fullForm(asked, item) ?? {}] : []));
      if (asked.fields.length === 0) return value.map((item) => (typeof item === 'number' ? item : null));
      return value.map((item) => fullRecord(asked.fields, item));
    }
    case 'lines':
    case 'choices': {
      if (!Array.isArray(value)) return empty;
      const lines = value.map((each) => text(each));
      return lines.filter((each) => each !== '');
    }
    case 'number':
      return typeof value === 'number' && !Number.isNaN(value) ? value : empty;
    case 'truth':
      return typeof value === 'boolean' ? value : empty;
    default: {
      const typed = text(value);
      if (typed === '') return empty === undefined && value !== undefined ? '' : empty;
      return isFilePath(asked) && typed.startsWith(`${FILES_PATH}/`) ? typed.slice(1) : typed;
    }
  }
}

function fullForm({ variants }: FormField, value: Readonly<Record<string, unknown>>): FullRecord | null {
  const form = variants?.each.find(({ name }) => name === value[variants.key]);
  return variants && form ? { [variants.key]: form.name, ...fullRecord(form.fields, value) } : null;
}

function text(value: unknown): string {
  if (value === null || value === undefined) return '';
  const written = typeof value === 'string' ? value : JSON.stringify(value);
  return normalizeText(written).replace(/\r\n?/gu, '\n').trim();
}

/** Whether nothing at all was filled in. */
function isEmpty(value: YamlValue): boolean {
  if (value === null || value === '' || value === false) return true;
  if (typeof value !== 'object') return false;
  return Object.values(value).every(isEmpty);
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

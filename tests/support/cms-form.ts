import { formFieldsOf } from '../../src/model/record-form/form-fields.ts';
import type { FormField } from '../../src/model/record-form/form-fields.ts';
import { kinds } from '../../src/kinds/index.ts';
import type { KindName } from '../../src/kinds/index.ts';

/** A record whose fields a test names without proving that they are there. */
export type LooseRecord = Record<string, ReturnType<typeof JSON.parse>>;

/**
 * A record after Sveltia CMS has laid it out in its form and read it back: null becomes an empty text, texts lose the white
 * space at their ends, fields that the file left out appear with what the CMS takes for empty.
 */
export function inForm(name: KindName, content: Readonly<Record<string, unknown>>): LooseRecord {
  return { ...structuredClone(content), ...laidOut(formFieldsOf(kinds[name].schema), content) };
}

function laidOut(questions: readonly FormField[], record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(questions.map((asked) => [asked.path.at(-1)!, box(asked, record[asked.path.at(-1)!])]));
}

function box(asked: FormField, given: unknown): unknown {
  const value = given === undefined ? asked.defaultValue : given;
  switch (asked.type) {
    case 'text':
    case 'choice':
      if (value === undefined || value === null) return '';
      return typeof value === 'string' ? value.trim() : JSON.stringify(value);
    case 'truth':
      return value ?? false;
    case 'number':
      return value ?? null;
    case 'lines':
    case 'choices':
      return ((value ?? []) as string[]).map((each) => each.trim());
    case 'group':
      return value === null ? null : laidOut(asked.fields, (value ?? {}) as Record<string, unknown>);
    case 'form':
      return value === null || value === undefined ? null : form(asked, value as Record<string, unknown>);
    case 'items':
      return ((value ?? []) as Record<string, unknown>[]).map((item) => {
        if (asked.variants) return form(asked, item);
        return asked.fields.length === 0 ? item : laidOut(asked.fields, item);
      });
  }
}

function form({ variants }: FormField, value: Record<string, unknown>): Record<string, unknown> {
  const inner = variants!.each.find(({ name }) => name === value[variants!.key])?.fields ?? [];
  return { [variants!.key]: value[variants!.key], ...laidOut(inner, value) };
}

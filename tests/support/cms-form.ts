import { questionsOf } from '../../src/model/record-form/questions.ts';
import type { Question } from '../../src/model/record-form/questions.ts';
import { kinds } from '../../src/kinds/index.ts';
import type { KindName } from '../../src/kinds/index.ts';

/** A record whose fields a test names without proving that they are there. */
export type LooseRecord = Record<string, ReturnType<typeof JSON.parse>>;

/**
 * A record after Sveltia CMS has laid it out in its form and read it back: null becomes an empty text, texts lose the white
 * space at their ends, fields that the file left out appear with what the CMS takes for empty.
 */
export function inForm(name: KindName, content: Readonly<Record<string, unknown>>): LooseRecord {
  return { ...structuredClone(content), ...laidOut(questionsOf(kinds[name].schema), content) };
}

function laidOut(questions: readonly Question[], record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(questions.map((asked) => [asked.path.at(-1)!, box(asked, record[asked.path.at(-1)!])]));
}

function box(asked: Question, given: unknown): unknown {
  const value = given === undefined ? asked.fallback : given;
  switch (asked.answer) {
    case 'text':
    case 'choice':
      return String(value ?? '').trim();
    case 'truth':
      return value ?? false;
    case 'number':
      return value ?? null;
    case 'lines':
    case 'choices':
      return ((value ?? []) as string[]).map((each) => each.trim());
    case 'group':
      return value === null ? null : laidOut(asked.inner, (value ?? {}) as Record<string, unknown>);
    case 'form':
      return value === null || value === undefined ? null : form(asked, value as Record<string, unknown>);
    case 'items':
      return ((value ?? []) as Record<string, unknown>[]).map((item) =>
        asked.forms ? form(asked, item) : asked.inner.length === 0 ? item : laidOut(asked.inner, item),
      );
  }
}

function form({ forms }: Question, value: Record<string, unknown>): Record<string, unknown> {
  const inner = forms!.each.find(({ name }) => name === value[forms!.key])?.inner ?? [];
  return { [forms!.key]: value[forms!.key], ...laidOut(inner, value) };
}

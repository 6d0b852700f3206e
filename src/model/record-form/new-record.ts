import { joinFrontmatter } from '../parse/frontmatter.ts';
import { midSentence } from '../text/mid-sentence.ts';
import { formFieldsOf, fieldKey } from './form-fields.ts';
import type { FormField } from './form-fields.ts';
import { writeYaml } from '../yaml/write-yaml.ts';
import type { YamlValue } from '../yaml/write-yaml.ts';
import type { z } from 'zod';

/** Answers by dotted path: `signer.name`. */
export type Answers = ReadonlyMap<string, unknown>;

/** The fields of a new record in the order of its schema: answers, and defaults where there is none. */
export function fillRecord(schema: z.ZodType, answers: Answers): Record<string, unknown> {
  return fill(formFieldsOf(schema), answers);
}

function fill(questions: readonly FormField[], answers: Answers): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const asked of questions) {
    const key = fieldKey(asked);
    const path = asked.path.join('.');
    const hasInner = asked.type === 'group' && [...answers.keys()].some((each) => each.startsWith(`${path}.`));
    if (answers.has(path)) record[key] = answers.get(path);
    else if (
      asked.type === 'group' &&
      (asked.required || hasInner || (asked.defaultValue !== null && asked.defaultValue !== undefined))
    )
      record[key] = fill(asked.fields, answers);
    else if (asked.defaultValue !== undefined) record[key] = asked.defaultValue;
    else if (asked.nullable) record[key] = null;
  }
  return record;
}

/** Questions that have no answer and no default. */
export function unanswered(schema: z.ZodType, answers: Answers): FormField[] {
  const missing = (questions: readonly FormField[]): FormField[] =>
    questions.flatMap((asked) => {
      const path = asked.path.join('.');
      if (answers.has(path)) return [];
      const touched = [...answers.keys()].some((each) => each.startsWith(`${path}.`));
      if (asked.type === 'group') return asked.required || touched ? missing(asked.fields) : [];
      return asked.required && !asked.nullable ? [asked] : [];
    });
  return missing(formFieldsOf(schema));
}

/** A question by its dotted path. */
export const questionAt = (schema: z.ZodType, path: string): FormField | null => questionIn(formFieldsOf(schema), path);

function questionIn(all: readonly FormField[], path: string): FormField | null {
  let questions = all;
  let found: FormField | null = null;
  for (const key of path.split('.')) {
    found = questions.find((each) => each.path.at(-1) === key) ?? null;
    if (!found) return null;
    questions = found.type === 'group' ? found.fields : [];
  }
  return found;
}

/** The file of a new record: every field under a comment that says what it is for. @param body of an MDX file. */
export function recordFile(schema: z.ZodType, record: Readonly<Record<string, unknown>>, body: string | null): string {
  const questions = formFieldsOf(schema);
  const yaml = writeYaml(record as Record<string, YamlValue>, (path) => {
    const asked = questionIn(questions, path.join('.'));
    return asked ? comment(asked) : '';
  });
  return body === null ? yaml : joinFrontmatter(yaml, body);
}

function comment(asked: FormField): string {
  const listed = asked.choices.filter((choice) => !asked.description.includes(choice));
  const choices = listed.length > 0 && asked.choices.length > 0 ? ` Một trong: ${asked.choices.join(', ')}.` : '';
  const inner = asked.type === 'items' || (asked.type === 'group' && asked.defaultValue === null) ? asked.fields : [];
  const fields =
    inner.length > 0
      ? ` Gồm: ${inner.map((each) => `${each.path.at(-1)} (${midSentence(each.title)})`).join(', ')}.`
      : '';
  return `${asked.title}. ${asked.description}${choices}${fields}`.trim();
}

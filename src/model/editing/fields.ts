import { z } from 'zod';
import { kinds } from '../../kinds/index.ts';
import type { KindName } from '../../kinds/index.ts';
import { referenceMark } from '../../kinds/reference.ts';
import { recordId } from '../../kinds/common.ts';
import type { NamedField } from '../comparison/compared-fields.ts';
import { downloadTypes } from '../downloads.ts';
import { lastItem } from '../items.ts';
import { unwrap, fieldKey } from '../record-form/form-fields.ts';
import type { FormField } from '../record-form/form-fields.ts';

/** A field of the editing screen, in the terms of Sveltia CMS (`@sveltia/cms/schema/sveltia-cms.json`). */
export interface EditingField {
  name: string;
  label: string;
  widget: string;
  [option: string]: unknown;
}

/** Digests: of a file's bytes, and of a value that a person compared. */
const MADE_BY_MACHINE: ReadonlySet<string> = new Set(['sha256', 'digest', 'salt']);

/** Texts that run over lines; all others get one line. */
const LONG = new Set(['note', 'reason', 'notice', 'purpose', 'summary', 'problem', 'quote', 'change', 'subject']);

/** More choices than this are in a list that opens. */
const LONGEST_ROW = 4;

/** Where files for readers lie in the repository, and how records name them. */
export const FILES_FOLDER = 'public/tep';
export const FILES_PATH = '/tep';

/** The files that may be chosen, as HTML's `accept` wants them. The checker refuses any other. */
const ACCEPTED = Object.keys(downloadTypes)
  .map((ending) => `.${ending}`)
  .join(',');

/**
 * The field that asks a question. @param collections those that the screen has; other records are named by their id
 * @param own the fields of the record of which a field may name one
 */
export function fieldOf(
  asked: FormField,
  collections: ReadonlySet<KindName>,
  own: readonly NamedField[] = [],
): EditingField {
  const name = fieldKey(asked);
  if (MADE_BY_MACHINE.has(name)) return { name, label: asked.title, widget: 'hidden' };
  const about = {
    name,
    label: asked.title,
    ...hintOf(asked),
    required: mustBeFilled(asked),
  };
  const inner = (questions: readonly FormField[]) => questions.map((each) => fieldOf(each, collections, own));
  const forms = asked.variants && {
    typeKey: asked.variants.key,
    types: asked.variants.each.map(({ name: form, label, fields }) => ({
      name: form,
      label,
      fields: inner(fields),
    })),
  };
  switch (asked.type) {
    case 'group':
      return { ...about, widget: 'object', collapsed: 'auto', fields: inner(asked.fields) };
    case 'form':
      return { ...about, widget: 'object', collapsed: 'auto', ...forms };
    case 'items':
      if (!forms && asked.fields.length === 0)
        return {
          ...about,
          widget: 'list',
          field: { name: 'so', label: 'Số', widget: 'number', ...numberLimits(elementOf(asked)) },
        };
      return {
        ...about,
        widget: 'list',
        label_singular: asked.title,
        collapsed: 'auto',
        ...(forms ?? { fields: inner(asked.fields), ...summaryOf(asked.fields) }),
      };
    case 'lines': {
      const target = linkOf(asked.schema, collections);
      if (target) return { ...about, ...target, multiple: true };
      return { ...about, widget: 'list', hint: `${asked.description} Mỗi dòng một mục.`.trim() };
    }
    case 'choices':
    case 'choice': {
      const multiple = asked.type === 'choices';
      const options = asked.choices.map((value) => ({ value, label: asked.labels[value] ?? value }));
      const open = !multiple && asked.nullable ? 0 : LONGEST_ROW;
      const given =
        asked.defaultValue === undefined || asked.defaultValue === null ? {} : { default: asked.defaultValue };
      return { ...about, widget: 'select', options, dropdown_threshold: open, ...given, ...(multiple && { multiple }) };
    }
    case 'truth':
      return { ...about, required: false, widget: 'boolean', default: asked.defaultValue === true };
    case 'number':
      if (asked.choices.length > 0) {
        const options = asked.choices.map((value) => ({ value: Number(value), label: asked.labels[value] ?? value }));
        return { ...about, widget: 'select', options, dropdown_threshold: LONGEST_ROW };
      }
      return { ...about, widget: 'number', ...numberLimits(asked.schema) };
    case 'text':
      return { ...about, ...(namesOwnField(asked) ? ownFieldBox(own) : textField(asked, collections)) };
  }
}

const namesOwnField = ({ schema }: FormField) => z.globalRegistry.get(schema)?.['ownField'] === true;

/** A list in which a field of the same record is chosen. */
const ownFieldBox = (own: readonly NamedField[]) => ({
  widget: 'select',
  options: own.map(({ field, title }) => ({ value: field, label: title })),
  dropdown_threshold: 0,
});

/** The description of a field. Where choices are in a list with their words, what their keys mean need not be said. */
function hintOf({ description, choices }: FormField): { hint?: string } {
  const explainsKeys = choices.some((choice) => description.includes(`${choice}:`));
  return description === '' || explainsKeys ? {} : { hint: description };
}

/** The schema accepts null, or has a value of its own, where the box stays empty; a group is filled by its fields. */
const mustBeFilled = (asked: FormField) => asked.required && !asked.nullable;

function textField(
  asked: FormField,
  collections: ReadonlySet<KindName>,
): { widget: string; [option: string]: unknown } {
  const name = fieldKey(asked);
  const { core } = unwrap(asked.schema);
  if (isFilePath(asked))
    return { widget: 'file', media_folder: `/${FILES_FOLDER}`, public_folder: FILES_PATH, accept: ACCEPTED };
  const target = linkOf(asked.schema, collections);
  if (target) return target;
  const { format, pattern } = z.toJSONSchema(core, { io: 'input' });
  if (format === 'date') return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
  if (format === 'email') return { widget: 'string', type: 'email' };
  if (format === 'uri') return { widget: 'string', type: 'url' };
  if (pattern !== undefined) return { widget: 'string', pattern: [pattern, messageOf(core)] };
  return { widget: LONG.has(name) ? 'text' : 'string' };
}

/** Whether a field names a file for readers: `tep/…`. */
export function isFilePath(asked: FormField): boolean {
  if (asked.type !== 'text' || asked.path.at(-1) !== 'path') return false;
  return String(z.toJSONSchema(unwrap(asked.schema).core, { io: 'input' }).pattern ?? '').startsWith('^tep');
}

/** How an id is written. */
export const idPattern = z.toJSONSchema(recordId).pattern;

/** A box in which another record is chosen; null for a field that names none, or one of a kind that the screen lacks. */
function linkOf(schema: z.ZodType, collections: ReadonlySet<KindName>) {
  const mark = referenceMark(schema);
  if (mark === null || !collections.has(mark.to as KindName)) return null;
  const { display, search } = kinds[mark.to as KindName].editing;
  return {
    widget: 'relation',
    collection: mark.to,
    value_field: mark.by === 'code' ? 'code' : '{{slug}}',
    display_fields: [display],
    search_fields: [...search],
    hint: 'Chọn trong danh sách; gõ vài chữ để tìm.',
    dropdown_threshold: 0,
  };
}

/** The schema of one item of a list. */
const elementOf = (asked: FormField) => (unwrap(asked.schema).core as z.ZodArray).element as z.ZodType;

function numberLimits(schema: z.ZodType): Record<string, unknown> {
  const { type, minimum, maximum } = z.toJSONSchema(unwrap(schema).core, { io: 'input' });
  const whole = type === 'integer';
  const limit = (name: string, value: number | undefined) =>
    value === undefined || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? {} : { [name]: value };
  return { value_type: whole ? 'int' : 'float', ...limit('min', minimum), ...limit('max', maximum) };
}

/** What the schema itself says of a text that does not fit. */
export function messageOf(schema: z.ZodType): string {
  return schema.safeParse('¿').error?.issues[0]?.message ?? 'Chưa đúng cách viết.';
}

/** Folded items of a list show what is in their first fields. */
function summaryOf(inner: readonly FormField[]): { summary?: string } {
  const shown = inner.filter(({ type }) => ['text', 'choice', 'number'].includes(type)).slice(0, 2);
  return shown.length === 0 ? {} : { summary: shown.map(({ path }) => `{{fields.${lastItem(path)}}}`).join(' – ') };
}

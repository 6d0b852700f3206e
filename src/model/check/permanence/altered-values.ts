import { toString } from 'mdast-util-to-string';
import type { KeptRecord } from './published.ts';

/** A part of a published document that is another one now. */
export interface AlteredValue {
  path: readonly PropertyKey[];
  /** What it is called: the title of its field in the form, or the text. */
  name: string;
  was: string;
  is: string;
}

/** The fields of each kind that are part of the document itself, or say when it was issued and published. */
const issuedFields: Readonly<Record<string, readonly string[]>> = {
  plans: ['organization', 'year', 'number', 'place', 'issuedOn', 'subject', 'signer', 'recipients'],
  notices: ['organization', 'number', 'issuedOn', 'subject', 'until'],
  regulations: ['organization', 'title', 'number', 'issuedOn', 'publishedOn', 'files'],
  reports: ['organization', 'plan', 'title', 'period', 'reportedOn', 'sections', 'files'],
};

/** Whether records of a kind are documents that the school issued. */
export const isIssuedDocument = ({ collection }: Pick<KeptRecord, 'collection'>): boolean =>
  Object.hasOwn(issuedFields, collection);

/**
 * Values that were there and are different now. What was missing and is filled in is no alteration, and neither is one more
 * item at the end of a list.
 */
function altered(before: unknown, after: unknown): boolean {
  if (before === null || before === undefined || before === '') return false;
  if (Array.isArray(before) && Array.isArray(after))
    return after.length < before.length || before.some((item, index) => altered(item, after[index]));
  if (typeof before === 'object' && typeof after === 'object' && after !== null)
    return Object.entries(before).some(([key, value]) => altered(value, (after as Record<string, unknown>)[key]));
  return before !== after;
}

const words = (value: unknown) => {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? null);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};

/** The first words that differ, with a few before them, so that an editor finds the place. */
function aroundDifference(before: string, after: string): { was: string; is: string } {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  const from = Math.max(0, before.lastIndexOf(' ', Math.max(0, at - 20)));
  const part = (text: string) =>
    `${from > 0 ? '…' : ''}${text.slice(from, from + 80).trim()}${text.length > from + 80 ? '…' : ''}`;
  return { was: part(before), is: part(after) };
}

/** What an edit changes in a document that was issued and published. */
export function alteredValues(before: KeptRecord, after: KeptRecord): AlteredValue[] {
  const past = before.data as Readonly<Record<string, unknown>>;
  const present = after.data as Readonly<Record<string, unknown>>;
  const fields = (issuedFields[before.collection] ?? []).flatMap((field): AlteredValue[] =>
    altered(past[field], present[field])
      ? [{ path: [field], name: field, was: words(past[field]), is: words(present[field]) }]
      : [],
  );
  const [was, is] = [before.body, after.body].map((body) =>
    body ? toString(body).replaceAll(/\s+/gu, ' ').trim() : '',
  );
  if (was === undefined || is === undefined || was === is || was === '') return fields;
  return [...fields, { path: [], name: 'lời văn', ...aroundDifference(was, is) }];
}

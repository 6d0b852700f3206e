import type { KeptRecord } from './published.ts';

/** A value that the site copied from law and that is another one now. */
export interface AlteredFact {
  path: readonly PropertyKey[];
  was: string;
  is: string;
}

/** What identifies a document of law, and from when to when it is in force. Of a year of the calendar every value is one. */
const facts: Readonly<Record<string, readonly string[]>> = {
  legalReferences: ['kind', 'number', 'name', 'issuer', 'issuedOn', 'effectiveOn', 'expiredOn', 'subject', 'signer'],
  calendar: ['year', 'tetDaysBefore', 'nationalDay', 'swaps', 'additional'],
};

/**
 * Days, numbers and other short values of law that were there and are others now. Where most words of a longer one went,
 * `rewrittenTexts` reports it. They may be right: who reviews the edit and who printed the page must learn of them all the same.
 */
export function alteredLaw(before: KeptRecord, after: KeptRecord): AlteredFact[] {
  return (facts[before.collection] ?? []).flatMap((field) =>
    changed(
      (before.data as Readonly<Record<string, unknown>>)[field],
      (after.data as Readonly<Record<string, unknown>>)[field],
      [field],
    ),
  );
}

function changed(before: unknown, after: unknown, path: readonly PropertyKey[]): AlteredFact[] {
  if (isMissing(before) || isMissing(after)) return [];
  if (Array.isArray(before) && Array.isArray(after))
    return before.flatMap((item, index) => changed(item, after[index], [...path, index]));
  if (isFields(before) && isFields(after))
    return Object.entries(before).flatMap(([key, value]) => changed(value, after[key], [...path, key]));
  return before === after ? [] : [{ path, was: words(before), is: words(after) }];
}

const isMissing = (value: unknown) => value === null || value === undefined || value === '';

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const words = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

import { pairedItems } from './altered-leaves.ts';

/** A value that was published and is not there any more. */
export interface LostValue {
  path: readonly PropertyKey[];
  /** What was there, in a few words. */
  was: string;
  before: unknown;
  after: unknown;
}

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function inWords(value: unknown): string {
  if (Array.isArray(value)) return `${value.length} mục`;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/**
 * What an edit takes away: a value that is empty now, a list with fewer items, a map without an entry. A value that is
 * another one now is no loss.
 */
export function lostValues(before: unknown, after: unknown, path: readonly PropertyKey[] = []): LostValue[] {
  if (isEmpty(before)) return [];
  if (isEmpty(after)) return [{ path, was: inWords(before), before, after }];
  if (Array.isArray(before)) {
    if (!Array.isArray(after)) return [];
    if (after.length < before.length)
      return [{ path, was: `${before.length} mục, nay còn ${after.length}`, before, after }];
    return pairedItems(before, after).flatMap(({ item, other, index }) => lostValues(item, other, [...path, index]));
  }
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null) return [];
  return Object.entries(before).flatMap(([key, value]) =>
    lostValues(value, (after as Record<string, unknown>)[key], [...path, key]),
  );
}

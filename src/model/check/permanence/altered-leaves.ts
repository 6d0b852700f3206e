import { lostWords } from './words.ts';

/** A single value that was there and is another one now. */
export interface AlteredLeaf {
  path: readonly PropertyKey[];
  before: unknown;
  after: unknown;
}

/**
 * The single values of a record that are others now. What was missing and is filled in, and an item more in a list, are additions;
 * what is missing now is for `lostValues`. Items are compared with the item that has most of their words, in any order.
 */
export function alteredLeaves(before: unknown, after: unknown, path: readonly PropertyKey[] = []): AlteredLeaf[] {
  if (isMissing(before) || isMissing(after)) return [];
  if (Array.isArray(before) && Array.isArray(after))
    return pairedItems(before, after).flatMap(({ item, other, index }) => alteredLeaves(item, other, [...path, index]));
  if (isFields(before) && isFields(after))
    return Object.entries(before).flatMap(([key, value]) => alteredLeaves(value, after[key], [...path, key]));
  return before === after ? [] : [{ path, before, after }];
}

/** The single values that are there now and were missing. */
export function filledLeaves(before: unknown, after: unknown, path: readonly PropertyKey[] = []): AlteredLeaf[] {
  if (isMissing(after)) return [];
  if (isMissing(before)) return [{ path, before, after }];
  if (Array.isArray(before) && Array.isArray(after))
    return pairedItems(before, after).flatMap(({ item, other, index }) => filledLeaves(item, other, [...path, index]));
  if (!isFields(before) || !isFields(after)) return [];
  return Object.entries(after).flatMap(([key, value]) => filledLeaves(before[key], value, [...path, key]));
}

const isMissing = (value: unknown) => value === null || value === undefined || value === '';

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Items of a long list that are compared with each other; others are taken in their order. */
const MOST_COMPARED = 200;

interface PairedItem {
  item: unknown;
  other: unknown;
  /** The index in the new list. */
  index: number;
}

/** Items that are no longer there as they were, each with the new one that took its place. Fewer items leave some without one. */
export function pairedItems(before: readonly unknown[], after: readonly unknown[]): PairedItem[] {
  const left = counted(after);
  const gone = before.filter((item) => !take(left, item));
  const kept = counted(before);
  const come = [...after.entries()].filter(([, item]) => !take(kept, item));
  return gone.flatMap((item): PairedItem[] => {
    const [index, other] = come.splice(nearest(item, come), 1)[0] ?? [];
    return index === undefined ? [] : [{ item, other, index }];
  });
}

function counted(items: readonly unknown[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(JSON.stringify(item), (counts.get(JSON.stringify(item)) ?? 0) + 1);
  return counts;
}

function take(counts: Map<string, number>, item: unknown): boolean {
  const count = counts.get(JSON.stringify(item)) ?? 0;
  counts.set(JSON.stringify(item), count - 1);
  return count > 0;
}

/** The place of the item that has most words of another. */
function nearest(item: unknown, items: readonly (readonly [number, unknown])[]): number {
  if (items.length > MOST_COMPARED) return 0;
  const losses = items.map(([, each]) => lostWords(wordsOf(item), wordsOf(each)).length);
  return Math.max(0, losses.indexOf(Math.min(...losses)));
}

/** The values of an item, one after the other. */
export function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return JSON.stringify(value);
  return Object.values(value).map(wordsOf).filter(Boolean).join(' ');
}

import { pairedItems, wordsOf } from './altered-leaves.ts';
import { lostWords, wordsIn } from './words.ts';

/** A text, or an item of a list, most of whose words are not there any more. */
export interface RewrittenText {
  path: readonly PropertyKey[];
  /** The words, not more than a message has place for. */
  was: string;
  is: string;
  before: string;
  after: string;
  /** Whether words went without as many in their place: then what was published became less. */
  isShorter: boolean;
}

/** Fewer lost words are a correction of spelling, of a day, of a name. */
const FEWEST = 3;

/**
 * Texts of which words went: at least half of them, or a quarter without others in their place. Items of a list are compared in
 * any order, those that stayed left out. A text that is missing now is for `lostValues`.
 */
export function rewrittenTexts(before: unknown, after: unknown, path: readonly PropertyKey[] = []): RewrittenText[] {
  if (typeof before === 'string' && typeof after === 'string') return ofTexts(before, after, path);
  if (Array.isArray(before) && Array.isArray(after)) return ofItems(before, after, path);
  if (!isFields(before) || !isFields(after)) return [];
  return Object.entries(before).flatMap(([key, value]) => rewrittenTexts(value, after[key], [...path, key]));
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function ofTexts(was: string, is: string, path: readonly PropertyKey[]): RewrittenText[] {
  const lost = lostWords(was, is).length;
  if (lost < FEWEST || wordsIn(is).length === 0) return [];
  const count = wordsIn(was).length;
  const fewer = count - wordsIn(is).length;
  const isShorter = fewer >= FEWEST && fewer * 4 >= count;
  return isShorter || lost * 2 >= count
    ? [{ path, was: inWords(was), is: inWords(is), before: was, after: is, isShorter }]
    : [];
}

/** Items that are no longer there as they were. Fewer items are a loss that `lostValues` reports. */
const ofItems = (before: readonly unknown[], after: readonly unknown[], path: readonly PropertyKey[]) =>
  pairedItems(before, after).flatMap(({ item, other, index }) =>
    ofTexts(wordsOf(item), wordsOf(other), [...path, index]),
  );

const inWords = (text: string) => (text.length > 200 ? `${text.slice(0, 199)}…` : text);

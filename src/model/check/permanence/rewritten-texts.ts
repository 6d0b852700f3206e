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

/** Items that are no longer there as they were, each next to one that is new. */
function ofItems(before: readonly unknown[], after: readonly unknown[], path: readonly PropertyKey[]): RewrittenText[] {
  const [past, present] = [before, after].map((list) => new Set(list.map((item) => JSON.stringify(item))));
  const gone = before.filter((item) => !present?.has(JSON.stringify(item)));
  const come = [...after.entries()].filter(([, item]) => !past?.has(JSON.stringify(item)));
  return gone.flatMap((item): RewrittenText[] => {
    const place = nearest(
      item,
      come.map(([, each]) => each),
    );
    const [index, other] = come.splice(place, 1)[0] ?? [];
    // Fewer items are a loss that `lostValues` reports.
    return index === undefined ? [] : ofTexts(textOf(item), textOf(other), [...path, index]);
  });
}

/** Items of a long list that are compared with each other; others are taken in their order. */
const MOST_COMPARED = 200;

/** The index of the item that has most words of another. */
function nearest(item: unknown, items: readonly unknown[]): number {
  if (items.length > MOST_COMPARED) return 0;
  const losses = items.map((each) => lostWords(textOf(item), textOf(each)).length);
  return Math.max(0, losses.indexOf(Math.min(...losses)));
}

/** The values of an item, one after the other. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? '');
  return Object.values(value).map(textOf).filter(Boolean).join(' ');
}

const inWords = (text: string) => (text.length > 200 ? `${text.slice(0, 199)}…` : text);

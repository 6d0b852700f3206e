import { firstItem, itemAt } from '../../../items.ts';
import { codeNames, lawNames, ordinanceNames } from '../data/law-names.ts';
import { fold, foldTone, hasMarks } from '../text/letters.ts';
import type { NameWord } from './words-after.ts';

/** How many words a name takes, and its usual spelling. */
interface Found {
  count: number;
  name: string;
  /** A scanner took its words apart, so that it is not as written. */
  broken?: true;
}

/** Names by their words without marks, case, commas: `thi dua khen thuong`. */
type NameIndex = ReadonlyMap<string, string>;

const words = (name: string) =>
  fold(name)
    .replace(/[^a-z&]+/gu, ' ')
    .trim();

/** Of names with the same words the first one counts. */
const index = (names: readonly string[]): NameIndex => new Map(names.toReversed().map((name) => [words(name), name]));

const laws = index(lawNames);
const codes = index([...codeNames, ...lawNames]);
const ordinances = index([...ordinanceNames, ...lawNames]);
const namesByLabel: Readonly<Record<string, NameIndex>> = { 'Bộ luật': codes, 'Pháp lệnh': ordinances };
/** The same by their letters alone; a name of one word is too little for that. */
const tight = (names: NameIndex): NameIndex =>
  new Map([...names].flatMap(([key, name]) => (key.includes(' ') ? [[key.replaceAll(' ', ''), name]] : [])));
const tightNames = new Map([laws, codes, ordinances].map((names) => [names, tight(names)]));
/** What a scanner makes of a word, on average, at most. */
const MOST_PIECES = 2;
const LONGEST = Math.max(...[...laws.keys(), ...ordinances.keys()].map((name) => name.split(' ').length));

/**
 * The longest known name that the words begin with: how many words it takes, and its usual spelling. A name of one word
 * needs its marks (`Dược` is not `được`, `Giá` not `gia`), unless the type word is written without marks.
 */
export function knownName(label: string, read: readonly NameWord[], unmarked = false): Found | null {
  const names = namesByLabel[label] ?? laws;
  let key = '';
  let found: Found | null = null;
  for (let count = 1; count <= Math.min(LONGEST, read.length); count++) {
    key += (count > 1 ? ' ' : '') + itemAt(read, count - 1).folded;
    const name = names.get(key);
    if (name !== undefined && (count > 1 || sameWord(firstItem(read).text, name, unmarked))) found = { count, name };
  }
  return brokenName(names, read, found?.count ?? 0) ?? found;
}

/** `Giáo dục đ ại học`: a longer name whose words a scanner took apart. */
function brokenName(names: NameIndex, read: readonly NameWord[], from: number): Found | null {
  let letters = '';
  let found: Found | null = null;
  for (let count = 1; count <= Math.min(LONGEST * MOST_PIECES, read.length); count++) {
    letters += itemAt(read, count - 1).folded;
    const name = tightNames.get(names)?.get(letters);
    if (name !== undefined && count > from) found = { count, name, broken: true };
  }
  return found;
}

const sameWord = (text: string, name: string, unmarked: boolean) =>
  foldTone(text) === foldTone(name) || (unmarked && !hasMarks(text));

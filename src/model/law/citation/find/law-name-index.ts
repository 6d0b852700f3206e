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

interface NameIndex {
  /** Names by their words without marks, case, commas: `thi dua khen thuong`. */
  spaced: ReadonlyMap<string, string>;
  /** The same by their letters alone; a name of one word is too little for that. */
  tight: ReadonlyMap<string, string>;
  /** With what the keys of these begin. */
  beginnings: ReadonlySet<string>;
}

const words = (name: string) =>
  fold(name)
    .replace(/[^a-z&]+/gu, ' ')
    .trim();

/** Of names with the same words the first one counts. */
function index(names: readonly string[]): NameIndex {
  const spaced = new Map(names.toReversed().map((name) => [words(name), name]));
  const several = [...spaced].filter(([key]) => key.includes(' '));
  const tight = new Map(several.map(([key, name]) => [key.replaceAll(' ', ''), name]));
  return {
    spaced,
    tight,
    beginnings: new Set([...tight.keys()].flatMap((key) => [...key].map((_, at) => key.slice(0, at + 1)))),
  };
}

const laws = index(lawNames);
const codes = index([...codeNames, ...lawNames]);
const ordinances = index([...ordinanceNames, ...lawNames]);
const namesByLabel: Readonly<Record<string, NameIndex>> = { 'Bộ luật': codes, 'Pháp lệnh': ordinances };
/** What a scanner makes of a word, on average, at most. */
const MOST_PIECES = 2;
const LONGEST = Math.max(...[...laws.spaced.keys(), ...ordinances.spaced.keys()].map((name) => name.split(' ').length));

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
    const name = names.spaced.get(key);
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
    if (!names.beginnings.has(letters)) break;
    const name = names.tight.get(letters);
    if (name !== undefined && count > from) found = { count, name, broken: true };
  }
  return found;
}

const sameWord = (text: string, name: string, unmarked: boolean) =>
  foldTone(text) === foldTone(name) || (unmarked && !hasMarks(text));

import { once } from '../once.ts';
import type { FoundInFile, IsHere, Range } from './found-in-file.ts';

/** Digits of a piece that is enough to know a number by; with more of them it is hidden in what is said of other files, too. */
const [KEY, LONG] = [6, 9];
/** Numbers that go on from the same cut one that are looked at: ten thousand may begin alike. */
const MOST_ALIKE = 20;

/** Numbers by their first digits, and of these by how many they have. */
export type FoundNumbers = Map<string, Map<number, Map<string, FoundInFile>>>;

/** Adds the number of a finding, if it has one. */
export function withNumber(numbers: FoundNumbers, words: string, found: FoundInFile): void {
  const digits = words.replace(/\D/gu, '');
  if (digits.length < KEY) return;
  const key = digits.slice(0, KEY);
  const ofKey = numbers.get(key) ?? new Map<number, Map<string, FoundInFile>>();
  const ofLength = ofKey.get(digits.length) ?? new Map<string, FoundInFile>();
  numbers.set(key, ofKey.set(digits.length, ofLength.set(digits, found)));
}

/** Digits with a few signs between them, whatever groups they are in. */
const run = /\d(?:[^\p{L}\d]{0,3}\d)*/gu;

/** Where numbers that were found are in a text; one that is cut at the end of its digits, too. */
export function inNumbers(text: string, numbers: FoundNumbers, isHere: IsHere): Range[] {
  if (numbers.size === 0) return [];
  return Array.from(text.matchAll(run)).flatMap(({ 0: whole, index }) => {
    const places = Array.from(whole.matchAll(/\d/gu), (digit) => index + digit.index);
    if (places.length < KEY) return [];
    const own = whole.replace(/\D/gu, '');
    return places.flatMap((start, at): Range[] =>
      [...(numbers.get(own.slice(at, at + KEY)) ?? [])].flatMap(([length, ofLength]): Range[] => {
        const rest = own.slice(at, at + length);
        const all = rest.length === length ? [ofLength.get(rest)] : goingOn(ofLength, rest);
        const found = all.some((each) => each && isHere(each, length >= LONG));
        return found ? [[start, (places[at + rest.length - 1] ?? start) + 1]] : [];
      }),
    );
  });
}

/** Numbers in order, so that those that begin alike are next to each other. Only read once all are known. */
const inOrder = once.perObject((ofLength: Map<string, FoundInFile>) => [...ofLength.keys()].sort());

/** Of numbers of one length, the first ones that begin with these digits. */
function goingOn(ofLength: Map<string, FoundInFile>, digits: string): (FoundInFile | undefined)[] {
  const all = inOrder(ofLength);
  let [from, to] = [0, all.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((all[middle] ?? '') < digits) from = middle + 1;
    else to = middle;
  }
  return all
    .slice(from, from + MOST_ALIKE)
    .filter((each) => each.startsWith(digits))
    .map((each) => ofLength.get(each));
}

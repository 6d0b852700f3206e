import { findPersonalData } from './kinds.ts';
import type { PersonalData } from './kinds.ts';

/** Signs of a number that are shown: its first and its last ones. A name keeps the first letter of each word. */
const [FIRST, LAST] = [3, 2];
const isSign = (letter: string): boolean => /[\p{L}\d]/u.test(letter);

/** A stretch with dots in place of most of its letters and digits; as long as it was. */
export function dotted(words: string): string {
  const count = [...words.matchAll(/\d/gu)].length;
  let digit = 0;
  return words.replace(/[\p{L}\d]/gu, (letter, index: number) => {
    if (/\d/u.test(letter)) return ++digit <= FIRST || digit > count - LAST ? letter : '•';
    return index > 0 && isSign(words.charAt(index - 1)) ? '•' : letter;
  });
}

/** Letters and digits of the shortest number of a person. */
const SHORTEST = 9;

/** The text in which nothing is to be read that the checker refuses with certainty. As long as it was. @param isKept says what stays all the same */
export function masked(text: string, isKept: (found: PersonalData) => boolean = () => false): string {
  if (text.length < SHORTEST) return text;
  let shown = text;
  for (const found of findPersonalData({ text, lead: '' })) {
    if (!found.certain || isKept(found)) continue;
    const end = found.index + found.length;
    shown = shown.slice(0, found.index) + dotted(text.slice(found.index, end)) + shown.slice(end);
  }
  return shown;
}

/** A number as long as one of identity, a card or an account, whatever is around it: in a cut-out the words that said what it is may be missing. */
const longNumber = /(?<![\p{L}\d])\d(?:[ .-]?\d){11,18}(?![\p{L}\d])/gu;

/** The same for a log, in which texts are cut and tables are lines: no long number is whole in it either. */
export const maskedForLog = (text: string, isKept?: (found: PersonalData) => boolean): string =>
  masked(text, isKept).replace(longNumber, dotted);

import { isOfPerson } from './of-person.ts';
import type { PersonalData } from './kinds.ts';
import { findInRepeated } from './repeated.ts';

/** Digits of a long number that are shown: its first and its last ones. Of a shorter one, a house or a sum of money, nothing is. */
const [FIRST, LAST, LONG] = [3, 2, 9];

/**
 * A stretch with dots in place of its letters and digits; as long as it was. Of words their first letter is shown and not how long each is, because a short
 * name is known by that; of a long number the first and the last digits.
 */
export function dotted(words: string): string {
  if (/\p{L}/u.test(words))
    return words.replace(/[^@|]/gu, (sign, at: number) =>
      at === 0 && /\p{L}/u.test(sign) ? sign : '•'.repeat(sign.length),
    );
  const count = [...words.matchAll(/\d/gu)].length;
  let digit = 0;
  return words.replace(/\d/gu, (sign) => {
    digit++;
    return count >= LONG && (digit <= FIRST || digit > count - LAST) ? sign : '•';
  });
}

/** Letters and digits of the shortest number of a person. */
const SHORTEST = 9;

/** The text in which nothing is to be read that the checker refuses with certainty, and no name of a child. As long as it was. @param isKept says what stays all the same */
export function masked(text: string, isKept: (found: PersonalData) => boolean = () => false): string {
  if (text.length < SHORTEST) return text;
  let shown = text;
  for (const found of findInRepeated({ text, lead: '' })) {
    if (!isOfPerson(found) || isKept(found)) continue;
    const end = found.index + found.length;
    shown = shown.slice(0, found.index) + dotted(text.slice(found.index, end)) + shown.slice(end);
    for (const words of found.also ?? []) shown = shown.replaceAll(words, dotted);
  }
  return shown;
}

/** A number as long as one of identity, a card or an account, whatever is around it: in a cut-out the words that said what it is may be missing. */
const longNumber = /(?<![\p{L}\d])\d(?:[ .-]?\d){11,18}(?![\p{L}\d])/gu;

/** Sums of money next to each other, as in a row of a table: none of them is a number of a person. */
const areSums = (numbers: string): boolean =>
  numbers.includes(' ') && numbers.split(' ').every((each) => /^[1-9]\d{0,2}(?:\.\d{3})+$/u.test(each));

/** The same for a log, in which texts are cut and tables are lines: no long number is whole in it either. */
export const maskedForLog = (text: string, isKept?: (found: PersonalData) => boolean): string =>
  masked(text, isKept).replace(longNumber, (number) => (areSums(number) ? number : dotted(number)));

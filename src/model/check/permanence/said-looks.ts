import type { AlteredLook } from './altered-looks.ts';
import { isMeant } from './altered-looks.ts';
import type { Aspect } from './marked-words.ts';
import { needed, quoted } from './needed-words.ts';
import { wordsIn } from './words.ts';

/** How words look now and looked before, as an entry says it. */
export interface SaidLook {
  aspect: Aspect;
  words: string;
  was: string;
  is: string;
  /** How many places look different, where they are too many to name each; null for one place. */
  places: number | null;
}

/** Places that are said one by one; more of them are said by their number, as cells of a table (`altered-cells.ts`). */
const MOST_PLACES = 12;

/** What is said of words that do not have it. */
const without: Readonly<Record<Aspect, string>> = {
  struck: 'không gạch bỏ',
  link: 'không có liên kết',
  number: 'không đánh số',
  place: 'đoạn thường',
  start: 'liền dòng',
  note: 'không có chú thích',
  style: 'chữ thường',
};

/** The looks of a text of which something is to be said: each; of many that only look different, the first one and how many. */
export function looksToSay(looks: readonly AlteredLook[]): (AlteredLook & { said: SaidLook })[] {
  const outward = looks.filter(({ aspect }) => !isMeant(aspect));
  const isMany = outward.length > MOST_PLACES;
  const wanted = isMany ? looks.filter((each) => isMeant(each.aspect) || each === outward[0]) : looks;
  return wanted.map((look) => ({
    ...look,
    said: { ...look, places: isMany && !isMeant(look.aspect) ? outward.length : null },
  }));
}

/** How words look, in words of readers. */
export const lookInWords = (aspect: Aspect, look: string): string => look || without[aspect];

const placesInWords = (places: number) => `trình bày khác ở ${places} chỗ`;

/** Whether a sentence says how words look different: the words themselves, how they looked and how they look now. */
export function saysLook(what: string, { aspect, words, was, is, places }: SaidLook): boolean {
  const [text, said] = [what.toLowerCase(), new Set(wordsIn(what))];
  if (places !== null) return new RegExp(`(?<!\\p{N})${places} chỗ(?!\\p{L})`, 'u').test(text);
  const wanted = wordsIn(words);
  const isNamed = wanted.length === 0 ? what.includes(words) : [...needed(wanted)].every((word) => said.has(word));
  return isNamed && [was || without[aspect], is || without[aspect]].every((look) => text.includes(look.toLowerCase()));
}

/** What an editor writes so that an entry says it: `“Mời họp.”: không gạch bỏ thành gạch bỏ`. */
export const lookToWrite = ({ aspect, words, was, is, places }: SaidLook): string =>
  places === null
    ? `${quoted(words, words)}: ${lookInWords(aspect, was)} thành ${lookInWords(aspect, is)}`
    : placesInWords(places);

import type { AlteredLook } from './altered-looks.ts';
import { isMeant, isOtherColumn } from './altered-looks.ts';
import type { Aspect } from './marked-words.ts';
import { recent } from '../../once.ts';
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

/**
 * The looks of a text of which something is to be said: each. Of many places that only look different, the first one and how many; of
 * many that went from one column to another, the first one, how many, and from which column to which.
 */
export function looksToSay(looks: readonly AlteredLook[]): (AlteredLook & { said: SaidLook })[] {
  const groups = Map.groupBy(looks, (look) => {
    if (isMeant(look.aspect)) return look;
    return isOtherColumn(look) ? `${look.was} ${look.is}` : 'outward';
  });
  return [...groups.values()].flatMap((group) => {
    const isMany = group.length > MOST_PLACES;
    return (isMany ? group.slice(0, 1) : group).map((look) => ({
      ...look,
      said: { ...look, places: isMany ? group.length : null },
    }));
  });
}

/** How words look, in words of readers. */
export const lookInWords = (aspect: Aspect, look: string): string => look || without[aspect];

const placesInWords = ({ aspect, was, is }: SaidLook, places: number) =>
  isOtherColumn({ aspect, was, is }) ? `${was} thành ${is} ở ${places} chỗ` : `trình bày khác ở ${places} chỗ`;

/** A sentence as it is searched: in small letters, without quotation marks and without the full stop of a number. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[“”"]/gu, '')
    .replace(/(?<=\p{N})\.(?!\p{N})/gu, '');

/** Sentences are asked about many looks one after the other. */
const sentence = recent<{ text: string; words: ReadonlySet<string> }>(16);
const read = (what: string) => sentence(what, () => ({ text: plain(what), words: new Set(wordsIn(what)) }));

/** Where a phrase ends in a text, as whole words and not as what it is not (`không gạch bỏ`); -1 where it is not. */
function endOf(phrase: string, text: string, from: number): number {
  const searched = plain(phrase);
  for (let at = text.indexOf(searched, from); at >= 0; at = text.indexOf(searched, at + 1)) {
    const [before, after] = [text.slice(Math.max(0, at - 6), at), text.slice(at + searched.length)];
    if (!/[\p{L}\p{N}]$|không $/u.test(before) && !/^[\p{L}\p{N}]/u.test(after.slice(0, 2)))
      return at + searched.length;
  }
  return -1;
}

/** Whether a sentence says how words looked and how they look, in this order or with a word that says which was before. */
function saysChange(text: string, was: string, is: string): boolean {
  const end = endOf(was, text, 0);
  if (end >= 0 && endOf(is, text, end) >= 0) return true;
  return (
    ['trước', 'trước là', 'trước đây'].some((word) => endOf(`${word} ${was}`, text, 0) >= 0) && endOf(is, text, 0) >= 0
  );
}

/** Whether a sentence says how words look different: the words themselves, how they looked and how they look now. */
export function saysLook(what: string, said: SaidLook): boolean {
  const { aspect, words, was, is, places } = said;
  const { text, words: spoken } = read(what);
  if (places !== null)
    return (
      new RegExp(`(?<!\\p{N})${places} chỗ(?!\\p{L})`, 'u').test(text) &&
      (!isOtherColumn(said) || saysChange(text, was, is))
    );
  const wanted = wordsIn(words);
  const isNamed = wanted.length === 0 ? what.includes(words) : [...needed(wanted)].every((word) => spoken.has(word));
  return isNamed && saysChange(text, lookInWords(aspect, was), lookInWords(aspect, is));
}

/** What an editor writes so that an entry says it: `“Mời họp.”: không gạch bỏ thành gạch bỏ`. */
export const lookToWrite = (said: SaidLook): string =>
  said.places === null
    ? `${quoted(said.words, said.words)}: ${lookInWords(said.aspect, said.was)} thành ${lookInWords(said.aspect, said.is)}`
    : placesInWords(said, said.places);

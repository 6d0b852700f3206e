import { fold, hasMarks } from '../citation/text/letters.ts';
import { toNfc } from '../text/nfc.ts';
import { newTone } from './indexed-text.ts';

/** One word of a text or query: a run of letters or a run of digits. */
export interface Word {
  /** Lower case, NFC, tone mark in its newer place: the spelling that is compared. */
  text: string;
  /** The same without marks, đ as d. */
  plain: string;
  /** UTF-16 offsets into the NFC text. */
  start: number;
  end: number;
}

/**
 * The words of a text as search counts them: letters and digits never share a word, and punctuation belongs to none, so
 * `36/2017/TT-BGDĐT` has four words, and so has `Sở GD&ĐT`, less one. The index splits its copy at the same places.
 */
export function wordsOf(text: string): Word[] {
  const nfc = toNfc(text).replaceAll('\u00d0', '\u0110');
  return [...nfc.matchAll(/[\p{L}\p{M}]+|\p{N}+/gu)].map((match) => {
    const spelling = newTone(match[0]).toLowerCase();
    return { text: spelling, plain: fold(spelling), start: match.index, end: match.index + match[0].length };
  });
}

/** The words of a text without their places. */
export const plainWords = (text: string): string[] => wordsOf(text).map((word) => word.plain);

/** Whether the writer typed marks: any letter that ASCII lacks. */
export const isMarked = (words: readonly Pick<Word, 'text'>[]): boolean => words.some((word) => hasMarks(word.text));

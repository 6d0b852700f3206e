import { normalizeText } from '../../text/normalize.ts';
import { invisible } from '../word/invisible.ts';

/** Raised and lowered digits and letters, which are characters of their own. */
const small = /[\u00B2\u00B3\u00B9\u2070-\u209C]/gu;

/**
 * A text as the Word file and the result are compared: composed letters, nothing invisible, and ² as 2, because a raised
 * digit of Word is written so.
 */
const plain = (text: string): string =>
  normalizeText(text.replace(invisible, '')).replace(small, (sign) => sign.normalize('NFKC'));

/** Word shows small letters as capitals where a property or a font says so: ð as Ð, which is read as Đ, and ß as SS. */
const withoutCase = (text: string): string => text.toLowerCase().replaceAll('ð', 'đ').replaceAll('ß', 'ss');

/** What is between words. */
export const gaps = /[^\p{L}\p{N}]+/gu;

/** The words and numbers of a text, in order, as they are written. */
export const wordsOf = (text: string): string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** A text without capitals. */
export const smallLetters = (text: string): string => withoutCase(plain(text));

/** All letters and digits of a text in one row: where words end does not matter. */
export const lettersOf = (text: string): string => smallLetters(text).replace(gaps, '');

/** What two spellings of a word have in common: no capitals, and no zeros before a number (a day is 05 or 5). */
export const keyOf = (word: string): string => withoutCase(word).replace(/^0+(?=\p{N})/u, '');

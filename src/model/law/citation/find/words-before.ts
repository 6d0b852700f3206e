import { isLetter, isSpace, isDigit } from '../text/letters.ts';
import type { NormalizedText } from '../text/source.ts';

/** A word that ends at or before an offset. */
export interface Word {
  start: number;
  end: number;
  text: string;
}

const MAX_GAP = 6;
const MAX_LETTERS = 16;

/** Offset of the end of what is before an offset, white space (at most six units) set aside. */
export function skipSpacesBack(source: NormalizedText, at: number): number {
  let end = at;
  while (at - end < MAX_GAP && end > 0 && isSpace(source.text.charCodeAt(end - 1))) end--;
  source.steps += at - end + 1;
  return end;
}

/** The word of letters (digits may follow them) that ends exactly at an offset; null if none or too long. */
export function wordEndingAt(source: NormalizedText, end: number): Word | null {
  const { text } = source;
  let start = end;
  while (start > 0 && end - start <= MAX_LETTERS && isLetter(text.charCodeAt(start - 1))) start--;
  source.steps += end - start + 1;
  if (start === end || end - start > MAX_LETTERS || isDigit(text.charCodeAt(start - 1))) return null;
  return { start, end, text: text.slice(start, end) };
}

/** Up to `limit` words before an offset, nearest first, as long as only white space parts them. */
export function wordsBefore(source: NormalizedText, at: number, limit: number): Word[] {
  const words: Word[] = [];
  let end = skipSpacesBack(source, at);
  while (words.length < limit) {
    const word = wordEndingAt(source, end);
    if (word === null) break;
    words.push(word);
    end = skipSpacesBack(source, word.start);
    if (end === word.start) break;
  }
  return words;
}

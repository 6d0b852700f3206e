import { itemAt, lastItem } from '../../../items.ts';
import { foldWord, isDigit, isLetter, isSpace, isUpper } from '../text/letters.ts';
import type { NormalizedText } from '../text/source.ts';

/** A word of a name, read from left to right. */
export interface NameWord {
  start: number;
  end: number;
  text: string;
  folded: string;
  capital: boolean;
  /** A comma (or a hyphen between spaces) is before it. */
  comma: boolean;
}

const MAX_WORD = 14;

/**
 * Up to `limit` words from an offset on. White space, one line break, commas, hyphens and quotes may part them. The last one is
 * the type word of another law, if one comes: no name goes on after it.
 */
export function wordsAfter(source: NormalizedText, at: number, limit: number): NameWord[] {
  const { text } = source;
  const words: NameWord[] = [];
  let position = at;
  while (words.length < limit) {
    const gap = readGap(source, position);
    if (gap === null) break;
    let end = gap.end;
    if (isAmpersand(text, end)) end++;
    while (end - gap.end <= MAX_WORD && isWordUnit(text, end)) end++;
    if (end === gap.end || end - gap.end > MAX_WORD) break;
    end = beforeGluedDay(text, gap.end, end);
    const word = text.slice(gap.end, end);
    words.push({
      start: gap.end,
      end,
      text: word,
      folded: word === '&' ? 'va' : foldWord(word),
      capital: isUpper(text.charCodeAt(gap.end)),
      comma: gap.comma,
    });
    position = end;
    if (isLawWord(words) || isDigit(text.charCodeAt(end))) break;
  }
  source.steps += position - at + 1;
  return words;
}

/** `UBNDngày 26/11/2003`: the space before the day was lost. */
const beforeGluedDay = (text: string, from: number, end: number) =>
  end - from > 5 && /ng[àa]y|NGÀY/u.test(text.slice(end - 4, end)) && isUpper(text.charCodeAt(end - 5)) ? end - 4 : end;

/** `luật` and `lệnh`, but not in `pháp luật`, nor as the first word: `Luật Luật sư`. */
function isLawWord(words: readonly NameWord[]): boolean {
  const { folded } = lastItem(words);
  return (
    (folded === 'luat' || folded === 'lenh') && words.length > 1 && itemAt(words, words.length - 2).folded !== 'phap'
  );
}

/** ` & ` in place of "và". */
const isAmpersand = (text: string, at: number) =>
  text[at] === '&' && isSpace(text.charCodeAt(at - 1)) && isSpace(text.charCodeAt(at + 1));

const isWordUnit = (text: string, at: number) =>
  isLetter(text.charCodeAt(at)) || (text[at] === '&' && isLetter(text.charCodeAt(at + 1)));

function readGap(source: NormalizedText, at: number): { end: number; comma: boolean } | null {
  const { text } = source;
  let end = at;
  let comma = false;
  let breaks = 0;
  while (end - at < 8) {
    const unit = text.charCodeAt(end);
    if (isSpace(unit)) {
      if (unit === 10 && ++breaks > 1) return null;
    } else if (text[end] === ',' || (text[end] === '-' && end > at)) {
      if (comma) return null;
      comma = true;
    } else if (text[end] === '/' && end === at && isUpper(text.charCodeAt(end + 1))) comma = true;
    else if (!'“”"'.includes(text[end] ?? '\n')) break;
    end++;
  }
  return end === at ? null : { end, comma };
}

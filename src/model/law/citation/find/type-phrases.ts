import { itemAt } from '../../../items.ts';
import { kindRows } from '../data/kinds.ts';
import type { KindRow } from '../data/kinds.ts';
import { fold, foldTone } from '../text/letters.ts';
import { memo } from '../../../text/memo.ts';
import type { Word } from './words-before.ts';

const rowOfWords = new Map<string, KindRow>();
for (const row of kindRows) for (const words of row.words) rowOfWords.set(fold(words), row);

/** The most words that a type has: `thông tư liên tịch`. */
export const LONGEST_TYPE = Math.max(...[...rowOfWords.keys()].map((words) => words.split(' ').length));

/** Last words of types, and of "số", "số hiệu". Folded. */
export const lastWords = new Set(['so', 'hieu', ...[...rowOfWords.keys()].map((words) => words.split(' ').pop()!)]);

/** The kind that folded words name. */
export const kindOfFoldedWords = (words: string): KindRow | undefined => rowOfWords.get(words);

/** The nearest `count` words as they are in the text, with single spaces. */
export function phraseOf(words: readonly Word[], count: number): string {
  let phrase = itemAt(words, count - 1).text;
  for (let index = count - 2; index >= 0; index--) phrase += ` ${itemAt(words, index).text}`;
  return phrase;
}

/**
 * The kind that a phrase names. Of several words, any marks count (`Nghi dinh`, `Nghị đinh`); a single word must have
 * its own, because without them `luật` is also another word.
 */
export const typeOfPhrase = memo((phrase: string): { row: KindRow; rightlySpelled: boolean } | null => {
  const row = rowOfWords.get(fold(phrase));
  if (row === undefined) return null;
  const right = row.words.includes(foldTone(phrase));
  if (!right && !phrase.includes(' ')) return null;
  return { row, rightlySpelled: right || fold(phrase) === phrase.toLowerCase() };
});

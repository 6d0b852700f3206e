import { itemAt } from '../../../items.ts';
import type { KindRow } from '../data/kinds.ts';
import { foldWord, isLower } from '../text/letters.ts';
import type { NormalizedText } from '../text/source.ts';
import type { LeadIn } from './lead-in.ts';
import { kindOfFoldedWords } from './type-phrases.ts';
import { wordsBefore } from './words-before.ts';

const WINDOW = 7;

/**
 * The type word that is a few words before "số": `Báo cáo kết quả giám sát số`. It must be the kind that the symbol
 * names, and only words in small letters may be between. Returns its offset, or -1.
 */
export function distantType(source: NormalizedText, head: LeadIn, row: KindRow): number {
  if (!head.so || head.typeStart >= 0) return -1;
  const words = wordsBefore(source, head.start, WINDOW);
  for (let index = 1; index < words.length; index++) {
    const pair = `${foldWord(itemAt(words, index).text)} ${foldWord(itemAt(words, index - 1).text)}`;
    if (kindOfFoldedWords(pair) === row) return index > 1 ? itemAt(words, index).start : -1;
    if (!isLower(source.text.charCodeAt(itemAt(words, index - 1).start)) || itemAt(words, index - 1).text === 'của')
      return -1;
  }
  return -1;
}

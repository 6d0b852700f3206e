import { firstItem, itemAt } from '../../../items.ts';
import { otherHeadPhrases, otherHeads } from '../data/heads.ts';
import type { NormalizedText } from '../text/source.ts';
import { wordsBefore } from './words-before.ts';
import type { Word } from './words-before.ts';

const WINDOW = 7;

/** Whether the words before a number, nearest first, make it the number of a form, a judgment, an address. */
export function isOtherLeadIn(words: readonly Word[], source: NormalizedText): boolean {
  const near = (count: number) =>
    words.length >= count &&
    otherHeads.has(
      words
        .slice(0, count)
        .reverse()
        .map((word) => word.text.toLowerCase())
        .join(' '),
    );
  if (near(1) || near(2) || near(3)) return true;
  if (words.length < 2) return false;
  const wide = wordsBefore(source, firstItem(words).end, WINDOW);
  for (let index = 1; index < wide.length; index++)
    if (otherHeadPhrases.has(`${itemAt(wide, index).text} ${itemAt(wide, index - 1).text}`.toLowerCase())) return true;
  return false;
}

import { hunksBetween } from './hunks.ts';
import type { Hunk } from './hunks.ts';

/** A passage of a text that differs: words taken out and words put in, with the words around them that stay. */
export interface Passage {
  /** Null where no word was there. */
  before: string | null;
  after: string | null;
  /** The last words before the passage; null at the beginning of the text. */
  lead: string | null;
  /** The first words after the passage; null at the end of the text. */
  tail: string | null;
}

/** Words, and the space after each, that are shown on each side of a passage. */
const AROUND = 10;

/** Passages with fewer equal words than this between them are one: else a sentence written again is a list of single words. */
const APART = 3;

/** Words and spaces that differ, after which two texts are another text altogether. */
const MOST = 300;

/** The passages in which two texts differ, word by word; space is a word of its own. @param before, after two texts that are not equal. @param most words that may differ before all is one passage */
export function wordChanges(before: string, after: string, most = MOST): Passage[] {
  const [past, present] = [wordsOf(before), wordsOf(after)];
  return joinNear(hunksBetween(past, present, most), past).map(({ from, to, fromNew, toNew }) => ({
    before: textOf(past.slice(from, to)),
    after: textOf(present.slice(fromNew, toNew)),
    lead: textOf(past.slice(Math.max(0, from - AROUND), from), from > AROUND ? '…' : '', ''),
    tail: textOf(past.slice(to, to + AROUND), '', to + AROUND < past.length ? '…' : ''),
  }));
}

/** Words and the space between them, in turn. */
const wordsOf = (text: string) => text.split(/(\s+)/u).filter((part) => part !== '');

const textOf = (words: readonly string[], begin = '', end = '') =>
  words.length === 0 ? null : begin + words.join('') + end;

/** Makes one passage of those with hardly a word between them. */
function joinNear(hunks: readonly Hunk[], past: readonly string[]): Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of hunks) {
    const last = joined.at(-1);
    const between = last === undefined ? [] : past.slice(last.to, hunk.from).filter((word) => word.trim() !== '');
    if (last === undefined || between.length >= APART) joined.push({ ...hunk });
    else {
      last.to = hunk.to;
      last.toNew = hunk.toNew;
    }
  }
  return joined;
}

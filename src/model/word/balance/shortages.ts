import { BodyStream } from './body-stream.ts';
import { lettersOf, wordsOf } from './letters.ts';
import type { Witnessed } from './reading.ts';
import { WordStock } from './word-stock.ts';

/** Where the words of a Word file are after it was read. */
export interface Kept {
  /** Texts of the blocks of the body, in order; what is written again for a merged cell is not among them. */
  body: readonly string[];
  /** What went into fields, and what notes name because it is nowhere else. */
  elsewhere: readonly string[];
}

/** A passage of the Word file, and words of it that are nowhere, in order. */
export interface Shortage {
  passage: Witnessed;
  words: string[];
}

/**
 * Balances the words of a Word file against what was made of it. Each word of its text must be there as often as the file
 * has it; words of margins, contents and other copies must be there once. Most passages are found whole at the place
 * where the body has come to; of the others each word is looked for among the words that are left.
 */
export function shortages(witnessed: readonly Witnessed[], kept: Kept): Shortage[] {
  const body = new BodyStream(kept.body);
  const apart = witnessed.filter(({ kind, text }) => kind !== 'text' || !body.take(text));
  const left = new WordStock([...body.rest(), ...kept.elsewhere.flatMap(wordsOf)]);
  const all = apart.some(({ kind }) => kind !== 'text')
    ? new WordStock([...kept.body, ...kept.elsewhere].flatMap(wordsOf))
    : left;
  return apart.flatMap((passage) => {
    const counted = countedWords(passage);
    const words = passage.kind === 'text' ? left.take(counted) : counted.filter((word) => !all.has(word));
    return words.length === 0 ? [] : [{ passage, words }];
  });
}

/** The words of a passage that must be somewhere. A table of contents has a title and page numbers of its own. */
function countedWords({ kind, text }: Witnessed): string[] {
  const words = wordsOf(text);
  if (kind !== 'contents') return words;
  return lettersOf(text) === 'mụclục' ? [] : words.filter((word) => /\p{L}/u.test(word));
}

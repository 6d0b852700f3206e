import { lostWords, wordsIn } from './words.ts';

/** Words on each side of a passage that an entry has to repeat; figures it has to repeat beyond them. A page written again is said by its beginning. */
const MOST_WORDS = 20;
const MOST_FIGURES = 40;

const hasFigure = (word: string) => /\p{N}/u.test(word);

/** The words of one side that an entry has to repeat. */
export function needed(words: readonly string[]): Set<string> {
  const figures = words.filter(hasFigure).slice(0, MOST_FIGURES);
  return new Set([...words.slice(0, MOST_WORDS), ...figures]);
}

/** Words between two that are repeated, which are repeated with them, so that a piece can be read. */
const MOST_BETWEEN = 2;

/**
 * A text in quotation marks: as it is where it is short; of a long one the pieces, word for word, that have the words which an entry
 * has to repeat.
 * @param own the text that is quoted. @param other what it became or was, of which nothing is repeated
 */
export function quoted(own: string, other: string): string {
  const text = own.trim().replaceAll(/\s+/gu, ' ');
  if (wordsIn(text).length <= MOST_WORDS) return `“${text}”`;
  const lost = lostWords(own, other);
  const left = needed(lost.length > 0 ? lost : wordsIn(own));
  const pieces: string[][] = [];
  let between: string[] = [];
  for (const part of text.split(' ')) {
    const isWanted = wordsIn(part).filter((word) => left.delete(word)).length > 0;
    if (!isWanted) {
      between.push(part);
      continue;
    }
    const last = pieces.at(-1);
    if (last && between.length <= MOST_BETWEEN) last.push(...between, part);
    else pieces.push([part]);
    between = [];
  }
  return pieces.map((piece) => `“${piece.join(' ')}”`).join(', ');
}

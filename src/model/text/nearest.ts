import { itemAt } from '../items.ts';

/**
 * Edit distance (insert, delete, replace, swap of neighbours) in UTF-16 units, given up above `limit`: only what is at most so far from the diagonal is
 * looked at, and nothing after two rows that are above it.
 */
function distance(a: string, b: string, limit: number): number {
  const far = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return far;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => Math.min(index, far));
  let isPreviousFar = false;
  for (let i = 1; i <= a.length; i++) {
    const current = new Array<number>(b.length + 1).fill(far);
    current[0] = Math.min(i, far);
    let least = itemAt(current, 0);
    for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(
        itemAt(previous, j) + 1,
        itemAt(current, j - 1) + 1,
        itemAt(previous, j - 1) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, itemAt(beforePrevious, j - 2) + 1);
      current[j] = Math.min(best, far);
      least = Math.min(least, best);
    }
    if (least > limit && isPreviousFar) return far;
    isPreviousFar = least > limit;
    beforePrevious = previous;
    previous = current;
  }
  return itemAt(previous, b.length);
}

/** Letters that may differ in a word however long it is: names of files have up to 255, and nobody misspells dozens of them. */
const MOST_LETTERS = 20;

/**
 * The candidate that an author probably meant by a misspelt word, or null where none is near:
 * at most a third of the word's letters may differ, and never more than twenty. Ties go to the candidate listed first.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  if (word.length < 2) return null;
  const limit = Math.min(MOST_LETTERS, Math.max(1, Math.floor(word.length / 3)));
  let best: string | null = null;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const d = distance(word.toLowerCase(), candidate.toLowerCase(), Math.min(limit, bestDistance));
    if (d < bestDistance) [best, bestDistance] = [candidate, d];
  }
  return best;
}

/** Misspelt words of one file for which a nearest one is looked for: each costs as much as there are candidates. */
export const MOST_SUGGESTIONS = 100;

/** {@link nearest} for the first words that it is asked for; null for those after them. */
export function nearestUpTo(most: number): typeof nearest {
  let left = most;
  return (word, candidates) => (left-- > 0 ? nearest(word, candidates) : null);
}

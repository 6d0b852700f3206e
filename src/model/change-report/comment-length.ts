/** How much of a report a comment shows. */
export interface Length {
  /** Lines of one list. */
  lines: number;
  /** Changes below one record. */
  changes: number;
  /** Lines of what rests on a changed law: a reader must see each of them as long as the whole is no longer than allowed. */
  law: number;
  /** Files that are no content: the last to be left out, since one of them may change what all the rest says. */
  code: number;
  /** Names that one line lists. */
  names: number;
  /** Lines of a list, and changes below a record, that are seen at once; the others are folded. */
  open: number;
}

/** Letters of a comment; GitHub takes 65 536. */
const LONGEST = 60_000;

/** A page has room for everything, and shows no markup in Markdown. */
export const whole: Length = {
  lines: Infinity,
  changes: Infinity,
  law: Infinity,
  code: Infinity,
  names: Infinity,
  open: Infinity,
};

/** Letters of a line at least: a list with more lines than that allows is not written to see whether it fits. */
const SHORTEST_LINE = 10;

/** Lines of a list that a reader of a comment sees without unfolding it. */
const folded: Length = { ...whole, open: 8 };

/** What is left out first; after that the other lists have one line. */
const steps: readonly ((most: number) => Length)[] = [
  (most) => ({ ...folded, lines: most, changes: most, names: 8 }),
  (most) => ({ ...folded, lines: 1, changes: 1, names: 8, law: most }),
  (most) => ({ ...folded, lines: 1, changes: 1, names: 8, law: 1, code: most }),
];

/** How many lines are tried: the comment has four fifths of its room at least, and few comments are written to find that out. */
const counts = Array.from({ length: 40 }, (_, index) => Math.round(1.25 ** index)).filter(
  (count, index, all) => count !== all[index - 1],
);

/** How many items the longest list in a value has, however deep it is. */
function longestList(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inside = Object.values(value).reduce<number>((most, each) => Math.max(most, longestList(each)), 0);
  return Array.isArray(value) ? Math.max(value.length, inside) : inside;
}

/**
 * The text that fits into a comment: with everything, or with as many lines of each list as there is room for.
 * @param source what it is written of. @param write gives the text of a length, and says in it that it is not all
 */
export function fitted(source: unknown, write: (length: Length, isShortened: boolean) => string): string {
  if (longestList(source) <= LONGEST / SHORTEST_LINE) {
    const all = write(folded, false);
    if (all.length < LONGEST) return all;
  }
  let text = '';
  for (const step of steps) {
    let [fits, tooMany] = [-1, counts.length];
    while (tooMany - fits > 1) {
      const middle = Math.floor((fits + tooMany) / 2);
      const next = write(step(counts[middle] ?? 1), true);
      if (next.length < LONGEST) [fits, text] = [middle, next];
      else tooMany = middle;
    }
    if (fits >= 0) return text;
  }
  return write({ ...folded, lines: 1, changes: 1, names: 1, law: 1, code: 1 }, true);
}

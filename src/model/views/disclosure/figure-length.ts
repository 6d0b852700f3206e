/** Characters up to which a figure fits the narrowest column, and up to which the next (`--least` in data-table.css). */
const fitsNarrow = 7;
const fitsMiddle = 10;

/** How much room the columns of a table need, as the class of the table says it; nothing where its figures are short. */
export type FigureLength = 'long' | 'longest';

/** @param figures the numbers of the table as readers see them. */
export function figureLength(figures: readonly string[]): FigureLength | undefined {
  const longest = Math.max(0, ...figures.map(({ length }) => length));
  if (longest > fitsMiddle) return 'longest';
  return longest > fitsNarrow ? 'long' : undefined;
}

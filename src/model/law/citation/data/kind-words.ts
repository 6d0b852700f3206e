import { kindRows } from './kinds.ts';

/** The label of a kind by each of its words in small letters: `thông tư` → `Thông tư`. */
export const kindOfWords: ReadonlyMap<string, string> = new Map(
  kindRows.flatMap((row) => row.words.map((words) => [words, row.label] as const)),
);

/** The words of every kind as alternatives of a pattern, the longest first; a line break may be between two words. */
export const kindWordsPattern = [...kindOfWords.keys()]
  .sort((a, b) => b.length - a.length)
  .map((words) => words.replaceAll(' ', String.raw`\s{1,4}`))
  .join('|');

import { splitJoinedKinds } from '../../law/citation/data/joined-kinds.ts';
import { abbreviations } from '../abbreviations.ts';
import type { Alternative } from '../alternatives.ts';
import { wordsOf } from '../words.ts';

const LONGEST = 24;

/**
 * The words of a query as they were typed, without other ways to say it: those are in the file that searches words, which a citation does not
 * need.
 */
export const askedWords = (query: string): ReturnType<typeof wordsOf> =>
  wordsOf(splitJoinedKinds(query)).slice(0, LONGEST);

/** The query as typed, and what its abbreviations are in full, for marking both in a subject: `GV`, `giáo viên`. None for no word. */
export function askedInFull(query: string): Alternative[] {
  const words = askedWords(query);
  if (words.length === 0) return [];
  const typed = new Set(words.map(({ text }) => text));
  const inFull = abbreviations.filter(([, ...short]) => short.some((form) => typed.has(form.toLowerCase())));
  return [{ words, by: 'asked' }, ...inFull.map(([full]): Alternative => ({ words: wordsOf(full), by: 'same' }))];
}

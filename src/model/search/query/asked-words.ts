import { splitJoinedKinds } from '../../law/citation/data/joined-kinds.ts';
import { wordsOf } from '../words.ts';

const LONGEST = 24;

/**
 * The words of a query as they were typed, without other ways to say it: those are in the file that searches words, which a citation does not
 * need.
 */
export const askedWords = (query: string): ReturnType<typeof wordsOf> =>
  wordsOf(splitJoinedKinds(query)).slice(0, LONGEST);

import { splitJoinedKinds } from '../../law/citation/data/joined-kinds.ts';
import { alternativesOf } from '../alternatives.ts';
import type { Alternative } from '../alternatives.ts';
import { isMarked, wordsOf } from '../words.ts';
import { isQuoted } from './is-quoted.ts';

/** A query read as words. */
export interface WordQuery {
  /** Ways to say it, the way it was typed first. Empty if there is no word. */
  alternatives: Alternative[];
  /** Whether marks were typed. */
  marked: boolean;
  /** Whether all of it was in quotes: then only the phrase itself answers. */
  quoted: boolean;
}

const LONGEST = 24;

/** Reads a query as words. Quotes around all of it ask for the phrase; elsewhere they are punctuation. */
export function readWords(query: string): WordQuery {
  const quoted = isQuoted(query);
  const words = wordsOf(splitJoinedKinds(query)).slice(0, LONGEST);
  if (words.length === 0) return { alternatives: [], marked: false, quoted };
  const alternatives: Alternative[] = quoted ? [{ words, by: 'asked' }] : alternativesOf(words);
  return { alternatives, marked: isMarked(words), quoted };
}

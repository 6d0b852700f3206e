import { alternativesOf } from '../alternatives.ts';
import type { Alternative } from '../alternatives.ts';
import { isMarked } from '../words.ts';
import { askedWords } from './asked-words.ts';
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

/** Reads a query as words. Quotes around all of it ask for the phrase; elsewhere they are punctuation. */
export function readWords(query: string): WordQuery {
  const quoted = isQuoted(query);
  const words = askedWords(query);
  if (words.length === 0) return { alternatives: [], marked: false, quoted };
  const alternatives: Alternative[] = quoted ? [{ words, by: 'asked' }] : alternativesOf(words);
  return { alternatives, marked: isMarked(words), quoted };
}

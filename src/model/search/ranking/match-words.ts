import { hasMarks } from '../../law/citation/text/letters.ts';
import type { Word } from '../words.ts';

/** A typed word. A stop that was typed after it may be in the text as well. */
export type Spelling = Pick<Word, 'text' | 'plain'> & Partial<Pick<Word, 'ends'>>;

/**
 * How a word of a text answers a typed one. `same`: that spelling; `open`: the typed word has no marks and the text's
 * may have any; `other`: the typed marks are not those of the text. The same three for a word of which only the
 * beginning was typed.
 */
export type WordMatch = 'same' | 'open' | 'other' | 'begins' | 'begins-open' | 'begins-other';

/** Compares one word; null if they have nothing in common. */
export function matchWord(typed: Spelling, word: Spelling, mayBegin: boolean): WordMatch | null {
  if (word.text === typed.text) return 'same';
  if (word.plain === typed.plain) return hasMarks(typed.text) ? 'other' : 'open';
  if (!mayBegin || !word.plain.startsWith(typed.plain)) return null;
  if (word.text.startsWith(typed.text)) return 'begins';
  return hasMarks(typed.text) ? 'begins-other' : 'begins-open';
}

/** What a whole phrase or set of words answers: the weakest of its words. */
export interface Agreement {
  /** A typed mark contradicts the text. */
  otherMarks: boolean;
  /** Marks that were not typed were filled in. */
  filledMarks: boolean;
  /** The last word was only begun. */
  begun: boolean;
}

export function agreementOf(matches: readonly WordMatch[]): Agreement {
  return {
    otherMarks: matches.some((match) => match.endsWith('other')),
    filledMarks: matches.some((match) => match.endsWith('open')),
    begun: matches.some((match) => match.startsWith('begins')),
  };
}

/** Whether the next typed word may be looked for after this word of the text: no sentence ends there, or one was typed. */
export const follows = (typed: Spelling, word: Word): boolean => !word.ends || typed.ends === true;

import { wordsOf } from '../words.ts';
import type { Word } from '../words.ts';

/** A text that may answer a query. */
export interface Candidate {
  title: string;
  text: string;
}

const known = new WeakMap<Candidate, { title: Word[]; text: Word[] }>();

/** The words of a candidate. Cut once, as long as the same object is asked for. */
export function wordsOfCandidate(candidate: Candidate): { title: readonly Word[]; text: readonly Word[] } {
  const words = known.get(candidate) ?? { title: wordsOf(candidate.title), text: wordsOf(candidate.text) };
  known.set(candidate, words);
  return words;
}

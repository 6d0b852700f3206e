import type { Agreement } from './match-words.ts';

/** Where typed words are in a text. */
export interface FoundWords {
  /** One after the other, as typed, and no sentence ends between them. */
  adjacent: boolean;
  /** How many of them are next to the word next to which they were typed. */
  joined: number;
  /** Whether one sentence has all of them. */
  oneSentence: boolean;
  agreement: Agreement;
  /** How many words of the text the found ones reach over. */
  span: number;
  /** How often the phrase occurs there; 1 for words that are not adjacent. */
  times: number;
  /** Indexes of the words of the best place, in order. */
  at: number[];
}

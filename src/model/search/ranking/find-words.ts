import type { Word } from '../words.ts';
import { findApart } from './find-apart.ts';
import { agreementOf, follows, matchWord } from './match-words.ts';
import type { Agreement, Spelling, WordMatch } from './match-words.ts';

/** Where typed words stand in a text. */
export interface FoundWords {
  /** One behind the other, as typed, and no sentence ends between them. */
  adjacent: boolean;
  /** How many of them stand beside the word beside which they were typed. */
  joined: number;
  /** Whether one sentence has all of them. */
  oneSentence: boolean;
  agreement: Agreement;
  /** How many words of the text the found ones reach over. */
  span: number;
  /** How often the phrase stands there; 1 for words that are not adjacent. */
  times: number;
  /** Indexes of the words of the best place, in order. */
  at: number[];
}

const rank = (found: FoundWords) =>
  (found.agreement.otherMarks ? 100 : 0) +
  (found.agreement.begun ? 30 : 0) +
  (found.adjacent ? 0 : 10) +
  (found.agreement.filledMarks ? 1 : 0);

/** The best place of the typed words in the words of a text: as a phrase if there is one, else wherever they stand. */
export function findWords(typed: readonly Spelling[], words: readonly Word[]): FoundWords | null {
  if (typed.length === 0) return null;
  const phrase = findPhrase(typed, words);
  const apart = typed.length > 1 ? findApart(typed, words) : null;
  if (phrase === null || apart === null) return phrase ?? apart;
  return rank(apart) < rank(phrase) ? apart : phrase;
}

function findPhrase(typed: readonly Spelling[], words: readonly Word[]): FoundWords | null {
  let best: FoundWords | null = null;
  for (let at = 0; at + typed.length <= words.length; at++) {
    const matches: WordMatch[] = [];
    for (const [index, each] of typed.entries()) {
      if (index > 0 && !follows(typed[index - 1]!, words[at + index - 1]!)) break;
      const match = matchWord(each, words[at + index]!, index === typed.length - 1);
      if (match === null) break;
      matches.push(match);
    }
    if (matches.length < typed.length) continue;
    const found: FoundWords = {
      adjacent: true,
      joined: typed.length,
      oneSentence: true,
      agreement: agreementOf(matches),
      span: typed.length,
      times: 1,
      at: typed.map((_, index) => at + index),
    };
    if (best === null || rank(found) < rank(best)) best = found;
    else if (rank(found) === rank(best)) best.times++;
  }
  return best;
}

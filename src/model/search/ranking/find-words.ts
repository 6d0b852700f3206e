import { itemAt } from '../../items.ts';
import type { Word } from '../words.ts';
import { findScattered } from './find-scattered.ts';
import type { FoundWords } from './found-words.ts';
import { agreementOf, follows, matchWord } from './match-words.ts';
import type { Spelling, WordMatch } from './match-words.ts';

const rank = (found: FoundWords) =>
  (found.agreement.otherMarks ? 100 : 0) +
  (found.agreement.begun ? 30 : 0) +
  (found.adjacent ? 0 : 10) +
  (found.agreement.filledMarks ? 1 : 0);

/** The best place of the typed words in the words of a text: as a phrase if there is one, else wherever they are. */
export function findWords(typed: readonly Spelling[], words: readonly Word[]): FoundWords | null {
  if (typed.length === 0) return null;
  const phrase = findPhrase(typed, words);
  const scattered = typed.length > 1 ? findScattered(typed, words) : null;
  if (phrase === null || scattered === null) return phrase ?? scattered;
  return rank(scattered) < rank(phrase) ? scattered : phrase;
}

function findPhrase(typed: readonly Spelling[], words: readonly Word[]): FoundWords | null {
  let best: FoundWords | null = null;
  for (let at = 0; at + typed.length <= words.length; at++) {
    const matches: WordMatch[] = [];
    for (const [index, each] of typed.entries()) {
      if (index > 0 && !follows(itemAt(typed, index - 1), itemAt(words, at + index - 1))) break;
      const match = matchWord(each, itemAt(words, at + index), index === typed.length - 1);
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

import type { Word } from '../words.ts';
import { agreementOf, matchWord } from './match-words.ts';
import type { Agreement, Spelling, WordMatch } from './match-words.ts';

/** Where typed words stand in a text. */
export interface FoundWords {
  /** One behind the other, as typed. */
  adjacent: boolean;
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
      const match = matchWord(each, words[at + index]!, index === typed.length - 1);
      if (match === null) break;
      matches.push(match);
    }
    if (matches.length < typed.length) continue;
    const found: FoundWords = {
      adjacent: true,
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

/** All typed words somewhere; of several places the ones that lie closest together. */
function findApart(typed: readonly Spelling[], words: readonly Word[]): FoundWords | null {
  const chosen = typed.map((each, index) => bestMatch(each, words, index === typed.length - 1));
  if (chosen.some((each) => each === null)) return null;
  const kinds = chosen as WordMatch[];
  const places = typed.map((each, index) =>
    words.flatMap((word, at) => (matchWord(each, word, index === typed.length - 1) === kinds[index] ? [at] : [])),
  );
  const window = closest(places);
  return {
    adjacent: false,
    agreement: agreementOf(kinds),
    span: window.at(-1)! - window[0]! + 1,
    times: 1,
    at: window,
  };
}

const order: readonly WordMatch[] = ['same', 'open', 'begins', 'begins-open', 'other', 'begins-other'];

function bestMatch(typed: Spelling, words: readonly Word[], mayBegin: boolean): WordMatch | null {
  let best: WordMatch | null = null;
  for (const word of words) {
    const match = matchWord(typed, word, mayBegin);
    if (match !== null && (best === null || order.indexOf(match) < order.indexOf(best))) best = match;
    if (best === 'same') break;
  }
  return best;
}

/** One place of each list, so that the reach is smallest: the classic sweep over all places. */
function closest(places: readonly (readonly number[])[]): number[] {
  const all = places.flatMap((list, of) => list.map((at) => ({ at, of }))).sort((a, b) => a.at - b.at);
  const last = new Map<number, number>();
  let best: number[] | null = null;
  for (const { at, of } of all) {
    last.set(of, at);
    if (last.size < places.length) continue;
    const window = [...last.values()].sort((a, b) => a - b);
    if (best === null || window.at(-1)! - window[0]! < best.at(-1)! - best[0]!) best = window;
  }
  return best!;
}

import type { Alternative } from '../alternatives.ts';
import { wordsOfCandidate } from './candidate-words.ts';
import type { Candidate } from './candidate-words.ts';
import { minAdjacentPairs } from './find-scattered.ts';
import { findWords } from './find-words.ts';
import type { FoundWords } from './found-words.ts';

/** What a candidate is worth. */
export interface Judgement {
  /** Only approximately what was asked: other marks, words far apart. */
  loose: boolean;
  /** Higher is better; every one that is not loose is above every one that is. */
  score: number;
}

/** Within so many words the asked ones are close together. */
const reach = (count: number) => 3 * count + 2;
/** Two words with at most two between them still belong together. */
const TWO_APART = 4;
/** Within so many words for each one asked, whole words of two syllables speak of one thing. */
const WORDS_APART = 10;

/**
 * Judges a candidate by its text: exact spelling before filled-in marks, adjacency before distance, the title before
 * the text, what was asked before synonyms. Null if it does not have the
 * words, or has their syllables by chance.
 *
 * @param quoted the words were in quotes: only the phrase answers, with the marks that were typed
 */
export function rankText(
  candidate: Candidate,
  alternatives: readonly Alternative[],
  quoted: boolean,
): Judgement | null {
  const answers = (found: FoundWords | null, whole: boolean) =>
    found !== null && (!whole || (found.adjacent && !found.agreement.otherMarks && !found.agreement.begun))
      ? found
      : null;
  const { title, text } = wordsOfCandidate(candidate);
  let best: Judgement | null = null;
  for (const { words, by, whole = quoted } of alternatives) {
    const inTitle = answers(findWords(words, title), whole);
    const inText = answers(findWords(words, text), whole);
    const titled = inTitle && worth(inTitle, words);
    const addition = inTitle ? titleWorth(inTitle, words.length, title.length) : 0;
    const top = better(titled, inText && worth(inText, words));
    if (top === null) continue;
    const bonus = titled ? addition : 0;
    const score = top.score + (top.loose || by === 'near' ? bonus / 4 : bonus) - (by === 'near' ? 30 : 0);
    if (best === null || score > best.score) best = { loose: top.loose, score };
  }
  return best;
}

const better = (a: Judgement | null, b: Judgement | null) => (a === null || (b !== null && b.score > a.score) ? b : a);

type Nearness = 'sure' | 'near' | 'chance';

/**
 * What is found is sure if it is adjacent with the marks that were typed, or if its words, not mere syllables, are
 * close together. Other marks, or words far apart, are near. Syllables that are apart are there by chance.
 */
function nearness(found: FoundWords, words: Alternative['words']): Nearness {
  const { adjacent, agreement, joined, oneSentence, span } = found;
  const count = words.length;
  const { otherMarks, filledMarks, begun } = agreement;
  if (adjacent) return otherMarks ? 'near' : 'sure';
  const close = oneSentence && span <= reach(count);
  if (otherMarks) return !begun && joined === count && close ? 'near' : 'chance';
  if (count === 2)
    return words.some(isNumber) || (close && !filledMarks && !begun && span <= TWO_APART) ? 'near' : 'chance';
  const isPhrase = joined >= minAdjacentPairs(count);
  if (begun) return isPhrase && close ? 'near' : 'chance';
  if (isPhrase && close) return 'sure';
  if (joined === count) return count > 3 && span <= WORDS_APART * count ? 'sure' : 'near';
  return (isPhrase && (oneSentence || !filledMarks)) || (close && !filledMarks && joined > 0) ? 'near' : 'chance';
}

const isNumber = ({ text }: Alternative['words'][number]) => /\p{N}/u.test(text);

function worth(found: FoundWords, words: Alternative['words']): Judgement | null {
  const { agreement, adjacent, joined, span, times } = found;
  const near = nearness(found, words);
  if (near === 'chance') return null;
  const count = words.length;
  const score =
    (near === 'sure' ? 100 : 0) +
    (adjacent ? 40 : Math.max(0, 12 - span / count) + (10 * joined) / count) +
    (agreement.otherMarks ? -20 : 0) +
    (agreement.begun ? -15 : 0) +
    (agreement.filledMarks ? -2 : 0) +
    Math.min(6, 2 * Math.log2(times + 1));
  return { loose: near === 'near', score };
}

/** A title that says little else than what was asked is what was asked for. */
function titleWorth({ adjacent, agreement }: FoundWords, count: number, length: number): number {
  if (agreement.otherMarks) return 2;
  return (adjacent ? 14 : 8) + 16 * Math.min(1, count / length) - (agreement.begun ? 4 : 0);
}

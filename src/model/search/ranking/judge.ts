import type { Alternative } from '../alternatives.ts';
import { wordsOf } from '../words.ts';
import { findWords } from './find-words.ts';
import type { FoundWords } from './find-words.ts';

/** A text that may answer a query. */
export interface Candidate {
  title: string;
  text: string;
}

/** What a candidate is worth. */
export interface Judgement {
  /** Only approximately what was asked: other marks, words far apart, a beginning for a word. */
  loose: boolean;
  /** Higher is better; every one that is not loose stands above every one that is. */
  score: number;
}

/** In so many words, for each word asked, words without marks must stand so that chance has not put them there. */
const reach = (count: number) => 3 * count + 2;

/**
 * Judges a candidate by its text: exact spelling before filled-in marks, adjacency before distance, the title before
 * the text, what was asked before synonyms. Null if it does not have the words.
 *
 * @param quoted the words stood in quotes: only the phrase answers, with the marks that were typed
 */
export function judge(candidate: Candidate, alternatives: readonly Alternative[], quoted: boolean): Judgement | null {
  const answers = (found: FoundWords | null) =>
    found !== null && (!quoted || (found.adjacent && !found.agreement.otherMarks && !found.agreement.begun))
      ? found
      : null;
  const title = wordsOf(candidate.title);
  const text = wordsOf(candidate.text);
  let best: Judgement | null = null;
  for (const { words, by } of alternatives) {
    const inTitle = answers(findWords(words, title));
    const inText = answers(findWords(words, text));
    const found = [inTitle, inText].flatMap((each) =>
      each === null || isChance(each, words.length) ? [] : [worth(each, words.length)],
    );
    if (found.length === 0) continue;
    const top = found.reduce((a, b) => (b.score > a.score ? b : a));
    const titleBonus = inTitle ? titleWorth(inTitle, words.length, title.length) : 0;
    const score = top.score + (top.loose || by === 'near' ? titleBonus / 4 : titleBonus) - (by === 'near' ? 30 : 0);
    if (best === null || score > best.score) best = { loose: top.loose, score };
  }
  return best;
}

/** Syllables with other marks, or only begun, that stand far apart are there by chance; so are syllables that are both. */
function isChance({ adjacent, agreement, span }: FoundWords, count: number): boolean {
  const { otherMarks, begun } = agreement;
  return !adjacent && (otherMarks || begun) && (span > reach(count) || (otherMarks && begun));
}

function worth(found: FoundWords, count: number): Judgement {
  const { agreement, adjacent, span, times } = found;
  const far = !adjacent && agreement.filledMarks && span > reach(count);
  const loose = agreement.otherMarks || far || (agreement.begun && !adjacent);
  const score =
    (loose ? 0 : 100) +
    (adjacent ? 40 : Math.max(0, 12 - span / count)) +
    (agreement.otherMarks ? -20 : 0) +
    (agreement.begun ? -15 : 0) +
    (agreement.filledMarks ? -2 : 0) +
    Math.min(6, 2 * Math.log2(times + 1));
  return { loose, score };
}

/** A title that says little else than what was asked is what was asked for. */
function titleWorth({ adjacent, agreement }: FoundWords, count: number, length: number): number {
  if (agreement.otherMarks) return 2;
  return (adjacent ? 14 : 8) + 16 * Math.min(1, count / length) - (agreement.begun ? 4 : 0);
}

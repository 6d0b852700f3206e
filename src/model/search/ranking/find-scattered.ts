import { firstItem, itemAt, lastItem } from '../../items.ts';
import { isMarked } from '../words.ts';
import type { Word } from '../words.ts';
import type { FoundWords } from './found-words.ts';
import { agreementOf, follows, matchWord } from './match-words.ts';
import type { Spelling, WordMatch } from './match-words.ts';

/**
 * All typed words somewhere in a text. Vietnamese writes a word of two syllables as two, and any page has every common
 * syllable, so it counts how many of them are next to the one that they were typed next to, in one sentence if one has
 * them all. Of several places the ones that lie closest together. Null if a word is missing.
 */
export function findScattered(typed: readonly Spelling[], words: readonly Word[]): FoundWords | null {
  const kinds = typed.map((each, index) => bestMatch(each, words, index === typed.length - 1));
  if (kinds.includes(null)) return null;
  // Without marks `ban` may be meant for `bản` also where the text has a `ban` of its own.
  const open = !isMarked(typed);
  const isPlace = (match: WordMatch | null, kind: WordMatch | null | undefined) =>
    match === kind || (open && match === 'open' && kind === 'same');
  const places = typed.map((each, index) =>
    words.flatMap((word, at) => (isPlace(matchWord(each, word, index === typed.length - 1), kinds[index]) ? [at] : [])),
  );
  const everywhere = closestOf(typed, words, places);
  if (everywhere === null) return null;
  const sentences = sentenceOf(words);
  let best = { ...everywhere, oneSentence: oneOf(sentences, everywhere.at) };
  for (const sentence of new Set(firstItem(places).map((at) => itemAt(sentences, at)))) {
    const inside = places.map((list) => list.filter((at) => sentences[at] === sentence));
    const found = closestOf(typed, words, inside);
    if (found === null || found.joined < Math.min(everywhere.joined, minAdjacentPairs(typed.length))) continue;
    const better = found.joined > best.joined || (found.joined === best.joined && found.span < best.span);
    if (!best.oneSentence || better) best = { ...found, oneSentence: true };
  }
  return { adjacent: false, times: 1, agreement: agreementOf(kinds as WordMatch[]), ...best };
}

/** So many of the typed words must be next to their neighbours, so that words were found and not mere syllables. */
export const minAdjacentPairs = (count: number): number => Math.max(2, Math.ceil(0.75 * count - 0.5));

/** One place for each typed word, next to its neighbour where the text has them so; null if a list is empty. */
function closestOf(typed: readonly Spelling[], words: readonly Word[], places: readonly number[][]) {
  if (places.some((list) => list.length === 0)) return null;
  const next = places.map((list) => new Set(list));
  const pairs = typed.map((each, index) =>
    index === typed.length - 1
      ? []
      : itemAt(places, index).filter((at) => itemAt(next, index + 1).has(at + 1) && follows(each, itemAt(words, at))),
  );
  const adjoining = places.map((list, index) => {
    const own = new Set([...itemAt(pairs, index), ...(pairs[index - 1] ?? []).map((at) => at + 1)]);
    return own.size > 0 ? [...own].sort((a, b) => a - b) : list;
  });
  const joined = pairs.filter((list, index) => list.length > 0 || (pairs[index - 1]?.length ?? 0) > 0).length;
  const at = closest(adjoining);
  if (at === null) return null;
  return { at, joined, span: lastItem(at) - firstItem(at) + 1 };
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

/** The number of the sentence in which each word is. */
function sentenceOf(words: readonly Word[]): number[] {
  let sentence = 0;
  return words.map(({ ends }) => (ends ? sentence++ : sentence));
}

const oneOf = (sentences: readonly number[], at: readonly number[]) =>
  at.every((each) => sentences[each] === sentences[firstItem(at)]);

/** One place of each list, so that the reach is smallest: the classic sweep over all places. */
function closest(places: readonly (readonly number[])[]): number[] | null {
  const all = places.flatMap((list, of) => list.map((at) => ({ at, of }))).sort((a, b) => a.at - b.at);
  const last = new Map<number, number>();
  let best: number[] | null = null;
  for (const { at, of } of all) {
    last.set(of, at);
    if (last.size < places.length) continue;
    const window = [...last.values()].sort((a, b) => a - b);
    if (best === null || lastItem(window) - firstItem(window) < lastItem(best) - firstItem(best)) best = window;
  }
  return best;
}

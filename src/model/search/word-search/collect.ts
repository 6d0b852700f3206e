import { firstItem } from '../../items.ts';
import type { Alternative } from '../alternatives.ts';
import type { WordQuery } from '../query/read-words.ts';
import { rankText } from '../ranking/rank-text.ts';
import { minAdjacentPairs } from '../ranking/find-scattered.ts';
import type { Facets } from '../records/record.ts';
import { Candidates } from './candidates.ts';
import type { Found } from './candidates.ts';
import type { IndexHit, WordIndex } from './word-index.ts';

/** With fewer exact ones, what is only near is looked for as well. */
const FEW = 5;
/** A longer query is not looked at pair by pair: it costs a search for each. */
const MOST_PAIRED = 9;

/** Found as a phrase, or by the one word that was asked: such a record answers in all likelihood. */
export const ANSWERS = 3;
/** The same for a synonym. */
const SAID = 2.5;
/** From here on a record is worth loading to be judged: words in pairs, or longer words than the one asked. */
export const PAIRS = 2;

/**
 * How much what a pass has found is worth: the phrase or the one word; longer words, which the engine also gives where
 * it knows none that is as long; words in pairs side by side; words anywhere.
 */
interface Tiers {
  phrase: number;
  longer: number;
  pairs: number;
  apart: number;
}
const asked: Tiers = { phrase: ANSWERS, longer: PAIRS, pairs: PAIRS, apart: 1 };
const synonym: Tiers = { phrase: SAID, longer: 1.5, pairs: 1.5, apart: 0.5 };
const otherMarks: Tiers = { phrase: 1.5, longer: 1, pairs: 1, apart: 0.5 };

/** The records that may answer a query, the most promising first. */
export async function collect(index: WordIndex, query: WordQuery, filters: Facets): Promise<Found[]> {
  const { alternatives, marked, quoted } = query;
  const candidates = new Candidates();
  const searched = new Map<string, Promise<IndexHit[]>>();
  const search = (typed: Alternative['words'], phrase: boolean, exact: boolean) => {
    const words = typed.map((word) => (exact ? word.text : word.plain)).join(' ');
    const key = `${words}|${phrase}|${exact}`;
    const hits = searched.get(key) ?? index.search({ words, phrase, exact, filters });
    searched.set(key, hits);
    return hits;
  };
  const pass = async (alternative: Alternative, exact: boolean, tiers: Tiers) => {
    const { words } = alternative;
    const many = words.length > 1;
    const said = await search(words, true, exact);
    candidates.add(said, tiers.phrase);
    if (quoted) return;
    const hits = await search(words, false, exact);
    if (!many && said.length === 0 && !(await begins(hits, alternative))) return;
    candidates.add(hits, many ? tiers.apart : tiers.longer);
    if (words.length < 3 || words.length > MOST_PAIRED || hits.length === 0) return;
    const pairs = await Promise.all(words.slice(1).map((_, at) => search(words.slice(at, at + 2), true, exact)));
    for (const { hit, covered } of coveredBy(pairs, hits))
      if (covered >= minAdjacentPairs(words.length)) candidates.add([hit], tiers.pairs + covered / words.length / 2);
  };
  const direct = alternatives.filter(({ by }) => by !== 'near');
  for (const alternative of direct) await pass(alternative, marked, asked);
  if (firstItem(direct).words.length <= index.synonyms.upTo)
    for (const alternative of alternatives.filter(({ by }) => by === 'near').slice(0, index.synonyms.most))
      if ((index.synonyms.always && !marked) || candidates.count(SAID) < FEW) await pass(alternative, marked, synonym);
  if (marked && !quoted && candidates.count(SAID) < FEW)
    for (const alternative of direct) await pass(alternative, false, otherMarks);
  return candidates.sorted();
}

/**
 * Whether hits of one word that no record has are of longer words that begin so. Where there is none, the engine gives words that
 * share its first letters, BGD for BGH, and which of them it knows depends on the pieces that it has loaded.
 */
async function begins([best]: readonly IndexHit[], alternative: Alternative): Promise<boolean> {
  return best !== undefined && rankText(await best.load(), [alternative], false) !== null;
}

/** How many of the words of a query are in a hit next to the word that they were typed next to. */
function coveredBy(pairs: readonly (readonly IndexHit[])[], hits: readonly IndexHit[]) {
  const holders = pairs.map((pair) => new Set(pair.map(({ id }) => id)));
  return hits.map((hit) => {
    const has = [...holders.map((ids) => ids.has(hit.id)), false];
    return { hit, covered: has.filter((each, at) => each || (has[at - 1] ?? false)).length };
  });
}

import { firstItem } from '../../items.ts';
import { alternativesOf } from '../alternatives.ts';
import type { Alternative } from '../alternatives.ts';
import type { WordQuery } from '../query/read-words.ts';
import { relaxed } from '../query/relax.ts';
import type { Facets } from '../records/record.ts';
import { collect } from './collect.ts';
import { isAnswered, judgeResults } from './judged-results.ts';
import type { JudgedResults } from './judged-results.ts';
import type { WordIndex } from './word-index.ts';

/** Searches the index in passes, from the spelling as typed to what is only near it, and judges the best by their text. */
export async function searchWords(index: WordIndex, query: WordQuery, filters: Facets): Promise<JudgedResults> {
  const { alternatives, quoted } = query;
  if (alternatives.length === 0) return judgeResults([], [], { quoted });
  const results = await judgeResults(await collect(index, query, filters), alternatives, { quoted });
  if (quoted || isAnswered(results)) return results;

  // Nothing has all the words, or only approximately.
  const { telling, fewer, pairs } = relaxed(firstItem(alternatives).words);
  if (telling !== null) {
    const less = await searchWords(index, { ...query, alternatives: alternativesOf(telling) }, filters);
    if (isAnswered(less) || (results.first.length === 0 && less.first.length > 0)) return less;
  }
  if (results.first.length > 0) return results;
  const asking = async (some: Alternative[]) =>
    judgeResults(await collect(index, { ...query, alternatives: some }, filters), some, { quoted: false, near: true });
  const some = fewer && (await asking(fewer.map((words) => ({ words, by: 'asked' }))));
  if (some && some.first.length > 0) return some;
  return pairs ? asking(pairs.map((words) => ({ words, by: 'asked', whole: true }))) : results;
}

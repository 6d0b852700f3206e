import { firstItem } from '../../items.ts';
import { alternativesOf } from '../alternatives.ts';
import type { Alternative } from '../alternatives.ts';
import type { WordQuery } from '../query/read-words.ts';
import { relaxed } from '../query/relax.ts';
import type { Facets } from '../records/record.ts';
import { collect } from './collect.ts';
import { isAnswered, judgeResults } from './judged-results.ts';
import type { JudgedResults } from './judged-results.ts';
import { wordsOf } from '../words.ts';
import type { WordIndex } from './word-index.ts';

/**
 * Searches the index in passes, from the spelling as typed to what is only near it, and judges the best by their text.
 *
 * @param ofKind a kind of document and its subject, where a query is of these: where nothing answers, documents of the kind that have
 * most of the subject come first
 */
export async function searchWords(
  index: WordIndex,
  query: WordQuery,
  filters: Facets,
  ofKind: { kind: string; subject: string } | null = null,
): Promise<JudgedResults> {
  const { alternatives, quoted } = query;
  const { judged } = index;
  if (alternatives.length === 0) return judgeResults([], [], { judged, quoted });
  const results = await judgeResults(await collect(index, query, filters), alternatives, { judged, quoted });
  if (quoted || isAnswered(results)) return results;

  const { telling } = relaxed(firstItem(alternatives).words);
  const asked = telling === null ? alternatives : alternativesOf(telling);
  const less = await relax(index, { ...query, alternatives: asked }, filters, results);
  if (isAnswered(less) || !index.nearest) return less;
  const documents = ofKind
    ? index.nearest(alternativesOf(wordsOf(ofKind.subject)), { loai: ofKind.kind, ...filters })
    : [];
  const near = [...new Set([...documents, ...index.nearest(asked, filters)])].map((record) => ({
    id: record.path,
    record,
    loose: true,
    alternatives: asked,
  }));
  const ids = near.map(({ id }) => id);
  const others = less.first.filter(({ id }) => !ids.includes(id));
  return { ...less, first: [...near, ...others], ids: () => [...new Set([...ids, ...less.ids()])] };
}

/** Asks for less where nothing has all the words, or only approximately. @param query with the words that tell something */
async function relax(
  index: WordIndex,
  query: WordQuery,
  filters: Facets,
  results: JudgedResults,
): Promise<JudgedResults> {
  const { judged } = index;
  const asking = async (some: readonly Alternative[], near: boolean) =>
    judgeResults(await collect(index, { ...query, alternatives: [...some] }, filters), some, {
      judged,
      quoted: false,
      near,
    });
  const less = await asking(query.alternatives, false);
  if (isAnswered(less) || (results.first.length === 0 && less.first.length > 0)) return less;
  if (results.first.length > 0) return results;
  const { fewer, pairs } = relaxed(firstItem(query.alternatives).words);
  const some =
    fewer &&
    (await asking(
      fewer.map((words): Alternative => ({ words, by: 'asked' })),
      true,
    ));
  if (some && some.first.length > 0) return some;
  return pairs
    ? asking(
        pairs.map((words): Alternative => ({ words, by: 'asked', whole: true })),
        true,
      )
    : results;
}

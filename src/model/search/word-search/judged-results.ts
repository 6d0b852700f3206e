import { itemAt } from '../../items.ts';
import type { Alternative } from '../alternatives.ts';
import { rankText } from '../ranking/rank-text.ts';
import type { Judgement } from '../ranking/rank-text.ts';
import type { Found } from './candidates.ts';
import { ANSWERS, PAIRS } from './collect.ts';
import type { IndexedRecord, WordIndex } from './word-index.ts';

/** A record found by its words. */
export interface WordResult {
  id: string;
  record: IndexedRecord;
  /** Only approximately what was asked. */
  loose: boolean;
  /** The ways of saying it by which it was found, for the excerpt. */
  alternatives: readonly Alternative[];
}

type Judged = WordResult & Judgement;

const byWorth = (a: Judged, b: Judged) =>
  Number(a.loose) - Number(b.loose) || b.score - a.score || a.record.path.localeCompare(b.record.path);

/** Results, best first: some at once, the others when they are asked for. */
export interface JudgedResults {
  first: WordResult[];
  /** Ids of all records that answer in all likelihood, loaded or not, for counting. */
  readonly ids: () => string[];
  /** The next results; fewer than asked for when there are no more. */
  readonly more: (count: number) => Promise<WordResult[]>;
  /** Whether there may be more. */
  readonly left: () => boolean;
  /** How many records did not arrive. */
  readonly lost: () => number;
}

/** Whether a result is what was asked, and not only near it. */
export const isAnswered = ({ first }: JudgedResults): boolean => first.some(({ loose }) => !loose);

/**
 * Loads the most promising candidates and judges them by their text. What is only near is after all that is not,
 * so it waits until every candidate is judged.
 *
 * @param judged see {@link WordIndex}
 * @param near whether everything counts as near only
 * @throws when none of the records arrives
 */
export async function judgeResults(
  candidates: readonly Found[],
  alternatives: readonly Alternative[],
  { judged: most, quoted, near = false }: Pick<WordIndex, 'judged'> & { quoted: boolean; near?: boolean },
): Promise<JudgedResults> {
  const sure = candidates.filter(({ tier }) => tier >= PAIRS).length;
  const now = Math.max(Math.min(most.sure, sure), Math.min(most.near, candidates.length));
  const rest = candidates.slice(now).filter(({ tier }) => tier >= PAIRS);
  const held: WordResult[] = [];
  const known: string[] = [];
  let lost = 0;

  const judgeAll = async (found: readonly Found[]) => {
    const loaded = await Promise.allSettled(found.map(({ hit }) => hit.load()));
    const missing = loaded.filter(({ status }) => status === 'rejected');
    lost += missing.length;
    if (found.length > 0 && missing.length === found.length) throw new Error('no record arrived');
    const judged = loaded.flatMap((result, at): Judged[] => {
      if (result.status === 'rejected') return [];
      const judgement = rankText(result.value, alternatives, quoted);
      if (judgement === null) return [];
      const loose = near || judgement.loose;
      return [{ id: itemAt(found, at).hit.id, record: result.value, alternatives, score: judgement.score, loose }];
    });
    judged.sort(byWorth);
    known.push(...judged.map(({ id }) => id));
    return judged;
  };
  const more = async (count: number) => {
    const results: WordResult[] = [];
    while (results.length < count && rest.length > 0)
      for (const each of await judgeAll(rest.splice(0, count - results.length)))
        (each.loose ? held : results).push(each);
    return [...results, ...(rest.length > 0 ? [] : held.splice(0, count - results.length))];
  };

  const judged = await judgeAll(candidates.slice(0, now));
  held.push(...judged.filter(({ loose }) => loose));
  return {
    first: [...judged.filter(({ loose }) => !loose), ...(rest.length > 0 ? [] : held.splice(0))],
    ids: () => [...known, ...rest.filter(({ tier }) => tier >= ANSWERS).map(({ hit }) => hit.id)],
    more,
    left: () => rest.length + held.length > 0,
    lost: () => lost,
  };
}

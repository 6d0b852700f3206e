import type { LegalReference } from '../../../kinds/legal-reference.ts';
import { beginOf, yearsOf } from './acts.ts';
import type { Act } from './acts.ts';
import { answer } from './answer.ts';
import { sortActs } from './counted-acts.ts';
import { endingOf } from './ending.ts';
import { possibleGround, startGround } from './grounds.ts';
import type { Others } from './others.ts';
import { settleActs } from './settle-acts.ts';
import type { Holding } from './settle-acts.ts';
import type { Validity } from './validity.ts';

/** Rules 1–7 of `validityOn`, which look at dates and acts alone: their answer, or what the other rules need to know. */
export function settle(
  reference: LegalReference,
  acts: readonly Act[],
  on: string,
  others: Others,
): Validity | Holding {
  const begins = beginOf(reference);
  const [year, nextYear] = yearsOf(reference);
  const first = begins ?? year ?? null;
  if (first !== null && on < first) return answer('not-yet', null, [startGround(reference)]);

  const sorted = sortActs(acts, on, others);
  const ending = endingOf(reference, sorted, on);
  const settled = settleActs(reference, { acts, sorted, ending, on, others });
  // An end that may have come is a reason of every answer, and decides where nothing else does.
  const possible = ending.possible.map(possibleGround);
  if ('state' in settled) return { ...settled, grounds: [...settled.grounds, ...possible] };
  if (possible.length > 0)
    return answer(
      'unknown',
      null,
      [...possible, startGround(reference), ...settled.asides],
      [...new Set(ending.possible.map(({ by }) => by))],
    );
  if (begins === null && (nextYear === undefined || on < nextYear))
    return answer('unknown', null, [startGround(reference), ...settled.asides]);
  return settled;
}

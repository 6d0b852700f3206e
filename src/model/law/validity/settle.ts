import type { LegalReference } from '../../../kinds/legal-reference.ts';
import type { Effect } from '../../../kinds/relation.ts';
import { addDays } from '../../day/iso-day.ts';
import { formatDay } from '../../day/format-day.ts';
import { firstItem } from '../../items.ts';
import { beginOf, yearsOf } from './acts.ts';
import type { Act } from './acts.ts';
import { sortActs } from './counted-acts.ts';
import { endingOf } from './ending.ts';
import { actGround, doubtfulGround, ownGround, startGround, voidGround } from './grounds.ts';
import type { Others } from './others.ts';
import type { Ground, Validity, ValidityState } from './validity.ts';

/** A document that nothing is known to have ended, stopped or put in doubt. */
export interface Holding {
  /** ISO day; null where only the year in the number-symbol says that it was issued before. */
  begins: string | null;
  parts: { from: string; ground: Ground }[];
  /** What should be said besides. */
  asides: Ground[];
}

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
  const { counted } = sorted;
  const withEffect = (effect: Effect) => counted.filter((act) => act.effect === effect);
  const ending = endingOf(reference, sorted, on);
  const voids = sorted.void.filter(({ effect }) => effect !== 'none').map(voidGround);
  const doubts = sorted.doubtful.filter(({ effect }) => effect !== 'none').map(doubtfulGround);
  const contradictions = [...ending.conflict, ...(ending.on === null ? doubts : [])];
  if (contradictions.length > 0) return answer('conflicting', null, [...contradictions, ...voids], ending.successors);

  const substance = withEffect('substance');
  if (ending.on !== null) {
    const grounds = ending.successors.length > 0 ? ending.grounds : [...ending.grounds, ...substance.map(actGround)];
    const successors = [...new Set([...ending.successors, ...substance.map(({ by }) => by)])];
    const transition = reference.transitions.find((each) => on <= each.until);
    if (!transition) return answer('expired', ending.since, grounds, successors);
    const sentence = `Vẫn được áp dụng chuyển tiếp đến hết ngày ${formatDay(transition.until)}${transition.note ? `: ${transition.note}` : '.'}`;
    const { basis: by, article, sources, confidence } = transition;
    const ground = { sentence, by, article, on: null, sources, confidence };
    return answer('transitional', ending.since, [...grounds, ground], successors);
  }
  if (substance.length > 0)
    return answer('replaced-in-substance', firstItem(substance).from, substance.map(actGround), [
      ...new Set(substance.map(({ by }) => by)),
    ]);

  const running = (effect: Effect) =>
    withEffect(effect).filter(
      ({ from, relation }) =>
        (relation.until === null || on <= relation.until) && (ending.restoredOn === null || from > ending.restoredOn),
    );
  const paused = running('pause');
  if (paused.length > 0) return answer('suspended', firstItem(paused).from, paused.map(actGround));
  if (ending.periodTo !== null && ending.periodTo < on) {
    const sentence = `Kỳ thực hiện ghi trong văn bản kết thúc ngày ${formatDay(ending.periodTo)}; không cần văn bản bãi bỏ.`;
    return answer('period-ended', addDays(ending.periodTo, 1), [ownGround(reference, ending.periodTo, sentence)]);
  }
  const doubt = reference.uncertainFrom;
  if (doubt && doubt.on <= on) {
    const { reason: sentence, sources, confidence } = doubt;
    return answer('unknown', doubt.on, [{ sentence, by: null, article: null, on: doubt.on, sources, confidence }]);
  }
  if (begins === null && (nextYear === undefined || on < nextYear))
    return answer('unknown', null, [startGround(reference)]);
  return {
    begins,
    parts: [...withEffect('part'), ...running('pause-part')].map((act) => ({ from: act.from, ground: actGround(act) })),
    asides: [...withEffect('extend'), ...withEffect('restore')].map(actGround).concat(voids),
  };
}

/** An answer in the order in which its parts are thought of. */
export function answer(
  state: ValidityState,
  since: string | null,
  grounds: Ground[],
  successors: string[] = [],
): Validity {
  return { state, since, grounds, successors };
}

import type { LegalReference } from '../../../kinds/legal-reference.ts';
import type { Effect } from '../../../kinds/relation.ts';
import { addDays } from '../../day/iso-day.ts';
import { formatDay } from '../../day/format-day.ts';
import { firstItem } from '../../items.ts';
import { beginOf } from './acts.ts';
import { answer } from './answer.ts';
import type { Ending } from './ending.ts';
import { actGround, doubtfulGround, ownGround, unendedGround, voidGround } from './grounds.ts';
import { suspensionOn } from './suspensions.ts';
import type { KnownOn } from './suspensions.ts';
import type { Ground, Validity } from './validity.ts';

/** A document that nothing is known to have ended, stopped or put in doubt. */
export interface Holding {
  /** That nothing ended it, as far as anybody has seen. */
  unended: Ground;
  parts: { from: string; ground: Ground }[];
  /** What should be said besides. */
  asides: Ground[];
}

interface Done extends KnownOn {
  ending: Ending;
}

/** The answer that what is known of the acts gives, whatever may have been done besides. */
export function settleActs(reference: LegalReference, done: Done): Validity | Holding {
  const { sorted, ending, on } = done;
  const withEffect = (effect: Effect) => sorted.counted.filter((act) => act.effect === effect);
  const voids = [...sorted.void, ...sorted.lapsed].filter(({ effect }) => effect !== 'none').map(voidGround);
  const doubts = sorted.doubtful.filter(({ effect }) => effect !== 'none').map(doubtfulGround);
  const conflict = [...ending.conflict, ...(ending.on === null ? doubts : [])];
  if (conflict.length > 0) return answer('conflicting', null, [...conflict, ...voids], ending.successors);

  const { restoredOn } = ending;
  const substance = withEffect('substance').filter(({ from }) => restoredOn === null || from > restoredOn);
  const inSubstance = [...new Set(substance.map(({ by }) => by))];
  if (ending.on !== null) {
    const grounds = ending.successors.length > 0 ? ending.grounds : [...ending.grounds, ...substance.map(actGround)];
    return ended(reference, on, ending.since, grounds, [...new Set([...ending.successors, ...inSubstance])]);
  }
  if (substance.length > 0)
    return answer('replaced-in-substance', firstItem(substance).from, substance.map(actGround), inSubstance);

  const begins = beginOf(reference) ?? '';
  const paused = suspensionOn(done, 'pause');
  if (paused !== null)
    return answer('suspended', paused.since > begins ? paused.since : begins, paused.acts.map(actGround));
  if (ending.periodTo !== null && ending.periodTo < on) {
    const sentence = `Kỳ thực hiện ghi trong văn bản kết thúc ngày ${formatDay(ending.periodTo)}; không cần văn bản bãi bỏ.`;
    return answer('period-ended', addDays(ending.periodTo, 1), [ownGround(reference, ending.periodTo, sentence)]);
  }
  const doubt = reference.uncertainFrom;
  if (doubt && doubt.on <= on) {
    const { reason: sentence, sources, confidence } = doubt;
    return answer('unknown', doubt.on, [{ sentence, by: null, article: null, on: doubt.on, sources, confidence }]);
  }
  const partPaused = suspensionOn(done, 'pause-part');
  const parts = [
    ...withEffect('part').map((act) => ({ from: act.from, ground: actGround(act) })),
    ...(partPaused === null ? [] : partPaused.acts.map((act) => ({ from: partPaused.since, ground: actGround(act) }))),
  ];
  const asides = [...ending.aside, ...withEffect('extend'), ...withEffect('restore')].map(actGround).concat(voids);
  return {
    unended: unendedGround(
      reference,
      restoredOn,
      [...ending.aside, ...sorted.void].some(({ effect }) => effect === 'all'),
    ),
    parts: parts.sort((a, b) => a.from.localeCompare(b.from)),
    asides,
  };
}

/** What has ended, unless a later document lets it be applied for a time. */
function ended(
  reference: LegalReference,
  on: string,
  since: string | null,
  grounds: Ground[],
  successors: string[],
): Validity {
  const transition = reference.transitions.find((each) => on <= each.until);
  if (!transition) return answer('expired', since, grounds, successors);
  const sentence = `Vẫn được áp dụng chuyển tiếp đến hết ngày ${formatDay(transition.until)}${transition.note ? `: ${transition.note}` : '.'}`;
  const { basis: by, article, sources, confidence } = transition;
  const ground = { sentence, by, article, on: null, sources, confidence };
  return answer('transitional', since, [...grounds, ground], successors);
}

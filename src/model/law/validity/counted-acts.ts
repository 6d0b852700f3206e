import type { Effect } from '../../../kinds/relation.ts';
import { inOrder } from './acts.ts';
import type { Act } from './acts.ts';
import { startOf } from './act-days.ts';
import type { ActDays, CountedAct } from './act-days.ts';
import type { Others } from './others.ts';
import type { Validity, ValidityState } from './validity.ts';

/** An act that does not count, because its own document is not in force. */
export interface VoidAct extends CountedAct {
  state: ValidityState;
}

export interface SortedActs {
  counted: CountedAct[];
  void: VoidAct[];
  /** Suspensions that were, and are over because the document that suspends has no effect now. */
  lapsed: VoidAct[];
  /** Acts of documents of which nobody can say whether they were in force. */
  doubtful: CountedAct[];
  /** Ends that may have come by the day, of documents of which not even the day of issue is known. */
  possible: CountedAct[];
}

const GONE: ReadonlySet<ValidityState> = new Set(['expired', 'replaced-in-substance', 'transitional', 'suspended']);
const PAUSES: ReadonlySet<Effect> = new Set(['pause', 'pause-part']);

/**
 * Sorts what was done to a document up to a day by whether it counts. A document acts only while it is itself in force: what B was
 * to end from 1 July is not ended if B was repealed in May; if B is suspended then, or is repealed and restored later, it acts from
 * the day on which it is in force again. What has taken effect stays when the acting document ends later; only a suspension needs it
 * in force on the day that is asked. No act is dropped because it has no day.
 * @param on ISO day @returns lists of which the order does not depend on that of `acts`
 */
export function sortActs(acts: readonly Act[], on: string, others: Others): SortedActs {
  const sorted: SortedActs = { counted: [], void: [], lapsed: [], doubtful: [], possible: [] };
  for (const act of acts) {
    const { from, ...days } = startOf(act, others);
    if (days.effect === 'none' && act.relation.type !== 'amends') continue;
    if (from === null || from > on) {
      if (mayHaveEnded(act, days) && days.earliest <= on)
        sorted.possible.push({ ...act, ...days, from: days.earliest, planned: days.earliest });
      continue;
    }
    const known: CountedAct = { ...act, ...days, from, planned: from };
    const start = inForceFrom(act.by, from, on, others);
    if (start === 'unclear') sorted.doubtful.push(known);
    else if (typeof start === 'string') sorted.void.push({ ...known, state: start });
    else if (start.on > from) count({ ...known, from: start.on, earliest: start.on }, on, others, sorted);
    else count(known, on, others, sorted);
  }
  for (const list of [sorted.counted, sorted.void, sorted.lapsed, sorted.doubtful, sorted.possible]) list.sort(inOrder);
  return sorted;
}

const mayHaveEnded = ({ relation }: Act, { effect }: Pick<ActDays, 'effect'>) =>
  effect === 'all' && relation.on === null;

/** Puts an act that took effect where it belongs: a suspension is over when its document has no effect on the day that is asked. */
function count(act: CountedAct, on: string, others: Others, sorted: SortedActs): void {
  const lack = PAUSES.has(act.effect) ? lackOfForce(others.settledOn(act.by, on)) : null;
  if (lack === 'unclear') sorted.doubtful.push(act);
  else if (lack !== null) sorted.lapsed.push({ ...act, state: lack });
  else sorted.counted.push(act);
}

/** The first day from `from` to `on` on which a document is in force; why it is not on `from`, where there is none. */
function inForceFrom(id: string, from: string, on: string, others: Others): { on: string } | ValidityState | 'unclear' {
  const first = lackOfForce(others.settledOn(id, from));
  if (first === null) return { on: from };
  if (first === 'unclear') return first;
  for (const day of others.days(id)) {
    if (day <= from || day > on) continue;
    const lack = lackOfForce(others.settledOn(id, day));
    if (lack === null) return { on: day };
    if (lack === 'unclear') return lack;
  }
  return first;
}

/**
 * Why a document does nothing; null where it acts. Unclear where its records contradict each other, or where something ended it, or
 * may have, on a day that nobody knows.
 */
function lackOfForce(settled: Validity | 'open' | 'circle'): ValidityState | 'unclear' | null {
  if (settled === 'open') return null;
  if (settled === 'circle') return 'unclear';
  const { state, since, grounds } = settled;
  if (state === 'conflicting' || (state === 'expired' && since === null)) return 'unclear';
  if (state === 'unknown' && grounds.some(({ by }) => by !== null)) return 'unclear';
  return GONE.has(state) ? state : null;
}

import { relationTypes } from '../../../kinds/relation.ts';
import type { Effect } from '../../../kinds/relation.ts';
import { beginOf } from './acts.ts';
import type { Act } from './acts.ts';
import type { Others } from './others.ts';
import type { ValidityState } from './validity.ts';

/** An act that counts, and the day from which it does. */
export interface CountedAct extends Act {
  effect: Effect;
  /** ISO day: that of the relation, or the later one on which the acting document takes effect. */
  from: string;
  /** False where only the day of issue of the acting document is known: it ended its target at some day from then on. */
  dated: boolean;
}

/** An act that does not count, because its own document was not in force on its day. */
export interface VoidAct extends CountedAct {
  state: ValidityState;
}

export interface SortedActs {
  counted: CountedAct[];
  void: VoidAct[];
  /** Acts of documents whose own validity is contradictory on that day. */
  doubtful: CountedAct[];
}

const GONE: ReadonlySet<ValidityState> = new Set(['expired', 'replaced-in-substance', 'transitional', 'suspended']);
const PAUSES: ReadonlySet<Effect> = new Set(['pause', 'pause-part']);

/**
 * Sorts what was done to a document up to a day by whether it counts. A document acts only while it is itself in force: what B was
 * to end from 1 July is not ended if B was repealed in May. What has taken effect stays when the acting document ends later; only
 * a suspension needs it in force on the day that is asked.
 * @param acts oldest first @param on ISO day
 */
export function sortActs(acts: readonly Act[], on: string, others: Others): SortedActs {
  const sorted: SortedActs = { counted: [], void: [], doubtful: [] };
  for (const act of acts) {
    const { effect, from, dated } = startOf(act, others);
    if (from === null || from > on || (effect === 'none' && act.relation.type !== 'amends')) continue;
    const settled = others.settledOn(act.by, PAUSES.has(effect) ? on : from);
    const known = { ...act, effect, from, dated };
    if (settled === 'circle') sorted.doubtful.push(known);
    else if (settled === 'open') sorted.counted.push(known);
    else if (settled.state === 'conflicting') sorted.doubtful.push(known);
    else if (GONE.has(settled.state)) sorted.void.push({ ...known, state: settled.state });
    else sorted.counted.push(known);
  }
  sorted.counted.sort((a, b) => a.from.localeCompare(b.from) || a.by.localeCompare(b.by));
  return sorted;
}

/**
 * The effect of an act, and the day from which it can have it: no document acts before it takes effect. An end without a day of its
 * own is one from the day of effect of the acting document; where that is not known, counted from its issue and not dated.
 */
export function startOf(
  { by, relation }: Act,
  others: Pick<Others, 'reference'>,
): { effect: Effect; from: string | null; dated: boolean } {
  const acting = others.reference(by) ?? { effectiveOn: null, issuedOn: null };
  const begin = beginOf(acting);
  const effect = relationTypes[relation.type].ends;
  const { on } = relation;
  if (on === null)
    return { effect, from: effect === 'all' ? begin : null, dated: effect !== 'all' || acting.effectiveOn !== null };
  return { effect, from: begin !== null && begin > on ? begin : on, dated: true };
}

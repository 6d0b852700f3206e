import type { Effect } from '../../../kinds/relation.ts';
import { addDays } from '../../day/iso-day.ts';
import { inOrder } from './acts.ts';
import type { Act } from './acts.ts';
import { startOf } from './act-days.ts';
import { sortActs } from './counted-acts.ts';
import type { CountedAct, SortedActs } from './counted-acts.ts';
import type { Others } from './others.ts';

/** A time in which a document, or some of it, has been stopped without a day between. */
export interface Suspension {
  /** Its first ISO day. */
  since: string;
  /** Every act that stopped it in that time, oldest first; those of before may be over. */
  acts: CountedAct[];
}

/** The acts on a document and which of them count on a day. */
export interface KnownOn {
  acts: readonly Act[];
  sorted: SortedActs;
  /** ISO day. */
  on: string;
  others: Others;
}

/** ISO day of the last restoration that counts; null where there is none. */
export const restoredOn = ({ counted }: Pick<SortedActs, 'counted'>): string | null =>
  counted.filter(({ effect }) => effect === 'restore').at(-1)?.from ?? null;

/**
 * The suspension that runs on a day: several documents may have carried it on, one after the other. Null where none runs.
 * @param effect whether the whole document is stopped or some of it
 */
export function suspensionOn(
  { acts, sorted, on, others }: KnownOn,
  effect: Extract<Effect, 'pause' | 'pause-part'>,
): Suspension | null {
  let running = runningOn(sorted, effect, on);
  if (running.length === 0) return null;
  let since = on;
  const found = new Map<Act['relation'], CountedAct>();
  for (const act of running) found.set(act.relation, act);
  for (const day of changes(acts, on, others)) {
    running = runningOn(sortActs(acts, day, others), effect, day);
    if (running.length === 0) break;
    for (const act of running) found.set(act.relation, act);
    since = day;
  }
  return { since, acts: [...found.values()].sort(inOrder) };
}

function runningOn(sorted: SortedActs, effect: Effect, day: string): CountedAct[] {
  const restored = restoredOn(sorted);
  return sorted.counted.filter(
    (act) =>
      act.effect === effect &&
      (act.relation.until === null || day <= act.relation.until) &&
      (restored === null || act.from > restored),
  );
}

/** The days up to `on` on which a suspension may begin or end, the latest first. */
function changes(acts: readonly Act[], on: string, others: Others): string[] {
  const days = acts.flatMap((act) => {
    const { effect, from } = startOf(act, others);
    if (!['pause', 'pause-part', 'restore'].includes(effect)) return [];
    return [from, act.relation.until && addDays(act.relation.until, 1), ...others.days(act.by)];
  });
  return [...new Set(days.filter((day): day is string => day !== null && day <= on))].sort().reverse();
}

import { addDays } from '../../day/iso-day.ts';
import { inOrder } from './acts.ts';
import type { Act } from './acts.ts';
import { startOf } from './act-days.ts';
import type { CountedAct } from './act-days.ts';
import type { SortedActs } from './counted-acts.ts';
import type { Others, Stops } from './others.ts';

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
export function suspensionOn({ acts, sorted, on, others }: KnownOn, effect: keyof Stops): Suspension | null {
  let running = stopsIn(sorted, on)[effect];
  if (running.length === 0) return null;
  let since = on;
  const found = new Map<Act['relation'], CountedAct>();
  for (const act of running) found.set(act.relation, act);
  for (const day of others.changes(acts)) {
    if (day > on) continue;
    running = others.stops(acts, day)[effect];
    if (running.length === 0) break;
    for (const act of running) found.set(act.relation, act);
    since = day;
  }
  return { since, acts: [...found.values()].sort(inOrder) };
}

/** What stops a document on a day, of its acts as they are sorted for that day. */
export function stopsIn(sorted: SortedActs, day: string): Stops {
  const restored = restoredOn(sorted);
  const running = (effect: keyof Stops) =>
    sorted.counted.filter(
      (act) =>
        act.effect === effect &&
        (act.relation.until === null || day <= act.relation.until) &&
        (restored === null || act.from > restored),
    );
  return { pause: running('pause'), 'pause-part': running('pause-part') };
}

/** The days on which a suspension among these acts may begin or end, the latest first. */
export function changesOf(acts: readonly Act[], others: Pick<Others, 'reference' | 'days'>): string[] {
  const days = acts.flatMap((act) => {
    const { effect, from } = startOf(act, others);
    if (!['pause', 'pause-part', 'restore'].includes(effect)) return [];
    return [from, act.relation.until && addDays(act.relation.until, 1), ...others.days(act.by)];
  });
  return [...new Set(days.filter((day): day is string => day !== null))].sort().reverse();
}

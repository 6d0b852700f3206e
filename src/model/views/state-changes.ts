import { addDays } from '../day/iso-day.ts';
import type { ValidityState } from '../law/validity/validity.ts';
import type { Site } from '../site/site.ts';

/** A day on which a document passes from one state of validity to another. */
export interface StateChange {
  /** First ISO day of the new state. */
  on: string;
  from: ValidityState;
  to: ValidityState;
}

/**
 * The days after `after` on which a document's validity changes, as far as its record tells: its own dates, acts of other
 * documents, the ends of its period and of transitional use. Asks {@link Site.validity} on each, so no rule is here twice.
 * @param after ISO day
 */
export function stateChanges(site: Site, id: string, after: string): StateChange[] {
  const { data } = site.legalReference(id);
  const acts = site.relations(id).filter(({ direction }) => direction === 'is-acted-on');
  const last = [data.period?.to ?? null, ...data.transitions.map(({ until }) => until)];
  const days = [
    data.issuedOn,
    data.effectiveOn,
    data.expiredOn,
    data.uncertainFrom?.on ?? null,
    ...acts.map(({ relation }) => relation.on),
    ...last.map((day) => day && addDays(day, 1)),
  ].filter((day): day is string => day !== null && day > after);
  let from = site.validity(id, after).state;
  const changes: StateChange[] = [];
  for (const on of [...new Set(days)].sort()) {
    const to = site.validity(id, on).state;
    if (to !== from) changes.push({ on, from, to });
    from = to;
  }
  return changes;
}

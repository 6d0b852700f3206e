import type { ValidityState } from '../law/validity/validity.ts';
import type { Site } from '../site/site.ts';

/** A day on which a document passes from one state of validity to another. */
export interface StateChange {
  /** First ISO day of the new state. */
  on: string;
  from: ValidityState;
  to: ValidityState;
  /** False where the day is only that on which the document that did it was issued: the real day is not known. */
  dated: boolean;
}

const ENDED: ReadonlySet<ValidityState> = new Set(['expired', 'transitional']);

/**
 * The days after `after` on which a document's validity changes, as far as the records tell: its own dates, acts of other
 * documents, the ends of its period, of what it rests on and of its issuer. Asks {@link Site.validity} on each, so no rule is here twice.
 * @param after ISO day
 */
export function stateChanges(site: Site, id: string, after: string): StateChange[] {
  let from = site.validity(id, after).state;
  const changes: StateChange[] = [];
  for (const on of site.validityDays(id).filter((day) => day > after)) {
    const { state: to, since } = site.validity(id, on);
    if (to !== from) changes.push({ on, from, to, dated: !ENDED.has(to) || since !== null });
    from = to;
  }
  return changes;
}

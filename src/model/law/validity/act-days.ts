import type { LegalReference } from '../../../kinds/legal-reference.ts';
import { relationTypes } from '../../../kinds/relation.ts';
import type { Effect } from '../../../kinds/relation.ts';
import { beginOf, yearsOf } from './acts.ts';
import type { Act } from './acts.ts';

/** The days of an act, as far as they are known. */
export interface ActDays {
  effect: Effect;
  /**
   * ISO day: that of the relation, or the later one from which the acting document is in force. Of an end without a day the one by
   * which it has come: the day of effect of the acting document, else of its issue, else the end of the year in its number-symbol.
   * Null where nobody knows any.
   */
  from: string | null;
  /** The first ISO day on which it may have come; before `from` only of an end without a day, and empty where nothing is known. */
  earliest: string;
  /** False where `from` is only a day by which the end had come at some time. */
  dated: boolean;
}

/** An act that counts, and the day from which it does. */
export interface CountedAct extends Act, ActDays {
  from: string;
  /** ISO day from which it would count if the acting document were in force then; before `from` where it was not. */
  planned: string;
}

/**
 * The effect of an act, and the day from which it can have it: no document acts before it takes effect. An end without a day of its
 * own is one from the day of effect of the acting document; where that is not known, counted from its issue and not dated.
 */
export function startOf(
  { by, relation }: Act,
  others: { reference: (id: string) => LegalReference | undefined },
): ActDays {
  const acting = others.reference(by);
  const begin = acting ? beginOf(acting) : null;
  const [year, nextYear] = acting ? yearsOf(acting) : [];
  const effect = relationTypes[relation.type].ends;
  const { on } = relation;
  if (on !== null) {
    const first = begin ?? year ?? on;
    const from = first > on ? first : on;
    return { effect, from, earliest: from, dated: true };
  }
  if (relation.type === 'amends')
    return { effect, from: begin ?? year ?? null, earliest: begin ?? year ?? '', dated: false };
  if (effect !== 'all') return { effect, from: null, earliest: '', dated: true };
  const dated = (acting?.effectiveOn ?? null) !== null;
  return { effect, from: begin ?? nextYear ?? null, earliest: begin ?? year ?? '', dated };
}

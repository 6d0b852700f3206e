import type { LegalReference } from '../../../kinds/legal-reference.ts';
import { addDays } from '../../day/iso-day.ts';
import { formatDay } from '../../day/format-day.ts';
import { actGround, ownGround } from './grounds.ts';
import type { CountedAct, SortedActs } from './counted-acts.ts';
import type { Ground } from './validity.ts';

/** How a document ended, or why its records contradict each other. */
export interface Ending {
  /** First ISO day without effect; null while it is not ended. */
  on: string | null;
  /** The same day; null where it is only that on which the document that ended it was issued. */
  since: string | null;
  grounds: Ground[];
  successors: string[];
  /** What cannot be true together, as grounds; empty where nothing is contradictory. */
  conflict: Ground[];
  /** The last ISO day of the period that its title names, with extensions. */
  periodTo: string | null;
  /** ISO day of the last restoration: suspensions of before are over. */
  restoredOn: string | null;
}

/**
 * Whether a document has ended by a day: by the first of its own last day and the acts that end it, unless it was restored later.
 * A contradiction is stated and not decided: an act that counts and an own day of another date, an amendment of what had ended,
 * an extension of what was over, an end and a restoration on one day, an own day that rests on an act that does not count.
 */
export function endingOf(reference: LegalReference, acts: SortedActs, on: string): Ending {
  const endings = acts.counted.filter(({ effect }) => effect === 'all');
  const restored = acts.counted.filter(({ effect }) => effect === 'restore');
  const conflict: Ground[] = [];
  const ownEnd = extended(reference, reference.expiredOn, acts, conflict);
  const lastOfPeriod = reference.period && addDays(reference.period.to, 1);
  const periodEnd = extended(reference, lastOfPeriod, acts, conflict);
  const restoredOn = restored.at(-1)?.from ?? null;
  const open = <T extends { from: string }>(each: T) => restoredOn === null || each.from >= restoredOn;

  const standing = endings.filter(open);
  const own = ownEnd !== null && ownEnd <= on && open({ from: ownEnd }) ? ownEnd : null;
  const first = earliest([own, ...standing.map(({ from }) => from)]);
  if (restored.some(({ from }) => endings.some((each) => each.from === from)))
    conflict.push(...[...endings, ...restored].map(actGround));
  const sooner = standing.filter(({ from }) => ownEnd !== null && from < ownEnd && on < ownEnd);
  const unsupported =
    own !== null && standing.length === 0 && acts.void.some(({ effect, from }) => effect === 'all' && from === own);
  if (ownEnd !== null && (sooner.length > 0 || unsupported))
    conflict.push(
      ownGround(reference, ownEnd, `Bản ghi có ngày hết hiệu lực là ${formatDay(ownEnd)}.`),
      ...sooner.map(actGround),
    );
  if (first !== null) conflict.push(...amendedAfter(acts.counted, first).map(actGround));

  const byItself = own !== null && standing.every(({ from }) => from !== own);
  const isDated = own === first || standing.some(({ from, dated }) => from === first && dated);
  return {
    on: first,
    since: isDated ? first : null,
    grounds: [
      ...(byItself ? [ownGround(reference, own, `Hết hiệu lực từ ngày ${formatDay(own)}.`)] : []),
      ...standing.map(actGround),
    ],
    successors: [...new Set(standing.map(({ by }) => by))],
    conflict,
    periodTo: periodEnd && addDays(periodEnd, -1),
    restoredOn,
  };
}

/** The first day without effect, moved by the extensions that came in time; those that came later contradict it. */
function extended(reference: LegalReference, end: string | null, acts: SortedActs, conflict: Ground[]): string | null {
  return acts.counted
    .filter(({ effect, relation }) => effect === 'extend' && relation.until !== null)
    .reduce<string | null>((last, act) => {
      if (last === null || act.relation.until === null) return last;
      if (act.from > last) {
        conflict.push(ownGround(reference, last, `Thời hạn đã hết từ ngày ${formatDay(last)}.`), actGround(act));
        return last;
      }
      const next = addDays(act.relation.until, 1);
      return next > last ? next : last;
    }, end);
}

const amendedAfter = (counted: readonly CountedAct[], end: string) =>
  counted.filter(({ relation, from }) => relation.type === 'amends' && from > end);

function earliest(days: readonly (string | null)[]): string | null {
  return days.reduce((first, day) => (day !== null && (first === null || day < first) ? day : first), null);
}

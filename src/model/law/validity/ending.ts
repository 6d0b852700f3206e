import type { LegalReference } from '../../../kinds/legal-reference.ts';
import { addDays } from '../../day/iso-day.ts';
import { formatDay } from '../../day/format-day.ts';
import { contradictions } from './contradictions.ts';
import { actGround, ownGround } from './grounds.ts';
import type { CountedAct } from './act-days.ts';
import type { SortedActs } from './counted-acts.ts';
import { restoredOn } from './suspensions.ts';
import type { Ground } from './validity.ts';

/** How a document ended, or why its records contradict each other. */
export interface Ending {
  /** First ISO day without effect; null while it is not ended. */
  on: string | null;
  /** The same day; null where it is only one by which it had ended. */
  since: string | null;
  grounds: Ground[];
  successors: string[];
  /** What cannot be true together, as grounds; empty where nothing is contradictory. */
  conflict: Ground[];
  /** Ends of which nobody knows whether they have come. */
  possible: CountedAct[];
  /** Ends that are recorded and do not hold on the day: those of before the last restoration, and of days to come. */
  aside: CountedAct[];
  /** The last ISO day of the period that its title names, with extensions. */
  periodTo: string | null;
  /** ISO day of the last restoration: suspensions of before are over. */
  restoredOn: string | null;
}

/**
 * Whether a document has ended by a day: by the first of its own last day and the acts that end it, unless it was restored later.
 * An end without a day is the one that the record dates itself, where it does; whether it came before or after a restoration that
 * falls between the days on which it may have come, nobody knows.
 */
export function endingOf(reference: LegalReference, acts: SortedActs, on: string): Ending {
  const late: Ground[] = [];
  const ownEnd = extended(reference, reference.expiredOn, acts, late);
  const periodEnd = extended(reference, reference.period && addDays(reference.period.to, 1), acts, late);
  const restored = restoredOn(acts);
  const isOwn = (act: CountedAct) => ownEnd !== null && !act.dated && act.earliest <= ownEnd;
  const counted = acts.counted.filter(({ effect }) => effect === 'all');
  const dayless = [...counted, ...acts.possible].filter(isOwn);
  const known = counted.filter((act) => !isOwn(act));
  const ownDay = ownEnd !== null && ownEnd <= on ? ownEnd : null;
  const ends = [
    ...known,
    ...(ownDay === null ? [] : dayless.map((act) => ({ ...act, from: ownDay, earliest: ownDay }))),
  ];
  const unclear = (act: CountedAct) => restored !== null && act.earliest < restored && restored < act.from;
  const open = ({ from }: Pick<CountedAct, 'from'>) => restored === null || from >= restored;

  const standing = ends.filter((act) => open(act) && !unclear(act));
  const own = ownDay !== null && open({ from: ownDay }) ? ownDay : null;
  const first = earliest([own, ...standing.map(({ from }) => from)]);
  const byItself = own !== null && standing.every(({ from, dated }) => from !== own || !dated);
  const isDated = own === first || standing.some(({ from, dated }) => from === first && dated);
  return {
    on: first,
    since: isDated ? first : null,
    grounds: [
      ...(byItself ? [ownGround(reference, own, `Hết hiệu lực từ ngày ${formatDay(own)}.`)] : []),
      ...standing.map(actGround),
    ],
    successors: [...new Set(standing.map(({ by }) => by))],
    conflict: [...late, ...contradictions(reference, acts, { ends, standing, own, ownEnd, first, periodEnd })],
    possible: [...acts.possible.filter((act) => !isOwn(act)), ...ends.filter(unclear)],
    aside: [...ends.filter((act) => !open(act)), ...(ownDay === null ? dayless : [])],
    periodTo: periodEnd && addDays(periodEnd, -1),
    restoredOn: restored,
  };
}

/** The first day without effect, moved by the extensions that came in time; those that came later contradict it. */
function extended(reference: LegalReference, end: string | null, acts: SortedActs, late: Ground[]): string | null {
  return acts.counted
    .filter(({ effect, relation }) => effect === 'extend' && relation.until !== null)
    .reduce<string | null>((last, act) => {
      if (last === null || act.relation.until === null) return last;
      if (act.from > last) {
        late.push(ownGround(reference, last, `Thời hạn đã hết từ ngày ${formatDay(last)}.`), actGround(act));
        return last;
      }
      const next = addDays(act.relation.until, 1);
      return next > last ? next : last;
    }, end);
}

function earliest(days: readonly (string | null)[]): string | null {
  return days.reduce((first, day) => (day !== null && (first === null || day < first) ? day : first), null);
}

import type { LegalReference } from '../../../kinds/legal-reference.ts';
import type { Effect } from '../../../kinds/relation.ts';
import { formatDay } from '../../day/format-day.ts';
import { actGround, ownGround } from './grounds.ts';
import type { CountedAct } from './act-days.ts';
import type { SortedActs } from './counted-acts.ts';
import type { Ground } from './validity.ts';

/** What is known of the end of a document. All days are ISO days, and the first without effect. */
export interface Ends {
  /** Every act that ended it up to the day. */
  ends: readonly CountedAct[];
  /** Those that no restoration undid. */
  standing: readonly CountedAct[];
  /** Its own recorded end with extensions: where it has come and was not undone, and wherever it is. */
  own: string | null;
  ownEnd: string | null;
  /** The day on which it ended. */
  first: string | null;
  periodEnd: string | null;
}

/** What takes from a document something that a restoration can give back. */
const STOPS: ReadonlySet<Effect> = new Set(['all', 'part', 'substance', 'pause', 'pause-part']);
/** What can only be done to a document in force. A second end, and a replacement in substance, only tidy up. */
const NEEDS_FORCE: ReadonlySet<Effect> = new Set(['part', 'pause', 'pause-part', 'extend']);

/**
 * What cannot all be true, stated and not decided: an act that ends before the own recorded end, or on which that one rests and
 * which does not count on its day; what only a document in force can suffer, after the end; a stop and a restoration on one day; a
 * restoration of what nothing had stopped, or whose period was over. Each stays as long as the acts do.
 */
export function contradictions(reference: LegalReference, acts: SortedActs, known: Ends): Ground[] {
  return [...amongEnds(reference, acts, known), ...ofRestorations(reference, acts, known)];
}

function amongEnds(reference: LegalReference, acts: SortedActs, { standing, own, ownEnd, first }: Ends): Ground[] {
  const found: Ground[] = [];
  const sooner = standing.filter(({ from }) => ownEnd !== null && from < ownEnd);
  const rests = ({ effect, from, planned, ...act }: CountedAct) =>
    effect === 'all' && planned === own && ('state' in act || from !== own);
  const unsupported =
    own !== null && !standing.some(({ from }) => from <= own) && [...acts.void, ...acts.counted].some(rests);
  if (ownEnd !== null && (sooner.length > 0 || unsupported))
    found.push(
      ownGround(reference, ownEnd, `Bản ghi có ngày hết hiệu lực là ${formatDay(ownEnd)}.`),
      ...sooner.map(actGround),
      ...(unsupported ? standing.map(actGround) : []),
    );
  const after = [...acts.counted, ...acts.lapsed].filter(
    ({ relation, effect, from }) =>
      first !== null && from > first && (relation.type === 'amends' || NEEDS_FORCE.has(effect)),
  );
  return [...found, ...after.map(actGround)];
}

function ofRestorations(reference: LegalReference, acts: SortedActs, { ends, ownEnd, periodEnd }: Ends): Ground[] {
  const restored = acts.counted.filter(({ effect }) => effect === 'restore');
  const stops = [
    ...ends,
    ...[...acts.counted, ...acts.lapsed].filter(({ effect }) => STOPS.has(effect) && effect !== 'all'),
  ];
  const undecided = [...stops, ...acts.void, ...acts.doubtful, ...acts.possible].filter(({ effect }) =>
    STOPS.has(effect),
  );
  const whole = stops.filter(({ effect }) => effect !== 'part' && effect !== 'pause-part');
  return restored.flatMap((act): Ground[] => {
    const sameDay = whole.filter(({ from, dated }) => from === act.from && dated);
    if (sameDay.length > 0) return [...sameDay, act].map(actGround);
    if (periodEnd !== null && periodEnd <= act.from)
      return [
        ownGround(reference, periodEnd, `Kỳ thực hiện đã kết thúc trước ngày ${formatDay(periodEnd)}.`),
        actGround(act),
      ];
    const before = ownEnd !== null && ownEnd <= act.from;
    if (before || undecided.some(({ planned, earliest }) => planned <= act.from || earliest <= act.from)) return [];
    const sentence = `Chưa thấy văn bản nào làm hết hay ngưng hiệu lực trước ngày ${formatDay(act.from)}.`;
    return [ownGround(reference, null, sentence), actGround(act)];
  });
}

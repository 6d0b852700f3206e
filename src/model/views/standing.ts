import { firstItem } from '../items.ts';
import type { ValidityState } from '../law/validity/validity.ts';

/**
 * The states of validity as a reader counts them. `ended` and `transitional` are no longer in force in law; a period that is
 * over is no repeal, and unknown is an answer of its own, so neither is counted among them. What nobody is known to have ended
 * holds; what may have ended with its base, or is contradictory, is unclear; what nobody has checked after a change of law is said apart.
 */
export const standings = {
  ended: 'đã hết hiệu lực hoặc bị thay thế',
  paused: 'đang ngưng hiệu lực',
  transitional: 'đã hết hiệu lực, còn được áp dụng chuyển tiếp',
  over: 'đã hết kỳ thực hiện',
  unclear: 'chưa rõ hiệu lực',
  recheck: 'còn hiệu lực theo nguồn, cần kiểm tra lại',
  'not-yet': 'chưa có hiệu lực',
  unresolved: 'chưa xác định được là văn bản nào',
  holds: 'còn hiệu lực',
} as const;
export type Standing = keyof typeof standings;

const ofStates: Record<ValidityState, Standing> = {
  'in-force': 'holds',
  'needs-check': 'recheck',
  partial: 'holds',
  'no-ending-found': 'holds',
  continued: 'holds',
  'not-yet': 'not-yet',
  suspended: 'paused',
  expired: 'ended',
  'replaced-in-substance': 'ended',
  transitional: 'transitional',
  'period-ended': 'over',
  'base-ended': 'unclear',
  conflicting: 'unclear',
  unknown: 'unclear',
};

/** The standing of a state; of no state, when nobody knows which document is meant. */
export const standingOf = (state: ValidityState | null): Standing => (state === null ? 'unresolved' : ofStates[state]);

export type StandingCounts = Record<Standing, number>;

export function countStandings(states: readonly (ValidityState | null)[]): StandingCounts {
  const counts = Object.fromEntries(Object.keys(standings).map((each) => [each, 0])) as StandingCounts;
  for (const state of states) counts[standingOf(state)]++;
  return counts;
}

/**
 * The counts as one clause for readers: `5 văn bản không còn hiệu lực (1 còn được áp dụng chuyển tiếp), 13 đã hết kỳ thực hiện,
 * 20 chưa rõ`. What still holds is not said, unless nothing else is.
 */
export function standingClause(counts: StandingCounts): string {
  const gone = counts.ended + counts.transitional;
  const parts = [
    gone > 0 && `${gone} không còn hiệu lực${transitionalPart(counts, gone)}`,
    counts.over > 0 && `${counts.over} đã hết kỳ thực hiện`,
    counts.paused > 0 && `${counts.paused} đang ngưng hiệu lực`,
    counts.unclear > 0 && `${counts.unclear} chưa rõ hiệu lực`,
    counts.recheck > 0 && `${counts.recheck} cần kiểm tra lại hiệu lực`,
    counts['not-yet'] > 0 && `${counts['not-yet']} chưa có hiệu lực`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return 'tất cả còn hiệu lực';
  parts[0] = firstItem(parts).replace(/^(\d+) /u, '$1 văn bản ');
  return parts.join(', ');
}

function transitionalPart({ transitional }: StandingCounts, gone: number): string {
  if (transitional === 0) return '';
  return transitional === gone
    ? ' nhưng được áp dụng chuyển tiếp'
    : ` (trong đó ${transitional} được áp dụng chuyển tiếp)`;
}

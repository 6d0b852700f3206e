import { daysBetween } from '../../day/iso-day.ts';
import type { IsoDay } from '../../day/iso-day.ts';
import type { DutyStatus } from './state.ts';

/**
 * How many days after the last day an item was published, or is missing today. 0 where it is in time or not due yet; null where no last
 * day can be named, where the day of publication is not known, or where the item is not asked for.
 * @param today ISO day on which what is missing is counted
 */
export function daysLate(
  { state, lastDay, publishedOn }: Pick<DutyStatus, 'state' | 'lastDay' | 'publishedOn'>,
  today: IsoDay,
): number | null {
  if (lastDay === null) return null;
  switch (state) {
    case 'overdue':
      return daysBetween(lastDay, today);
    case 'published-late':
      return publishedOn === null ? null : Math.max(0, daysBetween(lastDay, publishedOn));
    case 'published-in-time':
    case 'due-soon':
    case 'not-due':
      return 0;
    default:
      return null;
  }
}

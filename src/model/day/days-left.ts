import { daysBetween } from './iso-day.ts';
import type { IsoDay } from './iso-day.ts';

/** How far a last day is from a day, in words: `còn 2 ngày`, `hạn cuối`, `đã qua 3 ngày`. */
export function daysLeft(lastDay: IsoDay, from: IsoDay): string {
  const left = daysBetween(from, lastDay);
  if (left < 0) return `đã qua ${-left} ngày`;
  return left === 0 ? 'hạn cuối' : `còn ${left} ngày`;
}

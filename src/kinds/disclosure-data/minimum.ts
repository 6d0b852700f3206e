import { formatDay } from '../../model/day/format-day.ts';
import { formatNumber } from '../../model/text/format-number.ts';
import { isoDay } from '../common.ts';

export const asOf = isoDay.meta({ title: 'Tính đến ngày', description: 'Ngày chốt số liệu.' });

/** A quantity next to the required minimum, in words: colour alone would not reach everybody. */
export function verdict(actual: number | null, minimum: number | null): string {
  if (actual === null || minimum === null) return 'chưa có mức để so';
  return actual >= minimum ? 'đạt' : `thiếu ${formatNumber(minimum - actual)}`;
}

/** The day of the numbers, and where the minimum comes from. */
export const minimumNotes = ({ asOf: day, basis }: { asOf: string; basis: string | null }) => [
  `Tính đến ngày ${formatDay(day)}.`,
  basis === null ? null : `Mức tối thiểu: ${basis}.`,
];

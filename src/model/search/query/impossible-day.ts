import { fold } from '../../law/citation/text/letters.ts';
import { toNfc } from '../../text/nfc.ts';

/** Years from which the site may have documents. */
export const isYear = (value: number): boolean => value >= 1945 && value <= 2100;

/** A day that no calendar has, where a query is nothing but a day: `31/2/2020`; as `31/2/2020`, or null. */
export function impossibleDay(query: string): string | null {
  const text = fold(toNfc(query)).trim();
  const [, day, month, year] =
    /^(?:ngay )?(\d{1,2})\s*(?:[/.-]|thang)\s*(\d{1,2})\s*(?:[/.-]|nam)\s*(\d{4})$/u.exec(text) ?? [];
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(text) ?? [];
  const [y, m, d] = [year ?? isoYear, month ?? isoMonth, day ?? isoDay].map(Number) as [number, number, number];
  if (Number.isNaN(y) || !isYear(y)) return null;
  const inCalendar = m >= 1 && m <= 12 && d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate();
  return inCalendar ? null : `${d}/${m}/${y}`;
}

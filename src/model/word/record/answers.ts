import { parsePeriod } from '../../../kinds/period.ts';
import { isRealDay } from '../../day/iso-day.ts';

/** An ISO day that is on the calendar; `18/11/2026` is one too. Null for anything else. */
export function readDay(given: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(given) ?? [];
  const iso = year === '' ? given : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return /^(?:19|20)\d{2}-\d{2}-\d{2}$/u.test(iso) && isRealDay(iso) ? iso : null;
}

/** The id of a period that there is. */
export const readPeriod = (given: string): string | null => (parsePeriod(given) === null ? null : given);

/** One of some values, whatever its capitals. */
export const oneOf =
  <Value extends string>(values: readonly Value[]) =>
  (given: string): Value | null =>
    values.find((value) => value.toLowerCase() === given.toLowerCase()) ?? null;

/** A day of the Gregorian calendar, `YYYY-MM-DD`. Days compare with `<` as strings. */
export type IsoDay = string;

const millisecondsOfDay = 86_400_000;

/** Days since 1970-01-01. Throws a RangeError for a string that is no day. */
export function dayNumber(day: IsoDay): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const [year, month, date] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  const time = new Date(Date.UTC(year, month - 1, date));
  if (time.getUTCMonth() + 1 !== month || time.getUTCDate() !== date) throw new RangeError(`Không phải ngày: ${day}`);
  return time.getTime() / millisecondsOfDay;
}

/** The inverse of {@link dayNumber}. */
export function dayFromNumber(number: number): IsoDay {
  return new Date(number * millisecondsOfDay).toISOString().slice(0, 10);
}

/** The day of a year, a month (1–12) and a day of the month; throws where the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): IsoDay {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  dayNumber(text);
  return text;
}

/** The day at midnight UTC, as libraries of calendars and spreadsheets take a day without an hour and a time zone. */
export const utcMidnight = (day: IsoDay): Date => new Date(`${day}T00:00:00Z`);

export const yearOf = (day: IsoDay): number => Number(day.slice(0, 4));
export const monthOf = (day: IsoDay): number => Number(day.slice(5, 7));

/** `count` calendar days later, or earlier where negative. */
export function addDays(day: IsoDay, count: number): IsoDay {
  return dayFromNumber(dayNumber(day) + count);
}

/** Calendar days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(day: IsoDay): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The last day of a month (1–12). */
export function lastDayOfMonth(year: number, month: number): IsoDay {
  return addDays(month === 12 ? isoDay(year + 1, 1, 1) : isoDay(year, month + 1, 1), -1);
}

/**
 * The same day `count` months later. Where that month has no such day the result is the first day
 * of the month after it, so that a term counted from 31 January is never shorter than a month.
 */
export function addMonths(day: IsoDay, count: number): IsoDay {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + count;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  const last = lastDayOfMonth(year, month);
  return Number(day.slice(8)) > Number(last.slice(8)) ? addDays(last, 1) : isoDay(year, month, Number(day.slice(8)));
}

/** The same day `count` years later; 29 February becomes 1 March where the year has no leap day. */
export function addYears(day: IsoDay, count: number): IsoDay {
  return addMonths(day, count * 12);
}

/** The later of two days. */
export const laterDay = (a: IsoDay, b: IsoDay): IsoDay => (a < b ? b : a);

/** Whether an ISO day is on the calendar. */
export function isRealDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}

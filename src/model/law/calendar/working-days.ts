import type { CalendarYear } from '../../../kinds/calendar.ts';
import type { AnnualHoliday } from '../../../kinds/holiday.ts';
import type { WorkingYear } from '../../../kinds/working-year.ts';
import { calendarRange, holidaysOf, isWeekend, type Holiday } from './holidays.ts';
import { formatDay } from '../../day/format-day.ts';
import { addDays, isoDay, yearOf, type IsoDay } from '../../day/iso-day.ts';

export interface WorkingCalendar {
  /** What the school counts as its working year. */
  workingYear: WorkingYear;
  /** A weekday that is no holiday, or a day of rest that the year's decision makes a working day. */
  isWorkingDay(day: IsoDay): boolean;
  /** The holiday on that day, or null. */
  holidayOn(day: IsoDay): Holiday | null;
  /** Whether the year's holidays are assumed, because no decision is recorded. */
  isAssumed(year: number): boolean;
  /** Why nobody can know yet whether that day is a working day, in words; null where that is decided. */
  uncertainty(day: IsoDay): string | null;
  /** The day on which the school year of that autumn opens. */
  schoolYearOpensOn(year: number): IsoDay;
  /** Why that day is assumed, in words; null where the year is on record. */
  openingUncertainty(year: number): string | null;
}

/**
 * How many days from a holiday the decision of a year can still move a day off or a working day. Those on record reach 11 days;
 * a test compares this number with every recorded year.
 */
const REACH = 14;

/**
 * The working days of public units, from the recorded decisions of the years and the days off of every year. Outside the years of
 * `calendarRange` no holiday is known and every weekday counts as a working day.
 */
export function createWorkingCalendar(
  decisions: readonly CalendarYear[] = [],
  rules: readonly AnnualHoliday[] = [],
  workingYear: WorkingYear = 'calendar-year',
): WorkingCalendar {
  const byYear = new Map(decisions.map((decision) => [decision.year, decision]));
  const madeWorking = new Set(decisions.flatMap(({ swaps }) => swaps.map(({ work }) => work)));
  const holidays = new Map<number, Map<IsoDay, Holiday>>();
  const ofYear = (year: number) => {
    const known = holidays.get(year);
    if (known) return known;
    const inRange = year >= calendarRange.from && year <= calendarRange.to;
    const computed = new Map(
      (inRange ? holidaysOf(year, rules, byYear.get(year)) : []).map((holiday) => [holiday.on, holiday]),
    );
    holidays.set(year, computed);
    return computed;
  };
  const uncertainDays = new Map(decisions.flatMap(({ uncertain }) => uncertain.map(({ on, reason }) => [on, reason])));
  const uncertainty = (day: IsoDay) => {
    const reason = uncertainDays.get(day);
    if (reason !== undefined) return `chưa rõ ngày ${formatDay(day)} có nghỉ hay không (${reason})`;
    if (byYear.has(yearOf(day))) return null;
    const around = Array.from({ length: 2 * REACH + 1 }, (_, index) => addDays(day, index - REACH));
    return around.some((each) => holidayOn(each)) ? `lịch nghỉ năm ${yearOf(day)} chưa được công bố` : null;
  };
  const holidayOn = (day: IsoDay) => ofYear(yearOf(day)).get(day) ?? null;
  return {
    workingYear,
    holidayOn,
    isWorkingDay: (day) => madeWorking.has(day) || (!isWeekend(day) && holidayOn(day) === null),
    uncertainty,
    isAssumed: (year) => !byYear.has(year),
    openingUncertainty: (year) => (byYear.has(year) ? null : `ngày khai giảng năm ${year} chưa được công bố`),
    schoolYearOpensOn: (year) => byYear.get(year)?.schoolYearOpensOn ?? isoDay(year, 9, 5),
  };
}

/**
 * The day on which `count` working days after `day` have passed. The day itself is not counted
 * (Bộ luật Dân sự 2015 Điều 147 khoản 2); `count` 0 is the day itself.
 */
export function addWorkingDays(calendar: WorkingCalendar, day: IsoDay, count: number): IsoDay {
  let current = day;
  for (let left = count; left > 0;) {
    current = addDays(current, 1);
    if (calendar.isWorkingDay(current)) left--;
  }
  return current;
}

/** The day itself where it is a working day, otherwise the first one after it. */
export const nextWorkingDay = (calendar: WorkingCalendar, day: IsoDay): IsoDay =>
  calendar.isWorkingDay(day) ? day : addWorkingDays(calendar, day, 1);

/** Why a count of working days over these days may change; null where all of them are decided. Both ends belong to it. */
export function uncertaintyBetween(calendar: WorkingCalendar, from: IsoDay, to: IsoDay): string | null {
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const reason = calendar.uncertainty(day);
    if (reason !== null) return reason;
  }
  return null;
}

/** Working days after `from`, up to and with `to`; 0 where `to` is not later. */
export function workingDaysBetween(calendar: WorkingCalendar, from: IsoDay, to: IsoDay): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) count++;
  return count;
}

/**
 * The last working day from which `count` working days still pass before or on `event`:
 * published then, the item is public "at least `count` working days before".
 */
export function workingDaysBefore(calendar: WorkingCalendar, event: IsoDay, count: number): IsoDay {
  let day = event;
  let passed = 0;
  while (passed < count || !calendar.isWorkingDay(day)) {
    if (calendar.isWorkingDay(day)) passed++;
    day = addDays(day, -1);
  }
  return day;
}

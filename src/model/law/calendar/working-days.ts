import type { CalendarYear } from '../../../kinds/calendar.ts';
import type { AnnualHoliday } from '../../../kinds/holiday.ts';
import { calendarRange, holidaysOf, isWeekend, type Holiday } from './holidays.ts';
import { addDays, isoDay, yearOf, type IsoDay } from '../../day/iso-day.ts';

export interface WorkingCalendar {
  /** A weekday that is no holiday, or a day of rest that the year's decision makes a working day. */
  isWorkingDay(day: IsoDay): boolean;
  /** The holiday on that day, or null. */
  holidayOn(day: IsoDay): Holiday | null;
  /** Whether the year's holidays are assumed, because no decision is recorded. */
  isAssumed(year: number): boolean;
  /** The day on which the school year of that autumn opens. */
  schoolYearOpensOn(year: number): IsoDay;
}

/**
 * The working days of public units, from the recorded decisions of the years and the days off of every year. Outside the years of
 * `calendarRange` no holiday is known and every weekday counts as a working day.
 */
export function createWorkingCalendar(
  decisions: readonly CalendarYear[] = [],
  rules: readonly AnnualHoliday[] = [],
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
  const holidayOn = (day: IsoDay) => ofYear(yearOf(day)).get(day) ?? null;
  return {
    holidayOn,
    isWorkingDay: (day) => madeWorking.has(day) || (!isWeekend(day) && holidayOn(day) === null),
    isAssumed: (year) => !byYear.has(year),
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

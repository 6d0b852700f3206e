import type { CalendarYear } from '../../../kinds/calendar.ts';
import type { AnnualHoliday } from '../../../kinds/holiday.ts';
import { addDays, weekday, yearOf, type IsoDay } from '../../day/iso-day.ts';
import { formatDay } from '../../day/format-day.ts';
import { gregorianOfLunar } from './lunar.ts';

export interface Holiday {
  on: IsoDay;
  name: string;
  /** `holiday`: named by law; `in-lieu`: for one that fell on a weekend; `swapped`: by decision of the year. */
  kind: 'holiday' | 'in-lieu' | 'swapped';
}

/** The years for which holidays are computed: the rules and the lunar calendar are checked for these. */
export const calendarRange = { from: 2014, to: 2049 } as const;

/** Saturday and Sunday: the weekly days of rest of public units. */
export const isWeekend = (day: IsoDay): boolean => weekday(day) >= 6;

interface NamedDay {
  on: IsoDay;
  name: string;
  /** Whether a day on a weekend gives the next working day off. */
  inLieu: boolean;
}

const byDay = (a: { on: IsoDay }, b: { on: IsoDay }) => (a.on < b.on ? -1 : 1);

/** How many days off come before the holiday itself. Without a decision of the year: an assumption. */
function daysBefore({ placedBy }: AnnualHoliday, on: IsoDay, decision: CalendarYear | undefined): number {
  if (placedBy === 'tetDaysBefore') return decision?.tetDaysBefore ?? 1;
  if (placedBy === 'nationalDay') return (decision?.nationalDay ?? usualSide(on)) === 'before' ? 1 : 0;
  return 0;
}

/** The side on which a second day off joins a weekend without a gap. */
const usualSide = (day: IsoDay): 'before' | 'after' => ([1, 4, 7].includes(weekday(day)) ? 'after' : 'before');

/** The day of a holiday in a Gregorian year; a day of the last lunar months is in the year after its lunar one. */
function dayIn(year: number, { calendar, on }: AnnualHoliday): IsoDay[] {
  if (calendar === 'solar') return [`${year}-${on}`];
  const [month, day] = on.split('-').map(Number) as [number, number];
  return [year - 1, year].map((lunar) => gregorianOfLunar(lunar, month, day)).filter((each) => yearOf(each) === year);
}

/** The days off of a year by the rules that are in force on the day of the holiday, before any moves. */
function statutory(year: number, rules: readonly AnnualHoliday[], decision: CalendarYear | undefined): NamedDay[] {
  return rules.flatMap((rule) =>
    dayIn(year, rule)
      .filter((day) => (rule.since === null || day >= rule.since) && (rule.until === null || day <= rule.until))
      .flatMap((day) => {
        const first = -daysBefore(rule, day, decision);
        return Array.from({ length: rule.days }, (_, index) => ({
          on: addDays(day, first + index),
          name: rule.name,
          inLieu: rule.inLieu,
        }));
      }),
  );
}

/**
 * Every day off of a year, in order. A holiday on a Saturday or Sunday gives the next working day off in lieu where its rule
 * says so; two holidays on one day count once, and give a day in lieu where one of them does. Throws a RangeError outside
 * {@link calendarRange}.
 * @param rules the days off of every year, from the content
 * @param decision what was decided for the year; without it, what each rule says of a year without a decision is assumed
 */
export function holidaysOf(year: number, rules: readonly AnnualHoliday[], decision?: CalendarYear): Holiday[] {
  if (year < calendarRange.from || year > calendarRange.to)
    throw new RangeError(`Lịch nghỉ chỉ tính được từ năm ${calendarRange.from} đến năm ${calendarRange.to}.`);
  const extra = (decision?.additional ?? []).map((day) => ({ ...day, inLieu: true }));
  const named = new Map<IsoDay, NamedDay>();
  for (const day of [...statutory(year, rules, decision), ...extra]) {
    const known = named.get(day.on);
    named.set(day.on, known ? { ...known, inLieu: known.inLieu || day.inLieu } : day);
  }
  const days = [...named.values()].sort(byDay);
  const off = new Map<IsoDay, Holiday>(days.map(({ on, name }) => [on, { on, name, kind: 'holiday' }]));
  for (const { on, name, inLieu } of days) {
    if (!inLieu || !isWeekend(on)) continue;
    let free = addDays(on, 1);
    while (isWeekend(free) || off.has(free)) free = addDays(free, 1);
    off.set(free, { on: free, name: `Nghỉ bù ${name}`, kind: 'in-lieu' });
  }
  for (const { off: on, work } of decision?.swaps ?? [])
    if (!off.has(on)) off.set(on, { on, name: `Nghỉ hoán đổi với ngày ${formatDay(work)}`, kind: 'swapped' });
  return [...off.values()].sort(byDay);
}

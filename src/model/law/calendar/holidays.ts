import type { CalendarYear } from '../../../kinds/calendar.ts';
import type { AnnualHoliday } from '../../../kinds/holiday.ts';
import { addDays, isoDay, weekday, type IsoDay } from '../../day/iso-day.ts';
import { hungKingsDay, lunarNewYear } from './lunar.ts';

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

/** The day beside 2 September that joins it to a weekend without a gap. An assumption, used only where nobody has decided. */
function usualNationalDay(year: number): 'before' | 'after' {
  return [1, 4, 7].includes(weekday(isoDay(year, 9, 2))) ? 'after' : 'before';
}

interface NamedDay {
  on: IsoDay;
  name: string;
  /** Whether a day on a weekend gives the next working day off. */
  inLieu: boolean;
}

const byDay = (a: { on: IsoDay }, b: { on: IsoDay }) => (a.on < b.on ? -1 : 1);

/** The holidays named by the labour code, before any moves. Bộ luật Lao động 45/2019/QH14 Điều 112 khoản 1 (from 2021), 10/2012/QH13 Điều 115 before it. */
function statutory(year: number, decision: CalendarYear | undefined): NamedDay[] {
  const tet = lunarNewYear(year);
  const before = decision?.tetDaysBefore ?? 1;
  const national = isoDay(year, 9, 2);
  const days = [
    { on: isoDay(year, 1, 1), name: 'Tết Dương lịch' },
    ...Array.from({ length: 5 }, (_, index) => ({ on: addDays(tet, index - before), name: 'Tết Âm lịch' })),
    { on: hungKingsDay(year), name: 'Giỗ Tổ Hùng Vương' },
    { on: isoDay(year, 4, 30), name: 'Ngày Chiến thắng' },
    { on: isoDay(year, 5, 1), name: 'Ngày Quốc tế lao động' },
    { on: national, name: 'Quốc khánh' },
    ...(decision?.additional ?? []),
  ];
  if (year >= 2021) {
    const beside = decision?.nationalDay ?? usualNationalDay(year);
    days.push({ on: addDays(national, beside === 'before' ? -1 : 1), name: 'Quốc khánh' });
  }
  return days.map((day) => ({ ...day, inLieu: true }));
}

/** The days of a year that the rules of the content give, where the rule is in force on that day. */
function annual(year: number, rules: readonly AnnualHoliday[]): NamedDay[] {
  return rules.flatMap(({ on, name, inLieu, since, until }) => {
    const day: IsoDay = `${year}-${on}`;
    return day >= since && (until === null || day <= until) ? [{ on: day, name, inLieu }] : [];
  });
}

/**
 * Every day off of a year, in order. A holiday on a Saturday or Sunday gives the next working day
 * off in lieu (Bộ luật Lao động 2019 Điều 111 khoản 3), one of `rules` only where its rule says so;
 * two holidays on one day count once. Without a decision for the year, one day
 * before Tết and the usual neighbour of 2 September are assumed. Throws a RangeError outside
 * {@link calendarRange}.
 * @param rules days off of every year, from the content.
 */
export function holidaysOf(year: number, decision?: CalendarYear, rules: readonly AnnualHoliday[] = []): Holiday[] {
  if (year < calendarRange.from || year > calendarRange.to)
    throw new RangeError(`Lịch nghỉ chỉ tính được từ năm ${calendarRange.from} đến năm ${calendarRange.to}.`);
  const named = new Map<IsoDay, NamedDay>();
  for (const day of [...statutory(year, decision), ...annual(year, rules)])
    if (!named.has(day.on)) named.set(day.on, day);
  const days = [...named.values()].sort(byDay);
  const off = new Map<IsoDay, Holiday>(days.map(({ on, name }) => [on, { on, name, kind: 'holiday' }]));
  for (const { on, name, inLieu } of days) {
    if (!inLieu || !isWeekend(on)) continue;
    let free = addDays(on, 1);
    while (isWeekend(free) || off.has(free)) free = addDays(free, 1);
    off.set(free, { on: free, name: `Nghỉ bù ${name}`, kind: 'in-lieu' });
  }
  for (const { off: on, work } of decision?.swaps ?? [])
    if (!off.has(on)) off.set(on, { on, name: `Nghỉ hoán đổi với ngày ${work}`, kind: 'swapped' });
  return [...off.values()].sort(byDay);
}

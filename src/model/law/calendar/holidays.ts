import type { CalendarYear } from '../../../kinds/calendar.ts';
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

/** The holidays named by law, before any moves. Bộ luật Lao động 45/2019/QH14 Điều 112 khoản 1 (from 2021), 10/2012/QH13 Điều 115 before it. */
function statutory(year: number, decision: CalendarYear | undefined): { on: IsoDay; name: string }[] {
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
  return days.sort((a, b) => (a.on < b.on ? -1 : 1));
}

/**
 * Every day off of a year, in order. A holiday on a Saturday or Sunday gives the next working day
 * off in lieu (Bộ luật Lao động 2019 Điều 111 khoản 3); two holidays on one day count once.
 * Without a decision for the year, one day
 * before Tết and the usual neighbour of 2 September are assumed. Throws a RangeError outside
 * {@link calendarRange}.
 */
export function holidaysOf(year: number, decision?: CalendarYear): Holiday[] {
  if (year < calendarRange.from || year > calendarRange.to)
    throw new RangeError(`Lịch nghỉ chỉ tính được từ năm ${calendarRange.from} đến năm ${calendarRange.to}.`);
  const named = statutory(year, decision);
  const off = new Map<IsoDay, Holiday>();
  for (const day of named) if (!off.has(day.on)) off.set(day.on, { ...day, kind: 'holiday' });
  for (const { on, name } of [...off.values()]) {
    if (!isWeekend(on)) continue;
    let free = addDays(on, 1);
    while (isWeekend(free) || off.has(free)) free = addDays(free, 1);
    off.set(free, { on: free, name: `Nghỉ bù ${name}`, kind: 'in-lieu' });
  }
  for (const { off: on, work } of decision?.swaps ?? [])
    if (!off.has(on)) off.set(on, { on, name: `Nghỉ hoán đổi với ngày ${work}`, kind: 'swapped' });
  return [...off.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}

import type { PeriodKind } from './period-kind.ts';
import {
  addDays,
  dayNumber,
  isoDay,
  lastDayOfMonth,
  monthOf,
  weekday,
  yearOf,
  type IsoDay,
} from '../model/day/iso-day.ts';
import { formatDay } from '../model/day/format-day.ts';

/** A span of time that a disclosure is about; `from` and `to` are its first and last day. */
export interface Period {
  id: string;
  kind: PeriodKind;
  from: IsoDay;
  to: IsoDay;
}

const two = (value: number) => String(value).padStart(2, '0');
const roman = ['I', 'II', 'III', 'IV'] as const;

/** The first month of the school year. An assumption: the year of a school runs from September to August. */
const schoolYearMonth = 9;

const months = (id: string, kind: PeriodKind, year: number, first: number, last: number): Period => ({
  id,
  kind,
  from: isoDay(year, first, 1),
  to: lastDayOfMonth(year, last),
});

/** The Monday of an ISO week; week 1 is the week of 4 January. */
function mondayOf(year: number, week: number): IsoDay {
  const fourth = isoDay(year, 1, 4);
  return addDays(fourth, 1 - weekday(fourth) + 7 * (week - 1));
}

/** The period that an id names, or null where the id names none: `2025-2027`, `2026-w54`, `2026-13`. */
export function parsePeriod(id: string): Period | null {
  const [, yearText, rest] = /^(\d{4})(?:-(.+))?$/.exec(id) ?? [];
  if (yearText === undefined) return null;
  const year = Number(yearText);
  if (rest === undefined) return months(id, 'year', year, 1, 12);
  if (/^\d{4}$/.test(rest))
    return Number(rest) === year + 1
      ? {
          id,
          kind: 'school-year',
          from: isoDay(year, schoolYearMonth, 1),
          to: lastDayOfMonth(year + 1, schoolYearMonth - 1),
        }
      : null;
  if (/^h[12]$/.test(rest)) return months(id, 'half-year', year, rest === 'h1' ? 1 : 7, rest === 'h1' ? 6 : 12);
  if (/^q[1-4]$/.test(rest)) {
    const quarter = Number(rest[1]);
    return months(id, 'quarter', year, quarter * 3 - 2, quarter * 3);
  }
  if (/^(3|6|9|12)t$/.test(rest)) return months(id, 'budget-term', year, 1, Number.parseInt(rest, 10));
  if (/^(0[1-9]|1[0-2])$/.test(rest)) return months(id, 'month', year, Number(rest), Number(rest));
  if (/^w\d{2}$/.test(rest)) {
    const from = mondayOf(year, Number(rest.slice(1)));
    const period: Period = { id, kind: 'week', from, to: addDays(from, 6) };
    return periodContaining('week', from).id === id ? period : null;
  }
  return null;
}

/** The period of an id that a schema has accepted. Throws a `RangeError` where the id names none. */
export function requirePeriod(id: string): Period {
  const period = parsePeriod(id);
  if (period === null) throw new RangeError(`“${id}” names no period.`);
  return period;
}

/** The period of a kind in which a day lies. Of the budget terms, which overlap, the shortest that holds the day. */
export function periodContaining(kind: PeriodKind, day: IsoDay): Period {
  const [year, month] = [yearOf(day), monthOf(day)];
  const start = month >= schoolYearMonth ? year : year - 1;
  const thursday = addDays(day, 4 - weekday(day));
  const week = Math.floor((dayNumber(thursday) - dayNumber(isoDay(yearOf(thursday), 1, 1))) / 7) + 1;
  switch (kind) {
    case 'year':
      return months(String(year), kind, year, 1, 12);
    case 'school-year':
      return {
        id: `${start}-${start + 1}`,
        kind,
        from: isoDay(start, schoolYearMonth, 1),
        to: lastDayOfMonth(start + 1, schoolYearMonth - 1),
      };
    case 'half-year':
      return months(`${year}-h${month <= 6 ? 1 : 2}`, kind, year, month <= 6 ? 1 : 7, month <= 6 ? 6 : 12);
    case 'quarter': {
      const quarter = Math.ceil(month / 3);
      return months(`${year}-q${quarter}`, kind, year, quarter * 3 - 2, quarter * 3);
    }
    case 'budget-term': {
      const last = Math.ceil(month / 3) * 3;
      return months(`${year}-${last}t`, kind, year, 1, last);
    }
    case 'month':
      return months(`${year}-${two(month)}`, kind, year, month, month);
    case 'week': {
      const from = addDays(day, 1 - weekday(day));
      return { id: `${yearOf(thursday)}-w${two(week)}`, kind, from, to: addDays(from, 6) };
    }
  }
}

/** Every period of a kind that has a day between two days, in order. */
export function periodsBetween(kind: PeriodKind, from: IsoDay, to: IsoDay): Period[] {
  const periods: Period[] = [];
  for (let day = from; day <= to;) {
    const period = periodContaining(kind, day);
    periods.push(period);
    day = addDays(period.to, 1);
  }
  return periods;
}

/** The period in Vietnamese words: `năm học 2025–2026`, `quý III năm 2026`, `tuần 14/9–20/9/2026`. */
export function periodLabel(period: Period): string {
  const year = yearOf(period.from);
  switch (period.kind) {
    case 'year':
      return `năm ${year}`;
    case 'school-year':
      return `năm học ${year}–${year + 1}`;
    case 'half-year':
      return `sáu tháng ${period.id.endsWith('h1') ? 'đầu' : 'cuối'} năm ${year}`;
    case 'quarter':
      return `quý ${roman[Number(period.id.at(-1)) - 1] ?? ''} năm ${year}`;
    case 'budget-term':
      return monthOf(period.to) === 12 ? `cả năm ${year}` : `${two(monthOf(period.to))} tháng năm ${year}`;
    case 'month':
      return `tháng ${monthOf(period.from)} năm ${year}`;
    case 'week':
      return `tuần ${yearOf(period.to) === year ? formatDay(period.from).slice(0, -5) : formatDay(period.from)}–${formatDay(period.to)}`;
  }
}

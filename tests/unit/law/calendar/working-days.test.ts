import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { holidaysOf, isWeekend } from '../../../../src/model/law/calendar/holidays.ts';
import { addDays, dayFromNumber, dayNumber, isoDay, weekday, yearOf } from '../../../../src/model/day/iso-day.ts';
import {
  addWorkingDays,
  createWorkingCalendar,
  workingDaysBefore,
  workingDaysBetween,
} from '../../../../src/model/law/calendar/working-days.ts';
import { calendarYear } from '../../../../src/kinds/calendar.ts';

const folder = new URL('../../../../src/content/calendar/', import.meta.url);
const decisions = readdirSync(folder).map((file) =>
  calendarYear.parse(parse(readFileSync(new URL(file, folder), 'utf8'))),
);
const calendar = createWorkingCalendar(decisions);

/**
 * Weekdays off and Saturdays worked, written by hand from the published schedules named in the
 * provenance of `src/content/calendar/2024.yaml`, `2025.yaml` and `2026.yaml`.
 */
const byHand: Record<number, { off: string[]; worked: string[] }> = {
  2024: {
    off: ['01-01', '02-08', '02-09', '02-12', '02-13', '02-14', '04-18', '04-29', '04-30', '05-01', '09-02', '09-03'],
    worked: ['05-04'],
  },
  2025: {
    off: ['01-01', '01-27', '01-28', '01-29', '01-30', '01-31', '04-07', '04-30', '05-01', '05-02', '09-01', '09-02'],
    worked: ['04-26'],
  },
  2026: {
    off: [
      ...['01-01', '01-02', '02-16', '02-17', '02-18', '02-19', '02-20', '04-27', '04-30', '05-01'],
      ...['08-31', '09-01', '09-02'],
    ],
    worked: ['01-10', '08-22'],
  },
};

const everyDay = (from: number, to: number): string[] => {
  const days: string[] = [];
  for (let day = isoDay(from, 1, 1); yearOf(day) <= to; day = addDays(day, 1)) days.push(day);
  return days;
};

describe('working days', () => {
  test.each(Object.keys(byHand).map(Number))('agree on every day of %i with the table made by hand', (year) => {
    const { off, worked } = byHand[year]!;
    const wrong = everyDay(year, year).filter((day) => {
      const expected = worked.includes(day.slice(5)) || (weekday(day) <= 5 && !off.includes(day.slice(5)));
      return calendar.isWorkingDay(day) !== expected;
    });
    expect(wrong).toEqual([]);
  });

  test('each year of 2021 to 2045 has eleven days off by law, and each lost to a weekend is given back', () => {
    for (let year = 2021; year <= 2045; year++) {
      const days = holidaysOf(
        year,
        decisions.find((decision) => decision.year === year),
      );
      const named = days.filter(({ kind }) => kind === 'holiday');
      const lost = named.filter(({ on }) => isWeekend(on));
      expect(named.length, String(year)).toBe(11);
      expect(days.filter(({ kind }) => kind === 'in-lieu').length, String(year)).toBe(lost.length);
    }
  });

  test('a day in lieu is a weekday that is no holiday itself', () => {
    for (let year = 2015; year <= 2045; year++) {
      const days = holidaysOf(year);
      expect(new Set(days.map(({ on }) => on)).size).toBe(days.length);
      for (const { on, kind } of days) if (kind === 'in-lieu') expect(weekday(on)).toBeLessThanOrEqual(5);
    }
  });

  test('Tết of 2024 moves its two weekend days to 13 and 14 February', () => {
    expect(calendar.holidayOn('2024-02-13')?.name).toBe('Nghỉ bù Tết Âm lịch');
    expect(calendar.holidayOn('2024-02-15')).toBeNull();
  });

  test('a swap can cross the new year', () => {
    expect(calendar.isWorkingDay('2018-12-31')).toBe(false);
    expect(calendar.isWorkingDay('2019-01-05')).toBe(true);
  });

  test('24 November 2026 counts as a working day while nobody knows that it is none', () => {
    expect(calendar.isWorkingDay('2026-11-24')).toBe(true);
  });

  test('ten working days after 6 February 2026 pass over Tết', () => {
    // 9–13 February are five, 16–20 are Tết, 23–27 are the other five.
    expect(addWorkingDays(calendar, '2026-02-06', 10)).toBe('2026-02-27');
  });

  test('years without a decision are marked as assumed', () => {
    expect(calendar.isAssumed(2026)).toBe(false);
    expect(calendar.isAssumed(2031)).toBe(true);
  });

  test('outside the known years every weekday is a working day', () => {
    expect(calendar.isWorkingDay('1998-01-01')).toBe(true);
    expect(() => holidaysOf(1998)).toThrow('Lịch nghỉ chỉ tính được từ năm 2014');
  });
});

describe('counting working days', () => {
  const days = everyDay(2015, 2045);

  test('over thirty years, n working days later is a working day and exactly n have passed', () => {
    for (const day of days)
      for (const count of [1, 5, 10]) {
        const end = addWorkingDays(calendar, day, count);
        if (!calendar.isWorkingDay(end) || workingDaysBetween(calendar, day, end) !== count)
          expect.fail(`${day} + ${count} → ${end}`);
      }
  });

  test('over thirty years, a later day never has an earlier term', () => {
    for (let index = 1; index < days.length; index++) {
      const [before, day] = [days[index - 1]!, days[index]!];
      if (addWorkingDays(calendar, day, 10) < addWorkingDays(calendar, before, 10)) expect.fail(day);
    }
  });

  test('over thirty years, "fifteen working days before" leaves fifteen, and the next working day leaves fewer', () => {
    for (const event of days.slice(60)) {
      const last = workingDaysBefore(calendar, event, 15);
      const next = addWorkingDays(calendar, last, 1);
      const enough = addWorkingDays(calendar, last, 15) <= event;
      if (!enough || !calendar.isWorkingDay(last) || addWorkingDays(calendar, next, 15) <= event) expect.fail(event);
    }
  });

  test('terms add up', () => {
    const day = fc.integer({ min: dayNumber('2015-01-01'), max: dayNumber('2045-06-30') }).map(dayFromNumber);
    fc.assert(
      fc.property(day, fc.nat(20), fc.nat(20), (start, a, b) => {
        expect(addWorkingDays(calendar, addWorkingDays(calendar, start, a), b)).toBe(
          addWorkingDays(calendar, start, a + b),
        );
      }),
    );
  });
});

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
import { holiday } from '../../../../src/kinds/holiday.ts';

const read = (name: string): unknown[] => {
  const folder = new URL(`../../../../src/content/${name}/`, import.meta.url);
  return readdirSync(folder).map((file) => parse(readFileSync(new URL(file, folder), 'utf8')) as unknown);
};
const decisions = read('calendar').map((data) => calendarYear.parse(data));
const rules = read('holidays').map((data) => holiday.parse(data));
const calendar = createWorkingCalendar(decisions, rules);

/**
 * Weekdays off and Saturdays worked, written by hand from the published schedules named in the
 * provenance of `src/content/calendar/2024.yaml`, `2025.yaml`, `2026.yaml` and of the records in `src/content/holidays/`.
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
      ...['08-31', '09-01', '09-02', '11-24'],
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

  test('each year of 2021 to 2045 has eleven days off by the labour code, one more from 2026, and each of the eleven that is lost to a weekend is given back', () => {
    for (let year = 2021; year <= 2045; year++) {
      const days = holidaysOf(
        year,
        rules,
        decisions.find((decision) => decision.year === year),
      );
      const named = days.filter(({ kind }) => kind === 'holiday');
      const lost = named.filter(({ on }) => isWeekend(on) && !on.endsWith('-11-24'));
      expect(named.length, String(year)).toBe(year < 2026 ? 11 : 12);
      expect(days.filter(({ kind }) => kind === 'in-lieu').length, String(year)).toBe(lost.length);
    }
  });

  test('a day in lieu is a weekday that is no holiday itself', () => {
    for (let year = 2015; year <= 2045; year++) {
      const days = holidaysOf(year, rules);
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

  test('24 November is a day off in 2026 and in every later year, also without a file for the year, and in none before', () => {
    for (let year = 2026; year <= 2049; year++)
      expect(calendar.holidayOn(`${year}-11-24`)?.name, String(year)).toBe('Ngày Văn hóa Việt Nam');
    expect(calendar.isWorkingDay('2027-11-24')).toBe(false);
    expect(calendar.isWorkingDay('2025-11-24')).toBe(true);
  });

  test('five working days after 20 November 2026 pass over 24 November and end on the 30th', () => {
    expect(addWorkingDays(calendar, '2026-11-20', 5)).toBe('2026-11-30');
  });

  describe('a day off of every year', () => {
    const fair = {
      name: 'Ngày hội',
      on: '11-24',
      since: '2029-11-24',
      inLieu: true,
      basis: [{ reference: 'luat-mau', article: 'Điều 1' }],
      provenance: { sources: ['unsourced'], confidence: 'low' },
    };
    const withRule = (rest: object) => createWorkingCalendar([], [holiday.parse({ ...fair, ...rest })]);

    test('on a weekend gives the next working day off where its rule says so, and only there', () => {
      expect(weekday('2029-11-24')).toBe(6);
      expect(withRule({}).holidayOn('2029-11-26')).toMatchObject({ name: 'Nghỉ bù Ngày hội', kind: 'in-lieu' });
      expect(withRule({ inLieu: false }).holidayOn('2029-11-26')).toBeNull();
    });

    test('begins on the first day of its rule and ends with the last', () => {
      const calendar = withRule({ until: '2030-11-23' });
      expect(['2028', '2029', '2030'].map((year) => calendar.holidayOn(`${year}-11-24`) !== null)).toEqual([
        false,
        true,
        false,
      ]);
    });

    test('that the labour code names too counts once', () => {
      const named = holidaysOf(2033, [holiday.parse({ ...fair, on: '05-01', since: '2026-01-01' }), ...rules]);
      expect(named.filter(({ on }) => on === '2033-05-01')).toHaveLength(1);
      expect(named).toHaveLength(holidaysOf(2033, rules).length);
    });

    test.each(['02-29', '02-30', '13-01', '11/24'])('cannot be on %s, a day that not every year has', (on) => {
      expect(holiday.safeParse({ ...fair, on }).success).toBe(false);
    });

    test('cannot end before it begins', () => {
      expect(holiday.safeParse({ ...fair, until: '2029-11-23' }).success).toBe(false);
    });
  });

  test('ten working days after 6 February 2026 pass over Tết', () => {
    // 9–13 February are five, 16–20 are Tết, 23–27 are the other five.
    expect(addWorkingDays(calendar, '2026-02-06', 10)).toBe('2026-02-27');
  });

  test('years without a decision are marked as assumed', () => {
    expect(calendar.isAssumed(2026)).toBe(false);
    expect(calendar.isAssumed(2031)).toBe(true);
  });

  test('every day that a recorded decision made free or working was uncertain before that decision', () => {
    const undecided = createWorkingCalendar([], rules);
    const moved = decisions.flatMap(({ year }) =>
      everyDay(year, year).filter((day) => calendar.isWorkingDay(day) !== undecided.isWorkingDay(day)),
    );
    expect(moved.length).toBeGreaterThan(10);
    expect(moved.filter((day) => undecided.uncertainty(day) === null)).toEqual([]);
  });

  test('a day far from every holiday is certain in a year without a decision, and every day of a decided year is', () => {
    expect(calendar.uncertainty('2027-02-05')).toBe('lịch nghỉ năm 2027 chưa được công bố');
    expect(calendar.uncertainty('2027-07-15')).toBeNull();
    expect(everyDay(2026, 2026).filter((day) => calendar.uncertainty(day) !== null)).toEqual([]);
  });

  test('a day that the record of its year calls uncertain says why', () => {
    const [decision] = decisions.filter(({ year }) => year === 2026);
    const uncertain = [{ on: '2026-10-05', reason: 'chưa có quyết định' }];
    expect(createWorkingCalendar([{ ...decision!, uncertain }], rules).uncertainty('2026-10-05')).toBe(
      'chưa rõ ngày 05/10/2026 có nghỉ hay không (chưa có quyết định)',
    );
  });

  test('the holidays of 2027 by rule are those of the lunar calendar and of the law', () => {
    const named = holidaysOf(2027, rules).map(({ on, name }) => `${on} ${name}`);
    for (const day of ['2027-02-06 Tết Âm lịch', '2027-04-16 Giỗ Tổ Hùng Vương', '2027-11-24 Ngày Văn hóa Việt Nam'])
      expect(named).toContain(day);
  });

  test('outside the known years every weekday is a working day', () => {
    expect(calendar.isWorkingDay('1998-01-01')).toBe(true);
    expect(() => holidaysOf(1998, rules)).toThrow('Lịch nghỉ chỉ tính được từ năm 2014');
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

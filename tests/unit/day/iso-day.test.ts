import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  dayFromNumber,
  dayNumber,
  daysBetween,
  isoDay,
  lastDayOfMonth,
  weekday,
} from '../../../src/model/day/iso-day.ts';

const anyDay = fc.integer({ min: dayNumber('1950-01-01'), max: dayNumber('2090-12-31') }).map(dayFromNumber);

describe('days', () => {
  test.each(['2026-02-30', '2026-13-01', '2025-02-29', '30/6/2026', '2026-6-30', '2026-06-30T00:00:00Z', ''])(
    '%j is refused',
    (text) => expect(() => dayNumber(text)).toThrow('Không phải ngày'),
  );

  test.each([
    ['2026-11-22', 7],
    ['2026-02-17', 2],
    ['1969-12-31', 3],
    ['2024-02-29', 4],
  ])('%s is weekday %i', (day, expected) => expect(weekday(day)).toBe(expected));

  test('adding days is undone by subtracting them', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        expect(addDays(addDays(day, count), -count)).toBe(day);
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  test.each([
    ['2024-02-29', 5, '2029-03-01'],
    ['2024-06-30', 5, '2029-06-30'],
    ['2023-02-28', 1, '2024-02-28'],
  ])('%s and %i years is %s', (day, years, expected) => expect(addYears(day, years)).toBe(expected));

  test.each([
    ['2026-01-31', 1, '2026-03-01'],
    ['2026-12-31', 2, '2027-03-01'],
    ['2026-05-31', 1, '2026-07-01'],
    ['2026-03-15', -3, '2025-12-15'],
  ])('%s and %i months is %s', (day, months, expected) => expect(addMonths(day, months)).toBe(expected));

  test('a term of months is never shorter for a later day', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(120), (day, months) => {
        expect(addMonths(addDays(day, 1), months) >= addMonths(day, months)).toBe(true);
      }),
    );
  });

  test('the last day of a month is followed by the first of the next', () => {
    for (let month = 1; month <= 12; month++)
      expect(addDays(lastDayOfMonth(2024, month), 1)).toBe(month === 12 ? '2025-01-01' : isoDay(2024, month + 1, 1));
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayFromNumber, dayNumber } from '../../../../src/model/day/iso-day.ts';
import { parsePeriod, periodContaining, periodLabel, periodsBetween } from '../../../../src/kinds/period.ts';
import { periodKindLabels, type PeriodKind } from '../../../../src/kinds/period-kind.ts';

const kinds = Object.keys(periodKindLabels) as PeriodKind[];
const anyDay = fc.integer({ min: dayNumber('2010-01-01'), max: dayNumber('2050-12-31') }).map(dayFromNumber);

describe('periods', () => {
  test.each([
    ['2024', 'year', '2024-01-01', '2024-12-31', 'năm 2024'],
    ['2025-2026', 'school-year', '2025-09-01', '2026-08-31', 'năm học 2025–2026'],
    ['2026-h2', 'half-year', '2026-07-01', '2026-12-31', 'sáu tháng cuối năm 2026'],
    ['2026-q3', 'quarter', '2026-07-01', '2026-09-30', 'quý III năm 2026'],
    ['2026-9t', 'budget-term', '2026-01-01', '2026-09-30', '09 tháng năm 2026'],
    ['2026-12t', 'budget-term', '2026-01-01', '2026-12-31', 'cả năm 2026'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29', 'tháng 2 năm 2024'],
    ['2026-w47', 'week', '2026-11-16', '2026-11-22', 'tuần 16/11–22/11/2026'],
    ['2026-w01', 'week', '2025-12-29', '2026-01-04', 'tuần 29/12/2025–04/01/2026'],
    ['2026-w53', 'week', '2026-12-28', '2027-01-03', 'tuần 28/12/2026–03/01/2027'],
  ])('%s is a %s from %s to %s: %s', (id, kind, from, to, label) => {
    const period = parsePeriod(id);
    expect(period).toEqual({ id, kind, from, to });
    expect(periodLabel(period!)).toBe(label);
  });

  test.each([
    '2025-2027',
    '2025-2025',
    '2026-13',
    '2026-00',
    '2026-q5',
    '2026-h3',
    '2025-w53',
    '2026-w00',
    '2026-4t',
    '26',
    '',
  ])('%j names no period', (id) => expect(parsePeriod(id)).toBeNull());

  test('every day lies in its period of each kind, and the id of that period names it', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...kinds), (day, kind) => {
        const period = periodContaining(kind, day);
        expect(period.from <= day && day <= period.to).toBe(true);
        expect(parsePeriod(period.id)).toEqual(period);
      }),
    );
  });

  test('periods of a kind follow each other without a gap; budget terms all begin in January', () => {
    for (const kind of kinds) {
      const periods = periodsBetween(kind, '2024-01-01', '2027-12-31');
      for (const [index, period] of periods.entries()) {
        const previous = periods[index - 1];
        if (previous && kind !== 'budget-term') expect(period.from).toBe(addDays(previous.to, 1));
        if (kind === 'budget-term') expect(period.from.slice(5)).toBe('01-01');
      }
    }
  });
});

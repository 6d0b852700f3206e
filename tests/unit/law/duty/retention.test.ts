import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayFromNumber, dayNumber, daysBetween, yearOf } from '../../../../src/model/day/iso-day.ts';
import { parsePeriod } from '../../../../src/kinds/period.ts';
import { keepUntil, mayRemove, retentionOf, type RetentionTerm } from '../../../../src/model/law/duty/retention.ts';
import type { RetentionRule } from '../../../../src/kinds/duty.ts';
import { dutyOf } from './fixtures.ts';

const period = parsePeriod('2025')!;
const keep = (rule: RetentionRule, ...days: (string | null)[]) =>
  keepUntil(rule, { period, publications: days.map((on) => ({ on })) });
const fiveYears: RetentionRule = { kind: 'term', count: 5, unit: 'years' };
const twentyDays: RetentionRule = { kind: 'term', count: 20, unit: 'days' };
const ninetyDays: RetentionRule = { kind: 'term', count: 90, unit: 'days' };

describe('retention', () => {
  test.each([
    [fiveYears, ['2026-06-15'], '2031-06-15'],
    [fiveYears, ['2024-02-29'], '2029-03-01'],
    [fiveYears, ['2026-06-15', '2027-03-01'], '2032-03-01'],
    [fiveYears, ['2027-03-01', '2026-06-15'], '2032-03-01'],
    [twentyDays, ['2026-02-10'], '2026-03-02'],
    [ninetyDays, ['2026-06-15'], '2026-09-13'],
  ] as const)('%j from %j holds until %s', (rule, days, day) => {
    expect(keep(rule, ...days)).toEqual({ kind: 'until', day });
  });

  test('the last day itself still counts', () => {
    const until: RetentionTerm = { kind: 'until', day: '2031-06-15' };
    expect(mayRemove(until, '2031-06-15')).toBe(false);
    expect(mayRemove(until, '2031-06-16')).toBe(true);
  });

  test('an item with an unrecorded day of publication is never free to go', () => {
    const open = keep(fiveYears, '2020-01-01', null);
    expect(open.kind).toBe('open');
    expect(mayRemove(open, '2099-01-01')).toBe(false);
  });

  test('a schedule holds until a new one replaces it, and is advised to stay five years', () => {
    const facts = { period, publications: [{ on: '2026-01-05' }] };
    expect(retentionOf(dutyOf('H01'), facts).minimum.kind).toBe('open');
    expect(retentionOf(dutyOf('H01'), { ...facts, replacedOn: '2026-02-05' })).toEqual({
      minimum: { kind: 'until', day: '2026-02-05' },
      advised: { kind: 'until', day: '2031-01-05' },
    });
  });

  test('the plan of the year must stay twenty days and is advised to stay five years', () => {
    expect(retentionOf(dutyOf('G01'), { period, publications: [{ on: '2026-03-02' }] })).toEqual({
      minimum: { kind: 'until', day: '2026-03-22' },
      advised: { kind: 'until', day: '2031-03-02' },
    });
  });

  test('the yearbook keeps the five latest years', () => {
    expect(keep({ kind: 'latest-years', count: 5 })).toEqual({ kind: 'until', day: '2030-12-31' });
  });

  test('over thirty years, five years from a day are five years, never a day less', () => {
    for (let day = '2015-01-01'; yearOf(day) <= 2045; day = addDays(day, 1)) {
      const result = keep(fiveYears, day);
      if (result.kind !== 'until') return expect.fail(day);
      const length = daysBetween(day, result.day);
      if (yearOf(result.day) !== yearOf(day) + 5 || length < 1826 || length > 1827)
        expect.fail(`${day}: ${result.day}`);
    }
  });

  test('no edit shortens the retention: adding a publication never makes the last day earlier', () => {
    const day = fc.integer({ min: dayNumber('2015-01-01'), max: dayNumber('2045-12-31') }).map(dayFromNumber);
    const rule = fc.constantFrom(fiveYears, twentyDays, ninetyDays);
    fc.assert(
      fc.property(rule, fc.array(day, { minLength: 1, maxLength: 6 }), day, (held, days, added) => {
        const before = keep(held, ...days);
        const after = keep(held, ...days, added);
        if (before.kind !== 'until' || after.kind !== 'until') return expect.fail('a term gives a day');
        expect(after.day >= before.day).toBe(true);
        expect(after.day >= addDays(added, held === fiveYears ? 1826 : 20)).toBe(true);
      }),
    );
  });
});

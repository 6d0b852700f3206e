import { describe, expect, test } from 'vitest';
import { yearOf } from '../../../../src/model/day/iso-day.ts';
import { gregorianOfLunar } from '../../../../src/model/law/calendar/lunar.ts';

const lunarNewYear = (year: number) => gregorianOfLunar(year, 1, 1);
const hungKingsDay = (year: number) => gregorianOfLunar(year, 3, 10);

/**
 * Tết and Giỗ Tổ of 2015 to 2045 by an independent computation: the astronomical formulas of the
 * package date-chinese 2.1.4 for the meridian of UTC+7.
 */
const independent = [
  ['2015-02-19', '2015-04-28'],
  ['2016-02-08', '2016-04-16'],
  ['2017-01-28', '2017-04-06'],
  ['2018-02-16', '2018-04-25'],
  ['2019-02-05', '2019-04-14'],
  ['2020-01-25', '2020-04-02'],
  ['2021-02-12', '2021-04-21'],
  ['2022-02-01', '2022-04-10'],
  ['2023-01-22', '2023-04-29'],
  ['2024-02-10', '2024-04-18'],
  ['2025-01-29', '2025-04-07'],
  ['2026-02-17', '2026-04-26'],
  ['2027-02-06', '2027-04-16'],
  ['2028-01-26', '2028-04-04'],
  ['2029-02-13', '2029-04-23'],
  ['2030-02-02', '2030-04-12'],
  ['2031-01-23', '2031-04-01'],
  ['2032-02-11', '2032-04-19'],
  ['2033-01-31', '2033-04-09'],
  ['2034-02-19', '2034-04-28'],
  ['2035-02-08', '2035-04-17'],
  ['2036-01-28', '2036-04-06'],
  ['2037-02-15', '2037-04-24'],
  ['2038-02-04', '2038-04-13'],
  ['2039-01-24', '2039-04-03'],
  ['2040-02-12', '2040-04-20'],
  ['2041-02-01', '2041-04-10'],
  ['2042-01-22', '2042-04-29'],
  ['2043-02-10', '2043-04-19'],
  ['2044-01-30', '2044-04-07'],
  ['2045-02-17', '2045-04-26'],
] as const;

describe('the Vietnamese lunar calendar', () => {
  test.each([
    [2007, '2007-02-17'],
    [2020, '2020-01-25'],
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
    [2030, '2030-02-02'],
  ])('Tết of %i is on %s', (year, day) => {
    expect(lunarNewYear(year)).toBe(day);
  });

  test.each([
    [2021, '2021-04-21'],
    [2024, '2024-04-18'],
    [2025, '2025-04-07'],
    [2026, '2026-04-26'],
  ])('Giỗ Tổ of %i is on %s', (year, day) => {
    expect(hungKingsDay(year)).toBe(day);
  });

  test('Tết and Giỗ Tổ of thirty years agree with an independent computation', () => {
    expect(independent).toHaveLength(31);
    for (const [tet, hungKings] of independent) {
      expect(lunarNewYear(yearOf(tet))).toBe(tet);
      expect(hungKingsDay(yearOf(tet))).toBe(hungKings);
    }
  });

  test('the year 2033 has its leap month after the eleventh, so Tết of 2034 is on 19 February', () => {
    expect(gregorianOfLunar(2033, 11, 1)).toBe('2033-11-22');
    expect(gregorianOfLunar(2033, 12, 1)).toBe('2034-01-20');
    expect(lunarNewYear(2034)).toBe('2034-02-19');
  });
});

import { LunarDate } from '@nghiavuive/lunar_date_vi';
import { isoDay, type IsoDay } from '../../day/iso-day.ts';

/**
 * The Gregorian day of a day in an ordinary (not leap) month of the Vietnamese lunar calendar,
 * which is computed for UTC+7 and so can differ from the Chinese one: Tết was on 17 February 2007
 * in Việt Nam, on the 18th in China. `year` is the Gregorian year in which the lunar year begins.
 */
export function gregorianOfLunar(year: number, month: number, day: number): IsoDay {
  const lunar = new LunarDate({ year, month, day });
  lunar.init();
  const solar = lunar.toSolarDate().get();
  return isoDay(solar.year, solar.month, solar.day);
}

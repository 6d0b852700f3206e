import type { Finding } from '../finding.ts';
import { holderAt } from '../holders.ts';
import type { Reading } from '../reading.ts';

const series = '\\d{2} ?-? ?(?:[A-ZĐ]{1,2}\\d?)';
const plate = new RegExp(
  `(?<![\\p{L}\\d])${series}(?: ?- ?| )?(?:\\d{3}\\.\\d{2}|\\d{2}\\.\\d{3}|\\d{4,5})(?![\\p{L}\\d]|[./-]\\d)`,
  'gu',
);
const cue =
  /(?:biển (?:số|kiểm soát|đăng ký)|(?<!\p{L})(?:bks|bs)(?!\p{L})|mang biển|(?<!\p{L})(?:ô tô|xe)(?!\p{L}))[^|]{0,40}$/iu;
const column = /biển (?:số|kiểm soát)|bks/iu;
/** The whole form of a plate, which no number-symbol has. */
const whole = /- ?\d{3}\.\d{2}$| \d{3}\.\d{2}$/u;

/** Number plates of vehicles of persons. */
export function findPlates(reading: Reading): Finding[] {
  const { text } = reading;
  return Array.from(text.matchAll(plate)).flatMap(({ 0: found, index }): Finding[] => {
    const isNamed = cue.test(text.slice(Math.max(0, index - 56), index)) || column.test(reading.headingAt(index));
    if (!isNamed && !whole.test(found)) return [];
    const holder = holderAt(reading, index);
    if (holder === 'organization') return [];
    const message = `gặp biển số xe “${found.slice(0, 3)}…${found.slice(-1)}”.`;
    return [{ index, length: found.length, message, certain: isNamed && holder === 'person' }];
  });
}

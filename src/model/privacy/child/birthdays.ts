import { CELL } from '../passages.ts';
import type { Reading } from '../reading.ts';
import { aboutAdults } from './about-adults.ts';
import type { PersonName } from './names.ts';
import { speaksOfClass } from './whose-list.ts';

const birthday = /(?<!\p{L})(?:sinh nhật|thêm tuổi mới|happy birthday|hpbd)(?!\p{L})/iu;
const children = /(?<!\p{L})(?:các|những|mấy|\d{1,2}) (?:bạn|em|bé|cháu|con)(?!\p{L})/iu;

/**
 * Pupils to whom a class wishes a happy birthday: below `Mừng sinh nhật tháng 12 – Lớp Chồi 3`, in a column `Các bạn có sinh nhật`, after
 * `Sinh nhật lớp 4B:`. A class or a word for children must be said with it, since those who work at a school have birthdays too.
 */
export function bornInMonth(reading: Reading, names: readonly PersonName[]): readonly PersonName[] {
  const { text } = reading;
  const { above, isOfAdults } = aboutAdults(reading);
  const own = /^[^:|\n]{1,160}:(?!\/)/u.exec(text)?.[0] ?? '';
  const from = isOfPupils(own) ? own.length : 0;
  if ((from === 0 && !isOfPupils(above)) || isOfAdults()) return [];
  const inTable = text.includes(CELL);
  return names.filter(({ full, start }) => full && start >= from && (from > 0 || inTable || start <= LONGEST_START));
}
/** Characters before the name with which an entry begins: a number, a sign, a day. */
const LONGEST_START = 16;

const isOfPupils = (line: string): boolean => birthday.test(line) && (speaksOfClass(line) || children.test(line));

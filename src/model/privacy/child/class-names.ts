import { classCode } from './evidence.ts';

/** A class of a school by its number and letter: `5A`, `9A1`, `5/2`; the number alone is not one. */
export const schoolClass = `${classCode}(?![\\p{L}\\d/])`;
/** A group of small children: `Lá 2`, `Mầm A`, `3 tuổi B`, `5-6 tuổi C`. */
export const groupOfSmall =
  '(?:(?:Mầm|Chồi|Lá|Búp|NT|MG|Nhà trẻ|MGB|MGN|MGL|Mẫu giáo(?: bé| nhỡ| lớn)?)\\s?[A-E]?\\d{0,2}|\\d(?:\\s?-\\s?\\d)?\\s?[Tt]uổi\\s[A-E]?\\d?)(?![\\p{L}\\d/])';

const word = '(?:(?:lớp|nhóm lớp|nhóm|chi đội|khối lớp)\\s?:?\\s{1,2})';
const whole = new RegExp(`^\\s*${word}?(?:${schoolClass}|${groupOfSmall})\\s*$`, 'iu');
/** Whether a cell has the name of a class and nothing else. */
export const isClass = (cell: string): boolean => whole.test(cell) && !/^\s*(?:lá|mầm|chồi|búp)\s*$/iu.test(cell);

const heading = new RegExp(
  `^[\\s*#+-]{0,4}(?:(?:[IVX]{1,4}|\\d{1,2}(?:\\.\\d{1,2})?|[a-zđ])[.)]\\s?)?(?:${word}(?:${schoolClass}|${groupOfSmall}|(?:[1-9]|1[0-2])(?!\\d))|${schoolClass}|${groupOfSmall})(?:\\s?\\([^()]{0,40}\\))?\\s?:?\\s*$`,
  'iu',
);
/** Characters of the longest line that is nothing but a class. */
const LONGEST = 64;
/** Whether a line is nothing but the name of a class: `LỚP 5A`, `2. Lớp Lá 2 (25 trẻ):`. */
export const onlyAClass = (line: string): boolean => line.length <= LONGEST && heading.test(line);

import { countries, shortCountries, stateForms } from '../data/countries.ts';
import { isSpace } from '../text/letters.ts';
import type { NormalizedText } from '../text/source.ts';

const REACH = 80;

const anyOf = (words: readonly string[]) => words.join('|');
/** A name of several words also as it was written with hyphens: `Thái-lan`, `Nhật-Bản`. */
const withHyphens = (name: string) =>
  name.replace(/ (\p{Lu})/gu, (_, letter: string) => `(?: ${letter}|-[${letter}${letter.toLowerCase()}])`);
const form = `(?:(?:${anyOf(stateForms)}) ){0,5}`;
const country = String.raw`${form}(?:(?:${anyOf(countries.map(withHyphens))})(?!\p{L})|(?:${anyOf(shortCountries)})(?!\p{L}|[ -]\p{Lu}| (?:luật|hùng|em|chị|văn)(?!\p{L})))`;
/** Countries called otherwise than by name. `nước ta` and `Nhà nước` are not among them. */
const unnamed = String.raw`(?:(?:các|một số|nhiều|một vài|những|từng|mỗi) (?:nước|quốc gia)|nước (?:ngoài|bạn|khác|sở tại|láng giềng))(?!\p{L})`;

/** Words that describe a law between its name and its country: `Luật Giáo dục cơ bản của Nhật Bản`. */
const described = String.raw`(?: (?:cơ bản|bắt buộc|phổ thông|đại học|mầm non|tiểu học|trung học|nghề nghiệp|đặc biệt|hiện hành|mới|quốc gia|tư thục|(?:và )?thanh thiếu niên|suốt đời|sửa đổi|đầu tiên|năm \d{4}|\(sửa đổi\))){0,3}`;
const after = `^${described} (?:\\(?${country}|\\(?(?:của|tại|ở) (?:${country}|${unnamed}))`;
const afterName = new RegExp(after, 'u');
const afterCapitals = new RegExp(after, 'iu');

/**
 * Whether what follows the name of a law, or its year, makes it the law of another country: `Luật Giáo dục Nhật Bản`,
 * `Luật Giáo dục của Phần Lan`. A comma or a verb between the two separates them.
 */
export function belongsAbroad(source: NormalizedText, end: number, capitals: boolean): boolean {
  source.steps += 8;
  if (!isSpace(source.text.charCodeAt(end))) return false;
  const ahead = source.text.slice(end, end + REACH).replace(/\s+/gu, ' ');
  return (capitals ? afterCapitals : afterName).test(ahead);
}

const done = String.raw`(?:(?:đã|cũng|vừa|mới|từng) )?(?:có|ban hành|thông qua|sửa đổi|công bố)(?: (?:các|một|bộ))?`;
const before = new RegExp(
  String.raw`(?:(?:^|[ (])(?:Ở|ở|Tại|tại) ${country}(?:,|,? (?:có|thì))|${country} ${done}) $`,
  'u',
);
const mayPrecede = /(?:,|thì|có|hành|qua|đổi|bố|các|một|bộ)\s$/u;

/** Whether the words before a law make it that of another country: `Ở Phần Lan, Luật …`, `Nhật Bản ban hành Luật …`. */
export function comesFromAbroad(source: NormalizedText, start: number): boolean {
  source.steps += 8;
  if (!mayPrecede.test(source.text.slice(Math.max(0, start - 6), start))) return false;
  source.steps += REACH;
  return before.test(source.text.slice(Math.max(0, start - REACH), start).replace(/\s+/gu, ' '));
}

const anywhere = new RegExp(String.raw`(?<!\p{L})${country}`, 'u');

/** Whether a text names another country. */
export const namesCountry = (text: string): boolean => anywhere.test(text.replace(/\s+/gu, ' '));

const foreignBody = new RegExp(
  String.raw`^ (?:của|do) (?:Chính phủ|Quốc hội|Nghị viện|Thượng viện|Hạ viện|Tổng thống|Thủ tướng|Quốc vương|Bộ(?: [\p{L},]+){1,6}?) ${country}`,
  'u',
);

/** Whether a document, by its number alone, is said to be one of another country: `Nghị định 24 của Chính phủ Lào`. */
export function issuedAbroad(source: NormalizedText, end: number): boolean {
  source.steps += 8;
  return foreignBody.test(source.text.slice(end, end + REACH).replace(/\s+/gu, ' '));
}

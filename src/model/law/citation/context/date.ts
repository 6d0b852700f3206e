import { capture } from '../../../text/capture.ts';
import type { NormalizedText } from '../text/source.ts';
import type { Defect } from '../types.ts';

/** A date next to a mention: an ISO day, or a year alone. */
export interface StatedDate {
  date: string;
  end: number;
  defects: readonly Defect[];
}

/**
 * `ngày 05 tháng 3 năm 2020`, `ngày 5/3/2020`, `ngày 5-3-2020`, `ngày 5.3.2020`, `(5/3/2020)`, after an optional comma,
 * bracket, or "ban hành", "ký", "được … thông qua". NĐ 30/2020 Phụ lục I II.4 has days below 10 and the months 1 and 2
 * with a leading zero, and no other month.
 */
const lead = String.raw`\s{0,6}(?:\)\s{0,3})?[,(]?\s{0,4}(?:(?:đã\s{1,2}|được\s{1,2}){0,2}(?:ban hành|ký ban hành|ký|thông qua)\s{1,4}(?:vào\s{1,2})?)?`;
const passed = String.raw`\s{0,4},?\s{0,4}(?:đã\s{1,2})?(?:được|do)\s{1,3}(?:Quốc\s{1,3}hội|Ủy ban [Tt]hường vụ Quốc hội|UBTVQH)(?:(?:[^\n.;:()]|\n(?!\s{0,8}\n)){0,90}?)\s(?:thông qua|ban hành)(?:\s{1,3}tại\s{1,3}kỳ\s{1,3}họp\s{1,3}thứ\s{1,3}[\p{L}\d]{1,6})?,?\s{1,3}`;
const day = String.raw`[Nn](?:gày|gay)\s{0,4}:?\s{0,4}`;
const numeric = String.raw`(\d{1,2})\s{0,2}[/.-]\s{0,2}(\d{1,2})\s{0,2}[/.-]\s{0,2}(\d{4})(?!\d)`;
const worded = String.raw`(\d{1,2})\s{0,4},?\s{0,2}th(?:á|a)ng\s{0,4}(\d{1,2}),?\s{0,4}n(?:ă|a)m\s{0,4}(\d{4})(?!\d)`;

const own = new RegExp(String.raw`(?:\s{0,6}[,(]?\s{0,4}|${passed})${day}(?:${numeric}|${worded})`, 'uiy');
const full = new RegExp(`(?:${lead}|${passed})${day}(?:${numeric}|${worded})`, 'uiy');
const bracketed = new RegExp(String.raw`\s{0,2}(?:\(\s?${numeric}\s?\)|,\s${numeric})`, 'uy');
const inCell = new RegExp(String.raw`${numeric}(?=\s{0,4}(?:[|\t\n"'”]|$))`, 'uy');
const yearOnly =
  /\s{0,4},?\s{0,4}\(?\s?n(?:ă|a)m\s{1,4}((?:19[4-9]|20\d)\d)(?![\d/-]|\s?[-/]\s?\d)\)?|\s{0,2}\(((?:19[4-9]|20\d)\d)\)/iuy;

/** The date that is at an offset, or null. A year may be followed by the full date: `năm 2025 ngày 18/9/2025`. */
export function readDate(source: NormalizedText, at: number): StatedDate | null {
  source.steps += 24;
  const whole = match(source, full, at) ?? match(source, bracketed, at);
  if (whole !== null) return opensClause(source, at, whole.end) ? null : whole;
  yearOnly.lastIndex = at;
  const found = yearOnly.exec(source.text);
  if (found === null || /\n\s*\n/u.test(found[0])) return null;
  const year = found[1] ?? capture(found, 2);
  const { lastIndex } = yearOnly;
  const refined = match(source, full, lastIndex);
  if (refined !== null && refined.date.startsWith(year)) return refined;
  return { date: year, end: lastIndex, defects: [] };
}

const actor =
  /^\s{1,3}(?:,\s)?(?:(?:nhà trường|trường|sở|phòng|chúng tôi|các|toàn thể|tập thể|cán bộ|giáo viên|học sinh|hiệu trưởng|ban giám hiệu|hội đồng|ubnd|ủy ban|đoàn|đơn vị|lớp|tổ|tại|đã|sẽ)(?!\p{L}))/iu;
const law = /^\s{1,3}(?:các|hội đồng|ủy ban|ubnd)\s/iu;

/**
 * `Thực hiện Thông tư 09/2024/TT-BGDĐT, ngày 20/11/2024 nhà trường tổ chức …`: after a sentence that begins with what is
 * carried out, a day after a comma, with one who acts after it, is the day of that act.
 */
function opensClause(source: NormalizedText, at: number, end: number): boolean {
  if (!/^\s{0,6},/u.test(source.text.slice(at, at + 7))) return false;
  const ahead = source.text.slice(end, end + 30);
  if (!actor.test(ahead) || law.test(ahead)) return false;
  return /(?:^|[.;!?\n]\s{0,4})(?:\p{L}+\s){0,4}(?:thực hiện|theo|căn cứ|triển khai|để thực hiện|áp dụng|chấp hành)\s[^.;\n]{0,80}$/iu.test(
    source.text.slice(Math.max(0, at - 120), at),
  );
}

/** Only a full date in words or figures, with "ngày" or in brackets. */
export function readDay(source: NormalizedText, at: number): StatedDate | null {
  source.steps += 16;
  return match(source, full, at) ?? match(source, bracketed, at);
}

/** A full date that is right after a name, or after "được Quốc hội … thông qua". */
export function readOwnDay(source: NormalizedText, at: number): StatedDate | null {
  source.steps += 16;
  return match(source, own, at) ?? match(source, bracketed, at);
}

/** A full date in figures that is all that a cell of a table has. */
export const readBareDay = (source: NormalizedText, at: number): StatedDate | null => match(source, inCell, at);

function match(source: NormalizedText, pattern: RegExp, at: number): StatedDate | null {
  pattern.lastIndex = at;
  const found = pattern.exec(source.text);
  if (found === null || /\n\s*\n/u.test(found[0])) return null;
  const [d, m, y] = (found[3] === undefined ? found.slice(4, 7) : found.slice(1, 4)) as [string, string, string];
  const date = isoDay(d, m, y);
  return date === null ? null : { date, end: pattern.lastIndex, defects: paddingDefects(d, m) };
}

/** The ISO day of three numbers in figures; null if the calendar has no such day or no document of ours can be that old. */
export function isoDay(d: string, m: string, y: string): string | null {
  const [day, month, year] = [Number(d), Number(m), Number(y)];
  if (year < 1930 || year > 2100 || month < 1 || month > 12 || day < 1) return null;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  let length = [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (month === 2) length = leap ? 29 : 28;
  if (day > length) return null;
  return `${y}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function paddingDefects(d: string, m: string): Defect[] {
  const defects: Defect[] = [];
  if (d.length === 1) defects.push('unpadded-day');
  if (m.length === 2 && m.startsWith('0') && Number(m) > 2) defects.push('padded-month');
  if (m.length === 1 && Number(m) <= 2) defects.push('unpadded-month');
  return defects;
}

const closing = /(?:ban hành|thông qua|ký)\s{1,3}(?=ngày)/giu;

/**
 * The date that closes a title: `… quy định về dạy thêm, học thêm được ban hành ngày 30/12/2024`. Looked for between two
 * offsets, inside one clause.
 */
export function readClosingDate(source: NormalizedText, from: number, to: number): StatedDate | null {
  const clause = clauseEnd(source, from, to);
  source.steps += clause - from;
  for (const found of source.text.slice(from, clause).matchAll(closing)) {
    const date = readDay(source, from + found.index + found[0].length);
    if (date !== null) return date;
  }
  return null;
}

/** A line that goes on with a small letter is of the same sentence. */
const clauseStops = /[;|]|\n(?![ \t]*\p{Ll})|\.\s|:\s/u;

/** Where the clause that begins at an offset ends, at the latest at `limit`. */
export function clauseEnd(source: NormalizedText, from: number, limit: number): number {
  const end = Math.min(limit, source.text.length);
  const stop = clauseStops.exec(source.text.slice(from, end));
  return stop === null ? end : from + stop.index;
}

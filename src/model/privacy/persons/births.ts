import type { PersonName } from '../child/names.ts';
import type { Finding } from '../finding.ts';
import { CELL } from '../passages.ts';
import type { Reading } from '../reading.ts';
import { initialsOf } from './initials.ts';

const day = '\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?';
const spelled = '\\d{1,2} tháng \\d{1,2} năm ';
const month = '\\d{1,2}\\s?[/.-]\\s?|\\d{1,2} năm ';
const date = `(${day}|${spelled}|${month})?(19[3-9]\\d|20[0-3]\\d)(?!\\d)`;
const notBirth = 'học|vệ|phát|hy|khai|thí|tuyển|sản|dân|tái|ký|nhân';
const cue = `(?:(?:ngày,? )?(?:tháng,? )?(?:năm )?(?<!(?:${notBirth})\\s)sinh(?: (?:ngày|năm|vào|tháng))*|sn|ns|s\\.n)`;
const born = new RegExp(`(?<!\\p{L})${cue}\\s?[:.-]?\\s?${date}`, 'giu');
/** A date in brackets after a name, which in a plan is hardly another day than that of birth. */
const inBrackets = new RegExp(`^ ?\\((${day})(19[3-9]\\d|200\\d)\\)`, 'u');
/** The same between commas or dashes: `Bùi Thị Quế, 14-8-1990, giáo viên`, `Hờ A Chu - 1972 - bảo vệ`. */
const between = new RegExp(`^\\s?([,-])\\s?(${day})?(19[3-9]\\d|200[0-6])(?=\\s?\\1(?!\\s?\\d)|\\s?$)`, 'u');
/** A title with a given name alone, shortly before: `cô Hoa sinh năm 1985`, `ngày sinh của đ/c Hải:`. */
const titled =
  /(?<!\p{L})(?:[Ôô]ng|[Bb]à|[Cc]ô|[Tt]hầy|[Cc]hú|[Bb]ác|[Aa]nh|[Cc]hị|[Dd]ì|[Đđ]\/c|[Đđ]ồng chí)\s(\p{Lu}\p{Ll}{0,6}(?:\s\p{Lu}\p{Ll}{0,6})?)(?:\s?[,(:–-])?\s?(?:là\s)?$/u;
const birthOf = new RegExp(
  `(?<!\\p{L})(?:[Nn]gày,? tháng,? năm sinh|[Nn]gày sinh|[Nn]ăm sinh)(?: của)? ([^\\d|.;:\\n]{4,32})\\s?:?\\s?${date}`,
  'gu',
);
const inCell = new RegExp(`(?<=^|\\| ?)${date}(?= ?\\||$)`, 'gu');
const column = /(?<!\p{L})(?:(?:ngày|năm)(?:[, ]+tháng)?(?:[, ]+năm)? sinh|sinh|nam|nữ)(?!\p{L})/iu;
const nameColumn = /họ,? (?:và )?tên|họ tên/iu;

/** Characters between a name and its day of birth. */
const REACH = { before: 72, after: 40 };

/** Days of birth next to the name of a person. */
export function findBirths(reading: Reading): Finding[] {
  const { text, lead } = reading;
  const found: Finding[] = [];
  for (const { 0: words, 1: dayAndMonth, index } of text.matchAll(born)) {
    const name = nameBefore(reading, index) ?? reading.nameIn(index + words.length, index + words.length + REACH.after);
    if (name) found.push(finding(index, words.length, name, dayAndMonth !== undefined));
    else {
      const given = titled.exec(text.slice(Math.max(0, index - 40), index))?.[1];
      if (given !== undefined && !notPersons.has(given.toLowerCase()))
        found.push(finding(index, words.length, { syllables: given.split(' ') }, false));
    }
  }
  for (const { 0: words, 1: whose = '', index } of text.matchAll(birthOf)) {
    const given = titled.exec(whose)?.[1];
    if (given !== undefined) found.push(finding(index, words.length, { syllables: given.split(' ') }, true));
  }
  for (const name of reading.names()) {
    const after = name.full ? inBrackets.exec(text.slice(name.end, name.end + 24)) : null;
    const then = name.full ? between.exec(text.slice(name.end, name.end + 24)) : null;
    const shown = after ?? then;
    if (shown) found.push(finding(name.end, shown[0].length, name, false));
  }
  if (!text.includes(CELL) || !nameColumn.test(lead) || !column.test(lead)) return found;
  const name = reading.nameIn(0, text.length);
  if (!name) return found;
  for (const { 0: words, 1: dayAndMonth, index } of text.matchAll(inCell))
    if (column.test(reading.headingAt(index)))
      found.push(finding(index, words.length, name, dayAndMonth !== undefined));
  return found;
}

/** The last full name that ends shortly before an offset. */
function nameBefore(reading: Reading, index: number): PersonName | undefined {
  let from = index - REACH.before;
  let last: PersonName | undefined;
  for (let next = reading.nameIn(from, index); next && next.end <= index; next = reading.nameIn(from, index)) {
    last = next;
    from = next.end;
  }
  return last;
}

/** People of history by whom a day is called. */
const notPersons: ReadonlySet<string> = new Set(['hồ', 'bác', 'tôn', 'giáp']);

const finding = (index: number, length: number, name: Pick<PersonName, 'syllables'>, certain: boolean): Finding => ({
  index,
  length,
  message: `gặp ${certain ? 'ngày' : 'ngày hoặc năm'} sinh cạnh tên một người (${initialsOf(name)}).`,
  certain,
});

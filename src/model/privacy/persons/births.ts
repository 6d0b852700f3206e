import { notNames } from '../child/data/not-children.ts';
import type { Finding } from '../finding.ts';
import type { Person } from '../people.ts';
import { CELL } from '../passages.ts';
import type { Reading } from '../reading.ts';
import { initialsOf } from './initials.ts';

const day = '\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?';
const spelled = '(?:mùng |mồng )?(?:\\d{1,2}|\\p{L}+(?: \\p{L}+){0,2}) tháng (?:\\d{1,2}|\\p{L}+(?: \\p{L}+)?) năm ';
const month = '\\d{1,2}\\s?[/.-]\\s?|\\d{1,2} năm ';
const yearInWords = '(?:một nghìn chín trăm|một chín|hai nghìn|hai ngàn|một ngàn chín trăm)(?: \\p{L}+){1,4}';
const date = `(?:ngày )?(${day}|${spelled}|${month})?(?:(?:19[3-9]\\d|20[0-3]\\d)(?!\\d)|${yearInWords})`;
/** As programs write it. */
const isoDate = '(?:19[3-9]|20[0-3])\\d-\\d{2}-\\d{2}(?!\\d)';
/** A year of two digits, with day and month only: `12/3/85`. */
const shortDate = '\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2}(?![\\d/.-]\\d|\\d)';
const notBirth = 'học|vệ|phát|hy|hi|khai|thí|tuyển|sản|dân|tái|ký|nhân|giám|thư';
const cue = `(?:(?:ngày,? )?(?:tháng,? )?(?:năm )?(?<!(?:${notBirth})\\s)(?:được )?sinh(?: (?:ra|nhật|ngày|năm|vào|lúc|tháng))*|s[./]?n|n[./]?s|ntns|s\\.n\\.|tuổi\\s?:?\\s?\\d{1,2}\\s?[(,-]|sinh nhật|dob|date of birth)`;
const born = new RegExp(
  `(?<!\\p{L})${cue}\\s?[:.(-]{0,2}\\s?(?:(?:vẫn |được )?(?:giữ nguyên|đúng|đính chính|sửa|ghi|là|thành|từ)\\s){0,3}(?:${date}|(?<=(?:sinh năm|sn|năm sinh)\\s?:?\\s?)[4-9]\\d(?![\\d/.-]\\d|\\d)|${shortDate}|${isoDate})`,
  'giu',
);
/** A date in brackets after a name, which in a plan is hardly another day than that of birth; also the year alone. */
const inBrackets = new RegExp(`^ ?\\((?:sinh )?(?:(${day})(19[3-9]\\d|200\\d)|19[4-9]\\d|200[0-6])\\)`, 'u');
/**
 * The day of a child, alone with the name or after a word for a child: `Nguyễn Gia Bảo (12/03/2017)`. A later year next to a name is more often that of a
 * signature or an answer.
 */
const childInBrackets = new RegExp(`^ ?\\(\\s?(${day})20(?:[01]\\d|2[0-3])\\s?\\)`, 'u');
const childBefore = /(?<!\p{L})(?:em|cháu|bé|học sinh|hs|trẻ|con|bạn)(?: (?:trai|gái|nam|nữ))?\s$/iu;
/** Whether a name is all that its line has before a bracket, or a word for a child is before it. */
const isEntry = (text: string, { start, end, full }: Person): boolean =>
  full &&
  (childBefore.test(text.slice(Math.max(0, start - 16), start)) ||
    (/(?:^|\n)[\s\d.)+•*-]{0,6}$/u.test(text.slice(Math.max(0, start - 8), start)) &&
      /^ ?\([\s\d/.-]{6,16}\)\s*(?:[.;,]?\s*(?:$|\n))/u.test(text.slice(end, end + 32))));
/** The same between commas or dashes: `Bùi Thị Quế, 14-8-1990, giáo viên`, `Hờ A Chu - 1972 - bảo vệ`. */
const between = new RegExp(
  `^\\s?([,;:/–-])\\s?(?:(?:nam|nữ)\\s?[,;/–-]\\s?)?(?:(${day})(19[3-9]\\d|200[0-6])(?!\\d|\\s?[–-]\\s?\\d)|(?:19[3-9]\\d|200[0-6])(?=\\s?\\1(?!\\s?\\d)|\\s?$))`,
  'iu',
);
/** Right after the name; a child's with what else is said of persons in a list: `Trần Văn An – 17.03.2016 – nam`. */
const directly = new RegExp(
  `^\\s?(?:[,;:/–-]\\s?)?(${day})(19[3-9]\\d|200[0-6]|20[0-3]\\d(?=[\\s,;|(–-]{1,3}(?:dân tộc|nam|nữ|lớp|học sinh|con|quê|nơi sinh)(?!\\p{L})))(?!\\d)`,
  'iu',
);
const rowDay = new RegExp(`^\\s?(${day})(?:19[3-9]|20[0-3])\\d(?!\\d)`, 'u');
/** A year of two digits needs the sex before the day: `– nữ – 05.05.91`. */
const afterSex = /^\s?[,;:/–-]\s?(?:nam|nữ)\s?[,;:/–-]\s?\d{1,2}[/.-]\d{1,2}[/.-]\d{2}(?!\d)/iu;
/** `Sinh nhật cô Hạnh 15/3`: also without a year. */
const birthday =
  /(?<!\p{L})(?:sinh nhật|hpbd|happy birthday)(?: lần thứ \d{1,3})?(?: của)?(?!\p{L})[^.;|\n\d]{1,48}?\(?(?:ngày )?\d{1,2}[/-]\d{1,2}(?:[/-](?:19|20)\d{2})?(?![\d/-])/giu;
const birthOf = new RegExp(
  `(?<!\\p{L})(?:[Nn]gày,? tháng,? năm sinh|[Nn]gày sinh|[Nn]ăm sinh)\\)?(?: của)? [^\\d|.;:\\n]{2,48}?\\s?:?\\s?(?:là\\s)?${date}`,
  'giu',
);
/** `dob của Minh Khuê: 05.03.17`: a name that nothing else shows as one. */
const birthOfGiven = new RegExp(
  `(?<!\\p{L})(?:dob|[Nn]gày sinh|[Nn]ăm sinh|ntns|NTNS)(?: của)?(?: (?:em|cháu|bé|con|bạn|cô|thầy|bà|ông|anh|chị))? (\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+){0,3})(?!\\p{L})[^\\d|;\\n]{0,48}?(?:${date}|${shortDate}|${isoDate})`,
  'gu',
);
/** `Giấy chứng sinh: Trần Khôi Nguyên, 08h15 ngày 20/10/2023`. */
const certificate = new RegExp(
  `(?<!\\p{L})(?:chứng sinh|khai sinh)(?!\\p{L})[^.;|\\n]{0,64}?(?<!\\d)${day}20[0-3]\\d(?!\\d)`,
  'giu',
);
const inCell = new RegExp(`(?<=^|\\| ?)(?:${isoDate}|${date}|${shortDate})(?= ?\\||$)`, 'giu');
/** A row that has no heading row: with the sex next to the day it is one of persons. */
const sexCell = /(?:^|\| ?)(?:nam|nữ)(?= ?\||$)/iu;
const birthColumn =
  /(?<!\p{L})(?:(?:ngày|năm|n)[.,/ ]*(?:tháng|t)?[.,/ ]*(?:năm|n)?[.,/ ]*sinh|sinh(?: (?:ngày|năm))?|ntns|n[./]?s|s[./]?n)(?!\p{L})/iu;
const sexColumn = /(?<!\p{L})(?:nam|nữ)(?!\p{L})/iu;
const nameColumn = /họ,? (?:và )?tên|họ tên|tên/iu;

/** Persons of whom everybody reads when they were born. */
const ofHistory =
  /(?<!\p{L})(?:nhà thơ|nhà văn|nhạc sĩ|nhạc sỹ|họa sĩ|nghệ sĩ|anh hùng|liệt sĩ|liệt sỹ|danh nhân|đại tướng|vua)(?: dân tộc| liệt sĩ| liệt sỹ)?\s$/iu;

/** Characters between a name and its day of birth. */
const REACH = { before: 80, after: 48 };

/** Days of birth next to the name of a person. */
export function findBirths(reading: Reading): Finding[] {
  const { text, lead } = reading;
  const called = ofGiven(text);
  // Everything else needs a person whom the text shows as one.
  if (reading.people().length === 0) return called;
  const found: Finding[] = [];
  for (const { 0: words, 1: dayAndMonth, index } of text.matchAll(born)) {
    const end = index + words.length;
    const person = reading.personBefore(index, REACH.before) ?? reading.personIn(end, end + REACH.after);
    if (person && !ofHistory.test(text.slice(Math.max(0, person.start - 24), person.start)))
      found.push(finding(index, words.length, person, person.full && dayAndMonth !== undefined));
  }
  for (const pattern of [birthOf, birthday, certificate])
    for (const { 0: words, index } of text.matchAll(pattern)) {
      const person = reading.personIn(index, index + words.length);
      if (person) found.push(finding(...fromDay(index, words), person, pattern === birthOf));
    }
  found.push(...called);
  // Once, not in what is before each name: a long list of names would be read as often as it has names.
  const column = text.search(birthColumn);
  for (const name of reading.people()) {
    const after = text.slice(name.end, name.end + 32);
    const shown =
      inBrackets.exec(after) ??
      (isEntry(text, name) ? childInBrackets.exec(after) : null) ??
      // A table whose cells were pasted as one line: `Họ và tên Ngày sinh 1 Lò Thị Pán 03/02/2015`.
      (name.full && column >= 0 && column < name.start ? rowDay.exec(after) : null) ??
      (name.full
        ? (between.exec(after) ?? afterSex.exec(after) ?? directly.exec(text.slice(name.end, name.end + 48)))
        : null);
    if (shown) found.push(finding(name.end, shown[0].length, name, false));
  }
  if (text.includes(CELL) && lead === '' && sexCell.test(text)) return [...found, ...inColumns(reading, true)];
  return text.includes(CELL) && (birthColumn.test(lead) || (nameColumn.test(lead) && sexColumn.test(lead)))
    ? [...found, ...inColumns(reading)]
    : found;
}

const ofGiven = (text: string): Finding[] =>
  Array.from(text.matchAll(birthOfGiven)).flatMap(({ 0: words, 1: whose = '', index }) =>
    notNames.has(whose.split(' ')[0]?.toLowerCase() ?? '')
      ? []
      : finding(...fromDay(index, words), { syllables: whose.split(' ') }, false),
  );

function inColumns(reading: Reading, isOfPersons = false): Finding[] {
  const name = reading.personIn(0, reading.text.length);
  if (!name) return [];
  return Array.from(reading.text.matchAll(inCell)).flatMap(({ 0: words, 1: dayAndMonth, index }) => {
    const heading = reading.headingAt(index);
    return isOfPersons || birthColumn.test(heading) || sexColumn.test(heading)
      ? [finding(index, words.length, name, dayAndMonth !== undefined)]
      : [];
  });
}

/** The day alone, without the words before it, which may have the name of a child. */
function fromDay(index: number, words: string): [index: number, length: number] {
  const at = Math.max(0, words.search(/\d/u));
  return [index + at, words.length - at];
}

const finding = (index: number, length: number, name: Pick<Person, 'syllables'>, certain: boolean): Finding => ({
  index,
  length,
  message: `gặp ${certain ? 'ngày' : 'ngày hoặc năm'} sinh cạnh tên một người (${initialsOf(name)}).`,
  certain,
  whose: name.syllables.join(' '),
});

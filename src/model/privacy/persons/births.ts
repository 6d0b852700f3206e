import type { PersonName } from '../child/names.ts';
import type { Finding } from '../finding.ts';
import { CELL } from '../passages.ts';
import type { Reading } from '../reading.ts';
import { initialsOf } from './initials.ts';

const day = '\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?';
const spelled = '\\d{1,2} tháng \\d{1,2} năm ';
const date = `(${day}|${spelled})?(19[3-9]\\d|20[0-3]\\d)(?!\\d)`;
const notBirth = 'học|vệ|phát|hy|khai|thí|tuyển|sản|dân|tái|ký|nhân';
const cue = `(?:(?:ngày,? )?(?:tháng,? )?(?:năm )?(?<!(?:${notBirth})\\s)sinh(?: (?:ngày|năm|vào|tháng))*|sn|ns|s\\.n)`;
const born = new RegExp(`(?<!\\p{L})${cue}\\s?[:.-]?\\s?${date}`, 'giu');
/** A date in brackets after a name, which in a plan is hardly another day than that of birth. */
const inBrackets = new RegExp(`^ ?\\((${day})(19[3-9]\\d|200\\d)\\)`, 'u');
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
  }
  for (const name of reading.names()) {
    const after = name.full ? inBrackets.exec(text.slice(name.end, name.end + 24)) : null;
    if (after) found.push(finding(name.end, after[0].length, name, false));
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

const finding = (index: number, length: number, name: PersonName, certain: boolean): Finding => ({
  index,
  length,
  message: `gặp ${certain ? 'ngày' : 'ngày hoặc năm'} sinh cạnh tên một người (${initialsOf(name)}).`,
  certain,
});

import { aboutAdults } from '../child/about-adults.ts';
import type { Finding } from '../finding.ts';
import { namesOrganization } from '../holders.ts';
import { endOfAddress } from './address-end.ts';
import { CELL } from '../passages.ts';
import type { Reading } from '../reading.ts';
import {
  residence,
  contact,
  house,
  houseOfChild,
  role,
  plain,
  afterName,
  houseNumber,
  forWhom,
  elsewhere,
  beforeName,
  amongTeachers,
  areaColumn,
  column,
  groupColumn,
  ofGrades,
  staffColumn,
  homeCell,
  villageCell,
  atWork,
  localityIn,
} from './address-patterns.ts';

/** Where a named person lives. The address of a school or an office is public. */
export function findHomeAddresses(reading: Reading): Finding[] {
  const { text, lead } = reading;
  const found: Finding[] = [];
  for (const { 0: words, index } of text.matchAll(residence)) {
    const sentence = reading.sentenceAt(index);
    const isPersons =
      reading.personIn(sentence.start, sentence.start + sentence.text.length) !== undefined ||
      (/^(?:nhà riêng|tư gia|ở trọ|trọ (?:ở|tại)|địa chỉ (?:nhà|gia đình))/iu.test(words) && role.test(sentence.text));
    if (isPersons) found.push(finding(reading, index, words, /\d/u.test(words)));
  }
  const hasPeople = reading.people().length > 0;
  for (const pattern of hasPeople ? [contact, house, houseOfChild] : [house, houseOfChild])
    for (const { 0: words, index } of text.matchAll(pattern)) {
      const sentence = reading.sentenceAt(index);
      const isPersons =
        pattern !== contact || reading.personIn(sentence.start, sentence.start + sentence.text.length) !== undefined;
      if (isPersons && !namesOrganization(sentence.text) && !atWork.test(words))
        found.push(finding(reading, index, words, /\d/u.test(words)));
    }
  if (hasPeople) found.push(...nextToPeople(reading));
  if (text.includes(CELL) && lead === '' && reading.nameIn(0, text.length))
    for (const { 0: words, index } of text.matchAll(homeCell)) found.push(finding(reading, index, words, false));
  if (text.includes(CELL) && namesHomes(lead) && !ofPlaces.test(lead) && reading.personIn(0, text.length))
    found.push(...inColumn(reading));
  return found;
}

/** Addresses that are somebody's because a person is named right before or after them. */
function nextToPeople(reading: Reading): Finding[] {
  const { text } = reading;
  const found: Finding[] = [];
  for (const { 0: words, index } of text.matchAll(plain)) {
    const before =
      text
        .slice(Math.max(0, index - 64), index)
        .split(/[.;\n]\s/u)
        .at(-1) ?? '';
    const person = reading.personIn(index - before.length, index);
    const isDirect = /(?:\p{L}|\))\s?[,;:–-]?\s$/u.test(before);
    if (
      isDirect &&
      person &&
      !amongTeachers.test(text.slice(index, index + words.length + 16)) &&
      !namesOrganization(before) &&
      !atWork.test(before.slice(person.end - index + before.length))
    )
      found.push(finding(reading, index, words, /\d/u.test(words)));
  }
  for (const { 0: words, index } of text.matchAll(beforeName)) {
    const person = reading.personIn(index + words.length, index + words.length + 16);
    const sentence = reading.sentenceAt(index);
    if (person && !namesOrganization(sentence.text) && !atWork.test(sentence.text))
      found.push(finding(reading, index, words, false));
  }
  for (const { 0: words, index } of text.matchAll(houseNumber)) {
    const next = reading.personIn(index + words.length, index + words.length + 64);
    if (next) {
      const after = text.slice(index + words.length, next.start);
      if (forWhom.test(after) && !elsewhere.test(text.slice(Math.max(0, index - 24), index) + after))
        found.push(finding(reading, index, words, false));
    }
    const before = reading.personBefore(index, 40);
    if (!before) continue;
    const between = text.slice(before.end, index);
    if (
      !/[.;|\n]|:\s.*,/u.test(between) &&
      !elsewhere.test(between) &&
      !atWork.test(between) &&
      !namesOrganization(between)
    )
      found.push(finding(reading, index, words, false));
  }
  for (const person of reading.people()) {
    const words = afterName.exec(text.slice(person.end, person.end + 64));
    if (
      words &&
      !/^\s?:/u.test(words[0]) &&
      !atWork.test(words[0].slice(0, words[0].length - (words[1] ?? '').length))
    ) {
      const shown = words[1] ?? '';
      found.push(
        finding(reading, person.end + words[0].length - shown.length, shown, person.full && /\d/u.test(shown)),
      );
    }
  }
  return found;
}

/** Rows of branches and offices. */
const ofPlaces = /(?:^|\|)\s*(?:tên )?(?:điểm trường|cơ sở|đơn vị|trường|trạm|công ty|điểm)\s*(?=\|)/iu;

const namesHomes = (lead: string): boolean =>
  column.test(lead) || lead.split(CELL).some((heading) => areaColumn.test(heading));

function inColumn(reading: Reading): Finding[] {
  let at = 0;
  return reading.text.split(CELL).flatMap((cell) => {
    const start = at;
    at += cell.length + CELL.length;
    const heading = reading.headingAt(start);
    if (groupColumn.test(heading) && isGroupOfTeachers(reading, cell)) return [];
    const isHome = column.test(heading) || (areaColumn.test(heading) && villageCell.test(cell));
    return isHome && /\p{L}{2}|\d/u.test(cell) ? [inCell(start, cell)] : [];
  });
}

/** A group of a village has one number; one of teachers a subject, the numbers of grades, or any in a list of staff: `Toán - Tin`, `Tổ 2-3`. */
const isGroupOfTeachers = (reading: Reading, cell: string): boolean =>
  !/\d/u.test(cell) ||
  ofGrades.test(cell) ||
  ((aboutAdults(reading).listed === 'staff' || staffColumn.test(reading.lead)) && /^\D{0,8}\d{1,2}\s*$/u.test(cell));

const message = 'gặp nơi ở của một người được nêu tên.';

const inCell = (start: number, cell: string): Finding => {
  const index = start + cell.search(/\S|$/u);
  return { index, length: cell.trim().length, message, certain: /\d/u.test(cell) };
};

/** The whole address, without the words before it, which may have the name of a child: a decision for it is for no other house. */
function finding(reading: Reading, at: number, words: string, certain: boolean): Finding {
  const before = Math.max(0, words.search(localityIn));
  const index = at + before;
  return { index, length: Math.max(words.length - before, endOfAddress(reading, index) - index), message, certain };
}

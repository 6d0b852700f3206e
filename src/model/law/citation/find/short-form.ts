import { firstItem } from '../../../items.ts';
import { capture } from '../../../text/capture.ts';
import { issuerRows } from '../data/issuers.ts';
import { isOtherAgency } from '../context/other-agency.ts';
import { readAgency, readIssuer } from '../context/issuer.ts';
import type { StatedIssuer } from '../context/issuer.ts';
import { clauseEnd } from '../context/date.ts';
import { fold } from '../text/letters.ts';
import type { NormalizedText } from '../text/source.ts';
import type { Draft } from './draft.ts';
import { agencyAfter, agencyOfBranchBefore } from './short-form-agency.ts';
import { readDayBehindIssuer } from './settle-dates.ts';

/** What the text says of a document besides its kind and number. */
export interface Statements {
  agency: string | null;
  year: number | null;
  /** ISO day. */
  day: string | null;
  /** A year in which it was already there: `Năm 2016, Thông tư 22`. */
  notAfter: number | null;
}

const REACH = 70;
const SUBJECT_REACH = 160;
/** Nothing that a document says of itself is read further from it. */
const NEAR = 1_000;

/** What the words around a mention say: the year in its number, its day, the agency before or after it. */
export function statementsOf(source: NormalizedText, draft: Draft): Statements {
  const written = readStatements(source, draft);
  if (!source.said.differs(draft.start - NEAR, draft.contextEnd + NEAR)) return written;
  const from = Math.max(0, draft.start - NEAR);
  const inCapitals = { ...source, text: source.said.slice(from, draft.contextEnd + NEAR) };
  const said = readStatements(inCapitals, {
    ...draft,
    start: draft.start - from,
    contextEnd: draft.contextEnd - from,
  });
  source.steps = inCapitals.steps;
  return {
    agency: written.agency ?? said.agency,
    year: written.year ?? said.year,
    day: written.day ?? said.day,
    notAfter: written.notAfter ?? said.notAfter,
  };
}

function readStatements(source: NormalizedText, draft: Draft): Statements {
  const isShort = draft.family === 'partial';
  const stated = isShort ? readYearNextTo(source, draft.contextEnd) : null;
  // `Thông tư 22 2021 của Bộ Y tế`: the agency after a bare year.
  const places = stated === null ? [draft.contextEnd] : [draft.contextEnd, stated.end];
  const issuer = firstOf(
    places,
    (at) => readIssuer(source, at) ?? readAgencyNextTo(source, at) ?? readSmallAgency(source, at),
  );
  const own = draft.date?.length === 10 ? draft.date : null;
  const day = own ?? (issuer && readDayBehindIssuer(source, issuer.end, draft.parts?.year ?? null)?.date) ?? null;
  const before = isShort ? readYearBefore(source, draft.start) : null;
  const year =
    draft.parts?.year ??
    yearOf(day ?? draft.date) ??
    (stated ?? readYearNextTo(source, issuer?.end ?? draft.contextEnd))?.year ??
    (before?.exact === true ? before.year : null);
  const agency =
    issuer?.text ??
    (isShort ? firstOf(places, (at) => agencyAfter(source, at)) : null) ??
    readAgencyAfterSubject(source, draft.contextEnd) ??
    readAgencyBefore(source, draft.start) ??
    (isShort ? agencyOfBranchBefore(source, draft.start) : null);
  return { agency, year, day, notAfter: year === null && before !== null ? before.year : null };
}

function firstOf<T>(places: readonly number[], read: (at: number) => T | null): T | null {
  for (const at of places) {
    const found = read(at);
    if (found !== null) return found;
  }
  return null;
}

const yearOf = (date: string | null) => (date === null ? null : Number(date.slice(0, 4)));

/** Whether what a short form says excludes that it means a document: another year, another day, another agency. */
export function contradict(short: Statements, full: Draft, stated: Statements): boolean {
  if (short.day !== null && stated.day !== null) {
    if (short.day !== stated.day) return true;
  } else if (short.year !== null && stated.year !== null && short.year !== stated.year) return true;
  if (short.notAfter !== null && stated.year !== null && stated.year > short.notAfter) return true;
  if (short.agency === null) return false;
  return isOtherAgency(short.agency, { symbols: full.parts?.issuers ?? [], named: stated.agency });
}

const inSmallLetters =
  'Bộ|Sở|Phòng|UBND|HĐND|Ủy ban|Uỷ ban|Hội đồng|Chính phủ|Thủ tướng|Quốc hội|Ban Bí thư|Ban Chấp hành|Ban chấp hành|Tỉnh ủy|Huyện ủy|Thành ủy|Đảng ủy|Hiệu trưởng|Nhà trường|Trường';
const heads = `${inSmallLetters}|${inSmallLetters.toUpperCase()}`;
/** A dash after any other agency separates it from what it does. */
const central = /^(?:Bộ|Chính phủ|Thủ tướng|Quốc hội|Ban Bí thư)(?!\p{L})/iu;

const nextTo = new RegExp(String.raw`(?:\s{1,3}(?:\(|-\s{1,3})?|,\s{1,3})(?=(?:${heads})(?!\p{L}))`, 'uy');
const ofSchool = /\s{1,3}(?:của|do)\s{1,3}(nhà trường|hiệu trưởng|trường)(?!\p{L})/uy;

/** `Thông tư 09 (Bộ Y tế)`, `Thông tư 09 Bộ Y tế`, `Quyết định 12 của nhà trường`. */
function readAgencyNextTo(source: NormalizedText, at: number): StatedIssuer | null {
  source.steps += 8;
  ofSchool.lastIndex = at;
  const school = ofSchool.exec(source.text);
  if (school !== null) return { text: capture(school, 1), end: ofSchool.lastIndex };
  nextTo.lastIndex = at;
  if (!nextTo.test(source.text)) return null;
  const agency = readAgency(source, nextTo.lastIndex);
  // After a comma a clause may begin in which the agency acts: `Theo Thông tư 22, Bộ Y tế …`
  return source.text[at] !== ',' ||
    agency === null ||
    /^\s*(?:$|[.;)\n])/u.test(source.text.slice(agency.end, agency.end + 3))
    ? agency
    : null;
}

const smallNames = issuerRows
  .map(({ name }) => fold(name))
  .filter((name) => /^[a-z, -]+$/u.test(name) && name.includes(' '))
  .sort((a, b) => b.length - a.length);
const smallAgency = new RegExp(String.raw`^[\s(]{1,4}(?:(?:cua|do)\s{1,3})?(${smallNames.join('|')})(?![a-z])`, 'u');

/** `thông tư 09 của bộ y tế`: an agency of the table, as people type it among words that have capitals. */
function readSmallAgency(source: NormalizedText, at: number): StatedIssuer | null {
  source.steps += SUBJECT_REACH / 2;
  const found = smallAgency.exec(fold(source.text.slice(at, at + SUBJECT_REACH / 2)));
  if (found === null) return null;
  const end = at + found[0].length;
  return { text: source.text.slice(end - capture(found, 1).length, end), end };
}

const yearNextTo =
  /[\s,(]{1,4}(?:(?:cũ|trước đây|trước kia|trước đó|hồi đó|hồi)[\s,(]{1,3})?(?:(?:được |đã )?(?:ban hành|ký|ra đời)\s(?:vào\s|hồi\s)?|của\s)?(?:tháng\s\d{1,2}(?:\s?[/-]\s?|\s))?(?:năm\s)?((?:19[4-9]|20\d)\d)(?![\d/-]|\s?[-–]\s?\d)/uy;

const yearBefore =
  /(?:^|[.;:,(\n]\s{0,3}|\s)[Nn]ăm\s((?:19[4-9]|20\d)\d)(?:,|\sthì|(\s(?:đã\s|cũng\s|từng\s)?(?:có|ra đời|ban hành|công bố)))\s{1,3}$/u;

/** `Năm 2016 có Thông tư 22` says its year, `Năm 2016, Thông tư 22` that it was there. */
function readYearBefore(source: NormalizedText, start: number): { year: number; exact: boolean } | null {
  source.steps += 8;
  const lead = source.text.slice(Math.max(0, start - 30), start);
  if (!/\d{4}/u.test(lead)) return null;
  const found = yearBefore.exec(lead);
  return found === null ? null : { year: Number(found[1]), exact: found[2] !== undefined };
}

/** A year that says when the document was issued and that is not part of its date: `ban hành năm 2014`, `tháng 4/2014`, `(2014)`. */
function readYearNextTo(source: NormalizedText, at: number): { year: number; end: number } | null {
  source.steps += 8;
  yearNextTo.lastIndex = at;
  const found = yearNextTo.exec(source.text);
  return found === null ? null : { year: Number(found[1]), end: yearNextTo.lastIndex };
}

const aboutSomething = /\s{1,3}(?:về|quy định|hướng dẫn|ban hành|sửa đổi)\s/uy;

/** `Thông tư 09 về y tế trường học của Bộ Y tế`: the agency that ends the clause. */
function readAgencyAfterSubject(source: NormalizedText, at: number): string | null {
  aboutSomething.lastIndex = at;
  if (!aboutSomething.test(source.text)) return null;
  const clause = firstItem(source.text.slice(at, clauseEnd(source, at, at + SUBJECT_REACH)).split(/[,(]/u, 1));
  source.steps += clause.length;
  const from = clause.lastIndexOf(' của ');
  if (from < 0) return null;
  const agency = readAgency(source, at + from + ' của '.length);
  return agency !== null && /^[\s.]*$/u.test(clause.slice(agency.end - at)) ? agency.text : null;
}

const agencyStart = new RegExp(String.raw`(?<!\p{L})(?:${heads})(?!\p{L})`, 'gu');
const dash = /^\s{0,3}[-:]\s{1,3}$/u;
const issues =
  /^\s{1,3}(?:(?:đã|cũng|vừa|mới|tiếp tục|còn|có)\s{1,3})?(?:(?:có|ra|ký|ban hành|xây dựng|lập)|(?:hướng dẫn|quy định|nêu|nêu rõ|yêu cầu|chỉ đạo)(?:\s(?:việc này|cụ thể|chi tiết|rõ))?\s(?:tại|trong|bằng))\s{1,3}$/iu;
/** `Theo hướng dẫn của Bộ Y tế tại Thông tư 09` */
const wordOf =
  /(?:(?<!\p{L})(?:hướng dẫn|quy định|chỉ đạo|yêu cầu|nội dung|thông báo|ý kiến|đề nghị) của|(?:^|[.;:,\n]\s{0,3})theo)\s{1,3}$/iu;
const inIt = /^,?\s{1,3}(?:tại|trong|ở)\s{1,3}$/u;

/** `Bộ Y tế đã ban hành Thông tư 09`. */
function readAgencyBefore(source: NormalizedText, start: number): string | null {
  source.steps += 8;
  if (
    !/(?:có|ra|ký|hành|dựng|lập|tại|trong|ở|bằng|\s-|:)\s{1,3}$/iu.test(
      source.text.slice(Math.max(0, start - 8), start),
    )
  )
    return null;
  const from = Math.max(0, start - REACH);
  source.steps += REACH;
  for (const found of source.text.slice(from, start).matchAll(agencyStart)) {
    const agency = readAgency(source, from + found.index);
    const gap = agency === null ? '' : source.text.slice(agency.end, start);
    if (agency === null) continue;
    const stated = inIt.test(gap) && wordOf.test(source.text.slice(from, from + found.index));
    if (stated || issues.test(gap) || (central.test(agency.text) && dash.test(gap))) return agency.text;
  }
  return null;
}

/** {@link readAgencyBefore}, in a line in capitals, too. */
export function readIssuingAgency(source: NormalizedText, start: number): string | null {
  const written = readAgencyBefore(source, start);
  const from = Math.max(0, start - NEAR);
  if (written !== null || !source.said.differs(from, start + NEAR)) return written;
  return readAgencyBefore({ ...source, text: source.said.slice(from, start + NEAR) }, start - from);
}

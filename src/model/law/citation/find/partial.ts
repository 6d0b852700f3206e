import { readOwnDay } from '../context/date.ts';
import { readIssuer } from '../context/issuer.ts';
import { countedNouns } from '../data/heads.ts';
import { codesWithBareNumber } from '../data/kinds.ts';
import { NUMBER_STEPS, readNumber, readYear } from '../lexer/index.ts';
import { isDigit, isLetter, isSpace } from '../text/letters.ts';
import type { NormalizedText } from '../text/source.ts';
import type { PartialDraft } from './draft.ts';
import { issuedAbroad } from './foreign.ts';
import type { LeadIn } from './lead-in.ts';

const nextWord = /\s{1,3}([\p{L}0-9]{1,12})(?:\s{1,3}([\p{L}]{1,12}))?(?:\s{0,2}\d)?/uy;

/**
 * A type word with a number, or with number and year, but no symbol: `Công điện 1638`, `Nghị định số 100/2019`, `NQ98`.
 * `chain` is the partial mention whose list this number continues.
 */
export function readPartial(
  source: NormalizedText,
  at: number,
  head: LeadIn,
  chain: PartialDraft | null,
): PartialDraft | null {
  const row = head.row ?? (chain !== null ? chain.row : null);
  if (row === null || head.other || head.glued || source.text[at - 1] === '(') return null;
  const dashed = /^-(?:19|20)\d\d(?![\d/-])/u;
  if (row.label === 'Luật' && head.row !== null && !head.capital && !head.so) return null;
  // A number of its own paragraph is that of a page.
  if (/\n\s*\n/u.test(source.text.slice(head.start, at))) return null;
  if (head.typeStart >= 0 && !head.abbreviated && !head.so && isLetter(source.text.charCodeAt(at - 1))) return null;
  source.steps += NUMBER_STEPS;
  const number = readNumber(source.text, at);
  if (number === null || number.digits.includes('.')) return null;
  const { letter } = number;
  let { end } = number;
  // `Thông tư 32-2018`; a plan may be of a month, `Kế hoạch 9-2025`.
  const isDashed = row.partial === 'often' && head.row !== null && dashed.test(source.text.slice(end, end + 7));
  const year = source.text[end] === '/' || isDashed ? readYear(source.text, end + 1, false) : null;
  if (row.label === 'Luật' && head.row !== null && !head.capital && year === null) return null;
  if (year !== null) end = year.end;
  if (isForeign(source, head, end)) return null;
  const paired = head.abbreviated && isPaired(source, at, end);
  if ((!paired && !closes(source, end)) || (letter === '' && year === null && counts(source, end))) return null;
  const num = number.digits + letter;
  if (!head.so && num.length === 1 && year === null && /[.):]/u.test(source.text[end] ?? '')) return null;
  const bareYear = year === null && /^(?:19|20)\d\d$/u.test(num) && !head.so;
  if (bareYear) return null;
  return {
    start: head.start,
    end,
    canonical: `${row.label} ${num}${year === null ? '' : `/${year.year}`}`,
    type: row.label,
    row,
    family: 'partial',
    parts: { num, year: year?.year ?? null, typeCode: null, issuers: [], term: null },
    defects: [],
    date: null,
    contextEnd: end,
    tail: null,
    certain:
      chain !== null
        ? chain.certain
        : isCertain(head, num, year !== null) ||
          pointsInto(source, head) ||
          isDated(source, head, end) ||
          isOfAgency(source, head, num, end) ||
          isDescribed(source, head, num, end) ||
          isAmongOthers(source, head, num, end),
  };
}

const foreignBody = /(?:Hội đồng Bảo an|Đại hội đồng|Liên (?:Hợp|Hiệp|hợp|hiệp) [Qq]uốc|LHQ|UNSC)/u;

/** Resolutions of the United Nations are numbered as well, and so are decrees of other countries. */
function isForeign(source: NormalizedText, head: LeadIn, end: number): boolean {
  if (issuedAbroad(source, end)) return true;
  if (head.row?.label !== 'Nghị quyết') return false;
  source.steps += 40;
  return foreignBody.test(source.text.slice(Math.max(0, head.start - 50), end + 50));
}

/** `NQ60/KH141`: an abbreviation of the same kind goes on after the slash. */
const isPaired = (source: NormalizedText, at: number, end: number) =>
  isLetter(source.text.charCodeAt(at - 1)) &&
  /^\/[A-ZĐ]{2,3}\d{1,4}(?![\p{L}\d/-])/u.test(source.text.slice(end, end + 9));

/** `TB 630 ngày 10/10/2025`: nothing else has a number and a day. */
function isDated(source: NormalizedText, head: LeadIn, end: number): boolean {
  if (head.typeStart < 0 || !head.capital) return false;
  return readOwnDay(source, end) !== null;
}

const agency =
  /^(?:(?:Bộ|Sở|Phòng) (?=\p{Lu})[\p{Lu}&-]|(?:Bộ trưởng|UBND|HĐND|[UỦ]y ban|Uỷ ban|Hội đồng nhân dân|Chính phủ|Thủ tướng|Quốc hội|Ban (?:Bí thư|Chấp hành|chấp hành|Thường vụ|Tổ chức|Tuyên giáo)|BCH|TW|Trung ương|Đảng(?! \p{Ll})|Tỉnh ủy|Huyện ủy|Thành ủy|Hiệu trưởng)(?!\p{L}))/u;

/** `kế hoạch 19 của UBND tỉnh`: what is numbered and an agency's is a document. */
function isOfAgency(source: NormalizedText, head: LeadIn, num: string, end: number): boolean {
  if (head.typeStart < 0 || num.length < 2) return false;
  source.steps += 8;
  if (!/^\s{1,3}(?:của|do)\s/u.test(source.text.slice(end, end + 8))) return false;
  return agency.test(readIssuer(source, end)?.text ?? '');
}

const described =
  /^\s(?:thay|đánh giá|quy định|hướng dẫn|về|ban hành|còn hiệu lực|hết hiệu lực|sửa đổi|thay thế)(?!\p{L})/u;

/** `TT27 đánh giá học sinh`: what follows is said of documents only. */
function isDescribed(source: NormalizedText, head: LeadIn, num: string, end: number): boolean {
  if (!head.abbreviated || !head.row?.label.startsWith('Thông tư') || num.length < 2) return false;
  source.steps += 16;
  return described.test(source.text.slice(end, end + 16));
}

const code = String.raw`(?:TT|NĐ|QĐ|NQ|CV|CT)\s?\d{2,5}`;
const othersBefore = new RegExp(String.raw`(?<![\p{L}\d])${code}\s?(?:,|và|\+|&)\s?$`, 'u');
const othersAfter = new RegExp(String.raw`^\s?(?:,|và|\+|&)\s?${code}(?![\d/.,%-]\d|[\d\p{L}%])`, 'u');

/** `TT22, TT27, CV5512`: a list of nothing else. */
function isAmongOthers(source: NormalizedText, head: LeadIn, num: string, end: number): boolean {
  if (!head.abbreviated || head.so || num.length < 2) return false;
  source.steps += 24;
  return (
    othersAfter.test(source.text.slice(end, end + 14)) ||
    othersBefore.test(source.text.slice(Math.max(0, head.start - 14), head.start))
  );
}

/** After the number nothing may go on: no `3/4`, `1,5`, `30%`, `2020-2025`, `số 12/…`. */
function closes(source: NormalizedText, end: number): boolean {
  const { text } = source;
  const unit = text.charCodeAt(end);
  if (isLetter(unit) || isDigit(unit) || '%/\\_+°º²'.includes(text[end] ?? ' ')) return false;
  let next = end;
  while (next < end + 3 && isSpace(text.charCodeAt(next))) next++;
  if (text[next] === '/' || text[next] === '%' || text[next] === '…') return false;
  if ('.,-:'.includes(text[end] ?? ' ') && isDigit(text.charCodeAt(end + 1))) return false;
  if (text[next] === '-' && isDigit(text.charCodeAt(next + 1))) return false;
  return !text.startsWith('..', end);
}

/** Whether the number counts what follows: `5 năm`, `30 cán bộ`. `năm 2019` and `ngày 30/12` are a date. */
function counts(source: NormalizedText, end: number): boolean {
  nextWord.lastIndex = end;
  const found = nextWord.exec(source.text);
  source.steps += 8;
  if (found === null) return false;
  const [whole, first, second] = found as unknown as [string, string, string | undefined];
  if (part.test(source.text.slice(end, end + 20))) return false;
  const opening = first.toLowerCase();
  if ((opening === 'năm' || opening === 'ngày') && /\d/u.test(whole.slice(-1))) return false;
  if (/^\s{1,3}(?:năm|ngày)\s{1,3}\d/iu.test(source.text.slice(end, end + 12))) return false;
  return isCounted(first) || (second !== undefined && isCounted(`${first} ${second}`));
}

/** `TT22\nPhần IV`: a heading or a provision with its own number is not counted. */
const part = /^\s{1,3}(?:phần|chương|mục|điều|khoản)\s{1,3}(?:\d|[ivxlc]+(?!\p{L}))/iu;

/** Agencies and their localities, which in a heading in capitals follow a number as often as they are counted. */
const agencies = new Set('BỘ, TRƯỜNG, XÃ, HUYỆN, TỈNH, PHƯỜNG, QUẬN'.split(', '));

/** In headings in capitals as well: `KẾ HOẠCH 5 NĂM`. */
const isCounted = (noun: string) =>
  countedNouns.has(noun) ||
  (noun === noun.toUpperCase() && !agencies.has(noun) && countedNouns.has(noun.toLowerCase()));

/** `Điều 62 Luật 36`: a provision makes any number the number of a document. */
function pointsInto(source: NormalizedText, head: LeadIn): boolean {
  if (head.typeStart < 0 || !head.capital) return false;
  if (head.abbreviated && !['Thông tư', 'Nghị định', 'Nghị quyết'].includes(head.row?.label ?? '')) return false;
  return /(?:Điều|[Kk]hoản)\s{1,3}\d{1,3}[a-zđ]?\s{1,3}(?:của\s{1,3})?$/u.test(
    source.text.slice(Math.max(0, head.typeStart - 24), head.typeStart),
  );
}

function isCertain(head: LeadIn, num: string, hasYear: boolean): boolean {
  const row = head.row!;
  const digits = num.replace(/[^\d]/gu, '').length;
  if (head.abbreviated) {
    // Only an official letter has so many: `CV 5512`.
    const known =
      codesWithBareNumber.includes(row.codes[0] ?? '') || head.cited || (row.label === 'Công văn' && digits > 2);
    return row.partial === 'often' && (hasYear || (digits > 1 && known));
  }
  if (row.partial === 'known') return false;
  if (hasYear) return row.partial === 'often' || head.so || row.label === 'Luật';
  if (row.partial === 'said') return head.so && (head.capital || digits > 1) && digits > 1;
  if (head.so) return true;
  if (digits < 2) return false;
  return head.capital || (head.cited && ['Nghị định', 'Thông tư', 'Công điện'].includes(row.label));
}

import type { Source } from '../text/source.ts';
import { isDigit, isLetter, isLower, isSpace, isUpper } from '../text/letters.ts';

/** A separator between the parts of a number-symbol: what stands there, and with which defects. */
export interface Separator {
  /** `/`, `-`, or a space where a separator should be, or nothing. */
  mark: '/' | '-' | ' ' | '';
  end: number;
  spaceBefore: boolean;
  spaceAfter: boolean;
  lineBreak: boolean;
  doubled: boolean;
}

const MAX_SPACES = 8;
const MAX_SEGMENT = 26;

/** Offset behind the white space at an offset: at most eight units, with at most one line break. */
export function skipSpaces(source: Source, at: number): number {
  const { text } = source;
  let end = at;
  let breaks = 0;
  while (end - at < MAX_SPACES && isSpace(text.charCodeAt(end))) {
    if (text.charCodeAt(end) === 10 && ++breaks > 1) break;
    end++;
  }
  source.steps += end - at + 1;
  return end;
}

const SLASH = 47;
const HYPHEN = 45;

/** The separator at an offset, white space around it included; null if none is there. */
export function readSeparator(source: Source, at: number): Separator | null {
  const { text } = source;
  const mark = skipSpaces(source, at);
  const unit = text.charCodeAt(mark);
  if (unit !== SLASH && unit !== HYPHEN && unit !== 126) return null;
  let end = mark + 1;
  const doubled = text.charCodeAt(end) === unit;
  if (doubled) end++;
  const after = skipSpaces(source, end);
  return {
    mark: unit === SLASH ? '/' : '-',
    end: after,
    spaceBefore: mark > at,
    spaceAfter: after > end,
    lineBreak: text.slice(at, after).includes('\n'),
    doubled,
  };
}

/** The commonest slips in the case of a segment. */
const wrongCase = /(?:Cp|Ttg|Tw|Ubnd|Hđnd)(?=ngày|của|[^\p{L}]|$)/uy;

const AMPERSAND = 38;

/** Mixed-case ends of abbreviations that law prescribes: TTg, TTr, CTr, QTr, QĐi, QyĐi, and CTy for a company. */
const lowerAfter: Readonly<Record<string, string>> = { g: 'TT', r: 'T', i: 'Đ', y: 'CT' };

/**
 * One segment of a symbol at an offset: `BGD&ĐT`, `TTg`, `UBTVQH15`, `TrMN`. Capital letters, digits behind the
 * first letter, `&` between capitals, and single small letters where abbreviations have them. Null if none.
 */
export function readSegment(source: Source, at: number): { text: string; end: number } | null {
  const { text } = source;
  wrongCase.lastIndex = at;
  const slip = wrongCase.exec(text);
  if (slip !== null) return { text: slip[0], end: wrongCase.lastIndex };
  let end = at;
  if (!isUpper(text.charCodeAt(at))) return null;
  while (end - at < MAX_SEGMENT) {
    const unit = text.charCodeAt(end);
    if (isUpper(unit) || isDigit(unit)) end++;
    else if (unit === AMPERSAND && isUpper(text.charCodeAt(end + 1))) end++;
    else if (isLower(unit) && smallLetterFits(text, at, end)) end++;
    else break;
  }
  source.steps += end - at + 1;
  if (isLetter(text.charCodeAt(end)) && (end - at < 2 || !gluedWord(text, end))) return null;
  return { text: text.slice(at, end), end };
}

/** A run of letters and digits that abbreviates and spells at once, as schools sign: `MNHoaSen`, `THCSNguyenDu`. */
const mixed = /(?=[\p{Lu}])[\p{L}\p{M}\d]{2,24}(?![\p{L}\p{M}\d])/uy;

/** A segment in mixed case, which only the hyphen behind a type announces; null if there is none. */
export function readMixedSegment(source: Source, at: number): { text: string; end: number } | null {
  mixed.lastIndex = at;
  const found = mixed.exec(source.text);
  source.steps += 24;
  return found === null ? null : { text: found[0], end: mixed.lastIndex };
}

const gluedWords = ['ngày', 'của', 'về', 'năm', 'và'];

/** Whether a word of prose follows without a space: `29-NQ/TWngày`. */
function gluedWord(text: string, at: number): boolean {
  return gluedWords.some((word) => text.startsWith(word, at));
}

function smallLetterFits(text: string, start: number, at: number): boolean {
  const letter = text[at]!;
  const before = text.charCodeAt(at - 1);
  const next = text.charCodeAt(at + 1);
  if (at === start || !isUpper(before)) return false;
  const expected = lowerAfter[letter];
  if (expected !== undefined && text.slice(start, at).endsWith(expected) && !isLower(next)) return true;
  if (isUpper(next)) return letter < '\u0080';
  return (letter === 'l' || letter === 'k' || letter === 'h') && isDigit(next);
}

/** A dotted unit behind a segment, as some provinces write it: `.VX` in `15/QĐ-UBND.VX`. */
export function readDotted(source: Source, at: number): { text: string; end: number } | null {
  if (source.text[at] !== '.') return null;
  const segment = readSegment(source, at + 1);
  if (segment === null || segment.end - at > 8 || isLetter(source.text.charCodeAt(segment.end))) return null;
  return { text: '.' + segment.text, end: segment.end };
}

/** A number at an offset: `05`, `66.4`, `30a`. At most seven digits. Null if what stands there is no number of a document. */
export function readNumber(source: Source, at: number): { text: string; end: number } | null {
  const { text } = source;
  let end = at;
  while (end - at < 8 && isDigit(text.charCodeAt(end))) end++;
  source.steps += end - at + 1;
  if (end === at || end - at > 7) return null;
  if (text[end] === '.' && isDigit(text.charCodeAt(end + 1))) {
    let decimals = end + 1;
    while (decimals - end < 5 && isDigit(text.charCodeAt(decimals))) decimals++;
    if (decimals - end > 4 || text[decimals] === '.') return null;
    end = decimals;
  }
  return { text: text.slice(at, end), end };
}

/** One letter that belongs to the number: `a` in `30a/2008`. Only before a separator or a non-letter. */
export function readNumberLetter(source: Source, at: number): string {
  const { text } = source;
  const letter = text[at] ?? '';
  if (!/[a-zđA-ZĐ]/u.test(letter) || isLetter(text.charCodeAt(at + 1)) || isDigit(text.charCodeAt(at + 1))) return '';
  return letter;
}

const yearShape = /(?:19[2-9]\d|20\d\d)(?!\d)/uy;
const shortYearShape = /(?:[89]\d|0\d)(?=[/-])/uy;

/** The year at an offset, in four digits; `98` as people wrote it before 2005 counts only where it may. */
export function readYear(source: Source, at: number, short: boolean): { year: number; end: number } | null {
  source.steps += 4;
  yearShape.lastIndex = at;
  const long = yearShape.exec(source.text);
  if (long) return { year: Number(long[0]), end: yearShape.lastIndex };
  if (!short) return null;
  shortYearShape.lastIndex = at;
  const two = shortYearShape.exec(source.text);
  if (!two) return null;
  const value = Number(two[0]);
  return { year: value < 50 ? 2000 + value : 1900 + value, end: shortYearShape.lastIndex };
}

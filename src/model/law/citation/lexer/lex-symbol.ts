import { asTypeCode, isKnownIssuer } from '../data/codes.ts';
import { oldIssuers } from '../data/issuers.ts';
import { isDigit, isLetter, isSpace } from '../text/letters.ts';
import type { NormalizedText } from '../text/source.ts';
import type { Defect } from '../types.ts';
import { NUMBER_STEPS, lexNumber, readYear, splitYear } from './number.ts';
import type { LexedNumber, LexedYear } from './number.ts';
import { readSeparator } from './separator.ts';
import type { Separator } from './separator.ts';
import { SegmentReader } from './segments.ts';
import type { Segment } from './segments.ts';

/** A number-symbol in its parts, not yet judged. Offsets are those of the working text. */
export interface Lexed {
  start: number;
  end: number;
  /** As written, with decimals and letter. */
  num: string;
  year: number | null;
  /** The year as written: `98` for 1998. */
  yearText: string | null;
  /** Empty where only number and year are written: `100/2019`. */
  segments: readonly Segment[];
  defects: ReadonlySet<Defect>;
}

/**
 * Reads a number-symbol whose number begins at an offset. With `loose` (a type word is before it) the separator
 * after the number may be a space or missing: `73 TC/TCT`, `42KH-UBND`. Null if no symbol follows the number.
 */
export function lexSymbol(source: NormalizedText, at: number, loose: boolean): Lexed | null {
  const { text } = source;
  source.steps += NUMBER_STEPS;
  const number = lexNumber(text, at);
  if (number === null) return null;
  const separator = readSeparator(source, number.end);
  const segments = new SegmentReader(source, loose);
  if (separator === null) return loose ? withoutSeparator(source, at, number, segments) : null;
  const num = number.digits + number.letter;
  const year = readYear(text, separator.end, separator.mark === '/');
  if (year !== null) return withYear(source, at, num, separator, year, segments);
  segments.note(separator);
  if (!segments.first(separator.end, separator.mark) || isRemark(separator, segments)) return null;
  return { ...segments.result, start: at, num, year: null, yearText: null };
}

/** `CÔNG VĂN SỐ 5512 - KHGD`: what a dash between spaces adds is a symbol only if it begins with a type. */
const isRemark = ({ mark, spaceBefore, spaceAfter }: Separator, { result: { segments } }: SegmentReader): boolean => {
  const [first] = segments;
  if (mark !== '-' || !(spaceBefore || spaceAfter) || first === undefined || segments.length > 1) return false;
  if (!(spaceBefore && spaceAfter) && isKnownIssuer(first.text)) return false;
  return asTypeCode(first.text) === null && !oldIssuers.includes(first.text);
};

/** `73 TC/TCT`, `42KH-UBND`, `43 2019 QH14`, `432019QH14`. */
function withoutSeparator(
  source: NormalizedText,
  at: number,
  { digits, digitsEnd }: LexedNumber,
  segments: SegmentReader,
): Lexed | null {
  const space = isSpace(source.text.charCodeAt(digitsEnd));
  const spaced = space ? readYear(source.text, digitsEnd + 1, false) : null;
  if (spaced !== null) return withSpaces(source, at, digits, spaced, segments);
  if (!segments.first(digitsEnd + (space ? 1 : 0), space ? ' ' : '')) return null;
  segments.defects.add('wrong-separator');
  const run = space ? null : splitYear(digits);
  if (run === null) return { ...segments.result, start: at, num: digits, year: null, yearText: null };
  return { ...segments.result, start: at, num: run.digits, year: Number(run.year), yearText: run.year };
}

/** All separators lost: `Luật số 43 2019 QH14`. Only before a symbol that begins with a known type, or one of the National Assembly. */
function withSpaces(
  source: NormalizedText,
  at: number,
  num: string,
  year: LexedYear,
  segments: SegmentReader,
): Lexed | null {
  if (!isSpace(source.text.charCodeAt(year.end))) return null;
  const assembly = /^\s(?:UBTV)?QH\d/u.test(source.text.slice(year.end, year.end + 8));
  if (!(assembly ? segments.first(year.end + 1, '/') : segments.firstType(year.end + 1))) return null;
  segments.defects.add('wrong-separator');
  return { ...segments.result, start: at, num, year: year.year, yearText: String(year.year) };
}

function withYear(
  source: NormalizedText,
  at: number,
  num: string,
  separator: Separator,
  year: LexedYear,
  segments: SegmentReader,
): Lexed | null {
  const yearText = source.text.slice(separator.end, year.end);
  const head = { start: at, num, year: year.year, yearText };
  segments.note(separator);
  const second = readSeparator(source, year.end);
  if (second !== null) {
    segments.note(second);
    if (separator.mark === '-' || second.mark === '-') segments.defects.add('wrong-separator');
    if (!segments.first(second.end, '/')) return null;
    if (isRemark(second, segments)) return { ...head, end: year.end, segments: [], defects: segments.defects };
    return { ...segments.result, ...head };
  }
  const space = isSpace(source.text.charCodeAt(year.end)) ? 1 : 0;
  if (segments.firstType(year.end + space)) {
    segments.defects.add('wrong-separator');
    return { ...segments.result, ...head };
  }
  const next = source.text.charCodeAt(year.end);
  if (yearText.length < 4 || separator.mark === '-' || isLetter(next) || isDigit(next)) return null;
  return { ...head, end: year.end, segments: [], defects: segments.defects };
}

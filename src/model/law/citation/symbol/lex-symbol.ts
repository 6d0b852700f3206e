import { isDigit, isLetter, isSpace } from '../text/letters.ts';
import type { Source } from '../text/source.ts';
import type { Defect } from '../types.ts';
import { readNumber, readNumberLetter, readSeparator, readYear } from './lexemes.ts';
import type { Separator } from './lexemes.ts';
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

/** Number and year that lost their slash: `432019QH14`. */
const runTogether = /^(\d{1,3})((?:19|20)\d\d)$/u;

/**
 * Reads a number-symbol whose number begins at an offset. With `loose` (a type word stands before it) the separator
 * after the number may be a space or missing: `73 TC/TCT`, `42KH-UBND`. Null if no symbol follows the number.
 */
export function lexSymbol(source: Source, at: number, loose: boolean): Lexed | null {
  const number = readNumber(source, at);
  if (number === null) return null;
  const letter = readNumberLetter(source, number.end);
  const separator = readSeparator(source, number.end + letter.length);
  const segments = new SegmentReader(source, loose);
  if (separator === null) {
    if (!loose) return null;
    const space = isSpace(source.text.charCodeAt(number.end));
    const spaced = space ? readYear(source, number.end + 1, false) : null;
    if (spaced !== null) return withSpaces(source, at, number.text, spaced, segments);
    if (!segments.first(number.end + (space ? 1 : 0), space ? ' ' : '')) return null;
    segments.defects.add('wrong-separator');
    const run = space ? null : runTogether.exec(number.text);
    if (run !== null) return { ...segments.result, start: at, num: run[1]!, year: Number(run[2]), yearText: run[2]! };
    return { ...segments.result, start: at, num: number.text, year: null, yearText: null };
  }
  const num = number.text + letter;
  const year = readYear(source, separator.end, separator.mark === '/');
  if (year !== null) return withYear(source, at, num, separator, year, segments);
  segments.note(separator);
  if (!segments.first(separator.end, separator.mark)) return null;
  return { ...segments.result, start: at, num, year: null, yearText: null };
}

/** All separators lost: `Luật số 43 2019 QH14`. Only before a symbol that begins with a known type, or one of the National Assembly. */
function withSpaces(
  source: Source,
  at: number,
  num: string,
  year: { year: number; end: number },
  segments: SegmentReader,
): Lexed | null {
  if (!isSpace(source.text.charCodeAt(year.end))) return null;
  const assembly = /^\s(?:UBTV)?QH\d/u.test(source.text.slice(year.end, year.end + 8));
  if (!(assembly ? segments.first(year.end + 1, '/') : segments.firstType(year.end + 1))) return null;
  segments.defects.add('wrong-separator');
  return { ...segments.result, start: at, num, year: year.year, yearText: String(year.year) };
}

function withYear(
  source: Source,
  at: number,
  num: string,
  separator: Separator,
  year: { year: number; end: number },
  segments: SegmentReader,
): Lexed | null {
  const yearText = source.text.slice(separator.end, year.end);
  const head = { start: at, num, year: year.year, yearText };
  segments.note(separator);
  const second = readSeparator(source, year.end);
  if (second !== null) {
    segments.note(second);
    if (separator.mark === '-' || second.mark === '-') segments.defects.add('wrong-separator');
    return segments.first(second.end, '/') ? { ...segments.result, ...head } : null;
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

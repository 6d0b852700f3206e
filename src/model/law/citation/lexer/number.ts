import { capture } from '../../../text/capture.ts';
import { isDigit, isLetter, isSpace } from '../text/letters.ts';

/** The number of a document as the text has it, `05`, `66.4` or `30a`, without the year and the symbol after it. */
export interface LexedNumber {
  /** With the decimals; the letter is not in it. */
  digits: string;
  /** `a` in `30a`; empty if there is none. */
  letter: string;
  /** Offsets after the digits, and after the letter. */
  digitsEnd: number;
  end: number;
}

/** A year, in four digits however it is written. */
export interface LexedYear {
  year: number;
  end: number;
}

/** No number has more. */
const MOST_DIGITS = 6;
const MOST_DECIMALS = 3;
/** A number of three digits that lost the slash before its year, see {@link splitYear}. */
const WITH_YEAR = 7;

/** The units that one call of this file reads at most. */
export const NUMBER_STEPS = WITH_YEAR + MOST_DECIMALS;

/**
 * The number of a document at an offset of prose, also one that was run together with its year. Null if no digit is
 * there, or a run of digits that numbers no document: `0912345678`, `1.2.3`.
 */
export const lexNumber = (text: string, at: number): LexedNumber | null => numberAt(text, at, WITH_YEAR, false);

/** The same in a query, where digits may follow the letter, `30a2008`, and a dot may be there for the slash, `36.2017`. */
export const readNumberOfQuery = (text: string, at: number): LexedNumber | null =>
  numberAt(text, at, MOST_DIGITS, true);

function numberAt(text: string, at: number, most: number, inQuery: boolean): LexedNumber | null {
  let digitsEnd = endOfDigits(text, at, most);
  if (digitsEnd === at || isDigit(text.charCodeAt(digitsEnd))) return null;
  if (text[digitsEnd] === '.' && isDigit(text.charCodeAt(digitsEnd + 1))) {
    const decimalsEnd = endOfDigits(text, digitsEnd + 1, MOST_DECIMALS);
    if (!isDigit(text.charCodeAt(decimalsEnd)) && text[decimalsEnd] !== '.') digitsEnd = decimalsEnd;
    else if (!inQuery) return null;
  }
  const letter = letterAt(text, digitsEnd, inQuery);
  return { digits: text.slice(at, digitsEnd), letter, digitsEnd, end: digitsEnd + letter.length };
}

function endOfDigits(text: string, from: number, most: number): number {
  let end = from;
  while (end - from < most && isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** One letter that belongs to the number, as in `30a/2008`: nothing that could continue a word is after it. */
function letterAt(text: string, at: number, inQuery: boolean): string {
  const letter = text[at] ?? '';
  const next = text.charCodeAt(at + 1);
  const goesOn = isLetter(next) || (inQuery ? text[at + 1] === '&' : isDigit(next));
  return /[a-zđA-ZĐ]/u.test(letter) && !goesOn ? letter : '';
}

/**
 * Whether a run of digits at an offset can begin a number, by what is before it: nothing that would make it the rest of
 * another one, as in `12/36`, `1.36`, `#36`.
 */
export function opensNumber(text: string, at: number): boolean {
  const before = text[at - 1];
  if (before === undefined) return true;
  if (before === '/' || before === '\\' || before === '#' || before === '=' || before === '%') return false;
  const further = text.charCodeAt(at - 2);
  if (before === '-') return at === 1 || isSpace(further) || text[at - 2] === '(';
  if (before === '.' || before === ':' || before === ',')
    return !isDigit(further) && (before === ',' || before === ':' || isLetter(further));
  return true;
}

const yearShape = /(?:19[2-9]\d|20\d\d)(?!\d)/uy;
const shortYearShape = /(?:[89]\d|0\d)(?=[/-])/uy;

/** The year at an offset; with `short` also `98`, as people wrote it before 2005. */
export function readYear(text: string, at: number, short: boolean): LexedYear | null {
  yearShape.lastIndex = at;
  const long = yearShape.exec(text);
  if (long) return { year: Number(long[0]), end: yearShape.lastIndex };
  if (!short) return null;
  shortYearShape.lastIndex = at;
  const two = shortYearShape.exec(text);
  if (!two) return null;
  const value = Number(two[0]);
  return { year: value < 50 ? 2000 + value : 1900 + value, end: shortYearShape.lastIndex };
}

const runTogether = /^(\d{1,3})((?:19|20)\d\d)$/u;

/** Number and year that lost their slash, `432019` before `QH14`; null if the digits are only a number. */
export function splitYear(digits: string): { digits: string; year: string } | null {
  const found = runTogether.exec(digits);
  return found === null ? null : { digits: capture(found, 1), year: capture(found, 2) };
}

/** The year that a number-symbol states after its number: 2017 in `36/2017/TT-BGDĐT`; null if it states none. */
export function yearInNumber(symbol: string): number | null {
  const number = lexNumber(symbol, 0);
  const year = number !== null && symbol[number.end] === '/' ? readYear(symbol, number.end + 1, false) : null;
  return year !== null && symbol[year.end] === '/' ? year.year : null;
}

/** The form in which numbers are compared: neither leading zeros nor the case of the letter count. */
export const plainNumber = (number: string): string => number.toLowerCase().replace(/^0+(?=\d)/u, '');

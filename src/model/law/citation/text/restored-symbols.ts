import { isSyllable } from '../../../text/syllable.ts';
import { asIssuer, asTypeCode, isKnownIssuer } from '../data/codes.ts';

const part = String.raw`(?:[bsp]gd ?[đd]t|[a-zđ&]{2,14}\d{0,2})`;
const symbol = new RegExp(
  String.raw`(?<![\p{L}\d/.-])(\d{1,5}[a-zđ]?(?: ?/(?:19|20)\d\d)?[/-] ?|\d{1,5}/(?:19|20)\d\d ?(?=[a-zđ]{2,5}-))(${part}(?:\s?[-/.]\s?${part}){0,5})(?![\p{L}\d/-])`,
  'gu',
);
const assembly = /^(?:ubtv)?qh\d{1,2}$/u;
const abbreviated =
  /(?<![\p{L}\d/.-])(n[đd]|tt|nq|q[đd]|ct|cv|kh)(?=\s?\d{2,5}(?:\/(?:19|20)\d\d)?(?![\d/.,%:-]\d|[\d\p{L}%]))/gu;

/** Codes and laws by their letters, of which none is a word: `blld 2019`, `ltthc`. */
const lawLetters =
  /(?<![\p{L}\d])(?:bl(?:hs|ds|l[đd]|tths|ttds|hh)|l(?:tthc|thads|bhxh|bhyt|nsnn|shtt|xlvphc))(?![\p{L}\d])/giu;
/** `tb 630 ngày 10/10/2025`: nothing else has a number and a day. */
const datedNotice = /(?<![\p{L}\d/.-])tb(?=\s?\d{2,4}\sng[aà]y\s\d)/gu;

/** `luật kh&cn`: letters without a vowel are no word. */
const abbreviatedName =
  /(?<=[Ll]u[ậa]t\s)[bcdđghklmnpqrstvx]{2,5}(?=\s(?:s[ốo]\s)?\d)|(?<=[Ll]u[ậa]t\s)[bcdđghklmnpqrstvx]{2,4}(?:,\s?[bcdđghklmnpqrstvx]{2,4})?\s?&\s?[bcdđghklmnpqrstvx]{2,5}(?!\p{L})/gu;

/** `nq60/kh141`: two documents by their letters. */
const pair = /(?<![\p{L}\d/.-])(?:n[đd]|nq|q[đd]|tt|ct|kh)\d{2,4}\/(?:n[đd]|nq|q[đd]|tt|ct|kh)\d{2,4}(?![\p{L}\d/-])/gu;

const roman =
  /(?<=(?<!\p{L})(?:khóa|khoá|mục|chương|phần|phụ lục|đại hội|lần thứ)\s)[ivx]{1,5}(?:(?:,? và|,|\s?-| đến)\s?[ivx]{1,5}(?!\p{L})){0,9}(?!\p{L})/giu;

/** Number-symbols in small letters, `5512/bgdđt-gdtrh`, in capitals; in a text without any also `nđ 30` and `khóa xi`. */
export function restoredSymbols(text: string, small: boolean): string {
  const line = small ? withLetters(text) : withLawLetters(text);
  if (!/\d ?[/-] ?[a-zđ]|\d{4} ?[a-zđ]{2}|[dđqtvh]\s?\d/u.test(line)) return line;
  const symbols = line.replace(symbol, (whole, number: string, letters: string, at: number) => {
    const parts = letters.split(/\s?[-/.]\s?/u);
    const called = mayBeCalled.test(line.slice(Math.max(0, at - 8), at));
    return isSymbol(number, parts, called) ? number + inSymbol(letters) : whole;
  });
  return small ? symbols.replace(abbreviated, (code: string) => asTypeCode(code)?.symbol ?? code) : symbols;
}

/** What says that a number-symbol follows, no matter who signs with it: "số", the beginning of a cell. */
const mayBeCalled = /(?:s[ốo](?:\shi[ệe]u)?:?|[|\t])\s{0,4}$/u;

/** The letters of a symbol in capitals, up to a part that is apart from the others and that the tables do not have. */
function inSymbol(letters: string): string {
  let result = '';
  let isFirst = true;
  for (const { 1: mark = '', 2: each = '' } of letters.matchAll(eachPart)) {
    if (/\s/u.test(mark) && !isKnown(each)) return result + letters.slice(result.length);
    result += mark + inCapitals(each, isFirst);
    isFirst = false;
  }
  return result;
}

// A part ends where the letters do: what no part is would be left out.
const eachPart = new RegExp(String.raw`(\s?[-/.]\s?)?(${part})(?![a-zđ&\d])`, 'gu');
/** A sign between letters of which some are no word, `nn&ptnt`, is an agency as well. */
const isKnown = (letters: string) =>
  isKnownIssuer(letters.toUpperCase().replace(' ', '')) || /^[a-zđ]{1,4}&[bcdđghklmnpqrstvx]{2,5}$/u.test(letters);

const withLawLetters = (text: string): string =>
  text.replace(lawLetters, (letters) => letters.toUpperCase().replace('BLLD', 'BLLĐ'));

const withLetters = (text: string): string =>
  withLawLetters(text)
    .replace(roman, (figures) => figures.replace(/(?<!\p{L})[ivx]+(?!\p{L})/gu, (each) => each.toUpperCase()))
    .replace(abbreviatedName, (letters) => letters.toUpperCase())
    .replace(datedNotice, 'TB')
    .replace(pair, (letters) => letters.toUpperCase().replace(/([NQ])D/gu, '$1Đ'));

/**
 * Two parts, of which the table has one; an agency alone, `590/ttg`; or a term of the National Assembly. After "số" also an
 * agency that no table has, `112/mnbm-cm`, unless all of it could be words, and a type alone, `159-tb`.
 */
function isSymbol(number: string, parts: readonly string[], called: boolean): boolean {
  const [first = '', ...rest] = parts;
  if (assembly.test(first)) return number.split('/').length === 3;
  if (/ $/u.test(number) && !isKnown(first) && asTypeCode(first) === null) return false;
  if (rest.length === 0)
    return (/^\d{2}/u.test(number) && isKnown(first)) || (called && number.endsWith('-') && asTypeCode(first) !== null);
  if (isKnown(first) || asTypeCode(first) !== null) return true;
  return called && !parts.every((each) => isSyllable(each));
}

/** The spelling of the tables where its length is the same. */
function inCapitals(part: string, isFirst: boolean): string {
  const code = isFirst ? asTypeCode(part)?.symbol : undefined;
  const written = code ?? asIssuer(part.toUpperCase()).symbol;
  return written.length === part.length ? written : part.toUpperCase();
}

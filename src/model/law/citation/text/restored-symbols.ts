import { asIssuer, asTypeCode, isKnownIssuer } from '../data/codes.ts';

const symbol =
  /(?<![\p{L}\d/.-])(\d{1,5}[a-zđ]?(?:\/(?:19|20)\d\d)?[/-])([a-zđ&]{2,10}\d{0,2}(?:[-/.][a-zđ&]{2,10}\d{0,2}){0,5})(?![\p{L}\d/-])/gu;
const assembly = /^(?:ubtv)?qh\d{1,2}$/u;
const abbreviated =
  /(?<![\p{L}\d/.-])(n[đd]|tt|nq|q[đd]|ct|cv|kh)(?=\s?\d{2,5}(?:\/(?:19|20)\d\d)?(?![\d/.,%:-]\d|[\d\p{L}%]))/gu;

/** Codes and laws by their letters, of which none is a word: `blld 2019`, `ltthc`. */
const lawLetters =
  /(?<![\p{L}\d])(?:bl(?:hs|ds|l[đd]|tths|ttds|hh)|l(?:tthc|thads|bhxh|bhyt|nsnn|shtt|xlvphc))(?![\p{L}\d])/gu;
/** `tb 630 ngày 10/10/2025`: nothing else has a number and a day. */
const datedNotice = /(?<![\p{L}\d/.-])tb(?=\s?\d{2,4}\sng[aà]y\s\d)/gu;

/** `nq60/kh141`: two documents by their letters. */
const pair = /(?<![\p{L}\d/.-])(?:n[đd]|nq|q[đd]|tt|ct|kh)\d{2,4}\/(?:n[đd]|nq|q[đd]|tt|ct|kh)\d{2,4}(?![\p{L}\d/-])/gu;

const roman = /(?<=(?<!\p{L})(?:khóa|khoá|mục|chương|phần|đại hội|lần thứ)\s)[ivx]{1,5}(?!\p{L})/giu;

/** Number-symbols in small letters, `5512/bgdđt-gdtrh`, in capitals; in a text without any also `nđ 30` and `khóa xi`. */
export function restoredSymbols(text: string, small: boolean): string {
  const line = small ? withLetters(text) : text;
  if (!/\d[/-][a-zđ]|[dđqtvh]\s?\d/u.test(line)) return line;
  const symbols = line.replace(symbol, (whole, number: string, letters: string) => {
    const parts = letters.split(/[-/.]/u);
    if (!isSymbol(number, parts)) return whole;
    let part = 0;
    return number + letters.replace(/[a-zđ&\d]+/gu, (each) => inCapitals(each, part++ === 0));
  });
  return small ? symbols.replace(abbreviated, (code: string) => asTypeCode(code)?.symbol ?? code) : symbols;
}

const withLetters = (text: string): string =>
  text
    .replace(roman, (figures) => figures.toUpperCase())
    .replace(lawLetters, (letters) => letters.toUpperCase().replace('BLLD', 'BLLĐ'))
    .replace(datedNotice, 'TB')
    .replace(pair, (letters) => letters.toUpperCase().replace(/([NQ])D/gu, '$1Đ'));

/** Two parts, of which the table has one; an agency alone, `590/ttg`; or a term of the National Assembly. */
function isSymbol(number: string, parts: readonly string[]): boolean {
  const [first = '', ...rest] = parts;
  if (assembly.test(first)) return number.split('/').length === 3;
  if (rest.length === 0) return /^\d{2}/u.test(number) && isKnownIssuer(first.toUpperCase());
  return isKnownIssuer(first.toUpperCase()) || asTypeCode(first) !== null;
}

/** The spelling of the tables where its length is the same. */
function inCapitals(part: string, isFirst: boolean): string {
  const code = isFirst ? asTypeCode(part)?.symbol : undefined;
  const written = code ?? asIssuer(part.toUpperCase()).symbol;
  return written.length === part.length ? written : part.toUpperCase();
}

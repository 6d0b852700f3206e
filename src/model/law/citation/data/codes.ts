import { capture } from '../../../text/capture.ts';
import { courtCode } from './heads.ts';
import { issuerRows } from './issuers.ts';
import type { Branch } from './issuers.ts';
import { kindRows } from './kinds.ts';
import type { KindRow } from './kinds.ts';
import { fold, hasMarks } from '../text/letters.ts';
import { memo } from '../../../text/memo.ts';

/** A segment of a symbol after repair. */
export interface Repaired {
  symbol: string;
  /** What had to be fixed: marks that were left out, letters in the wrong case, letters misread by a scanner. */
  defect: 'no-diacritics' | 'wrong-case' | 'misread-symbol' | null;
}

const kindOfCode = new Map<string, KindRow>();
const codeOfFold = new Map<string, string>();
for (const row of kindRows) {
  for (const code of row.codes) {
    kindOfCode.set(code, row);
    if (!codeOfFold.has(fold(code))) codeOfFold.set(fold(code), code);
  }
}
/** Longest first, so that TTLT is found before TT. */
const codesByLength = [...kindOfCode.keys()].sort((a, b) => b.length - a.length);

const branchOfSymbol = new Map<string, Branch>();
const symbolOfFold = new Map<string, string>();
for (const row of issuerRows) {
  for (const symbol of [row.symbol, ...row.variants]) {
    if (!branchOfSymbol.has(symbol)) branchOfSymbol.set(symbol, row.branch);
    if (!symbolOfFold.has(fold(symbol))) symbolOfFold.set(fold(symbol), symbol);
  }
}

/** The row of a type code, or undefined: `QĐ` → Quyết định. */
export const kindByCode = (code: string): KindRow | undefined => kindOfCode.get(code);

/** The type code that a segment is for, or null. `TTR`, `ND`, `qđ` are fixed. */
export const asTypeCode = memo((segment: string): Repaired | null => {
  if (kindOfCode.has(segment)) return { symbol: segment, defect: null };
  if (segment.length < 2) return null;
  const code = codeOfFold.get(fold(segment));
  return code === undefined || (hasMarks(segment) && segment.toUpperCase() !== code.toUpperCase())
    ? null
    : { symbol: code, defect: defectOf(segment, code) };
});

const defectOf = (segment: string, symbol: string) =>
  segment.toLowerCase() === symbol.toLowerCase() ? 'wrong-case' : 'no-diacritics';

const withoutAmpersand = (segment: string) => segment.replaceAll('&', '');
const number = /\d{1,3}$/u;

/** The branch of a known agency's symbol; undefined if the table does not know it. `&` and a final number do not count. */
export function branchOf(segment: string): Branch | undefined {
  const plain = withoutAmpersand(segment);
  return branchOfSymbol.get(plain) ?? branchOfSymbol.get(plain.replace(number, ''));
}

/** A footnote mark glued to the symbol of an agency that has no numbers in it: `66-NQ/TW1`. */
const footnote = /^(CP|TTg|TW|TU|HĐND|UBND|B[A-ZĐ&]{2,8}|SGD&?ĐT)\d{1,2}$/u;
const term = /^(UBTVQH|QH|HĐNN|HDNN)([0-9IlOo]{1,2})$/u;

/** A segment with the spelling that the table of issuers has for it; unknown ones are left as they are. */
export const asIssuer = memo((segment: string): Repaired => {
  if (segment.length < 2) return { symbol: segment, defect: null };
  const withTerm = term.exec(segment);
  if (withTerm) {
    const digits = capture(withTerm, 2).replace(/[Il]/gu, '1').replace(/[Oo]/gu, '0');
    const symbol = capture(withTerm, 1).replace('HDNN', 'HĐNN') + digits;
    return { symbol, defect: symbol === segment ? null : 'misread-symbol' };
  }
  const centre = /T\.?Ư$|T\.W$/u.exec(segment);
  if (centre) return { symbol: segment.slice(0, centre.index) + 'TW', defect: 'misread-symbol' };
  const noted = footnote.exec(segment);
  if (noted && branchOfSymbol.has(withoutAmpersand(capture(noted, 1))))
    return { symbol: capture(noted, 1), defect: null };
  const plain = withoutAmpersand(segment);
  const known = symbolOfFold.get(fold(plain));
  if (known === undefined || branchOfSymbol.has(plain) || known === plain) return { symbol: segment, defect: null };
  if (isOtherWord(plain, known)) return { symbol: segment, defect: null };
  return { symbol: known.length === plain.length ? respell(segment, known) : known, defect: defectOf(plain, known) };
});

/** `TỪ` is not `TU`: a letter with marks that the agency does not have. A `Đ` for `D` is a slip. */
const isOtherWord = (segment: string, known: string) =>
  [...segment].some((letter, at) => /[^\0-\x7fĐđ]/u.test(letter) && letter.toUpperCase() !== known[at]?.toUpperCase());

/** The letters of `known` with the `&` of the segment: `BGD&DT` → `BGD&ĐT`. */
function respell(segment: string, known: string): string {
  let next = 0;
  return [...segment].map((letter) => (letter === '&' ? letter : known.charAt(next++))).join('');
}

/** Whether the table knows the agency, in any spelling that can be fixed. */
export const isKnownIssuer = memo((segment: string): boolean => branchOf(asIssuer(segment).symbol) !== undefined);

/**
 * Splits a segment whose hyphen was left out: `TTBGDĐT` → `TT`, `BGDĐT`. Only where the front is a type code and
 * the rest an agency of the table; `TTCP`, itself an agency, is left whole. A letter that a scanner made of the hyphen may be between.
 */
export const splitJoined = memo((segment: string): { code: string; issuer: string; misread: boolean } | null => {
  if (segment.length < 4 || isKnownIssuer(segment)) return null;
  for (const code of codesByLength) {
    const front = segment.slice(0, code.length);
    if (front !== code && asTypeCode(front)?.symbol !== code) continue;
    const rest = segment.slice(code.length);
    if (isKnownIssuer(rest) && rest.length > 1) return { code, issuer: rest, misread: false };
    if (/^[a-z]/u.test(rest) && rest.length > 2 && isKnownIssuer(rest.slice(1)))
      return { code, issuer: rest.slice(1), misread: true };
  }
  return null;
});

const partyEnds = /(?:TW|TU|HU|QU|ĐUK?)$/u;

/** Whether a symbol is that of a Party body, whose numbers are written `29-NQ/TW`. */
export const isPartyBody = /* @__PURE__ */ memo((segment: string): boolean => {
  if (segment === 'BCĐTW' || segment.startsWith('HĐĐ') || /(?:QĐ|ĐTN|LHPN|CĐ)TW$/u.test(segment)) return false;
  return branchOf(segment) === 'party' || (partyEnds.test(segment) && segment.length > 3);
});

/** Whether a segment is a code of court files and not the symbol of an agency. */
export const isCourtCode = /* @__PURE__ */ memo((segment: string): boolean => courtCode.test(segment));

import { itemAt } from '../../items.ts';
import { asIssuer, asTypeCode, isKnownIssuer, splitJoined } from '../../law/citation/data/codes.ts';
import { capture } from '../../text/capture.ts';
import type { Token } from './tokens.ts';

/** The letters of a number-symbol as a query has them. */
export interface SymbolLetters {
  /** Type codes in the spelling of the table: `TT`. */
  codes: string[];
  /** Agencies without `&`: `BGDĐT`; of the National Assembly without its term: `QH`. */
  issuers: string[];
  /** 15 in `QH15`. */
  term: number | null;
  /** Letters at the end of the query that may become a code or an agency: `tt-b`. */
  unfinished: string | null;
}

export const noLetters = (): SymbolLetters => ({ codes: [], issuers: [], term: null, unfinished: null });

const assembly = new Set(['qh', 'ubtvqh', 'hdnn']);
/** Codes that are also words of prose, so that alone they say nothing. */
const wordsToo = new Set(['cd', 'da', 'pa', 'bb', 'pl', 'so', 'l', 'ct']);

/** Adds what one run of letters means; false if the tables do not know it. */
export function readLetters(tokens: readonly Token[], at: number, into: SymbolLetters): number {
  const token = itemAt(tokens, at);
  if (token.digits || token.used || token.prose) return 0;
  const next = tokens[at + 1];
  const plain = token.text.replaceAll('&', '');
  if (assembly.has(plain)) {
    into.issuers.push(asIssuer(plain).symbol);
    const term = next?.digits && next.gap.trim() === '' && next.text.length <= 2;
    if (term) into.term = Number(next.text);
    return term ? 2 : 1;
  }
  const assemblyCode = /^(nq|l|pl)(qh|ubtvqh)$/u.exec(plain);
  if (assemblyCode) {
    into.codes.push(asTypeCode(capture(assemblyCode, 1))?.symbol ?? capture(assemblyCode, 1).toUpperCase());
    return readLetters(
      [...tokens.slice(0, at), { ...token, text: capture(assemblyCode, 2) }, ...tokens.slice(at + 1)],
      at,
      into,
    );
  }
  // `BGD ĐT` and `BGD-ĐT` are one agency.
  if (/^[bsp]gd$/u.test(plain) && next && /^(?:dt|ddt)$/u.test(next.text)) {
    into.issuers.push(asIssuer(plain + 'dt').symbol.replaceAll('&', ''));
    return 2;
  }
  const code = asTypeCode(plain.length > 1 ? plain : plain.toUpperCase());
  if (code && !(into.codes.length > 0 && isKnownIssuer(plain))) {
    into.codes.push(code.symbol);
    return 1;
  }
  if (plain === 'tu') {
    into.issuers.push(token.written === 'tư' ? 'TW' : 'TU');
    return 1;
  }
  if (plain.length > 1 && isKnownIssuer(plain)) {
    into.issuers.push(asIssuer(plain).symbol.replaceAll('&', ''));
    return 1;
  }
  const joined = splitJoined(plain);
  if (joined === null) return 0;
  into.codes.push(joined.code);
  into.issuers.push(asIssuer(joined.issuer).symbol.replaceAll('&', ''));
  return 1;
}

/** Whether a run of letters can be a code or an agency: before a number. */
export function maySymbol(text: string): boolean {
  const plain = text.replaceAll('&', '');
  if (plain.length < 2) return plain === 'l';
  return asTypeCode(plain) !== null || isKnownIssuer(plain) || assembly.has(plain) || splitJoined(plain) !== null;
}

/** Whether it is one even where no number is next to it. */
export const isSymbolWord = (text: string): boolean =>
  text.length > 1 && !wordsToo.has(text.replaceAll('&', '')) && maySymbol(text);

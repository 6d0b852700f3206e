import { itemAt } from '../../items.ts';
import { kindByCode } from '../../law/citation/data/codes.ts';
import type { KindRow } from '../../law/citation/data/kinds.ts';
import { isYearNumber, readDate, readYear } from './date.ts';
import type { QueryDate } from './date.ts';
import { readIssuer } from './issuer.ts';
import type { QueryIssuer } from './issuer.ts';
import { findKinds, useKind } from './kind.ts';
import type { NamedKind } from './kind.ts';
import { readName } from './name.ts';
import type { LawNames, QueryName } from './name.ts';
import { findNumber } from './find-number.ts';
import type { QueryNumber } from './number.ts';
import { isSymbolWord, noLetters, readLetters } from './symbol.ts';
import type { SymbolLetters } from './symbol.ts';
import { tokensOf, use } from './tokens.ts';
import type { Token } from './tokens.ts';

/** What a query says of a document. */
export interface QueryCitation {
  kind: KindRow | null;
  number: QueryNumber | null;
  letters: SymbolLetters;
  /** A law by its name, a resolution by its plenum or congress. */
  name: QueryName | null;
  date: QueryDate | null;
  issuer: QueryIssuer | null;
  /**
   * Whether the query cites a document, so that the site holds it or says that it does not. What is less than that
   * (`36`, `thông tư của Bộ Nội vụ`, a date) shows what fits and is searched as words besides.
   */
  certain: boolean;
  /** Words that belong to no part of the citation. */
  rest: string[];
}

/** Words that a citation may have and that tell nothing. Folded. */
const filler = new Set(
  'so ngay nam thang cua ve viec do duoc ban hanh ky theo tai va quy dinh thi hanh khoa dang lan thu vv v hieu luc con khong'.split(
    ' ',
  ),
);

/**
 * Reads a query as a citation, in any form that people type: `36/2017`, `tt 36 2017`, `TT36/2017`, `nd90`, `05 ct tw`,
 * `luat khieu nai`, a whole pasted citation, a date. Null if it says nothing of a document.
 *
 * @param laws null reads no names of laws
 */
export function readCitation(query: string, laws: LawNames | null): QueryCitation | null {
  const tokens = tokensOf(query);
  if (tokens.length === 0 || tokens.length > 120) return null;
  skipProvision(tokens);
  const date = readDate(tokens);
  const kinds = findKinds(tokens);
  const letters = noLetters();
  const named = readName(tokens, laws);
  const { number, kind, so } = findNumber(tokens, kinds, letters);
  const name = number !== null && !isLaw(kind, letters) ? null : named;
  const only = kind ?? (number === null && name === null ? soleKind(tokens, kinds) : null);
  if (number === null && name === null) looseLetters(tokens, letters);
  if (!number && !name && !date && !only && letters.codes.length + letters.issuers.length === 0) return null;

  const issuer = readIssuer(tokens, number?.at ?? -1);
  const year = readYear(tokens) ?? bareYear(tokens, name);
  const row = only ?? letters.codes.map(kindByCode).find((each) => each !== undefined) ?? null;
  const citation: QueryCitation = {
    kind: row,
    number,
    letters,
    name,
    date: date ?? (year === null ? null : { year, month: null, day: null }),
    issuer,
    certain: false,
    rest: tokens.filter((token) => !token.used && !filler.has(token.text)).map((token) => token.text),
  };
  citation.certain = isCertain(citation, so, tokens);
  return citation;
}

/** A name next to the number of another kind of document is what that document is about. */
const isLaw = (kind: KindRow | null, letters: SymbolLetters) =>
  kind === null ? letters.issuers.includes('QH') : /^(?:luat|bo-luat|phap-lenh)$/u.test(kind.kind ?? '');

/** `khoản 2 Điều 4` of a document is no number of one. */
function skipProvision(tokens: readonly Token[]): void {
  const names = new Set(['dieu', 'khoan', 'diem', 'chuong', 'muc', 'phu luc']);
  for (let at = 0; at + 1 < tokens.length; at++) {
    if (!names.has(itemAt(tokens, at).text)) continue;
    const next = itemAt(tokens, at + 1);
    if (next.digits || (/^(?:[a-z]|[ivx]+)$/u.test(next.text) && itemAt(tokens, at).text !== 'dieu'))
      use(tokens, at, 2);
  }
}

/** A kind at the start of a query that has no number: `thông tư của Bộ Nội vụ`, `nghị định 2020`. */
function soleKind(tokens: readonly Token[], kinds: readonly NamedKind[]): KindRow | null {
  const first = kinds[0];
  if (first === undefined || first.from !== 0) return null;
  useKind(tokens, first);
  return first.row;
}

/** Codes and agencies where no number is: `tt bgddt`, `qd ttg`. */
function looseLetters(tokens: readonly Token[], letters: SymbolLetters): void {
  for (let at = 0; at < tokens.length; at++) {
    if (itemAt(tokens, at).used || itemAt(tokens, at).digits || !isSymbolWord(itemAt(tokens, at).text)) continue;
    const count = readLetters(tokens, at, letters);
    if (count > 0) use(tokens, at, count);
  }
}

/** `luật giáo dục 2019`, `nghị định 2020`. */
function bareYear(tokens: readonly Token[], name: QueryName | null): number | null {
  const at = tokens.findIndex((token) => token.digits && !token.used && isYearNumber(token.text));
  if (at < 0 || (name === null && at !== tokens.length - 1)) return null;
  use(tokens, at, 1);
  return Number(itemAt(tokens, at).text);
}

function isCertain(
  { kind, number, letters, name, rest }: QueryCitation,
  so: boolean,
  tokens: readonly Token[],
): boolean {
  if (name !== null) return name.open ? false : rest.length === 0 || number !== null;
  if (number === null) return false;
  const symbol = letters.codes.length + letters.issuers.length > 0;
  if (number.year !== null) return number.yearJoined || symbol || kind !== null || tokens.length === 2;
  if (letters.issuers.length > 0 && (letters.codes.length > 0 || rest.length === 0)) return true;
  if (kind === null) return false;
  return kind.partial === 'often' || (kind.partial === 'said' && so);
}

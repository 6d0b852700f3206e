import { issuerRows } from '../../law/citation/data/issuers.ts';
import { kindByCode } from '../../law/citation/data/codes.ts';
import { fold } from '../../law/citation/text/letters.ts';
import type { QueryDate } from '../query/date.ts';
import type { QueryIssuer } from '../query/issuer.ts';
import type { QueryName } from '../query/name.ts';
import type { QueryCitation } from '../query/read-citation.ts';
import type { SymbolLetters } from '../query/symbol.ts';
import { plainWords } from '../words.ts';
import type { PreparedRow } from './prepare.ts';

/**
 * Whether a document can be the one that a query cites: what both state must agree; what either leaves out may be
 * anything. Returns how well it fits, or null.
 */
export function matchScore(query: QueryCitation, row: PreparedRow): number | null {
  const { number, letters, name, date, issuer } = query;
  let score = 0;
  if (number !== null) {
    if (row.num !== number.num) return null;
    if (number.year !== null) {
      if (!yearFits(number.year, row.year)) return null;
      // `163/2024` for a number-symbol without a year is a habit of speech, understood next to a kind alone.
      if (!row.yearInNumber && number.yearJoined && query.kind === null) return null;
      if (row.yearInNumber) score += 2;
    }
  } else if (name !== null && !hasName(name, row)) return null;
  if (!kindFits(query, row)) return null;
  if (query.kind?.kind === row.kind) score += 2;
  const symbol = lettersFit(letters, row);
  if (symbol === null) return null;
  score += symbol;
  if (date !== null) {
    const day = dateFits(date, row, number !== null && number.year === null);
    if (day === null) return null;
    score += day;
  }
  if (issuer !== null && !issuerFits(issuer, row)) return null;
  return score;
}

const hasName = ({ key, open }: QueryName, row: PreparedRow) =>
  row.keys.some((known) => known === key || (open && known.startsWith(key)));

const yearFits = (typed: string, year: number | null) =>
  year === null || String(year).startsWith(typed) || (typed.length === 2 && year % 100 === Number(typed));

/** `QĐ` is written on both Quyết định and Quy định of the Party, so a code of the symbol also answers. */
export function kindFits({ kind, letters }: Pick<QueryCitation, 'kind' | 'letters'>, row: PreparedRow): boolean {
  if (kind === null || kind.kind === row.kind) return true;
  if (kind.label === 'Luật' && row.kind === 'bo-luat') return true;
  if (kind.codes.some((code) => row.letters.codes.includes(code))) return true;
  return (
    letters.codes.some((code) => row.letters.codes.includes(code)) &&
    kind.codes.some((code) => letters.codes.includes(code))
  );
}

/** Symbols first: a variant of one agency (`TƯ`) may look like the symbol of another (`TU`). */
const base = new Map(issuerRows.map(({ symbol }) => [fold(symbol), fold(symbol)]));
for (const { symbol, variants } of issuerRows)
  for (const each of variants) if (!base.has(fold(each))) base.set(fold(each), fold(symbol));
const baseOf = (symbol: string) => base.get(fold(symbol)) ?? fold(symbol);

/** Education offices of province and district share the symbol GD&ĐT. */
const sameIssuer = (a: string, b: string) =>
  fold(a) === fold(b) ||
  baseOf(a) === baseOf(b) ||
  (fold(a).endsWith('gddt') && fold(b).endsWith('gddt') && (fold(a) === 'gddt' || fold(b) === 'gddt'));

/** How many letters agree; null if one contradicts. */
export function lettersFit(typed: SymbolLetters, { kind, letters: row }: PreparedRow): number | null {
  if (!typed.codes.every((code) => row.codes.includes(code) || kindByCode(code)?.kind === kind)) return null;
  if (!typed.issuers.every((issuer) => row.issuers.some((each) => sameIssuer(issuer, each)))) return null;
  if (typed.term !== null && typed.term !== row.term) return null;
  const { unfinished } = typed;
  if (unfinished !== null) {
    // Read by the same reader, a unit that no table knows is unfinished in the row too: `GDTH` in `2345/BGDĐT-GDTH`.
    const parts = [...row.codes, ...row.issuers, ...(row.unfinished === null ? [] : [row.unfinished])];
    const open = parts.some((each) => fold(each).startsWith(unfinished));
    if (!open && !fold(parts.join('')).startsWith(unfinished)) return null;
  }
  return typed.codes.length + typed.issuers.length;
}

/**
 * The year of the day must agree; day and month count for the order only, because texts cite them wrongly. A
 * number-symbol without a year begins again each year, so there the year alone distinguishes documents.
 */
function dateFits(date: QueryDate, row: PreparedRow, strict: boolean): number | null {
  if (row.issuedOn === null) return row.year === null || row.year === date.year ? 0 : null;
  const [year, month, day] = row.issuedOn.split('-').map(Number) as [number, number, number];
  if ((row.state === null ? row.year : year) !== date.year)
    return strict || date.month === null || row.num === null ? null : 0;
  if (date.month === null) return 1;
  return date.month === month && (date.day === null || date.day === day) ? 3 : 0;
}

/** Whether a date names the very day, or the month, on which a document was issued. */
export function issuedThen(date: QueryDate, row: PreparedRow): boolean {
  if (row.issuedOn === null) return false;
  const [year, month, day] = row.issuedOn.split('-').map(Number);
  return year === date.year && (date.month === null || date.month === month) && (date.day === null || date.day === day);
}

export function issuerFits({ symbol, place }: QueryIssuer, row: PreparedRow): boolean {
  if (place !== null && !row.issuerNames.some((name) => name.includes(place)) && !isCentral(row)) return false;
  if (place !== null && isCentral(row) && symbol === 'UBND') return false;
  if (symbol === null) return true;
  if (row.letters.issuers.some((each) => sameIssuer(each, symbol))) return true;
  const name = issuerRows.find((each) => each.symbol === symbol)!.name;
  return row.issuerNames.some((each) => each.includes(plainWords(name).join(' ')));
}

/** Levels that a name of a local agency states. */
const isCentral = (row: PreparedRow) =>
  !row.issuerNames.some((name) => /(?:^| )(?:tinh|huyen|xa|phuong|thanh pho|truong)(?: |$)/u.test(name));

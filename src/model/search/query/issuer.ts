import { itemAt } from '../../items.ts';
import { issuerRows } from '../../law/citation/data/issuers.ts';
import { provinceNames } from '../../law/citation/data/provinces.ts';
import { fold } from '../../law/citation/text/letters.ts';
import { abbreviations } from '../abbreviations.ts';
import { maySymbol } from './symbol.ts';
import { standsAt, tokensOf, use } from './tokens.ts';
import type { Token } from './tokens.ts';

/** The agency that a query names in words. */
export interface QueryIssuer {
  /** Its symbol in the table of the citations: `UBND`; null if only the place is named. */
  symbol: string | null;
  /** Province, district or commune, folded: `hoa binh`. */
  place: string | null;
}

const textsOf = (name: string) => tokensOf(name).map((token) => token.text);

const short = abbreviations.flatMap(([full, ...forms]) => {
  const symbol = issuerRows.find((row) => row.name === full)?.symbol;
  return symbol ? forms.map((form) => ({ symbol, words: textsOf(form) })) : [];
});
const names = [
  ...issuerRows
    .filter((row) => !row.name.includes('ủy, '))
    .map(({ symbol, name }) => ({ symbol, words: textsOf(name) })),
  ...short,
]
  .filter(({ words }) => words.length > 1)
  .sort((a, b) => b.words.length - a.words.length);
const provinces = provinceNames.map((name) =>
  fold(name)
    .replace(/[^a-z]+/gu, ' ')
    .split(' '),
);

const levels = new Set(['tinh', 'huyen', 'xa', 'phuong', 'quan', 'thi', 'thanh', 'pho', 'tp']);
/** Words that may be between a number and the agency: `ngày … do … ban hành của`. */
const between = new Set(['ngay', 'thang', 'nam', 'cua', 'do', 'so', 'va']);

/**
 * Reads and uses the agency that a query names, and where it is: before the number, or directly after it and its
 * date. What comes later is what the document is about: `… về giám sát của Mặt trận Tổ quốc`.
 *
 * @param number index of the number's token; -1 if the query has none
 */
export function readIssuer(tokens: readonly Token[], number: number): QueryIssuer | null {
  const issuer: QueryIssuer = { symbol: null, place: null };
  for (let at = 0; at < tokens.length; at++) {
    const token = itemAt(tokens, at);
    const named = issuer.symbol === null ? names.find(({ words }) => standsAt(tokens, at, words)) : undefined;
    const province = provinces.find((words) => standsAt(tokens, at, words));
    const found = named?.words ?? province;
    if (named) issuer.symbol = named.symbol;
    if (province) issuer.place = province.join(' ');
    if (found) {
      use(tokens, at, found.length);
      at += found.length - 1;
    } else if (levels.has(token.text) && !token.used) {
      if (issuer.symbol !== null) issuer.place = lowerPlace(tokens, at) ?? issuer.place;
    } else if (at > number && number >= 0 && !token.used && !between.has(token.text) && !maySymbol(token.text)) break;
  }
  return issuer.symbol === null && issuer.place === null ? null : issuer;
}

/** `huyện Lạc Thủy`: two words after the level. */
function lowerPlace(tokens: readonly Token[], at: number): string | null {
  const [first, second] = [tokens[at + 1], tokens[at + 2]];
  if (!first || !second || first.used || second.used || first.digits || second.digits) return null;
  if (itemAt(tokens, at).text !== 'huyen' && itemAt(tokens, at).text !== 'xa') return null;
  use(tokens, at, 3);
  return `${first.text} ${second.text}`;
}

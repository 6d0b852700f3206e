import { issuerRows } from '../../citation/data/issuers.ts';
import { provinceNames } from '../../citation/data/provinces.ts';
import { fold } from '../../citation/text/letters.ts';
import { abbreviations } from '../abbreviations.ts';
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

const levels = new Set(['tinh', 'huyen', 'xa', 'phuong', 'quan', 'thi', 'thanh']);

/** Reads and uses the agency behind `của`, or an agency or province anywhere; parts that are missing are null. */
export function readIssuer(tokens: readonly Token[]): QueryIssuer | null {
  const issuer: QueryIssuer = { symbol: null, place: null };
  for (let at = 0; at < tokens.length; at++) {
    const named = issuer.symbol === null ? names.find(({ words }) => standsAt(tokens, at, words)) : undefined;
    if (!named) continue;
    issuer.symbol = named.symbol;
    use(tokens, at, named.words.length);
  }
  for (let at = 0; at < tokens.length; at++) {
    const province = provinces.find((words) => standsAt(tokens, at, words));
    if (province) {
      issuer.place = province.join(' ');
      use(tokens, at, province.length);
    } else if (issuer.symbol !== null && levels.has(tokens[at]!.text) && !tokens[at]!.used) {
      issuer.place = lowerPlace(tokens, at) ?? issuer.place;
    }
  }
  return issuer.symbol === null && issuer.place === null ? null : issuer;
}

/** `huyện Lạc Thủy`: two words behind the level. */
function lowerPlace(tokens: readonly Token[], at: number): string | null {
  const [first, second] = [tokens[at + 1], tokens[at + 2]];
  if (!first || !second || first.used || second.used || first.digits || second.digits) return null;
  if (tokens[at]!.text !== 'huyen' && tokens[at]!.text !== 'xa') return null;
  use(tokens, at, 3);
  return `${first.text} ${second.text}`;
}

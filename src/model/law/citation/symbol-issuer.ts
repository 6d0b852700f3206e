import { issuerRows } from './data/issuers.ts';
import { agencyKey, compareAgencies } from './resolve/agency-name.ts';
import { fold } from './text/letters.ts';
import type { Mention } from './types.ts';

const nameOfSymbol = new Map<string, string>();
for (const row of issuerRows)
  for (const symbol of [row.symbol, ...row.variants]) nameOfSymbol.set(fold(symbol), agencyKey(row.name));
const names = [...new Set(nameOfSymbol.values())];

/** Symbols that several bodies use, so that no name contradicts them: the Party's TW is three bodies, GD&ĐT a Sở or a Phòng. */
const shared = /^(?:t[wu]|[a-z]+t[wu]|hu|dh|du|duk|cb|gddt|vp|hdt|bcd|cp|ttg|qh\d*|ubtvqh\d*|sl|ub)$/u;

/**
 * The agency that the number-symbol says, if the text names quite another one: `19/KH-UBND … của Sở Nội vụ`. Null where
 * they agree, or where the symbol or the name is not known well enough to say.
 */
export function contradictedSymbol(mention: Mention): string | null {
  const symbol = mention.number?.issuers[0];
  if (mention.issuer === null || symbol === undefined) return null;
  const plain = fold(symbol).replace(/[^a-z0-9]/gu, '');
  const expected = nameOfSymbol.get(plain);
  if (expected === undefined || shared.test(plain)) return null;
  const stated = agencyKey(mention.issuer);
  if (stated.includes(expected) || compareAgencies(expected, stated) !== 'other') return null;
  const another = names.some((name) => name !== expected && (stated === name || stated.startsWith(`${name} `)));
  return another ? symbol : null;
}

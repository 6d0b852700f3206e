import { issuerRows } from '../data/issuers.ts';
import { fold } from '../text/letters.ts';
import { agencyKey } from './agency-name.ts';

const plain = (symbol: string) => fold(symbol).replace(/[^a-z0-9]/gu, '');

const nameOf = new Map<string, string>();
for (const row of issuerRows)
  for (const symbol of [row.symbol, ...row.variants]) nameOf.set(plain(symbol), agencyKey(row.name));

/** Names of agencies that have a symbol of their own, in the form of {@link agencyKey}. */
export const namesWithSymbol: readonly string[] = [...new Set(nameOf.values())];

/** Symbols that several bodies use, so that no name contradicts them: the Party's TW is three bodies, GD&ĐT a Sở or a Phòng. */
const shared = /^(?:t[wu]|[a-z]+t[wu]|hu|dh|du|duk|cb|gddt|vp|hdt|bcd|cp|ttg|qh\d*|ubtvqh\d*|sl|ub)$/u;

/** The name of the agency that alone uses a symbol, in the form of {@link agencyKey}; null if unknown or shared. */
export function nameOfSymbol(symbol: string): string | null {
  const key = plain(symbol);
  return shared.test(key) ? null : (nameOf.get(key) ?? null);
}

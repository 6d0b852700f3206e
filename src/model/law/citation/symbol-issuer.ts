import { agencyKey, compareAgencies } from './context/agency-name.ts';
import { nameOfSymbol, namesWithSymbol } from './context/symbol-names.ts';
import type { Mention } from './types.ts';

/**
 * The agency that the number-symbol says, if the text names quite another one: `19/KH-UBND … của Sở Nội vụ`. Null where
 * they agree, or where the symbol or the name is not known well enough to say.
 */
export function contradictedSymbol(mention: Mention): string | null {
  const symbol = mention.number?.issuers[0];
  if (mention.issuer === null || symbol === undefined) return null;
  const expected = nameOfSymbol(symbol);
  if (expected === null) return null;
  const stated = agencyKey(mention.issuer);
  if (stated.includes(expected) || compareAgencies(expected, stated) !== 'other') return null;
  const another = namesWithSymbol.some(
    (name) => name !== expected && (stated === name || stated.startsWith(`${name} `)),
  );
  return another ? symbol : null;
}

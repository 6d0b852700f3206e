import { firstItem } from '../../../items.ts';
import { agencyKey } from '../context/agency-name.ts';
import { issuerRows } from '../data/issuers.ts';
import { fold } from '../text/letters.ts';
import type { NumberParts } from '../types.ts';
import type { KnownAgency } from './registry.ts';

const letters = (symbol: string) => fold(symbol).replace(/[^a-z]/gu, '');

/** The one central agency that a number-symbol names; null where it names none, or one of many places: `UBND`. */
export function agencyOfSymbol(
  { issuers: [issuer], term }: Pick<NumberParts, 'issuers' | 'term'>,
  agencies: readonly KnownAgency[],
): KnownAgency | null {
  const symbol = term === null ? issuer : 'QH';
  if (symbol === undefined) return null;
  const own = agencies.filter(
    ({ place, symbols }) => place === null && symbols.some((each) => letters(each) === letters(symbol)),
  );
  if (own.length === 1) return firstItem(own);
  const found = issuerRows.find((row) =>
    [row.symbol, ...row.variants].some((each) => letters(each) === letters(symbol)),
  );
  return found ? centralAgency(found.name, agencies) : null;
}

/** The one central agency of that name. */
export function centralAgency(name: string, agencies: readonly KnownAgency[]): KnownAgency | null {
  const key = agencyKey(name);
  const found = agencies.filter((agency) => agency.place === null && agency.keys.includes(key));
  return found.length === 1 ? firstItem(found) : null;
}

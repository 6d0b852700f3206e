import { plainIssuer } from './registry.ts';
import type { KnownEntry } from './registry.ts';
import type { Mention } from '../types.ts';

/** The symbols of the agencies whose documents a text cites in full, by kind. */
export type CitedAgencies = ReadonlyMap<KnownEntry['kind'], ReadonlySet<string>>;

/** What the full number-symbols of a text say of the agencies that it is about. */
export function citedAgencies(mentions: readonly Mention[]): CitedAgencies {
  const cited = new Map<KnownEntry['kind'], Set<string>>();
  for (const { family, kind, number } of mentions) {
    const symbol = number?.issuers[0];
    if (family === 'partial' || kind === null || symbol === undefined) continue;
    cited.set(kind, (cited.get(kind) ?? new Set()).add(plainIssuer(symbol)));
  }
  return cited;
}

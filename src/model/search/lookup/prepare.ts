import { parseQueryNumber } from '../query/number.ts';
import { noLetters } from '../query/symbol.ts';
import type { SymbolLetters } from '../query/symbol.ts';
import { lawNames } from '../query/law-names.ts';
import { readName } from '../query/name.ts';
import { tokensOf } from '../query/tokens.ts';
import { plainWords } from '../words.ts';
import { withAliases } from './by-name.ts';
import type { NamedRow } from './by-name.ts';
import type { LookupRow, LookupTable } from './table.ts';

/** A row with what matching needs, read by the same reader that reads queries. */
export interface PreparedRow extends NamedRow {
  num: string | null;
  /** Whether the number-symbol has the year. */
  yearInNumber: boolean;
  letters: SymbolLetters;
  /** Keys of its names, see `QueryName`: under them a query that names the document finds it. */
  keys: string[];
  /** Names of the issuer in plain words. */
  issuerNames: string[];
}

/** Reads the table once, so that each query only compares. */
export function prepare(table: LookupTable): PreparedRow[] {
  return table.rows.map((row) => {
    const letters = noLetters();
    const tokens = row.number === null ? [] : tokensOf(row.number);
    const number = tokens.length === 0 ? null : parseQueryNumber(tokens, 0, letters);
    return {
      ...withAliases(row),
      num: number?.num ?? null,
      yearInNumber: number?.year != null,
      letters,
      keys: keysOf(row),
      issuerNames: (table.issuers[row.issuer] ?? []).map((name) => plainWords(name).join(' ')),
    };
  });
}

/** A title of kind and number names nothing. */
function keysOf({ title, number, names }: LookupRow): string[] {
  const own = number !== null && title.endsWith(number) ? names : [title, ...names];
  return [...new Set(own.flatMap((name) => readName(tokensOf(name), lawNames)?.key ?? []))];
}

import type { ValidityState } from '../../validity/validity.ts';
import { readNumber } from '../query/number.ts';
import { noLetters } from '../query/symbol.ts';
import type { SymbolLetters } from '../query/symbol.ts';
import { tokensOf } from '../query/tokens.ts';
import { plainWords } from '../words.ts';

/** A document of the site as the lookup table has it. */
export interface LookupRow {
  /** Address below the base path: `/van-ban/36-2017-tt-bgddt/`. */
  path: string;
  title: string;
  /** Key of the kind: `thong-tu`. */
  kind: string;
  /** Number-symbol as issued. */
  number: string | null;
  /** Id of the organization that issued it. */
  issuer: string;
  /** ISO day. */
  issuedOn: string | null;
  /** Year of a plan, or of the day of issue. */
  year: number | null;
  /** Validity on the day of the build; null for a plan. */
  state: ValidityState | null;
  subject: string | null;
  /** Other names by which it is cited. */
  names: string[];
  /** Keys of its names, see `QueryName`. */
  keys: string[];
}

/** All documents of the site that can be cited. Emitted by the build, read by the search page. */
export interface LookupTable {
  rows: LookupRow[];
  /** Names of the organizations that issued them: the first is the one shown. */
  issuers: Record<string, string[]>;
  /** Labels of the kinds that occur. */
  kinds: Record<string, string>;
}

/** A row with what matching needs, read by the same reader that reads queries. */
export interface PreparedRow extends LookupRow {
  num: string | null;
  /** Year within the number-symbol, else of issue. */
  numberYear: number | null;
  /** Whether the number-symbol has that year. */
  yearInNumber: boolean;
  letters: SymbolLetters;
  /** Title and names in plain words. */
  aliases: string[];
  /** Names of the issuer in plain words. */
  issuerNames: string[];
}

/** Reads the table once, so that each query only compares. */
export function prepare(table: LookupTable): PreparedRow[] {
  return table.rows.map((row) => {
    const letters = noLetters();
    const tokens = row.number === null ? [] : tokensOf(row.number);
    const number = tokens.length === 0 ? null : readNumber(tokens, 0, letters);
    const called = [row.title, ...row.names];
    return {
      ...row,
      num: number?.num ?? null,
      numberYear: number?.year ? Number(number.year) : row.year,
      yearInNumber: number?.year != null,
      letters,
      aliases: called.map((name) => plainWords(name).join(' ')),
      issuerNames: (table.issuers[row.issuer] ?? []).map((name) => plainWords(name).join(' ')),
    };
  });
}

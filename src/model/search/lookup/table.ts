import type { ValidityState } from '../../law/validity/validity.ts';

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
  /** Year of a plan; of a document the year in its number-symbol, else that of its day of issue, or of effect where that is not known. */
  year: number | null;
  /** Validity on the day of the build; null for a plan. */
  state: ValidityState | null;
  subject: string | null;
  /** Other names by which it is cited. */
  names: string[];
}

/** All documents of the site that can be cited. The build emits it packed, see `packed-table.ts`; the search page reads it. */
export interface LookupTable {
  rows: LookupRow[];
  /** Names of the organizations that issued them: the first is the one shown. */
  issuers: Record<string, string[]>;
  /** Labels of the kinds that occur. */
  kinds: Record<string, string>;
}

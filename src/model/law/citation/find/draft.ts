import type { KindRow } from '../data/kinds.ts';
import type { Defect, Family, NumberParts } from '../types.ts';

/** A mention while it is being read. Offsets are those of the working text. */
export interface Draft {
  start: number;
  end: number;
  canonical: string;
  type: string;
  row: KindRow | null;
  family: Family;
  parts: NumberParts | null;
  defects: readonly Defect[];
  /** The date, where the name itself carries it. */
  date: string | null;
  /** Where the citation goes on: after the mention or its own date. */
  contextEnd: number;
  /** The part of the canonical form after the number: `/QĐ-UBND`. */
  tail: string | null;
  /** The agency, where a short form says it elsewhere than right after its number. */
  issuer?: string | null;
  /** A year in which the document was already there, where the text says one away from its name. */
  notAfter?: number;
  /** The name of a law that is next to its number. */
  lawName?: string;
}

/** A number with a type word but without its symbol; other mentions of the text tell which document it is. */
export interface PartialDraft extends Draft {
  family: 'partial';
  row: KindRow;
  parts: NumberParts;
  /** Whether the number alone is enough, or the full mention must be in the text. */
  certain: boolean;
}

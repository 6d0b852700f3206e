import type { Mention } from '../types.ts';

/** What is known of the text in which the mentions are. */
export interface ResolveContext {
  /** Places of the text's issuer, nearest first: `['lac-thuy', 'hoa-binh']`. Empty if unknown. */
  places?: readonly string[];
  /** ISO day of the text; null if unknown. No document issued later is a target. */
  date?: string | null;
  /** What a person has decided: mentions with this surface, and their target. */
  decisions?: readonly { text: string; target: string | null }[];
}

/**
 * Why a mention has no target: the registry has no such document (what it has under the same number or name, of another
 * year or place, are the candidates); several could be meant, or too little is said to tell one; a document that is
 * likely meant is cited with another agency or year; the document is younger than the text; it is a draft or a bill, which
 * is no law in force; a person has decided so.
 */
export type Unresolved = 'unknown' | 'ambiguous' | 'contradicts' | 'not-yet-issued' | 'draft' | 'decided';

/** Something the mention says otherwise than the registry. */
export interface Discrepancy {
  field: 'date' | 'kind' | 'issuer' | 'subject' | 'name';
  cited: string;
  registered: string;
}

/** What made the target certain. */
export type Basis =
  | 'decision'
  | 'number'
  | 'number-and-date'
  | 'number-and-year'
  | 'number-and-term'
  | 'number-and-issuer'
  | 'number-and-subject'
  | 'name'
  | 'same-text';

export interface ResolvedMention extends Mention {
  /** The id of the one document that is meant, or null. */
  id: string | null;
  reason: Unresolved | null;
  /** Ids that came into question when there is no target. */
  candidates: readonly string[];
  discrepancies: readonly Discrepancy[];
  basis: Basis | null;
}

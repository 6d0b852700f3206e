import type { Verdict } from './evidence.ts';
import type { KnownEntry } from './registry.ts';
import type { Basis, ResolvedMention, Unresolved } from './types.ts';

/** What was found for one mention. */
export interface Outcome {
  id: string | null;
  reason: Unresolved | null;
  candidates: readonly string[];
  discrepancies: ResolvedMention['discrepancies'];
  basis: Basis | null;
  /** The place of the mention in full, where the name alone means that one. */
  antecedent?: number;
}

/** No target, with the documents that came into question. */
export const none = (reason: Unresolved, candidates: readonly KnownEntry[]): Outcome => ({
  id: null,
  reason,
  candidates: candidates.map((entry) => entry.id),
  discrepancies: [],
  basis: null,
});

/** The one target. */
export const resolvedTo = (verdict: Verdict, basis: Basis): Outcome => ({
  id: verdict.entry.id,
  reason: null,
  candidates: [],
  discrepancies: verdict.discrepancies,
  basis,
});

import type { LegalReference } from '../../../kinds/legal-reference.ts';
import type { Relation } from '../../../kinds/relation.ts';

/** What one document did to another, seen from the one it was done to. */
export interface Act {
  /** Id of the acting document. */
  by: string;
  relation: Relation;
}

/** Acts on every document, by the id of the target, oldest first; acts without a date come last. */
export function actsByTarget(references: ReadonlyMap<string, LegalReference>): Map<string, Act[]> {
  const acts = new Map<string, Act[]>();
  for (const [by, reference] of references)
    for (const relation of reference.relations) {
      const list = acts.get(relation.target) ?? [];
      list.push({ by, relation });
      acts.set(relation.target, list);
    }
  for (const list of acts.values())
    list.sort((a, b) => ((a.relation.on ?? '9999') < (b.relation.on ?? '9999') ? -1 : 1));
  return acts;
}

import type { LegalReference } from '../../../kinds/legal-reference.ts';
import type { Relation } from '../../../kinds/relation.ts';
import { yearInNumber } from '../citation/lexer/index.ts';

/** What one document did to another, seen from the one it was done to. */
export interface Act {
  /** Id of the acting document. */
  by: string;
  relation: Relation;
}

/** The day from which a document has effect as far as its record says; null when it has no day at all. */
export const beginOf = ({ effectiveOn, issuedOn }: Pick<LegalReference, 'effectiveOn' | 'issuedOn'>): string | null =>
  effectiveOn ?? issuedOn;

/** Of a document without any day, the first ISO day of the year in its number-symbol and of the next: it was issued between them. */
export function yearsOf({ effectiveOn, issuedOn, number }: LegalReference): [string, string] | [] {
  const year = effectiveOn === null && issuedOn === null ? yearInNumber(number ?? '') : null;
  return year === null ? [] : [`${year}-01-01`, `${year + 1}-01-01`];
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
    list.sort((a, b) => inOrder({ ...a, from: a.relation.on ?? '9999' }, { ...b, from: b.relation.on ?? '9999' }));
  return acts;
}

/** Compares acts so that their order is always the same, whatever that of the records is: by day, acting document, and what was done. */
export const inOrder = (a: Act & { from: string }, b: Act & { from: string }): number =>
  a.from.localeCompare(b.from) || a.by.localeCompare(b.by) || keyOf(a).localeCompare(keyOf(b));

const keyOf = ({ relation }: Act) =>
  [relation.type, relation.until, relation.scope, relation.article, relation.note].map((part) => part ?? '').join('|');

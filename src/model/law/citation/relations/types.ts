import type { StatedRelation } from '../types.ts';

/** What a document does to another, as a sentence says it. */
export type RelationKind = StatedRelation['type'] | 'consolidates';

/** A document of a relation: the place of its mention in the list, or the text itself. */
export type RelationEnd = number | 'this';

/** What a text says that one document does to another. */
export interface DocumentRelation {
  subject: RelationEnd;
  type: RelationKind;
  object: RelationEnd;
  /** The words that say so, in small letters. */
  verb: string;
}

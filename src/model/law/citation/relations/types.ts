import type { RelationKind } from './phrase.ts';

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

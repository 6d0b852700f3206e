import type { RelationKind } from './types.ts';

/** What is done to the document at the other end of each relation. Programs that read `npm run cite` rely on the words. */
export const passiveNames: Readonly<Record<RelationKind, string>> = {
  replaces: 'replaced-by',
  'replaces-in-substance': 'replaced-in-substance-by',
  repeals: 'repealed-by',
  'repeals-part': 'repealed-in-part-by',
  suspends: 'suspended-by',
  'suspends-part': 'suspended-in-part-by',
  restores: 'restored-by',
  extends: 'extended-by',
  amends: 'amended-by',
  supplements: 'supplemented-by',
  details: 'detailed-by',
  guides: 'guided-by',
  implements: 'implemented-by',
  deploys: 'deployed-by',
  continues: 'continued-by',
  reviews: 'reviewed-by',
  'based-on': 'base-of',
  'annexed-to': 'has-annex',
  consolidates: 'consolidated-by',
};

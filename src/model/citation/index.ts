export { findCitations, measureWork } from './find-citations.ts';
export type { Defect, Family, Mention, NumberParts, SelfReference, StatedRelation } from './types.ts';

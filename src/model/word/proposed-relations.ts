import type { Root } from 'mdast';
import { relationTypes } from '../../kinds/relation.ts';
import type { RelationType } from '../../kinds/relation.ts';
import { findRelations } from '../law/citation/index.ts';
import { bodyText, citationState } from './citations.ts';
import type { ImportedCitation } from './citations.ts';

/** What an imported text says that it does to another document. A person decides whether it is recorded. */
export interface ProposedRelation {
  type: RelationType;
  citation: ImportedCitation;
  /** Whether the imported text acts; false where the other document acts on it. */
  acts: boolean;
}

/** Relations that change a document or rest on it; what a plan implements and is based on is read with its head. */
const proposed: ReadonlySet<string> = new Set<RelationType>([
  'replaces',
  'repeals',
  'repeals-part',
  'amends',
  'details',
  'guides',
]);

/** The relations between an imported text and the documents that it cites, in the order of the text. */
export function proposedRelations(body: Root, citations: readonly ImportedCitation[]): ProposedRelation[] {
  const found = findRelations(
    bodyText(body),
    citations.map(({ mention }) => mention),
  );
  return found.flatMap(({ subject, type, object }) => {
    const other = subject === 'this' ? object : subject;
    const citation = other === 'this' || (subject !== 'this' && object !== 'this') ? undefined : citations[other];
    if (citation === undefined || !isProposed(type)) return [];
    const acts = subject === 'this';
    return [{ type: acts && type === 'replaces' && isPartial(citation) ? 'amends' : type, citation, acts }];
  });
}

/** `Thay thế Phụ lục I của Thông tư A`: the register knows that only as an amendment; it would end the whole document otherwise. */
const isPartial = ({ mention }: ImportedCitation): boolean => mention.pinpoint !== null;

const isProposed = (type: string): type is RelationType => proposed.has(type);

/** A proposal as a thing to do, in Vietnamese. */
export function proposalInWords({ type, citation, acts }: ProposedRelation): string {
  const { verb, reverse } = relationTypes[type];
  const name = citation.mention.surface.replace(/\s+/gu, ' ');
  return `Đọc lại, đúng thì ghi quan hệ vào kho văn bản: văn bản này ${acts ? verb : reverse} ${name} (${citationState(citation)}).`;
}

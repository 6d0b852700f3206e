import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Visit } from './visit.ts';
import type { ContentRecord, Records } from '../records.ts';
import type { CitationNote } from '../site/citation-notes.ts';
import type { PlanCitation } from '../site/plan-citations.ts';
import type { Site } from '../site/site.ts';
import type { IssueCode } from '../rules/catalogue.ts';
import type { Issue, SourceLocation } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';

const codes: Record<CitationNote['kind'], IssueCode | null> = {
  expired: 'vien-dan-het-hieu-luc',
  unresolved: 'vien-dan-khong-giai-duoc',
  doubtful: 'vien-dan-chua-ro-hieu-luc',
  differs: 'vien-dan-lech',
  symbol: 'vien-dan-lech',
  repeated: 'vien-dan-lap',
  defect: 'vien-dan-ky-hieu',
  transitional: null,
};

/**
 * What is wrong with the citations of drafts, where it can still be fixed. In an issued text the same
 * findings are notes next to it, and no issue: an issued text is not changed.
 */
export function checkDraftCitations(
  { plans, organizations, legalReferences }: Records,
  site: Site,
  visitFile: Visit = () => {},
): Issue[] {
  const issues: Issue[] = [];
  for (const draft of plans.values()) {
    if (draft.data.status !== 'draft') continue;
    // A draft that names records with errors of their own waits until these are fixed.
    const { organization, citationDecisions } = draft.data;
    if (!organizations.has(organization)) continue;
    if (citationDecisions.some(({ target }) => target !== null && !legalReferences.has(target))) continue;
    visitFile(draft.file);
    const places = new Occurrences(draft);
    for (const citation of site.citations(draft.id)) {
      const place = places.next(citation.mention.surface);
      for (const note of citation.notes) {
        const code = codes[note.kind];
        if (code !== null)
          issues.push(
            issueAt(place, code, `“${citation.mention.surface}”: ${note.sentence}`, advice(citation, note, site)),
          );
      }
    }
  }
  return issues;
}

function advice(
  citation: PlanCitation,
  note: CitationNote,
  site: Site,
): { suggestion?: string | null; remedy?: string } {
  if (note.kind === 'defect' && citation.mention.number !== null) return { suggestion: citation.mention.canonical };
  const successor = citation.then?.successors[0];
  if (note.kind !== 'expired' || successor === undefined) return {};
  const { number, name } = site.legalReference(successor).data;
  return { suggestion: name ?? number };
}

/** Finds each citation's words in the file, from the top down. */
class Occurrences {
  private readonly texts: { value: string; offset: number }[] = [];
  private readonly draft: ContentRecord<'plans'>;
  private text = 0;
  private from = 0;

  constructor(draft: ContentRecord<'plans'>) {
    this.draft = draft;
    if (draft.body)
      visit(draft.body, 'text', (node: Nodes) => {
        if (node.type === 'text') this.texts.push({ value: node.value, offset: node.position?.start.offset ?? 0 });
      });
  }

  next(surface: string): SourceLocation {
    for (let index = this.text; index < this.texts.length; index++) {
      const { value, offset } = this.texts[index]!;
      const at = value.indexOf(surface, index === this.text ? this.from : 0);
      if (at < 0) continue;
      [this.text, this.from] = [index, at + surface.length];
      return this.draft.locationAt(offset + at);
    }
    return this.draft.locationOf([]);
  }
}

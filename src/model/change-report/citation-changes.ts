import { citedDocuments } from '../views/cited-documents.ts';
import type { CitedDocument } from '../views/cited-documents.ts';
import type { Site } from '../site/site.ts';
import { planTitle } from '../../kinds/titles.ts';
import type { ContentRecord } from '../records.ts';

/** A document that a plan cites and did not, or whose state for that plan is another. */
export interface CitationChange {
  plan: string;
  /** As the plan writes it. */
  words: string;
  /** Id of the document; null when nobody knows which is meant. */
  target: string | null;
  kind: 'new' | 'other-state';
  /** State on the plan's day and today, in words; or why there is none. */
  state: string;
  /** The state before, for one that is another. */
  earlier: string | null;
  /** Whether a reader is safe with it: known, and in force today. */
  sound: boolean;
}

/** What a change does to citations. @param before null when the content before had errors: then every citation counts as new. */
export function citationChanges(
  before: Site | null,
  after: Site,
  plans: Iterable<ContentRecord<'plans'>>,
  known: ReadonlySet<string>,
): CitationChange[] {
  return [...plans]
    .filter(({ data }) => data.status !== 'withdrawn')
    .flatMap((plan) => {
      const past = new Map(
        before && known.has(plan.id) ? citedDocuments(before, plan.id).map((each) => [keyOf(each), each]) : [],
      );
      return citedDocuments(after, plan.id).flatMap((each): CitationChange[] => {
        const earlier = past.get(keyOf(each));
        const state = stateOf(each);
        if (earlier && stateOf(earlier) === state) return [];
        return [
          {
            plan: planTitle(plan.data),
            words: each.asCited,
            target: each.target,
            kind: earlier ? 'other-state' : 'new',
            state,
            earlier: earlier ? stateOf(earlier) : null,
            sound: each.now?.state === 'in-force',
          },
        ];
      });
    });
}

const keyOf = ({ target, asCited }: CitedDocument) => target ?? `? ${asCited}`;

function stateOf({ then, now, unresolved }: CitedDocument): string {
  if (unresolved) return `chưa xác định: ${unresolved.reason}`;
  if (then === null || now === null) return 'chưa xác định';
  return then.state === now.state ? `${now.label}, cả ngày ký và nay` : `ngày ký: ${then.label}; nay: ${now.label}`;
}

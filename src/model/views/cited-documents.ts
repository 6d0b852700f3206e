import { kindOf } from '../../kinds/index.ts';
import { referencePath } from '../addresses.ts';
import { articleOf } from '../article/article-of.ts';
import { firstItem } from '../items.ts';
import { collapseSpace } from '../text/normalize.ts';
import { formatDay } from '../day/format-day.ts';
import type { ValidityState } from '../law/validity/validity.ts';
import { reasonSentence } from '../site/citation-notes.ts';
import { issuedDay } from '../site/issued-day.ts';
import type { IssuedRecord } from '../site/issued-day.ts';
import { referenceLink } from './links.ts';
import type { LinkView } from './links.ts';
import { placeLabel } from './place-label.ts';
import { citationAnchor } from '../site/plan-citations.ts';
import type { IssuedCitation } from '../site/plan-citations.ts';
import { stateView } from './reference-item.ts';
import type { StateView } from './reference-item.ts';
import type { Site } from '../site/site.ts';
import { countStandings, standingClause } from './standing.ts';

/** A place in a plan where a document is cited, with what an editor should know about it. */
export interface CitedPlace {
  /** Address of the citation: `#vd-31` in its own plan's page. */
  path: string;
  label: string;
  /** On the document: expired, doubtful, transitional on the plan's day. Said at its first citation only. */
  notes: string[];
  /** On how it is cited here: what differs from the register, defects of form. */
  slips: string[];
}

/** One document with all its citations in one plan. */
export interface CitedDocument {
  /** The words of the first citation. */
  asCited: string;
  /** Id of the document; null when nobody knows which is meant. */
  target: string | null;
  /** Address of its page, null without a target. */
  path: string | null;
  /** State on the plan's day and today; null without a target. */
  then: StateView | null;
  now: StateView | null;
  /** ISO day from which today's state holds. */
  since: string | null;
  /** What to read instead today. */
  successors: LinkView[];
  places: CitedPlace[];
  /** Why there is no target, and the documents that came into question. */
  unresolved: { reason: string; candidates: LinkView[] } | null;
  /** Whether the text speaks of a draft or a bill, which is no document yet. */
  draft: boolean;
  /** What a person decided about it: who, and why. */
  decision: { by: string; reason: string } | null;
}

export const citedDocuments = (site: Site, planId: string): CitedDocument[] =>
  documentsCitedIn(site, site.plan(planId));

/** All documents that a text cites, in the order of their first citation. Mentions that nobody could resolve count as one when they read alike. */
function documentsCitedIn(site: Site, record: IssuedRecord): CitedDocument[] {
  const article = articleOf(record);
  const groups = Map.groupBy(
    site.citationsIn(record),
    ({ target, mention }) =>
      target ?? `? ${mention.stage === 'draft' ? 'draft ' : ''}${mention.type} ${mention.canonical}`,
  );
  return [...groups.values()].map((citations): CitedDocument => {
    const first = firstItem(citations);
    const { target, now } = first;
    const decided = citations.find((each) => each.decision !== null)?.decision ?? null;
    return {
      asCited: collapseSpace(first.mention.surface),
      target,
      path: target === null ? null : referencePath(target),
      then: first.then && stateView(first.then.state),
      now: now && stateView(now.state),
      since: now?.since ?? null,
      successors: (now?.successors ?? []).map((id) => referenceLink(site, id)),
      places: citations.map((each, index) => ({
        path: `#${citationAnchor(each)}`,
        label: placeLabel(each.block, article),
        ...notesOf(each, index === 0),
      })),
      unresolved: target === null ? unresolvedView(site, first) : null,
      draft: target === null && decided === null && first.mention.reason === 'draft',
      decision: decided && { by: decided.by, reason: decided.reason },
    };
  });
}

const ofDocument: ReadonlySet<string> = new Set(['expired', 'doubtful', 'transitional']);

/** That a citation is unresolved is in a field of its own. */
function notesOf({ notes }: IssuedCitation, first: boolean): Pick<CitedPlace, 'notes' | 'slips'> {
  const reported = notes.filter(({ kind }) => kind !== 'unresolved');
  const sentences = (own: boolean) =>
    reported.filter(({ kind }) => ofDocument.has(kind) === own).map((each) => each.sentence);
  return { notes: first ? sentences(true) : [], slips: sentences(false) };
}

function unresolvedView(site: Site, { mention, decision }: IssuedCitation): CitedDocument['unresolved'] {
  const reason = decision ? reasonSentence({ reason: 'decided' }) : reasonSentence(mention);
  return {
    reason: reason ?? reasonSentence({ reason: 'unknown' })!,
    candidates: decision ? [] : mention.candidates.map((id) => referenceLink(site, id)),
  };
}

/** What the page of a text says of the documents that it cites. */
export interface CitedView {
  /** What the text is, as words in a sentence: `kế hoạch`, `quy chế`. */
  kind: string;
  /** The day of the text, `05/3/2024`, and whether it is only estimated. */
  day: string;
  estimated: boolean;
  documents: CitedDocument[];
  mentions: number;
  /** Clauses for readers: how many no longer hold, on the plan's day and today; null where no document is known. */
  then: string | null;
  now: string | null;
  /** How many citations nobody could resolve; bills and drafts are not among them. */
  unresolved: number;
}

export function citedView(site: Site, record: IssuedRecord): CitedView {
  const documents = documentsCitedIn(site, record);
  const clause = (states: ValidityState[]) => (states.length === 0 ? null : standingClause(countStandings(states)));
  return {
    kind: kindOf(record.collection).label,
    day: formatDay(issuedDay(record)),
    estimated: record.data.issuedOn === null,
    documents,
    mentions: site.citationsIn(record).length,
    then: clause(documents.flatMap(({ target, then }) => (target === null || then === null ? [] : [then.state]))),
    now: clause(documents.flatMap(({ target, now }) => (target === null || now === null ? [] : [now.state]))),
    unresolved: documents.filter(({ target, draft }) => target === null && !draft).length,
  };
}

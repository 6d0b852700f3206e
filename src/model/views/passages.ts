import { planPath } from '../addresses.ts';
import { articleOf } from '../article/article-of.ts';
import type { Quote } from '../text/sentence.ts';
import { collapseSpace } from '../text/normalize.ts';
import { formatDay } from '../day/format-day.ts';
import { planLink } from './links.ts';
import type { LinkView } from './links.ts';
import { placeLabel } from './place-label.ts';
import { citationAnchor } from '../site/plan-citations.ts';
import type { PlanCitation } from '../site/plan-citations.ts';
import { inPages, listPage, MOST } from './list-pages.ts';
import { stateView } from './reference-item.ts';
import type { StateView } from './reference-item.ts';
import { planDay } from '../site/site.ts';
import type { Site } from '../site/site.ts';

/** A sentence of a plan that cites a document, in three parts that join without a space. White space is collapsed. */
export interface Passage {
  /** Begins with an ellipsis where the sentence was cut. */
  before: string;
  exact: string;
  /** Ends with an ellipsis where the sentence was cut. */
  after: string;
  /** The place in the plan: `/ke-hoach/<id>/#vd-31`, called `II.7, đoạn 5`. */
  place: LinkView;
}

/** What one plan says of a document. */
export interface CitingPlan {
  plan: LinkView;
  school: string;
  /** The plan's day, and whether it is only estimated. */
  day: string;
  estimated: boolean;
  /** State of the document on that day. */
  then: StateView;
  passages: Passage[];
}

/** The passages that cite a document, by plan, the newest plan first, passages in the order of the text: one page of them. */
export const citingPlans = (site: Site, referenceId: string, page = 1): CitingPlan[] =>
  listPage(citingPages(site, referenceId), page).items.map((each) => citingPlan(site, referenceId, each));

type CitingCitations = [plan: string, citations: readonly PlanCitation[]];

/** The plans that cite a document with their citations, in pages, the newest plan first. */
export const citingPages = (site: Site, referenceId: string): CitingCitations[][] =>
  inPages([...Map.groupBy(site.citedBy(referenceId), ({ plan }) => plan)].reverse(), MOST.plans);

function citingPlan(site: Site, referenceId: string, [planId, citations]: CitingCitations): CitingPlan {
  const record = site.plan(planId);
  const on = planDay(record.data);
  const article = articleOf(record);
  return {
    plan: planLink(site, planId),
    school: site.organization(record.data.organization).data.name,
    day: formatDay(on),
    estimated: record.data.issuedOn === null,
    then: stateView(site.validity(referenceId, on).state),
    passages: citations.map((each) => ({
      ...parts(each.quote),
      place: {
        path: `${planPath(planId)}#${citationAnchor(each)}`,
        label: placeLabel(each.block, article),
      },
    })),
  };
}

function parts({ before, exact, after, cutBefore, cutAfter }: Quote): Omit<Passage, 'place'> {
  const space = (text: string) => text.replace(/\s+/gu, ' ');
  return {
    before: (cutBefore ? '… ' : '') + space(before).trimStart(),
    exact: collapseSpace(exact),
    after: space(after).trimEnd() + (cutAfter ? ' …' : ''),
  };
}

import { formatDay } from '../day/format-day.ts';
import { firstItem } from '../items.ts';
import type { ValidityState } from '../law/validity/validity.ts';
import { referenceLink, sourceView } from './links.ts';
import type { LinkView, SourceView } from './links.ts';
import { dutyLink, latestItem } from './disclosure/latest.ts';
import { newsItems } from './disclosure/news.ts';
import { parentQuestions } from './parent-questions.ts';
import { planItem } from './plan-view.ts';
import type { PlanItem } from './plan-view.ts';
import { referenceFacets } from './reference-facets.ts';
import type { FacetValue } from './reference-facets.ts';
import { referenceItem } from './reference-item.ts';
import type { ReferenceItem } from './reference-item.ts';
import { documentsToReview } from './review.ts';
import type { Site } from '../site/site.ts';

export interface QuestionView extends SourceView {
  anchor: string;
  question: string;
  short: string;
  what: string;
  due: string;
  basis: { article: string | null; reference: LinkView }[];
  /** What the school published about it, the latest of each duty; empty while it has not. */
  answers: LinkView[];
  /** Where the duty is explained. */
  duty: LinkView;
}

/** Something that the school made public. */
export interface NewsView extends LinkView {
  /** As NĐ 30/2020 writes a day; null where nobody recorded it. */
  day: string | null;
  dayIso: string | null;
}

/** All that the home page shows. */
export interface HomeView {
  /** What the school made public last, the latest first; three at most. */
  news: NewsView[];
  /** Year of the build's day. */
  year: number;
  /** The school's plan for this year; null when none is published. */
  thisYear: PlanItem | null;
  /** The school's other plans, the newest first. */
  otherPlans: PlanItem[];
  questions: QuestionView[];
  /** Documents that lost their effect within a year before today, the latest first; ten at most. */
  lately: (ReferenceItem & { since: string })[];
  states: FacetValue[];
  counts: {
    plans: number;
    references: number;
    cited: number;
    toReview: number;
    organizations: number;
    notes: number;
    verified: number;
  };
}

const lost: ReadonlySet<ValidityState> = new Set(['expired', 'replaced-in-substance', 'transitional']);

export function homeView(site: Site): HomeView {
  const year = Number(site.today.slice(0, 4));
  const own = site.plans.filter((plan) => plan.data.organization === site.school.id);
  const current = own.find((plan) => plan.data.year === year);
  const aYearAgo = `${year - 1}${site.today.slice(4)}`;
  return {
    news: newsItems(site)
      .slice(0, 3)
      .map(({ textPath, title, day }) => ({ path: textPath, label: title, day: day && formatDay(day), dayIso: day })),
    year,
    thisYear: current ? planItem(site, current.id) : null,
    otherPlans: own.filter((plan) => plan !== current).map((plan) => planItem(site, plan.id)),
    questions: parentQuestions(site).map(({ basis, sources, confidence, duties, ...question }) => ({
      ...question,
      ...sourceView(sources, confidence),
      answers: duties.flatMap((code) => latestItem(site, code) ?? []),
      duty: dutyLink(site, firstItem(duties)),
      basis: basis.map(({ reference, article }) => ({
        article,
        reference: referenceLink(site, reference),
      })),
    })),
    lately: site.legalReferences
      .flatMap(({ id }) => {
        const { state, since } = site.validity(id);
        return lost.has(state) && since !== null && since > aYearAgo ? [{ ...referenceItem(site, id), since }] : [];
      })
      .sort((a, b) => b.since.localeCompare(a.since))
      .slice(0, 10)
      .map((item) => ({ ...item, since: formatDay(item.since) })),
    states: referenceFacets(site).find((facet) => facet.key === 'hieu-luc')!.values,
    counts: {
      plans: site.plans.length,
      references: site.legalReferences.length,
      cited: site.legalReferences.filter(({ id }) => site.citedBy(id).length > 0).length,
      toReview: documentsToReview(site).length,
      organizations: site.organizations.length,
      notes: site.plans.reduce((sum, plan) => sum + site.notes(plan.id).length, 0),
      verified: site.legalReferences.filter((each) => each.data.provenance.verification !== null).length,
    },
  };
}

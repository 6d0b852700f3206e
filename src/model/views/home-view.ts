import { comparedRecord } from '../comparison/compared-fields.ts';
import { formatDay, formatWeekday } from '../day/format-day.ts';
import { askerWord } from '../law/duty/level-words.ts';
import type { ValidityState } from '../law/validity/validity.ts';
import { upperFirst } from '../text/first-letter.ts';
import type { LinkView } from './links.ts';
import type { BriefLine } from './disclosure/brief.ts';
import { newsItems } from './disclosure/news.ts';
import { planItem } from './plan-view.ts';
import type { PlanItem } from './plan-view.ts';
import { questionViews } from './question-views.ts';
import type { QuestionView } from './question-views.ts';
import { referenceFacets } from './reference-facets.ts';
import type { FacetValue } from './reference-facets.ts';
import { referenceItem } from './reference-item.ts';
import type { ReferenceItem } from './reference-item.ts';
import { documentsToReview } from './review.ts';
import type { Site } from '../site/site.ts';

/** Something that the school made public. */
export interface NewsView extends LinkView {
  /** As NĐ 30/2020 writes a day; null where nobody recorded it. */
  day: string | null;
  dayIso: string | null;
}

/** All that the home page shows. */
export interface HomeView {
  /** Who asks at this school: `Cha mẹ`, `Học viên`. */
  askers: string;
  /** What the school made public last, the latest first; three at most. */
  news: NewsView[];
  /** Year of the build's day. */
  year: number;
  /** The school's plan for this year; null when none is published. */
  thisYear: PlanItem | null;
  /** The school's other plans, the newest first. */
  otherPlans: PlanItem[];
  questions: QuestionView[];
  /** What the answers say of today or, on a day off, of the next working day: what is eaten. Null where they say nothing of it. */
  nextDay: { day: string; line: BriefLine; item: LinkView } | null;
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
    /** Documents of which every field, or only some, was compared with the official text. */
    verified: number;
    partlyVerified: number;
  };
}

const lost: ReadonlySet<ValidityState> = new Set(['expired', 'replaced-in-substance', 'transitional']);

/** What of the answers is about the next working day: what is eaten then. */
function nextDay(site: Site): HomeView['nextDay'] {
  const day = site.dutyRegister().nextWorkingDay;
  const label = formatWeekday(day);
  for (const { answers } of questionViews(site))
    for (const { path, label: item, lines } of answers) {
      const line = lines.find((each) => each.label === label);
      if (line) return { day: label, line, item: { path, label: item } };
    }
  return null;
}

export function homeView(site: Site): HomeView {
  const year = Number(site.today.slice(0, 4));
  const own = site.plans.filter(({ data }) => site.isOwn(data.organization));
  const current = own.find((plan) => plan.data.year === year);
  const extents = site.legalReferences.map(({ data }) => comparedRecord('legalReferences', data).extent);
  const aYearAgo = `${year - 1}${site.today.slice(4)}`;
  return {
    askers: upperFirst(askerWord(site.school.data.schoolLevels)),
    news: newsItems(site)
      .slice(0, 3)
      .map(({ textPath, title, day }) => ({ path: textPath, label: title, day: day && formatDay(day), dayIso: day })),
    year,
    thisYear: current ? planItem(site, current.id) : null,
    otherPlans: own.filter((plan) => plan !== current).map((plan) => planItem(site, plan.id)),
    questions: questionViews(site),
    nextDay: nextDay(site),
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
      verified: extents.filter((each) => each === 'all').length,
      partlyVerified: extents.filter((each) => each === 'part').length,
    },
  };
}

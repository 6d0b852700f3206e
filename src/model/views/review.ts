import { upperFirst } from '../text/first-letter.ts';
import { addDays } from '../day/iso-day.ts';
import { formatDay } from '../day/format-day.ts';
import { entryOf, firstItem } from '../items.ts';
import { citedDocuments } from './cited-documents.ts';
import type { CitedDocument } from './cited-documents.ts';
import { once } from '../once.ts';
import { inPages, MOST } from './list-pages.ts';
import { planLink, referenceLink } from './links.ts';
import type { LinkView } from './links.ts';
import { planDay } from '../site/site.ts';
import type { Site } from '../site/site.ts';
import { standingOf, standings } from './standing.ts';
import type { Standing } from './standing.ts';
import { stateChanges } from './state-changes.ts';
import type { StateChange } from './state-changes.ts';

/** A day on which a document that issued plans rest on passes to another state: for the page, the calendar and the feeds. */
export interface ReviewEvent extends StateChange {
  /** Stable name: the document and the day. */
  id: string;
  /** Last ISO day of the former state. */
  lastDay: string;
  /** Id of the document. */
  reference: string;
  /** How the document is called, and what happens to it, as a predicate: `hết kỳ thực hiện`. */
  document: string;
  what: string;
  /** Both with the day, as one line: `Nghị định 90/2020/NĐ-CP hết thời hạn áp dụng chuyển tiếp từ ngày 01/01/2027`. */
  title: string;
  /** Which plans cite it, as a sentence. */
  description: string;
  /** Page of the document, below the base path. */
  path: string;
  /** The plans that cite it, and the first of its citations in each. */
  plans: (LinkView & { id: string })[];
}

/** After what happened, where nobody knows since when. */
export const UNDATED = ', chưa rõ từ ngày nào';

/** What happens to a document that passes to a state, as a predicate. */
export const validityWords: Record<StateChange['to'], string> = {
  'in-force': 'có hiệu lực',
  'needs-check': 'cần được kiểm tra lại về hiệu lực',
  partial: 'hết hiệu lực một phần',
  'not-yet': 'chưa có hiệu lực',
  'no-ending-found': 'có hiệu lực',
  continued: 'mất cơ quan ban hành, còn được áp dụng',
  suspended: 'ngưng hiệu lực',
  expired: 'hết hiệu lực',
  'replaced-in-substance': 'bị thay thế về nội dung',
  transitional: 'hết hiệu lực, chỉ còn được áp dụng chuyển tiếp',
  'period-ended': 'hết kỳ thực hiện',
  'base-ended': 'có thể hết hiệu lực cùng văn bản gốc',
  conflicting: 'có nguồn mâu thuẫn về hiệu lực',
  unknown: 'chưa rõ hiệu lực',
};

/** Every change of a cited document since the day of the oldest plan that cites it, past and future, in the order of days. */
export function reviewEvents(site: Site): ReviewEvent[] {
  const cited = new Set(site.plans.flatMap(({ id }) => site.citations(id).map(({ target }) => target)));
  return [...cited]
    .filter((id) => id !== null)
    .flatMap((id) => eventsOf(site, id))
    .sort((a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id));
}

function eventsOf(site: Site, reference: string): ReviewEvent[] {
  const citing = [...Map.groupBy(site.citedBy(reference), ({ plan }) => plan)];
  const days = new Map(citing.map(([plan]) => [plan, planDay(site.plan(plan).data)]));
  const first = firstItem([...days.values()].sort());
  const { label, path } = referenceLink(site, reference);
  return stateChanges(site, reference, first).map((change) => {
    const plans = citing
      .filter(([plan]) => entryOf(days, plan) < change.on)
      .map(([plan, citations]) => ({
        id: plan,
        label: planLink(site, plan).label,
        path: `${planLink(site, plan).path}#vd-${firstItem(citations).index + 1}`,
      }));
    const what =
      change.from === 'transitional' && change.to === 'expired'
        ? 'hết thời hạn áp dụng chuyển tiếp'
        : validityWords[change.to];
    return {
      id: `${reference}@${change.on}`,
      ...change,
      lastDay: addDays(change.on, -1),
      reference,
      document: label,
      what,
      title: `${label} ${what}${change.dated ? ` từ ngày ${formatDay(change.on)}` : UNDATED}`,
      description: `Được viện dẫn trong ${plans.map((plan) => plan.label).join('; ')}.`,
      path,
      plans,
    };
  });
}

/** Documents of one plan that have the same standing today. */
export interface ReviewGroup {
  standing: Standing;
  heading: string;
  documents: CitedDocument[];
}

/** What should be looked at again in one plan. */
export interface PlanReview {
  id: string;
  plan: LinkView;
  school: string;
  day: string;
  estimated: boolean;
  groups: ReviewGroup[];
}

/** Changes that are known to come on one day. */
export interface ComingDay {
  on: string;
  day: string;
  lastDay: string;
  events: ReviewEvent[];
}

export interface ReviewView {
  plans: PlanReview[];
  coming: ComingDay[];
}

/** What to look at again, the gravest first. */
const toReview: readonly Standing[] = [
  'ended',
  'paused',
  'transitional',
  'over',
  'unclear',
  'recheck',
  'unresolved',
  'not-yet',
];

/** Ids of the cited documents that no longer hold today, or of which nobody knows. */
export function documentsToReview(site: Site): string[] {
  return site.legalReferences
    .map(({ id }) => id)
    .filter((id) => site.citedBy(id).length > 0 && toReview.includes(standingOf(site.validity(id).state)));
}

/** The plans of the review in pages. */
export const reviewPages = once.perObject((site: Site): PlanReview[][] =>
  inPages(reviewView(site).plans, MOST.rows, ({ groups }) =>
    groups.reduce((sum, { documents }) => sum + documents.length, 1),
  ),
);

/** Which issued plans rest on documents that no longer hold, or will not from a known day. */
export const reviewView: (site: Site) => ReviewView = once.perObject((site: Site): ReviewView => {
  const coming = Map.groupBy(
    reviewEvents(site).filter(({ on }) => on > site.today),
    ({ on }) => on,
  );
  return {
    plans: site.plans.map((record) => planReview(site, record.id)).filter(({ groups }) => groups.length > 0),
    coming: [...coming].map(([on, events]) => ({
      on,
      day: formatDay(on),
      lastDay: formatDay(firstItem(events).lastDay),
      events,
    })),
  };
});

function planReview(site: Site, id: string): PlanReview {
  const { data } = site.plan(id);
  const cited = citedDocuments(site, id).filter(({ draft }) => !draft);
  const documents = Map.groupBy(cited, ({ now }) => standingOf(now?.state ?? null));
  return {
    id,
    plan: planLink(site, id),
    school: site.organization(data.organization).data.name,
    day: formatDay(planDay(data)),
    estimated: data.issuedOn === null,
    groups: toReview.flatMap((standing) => {
      const own = documents.get(standing) ?? [];
      const heading = upperFirst(standings[standing]);
      return own.length === 0 ? [] : [{ standing, heading, documents: own }];
    }),
  };
}

import { upperFirst } from '../text/first-letter.ts';
import { relationTypes } from '../../kinds/relation.ts';
import type { ValidityState } from '../law/validity/validity.ts';
import { formatDay } from '../day/format-day.ts';
import { lastItem } from '../items.ts';
import { MOST } from './list-pages.ts';
import { planLink, referenceLink } from './links.ts';
import type { LinkView } from './links.ts';
import { stateView } from './reference-item.ts';
import { whereIn } from './where-in.ts';
import type { StateView } from './reference-item.ts';
import { stateChanges } from './state-changes.ts';
import { planDay } from '../site/site.ts';
import type { RelationView, Site } from '../site/site.ts';

/** One day in the life of a document. */
export interface TimelineEvent {
  kind: 'issued' | 'in-force' | 'act' | 'ended' | 'period-end' | 'transition-end' | 'doubt' | 'cited' | 'today';
  /** ISO day; null when it is not known. */
  on: string | null;
  /** As NĐ 30/2020 writes it. */
  day: string | null;
  /** What happened, before the name of the other document or plan. */
  what: string;
  link: LinkView | null;
  /** What should be known besides: article, scope, reason. */
  detail: string | null;
  /** State of the document on that day, for citing plans and for today. */
  state: StateView | null;
}

type Draft = Pick<TimelineEvent, 'kind' | 'on' | 'what'> & Partial<TimelineEvent>;

/** Where several things fall on one day they are in this order. */
const order: readonly TimelineEvent['kind'][] = [
  'issued',
  'in-force',
  'act',
  'ended',
  'doubt',
  'cited',
  'period-end',
  'transition-end',
  'today',
];

/** What happened to a document and which plans cite it, in the order of days. What has no day comes last, but the issue first. */
export function timeline(site: Site, id: string): TimelineEvent[] {
  const drafts: Draft[] = [
    ...ownDays(site, id),
    ...actsOn(site, id),
    ...becameWeak(site, id),
    ...citingPlans(site, id),
    { kind: 'today', on: site.today, what: 'Ngày lập trang', state: stateView(site.validity(id).state) },
  ];
  return drafts
    .map((draft): TimelineEvent => ({
      day: draft.on === null ? null : formatDay(draft.on),
      link: null,
      detail: null,
      state: null,
      ...draft,
    }))
    .sort((a, b) => place(a).localeCompare(place(b)) || order.indexOf(a.kind) - order.indexOf(b.kind));
}

const place = ({ kind, on }: TimelineEvent): string => on ?? (kind === 'issued' ? '' : '9999');

function ownDays(site: Site, id: string): Draft[] {
  const { data } = site.legalReference(id);
  const drafts: Draft[] = [{ kind: 'issued', on: data.issuedOn, what: 'Ban hành' }];
  if (data.effectiveOn !== null) drafts.push({ kind: 'in-force', on: data.effectiveOn, what: 'Có hiệu lực' });
  if (data.expiredOn !== null && !endings(site, id).some(({ relation }) => relation.on === data.expiredOn))
    drafts.push({ kind: 'ended', on: data.expiredOn, what: 'Hết hiệu lực' });
  if (data.period !== null)
    drafts.push({ kind: 'period-end', on: data.period.to, what: 'Ngày cuối của kỳ thực hiện ghi trong văn bản' });
  if (data.uncertainFrom !== null)
    drafts.push({
      kind: 'doubt',
      on: data.uncertainFrom.on,
      what: 'Từ ngày này chưa rõ hiệu lực',
      detail: data.uncertainFrom.reason,
    });
  if (data.needsCheckFrom !== null)
    drafts.push({
      kind: 'doubt',
      on: data.needsCheckFrom.on,
      what: 'Từ ngày này cần kiểm tra lại hiệu lực',
      detail: data.needsCheckFrom.reason,
    });
  for (const { until, basis, article } of data.transitions)
    drafts.push({
      kind: 'transition-end',
      on: until,
      what: 'Ngày cuối được áp dụng chuyển tiếp, theo',
      link: referenceLink(site, basis),
      detail: article,
    });
  return drafts;
}

const actsUpon = (site: Site, id: string): RelationView[] =>
  site.relations(id).filter(({ direction }) => direction === 'is-acted-on');
const endings = (site: Site, id: string): RelationView[] =>
  actsUpon(site, id).filter(({ type }) => relationTypes[type].ends === 'all');

/** States in which an act that ends is known to have ended the document; in any other it may not count, and is said without that. */
const GONE: ReadonlySet<ValidityState> = new Set(['expired', 'transitional']);

/** What other documents did to this one. An act without a day of its own takes the day of the acting document, and says so. */
function actsOn(site: Site, id: string): Draft[] {
  return actsUpon(site, id).map(({ other, type, verb, relation }) => {
    const { data } = site.legalReference(other);
    const on = relation.on ?? data.effectiveOn ?? data.issuedOn;
    const ends = relationTypes[type].ends === 'all' && GONE.has(site.validity(id, on ?? site.today).state);
    const undated = relationTypes[type].ends === 'all' && relation.on === null && data.effectiveOn === null;
    const words = upperFirst(verb);
    const until = relation.until && `đến hết ngày ${formatDay(relation.until)}`;
    return {
      kind: ends ? 'ended' : 'act',
      on,
      what: ends ? `Hết hiệu lực, ${verb}` : words,
      link: referenceLink(site, other),
      detail:
        [...whereIn(relation, referenceLink(site, other).label), until, undated ? 'chưa rõ từ ngày nào' : null]
          .filter((part) => part !== null)
          .join('; ') || null,
    };
  });
}

/** Days on which nothing was done to the document itself, and yet its state is another: its base ended, its issuer was dissolved. */
function becameWeak(site: Site, id: string): Draft[] {
  return stateChanges(site, id, '1900-01-01')
    .filter(({ to }) => to === 'base-ended' || to === 'continued')
    .map(({ on, to }) => ({ kind: 'doubt', on, what: `Từ ngày này ${stateView(to).label}` }));
}

function citingPlans(site: Site, id: string): Draft[] {
  const plans = [...new Set(site.citedBy(id).map(({ plan }) => plan))];
  if (plans.length > MOST.plans) return citingYears(site, id, plans);
  return plans.map((planId) => {
    const { data } = site.plan(planId);
    const on = planDay(data);
    return {
      kind: 'cited',
      on,
      what: 'Được viện dẫn trong',
      link: planLink(site, planId),
      detail: data.issuedOn === null ? 'ngày ước định của kế hoạch' : null,
      state: stateView(site.validity(id, on).state),
    };
  });
}

/** Of a document that very many plans cite: how many of each year, on the day of the last of them. */
function citingYears(site: Site, id: string, plans: readonly string[]): Draft[] {
  const days = plans.map((plan) => planDay(site.plan(plan).data)).sort();
  return [...Map.groupBy(days, (on) => on.slice(0, 4))].map(([year, inYear]) => {
    const on = lastItem(inYear);
    const what = `Được viện dẫn trong ${inYear.length} kế hoạch của năm ${year}, kế hoạch cuối ngày này`;
    return { kind: 'cited', on, what, state: stateView(site.validity(id, on).state) };
  });
}

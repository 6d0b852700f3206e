import { recordedChangesView, versionOf } from './recorded-changes.ts';
import type { RecordedChangeView } from './recorded-changes.ts';
import { planNotesPath, planPath } from '../addresses.ts';
import { confidenceLabels } from '../../kinds/common.ts';
import type { Plan } from '../../kinds/plan.ts';
import { articleOf } from '../article/article-of.ts';
import { planTitle } from '../../kinds/titles.ts';
import { formatDay, formatDayInWords } from '../day/format-day.ts';
import { organizationLink, planLink, provenanceView } from './links.ts';
import type { LinkView, ProvenanceView } from './links.ts';
import { noteGroups } from './note-groups.ts';
import type { NoteGroup } from './note-groups.ts';
import { noteMarks, notePlaces } from './note-places.ts';
import type { NoteMark, NotePlace } from './note-places.ts';
import { originalsView } from './originals-view.ts';
import type { OriginalsView } from './originals-view.ts';
import { referenceItem, stateView } from './reference-item.ts';
import type { ReferenceItem, StateView } from './reference-item.ts';
import { planDay } from '../site/site.ts';
import type { Site } from '../site/site.ts';

/** What a reader must know before reading a plan that holds no longer. */
export interface WithdrawalView {
  /** `07/3/2026`; null where nobody recorded it. */
  on: string | null;
  reason: string | null;
  replacedBy: LinkView | null;
}

/** All that a plan's page says besides the issued text. */
export interface PlanView {
  title: string;
  subject: string;
  year: number;
  school: LinkView;
  /** In words, `ngày 07 tháng 3 năm 2022`; null when the source does not say. */
  issuedOn: string | null;
  estimated: { on: string; reason: string; confidence: string } | null;
  fragment: string | null;
  /** Null for a plan that is. */
  withdrawn: WithdrawalView | null;
  changes: RecordedChangeView[];
  /** Which text it is. */
  version: string;
  signer: string | null;
  /** The day on which the documents that the plan names are judged. */
  day: string;
  notes: {
    /** What was changed in the notes after they were published. */
    changes: RecordedChangeView[];
    count: number;
    /** Address of the page that holds them. */
    path: string;
    kinds: NoteGroup[];
    places: NotePlace[];
    marks: NoteMark[];
  };
  implements: (ReferenceItem & { then: StateView })[];
  originals: OriginalsView | null;
  provenance: ProvenanceView;
  /** The plans of the same school before and after this one. */
  previous: LinkView | null;
  next: LinkView | null;
}

export function planView(site: Site, id: string): PlanView {
  const record = site.plan(id);
  const { data } = record;
  const article = articleOf(record);
  const notes = site.notes(id);
  const places = notePlaces(notes, article);
  const on = planDay(data);
  const own = site.plansOf(data.organization);
  const at = own.findIndex((plan) => plan.id === id);
  const neighbour = (index: number) => (own[index] ? planLink(site, own[index].id) : null);
  return {
    title: planTitle(data),
    subject: data.subject,
    year: data.year,
    school: organizationLink(site, data.organization),
    issuedOn: data.issuedOn && formatDayInWords(data.issuedOn),
    estimated: data.estimatedOn && {
      on: formatDay(data.estimatedOn.on),
      reason: data.estimatedOn.reason,
      confidence: confidenceLabels[data.estimatedOn.confidence],
    },
    fragment: data.fragment?.notice ?? null,
    withdrawn: withdrawalView(site, data),
    changes: recordedChangesView(data.changes),
    version: versionOf(data.changes),
    signer: data.signer.name,
    day: formatDay(on),
    notes: {
      count: notes.length,
      changes: recordedChangesView(site.noteChanges(id)),
      path: planNotesPath(id),
      kinds: noteGroups(notes),
      places,
      marks: noteMarks(places),
    },
    implements: data.implements.map((reference) => ({
      ...referenceItem(site, reference),
      then: stateView(site.validity(reference, on).state),
    })),
    originals: originalsView(site, planPath(id), data.originals),
    provenance: provenanceView('plans', data),
    previous: at === -1 ? null : neighbour(at + 1),
    next: at === -1 ? null : neighbour(at - 1),
  };
}

function withdrawalView(site: Site, { status, withdrawal }: Plan): WithdrawalView | null {
  if (status !== 'withdrawn') return null;
  const by = withdrawal?.replacedBy ?? null;
  return {
    on: withdrawal?.on ? formatDay(withdrawal.on) : null,
    reason: withdrawal?.reason ?? null,
    // A draft has no page to lead to.
    replacedBy: by === null || site.plan(by).data.status === 'draft' ? null : planLink(site, by),
  };
}

/** A plan as one line of a list. */
export interface PlanItem extends LinkView {
  year: number;
  school: string;
  /** As NĐ 30/2020 writes a day; null where the source does not say. */
  issuedOn: string | null;
  fragment: boolean;
}

export function planItem(site: Site, id: string): PlanItem {
  const { data } = site.plan(id);
  return {
    ...planLink(site, id),
    year: data.year,
    school: site.organization(data.organization).data.name,
    issuedOn: data.issuedOn && formatDay(data.issuedOn),
    fragment: data.fragment !== null,
  };
}

/** The plans of one school, the newest year first. */
export interface SchoolPlans {
  school: LinkView;
  count: number;
  /** One group without a heading while the list is short, otherwise one for each year. */
  groups: { year: number | null; plans: PlanItem[] }[];
}

/** Up to this many plans are read faster as one list than under a heading for each year. */
const SHORT_LIST = 10;

function byPlanYear(plans: PlanItem[]): SchoolPlans['groups'] {
  if (plans.length <= SHORT_LIST) return [{ year: null, plans }];
  return [...Map.groupBy(plans, ({ year }) => year)].map(([year, ofYear]) => ({ year, plans: ofYear }));
}

/** Plans by school, this site's own school first, the others by name; in each the newest year first. */
export function plansBySchool(site: Site): SchoolPlans[] {
  const schools = new Set(site.plans.map((plan) => plan.data.organization));
  const own = (id: string) => Number(id === site.school.id);
  const collator = new Intl.Collator('vi');
  return [...schools]
    .map((id) => ({ id, school: organizationLink(site, id) }))
    .sort((a, b) => own(b.id) - own(a.id) || collator.compare(a.school.label, b.school.label))
    .map(({ id, school }) => {
      const plans = site.plansOf(id).map((plan) => planItem(site, plan.id));
      return { school, count: plans.length, groups: byPlanYear(plans) };
    });
}

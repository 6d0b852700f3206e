import type { KindName } from '../../kinds/index.ts';
import type { LegalReference } from '../../kinds/legal-reference.ts';
import type { Organization } from '../../kinds/organization.ts';
import type { SiteSettings } from '../../kinds/site-settings.ts';
import type { RelationType } from '../../kinds/relation.ts';
import { relationTypes } from '../../kinds/relation.ts';
import { buildRegistry } from '../law/citation/index.ts';
import type { Registry } from '../law/citation/index.ts';
import type { Content, ContentRecord, OriginalFacts } from '../records.ts';
import type { Act } from '../law/validity/acts.ts';
import { ownSchools } from '../disclosure/own-schools.ts';
import { dutyRegister } from '../disclosure/register.ts';
import type { DutyRegister } from '../disclosure/register.ts';
import { once } from '../once.ts';
import { issuedDay } from './issued-day.ts';
import type { IssuedRecord } from './issued-day.ts';
import { issuedCitations } from './plan-citations.ts';
import type { IssuedCitation, PlanCitation } from './plan-citations.ts';
import { validityRegister } from '../law/validity/register.ts';
import type { Validity } from '../law/validity/validity.ts';

export { planDay } from './issued-day.ts';

/** A relation seen from one of its two ends. */
export interface RelationView {
  /** Id of the document at the other end. */
  other: string;
  type: RelationType;
  /** The verb for this end: `thay thế` or `được thay thế bởi`. */
  verb: string;
  direction: 'acts' | 'is-acted-on';
  relation: Act['relation'];
}

/** Everything that pages ask. Built once from the content; pages query it and compute nothing. */
export interface Site {
  settings: SiteSettings;
  /** ISO day on which "today" is judged. */
  today: string;
  school: ContentRecord<'organizations'>;
  /** Whether an organization is the school of the site, or one that it took over. */
  isOwn(organization: string): boolean;
  /** Issued plans, newest year first. */
  plans: ContentRecord<'plans'>[];
  /** Plans that were issued and withdrawn, newest year first: lists and searches leave them out, their addresses stay. */
  withdrawn: ContentRecord<'plans'>[];
  /** The issued plans of a school, newest year first. */
  plansOf(organization: string): readonly ContentRecord<'plans'>[];
  legalReferences: ContentRecord<'legalReferences'>[];
  organizations: ContentRecord<'organizations'>[];
  /** The records of a kind, sorted by id. */
  recordsOf<Name extends KindName>(kind: Name): ContentRecord<Name>[];
  plan(id: string): ContentRecord<'plans'>;
  legalReference(id: string): ContentRecord<'legalReferences'>;
  organization(id: string): ContentRecord<'organizations'>;
  /** @param on ISO day; today when left out. */
  validity(id: string, on?: string): Validity;
  /** Every ISO day on which the validity of a document may change, as far as the records tell, sorted. */
  validityDays(id: string): string[];
  relations(id: string): RelationView[];
  notes(planId: string): ContentRecord<'editorialNotes'>['data']['notes'];
  /** What was changed in the notes of a plan after they were published. */
  noteChanges(planId: string): ContentRecord<'editorialNotes'>['data']['changes'];
  /** A plan in plain words; null for one that nobody has summarized. */
  summary(planId: string): ContentRecord<'summaries'>['data'] | null;
  /** The citations of a plan, a notice or a regulation with its text, in the order of the text. */
  citationsIn(record: IssuedRecord): readonly IssuedCitation[];
  /** Those of a plan. */
  citations(planId: string): readonly PlanCitation[];
  /** The citations of a document in all issued plans, oldest plan first. */
  citedBy(referenceId: string): readonly PlanCitation[];
  /** The register as the citation resolver reads it. */
  registry(): Registry;
  /** Duties of disclosure and what was published for them. */
  dutyRegister(): DutyRegister;
  /** Bytes of a file of the school; 0 for one that does not exist. @param path `tep/…` */
  fileSize(path: string): number;
  /** What was read of an issued original; null for one that was not. @param path `tep/…` */
  original(path: string): OriginalFacts | null;
}

/** @throws when the content has errors that the checker reports: a site is built from clean content only. */
export function buildSite(content: Content, today: string): Site {
  const { records } = content;
  const settings = content.settings?.data;
  if (!settings) throw new Error('Thiếu cài đặt trang (site.yaml). Chạy npm run check để xem lỗi.');
  const references = new Map<string, LegalReference>(
    [...records.legalReferences].map(([id, record]) => [id, record.data]),
  );
  const organizationData = new Map<string, Organization>(
    [...records.organizations].map(([id, record]) => [id, record.data]),
  );
  const register = validityRegister(references, organizationData);
  const get = <R>(map: ReadonlyMap<string, R>, id: string): R => {
    const found = map.get(id);
    if (!found) throw new Error(`Không có bản ghi “${id}”. Chạy npm run check để xem lỗi.`);
    return found;
  };
  const legalReference = (id: string) => get(records.legalReferences, id);
  const organization = (id: string) => get(records.organizations, id);
  const plan = (id: string) => get(records.plans, id);
  const validity = (id: string, on = today) => register.validity(id, on);
  const plansThatAre = (status: 'issued' | 'withdrawn') =>
    [...records.plans.values()].filter((each) => each.data.status === status).sort((a, b) => b.data.year - a.data.year);
  const plans = plansThatAre('issued');
  const withIds = <Data extends object>(map: ReadonlyMap<string, { id: string; data: Data }>) =>
    [...map.values()].map((record): { id: string } & Data => ({ id: record.id, ...record.data }));
  const registry = once(() => buildRegistry(withIds(records.legalReferences), withIds(records.organizations)));
  const citationsIn = once.perObject((record: IssuedRecord) =>
    issuedCitations(record, {
      registry: registry(),
      day: issuedDay(record, today),
      places: localitiesOf(records.organizations, record.data.organization),
      validity,
      reference: legalReference,
    }),
  );
  const citations = once.each((id: string) => citationsIn(plan(id)).map((each) => ({ plan: id, ...each })));
  const plansOf = once(() => Map.groupBy(plans, ({ data }) => data.organization));
  const own = once(() => ownSchools(records, settings.school));
  const notesOf = once(() => Map.groupBy(records.editorialNotes.values(), ({ data }) => data.plan));
  const summaryOf = once(() => Map.groupBy(records.summaries.values(), ({ data }) => data.plan));
  const citedBy = once(() =>
    Map.groupBy(
      [...plans].reverse().flatMap((each) => citations(each.id)),
      (each) => each.target,
    ),
  );
  return {
    settings,
    today,
    school: get(records.organizations, settings.school),
    isOwn: (organization) => own().has(organization),
    plans,
    plansOf: (organization) => plansOf().get(organization) ?? [],
    withdrawn: plansThatAre('withdrawn'),
    legalReferences: [...records.legalReferences.values()],
    organizations: [...records.organizations.values()],
    recordsOf: (kind) => [...records[kind].values()],
    plan,
    legalReference,
    organization,
    validity,
    validityDays: register.days,
    relations: (id) => relationViews(id, legalReference(id).data, register.acts(id)),
    notes: (planId) => (notesOf().get(planId) ?? []).flatMap((each) => each.data.notes),
    noteChanges: (planId) => (notesOf().get(planId) ?? []).flatMap((each) => each.data.changes),
    summary: (planId) => summaryOf().get(planId)?.[0]?.data ?? null,
    citationsIn,
    citations,
    citedBy: (id) => citedBy().get(id) ?? [],
    registry,
    dutyRegister: once(() => dutyRegister(content, settings, today)),
    fileSize: (path) => content.files.get(path)?.bytes ?? 0,
    original: (path) => content.originals.get(path) ?? null,
  };
}

function relationViews(id: string, reference: LegalReference, acts: readonly Act[]): RelationView[] {
  const out = reference.relations.map((relation): RelationView => ({
    other: relation.target,
    type: relation.type,
    verb: relationTypes[relation.type].verb,
    direction: 'acts',
    relation,
  }));
  const back = acts
    .filter((act) => act.by !== id)
    .map((act): RelationView => ({
      other: act.by,
      type: act.relation.type,
      verb: relationTypes[act.relation.type].reverse,
      direction: 'is-acted-on',
      relation: act.relation,
    }));
  return [...out, ...back];
}

/** What a historical issuer is today: follows successors to organizations that still exist on the day. */
export function organizationToday(
  site: Pick<Site, 'organization'>,
  id: string,
  today: string,
  seen = new Set<string>(),
): ContentRecord<'organizations'>[] {
  const record = site.organization(id);
  const organization: Organization = record.data;
  if (seen.has(id)) return [];
  seen.add(id);
  if (organization.to === null || organization.to >= today) return [record];
  return organization.successors.flatMap((next) => organizationToday(site, next, today, seen));
}

/** The places of an organization and of those above it, nearest first: `['lac-thuy', 'hoa-binh']`. */
export function localitiesOf(organizations: ReadonlyMap<string, { data: Organization }>, id: string): string[] {
  const places: string[] = [];
  const seen = new Set<string>();
  for (let next = organizations.get(id); next && !seen.has(next.data.name);) {
    seen.add(next.data.name);
    const { place, parent } = next.data;
    if (place !== null && !places.includes(place)) places.push(place);
    next = parent === null ? undefined : organizations.get(parent);
  }
  return places;
}

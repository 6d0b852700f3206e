import type { LegalReference } from '../../schema/legal-reference.ts';
import type { Organization } from '../../schema/organization.ts';
import type { SiteSettings } from '../../schema/site-settings.ts';
import type { RelationType } from '../../schema/relation.ts';
import { relationTypes } from '../../schema/relation.ts';
import type { Content, ContentRecord } from '../records.ts';
import { actsByTarget } from '../validity/acts.ts';
import type { Act } from '../validity/acts.ts';
import { validityOn } from '../validity/validity-on.ts';
import type { Validity } from '../validity/validity.ts';

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
  /** Issued plans, newest year first. */
  plans: ContentRecord<'plans'>[];
  legalReferences: ContentRecord<'legalReferences'>[];
  organizations: ContentRecord<'organizations'>[];
  plan(id: string): ContentRecord<'plans'>;
  legalReference(id: string): ContentRecord<'legalReferences'>;
  organization(id: string): ContentRecord<'organizations'>;
  /** @param on ISO day; today when left out. */
  validity(id: string, on?: string): Validity;
  relations(id: string): RelationView[];
  notes(planId: string): ContentRecord<'editorialNotes'>['data']['notes'];
}

/** @throws when the content has errors that the checker reports: a site is built from clean content only. */
export function buildSite(content: Content, today: string): Site {
  const { records } = content;
  const settings = content.settings?.data;
  if (!settings) throw new Error('Thiếu cài đặt trang (site.yaml). Chạy npm run check để xem lỗi.');
  const references = new Map<string, LegalReference>(
    [...records.legalReferences].map(([id, record]) => [id, record.data]),
  );
  const acts = actsByTarget(references);
  const get = <R>(map: ReadonlyMap<string, R>, id: string): R => {
    const found = map.get(id);
    if (!found) throw new Error(`Không có bản ghi “${id}”. Chạy npm run check để xem lỗi.`);
    return found;
  };
  const legalReference = (id: string) => get(records.legalReferences, id);
  return {
    settings,
    today,
    school: get(records.organizations, settings.school),
    plans: [...records.plans.values()]
      .filter((plan) => plan.data.status === 'issued')
      .sort((a, b) => b.data.year - a.data.year),
    legalReferences: [...records.legalReferences.values()],
    organizations: [...records.organizations.values()],
    plan: (id) => get(records.plans, id),
    legalReference,
    organization: (id) => get(records.organizations, id),
    validity: (id, on = today) => validityOn(legalReference(id).data, acts.get(id) ?? [], on),
    relations: (id) => relationViews(id, legalReference(id).data, acts.get(id) ?? []),
    notes: (planId) =>
      [...records.editorialNotes.values()]
        .filter((each) => each.data.plan === planId)
        .flatMap((each) => each.data.notes),
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

/** The day on which a plan's citations are judged: the day it was signed, or the day estimated for it. */
export function planDay(plan: ContentRecord<'plans'>['data']): string {
  const day = plan.issuedOn ?? plan.estimatedOn?.on;
  if (day === undefined) throw new Error('Kế hoạch đã ban hành phải có ngày ký hoặc ngày ước định.');
  return day;
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

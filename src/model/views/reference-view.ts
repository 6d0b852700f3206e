import { documentKindLabels } from '../../kinds/document-kind.ts';
import { legalFieldLabels } from '../../kinds/legal-reference.ts';
import { shortTitle } from '../../kinds/titles.ts';
import { whereToCheck } from '../law/where-to-check.ts';
import type { PlaceToCheck } from '../law/where-to-check.ts';
import { formatDay } from '../day/format-day.ts';
import type { Validity } from '../law/validity/validity.ts';
import { organizationLink, planLink, provenanceView, referenceLink, sourceView } from './links.ts';
import type { LinkView, ProvenanceView, SourceView } from './links.ts';
import { stateView } from './reference-item.ts';
import type { StateView } from './reference-item.ts';
import { organizationToday } from '../site/site.ts';
import type { RelationView, Site } from '../site/site.ts';

export interface GroundView extends SourceView {
  sentence: string;
  by: LinkView | null;
  article: string | null;
}

export interface ValidityView extends StateView {
  /** Day from which this state holds; null when not known. */
  since: string | null;
  grounds: GroundView[];
  successors: LinkView[];
}

export interface RelationGroup {
  verb: string;
  direction: RelationView['direction'];
  items: (LinkView &
    SourceView & { on: string | null; article: string | null; scope: string | null; note: string | null })[];
}

/** All that the page of a legal reference says besides its body. */
export interface ReferenceView {
  title: string;
  /** The title with what tells it from every other page: a law's number, or the day of issue. */
  pageTitle: string;
  kind: string;
  number: string | null;
  subject: string | null;
  field: string;
  names: string[];
  annexes: { kind: string; title: string }[];
  issuer: LinkView & { asPrinted: string | null; today: LinkView[] };
  issuedOn: string | null;
  effectiveOn: string | null;
  expiredOn: string | null;
  period: { from: string | null; to: string } | null;
  validity: ValidityView;
  relations: RelationGroup[];
  implementedBy: LinkView[];
  provenance: ProvenanceView;
  checkAt: PlaceToCheck[];
}

const day = (iso: string | null) => iso && formatDay(iso);

export function referenceView(site: Site, id: string): ReferenceView {
  const { data } = site.legalReference(id);
  const { label: title } = referenceLink(site, id);
  const today = organizationToday(site, data.issuer, site.today).filter((each) => each.id !== data.issuer);
  return {
    title,
    pageTitle: pageTitle(site, id),
    kind: documentKindLabels[data.kind],
    number: data.number,
    subject: data.subject,
    field: legalFieldLabels[data.field],
    names: data.names,
    annexes: data.annexes.map(({ kind, title }) => ({ kind: documentKindLabels[kind], title })),
    issuer: {
      ...organizationLink(site, data.issuer),
      asPrinted: data.issuerAsPrinted,
      today: today.map((each) => organizationLink(site, each.id)),
    },
    issuedOn: day(data.issuedOn),
    effectiveOn: day(data.effectiveOn),
    expiredOn: day(data.expiredOn),
    period: data.period && { from: day(data.period.from), to: formatDay(data.period.to) },
    validity: validityView(site, site.validity(id)),
    relations: relationGroups(site, site.relations(id)),
    implementedBy: implementers(site, id),
    provenance: provenanceView(data.provenance),
    checkAt: whereToCheck(data, site.organization(data.issuer).data),
  };
}

function pageTitle(site: Site, id: string): string {
  const { data } = site.legalReference(id);
  const title = shortTitle(data);
  if (data.name !== null && data.number !== null) return `${title} (${data.number})`;
  const shared = site.legalReferences.some((other) => other.id !== id && shortTitle(other.data) === title);
  return shared ? `${title} (${data.issuedOn ? `ngày ${formatDay(data.issuedOn)}` : id})` : title;
}

export function validityView(site: Site, validity: Validity): ValidityView {
  return {
    ...stateView(validity.state),
    since: day(validity.since),
    grounds: validity.grounds.map(({ sentence, by, article, sources, confidence }) => ({
      sentence,
      by: by === null ? null : referenceLink(site, by),
      article,
      ...sourceView(sources, confidence),
    })),
    successors: validity.successors.map((each) => referenceLink(site, each)),
  };
}

/** Relations with the same verb together: first what this document does, then what was done to it. */
function relationGroups(site: Site, relations: readonly RelationView[]): RelationGroup[] {
  const groups = new Map<string, RelationGroup>();
  for (const { verb, direction, other, relation } of relations) {
    const group = groups.get(verb) ?? { verb, direction, items: [] };
    const { on, article, scope, note, sources, confidence } = relation;
    group.items.push({
      ...referenceLink(site, other),
      ...sourceView(sources, confidence),
      on: day(on),
      article,
      scope,
      note,
    });
    groups.set(verb, group);
  }
  return [...groups.values()].sort((a, b) => Number(b.direction === 'acts') - Number(a.direction === 'acts'));
}

/** The plans that say they implement a document. */
export function implementers(site: Site, id: string): LinkView[] {
  return site.plans.filter((plan) => plan.data.implements.includes(id)).map((plan) => planLink(site, plan.id));
}

import { entryOf } from '../items.ts';
import { documentKindLabels } from '../../kinds/document-kind.ts';
import { legalFieldLabels } from '../../kinds/legal-reference.ts';
import { shortTitle } from '../../kinds/titles.ts';
import { whereToCheck } from '../law/where-to-check.ts';
import type { PlaceToCheck } from '../law/where-to-check.ts';
import { comparedRecord } from '../comparison/compared-fields.ts';
import type { ComparedRecord } from '../comparison/compared-fields.ts';
import { meaningOf } from './meanings.ts';
import { formatDay } from '../day/format-day.ts';
import { upperFirst } from '../text/first-letter.ts';
import { midSentence } from '../text/mid-sentence.ts';
import { validityStates } from '../law/validity/validity.ts';
import type { Validity } from '../law/validity/validity.ts';
import { wouldChange } from '../law/validity/would-change.ts';
import { organizationLink, planLink, provenanceView, referenceLink, sourceView } from './links.ts';
import type { LinkView, ProvenanceView, SourceView } from './links.ts';
import { isLocal, referenceItem, stateView } from './reference-item.ts';
import type { StateView } from './reference-item.ts';
import { recordedChangesView } from './recorded-changes.ts';
import type { RecordedChangeView } from './recorded-changes.ts';
import { once } from '../once.ts';
import { organizationToday } from '../site/site.ts';
import type { RelationView, Site } from '../site/site.ts';
import { whereIn } from './where-in.ts';

export interface GroundView extends SourceView {
  sentence: string;
  by: LinkView | null;
  article: string | null;
}

export interface ValidityView extends StateView {
  /** What the state means, where its words do not say it. */
  meaning: string | null;
  /** Day from which this state holds; null when not known. */
  since: string | null;
  grounds: GroundView[];
  successors: LinkView[];
  /** What would change the answer, as it goes on after a colon. */
  changes: string;
}

export interface RelationGroup {
  verb: string;
  direction: RelationView['direction'];
  items: (LinkView &
    SourceView & {
      subject: string | null;
      on: string | null;
      /** Which part, and by which article, in words. */
      where: string[];
      note: string | null;
    })[];
}

/** All that the page of a legal reference says besides its body. */
export interface ReferenceView {
  title: string;
  /** The title with what distinguishes it from every other page: a law's number, or the day of issue. */
  pageTitle: string;
  /** What it is in one line: kind, issuer, day of issue, day of effect. */
  oneLine: string;
  kind: string;
  number: string | null;
  subject: string | null;
  field: string;
  /** Whether a local agency issued it. */
  local: boolean;
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
  /** How much of the record people have compared with the official text. */
  compared: ComparedRecord['extent'];
  checkAt: PlaceToCheck[];
  changes: RecordedChangeView[];
}

const day = (iso: string | null) => iso && formatDay(iso);

export function referenceView(site: Site, id: string): ReferenceView {
  const { data } = site.legalReference(id);
  const { label: title } = referenceLink(site, id);
  const today = organizationToday(site, data.issuer, site.today).filter((each) => each.id !== data.issuer);
  return {
    title,
    pageTitle: pageTitle(site, id),
    oneLine: oneLine(site, id),
    kind: documentKindLabels[data.kind],
    number: data.number,
    subject: data.subject,
    field: legalFieldLabels[data.field],
    local: isLocal(site, id),
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
    validity: ownValidity(site, id),
    relations: relationGroups(site, site.relations(id)),
    implementedBy: implementers(site, id),
    provenance: provenanceView('legalReferences', data),
    compared: comparedRecord('legalReferences', data).extent,
    checkAt: whereToCheck(data, site.organization(data.issuer).data),
    changes: recordedChangesView(data.changes),
  };
}

/** `Thông tư do Bộ Giáo dục và Đào tạo ban hành ngày 28/12/2017, có hiệu lực từ ngày 12/02/2018.` */
function oneLine(site: Site, id: string): string {
  const { kind, issuer, issuerAsPrinted, issuedOn, effectiveOn } = site.legalReference(id).data;
  const what = `${documentKindLabels[kind]} do ${issuerAsPrinted ?? organizationLink(site, issuer).label} ban hành`;
  const since = effectiveOn && `có hiệu lực từ ngày ${formatDay(effectiveOn)}`;
  return `${[issuedOn ? `${what} ngày ${formatDay(issuedOn)}` : what, since].filter(Boolean).join(', ')}.`;
}

/** How many documents have a title. */
const titleCounts = once.perObject((site: Site) => {
  const counts = new Map<string, number>();
  for (const { data } of site.legalReferences) counts.set(shortTitle(data), (counts.get(shortTitle(data)) ?? 0) + 1);
  return counts;
});

function pageTitle(site: Site, id: string): string {
  const { data } = site.legalReference(id);
  const title = shortTitle(data);
  if (data.name !== null && data.number !== null) return `${title} (${data.number})`;
  return entryOf(titleCounts(site), title) > 1
    ? `${title} (${data.issuedOn ? `ngày ${formatDay(data.issuedOn)}` : id})`
    : title;
}

/** The validity of a document as its own page says it, with what is not known about its beginning, and that somebody should check it. */
function ownValidity(site: Site, id: string): ValidityView {
  const validity = site.validity(id);
  const view = validityView(site, validity);
  if (referenceItem(site, id).undated) return { ...view, label: `${view.label}, chưa rõ từ ngày nào` };
  const check = site.legalReference(id).data.needsCheckFrom;
  const asks = validity.state !== 'needs-check' && validity.grounds.some(({ sentence }) => sentence === check?.reason);
  return asks ? { ...view, label: `${view.label}; cần kiểm tra lại` } : view;
}

export function validityView(site: Site, validity: Validity): ValidityView {
  return {
    ...stateView(validity.state),
    label: labelOf(site, validity),
    meaning: meaningOf(validity.state),
    since: day(validity.since),
    grounds: validity.grounds.map(({ sentence, by, article, sources, confidence }) => ({
      sentence,
      by: by === null ? null : referenceLink(site, by),
      article,
      ...sourceView(sources, confidence),
    })),
    successors: validity.successors.map((each) => referenceLink(site, each)),
    changes: midSentence(wouldChange[validity.state]),
  };
}

/**
 * The label of a state; of one that rests on a rule of law, with that rule: `còn được áp dụng theo Điều … Nghị quyết …`; of one that
 * somebody should check, with the day from which nobody has.
 */
function labelOf(site: Site, { state, since, grounds }: Validity): string {
  if (state === 'needs-check' && since !== null)
    return `còn hiệu lực theo nguồn, chưa kiểm tra từ ngày ${formatDay(since)}`;
  const rule = state === 'continued' ? grounds.find(({ by }) => by !== null) : undefined;
  if (rule?.by == null) return validityStates[state].label;
  const basis = referenceLink(site, rule.by).label;
  return `${validityStates[state].short} theo ${rule.article === null ? '' : `${rule.article} `}${basis}`;
}

/** Relations with the same verb together: first what this document does, then what was done to it. */
function relationGroups(site: Site, relations: readonly RelationView[]): RelationGroup[] {
  const groups = new Map<string, RelationGroup>();
  for (const { verb, direction, other, relation } of relations) {
    const group = groups.get(verb) ?? { verb, direction, items: [] };
    const { on, note, sources, confidence } = relation;
    const acting = direction === 'acts' ? 'của văn bản này' : referenceLink(site, other).label;
    group.items.push({
      ...referenceLink(site, other),
      subject: site.legalReference(other).data.subject,
      ...sourceView(sources, confidence),
      on: day(on),
      where: whereIn(relation, acting).map((part, index) => (index === 0 ? upperFirst(part) : part)),
      note,
    });
    groups.set(verb, group);
  }
  return [...groups.values()].sort((a, b) => Number(b.direction === 'acts') - Number(a.direction === 'acts'));
}

/** The plans that say they implement a document. */
export const implementers = (site: Site, id: string): LinkView[] =>
  (implementing(site).get(id) ?? []).map((plan) => planLink(site, plan));

/** Ids of the plans that implement a document, by the id of the document. */
const implementing = once.perObject((site: Site) => {
  const plans = new Map<string, Set<string>>();
  for (const { id, data } of site.plans)
    for (const target of data.implements) plans.set(target, (plans.get(target) ?? new Set()).add(id));
  return new Map([...plans].map(([target, ids]) => [target, [...ids]]));
});

import { dutyPath, regulationPath } from '../../addresses.ts';
import { blockText } from '../../article/article.ts';
import { articleOf } from '../../article/article-of.ts';
import { hasIssuedText, promisedBy } from '../../disclosure/regulations.ts';
import type { ContentRecord } from '../../records.ts';
import { formatDay } from '../../day/format-day.ts';
import { recordedChangesView, versionOf } from '../recorded-changes.ts';
import type { RecordedChangeView } from '../recorded-changes.ts';
import { planLink, provenanceView } from '../links.ts';
import type { LinkView, ProvenanceView } from '../links.ts';
import type { Site } from '../../site/site.ts';
import { basisViews } from './basis-view.ts';
import type { BasisView } from './basis-view.ts';
import { fileViews } from './content-view.ts';
import type { FileView } from './content-view.ts';
import { requirementView } from './requirement-view.ts';
import type { RequirementView } from './requirement-view.ts';

const statusLabels = {
  'not-published': 'chưa công bố',
  issued: 'đã ban hành',
  withdrawn: 'đã bãi bỏ',
} as const;

/** A regulation as one line of a list. */
export interface RegulationItem extends LinkView {
  status: keyof typeof statusLabels;
  statusLabel: string;
  number: string | null;
  issuedOn: string | null;
  purpose: string;
}

export interface RegulationView extends RegulationItem {
  publishedOn: string | null;
  /** The line below its name: `Ban hành kèm theo Quyết định số …`. */
  issuedWith: string | null;
  /** Whether its text is on the page, and in files of its own. */
  hasText: boolean;
  changes: RecordedChangeView[];
  /** Which text it is. */
  version: string;
  files: FileView[];
  /** The sections of plans that name it. */
  promisedIn: (LinkView & { plan: string })[];
  duty: LinkView;
  requirement: RequirementView;
  basis: BasisView[];
  provenance: ProvenanceView;
}

const order: RegulationItem['status'][] = ['issued', 'not-published', 'withdrawn'];
const collator = new Intl.Collator('vi');

/** The school's regulations: those in use first, then those that nobody has published; by name. */
export function regulationItems(site: Site): RegulationItem[] {
  return site
    .dutyRegister()
    .regulations.map(regulationItem)
    .sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status) || collator.compare(a.label, b.label));
}

function regulationItem({ id, data }: ContentRecord<'regulations'>): RegulationItem {
  return {
    path: regulationPath(id),
    label: data.title,
    status: data.status,
    statusLabel: statusLabels[data.status],
    number: data.number,
    issuedOn: data.issuedOn && formatDay(data.issuedOn),
    purpose: data.purpose,
  };
}

export function regulationView(site: Site, id: string): RegulationView {
  const record = site.dutyRegister().regulations.find((each) => each.id === id)!;
  const { data } = record;
  const duty = site.dutyRegister().duty(data.duty).data;
  return {
    ...regulationItem(record),
    publishedOn: data.publishedOn && formatDay(data.publishedOn),
    issuedWith: data.issuedWith,
    hasText: hasIssuedText(record),
    changes: recordedChangesView(data.changes),
    version: versionOf(data.changes),
    files: fileViews(site, data.files),
    promisedIn: data.promisedIn.map(({ plan, section }) => ({
      plan: planLink(site, plan).label,
      path: `${planLink(site, plan).path}#${section}`,
      label: sectionName(site, plan, section),
    })),
    duty: { path: dutyPath(data.duty), label: duty.title },
    requirement: requirementView(site, duty),
    basis: basisViews(site, duty),
    provenance: provenanceView('regulations', data),
  };
}

/** The regulations that a plan promises, those without a publication first. */
export function promisedRegulations(site: Site, plan: string): (RegulationItem & { section: LinkView })[] {
  const records = site.dutyRegister().regulations;
  return promisedBy(
    plan,
    records.map(({ id, data }) => ({ id, regulation: data })),
  ).map(({ id, regulation }) => {
    const { section } = regulation.promisedIn.find((promise) => promise.plan === plan)!;
    return {
      ...regulationItem(records.find((each) => each.id === id)!),
      section: { path: `#${section}`, label: sectionName(site, plan, section) },
    };
  });
}

/** The heading of a section as it was issued. */
export function sectionName(site: Site, plan: string, section: string): string {
  const article = articleOf(site.plan(plan));
  const block = article.blocks.find(({ anchor }) => anchor === section);
  return block ? blockText(article, block).trim() : section;
}

import { organizationPath, planPath, referencePath } from '../addresses.ts';
import { kindOf } from '../../kinds/index.ts';
import type { KindName } from '../../kinds/index.ts';
import type { SourceKey, Provenance } from '../../kinds/provenance.ts';
import { sourceLabels } from '../../kinds/provenance.ts';
import type { Confidence } from '../../kinds/common.ts';
import { confidenceLabels } from '../../kinds/common.ts';
import { planTitle, shortTitle } from '../../kinds/titles.ts';
import { formatDay } from '../day/format-day.ts';
import type { Site } from '../site/site.ts';

/** A record to go to: its address below the base path, and what it is called. */
export interface LinkView {
  /** Path from the site's root, without base: `/van-ban/36-2017-tt-bgddt/`. */
  path: string;
  label: string;
}

export const referenceLink = (site: Site, id: string): LinkView => ({
  path: referencePath(id),
  label: shortTitle(site.legalReference(id).data),
});

export const organizationLink = (site: Site, id: string): LinkView => ({
  path: organizationPath(id),
  label: site.organization(id).data.name,
});

export const planLink = (site: Site, id: string): LinkView => ({
  path: planPath(id),
  label: planTitle(site.plan(id).data),
});

/** The list of a kind, by its words in the menu. @throws for a kind without pages or without a place in the menu. */
export function listLink(name: KindName): LinkView {
  const { pages, menu } = kindOf(name);
  if ('none' in pages || !menu) throw new Error(`Loại “${name}” không có danh sách.`);
  return { path: pages.route, label: menu.label };
}

/** Where a fact comes from and what it is worth, in words. */
export interface SourceView {
  sources: string[];
  confidence: string;
}

export const sourceView = (sources: readonly SourceKey[], confidence: Confidence): SourceView => ({
  sources: sources.map((key) => sourceLabels[key]),
  confidence: confidenceLabels[confidence],
});

export interface ProvenanceView extends SourceView {
  /** Null until a person has compared the record with the official text. */
  verification: { by: string; on: string; against: string } | null;
  note: string | null;
}

export const provenanceView = ({ sources, confidence, verification, note }: Provenance): ProvenanceView => ({
  ...sourceView(sources, confidence),
  verification: verification && { ...verification, on: formatDay(verification.on) },
  note,
});

import { organizationPath, planPath, referencePath } from '../addresses.ts';
import { kindOf } from '../../kinds/index.ts';
import type { KindName, RecordData } from '../../kinds/index.ts';
import type { SourceKey, Provenance } from '../../kinds/provenance.ts';
import { firstItem } from '../items.ts';
import { comparedRecord } from '../comparison/compared-fields.ts';
import type { NamedField, RecordWithMarks } from '../comparison/compared-fields.ts';
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

/** What people have compared with the official text. */
export interface VerificationView {
  /** Each comparison with the titles of its fields. */
  comparisons: { by: string; on: string; against: string; fields: string[] }[];
  /** Titles of the fields that nobody has compared as they are now, and among them of those that were changed since. */
  open: string[];
  changed: string[];
}

export interface ProvenanceView extends SourceView {
  /** Null until a person has compared a field of the record with the official text. */
  verification: VerificationView | null;
  note: string | null;
}

/** @param data a record of the kind */
export const provenanceView = <Name extends KindName>(
  name: Name,
  data: RecordData<Name> & { provenance: Provenance },
): ProvenanceView => ({
  ...sourceView(data.provenance.sources, data.provenance.confidence),
  verification: verificationView(name, data),
  note: data.provenance.note,
});

/** What people have compared of a record; null where nobody has. */
export function verificationView(name: KindName, data: RecordWithMarks): VerificationView | null {
  const { compared, open, changed } = comparedRecord(name, data);
  if (compared.length === 0 && changed.length === 0) return null;
  const titles = (fields: readonly NamedField[]) => fields.map(({ title }) => title);
  const groups = Map.groupBy(compared, ({ by, on, against }) => JSON.stringify([by, on, against]));
  return {
    comparisons: [...groups.values()].map((fields) => {
      const { by, on, against } = firstItem(fields);
      return { by, on: formatDay(on), against, fields: titles(fields) };
    }),
    open: titles(open),
    changed: titles(changed),
  };
}

import { formatCitation, withOffice } from '../law/citation/index.ts';
import type { CitationForm } from '../law/citation/index.ts';
import type { LegalReference } from '../../kinds/legal-reference.ts';
import { once } from '../once.ts';
import type { Site } from '../site/site.ts';

/** A citation ready to be copied into a text. */
export interface CitationText {
  form: CitationForm;
  /** Where it belongs. */
  label: string;
  text: string;
}

const labels: Record<CitationForm, string> = {
  full: 'Lần đầu',
  short: 'Từ lần thứ hai trong cùng văn bản',
  basis: 'Ở phần căn cứ',
};

/**
 * How a document is cited: in full, in short, and among the legal bases where that differs.
 * NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6.
 */
export function howToCite(site: Site, id: string): CitationText[] {
  const written = citationForms(referencesOf(site), (organization) => site.organization(organization).data.name, id);
  const text = (form: CitationForm): CitationText => ({ form, label: labels[form], text: written(form) });
  const [full, short, basis] = [text('full'), text('short'), text('basis')];
  const seen = new Set<string>();
  const texts = [full, short, basis].filter((each) => !seen.has(each.text) && seen.add(each.text));
  return texts.length === 1 ? [{ ...full, label: 'Mọi lần' }] : texts;
}

const referencesOf = once.perObject(
  (site: Site): ReadonlyMap<string, LegalReference> =>
    new Map(site.legalReferences.map((record) => [record.id, record.data])),
);

/** What a text says of a document: its subject on one line, its ISO day, its issuer as written. */
export interface CitedFacts {
  subject: string | null;
  issuedOn: string | null;
  issuer: string | null;
}

/**
 * How a document of a register is written in each form.
 * @param nameOf the name of an organization
 * @param cited what a text says of it: day and subject for a record that lacks them, the head of the agency for any
 * @throws for an id that the register does not have
 */
export function citationForms(
  references: ReadonlyMap<string, LegalReference>,
  nameOf: (organization: string) => string,
  id: string,
  cited: Partial<CitedFacts> = {},
): (form: CitationForm) => string {
  const data = references.get(id);
  if (!data) throw new Error(`Không có bản ghi “${id}”.`);
  const { name, kind } = data;
  const ambiguous =
    name !== null &&
    [...references].some(
      ([other, each]) => other !== id && each.kind === kind && (each.name === name || each.names.includes(name)),
    );
  const entry = {
    id,
    ...data,
    subject: data.subject ?? cited.subject ?? null,
    issuedOn: data.issuedOn ?? cited.issuedOn ?? null,
    issuerName: data.issuerAsPrinted ?? withOffice(cited.issuer ?? null, nameOf(data.issuer)),
  };
  return (form) => formatCitation(entry, form, ambiguous);
}

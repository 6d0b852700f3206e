import { formatCitation } from '../law/citation/index.ts';
import type { CitationForm } from '../law/citation/index.ts';
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
  const { data } = site.legalReference(id);
  const entry = {
    id,
    ...data,
    issuerName: data.issuerAsPrinted ?? site.organization(data.issuer).data.name,
  };
  const { name } = data;
  const ambiguous =
    name !== null &&
    site.legalReferences.some(
      (other) =>
        other.id !== id &&
        other.data.kind === data.kind &&
        (other.data.name === name || other.data.names.includes(name)),
    );
  const text = (form: CitationForm): CitationText => ({
    form,
    label: labels[form],
    text: formatCitation(entry, form, ambiguous),
  });
  const [full, short, basis] = [text('full'), text('short'), text('basis')];
  const seen = new Set<string>();
  const texts = [full, short, basis].filter((each) => !seen.has(each.text) && seen.add(each.text));
  return texts.length === 1 ? [{ ...full, label: 'Mọi lần' }] : texts;
}

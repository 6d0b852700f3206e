import { regulationPath } from '../../addresses.ts';
import type { AttachedFile, Disclosure, Publication } from '../../../kinds/disclosure.ts';
import { retentionFor } from '../../disclosure/retention-for.ts';
import { lastItem } from '../../items.ts';
import type { RetentionTerm } from '../../law/duty/retention.ts';
import type { ContentRecord } from '../../records.ts';
import { formatDay } from '../../day/format-day.ts';
import { planLink, provenanceView } from '../links.ts';
import type { LinkView, ProvenanceView } from '../links.ts';
import { recordedChangesView } from '../recorded-changes.ts';
import type { RecordedChangeView } from '../recorded-changes.ts';
import type { Site } from '../../site/site.ts';
import { dataViews } from './data-view.ts';
import type { DataView } from './data-view.ts';

export interface FileView {
  /** Below the base path. */
  path: string;
  label: string;
  /** `PDF, 120 kB` */
  kind: string;
  sha256: string;
}

export interface DocumentView {
  title: string;
  number: string | null;
  issuedOn: string | null;
  /** Where it can be read on the site. */
  page: LinkView | null;
  files: FileView[];
}

export interface PublicationView {
  kind: string;
  on: string | null;
  onIso: string | null;
  changedOn: string | null;
  note: string | null;
}

/** What a school published at one time for a duty and a period. */
export interface ContentView {
  id: string;
  title: string | null;
  narrative: string[];
  documents: DocumentView[];
  data: DataView[];
  publications: PublicationView[];
  changes: RecordedChangeView[];
  /** How long it must stay, and how long it is advised to. */
  keep: string;
  keepAdvised: string | null;
  provenance: ProvenanceView;
}

export const publicationLabels: Record<Publication['kind'], string> = {
  first: 'công bố lần đầu',
  update: 'cập nhật',
  correction: 'đính chính',
};

export function contentView(site: Site, record: ContentRecord<'disclosures'>): ContentView {
  const { data } = record;
  const book = site.dutyRegister();
  const earlier = book.disclosures(data.duty).map((each) => each.data);
  const { minimum, advised } = retentionFor(
    data,
    new Map(book.duties.map((each) => [each.data.code, each.data])),
    book.allDisclosures.map((each) => each.data),
  );
  return {
    id: record.id,
    title: data.title,
    narrative: data.narrative,
    documents: data.documents.map((document) => documentView(site, document)),
    data: dataViews(data, earlier, book.table),
    publications: data.publications.map(({ on, kind, changedOn, note }) => ({
      kind: publicationLabels[kind],
      on: on && formatDay(on),
      onIso: on,
      changedOn: changedOn && formatDay(changedOn),
      note,
    })),
    changes: recordedChangesView(data.changes),
    keep: keepWords(minimum),
    keepAdvised: JSON.stringify(minimum) === JSON.stringify(advised) ? null : keepWords(advised),
    provenance: provenanceView('disclosures', data),
  };
}

/** The page with the text of a document; null where the site has none. */
function pageOf(site: Site, { plan, regulation, title }: Disclosure['documents'][number]): LinkView | null {
  if (plan !== null) return planLink(site, plan);
  if (regulation === null) return null;
  const record = site.dutyRegister().regulations.find(({ id }) => id === regulation);
  return { path: regulationPath(regulation), label: record?.data.title ?? title };
}

function documentView(site: Site, document: Disclosure['documents'][number]): DocumentView {
  return {
    title: document.title,
    number: document.number,
    issuedOn: document.issuedOn && formatDay(document.issuedOn),
    page: pageOf(site, document),
    files: fileViews(site, document.files),
  };
}

export function fileViews(site: Pick<Site, 'fileSize'>, files: readonly AttachedFile[]): FileView[] {
  return files.map(({ path, label, sha256 }) => ({
    path: `/${path}`,
    label,
    kind: `${lastItem(path.split('.')).toUpperCase()}, ${sizeWords(site.fileSize(path))}`,
    sha256,
  }));
}

/** `340 byte`, `12 kB`, `1,2 MB`. */
export function sizeWords(bytes: number): string {
  const write = (value: number) => new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 }).format(value);
  if (bytes < 1000) return `${bytes} byte`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${write(bytes / 1_000_000)} MB`;
}

export function keepWords(keep: RetentionTerm): string {
  if (keep.kind === 'until') return `đến hết ngày ${formatDay(keep.day)}`;
  return keep.kind === 'free' ? 'không quy định' : keep.reason;
}

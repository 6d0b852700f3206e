import type { SiteSettings } from '../../kinds/site-settings.ts';
import { officialFilePath } from '../addresses.ts';
import type { OfficialFormat } from '../addresses.ts';

/** What may be published as files besides its page. */
export type OfficialKind = 'plan' | 'notice' | 'regulation' | 'report' | 'book';

/** One of the files of a document, for links to it. */
export interface FormatView {
  format: OfficialFormat;
  /** What a reader calls it: `PDF`. */
  label: string;
  /** Media type. */
  type: string;
  /** Below the base path. */
  path: string;
}

const known: Readonly<Record<OfficialFormat, { label: string; type: string }>> = {
  pdf: { label: 'PDF', type: 'application/pdf' },
  docx: { label: 'Word', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  json: { label: 'JSON', type: 'application/json' },
  xml: { label: 'XML (Akoma Ntoso)', type: 'application/xml' },
  txt: { label: 'Chữ', type: 'text/plain' },
};

const written = {
  plan: ['pdf', 'docx', 'json', 'xml', 'txt'],
  notice: ['pdf', 'docx', 'json', 'xml', 'txt'],
  regulation: ['pdf', 'docx', 'json', 'xml', 'txt'],
  report: ['pdf', 'docx'],
  book: ['pdf'],
} as const satisfies Readonly<Record<OfficialKind, readonly OfficialFormat[]>>;

/** The kinds that may be published in a format: a record by them that leaves one out does not compile. */
export type KindIn<Format extends OfficialFormat> = {
  [Kind in OfficialKind]: Format extends (typeof written)[Kind][number] ? Kind : never;
}[OfficialKind];

const writtenAs = (kind: OfficialKind): readonly OfficialFormat[] => written[kind];

/** Whether the school publishes a kind of document in a format. The text alone is always there. */
export const publishes = (
  { formats }: Pick<SiteSettings, 'formats'>,
  kind: OfficialKind,
  format: OfficialFormat,
): boolean => writtenAs(kind).includes(format) && (format === 'txt' || formats.some((each) => each === format));

/** The files of a document, in the order in which a page offers them. @param page address of its page */
export const formatsOf = (settings: Pick<SiteSettings, 'formats'>, kind: OfficialKind, page: string): FormatView[] =>
  writtenAs(kind)
    .filter((format) => publishes(settings, kind, format))
    .map((format) => ({ format, ...known[format], path: officialFilePath(page, format) }));

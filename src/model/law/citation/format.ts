import { documentKindLabels } from '../../../kinds/document-kind-labels.ts';
import { formatDayInWords } from '../../day/format-day.ts';
import { midSentence } from '../../text/mid-sentence.ts';
import { yearInNumber } from './lexer/index.ts';
import type { RegistryEntry } from './resolve/registry.ts';

/** `full` where a document is cited for the first time, `short` afterwards, `basis` in the lines that begin with "Căn cứ". */
export type CitationForm = 'full' | 'short' | 'basis';

/** What a citation says of a document besides the registry's data. */
export interface CitedDocument extends RegistryEntry {
  /** The issuer's name as it is cited: `Bộ trưởng Bộ Giáo dục và Đào tạo`, `Ủy ban nhân dân tỉnh Hòa Bình`. */
  issuerName: string | null;
}

/** Laws, codes and ordinances are called by their name alone. */
export const named: ReadonlySet<string> = new Set(['hien-phap', 'bo-luat', 'luat', 'phap-lenh']);

/**
 * A citation as NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6 prescribes: first kind, number-symbol, date, issuer and subject,
 * later kind and number-symbol; laws and ordinances by their name alone. In "Căn cứ" a law has its date as well. Parts that the record
 * lacks are left out. A law's year is added if `ambiguousName` says that another law has the same name.
 */
export function formatCitation(entry: CitedDocument, form: CitationForm, ambiguousName = false): string {
  if (named.has(entry.kind) && entry.name !== null) return namedCitation(entry, form, ambiguousName);
  if (entry.number === null) return entry.name ?? entry.names[0] ?? documentKindLabels[entry.kind];
  const short = `${documentKindLabels[entry.kind]} số ${entry.number}`;
  if (form === 'short') return short;
  const date = entry.issuedOn === null ? '' : ` ${formatDayInWords(entry.issuedOn)}`;
  const issuer = entry.issuerName === null ? '' : ` của ${entry.issuerName}`;
  return short + date + issuer + subjectPart(withoutKind(entry));
}

function namedCitation(entry: CitedDocument, form: CitationForm, ambiguousName: boolean): string {
  const name = entry.name!;
  if (form === 'basis' && entry.issuedOn !== null) return `${name} ${formatDayInWords(entry.issuedOn)}`;
  const year = entry.issuedOn?.slice(0, 4) ?? yearInNumber(entry.number ?? '');
  return ambiguousName && year !== null ? `${name} năm ${year}` : name;
}

const verbs =
  /^(?:về|quy định|hướng dẫn|ban hành|phê duyệt|sửa đổi|bãi bỏ|công bố|triển khai|thực hiện|quy chế|điều lệ)(?!\p{L})/iu;

/** The subject of a law without a name of its own begins with the word that the citation has already: `Luật sửa đổi …`. */
const withoutKind = ({ kind, subject }: CitedDocument): string | null =>
  subject?.startsWith(`${documentKindLabels[kind]} sửa đổi`)
    ? subject.slice(documentKindLabels[kind].length + 1)
    : (subject ?? null);

function subjectPart(subject: string | null): string {
  if (subject === null) return '';
  const written = subject.replace(/[.;]$/u, '');
  return verbs.test(written) ? ` ${midSentence(written)}` : ` về ${midSentence(written)}`;
}

import { isPrivateName, nameWithoutPersons } from './neutral-name.ts';
import { slug } from '../../text/slug.ts';
import type { YamlMap } from '../../yaml/write-yaml.ts';
import type { PlanHead } from '../frontmatter.ts';
import type { Ask } from './asked.ts';
import type { RecordKind } from './record-kind.ts';

/** The record that a Word file becomes. */
export interface Target {
  kind: RecordKind;
  /** Why it is this kind, in Vietnamese. */
  why: string;
  id: string;
  /** The fields of the record's file. Not complete while {@link asks} has something. */
  fields: YamlMap;
  /** What a person must say first. Nothing is written before. */
  asks: Ask[];
  /** The Word file itself, where the record holds no text but names files. */
  attachment: Attachment | null;
  /** What the person should know of where the words went. */
  remarks: string[];
}

export interface Attachment {
  /** Under `public/`. */
  path: string;
  bytes: Uint8Array;
}

/** A plan: all of it is in what was read. */
export const planTarget = (id: string, why: string): Target => ({
  kind: 'plan',
  why,
  id,
  fields: {},
  asks: [],
  attachment: null,
  remarks: [],
});

/** What a record's file is made from besides the reading. */
export interface TargetSource extends Origin {
  bytes: Uint8Array;
  /** Of the bytes, in lower-case hexadecimal. */
  sha256: string;
  /** ISO day. */
  today: string;
}

/** The Word file as a download of a record. @param id of the record @param title of the document */
export function attachmentOf(
  id: string,
  title: string,
  { bytes, sha256 }: TargetSource,
): { attachment: Attachment; files: YamlMap[] } {
  const proposed = slug(title).slice(0, 80).replace(/-$/u, '') || 'van-ban';
  const name = nameWithoutPersons(proposed, title, ['van-ban']);
  const path = `tep/${id}/${name}.docx`;
  return { attachment: { path, bytes }, files: [{ path, sha256, label: 'Bản chữ (Word)' }] };
}

interface Origin {
  fileName: string;
  isConverted?: boolean;
}

/** Who signed a document and who got it; nothing where the file does not say. */
export const closingOf = ({ signer, recipients }: Pick<PlanHead, 'signer' | 'recipients'>): YamlMap => ({
  ...(signer.position === null && signer.name === null
    ? {}
    : { signer: { position: signer.position, name: signer.name } }),
  ...(recipients.length === 0 ? {} : { recipients: [...recipients] }),
});

/** In words, which Word file a record comes from. */
export const originOf = ({ fileName, isConverted = false }: Origin): string =>
  `${isPrivateName(fileName.normalize('NFC')) ? 'Nhập từ một tệp Word có dữ liệu cá nhân trong tên nên tên không được ghi' : `Nhập từ tệp Word “${fileName.normalize('NFC')}”`}${isConverted ? ', chuyển từ .doc sang .docx bằng LibreOffice' : ''}. Chưa đối chiếu với bản ký có dấu.`;

/** Where a record comes from, and that nobody has compared it yet. */
export const provenanceOf = (source: Origin): YamlMap => ({
  sources: ['school'],
  confidence: 'medium',
  verification: null,
  note: originOf(source),
});

/** What is said of a record that keeps the Word file instead of a text. */
export const keptWhole =
  'Bản ghi loại này không có chỗ cho lời văn: cả tệp Word được đăng kèm, giữ đủ từng chữ, có mã SHA-256 để ai cũng kiểm tra được.';

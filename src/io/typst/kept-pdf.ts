import type { OfficialDocument } from '../../model/official/official-document.ts';
import { keptFile } from '../kept-file.ts';
import { compilePdf, templateInputs } from './compiler.ts';

/** The PDF of a document, made once for its content, the template and the versions of compiler and font. */
export function officialPdf(document: OfficialDocument, qr: string): Buffer {
  const kept = keptFile('official-pdf', [document, qr, templateInputs()]);
  const known = kept.read();
  if (known !== null) return known;
  const { bytes, unmet } = compilePdf(document, qr);
  if (unmet !== null) console.warn(withoutPromise(document.title, unmet));
  return kept.keep(bytes);
}

const withoutPromise = (title: string, why: string): string =>
  `[WARN] Bản PDF của “${title}” chưa đạt chuẩn trợ năng PDF/UA-1. ${why}`;

import type { OfficialDocument } from '../../model/official/official-document.ts';
import { officialPictures, pictureInputs } from '../official-pictures.ts';
import { keptFile } from '../kept-file.ts';
import { compilePdf, templateInputs } from './compiler.ts';

/** The PDF of a document, made once for its content and pictures, the template and the versions of compiler and font. */
export async function officialPdf(document: OfficialDocument, qr: string): Promise<Buffer> {
  const pictures = await officialPictures(document);
  const kept = keptFile('official-pdf', [document, qr, templateInputs(), pictureInputs(pictures)]);
  const known = kept.read();
  if (known !== null) return known;
  const { bytes, unmet } = compilePdf(document, qr, pictures);
  if (unmet !== null) console.warn(withoutPromise(document.title, unmet));
  return kept.keep(bytes);
}

const withoutPromise = (title: string, why: string): string =>
  `[WARN] Bản PDF của “${title}” chưa đạt chuẩn trợ năng PDF/UA-1. ${why}`;

import { officialDocx } from '../export/docx/official-docx.ts';
import { fileResponse } from '../io/file-response.ts';
import { codeAt, keptFile } from '../io/kept-file.ts';
import { officialPdf } from '../io/typst/kept-pdf.ts';
import type { OfficialDocument } from '../model/official/official-document.ts';
import { qrCode } from './qr-code.ts';

/** A document as its PDF, with the code of its address at the foot. */
export const pdfResponse = (document: OfficialDocument): Response =>
  fileResponse(officialPdf(document, qrCode(document.foot.address, 'bare')), 'pdf');

/** A document as a Word file, made once for its content, the code that writes it and the versions of the packages. */
export async function docxResponse(document: OfficialDocument): Promise<Response> {
  const kept = keptFile('official-docx', [document, codeAt('src/export/docx')]);
  return fileResponse(kept.read() ?? kept.keep(await officialDocx(document)), 'docx');
}

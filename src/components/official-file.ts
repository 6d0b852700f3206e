import { officialDocx } from '../export/docx/official-docx.ts';
import { qrSvg } from '../export/qr-svg.ts';
import { officialPdf } from '../io/typst/kept-pdf.ts';
import { fileResponse } from '../io/file-response.ts';
import type { OfficialDocument } from '../model/official/official-document.ts';

/** A document as its PDF, with the code of its address at the foot. */
export const pdfResponse = (document: OfficialDocument): Response =>
  fileResponse(officialPdf(document, qrSvg(document.foot.address, 0)), 'pdf');

/** A document as a Word file. */
export const docxResponse = async (document: OfficialDocument): Promise<Response> =>
  fileResponse(await officialDocx(document), 'docx');

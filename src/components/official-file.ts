import { officialAkn } from '../export/akn/official-akn.ts';
import type { Address } from '../export/dataset.ts';
import { documentJson } from '../export/document-json.ts';
import { officialDocx } from '../export/docx/official-docx.ts';
import { currentSite } from '../io/current.ts';
import { codeOfPage } from '../io/evidence.ts';
import { fileResponse } from '../io/file-response.ts';
import { codeAt, keptFile } from '../io/kept-file.ts';
import { officialPictures, pictureInputs } from '../io/official-pictures.ts';
import { officialPdf } from '../io/typst/kept-pdf.ts';
import { recordOf, pathOfRecord, officialRecordDocument } from '../io/official-documents.ts';
import type { TextKind } from '../io/official-documents.ts';
import type { OfficialDocument } from '../model/official/official-document.ts';
import { qrCode } from './qr-code.ts';

/** A document as its PDF, with the code of its address at the foot. */
export const pdfResponse = async (document: OfficialDocument): Promise<Response> =>
  fileResponse(await officialPdf(document, qrCode(document.foot.address, 'bare')), 'pdf');

/** A document as a Word file, made once for its content and pictures, the code that writes it, the names of its styles and the versions of the packages. */
export async function docxResponse(document: OfficialDocument): Promise<Response> {
  const pictures = await officialPictures(document);
  const kept = keptFile('official-docx', [
    document,
    pictureInputs(pictures),
    codeAt('src/export/docx'),
    codeAt('src/export/qr-png.ts'),
    codeAt('src/model/official'),
    codeAt('src/model/text/letter-widths.ts'),
  ]);
  return fileResponse(kept.read() ?? kept.keep(await officialDocx(document, pictures)), 'docx');
}

/** A document as XML. */
export const xmlResponse = (xml: string): Response =>
  new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });

/** A notice or a regulation as data. */
export function recordJson(kind: TextKind, id: string, address: Address): Response {
  const record = recordOf(kind, id);
  return Response.json(documentJson(currentSite(), record, address, codeOfPage(pathOfRecord(record))));
}

/** A notice or a regulation as Akoma Ntoso 3.0. */
export const recordXml = (kind: TextKind, id: string, address: Address): Response =>
  xmlResponse(officialAkn(currentSite(), recordOf(kind, id), officialRecordDocument(kind, id, address), address));

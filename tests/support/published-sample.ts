import { createHash } from 'node:crypto';
import { getDocumentProxy } from 'unpdf';
import { officialDocx } from '../../src/export/docx/official-docx.ts';
import { qrSvg } from '../../src/export/qr-svg.ts';
import { compilePdf } from '../../src/io/typst/compiler.ts';
import { codedTextPath, officialFilePath, planPath } from '../../src/model/addresses.ts';
import { codeOf } from '../../src/model/evidence/page-codes.ts';
import type { OfficialDocument } from '../../src/model/official/official-document.ts';
import type { CodedPage } from '../../src/model/verify/coded-page.ts';
import type { Instruments, PublishedSite } from '../../src/model/verify/recognise-file.ts';
import { samplePlan } from '../unit/views/citation-sample.ts';
import { documentOf, signed } from './official-documents.ts';

export const root = 'https://truong.example/goc/';
export const planPage = planPath(samplePlan);

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

export const instruments: Instruments = {
  openPdf: (bytes) => getDocumentProxy(bytes, { verbosity: 0 }),
  sha256: (bytes) => Promise.resolve(sha256(bytes)),
};

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));

export const issued = `Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;

Nhà trường xây dựng kế hoạch bán trú năm học 2026-2027.

Tiền ăn của mỗi trẻ là 25.000 đồng một ngày, thu theo tháng.

Bà Nguyễn Thị Mẫu chịu trách nhiệm thực hiện.
`;

/** The sample plan with a text, as it is laid out, with the code of its page at the foot. */
export const laidOut = (text: string, code = sha256(coded(text))): OfficialDocument => {
  const document = documentOf(text, signed);
  return { ...document, foot: { ...document.foot, code: codeOf(code).short } };
};

const salt = '5'.repeat(32);
export const coded = (text: string): string => `${text.trim()}\n\nChuỗi ngẫu nhiên: ${salt}\n`;

export const pdfOf = (document: OfficialDocument): Uint8Array<ArrayBuffer> =>
  new Uint8Array(compilePdf(document, qrSvg(document.foot.address, 0)).bytes);
export const docxOf = async (document: OfficialDocument): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await officialDocx(document));

export const page: CodedPage = {
  url: root + planPage.slice(1),
  title: documentOf(issued, signed).title,
  sha256: sha256(coded(issued)),
  unsalted: sha256(issued.trim()),
  changedOn: '2026-09-10',
  earlier: [{ from: '2026-08-01', until: '2026-09-10', sha256: sha256('lời văn trước,\nkèm chuỗi đã bỏ') }],
};

const other: CodedPage = {
  ...page,
  unsalted: null,
  earlier: [],
  url: `${root}thong-bao/2026-hop/`,
  title: 'Thông báo họp',
  sha256: sha256('khác'),
};

/** A site that has published the sample plan in every format. */
export async function sampleSiteOf(): Promise<PublishedSite> {
  const document = laidOut(issued);
  const files = new Map<string, Uint8Array<ArrayBuffer>>([
    [officialFilePath(planPage, 'pdf'), pdfOf(document)],
    [officialFilePath(planPage, 'docx'), await docxOf(document)],
    [officialFilePath(planPage, 'txt'), bytesOf(issued)],
    [codedTextPath(planPage), bytesOf(coded(issued))],
  ]);
  return {
    root,
    pages: [other, { ...page, earlier: [...page.earlier] }],
    files: [{ url: `${root}tep/quyet-dinh.pdf`, sha256: sha256('quyết định') }],
    bytes: (path) => Promise.resolve(files.get(path) ?? null),
  };
}

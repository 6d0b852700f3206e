import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { officialDocx } from '../../../src/export/docx/official-docx.ts';
import { compilePdf } from '../../../src/io/typst/compiler.ts';
import { letterhead } from '../../../src/model/official/letterhead.ts';
import { letterheadView } from '../../../src/model/views/letterhead-view.ts';
import { documentOf, qr, signed } from '../../support/official-documents.ts';
import { sheetsOf } from '../../support/pdf-sheets.ts';

const agencies = new Map([
  ['phong', { name: 'Phòng Giáo dục và Đào tạo huyện Lạc Thủy', parent: null }],
  ['truong', { name: 'Trường Phổ thông dân tộc bán trú Tiểu học Nguyễn Bỉnh Khiêm', parent: 'phong' }],
]);
const facts = { organization: 'truong', number: '05/KH', place: 'Xã Mẫu', issuedOn: '2026-03-05' };
const document = {
  ...documentOf('Một.', signed),
  letterhead: letterhead(facts, (id) => agencies.get(id)!),
};
const said = [...document.letterhead.lines.superior, ...document.letterhead.lines.organization];

test('PDF, Word file and the print of the page have the same lines', async () => {
  expect(said.length).toBeGreaterThan(4);
  const { bytes, unmet } = compilePdf(document, qr);
  expect(unmet).toBeNull();
  const [first] = await sheetsOf(bytes);
  const middle = first!.width / 2;
  const inPdf = first!.runs
    .filter(({ x, y, text }) => x < middle - 40 && y < 170 && !text.startsWith('Số'))
    .map(({ text }) => text);
  expect(inPdf.slice(0, said.length)).toEqual(said);

  const xml = strFromU8(unzipSync(await officialDocx(document))['word/document.xml']!);
  const paragraphs = xml.split('</w:p>').slice(0, 2);
  const inWord = paragraphs.flatMap((paragraph) =>
    paragraph
      .split('<w:br/>')
      .map((line) => [...line.matchAll(/<w:t[^>]*>([^<]*)/gu)].map(([, text]) => text).join('')),
  );
  expect(inWord).toEqual(said);

  const onPage = JSON.stringify(letterheadView(facts, agencies));
  const spans = [...onPage.matchAll(/"className":\["name-line"\]\},"children":\[\{"type":"text","value":"([^"]*)"/gu)];
  expect(spans.map(([, text]) => text!.toLocaleUpperCase('vi'))).toEqual(said);
});

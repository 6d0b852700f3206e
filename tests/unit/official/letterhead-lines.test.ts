import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { officialDocx } from '../../../src/export/docx/official-docx.ts';
import { compilePdf } from '../../../src/io/typst/compiler.ts';
import { letterhead } from '../../../src/model/official/letterhead.ts';
import { widthOf } from '../../../src/model/text/letter-widths.ts';
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

test('of a school below no agency ô 2 is its name alone, in the PDF, in the Word file and on the page', async () => {
  const alone = new Map([['truong', { ...agencies.get('truong')!, parent: null }]]);
  const head = letterhead(facts, (id) => alone.get(id)!);
  const [sheet] = await sheetsOf(compilePdf({ ...document, letterhead: head }, qr).bytes);
  const inPdf = sheet!.runs.filter(({ x, y }) => x < sheet!.width / 2 - 40 && y < 170).map(({ text }) => text);
  const xml = strFromU8(unzipSync(await officialDocx({ ...document, letterhead: head }))['word/document.xml']!);
  const onPage = JSON.stringify(letterheadView(facts, alone));
  expect(inPdf.slice(0, head.lines.organization.length)).toEqual(head.lines.organization);
  for (const words of [inPdf.join(' '), xml, onPage]) expect(words).not.toMatch(/cấp trên|không ghi|null/iu);
});

/** Twips of the lines that are drawn below words, in the order of the file: of the issuer, the motto, the subject. */
async function drawnLines(named: typeof document): Promise<number[]> {
  const xml = strFromU8(unzipSync(await officialDocx(named))['word/document.xml']!);
  const rooms = [70 - 3.8, 95 - 3.8, 165].map((room) => (room / 25.4) * 1440);
  const indents = xml.split('<w:p>').filter((each) => each.includes('<w:pBdr>'));
  return indents.map((each, at) => rooms[at]! - 2 * Number(/w:left="(\d+)"/u.exec(each)?.[1]));
}

test.each(['Họp', 'Thực hiện công tác dân vận chính quyền năm 2026', 'Một tên rất dài '.repeat(20)])(
  'the lines drawn in a Word file are as long as NĐ 30/2020/NĐ-CP says, below the subject “%s” too',
  async (subject) => {
    const [issuer = 0, motto = 0, below = 0] = await drawnLines({
      ...document,
      heading: { kind: 'KẾ HOẠCH', subject },
    });
    const twips = (words: string, size: number) => widthOf(words, size) * 20;
    const widest = Math.max(...document.letterhead.lines.organization.map((line) => twips(line, 12)));
    const shown = Math.min(twips(subject, 14), (165 / 25.4) * 1440);
    for (const part of [issuer / widest, below / shown]) {
      expect(part).toBeGreaterThan(1 / 3);
      expect(part).toBeLessThan(1 / 2);
    }
    expect(motto / twips(document.letterhead.motto, 13)).toBeCloseTo(1, 1);
  },
);

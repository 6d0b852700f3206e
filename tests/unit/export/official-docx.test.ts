import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { officialDocx } from '../../../src/export/docx/official-docx.ts';
import { qrPng } from '../../../src/export/qr-png.ts';
import { readContent } from '../../../src/io/read-content.ts';
import type { OfficialDocument } from '../../../src/model/official/official-document.ts';
import { officialPlan } from '../../../src/model/official/official-plan.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import { address, documentOf, signed } from '../../support/official-documents.ts';
import { seedContent } from '../../support/seed-school.ts';
import { readBytes } from '../word/support/read.ts';

const importOf = async (document: OfficialDocument) => readBytes(new Uint8Array(await officialDocx(document)));
const partsOf = async (document: OfficialDocument) => {
  const parts = unzipSync(await officialDocx(document));
  return (name: string) => strFromU8(parts[name] ?? new Uint8Array());
};

const body = `<CanCu>

Căn cứ Thông tư số 01/2020/TT-BM;

Thực hiện nhiệm vụ năm học.

</CanCu>

Trường xây dựng kế hoạch như sau:

## I. MỤC ĐÍCH

### 1. Yêu cầu

Đoạn có **chữ đậm**, *chữ nghiêng* và [liên kết](https://a.example/b?c=1).

- một
- hai

1\\. ba

2\\. bốn

### 2. Số liệu

| Việc | Số |
| - | - |
| một | 2 |

#### a) Điểm

Đoạn.

## II. TỔ CHỨC THỰC HIỆN

Hết./.
`;

describe('the Word file of a plan', () => {
  test('comes back through the importer as the same MDX, head and signature block; only its foot is left out', async () => {
    const read = await importOf(documentOf(body, signed));
    expect(read.markdown).toBe(body);
    expect(read.head).toMatchObject({
      number: '05/KH-MNM',
      place: 'Xã Mẫu',
      issuedOn: '2024-03-05',
      subject: 'Công tác mẫu năm 2024',
      signer: { position: 'HIỆU TRƯỞNG', name: 'Nguyễn Thị Mẫu' },
      recipients: ['- Như trên;', '- Lưu: VT, CM.'],
    });
    expect(new Set(read.codes)).toEqual(new Set(['dau-chan-trang']));
  });

  test('comes back as the same MDX for the longest plan that the project has', async () => {
    const { content } = readContent(seedContent);
    const site = buildSite(content, '2026-11-22');
    const id = '2024-dan-van-chinh-quyen';
    const read = await importOf(officialPlan(site, id, { address, code: 'abcd' }));
    const file = readFileSync(`${seedContent}/plans/${id}.mdx`, 'utf8');
    expect(read.markdown).toBe(file.slice(file.indexOf('<CanCu>')));
    expect(read.head).toMatchObject({ number: null, place: null, issuedOn: null, year: 2024 });
    expect(read.head.recipients).toEqual(site.plan(id).data.recipients);
  });

  test.each(['2021-dan-van-chinh-quyen', '2024-dan-van-chinh-quyen'])(
    'comes back as the text that it is, without what the site says of it: %s',
    async (id) => {
      const site = buildSite(readContent(seedContent).content, '2026-11-22');
      const document = officialPlan(site, id, { address, code: 'abcd' });
      const read = await importOf(document);
      const file = readFileSync(`${seedContent}/plans/${id}.mdx`, 'utf8');
      expect(read.markdown.trim()).toBe(file.slice(file.indexOf('\n---\n') + 5).trim());
      // A part has no title of its own to read.
      if (document.heading !== null) expect(read.head.subject).toBe(site.plan(id).data.subject);
      for (const warning of document.warnings) expect(read.markdown).not.toContain(warning);
    },
  );

  test('has its annexes below the signature, each in a section whose sheets are numbered from 1, and comes back', async () => {
    const annexes = '## Phụ lục I. BIỂU\n\nMột.\n\n## Phụ lục II. BẢNG\n\n| A | B |\n| - | - |\n| 1 | 2 |\n';
    const document = documentOf(`${body}\n${annexes}`, signed);
    expect((await importOf(document)).markdown).toBe(`${body}\n${annexes}`);
    expect((await importOf(document)).head).toEqual((await importOf(documentOf(body, signed))).head);
    const xml = (await partsOf(document))('word/document.xml');
    const at = ['Nguyễn Thị Mẫu', 'Phụ lục I. BIỂU', 'Phụ lục II. BẢNG'].map((words) => xml.indexOf(words));
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(xml.match(/<w:pgNumType[^>]*w:start="1"/gu)).toHaveLength(2);
  });

  test('says on its first sheet that it is withdrawn or a part, outside of its text', async () => {
    const document = { ...documentOf(body, signed), warnings: ['Kế hoạch này đã rút.'] };
    const parts = unzipSync(new Uint8Array(await officialDocx(document)));
    const saying = Object.keys(parts).filter((name) => strFromU8(parts[name]!).includes('Kế hoạch này đã rút.'));
    expect(saying).toEqual([expect.stringMatching(/^word\/header\d\.xml$/u)]);
    expect((await importOf(document)).head).toEqual((await importOf({ ...document, warnings: [] })).head);
  });

  test('has the same bytes each time, and no day or number of its own', async () => {
    const document = documentOf(body, signed);
    const [once, again] = [await officialDocx(document), await officialDocx(document)];
    expect(Buffer.from(again).equals(Buffer.from(once))).toBe(true);
    const part = await partsOf(document);
    expect(part('docProps/core.xml').match(/\d{4}-\d{2}-\d{2}T/gu)).toEqual(['2024-03-05T', '2024-03-05T']);
    expect(part('word/_rels/document.xml.rels')).toContain('Id="rIdLienKet1"');
    expect(part('word/document.xml')).toContain('r:id="rIdLienKet1"');
  });

  test('has styles with names, headings of Word, the sheet of NĐ 30/2020, and its page number from the second sheet on', async () => {
    const part = await partsOf(documentOf(body, signed));
    const text = part('word/document.xml');
    for (const style of ['Heading1', 'Heading2', 'Heading3', 'NoiDung', 'CanCu', 'TenLoai', 'TrichYeu', 'NoiNhan'])
      expect(text).toContain(`<w:pStyle w:val="${style}"/>`);
    expect(part('word/styles.xml')).toContain('w:val="Trích yếu"');
    expect(part('word/styles.xml')).toContain('w:line="280" w:lineRule="auto"');
    const section = text.slice(text.lastIndexOf('<w:sectPr'));
    expect(section).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(section).toContain('w:top="1134" w:right="850" w:bottom="1417" w:left="1701"');
    expect(section).toContain('<w:titlePg/>');
    const headers = ['word/header1.xml', 'word/header2.xml'].map(part);
    expect(headers.filter((xml) => xml.includes('PAGE'))).toHaveLength(1);
  });

  test('has the QR code of its address at the foot of each sheet, as in the PDF, with words for those who do not see it', async () => {
    const document = documentOf(body, signed);
    const files = unzipSync(await officialDocx(document));
    const code = qrPng(document.foot.address);
    for (const name of ['footer1', 'footer2']) {
      const [, target] = /Target="(media\/[^"]+)"/u.exec(strFromU8(files[`word/_rels/${name}.xml.rels`]!))!;
      expect(Buffer.from(files[`word/${target}`]!).equals(code)).toBe(true);
      const xml = strFromU8(files[`word/${name}.xml`]!);
      expect(xml).toContain('descr="Mã QR của địa chỉ trang"');
      // 15 mm in units of Word, 360,000 a centimetre.
      expect(Number(/<wp:extent cx="(\d+)"/u.exec(xml)?.[1]) / 36_000).toBeCloseTo(15, 0);
    }
  });

  test('says where it is from in its foot alone', async () => {
    const part = await partsOf(documentOf(body, signed));
    expect(part('word/footer1.xml') + part('word/footer2.xml')).toContain('Bản đầu, mã abcd ef01 2345');
    expect(part('word/document.xml')).not.toContain('abcd ef01');
  });

  test('has no markup from a text', async () => {
    const plain = documentOf('Một.', signed);
    const hostile = '</w:t><w:instrText>DDE</w:instrText> & "x"';
    const part = await partsOf({
      ...plain,
      title: hostile,
      author: hostile,
      recipients: [hostile],
      signer: { position: hostile, name: hostile },
      foot: { address: hostile, version: hostile, code: hostile },
      blocks: [{ kind: 'paragraph', anchor: null, runs: [{ text: hostile, marks: [], link: null, citation: null }] }],
    });
    for (const name of ['word/document.xml', 'word/footer1.xml', 'docProps/core.xml'])
      expect(part(name)).not.toContain('<w:instrText>DDE');
    expect(part('word/document.xml')).toContain('&lt;w:instrText&gt;DDE');
  });
});

import { getResolvedPDFJS } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import { codedTextPath, officialFilePath } from '../../../src/model/addresses.ts';
import { codeOf } from '../../../src/model/evidence/page-codes.ts';
import { drawing } from '../../../src/model/verify/besides-words.ts';
import { findingWords } from '../../../src/model/verify/finding-words.ts';
import { recogniseFile } from '../../../src/model/verify/recognise-file.ts';
import type { PublishedSite, Recognised } from '../../../src/model/verify/recognise-file.ts';
import { forgedDocx, forgedPdf } from '../../support/forged-files.ts';
import type { Forgery } from '../../support/forged-files.ts';
import {
  bytesOf,
  coded,
  docxOf,
  instruments,
  issued,
  laidOut,
  page,
  pdfOf,
  planPage,
  root,
  sampleSiteOf,
} from '../../support/published-sample.ts';

let site: PublishedSite;
beforeAll(async () => {
  site = await sampleSiteOf();
});

const recognise = (bytes: Uint8Array<ArrayBuffer>, chosen: string | null = null): Promise<Recognised> =>
  recogniseFile(bytes, chosen, site, instruments);

const altered = issued.replace('25.000', '35.000');
const earlierCode = page.earlier[0]!.sha256;

describe('a file that was published', () => {
  test.each(['pdf', 'docx'] as const)('is known by its bytes: %s', async (format) => {
    const bytes = await site.bytes(officialFilePath(planPage, format));
    const { finding } = await recognise(bytes!);
    expect(finding).toMatchObject({ kind: 'same-file', page: { url: page.url } });
  });

  test('is known by its bytes where it is a file of the school, whatever its name', async () => {
    const { finding } = await recognise(bytesOf('quyết định'));
    expect(finding).toEqual({ kind: 'download', url: `${root}tep/quyet-dinh.pdf` });
  });

  test('is the text that gives the code, of now, without its salt, and of an earlier time', async () => {
    const now = await recognise(bytesOf(coded(issued)));
    expect(now.finding).toMatchObject({ kind: 'coded-text', known: { version: { text: 'current' } } });
    const unsalted = await recognise(bytesOf(issued.trim()));
    expect(unsalted.finding).toMatchObject({ kind: 'coded-text', known: { version: { text: 'unsalted' } } });
    expect(findingWords(unsalted, root).sentences[0]).toContain('khi chưa có chuỗi ngẫu nhiên');
    const earlier = await recognise(bytesOf('lời văn trước,\nkèm chuỗi đã bỏ'));
    expect(findingWords(earlier, root)).toMatchObject({
      tone: 'earlier',
      title: 'Đúng lời văn của một bản trước',
      sentences: [expect.stringContaining('từ ngày 01/8/2026 đến ngày 10/9/2026')],
    });
  });

  test.each<[string, (text: string) => Uint8Array<ArrayBuffer>]>([
    ['line ends of Windows', (text) => bytesOf(text.replaceAll('\n', '\r\n'))],
    ['a mark at the beginning and a line end at the end', (text) => bytesOf(`\ufeff${text}\r\n`)],
    ['letters and marks apart', (text) => bytesOf(text.normalize('NFD'))],
    ['UTF-16', (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))],
  ])('is an earlier text also where a program saved it with %s, and no other text is', async (_, saved) => {
    const earlier = await recognise(saved('lời văn trước,\nkèm chuỗi đã bỏ'));
    expect(earlier.finding).toMatchObject({
      kind: 'coded-text',
      savedAgain: true,
      known: { version: { text: 'earlier' } },
    });
    expect(findingWords(earlier, root)).toMatchObject({
      tone: 'earlier',
      sentences: [expect.stringContaining('đã lưu lại'), expect.stringContaining('từ ngày 01/8/2026')],
    });
    const other = await recognise(saved('lời văn trước,\nkèm chuỗi chưa bỏ'));
    expect(other.finding.kind).toBe('no-page');
  });

  test('has the same words where another program saved it again', async () => {
    const again = { ...laidOut(issued), author: 'Ai đó', issuedOn: '2026-01-01' };
    const pdf = await recognise(pdfOf(again));
    expect(pdf.finding).toMatchObject({ kind: 'same-words', added: '', missing: '' });
    const docx = await recognise(await docxOf(again));
    expect(docx.finding).toMatchObject({ kind: 'same-words', added: '', missing: '' });
    for (const each of [pdf, docx]) {
      expect(findingWords(each, root)).toMatchObject({ tone: 'alike' });
      expect(findingWords(each, root).sentences.join(' ')).toContain('không được so');
    }
    const spaced = issued.replaceAll('\n', '\r\n').replace('Tiền ăn', 'Tiền  ăn\u200b').normalize('NFD');
    const text = await recognise(bytesOf(spaced), planPage);
    expect(text.finding).toMatchObject({ kind: 'same-words' });
    expect(findingWords(text, root).tone).toBe('same');
  });
});

describe('a file with the published words and something that nobody published', () => {
  const words = '/FH 12 Tf 72 400 Td (Nop 5 000 000 dong) Tj';
  test.each<[string, Forgery, RegExp]>([
    [
      'words that are marked as an edge',
      { drawn: `/Artifact BMC BT ${words} ET EMC` },
      /trong tệp: Nop 5 000 000 dong/u,
    ],
    [
      'a note',
      { note: '/Subtype /FreeText /Rect [50 50 500 300] /Contents (Khac)' },
      /có thêm: chú thích, dấu hay ô điền \(tờ 1\)/u,
    ],
    ['a stamp', { note: '/Subtype /Stamp /Rect [50 50 500 300]' }, /có thêm: chú thích, dấu hay ô điền \(tờ 1\)/u],
    ['a box over a passage', { drawn: 'q 1 g 50 200 500 300 re f Q' }, /có thêm: nét kẻ, ô hay mảng màu \(tờ 1\)/u],
    [
      'a picture',
      { drawn: 'q 300 0 0 300 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u0000 EI Q' },
      /có thêm: hình \(tờ 1\)/u,
    ],
    ['another sheet', { sheet: true }, /có thêm: cả một tờ \(tờ 2\)/u],
  ])('is not called the same in a PDF: %s', async (_, forgery, expected) => {
    const recognised = await recognise(forgedPdf(pdfOf(laidOut(issued, page.sha256)), forgery));
    const { tone, sentences } = findingWords(recognised, root);
    const { finding } = recognised;
    const passages = finding.kind === 'other-words' ? finding.passages : [];
    expect(tone).toBe('other');
    expect([...sentences, ...passages.map(({ after }) => `trong tệp: ${after?.trim()}`)].join('\n')).toMatch(expected);
  });

  test('is not called the same in a Word file: words in its head, a picture', async () => {
    const published = await docxOf(laidOut(issued, page.sha256));
    const paragraph = '<w:p><w:r><w:t>Nộp 5.000.000 đồng</w:t></w:r></w:p>';
    const head = forgedDocx(published, (name, xml) =>
      name.startsWith('word/header') ? xml.replace('</w:hdr>', `${paragraph}</w:hdr>`) : xml,
    );
    const recognised = await recognise(head);
    expect(recognised.finding).toMatchObject({
      kind: 'other-words',
      passages: [{ after: expect.stringContaining('Nộp 5.000.000 đồng') as string }],
    });
    const picture = await recognise(forgedDocx(published, (_, xml) => xml, { 'word/media/a.png': bytesOf('hình') }));
    expect(findingWords(picture, root)).toMatchObject({ tone: 'other' });
    expect(picture.finding).toMatchObject({ kind: 'same-words', added: 'hình hay tệp chèn' });
  });

  test('is said where something is missing', async () => {
    const recognised = await recogniseFile(
      pdfOf(laidOut(issued, page.sha256)),
      null,
      { ...site, bytes: async (path) => forgedPdf((await site.bytes(path))!, { drawn: 'q 1 g 50 20 50 30 re f Q' }) },
      instruments,
    );
    expect(findingWords(recognised, root).sentences.join(' ')).toContain(
      'có mà tệp không có: nét kẻ, ô hay mảng màu (tờ 1)',
    );
  });

  test('is seen by the numbers that the library gives its operators', async () => {
    const { OPS } = await getResolvedPDFJS();
    const names = (numbers: readonly number[]) =>
      Object.entries(OPS).flatMap(([name, number]) => (numbers.includes(number) ? [name] : []));
    expect(names(drawing.ofAnnotation)).toEqual(['beginAnnotation']);
    expect(names(drawing.picture).sort()).toEqual(
      Object.keys(OPS)
        .filter((name) => /^paint.*Image|^beginInlineImage$/u.test(name) && name !== 'paintSolidColorImageMask')
        .sort(),
    );
    expect(names(drawing.shape)).toEqual(['shadingFill', 'paintSolidColorImageMask', 'constructPath', 'rawFillPath']);
  });
});

describe('a file that says something else', () => {
  test('is compared word by word with what is published in its format, whatever code it shows', async () => {
    for (const bytes of [pdfOf(laidOut(altered, page.sha256)), await docxOf(laidOut(altered, page.sha256))]) {
      const recognised = await recognise(bytes);
      expect(recognised.foundBy).toBe('code');
      expect(recognised.finding).toMatchObject({
        kind: 'other-words',
        passages: [{ before: '25.000', after: '35.000' }],
      });
      const words = findingWords(recognised, root);
      expect(words).toMatchObject({ tone: 'other', title: 'Khác bản đang công bố ở 1 chỗ' });
      expect(words.sentences.join(' ')).toContain('Ai cũng viết được mã ấy vào tệp');
    }
  });

  test('says of which time its code is, and still shows what differs from now', async () => {
    const recognised = await recognise(pdfOf(laidOut(altered, earlierCode)));
    expect(recognised.finding.kind).toBe('other-words');
    expect(findingWords(recognised, root).sentences.join(' ')).toContain(
      'bản công bố từ ngày 01/8/2026 đến ngày 10/9/2026',
    );
  });

  test('with a code that the site never had is found by its address, and the code is said to be unknown', async () => {
    const recognised = await recognise(pdfOf(laidOut(altered, 'f'.repeat(64))));
    expect(recognised).toMatchObject({
      foundBy: 'address',
      printed: { known: null },
      finding: { kind: 'other-words' },
    });
    expect(findingWords(recognised, root).sentences.join(' ')).toContain('ffff ffff ffff, không có trong sổ mã');
  });

  test('with a code of two pages is of the page whose address the file says', async () => {
    const paths = [planPage.replace(/[^/]+\/$/u, ''), planPage.replace(/[^/]+\/$/u, 'nam/')];
    const lists = paths.map((path) => ({ ...page, url: root + path.slice(1) }));
    const isOfList = (path: string) => paths.map(codedTextPath).includes(path);
    const at = (path: string) => site.bytes(isOfList(path) ? codedTextPath(planPage) : path);
    const pages = [...lists, ...site.pages];
    const of = (bytes: Uint8Array<ArrayBuffer>) =>
      recogniseFile(bytes, null, { ...site, pages, bytes: at }, instruments);
    const again = { ...laidOut(issued, page.sha256), author: 'Ai đó' };
    for (const bytes of [pdfOf(again), await docxOf(again)])
      expect((await of(bytes)).finding).toMatchObject({ kind: 'same-words', page: { url: page.url } });
    const printed = `${altered}\n${page.url}\nmã ${codeOf(page.sha256).short}`;
    expect((await of(bytesOf(printed))).finding).toMatchObject({ kind: 'other-words', page: { url: page.url } });
    const listed = printed.replace(page.url, lists[1]?.url ?? '');
    expect((await of(bytesOf(listed))).finding).toMatchObject({ kind: 'other-words', page: { url: lists[1]?.url } });
  });

  test('without code and address is found by its name, which is said to be a guess', async () => {
    const recognised = await recognise(
      bytesOf(`${page.title.toUpperCase()}\n${altered.slice(0, 60)}, lời còn lại thì khác hẳn`),
    );
    expect(recognised.foundBy).toBe('title');
    expect(findingWords(recognised, root).sentences.join(' ')).toContain('Máy đoán trang theo tên');
  });

  test('another text altogether is called so, instead of being a list of all its words', async () => {
    const another = Array.from({ length: 2000 }, (_, index) => `chữ${index}`).join(' ');
    const recognised = await recognise(bytesOf(another), planPage);
    expect(recognised.finding).toMatchObject({ kind: 'other-words', passages: [] });
    expect(findingWords(recognised, root).title).toBe('Khác bản đang công bố gần như từ đầu đến cuối');
  });
});

describe('a file of data', () => {
  const data = bytesOf(JSON.stringify({ url: page.url, lines: ['một'] }));
  const path = officialFilePath(planPage, 'json');
  const withData = (): PublishedSite => ({
    ...site,
    bytes: (at) => (at === path ? Promise.resolve(data) : site.bytes(at)),
  });

  test('is known by its bytes, by the address in it or in the whole site', async () => {
    const { finding } = await recogniseFile(data, null, withData(), instruments);
    expect(finding).toMatchObject({ kind: 'same-file', path, page: { url: page.url } });
    const whole: PublishedSite = { ...site, pathOfSame: () => Promise.resolve('/cong-khai/d01/mau.xlsx') };
    const table = await recogniseFile(bytesOf('PK bảng'), null, whole, instruments);
    expect(findingWords(table, root)).toMatchObject({ tone: 'same', published: '/cong-khai/d01/mau.xlsx', page: null });
  });

  test.each([
    ['JSON', bytesOf(JSON.stringify({ url: page.url, lines: ['hai'] })), 'Tệp dữ liệu (JSON, XML)'],
    ['XML', bytesOf('<?xml version="1.0"?><akomaNtoso/>'), 'Tệp dữ liệu (JSON, XML)'],
    ['a workbook', Uint8Array.from([0x50, 0x4b, 3, 4, ...bytesOf('xl/workbook.xml')]), 'Tệp Excel'],
  ])('that differs is said not to be compared: %s', async (_, bytes, what) => {
    await expect(recogniseFile(bytes, null, withData(), instruments)).rejects.toMatchObject({
      message: expect.stringContaining(`${what} thì máy chỉ nhận ra khi từng byte giống`) as string,
    });
  });

  test('and a text find the page by its own address: the foot before the text, its words where a text says several', async () => {
    const both = bytesOf(`${altered}\nXem ${root}thong-bao/2026-hop/ và ${page.url}`);
    expect(await recognise(both)).toMatchObject({ foundBy: 'words', finding: { page: { url: page.url } } });
    const neither = bytesOf(`Xem ${root}thong-bao/2026-hop/ và ${page.url}`);
    expect((await recognise(neither)).foundBy).toBeNull();
    const longer = issued.replace('theo tháng', `theo tháng, xem ${root}thong-bao/2026-hop/`);
    const foot = await recognise(pdfOf(laidOut(longer, 'f'.repeat(64))));
    expect(foot).toMatchObject({ foundBy: 'address', finding: { page: { url: page.url } } });
  });
});

describe('what cannot be compared', () => {
  test('numbers of four digits are no code, and a text that names no page is said to be unknown', async () => {
    const recognised = await recognise(bytesOf('Trong các năm 2024 2025 2026 nhà trường đã họp.'));
    expect(recognised).toEqual({ finding: { kind: 'no-page' }, printed: null, foundBy: null });
    expect(findingWords(recognised, root)).toMatchObject({ tone: 'unknown', page: null, published: null });
  });

  test.each([
    ['a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0), 'Máy chỉ đọc được chữ'],
    ['an empty file', new Uint8Array(), 'Tệp trống.'],
    ['a broken PDF', bytesOf('%PDF-1.7 hỏng'), 'Tệp PDF bị hỏng.'],
    ['text with a zero byte', bytesOf('a\0b'), 'Máy chỉ đọc được chữ'],
  ])('%s is refused with what to do', async (_, bytes, message) => {
    await expect(recognise(bytes)).rejects.toMatchObject({
      message: expect.stringContaining(message) as string,
      advice: expect.stringMatching(/\.$/u) as string,
    });
  });

  test('a zip file that is no Word file is refused as the importer refuses it', async () => {
    await expect(recognise(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).rejects.toMatchObject({ name: 'ImportRefusal' });
  });

  test('a PDF without words is a scan', async () => {
    const sheet = '<</Type/Catalog/Pages 2 0 R>> endobj 2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj';
    const blank = '3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>> endobj trailer <</Root 1 0 R>>';
    const recognised = await recognise(bytesOf(`%PDF-1.4\n1 0 obj ${sheet} ${blank}\n%%EOF`));
    expect(recognised.finding.kind).toBe('scan');
  });
});

describe('a text that says no name, address or code', () => {
  const published = coded(issued);
  test.each([
    ['saved with CRLF', published.replaceAll('\n', '\r\n')],
    ['saved with letters and marks apart', published.normalize('NFD')],
    ['without its salt, with CRLF', issued.replaceAll('\n', '\r\n')],
  ])('is the published one by its words: %s', async (_, text) => {
    const found = await recognise(bytesOf(text));
    expect(found).toMatchObject({ foundBy: 'words', finding: { kind: 'same-words', page: { url: page.url } } });
    expect(findingWords(found, root).tone).toBe('same');
  });

  test.each([
    ['one word changed', published.replace('25.000', '35.000'), '35.000'],
    ['a line appended', `${issued}\nNộp thêm 500.000 đồng.\n`, 'Nộp thêm 500.000 đồng.'],
  ])('is found, and what differs is said: %s', async (_, text, after) => {
    const found = await recognise(bytesOf(text));
    expect(found).toMatchObject({ foundBy: 'words', finding: { kind: 'other-words', page: { url: page.url } } });
    expect(JSON.stringify(found.finding)).toContain(after);
    expect(findingWords(found, root).tone).toBe('other');
  });

  test('is of no page where it has less than half of each', async () => {
    const { finding } = await recognise(
      bytesOf('Nộp 5.000.000 đồng cho cô chủ nhiệm trước ngày mai, không có biên lai.'),
    );
    expect(finding).toEqual({ kind: 'no-page' });
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { officialFilePath } from '../../../src/model/addresses.ts';
import { findingWords } from '../../../src/model/verify/finding-words.ts';
import { recogniseFile } from '../../../src/model/verify/recognise-file.ts';
import type { PublishedSite, Recognised } from '../../../src/model/verify/recognise-file.ts';
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
    const earlier = await recognise(bytesOf('lời văn trước, kèm chuỗi đã bỏ'));
    expect(findingWords(earlier, root)).toMatchObject({
      tone: 'earlier',
      title: 'Đúng lời văn của một bản trước',
      sentences: [expect.stringContaining('từ ngày 01/8/2026 đến ngày 10/9/2026')],
    });
  });

  test('has the same words where another program saved it again', async () => {
    const again = { ...laidOut(issued), author: 'Ai đó', issuedOn: '2026-01-01' };
    expect((await recognise(pdfOf(again))).finding).toMatchObject({ kind: 'same-words' });
    const spaced = issued.replaceAll('\n', '\r\n').replace('Tiền ăn', 'Tiền  ăn\u200b').normalize('NFD');
    expect((await recognise(bytesOf(spaced), planPage)).finding).toMatchObject({ kind: 'same-words' });
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

  test('without code and address is found by its name, which is said to be a guess', async () => {
    const recognised = await recognise(bytesOf(`${page.title.toUpperCase()}\n${altered}`));
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

import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { pdfBlocks } from '../../../src/io/downloads/pdf-blocks.ts';
import { personalDataIn } from '../../../src/io/downloads/searched-passages.ts';
import { picture } from '../../support/downloads.ts';

const stream = (dictionary: string, content: string | Buffer): Buffer => {
  const bytes = Buffer.from(content);
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
};
const said = '0912345678';
const drawn = (text: string, at = '72 720') => `BT /F1 12 Tf ${at} Td (${text}) Tj ET`;

/** A PDF of one page. @param objects from number 6 on. @param between bytes before the last of them */
function pdf(
  content: string,
  objects: readonly (string | Buffer)[] = [],
  between = '',
  page = '',
): Uint8Array<ArrayBuffer> {
  const all = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> /XObject << /X 6 0 R >> >> ${page} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    stream('', content),
    ...objects,
  ];
  const whole = all.flatMap((each, index) => [`${index + 1} 0 obj\n`, each, '\nendobj\n']);
  const bytes = ['%PDF-1.5\n', ...whole, between, 'trailer << /Root 1 0 R >>\n%%EOF\n'].map((each) =>
    Buffer.from(each),
  );
  return Uint8Array.from(Buffer.concat(bytes));
}
const foundIn = async (bytes: Uint8Array<ArrayBuffer>) =>
  [...personalDataIn(await pdfBlocks(bytes))].map(({ found }) => found.code);

describe('a telephone number in a PDF is found', () => {
  const form = (content: string) => stream('/Type /XObject /Subtype /Form /BBox [0 0 9 9]', content);
  const page = drawn('Xin chao');
  test.each<[string, Uint8Array<ArrayBuffer>]>([
    ['right of the sheet', pdf(`${page} ${drawn(said, '5000 720')}`)],
    ['below the sheet', pdf(`${page} ${drawn(said, '72 -400')}`)],
    [
      'outside the sheet, letter for letter',
      pdf(`${page} ${Array.from(said, (digit) => drawn(digit, '-90 -90')).join(' ')}`),
    ],
    ['outside the sheet, in a form', pdf(`${page} q 1 0 0 1 9000 0 cm /X Do Q`, [form(drawn(said))])],
    ['in a form that no page draws', pdf(page, [form(drawn(said))])],
    ['in one that is packed', pdf(page, [stream('/Filter /FlateDecode /Subtype /Form', deflateSync(drawn(said)))])],
    ['in one, in pieces', pdf(page, [form(`BT /F1 9 Tf [(0912) -10 (345) 5 (6\\067\\70)] TJ ET`)])],
    ['in one, after a line end', pdf(page, [form(drawn(`me be An\\n${said}`))])],
    ['in one, letter for letter', pdf(page, [form(Array.from(said, (digit) => drawn(digit)).join(' '))])],
    ['in a stream of words to which nothing leads', pdf(page, [stream('', `me be An ${said}`)])],
    ['in one of two bytes a letter', pdf(page, [stream('', Buffer.from(`\ufeffGọi ${said}`, 'utf16le').swap16())])],
    ['in a remark', pdf(page, [], `% me be An ${said}\n`)],
    ['in a remark after the first line', pdf(page, [`<< /A % ${said}\n 1 >>`])],
    ['between two objects', pdf(page, [], `me be An ${said}\n`)],
    ['in a name', pdf(page, [`<< /A /So${said} >>`])],
    ['in the name of an entry', pdf(page, [`<< /So${said} 1 >>`])],
    ['in the place of a number', pdf(page, [said])],
    ['in a link with escapes', pdf(page, ['<< /S /URI /URI (tel:%2B84912345678) >>'])],
    ['in a link whose digits are escapes', pdf(page, ['<< /S /URI /URI (https://zalo.me/%30912345678) >>'])],
  ])('%s', async (_what, bytes) => {
    expect(await foundIn(bytes)).toContain('so-dien-thoai-rieng');
  });

  test('and nothing where nothing is: numbers of a drawing, tables of letters, remarks of programs', async () => {
    const numbers = '0 912 345 678 re 091 234 567 8 re f';
    const letters = 'begincmap 1 beginbfchar <001199012345> <0912> endbfchar';
    const bytes = pdf(
      `${page} ${numbers} /X Do`,
      [form(numbers), stream('', letters), '0.0912345678'],
      '% made by a program\n',
    );
    expect(await foundIn(bytes)).toEqual([]);
  });

  test('once where it is on the sheet', async () => {
    const blocks = await pdfBlocks(pdf(`${drawn(`Goi ${said}`)} ${drawn('1 2 3', '72 700')}`));
    expect(blocks.filter(({ text }) => text.includes(said))).toHaveLength(1);
  });
});

describe('a PDF that holds something else is refused', () => {
  const archive = Buffer.from('PK\x03\x04\x14\0'.padEnd(600, 'danh sach '), 'latin1');
  const page = drawn('Xin chao');
  test.each<[string, Uint8Array<ArrayBuffer>]>([
    ['an archive in a stream', pdf(page, [stream('', archive)])],
    ['a packed one', pdf(page, [stream('/Filter /FlateDecode', deflateSync(archive))])],
    ['one as a font', pdf(page, [stream('/Length1 600', archive), '<< /FontFile2 6 0 R >>'])],
    ['one as the points of a picture', pdf(page, [stream('/Subtype /Image /Width 9 /Height 9', archive)])],
    ['a film whose length has a line end', pdf(page, [stream('', Buffer.from('\0\0\n\x20ftypmp42', 'latin1'))])],
    ['another PDF', pdf(page, [stream('', '%PDF-1.4 1 0 nothing')])],
  ])('%s', async (_what, bytes) => {
    await expect(pdfBlocks(bytes)).rejects.toMatchObject({
      code: 'tai-ve-pdf-co-them',
      message: expect.stringContaining('tệp khác giấu bên trong') as string,
    });
  });

  test.each<[string, string]>([
    ['between two objects', archive.toString('latin1')],
    ['in a remark', `%${archive.toString('latin1')}${'\u0001'.repeat(90)}\n`],
  ])('bytes %s', async (_what, between) => {
    await expect(pdfBlocks(pdf(page, [], between))).rejects.toThrow('dữ liệu lạ giữa các phần');
  });
});

describe('a picture of too many points in a PDF is refused before anything unpacks it', () => {
  const large = (more: string) => stream(`/Subtype /Image ${more} /Filter /FlateDecode`, deflateSync('x'));
  const page = '/X Do';
  test.each<[string, Uint8Array<ArrayBuffer>]>([
    ['by its dictionary', pdf(page, [large('/Width 30000 /Height 30000')])],
    ['by numbers of other objects', pdf(page, [large('/Width 7 0 R /Height 8 0 R'), '30000', '30000'])],
    ['between the operators of a page', pdf('BI /W 30000 /H 30000 /BPC 1 ID x EI')],
    ['by short names', pdf('BI /Width 30000 /Height 30000 /CS /G ID x EI')],
  ])('%s', async (_what, bytes) => {
    await expect(pdfBlocks(bytes)).rejects.toThrow('ảnh trong tệp PDF có quá nhiều điểm (30.000 × 30.000 điểm');
  });

  test('by the head of a JPEG, whatever the dictionary says', async () => {
    const jpeg = await picture('jpeg', { fromPhone: false });
    jpeg.set([0x75, 0x30, 0x75, 0x30], jpeg.indexOf(Buffer.from([0xff, 0xc0])) + 5);
    const bytes = pdf(page, [stream('/Subtype /Image /Width 40 /Height 20 /Filter /DCTDecode', jpeg)]);
    await expect(pdfBlocks(bytes)).rejects.toThrow('30.000 × 30.000');
  });

  test('but not one whose numbers are small, nor one that another object names', async () => {
    const bytes = pdf(page, [large('/Width 8 /Height 8'), 'null', '900000000']);
    await expect(pdfBlocks(bytes)).resolves.toBeDefined();
  });
});

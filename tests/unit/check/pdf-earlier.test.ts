import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { pdfBlocks } from '../../../src/io/downloads/pdf-blocks.ts';
import { plausiblePlaces } from '../../../src/io/downloads/pdf-places.ts';
import { personalDataIn } from '../../../src/io/downloads/searched-passages.ts';
import { unreadWords } from '../../../src/io/downloads/pdf-unread.ts';
import { updated } from '../../support/signed-pdf.ts';

const stream = (content: string | Buffer, dictionary = ''): string => {
  const bytes = Buffer.from(content);
  return `<< ${dictionary} /Length ${bytes.length} >>\nstream\n${bytes.toString('latin1')}\nendstream`;
};
const packed = (content: string) => stream(deflateSync(content), '/Filter /FlateDecode');

/** A font whose letters are numbers of its own: 1 is 0, 2 is 1 … */
const ownFont =
  '<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 8 0 R >>';
const letters = stream(
  'begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0001> <000a> <0030> endbfrange endcmap',
);
const inOwnFont = (digits: string) =>
  `BT /F2 12 Tf 72 700 Td <${Array.from(digits, (digit) => (Number(digit) + 1).toString(16).padStart(4, '0')).join('')}> Tj ET`;

const page = (contents: string, more = '') =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} /Resources << /Font << /F1 4 0 R /F2 6 0 R >> /XObject << /X 12 0 R >> >> ${more} >>`;
const drawn = (text: string) => `BT /F1 12 Tf 72 720 Td (${text}) Tj ET`;
const said = '0912345678';
const clean = packed(drawn('Thong bao cua truong'));

/** A file of one page, with a table of places. @param rows after those of the objects */
function pdf(content: string, { rows = '', catalogue = '<< /Type /Catalog /Pages 2 0 R >>' } = {}): Buffer {
  const objects = [
    catalogue,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    page('5 0 R'),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    content,
    ownFont,
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 9 0 R >>',
    letters,
    '<< /Type /FontDescriptor /FontName /Own /Flags 4 /FontBBox [0 0 9 9] /ItalicAngle 0 /Ascent 9 /Descent 0 /CapHeight 9 /StemV 9 >>',
  ];
  let text = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const at = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}${rows}trailer\n<< /Size 40 /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
const blocksOf = (bytes: Buffer) => pdfBlocks(Uint8Array.from(bytes));
const foundIn = async (bytes: Buffer) =>
  [...personalDataIn(await blocksOf(bytes))].map(({ block, found }) => `${found.code} ${block.where}`);

describe('a number that an earlier version of a PDF had is found', () => {
  const earlier = 'so-dien-thoai-rieng trang 1 của bản lưu trước còn nằm trong tệp';
  test.each<[string, Buffer]>([
    ['whose text was written again', updated(pdf(packed(drawn(said))), { 5: clean })],
    ['in a font with numbers of its own', updated(pdf(packed(inOwnFont(said))), { 5: clean })],
    ['whose page has another text now', updated(pdf(packed(drawn(said))), { 3: page('10 0 R'), 10: clean })],
    [
      'whose page has one text less',
      updated(updated(pdf(clean), { 3: page('[5 0 R 10 0 R]'), 10: packed(inOwnFont(said)) }), { 3: page('5 0 R') }),
    ],
    [
      'of which a page was taken out',
      updated(
        updated(pdf(clean), {
          2: '<< /Type /Pages /Kids [3 0 R 11 0 R] /Count 2 >>',
          11: page('10 0 R'),
          10: packed(inOwnFont(said)),
        }),
        { 2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>' },
      ),
    ],
    [
      'in a form that was written again',
      updated(
        updated(pdf(packed('/X Do')), { 12: stream(drawn(said), '/Type /XObject /Subtype /Form /BBox [0 0 600 900]') }),
        { 12: stream(drawn('x'), '/Type /XObject /Subtype /Form /BBox [0 0 600 900]') },
      ),
    ],
    [
      'with three later ones',
      [5, 5, 5].reduce(
        (file, number) => updated(file, { [number]: clean }),
        updated(pdf(packed(inOwnFont(said))), { 5: packed(drawn('b')) }),
      ),
    ],
  ])('%s', async (_how, bytes) => {
    const found = await foundIn(bytes);
    expect(
      found.some(
        (each) => each.startsWith(earlier.replace('trang 1', 'trang')) || /trang \d của bản lưu trước/u.test(each),
      ),
    ).toBe(true);
  });

  test.each<[string, string]>([
    ['in brackets', `(Goi so ${said})`],
    ['in hexadecimal numbers', `<${Buffer.from(`me ${said}`).toString('hex')}>`],
    ['between balanced brackets', `(me \\(An\\): (${said}) (xa))`],
    ['in a list of both', `[(me 0912) 5 <333435> (678)]`],
  ])('also where it has no mark of an end: %s', async (_how, shown) => {
    const operator = shown.startsWith('[') ? 'TJ' : 'Tj';
    const old = `5 0 obj\n${packed(`BT /F1 9 Tf ${shown} ${operator} ET`)}\nendobj\n`;
    const file = pdf(clean).toString('latin1').replace('5 0 obj', `${old}5 0 obj`);
    expect(await foundIn(Buffer.from(file, 'latin1'))).toEqual([`${earlier} (in lại thành PDF mới thì hết)`]);
  });

  test('and said to be where it is: on a page as it was, on one that is no more, on one as it is, on none', async () => {
    const old = (number: number, text = said) => `${number} 0 obj\n${packed(drawn(text))}\nendobj\n`;
    const among = (bytes: string, more = '') =>
      foundIn(Buffer.from(pdf(clean).toString('latin1').replace('5 0 obj', `${bytes}${more}5 0 obj`), 'latin1'));
    const earlierPage = `3 0 obj\n${page('20 0 R')}\nendobj\n`;
    const third = pdf(clean)
      .toString('latin1')
      .replace('3 0 obj', `${earlierPage}${old(20)}3 0 obj`);
    expect(await foundIn(Buffer.from(third, 'latin1'))).toEqual([`${earlier} (in lại thành PDF mới thì hết)`]);
    expect(await among(old(20), `21 0 obj\n${page('20 0 R')}\nendobj\n${old(5, 'x')}`)).toEqual([
      'so-dien-thoai-rieng một trang của bản lưu trước còn nằm trong tệp (in lại thành PDF mới thì hết)',
    ]);
    expect(await among(old(20), old(5, 'x'))).toEqual(['so-dien-thoai-rieng phần không in ra trang']);
    const stamp = updated(pdf(clean), {
      3: page('[5 0 R 20 0 R]'),
      20: packed(drawn(`Dau cua truong ${said}`)),
    });
    expect(new Set(await foundIn(stamp))).toEqual(new Set(['so-dien-thoai-rieng trang 1']));
  });

  test('with what helps, which for a signed file is not to print it', async () => {
    const file = updated(pdf(packed(drawn(said))), { 5: clean });
    expect((await foundIn(file)).join()).toContain('(in lại thành PDF mới thì hết)');
    const signedFile = updated(file, { 30: '<< /Type /Sig /ByteRange [0 1 2 3] /Contents <00> >>' });
    expect((await foundIn(signedFile)).join()).not.toContain('in lại');
    expect(await foundIn(signedFile)).toContain(earlier);
  });

  test('and one that is there still is said once', async () => {
    const file = updated(updated(pdf(packed(drawn(said))), { 5: packed(drawn(`Goi ${said}`)) }), {
      3: page('5 0 R', '/Rotate 0'),
    });
    expect(await foundIn(file)).toContain('so-dien-thoai-rieng trang 1');
  });

  test('but no page is read again that shows the same: later signatures, notes, data about the file', async () => {
    let file = pdf(clean);
    for (let save = 0; save < 30; save++)
      file = updated(file, {
        3: page('5 0 R', `/Annots [${30 + save} 0 R]`),
        [30 + save]: '<< /Type /Annot /Subtype /Widget /FT /Sig /T (a) /Rect [0 0 0 0] >>',
      });
    expect((await blocksOf(file)).filter(({ where }) => where.includes('bản lưu trước'))).toEqual([]);
  });

  test('within limits', async () => {
    let file = pdf(clean);
    for (let save = 0; save < 101; save++) file = updated(file, { 5: packed(drawn(`ban ${save}`)) });
    await expect(blocksOf(file)).rejects.toThrow('được lưu nối thêm hơn 100 lần');
    const pages = Array.from({ length: 3000 }, (_, at) => [100 + at, page('4 0 R', '/B 5000 0 R')]);
    const others = Array.from({ length: 900 }, (_, at) => [4000 + at, '<< /A 4 0 R >>']);
    const list = `[${others.map(([number]) => `${number} 0 R`).join(' ')}]`;
    const wide = Object.fromEntries([...pages, ...others, [5000, list]]) as Record<number, string>;
    await expect(blocksOf(updated(updated(pdf(clean), wide), { 9: '<< >>' }))).rejects.toThrow(
      'quá nhiều bản lưu trước còn nằm bên trong',
    );
    const many = Array.from({ length: 330 }, (_, at) => 4000 + at);
    const all = `[${many.map((number) => `${number} 0 R`).join(' ')}]`;
    const tangled = Object.fromEntries([...pages.slice(0, 900), ...many.map((number) => [number, all]), [5000, all]]);
    const before = process.cpuUsage();
    await expect(blocksOf(updated(updated(pdf(clean), tangled), { 9: '<< >>' }))).rejects.toThrow(
      'quá nhiều bản lưu trước còn nằm bên trong',
    );
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(6);
  }, 40_000);
});

describe('a table of places', () => {
  test.each<[string, string]>([
    ['a free row', `20 1\n${said} 00000 f \n`],
    ['the generation of a free row', `11 2\n0000000000 09123 f \n0000000000 45678 f \n`.repeat(12)],
    ['the head of a section', '091234 5678\n'],
    ['a row of a number that no object has', `${said} 1\n0000000000 65535 f \n`],
  ])('carries no digits of a person: %s', async (_where, rows) => {
    const result = await foundIn(pdf(clean, { rows })).catch((error: unknown) => [String((error as Error).message)]);
    expect(result).not.toEqual([]);
  });

  test('carries no other file', async () => {
    const rows = Array.from(
      { length: 300 },
      (_, row) => `20 1\n${String((row * 7919 * 104_729) % 10 ** 10).padStart(10, '0')} 00000 f \n`,
    );
    await expect(blocksOf(pdf(clean, { rows: rows.join('') }))).rejects.toThrow('dữ liệu lạ giữa các phần');
  });

  test.each<[string, string]>([
    ['linked free rows', '10 3\n0000000012 00001 f \n0000000000 00001 f \n0000000011 00002 f \n'],
    [
      'free rows that are never used again',
      '10 4\n0000000000 65535 f \n0000000000 65535 f \n0000000000 00000 f \n0000000000 00001 f \n',
    ],
    ['rows that end with a carriage return', '10 1\r\n0000000000 65535 f\r\n'],
    ['a section of nothing', '0 0\n'],
  ])('is one also with %s', async (_what, rows) => {
    await expect(blocksOf(pdf(clean, { rows }))).resolves.toBeDefined();
    expect(await foundIn(pdf(clean, { rows }))).toEqual([]);
  });

  test('does not keep its reader busy', () => {
    const heads = `xref${' 1 1\n'.repeat(200_000)}`;
    expect(plausiblePlaces(heads, heads.length, 9)).toEqual([]);
    expect(plausiblePlaces('xref '.repeat(200_000), 10, 9)).toEqual([]);
    expect(plausiblePlaces(`xref\n0 1${' '.repeat(400_000)}`, 10, 9)).toEqual([]);
  }, 10_000);
});

test('the words of a drawing are read after a picture with brackets, and brackets without an end cost no more', () => {
  expect(unreadWords(`BI /W 1 ID (( EI BT (${said}) Tj ET`)).toContain(said);
  expect(unreadWords(`BT ${'('.repeat(900_000)} Tj`)).toEqual([]);
  expect(
    unreadWords(`BT () Tj ${'BI ID '.repeat(150_000)} xEIx`)
      .join('')
      .trim(),
  ).toBe('');
  expect(unreadWords(`BT ${'<'.repeat(900_000)} Tj ${'BI ID '.repeat(100_000)}`)).toBeDefined();
}, 10_000);

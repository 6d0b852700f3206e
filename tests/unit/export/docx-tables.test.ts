import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { widthOf } from '../../../src/model/text/letter-widths.ts';
import { officialDocx } from '../../../src/export/docx/official-docx.ts';
import { INSET, layoutOf, sideways, upright } from '../../../src/export/docx/table-layout.ts';
import type { TableCell } from '../../../src/model/official/official-document.ts';
import { fontTables } from '../../support/font-tables.ts';
import { documentOf, signed } from '../../support/official-documents.ts';
import { readBytes } from '../word/support/read.ts';

const bold = fontTables(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'));
const inFont = (text: string) => [...text].reduce((sum, each) => sum + bold.widthOf(each.codePointAt(0)!), 0) / 1000;

const vietnamese = 'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵfjwz';
test('a letter is as wide as in the font: those of Vietnamese, digits and signs', () => {
  for (const letter of `${vietnamese}${vietnamese.toLocaleUpperCase('vi')}0123456789 .,;:!?()[]{}%&/-–—…“”‘’"'+=<>@#$*_²³°½§×÷±≤≥`)
    expect([letter, Math.round(widthOf(letter, 1000))]).toEqual([letter, bold.widthOf(letter.codePointAt(0)!)]);
});

test('a letter of another script counts as wider than any of the font that is common', () => {
  expect(widthOf('中', 12)).toBe(12);
  expect(widthOf('', 12)).toBe(0);
});

const row = (...texts: string[]): TableCell[] =>
  texts.map((text) => ({ runs: [{ text, marks: [], link: null, citation: null }], align: 'start' }));
const laidOut = (header: string[], rows: string[][], mayTurn = true) =>
  layoutOf({ header: [row(...header)], rows: rows.map((each) => row(...each)) }, mayTurn);
const total = (columns: readonly number[]) => columns.reduce((sum, each) => sum + each, 0);

describe('the columns of a table', () => {
  const long = 'Tổ chức cho trẻ mẫu giáo làm quen với trường tiểu học và các hoạt động của địa phương';

  test('are as wide as what they say: a number is narrow, a long text gets the rest', () => {
    const { size, turned, columns } = laidOut(['STT', 'Nội dung', 'Ghi chú'], [['1', long, '']]);
    expect([size, turned]).toEqual([12, false]);
    expect(total(columns)).toBeGreaterThan(upright * 0.98);
    expect(columns[0]).toBeLessThan(upright * 0.1);
    expect(columns[1]).toBeGreaterThan(upright * 0.7);
  });

  test('of short texts leave the sheet empty on the right, as in the PDF', () => {
    expect(total(laidOut(['Họ', 'Số'], [['Nguyên', '1.234']]).columns)).toBeLessThan(upright / 2);
  });

  test('of a long head do not take the room of long texts', () => {
    const head = 'Bình quân một nhóm, lớp (trẻ), năm học 2025–2026';
    const [what = 0, ...numbers] = laidOut(['Nội dung', head, head, head], [[long, '1', '2', '3']]).columns;
    for (const each of numbers) expect(each).toBeLessThan(what / 2);
  });

  test('of a head that fits on one line have it on one line', () => {
    const { size, columns } = laidOut(['STT', 'Nội dung', 'Ghi chú thêm'], [['1', 'Mua đồ chơi', 'x']]);
    for (const [index, head] of ['STT', 'Nội dung', 'Ghi chú thêm'].entries())
      expect(columns[index]! - 2 * INSET).toBeGreaterThanOrEqual(inFont(head) * size * 20);
  });

  test('get smaller letters where there are many, then a sheet on its side', () => {
    const table = (count: number) =>
      laidOut(
        Array.from({ length: count }, () => 'Nghiêng'),
        [Array.from({ length: count }, () => '12/12/2026')],
      );
    expect([3, 8, 10, 16].map((count) => table(count).turned)).toEqual([false, false, false, true]);
    expect(table(16).size).toBeGreaterThanOrEqual(7.5);
    expect(
      laidOut(
        Array.from({ length: 16 }, () => 'Nghiêng'),
        [],
        false,
      ).turned,
    ).toBe(false);
  });

  const words = fc.stringMatching(/^[a-zđêơư0-9/–-]{1,14}( [a-zăô]{1,7}){0,5}$/u);
  test('are never narrower than a word, day or number in them, and never wider than the sheet', () => {
    const tables = fc
      .integer({ min: 1, max: 9 })
      .chain((count) =>
        fc.array(fc.array(words, { minLength: count, maxLength: count }), { minLength: 1, maxLength: 4 }),
      );
    fc.assert(
      fc.property(tables, fc.boolean(), ([header = [], ...rows], mayTurn) => {
        const { size, turned, columns } = laidOut(header, rows, mayTurn);
        expect(total(columns)).toBeLessThanOrEqual(turned ? sideways : upright);
        for (const each of [header, ...rows])
          for (const [index, text] of each.entries())
            for (const word of text.split(' ').filter((one) => one.length <= 10))
              expect(columns[index]! - 2 * INSET, `${word} ${size}`).toBeGreaterThanOrEqual(inFont(word) * size * 20);
      }),
      { numRuns: 300 },
    );
  });

  test('share the sheet where not even words of the smallest letters fit', () => {
    const { columns } = laidOut(
      Array.from({ length: 60 }, () => 'nghiêng'),
      [],
      false,
    );
    expect(columns).toHaveLength(60);
    expect(total(columns)).toBeLessThanOrEqual(upright);
  });
});

const table = (...cells: string[]) =>
  `| ${cells.join(' | ')} |\n| ${cells.map(() => '-').join(' | ')} |\n| ${cells.join(' | ')} |\n`;
const [two, three] = [table('Họ', 'Số'), table('STT', 'Nội dung', 'Ghi chú')];
const wide = table(...Array.from({ length: 18 }, (_, index) => `nghiêng${index}`));
const xmlOf = async (body: string, frontmatter = signed) =>
  strFromU8(unzipSync(await officialDocx(documentOf(body, frontmatter)))['word/document.xml']!);
const again = async (body: string) => readBytes(new Uint8Array(await officialDocx(documentOf(body, signed)))).markdown;

test.each([
  ['two tables', `${three}\n${two}`],
  ['three tables', `${three}\n${two}\n${three}`],
  [
    'tables in a quotation',
    `> ${two.trim().replaceAll('\n', '\n> ')}\n>\n> ${three.trim().replaceAll('\n', '\n> ')}\n`,
  ],
  ['a table at the end of an item, and one after it', `- một\n\n  ${two.trim().replaceAll('\n', '\n  ')}\n\n${three}`],
  ['a table at the end', `Một.\n\n${two}`],
  ['a table at the beginning', `${two}\nMột.\n`],
  ['a table at the end of an annex', `Một.\n\n## Phụ lục\n\n${two}`],
  ['two wide tables', `${wide}\n${wide}`],
  ['a wide table between two others', `${two}\n${wide}\n${three}\nMột.\n`],
  ['only a wide table', wide],
  ['a wide table in an annex', `Một.\n\n## Phụ lục\n\n${two}\n${wide}\nHai.\n`],
])('%s: each is followed by a paragraph in the file, and comes back as it is', async (_, body) => {
  const xml = await xmlOf(body);
  expect(xml).not.toMatch(/<\/w:tbl>(?:<w:tbl>|<w:sectPr|<\/w:body>)/u);
  expect((await again(body)).replaceAll(/ +/gu, ' ').replaceAll(/-+/gu, '-')).toBe(
    body.replaceAll(/ +/gu, ' ').replaceAll(/-+/gu, '-'),
  );
});

test('a table that fits no upright sheet has a section on its side, and what follows it is upright again', async () => {
  const sections = (xml: string) =>
    (xml.match(/<w:sectPr.*?<\/w:sectPr>/gsu) ?? []).map((each) => [
      each.includes('w:orient="landscape"'),
      each.includes('<w:titlePg/>'),
    ]);
  expect(sections(await xmlOf(`Một.\n\n${wide}\nHai.\n`))).toEqual([
    [false, true],
    [true, false],
    [false, false],
  ]);
  // The signature block is on the sheet of the table above it.
  const last = await xmlOf(`Một.\n\n${wide}`);
  expect(sections(last)).toEqual([
    [false, true],
    [true, false],
  ]);
  expect(last.lastIndexOf('Nguyễn Thị Mẫu')).toBeGreaterThan(last.indexOf('nghiêng17'));
  expect(sections(await xmlOf(`Một.\n\n- hai\n\n  ${wide.trim().replaceAll('\n', '\n  ')}\n`))).toEqual([
    [false, true],
  ]);
});

test('recipients that no sheet could have next to the signature go on in a row that sheets may split, and come back', async () => {
  const of = (count: number) => Array.from({ length: count }, (_, index) => `- Nơi thứ ${index};`);
  const head = (count: number) =>
    signed.replace(
      /recipients: .*/u,
      `recipients: [${of(count)
        .map((each) => `'${each}'`)
        .join(', ')}]`,
    );
  for (const count of [11, 12, 40]) {
    const read = readBytes(new Uint8Array(await officialDocx(documentOf('Một.\n', head(count)))));
    expect([read.markdown, read.head.recipients]).toEqual(['Một.\n', of(count)]);
    expect(read.head.signer.name).toBe('Nguyễn Thị Mẫu');
    const rows = (await xmlOf('Một.\n', head(count)))
      .split('Số: 05/KH-MNM')[1]!
      .match(/<w:tr>.*?<\/w:tr>/gsu)!
      .slice(0);
    expect(rows.map((each) => [each.includes('<w:cantSplit/>'), each.split('Nơi thứ').length - 1])).toEqual(
      count <= 12
        ? [[true, count]]
        : [
            [true, 10],
            [false, count - 10],
          ],
    );
  }
});

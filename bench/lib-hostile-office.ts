import { strToU8, unzipSync, zipSync } from 'fflate';
import { docxWith, paragraph, xlsxWith } from '../tests/support/downloads.ts';
import type { HostileFile } from './lib-hostile-file.ts';

/** Files of Word and Excel that were made to cost much; none has more than 1 MB as it is published. */

const word = (name: string, body: string, more: Readonly<Record<string, string>> = {}): HostileFile => ({
  name: `a Word file of ${name}`,
  path: '../public/tep/a.docx',
  text: docxWith(body, more),
});

const sample = unzipSync(await xlsxWith([['a']]));
const SHEET = Object.keys(sample).find((name) => name.startsWith('xl/worksheets/')) ?? '';

/** @param parts that take the place of those of a workbook with one sheet, or come to them */
const workbook = (name: string, parts: Readonly<Record<string, string>>): HostileFile => ({
  name: `a workbook of ${name}`,
  path: '../public/tep/a.xlsx',
  text: zipSync(
    { ...sample, ...Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])) },
    { level: 9 },
  ),
});
const NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const sheet = (rows: string, after = '') => ({
  [SHEET]: `<worksheet ${NAMESPACE}><sheetData>${rows}</sheetData>${after}</worksheet>`,
});
const text = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
const rows = (count: number, row: (number: number) => string) =>
  Array.from({ length: count }, (_, index) => `<row r="${index + 1}">${row(index + 1)}</row>`).join('');

const item =
  '<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>';
const field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>';
const cells = `<w:tr>${`<w:tc>${paragraph('Nguyễn Văn An')}</w:tc>`.repeat(60)}</w:tr>`;
const table = '<w:tbl><w:tr><w:tc>';

export const hostileOffice: readonly HostileFile[] = [
  word('50 MB that are packed', paragraph('a'.repeat(50_000_000))),
  word('list items', item.repeat(60_000)),
  word('one long paragraph of names', paragraph(`Danh sách trẻ: ${'Nguyễn Văn An, '.repeat(60_000)}`)),
  word('digits and spaces', paragraph('0 9 1 2 '.repeat(300_000))),
  word('cells with names', `<w:tbl>${cells.repeat(700)}</w:tbl>`),
  word('tables in tables', `${table.repeat(3000)}${paragraph('a')}${'</w:tc></w:tr></w:tbl>'.repeat(3000)}`),
  word('fields without an end', `<w:p>${field.repeat(30_000)}</w:p>`),
  word('100,000 marks in each other', `<w:p>${'<w:ins>'.repeat(100_000)}${'</w:ins>'.repeat(100_000)}</w:p>`),
  workbook('50 MB that are packed', sheet(`<row r="1">${' '.repeat(50_000_000)}</row>`)),
  workbook('one cell at the end of all columns in 20,000 rows', sheet(rows(20_000, (row) => text(`XFD${row}`, 'a')))),
  workbook('one cell beyond all rows', sheet(`<row r="99999999999">${text('ZZZZZZZ99999999999', 'a')}</row>`)),
  workbook('cells in each other', sheet(`<row r="1">${'<a>'.repeat(300_000)}${'</a>'.repeat(300_000)}</row>`)),
  workbook('formulas of brackets', sheet(rows(200, (row) => `<c r="A${row}"><f>${'('.repeat(5000)}</f></c>`))),
  workbook('joined cells', sheet('', `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(20_000)}</mergeCells>`)),
  workbook('texts that many cells share', {
    ...sheet(rows(400, () => '<c t="s"><v>0</v></c>'.repeat(500))),
    'xl/sharedStrings.xml': `<sst ${NAMESPACE}><si><t>${'Nguyễn Văn An, lớp Mầm, '.repeat(1000)}</t></si></sst>`,
  }),
];

import { describe, expect, test } from 'vitest';
import { docxBlocks } from '../../../src/io/downloads/docx-blocks.ts';
import { csvBlocks } from '../../../src/io/downloads/plain-blocks.ts';
import { personalDataIn } from '../../../src/io/downloads/searched-passages.ts';
import type { DownloadBlock } from '../../../src/io/downloads/text-block.ts';
import { xlsxBlocks } from '../../../src/io/downloads/xlsx-blocks.ts';
import { docxWith, xlsxWith } from '../../support/downloads.ts';

const found = (blocks: readonly DownloadBlock[]) =>
  [...personalDataIn(blocks)].map(({ block, found: { code, words, certain } }) => ({
    line: block.line,
    code,
    words,
    certain,
  }));
const inCsv = (...lines: string[]) => found(csvBlocks(Buffer.from(lines.join('\n'))));

describe('a name in several columns of a table is one name', () => {
  test.each([
    ['STT,Họ đệm,Tên,Lớp,Dạng khuyết tật', '1,Nguyễn Văn,An,3A,Vận động'],
    ['Họ;Tên;Lớp;Hộ nghèo', 'Nguyễn Văn;An;3A;x'],
    ['Họ và tên lót,Tên,Lớp,Khuyết tật', 'Nguyễn Văn,An,3A,Vận động'],
    ['Họ,Tên đệm,Tên học sinh,Lớp,Khuyết tật', 'Nguyễn,Văn,An,3A,Vận động'],
    ['Tên,Họ đệm,Lớp,Khuyết tật', 'An,Nguyễn Văn,3A,Vận động'],
    ['Họ và tên,,Lớp,Khuyết tật', 'Nguyễn Văn,An,3A,Vận động'],
    ['Họ và tên,Tên,Lớp,Khuyết tật', 'Nguyễn Văn An,An,3A,Vận động'],
    ['Mã,HoDem,Ten,Lop,KhuyetTat', '7,Nguyễn Văn,An,3A,Vận động'],
    ['TT,Họ tên học sinh,,Lớp,Khuyết tật\n,Họ đệm,Tên,,', '1,Nguyễn Văn,An,3A,Vận động'],
  ])('%s', (heading, row) => {
    const line = heading.split('\n').length + 1;
    expect(inCsv(heading, row)).toEqual([{ line, code: 'du-lieu-tre', words: 'Nguyễn Văn An', certain: false }]);
  });

  const rows = [
    ['STT', 'Họ đệm', 'Tên', 'Lớp', 'Dạng khuyết tật'],
    [1, 'Nguyễn Văn', 'An', '3A', 'Vận động'],
  ];
  test('in Excel', async () => {
    expect(found(await xlsxBlocks(new Uint8Array(await xlsxWith(rows))))).toMatchObject([{ words: 'Nguyễn Văn An' }]);
  });

  test('in Word', () => {
    const cells = (row: readonly (string | number)[]) =>
      row.map((cell) => `<w:tc><w:p><w:r><w:t>${cell}</w:t></w:r></w:p></w:tc>`).join('');
    const table = `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
    expect(found(docxBlocks(new Uint8Array(docxWith(table))))).toMatchObject([{ words: 'Nguyễn Văn An' }]);
  });

  test.each([
    ['Hộ,Tên,Lớp,Khuyết tật', 'Phường Hạ,An,3A,2'],
    ['Tên,Số trẻ,Khuyết tật', 'Mầm,25,1'],
    ['Họ đệm,Tên,Lớp dạy,Chức vụ', 'Nguyễn Văn,An,3A,Giáo viên'],
  ])('but nothing is found where there is no name of a child: %s', (heading, row) => {
    expect(inCsv(heading, row)).toEqual([]);
  });
});

describe('a telephone number in pieces is one number', () => {
  const phone = { code: 'so-dien-thoai-rieng', words: '0912345678' };
  test('after a line break in a cell', () => {
    expect(inCsv('a,b', 'x,"0912', '345678"', 'y,1')).toEqual([{ ...phone, line: 2, certain: true }]);
    expect(inCsv('a,b', 'x,"Gọi 0912', '345', '678"')).toEqual([{ ...phone, line: 2, certain: true }]);
  });

  test('also after a quotation mark that nothing closes', () => {
    const lines = Array.from({ length: 100 }, (_, index) => `a,${index}`);
    expect(inCsv('a,b', 'x"y,1', ...lines, 'z,0912345678')).toMatchObject([{ ...phone, certain: true }]);
  });

  test.each([
    ['ten,dt', 'A,0912,345,678', true],
    ['Họ và tên,Điện thoại', 'A,091,234,5678', true],
    ['ten,x', 'A,0912,345,678', false],
  ])('in several cells below %s', (heading, row, certain) => {
    expect(inCsv(heading, row)).toEqual([{ ...phone, line: 2, certain }]);
  });

  test.each(['0412,345,678', '0912,345,67', '912,345,678', '0912,345,6789'])('but not counts: %s', (row) => {
    expect(inCsv('a,b,c', row)).toEqual([]);
  });
});

test('any attribute of a part of a Word file that is not of Word is read', () => {
  const inWord = (part: string, name = 'customXml/item1.xml') =>
    found(docxBlocks(new Uint8Array(docxWith('', { [name]: part }))));
  for (const part of ['<a b="0912345678"/>', '<x:a xmlns:x="urn:truong"><x:c d="0912345678"/></x:a>'])
    expect(inWord(part)).toMatchObject([{ code: 'so-dien-thoai-rieng', words: '0912345678' }]);
  const ofWord =
    '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:rsid w:val="00912345"/></w:settings>';
  expect(inWord(ofWord, 'word/settings.xml')).toEqual([]);
  // A number as people write it is no mark of Word, and a part for any program is no part of Word, whatever namespace it names.
  for (const name of ['word/settings.xml', 'customXml/item1.xml'])
    expect(inWord(ofWord.replace('00912345', '0912345678'), name)).toMatchObject([
      { code: 'so-dien-thoai-rieng', words: '0912345678' },
    ]);
});

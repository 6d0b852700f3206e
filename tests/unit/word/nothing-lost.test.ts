import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describePlace } from '../../../src/model/word/notes.ts';
import { abstractNum, bold, num, p, picture, pixel, r, tbl, tc, tr } from './support/ooxml.ts';
import { instruction, mark, randomDocx } from './support/random-docx.ts';
import { read } from './support/read.ts';
import type { Read } from './support/read.ts';

/** Structures that Word writes and that a reader of its files easily passes over. */
const messages = (result: Read, code: string) =>
  result.notes.filter((note) => note.code === code).map((note) => note.message);

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

  it('of the head, and references to no note, are reported', () => {
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

describe('what nothing in the text leads to', () => {
  it('is named: a footnote, a comment, hidden and deleted words of a header', () => {
    const result = read({
      body: p('Nội dung'),
      footnotes: `<w:footnote w:id="1">${p('Chú thích cũ')}</w:footnote>`,
      comments: `<w:comment w:id="3">${tbl(tr(tc('Sửa lại câu này')))}</w:comment>`,
      header: p(r('Mẫu số 5', { hidden: true }) + '<w:del w:id="1"><w:r><w:delText>bản nháp</w:delText></w:r></w:del>'),
    });
    expect(result.notes.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        'Bỏ chú thích “Chú thích cũ” mà không chữ nào dẫn tới.',
        'Nhận xét bên lề “Sửa lại câu này” không đưa vào văn bản.',
        'Bỏ chữ ẩn “Mẫu số 5”.',
        'Theo dõi sửa đổi: bỏ chữ đã xóa “bản nháp”.',
      ]),
    );
  });

  it('is named: all words of a row that was deleted, not only the first', () => {
    const words = 'Họp cha mẹ trẻ đầu năm học và bầu ban đại diện của từng lớp trong tuần thứ hai';
    const gone = `<w:tr><w:trPr><w:del w:id="6"/></w:trPr>${tc(words)}${tc(p(r('th¸ng 9', { font: '.VnTime' })))}</w:tr>`;
    expect(messages(read(tbl(tr(tc('a'), tc('b')), gone)), 'theo-doi-sua')).toEqual([
      `Theo dõi sửa đổi: bỏ hàng đã xóa “${words} tháng 9”.`,
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
    expect(result.texts).toEqual(['1', 'a', '', 'b']);
    expect(messages(result, 'o-gop-chu')).toEqual(['Bỏ chữ “chữ bị che” nằm dưới ô gộp, Word không in ra.']);
  });

  it('keep rows that are among alternatives, and tell where lines of a cell were joined', () => {
    const rows = `<mc:AlternateContent><mc:Choice Requires="w15">${tr(tc('c'), tc(p(r('d\ne'))))}</mc:Choice></mc:AlternateContent>`;
    const result = read(tbl(tr(tc('a'), tc('b')), rows));
    expect(result.texts).toEqual(['a', 'b', 'c', 'd e']);
    expect(messages(result, 'o-nhieu-doan')).toEqual([
      'Bảng 1 có ô nhiều đoạn hoặc nhiều dòng, nay nối thành một dòng: hàng 2 ô 2.',
    ]);
  });
});

describe('text outside the usual places', () => {
  it('is read: words of old WordArt, runs next to paragraphs, elements of later versions', () => {
    const art = '<w:r><w:pict><v:shape><v:textpath string="CHỮ NGHỆ THUẬT"/></v:shape></w:pict></w:r>';
    const result = read(
      p(r('đoạn') + art) + `<w:ins w:id="1">${r('chữ rời')}</w:ins>` + `<w:moi>${p('phần tử mới')}</w:moi>`,
    );
    expect(result.texts).toEqual(['đoạn', 'CHỮ NGHỆ THUẬT', 'chữ rời', 'phần tử mới']);
    expect(result.codes).toEqual(['hop-chu']);
  });

  it('is read: words of a drawing, words in elements of later versions inside a run, a second body', () => {
    const drawing =
      '<w:r><w:drawing><a:graphic><a:graphicData><a:p><a:r><a:t>chữ trong hình</a:t></a:r></a:p></a:graphicData></a:graphic></w:drawing></w:r>';
    const result = read(
      p(r('đoạn') + drawing + '<w:r><w:moi><w:t> tiếp</w:t></w:moi></w:r>') + `</w:body><w:body>${p('thân thứ hai')}`,
    );
    expect(result.texts).toEqual(['đoạn tiếp', 'chữ trong hình', 'thân thứ hai']);
  });

  it('is two words when a page ends between them', () => {
    expect(read(p('<w:r><w:t>hết</w:t><w:br w:type="page"/><w:t>sang</w:t></w:r>')).texts).toEqual(['hết sang']);
  });

  it('is reported: reading aids over letters, pictures in the margin, lines of a heading', () => {
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

describe('signs next to old fonts', () => {
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
    const raised = (position: number) =>
      `<w:r><w:rPr><w:position w:val="${position}"/><w:sz w:val="12"/></w:rPr><w:t>2</w:t></w:r>`;
    expect(read(p(r('5 m') + raised(8) + r(', CO') + raised(-4))).texts).toEqual(['5 m², CO₂']);
  });

  it('of sums and brackets in an equation are kept', () => {
    const t = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
    const sum = `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${t('i')}</m:sub><m:sup>${t('n')}</m:sup><m:e>${t('x')}</m:e></m:nary>`;
    const bracket = `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e>${t('y')}</m:e></m:d>`;
    expect(read(p(`<m:oMath>${sum}${bracket}</m:oMath>`)).texts).toEqual(['∑_i^n x[y]']);
  });
});

/** Whether a word is in the body, in a field, or named by a note: seen from outside, not as the import balances itself. */
function unreported({ texts, read: fields, notes }: Read, words: readonly string[]): string[] {
  const kept = [...texts, ...fields.map(({ text }) => text), ...notes.map(({ message }) => message)].join('\n');
  return words.filter((word) => !kept.toLowerCase().includes(word));
}

it('no word is lost without a note, whatever is inside what', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(
      randomDocx((index) => `w${index}x`),
      ({ parts, words }) => {
        // The import refuses by itself when words do not balance.
        expect(unreported(read(parts), words)).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
});

it('words that come again and again balance too, whatever is inside what', { timeout: 120_000 }, () => {
  const common = ['toan', 'truong', 'a', '05', 'so', 'ke', 'hoach', 'i'];
  fc.assert(
    fc.property(
      randomDocx((index) => ` ${common[index % common.length]!} `),
      ({ parts }) => {
        expect(() => read(parts)).not.toThrow();
      },
    ),
    { numRuns: 150 },
  );
});

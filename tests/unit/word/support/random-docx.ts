import fc from 'fast-check';
import { abstractNum, bold, num, p, r, tbl, tr } from './ooxml.ts';
import type { Parts } from './ooxml.ts';

/** Markup with `§` wherever a word is. */
type Markup = fc.Arbitrary<string>;

export const mark = (type: string, inside = ''): string =>
  `<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`;
export const instruction = (text: string): string =>
  `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const field = (code: string, inside: string) =>
  mark('begin') + instruction(code) + mark('separate') + inside + mark('end');

const word: Markup = fc.constantFrom(
  r('§ '),
  r('§', { bold: true }),
  r('§', { hidden: true }),
  r('§', { caps: true }),
  r('§\t§'),
  r('§\n§'),
  r('§ 05 §'),
  r('§', { vertical: 'superscript' }),
  '<w:r><w:t>§</w:t><w:br w:type="page"/><w:t>§</w:t></w:r>',
  '<w:r><w:t>§</w:t><w:noBreakHyphen/><w:t>§</w:t></w:r>',
  '<w:r><w:moi><w:t>§</w:t></w:moi></w:r>',
  r('§') + '<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>' + r('§'),
  r('ho¹ch §', { font: '.VnTime' }),
  r('hoa', { font: 'VNI-Times' }) + r('ïch §', { font: 'VNI-Times' }),
  r('ho¹ch §', { font: '.VnTime', hidden: true }),
);
const wrappers: readonly ((inside: string) => string)[] = [
  (inside) => `<w:ins w:id="1">${inside}</w:ins>`,
  (inside) => `<w:moveTo w:id="1">${inside}</w:moveTo>`,
  (inside) => `<w:sdt><w:sdtPr/><w:sdtContent>${inside}</w:sdtContent></w:sdt>`,
  (inside) => `<w:smartTag>${inside}</w:smartTag>`,
  (inside) => `<w:hyperlink w:anchor="a">${inside}</w:hyperlink>`,
  (inside) => `<w:fldSimple w:instr=" REF a ">${inside}</w:fldSimple>`,
  (inside) => `<w:bdo w:val="rtl">${inside}</w:bdo>`,
  (inside) => `<w:moi>${inside}</w:moi>`,
  (inside) => field(' REF a ', inside),
  (inside) => field(' TOC \\o ', inside),
  (inside) => mark('begin') + instruction(' IF ') + inside + mark('separate') + r('§') + mark('end'),
  (inside) =>
    `<mc:AlternateContent><mc:Choice Requires="a">${inside}</mc:Choice><mc:Fallback>${r('§')}</mc:Fallback></mc:AlternateContent>`,
];
const alone: Markup = fc.constantFrom(
  '<w:del w:id="1"><w:r><w:delText>§</w:delText></w:r></w:del>',
  `<w:moveFrom w:id="1">${r('§')}</w:moveFrom>`,
  `<w:r><w:ruby><w:rt>${r('§')}</w:rt><w:rubyBase>${r('§')}</w:rubyBase></w:ruby></w:r>`,
  '<w:r><w:pict><v:shape><v:textpath string="§"/></v:shape></w:pict></w:r>',
  '<w:r><w:drawing><a:graphic><a:graphicData><a:p><a:r><a:t>§</a:t></a:r></a:p></a:graphicData></a:graphic></w:drawing></w:r>',
  '<m:oMath><m:sSup><m:e><m:r><m:t>§</m:t></m:r></m:e><m:sup><m:r><m:t>§</m:t></m:r></m:sup></m:sSup></m:oMath>',
  '<w:r><w:footnoteReference w:id="1"/></w:r>',
  '<w:r><w:commentReference w:id="1"/></w:r>',
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

/** Lines by which a letterhead and a signature block are recognised, with words of their own next to them. */
const formal: Markup = fc.constantFrom(
  bold('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
  bold('Độc lập - Tự do - Hạnh phúc'),
  p('---oOo---'),
  p('TRƯỜNG MẦM NON §'),
  p('Số: 12/KH-§'),
  p('Số:      /KH-MNM'),
  p('§, ngày 05 tháng 9 năm 2025'),
  p('§, ngày     tháng 9 năm 2025'),
  p('V/v §'),
  p('DỰ THẢO §'),
  bold('KẾ HOẠCH', { align: 'center' }),
  bold('KẾ HOẠCH §\n§', { align: 'center' }),
  bold('“KẾ HOẠCH § §', { align: 'center' }),
  p(r('§\t§'), { align: 'center' }),
  p('(Kèm theo Quyết định số      /QĐ-§ ngày      tháng 9 năm 2025\ncủa §)'),
  p('Căn cứ §;'),
  bold('I. §'),
  p('Nơi nhận: §'),
  p('- §;'),
  bold('HIỆU TRƯỞNG', { align: 'right' }),
  p('(Đã ký)'),
  p('Nguyễn Thị §'),
  p('§'),
);

function block(depth: number): Markup {
  if (depth === 0) return fc.oneof(formal, paragraph(2));
  const inner = joined(block(depth - 1), 3);
  const cell = fc
    .tuple(inner, fc.constantFrom('', '', '<w:vMerge w:val="restart"/>', '<w:vMerge/>', '<w:gridSpan w:val="2"/>'))
    .map(([inside, merge]) => `<w:tc><w:tcPr>${merge}</w:tcPr>${inside}</w:tc>`);
  const row = fc
    .tuple(joined(cell, 3), fc.constantFrom('', '', '', '<w:trPr><w:del w:id="4"/></w:trPr>'))
    .map(([cells, deleted]) => `<w:tr>${deleted}${cells}</w:tr>`);
  return fc.oneof(
    formal,
    paragraph(2),
    joined(row, 3).map((rows) => tbl(rows)),
    inner.map((each) => tbl(tr(`<w:tc>${each}</w:tc>`))),
    inner.map((each) => `<w:sdt><w:sdtContent>${each}</w:sdtContent></w:sdt>`),
    inner.map((each) => `<w:moi>${each}</w:moi>`),
    word.map((each) => `<w:ins w:id="3">${each}</w:ins>`),
  );
}

const numbering = abstractNum(0, [{ format: 'decimal', text: '%1.' }]) + num(1, 0);

/**
 * A Word file of structures inside each other, in an order that no clerk would choose.
 * @param wordOf the word at each place, by its index. @returns the file, and its words.
 */
export const randomDocx = (wordOf: (index: number) => string): fc.Arbitrary<{ parts: Parts; words: string[] }> =>
  fc
    .record({
      body: joined(block(2), 6),
      footnote: paragraph(1),
      comment: paragraph(0),
      header: paragraph(1),
    })
    .map(({ body, footnote, comment, header }) => {
      let count = 0;
      const withWords = (markup: string) => markup.replaceAll('§', () => wordOf(count++));
      const parts: Parts = {
        body: p('chữ') + withWords(body),
        footnotes: `<w:footnote w:id="1">${withWords(footnote)}</w:footnote>`,
        comments: `<w:comment w:id="1">${withWords(comment)}</w:comment>`,
        header: withWords(header),
        numbering,
      };
      return { parts, words: Array.from({ length: count }, (_, index) => wordOf(index)) };
    });

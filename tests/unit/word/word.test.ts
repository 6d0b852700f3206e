import { describe, expect, it } from 'vitest';
import { describePlace } from '../../../src/model/word/index.ts';
import { pictureMetadata } from '../../../src/model/download/picture-metadata.ts';
import { picture as photo } from '../../support/downloads.ts';
import { bold, escapeXml, p, picture, pixel, r, tbl, tc, tr } from './support/ooxml.ts';
import { read } from './support/read.ts';

const messages = (result: ReturnType<typeof read>, code: string) =>
  result.notes.filter((each) => each.code === code).map((each) => each.message);

describe('runs', () => {
  it('are joined, whatever their borders cut', () => {
    expect(read(p(r('Phòng GD&Đ') + r('T huyện Lạc Th') + r('ủy'))).markdown).toBe('Phòng GD&ĐT huyện Lạc Thủy\n');
  });

  it('are joined where a tone mark begins the next run', () => {
    const { texts, codes } = read(p(r('Tiê') + r('\u0301p tu') + r('\u0323c')));
    expect(texts).toEqual(['Tiếp tục']);
    expect(codes).toEqual(['to-hop']);
  });

  it('keep bold, italic and struck words, without the spaces at their ends', () => {
    const { markdown } = read(
      p(r('một ') + r('hai ', { bold: true }) + r('ba', { italic: true }) + r(' bốn', { strike: true })),
    );
    expect(markdown).toBe('một **hai** *ba* ~~bốn~~\n');
  });

  it('in capitals by a property are capitals, Vietnamese letters too', () => {
    expect(read(p(r('Mầm non Đỗ Đình Thiện', { caps: true }))).texts).toEqual(['MẦM NON ĐỖ ĐÌNH THIỆN']);
  });

  it('that two styles make bold are not bold, as ECMA-376 has it', () => {
    const styles = `<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:rPr><w:b/></w:rPr></w:style><w:style w:type="character" w:styleId="B"><w:name w:val="B"/><w:rPr><w:b/></w:rPr></w:style>`;
    expect(read({ body: p(r('một ') + r('hai', { style: 'B' }), { style: 'A' }), styles }).markdown).toBe(
      '**một** hai\n',
    );
  });

  it('that are hidden are left out, and that is said with the words', () => {
    const result = read(p(r('thấy ') + r('không thấy', { hidden: true })));
    expect(result.texts).toEqual(['thấy']);
    expect(messages(result, 'chu-an')).toEqual(['Bỏ chữ ẩn “không thấy”.']);
  });

  it('raised as small digits become the characters for them; other raised words are reported', () => {
    const result = read(
      p(r('10 m') + r('2', { vertical: 'superscript' }) + r(', H') + r('2', { vertical: 'subscript' }) + r('O')) +
        p(r('A') + r('abc', { vertical: 'superscript' })),
    );
    expect(result.texts).toEqual(['10 m², H₂O', 'Aabc']);
    expect(result.codes).toEqual(['chi-so']);
  });

  it('with signs of symbol fonts become Unicode; an unknown sign is marked and reported', () => {
    const result = read(
      p(
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>' +
          r(' đạt ') +
          '<w:r><w:sym w:font="Wingdings" w:char="F001"/></w:r>',
      ),
    );
    expect(result.texts).toEqual(['✓ đạt □']);
    expect(result.codes).toEqual(['ky-hieu-la']);
  });

  it('lose what nobody can see, and line breaks stay', () => {
    const result = read(p(r('kế\u200Bhoạch\u00A0năm\u00AD 2024\ndòng hai')));
    expect(result.texts).toEqual(['kếhoạch năm 2024\ndòng hai']);
    expect(result.markdown).toBe('kếhoạch năm 2024\\\ndòng hai\n');
    expect(result.codes).toEqual(['ky-tu-an']);
  });

  it('become Đ where someone typed the Icelandic letter', () => {
    expect(read(p(r('QÐ-UBND'))).texts).toEqual(['QĐ-UBND']);
  });
});

describe('links', () => {
  const links = [
    ['rA', 'hyperlink', 'https://truong.edu.vn/a?b=c&d=e'],
    ['rB', 'hyperlink', 'javascript:alert(1)'],
    ['rC', 'hyperlink', 'file:///C:/ke-hoach.docx'],
  ] as const;
  const link = (id: string, text: string) => `<w:hyperlink r:id="${id}">${r(text)}</w:hyperlink>`;

  it('are kept with their address', () => {
    expect(read({ body: p(r('xem ') + link('rA', 'trang trường') + r('.')), links }).markdown).toBe(
      'xem [trang trường](https://truong.edu.vn/a?b=c\\&d=e).\n',
    );
  });

  it('lose an address that could run code or lies on somebody’s disk, keep their words, and that is said', () => {
    const result = read({ body: p(link('rB', 'một') + link('rC', ' hai')), links });
    expect(result.markdown).toBe('một hai\n');
    expect(result.codes).toEqual(['dia-chi-bo', 'dia-chi-bo']);
  });

  it('written as fields are links too, and the instruction is not text', () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://a.vn" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    expect(read(p(field + r('đây') + '<w:r><w:fldChar w:fldCharType="end"/></w:r>')).markdown).toBe(
      '[đây](https://a.vn)\n',
    );
  });
});

describe('tracked changes', () => {
  const del = (text: string) =>
    `<w:del w:id="1" w:author="x"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
  const ins = (text: string) => `<w:ins w:id="2" w:author="x">${r(text)}</w:ins>`;

  it('are accepted, and the words are reported', () => {
    const result = read(p(r('giữ ') + del('bỏ') + ins('thêm') + r(' hết')));
    expect(result.texts).toEqual(['giữ thêm hết']);
    expect(messages(result, 'theo-doi-sua')).toEqual([
      'Theo dõi sửa đổi: bỏ chữ đã xóa “bỏ”; nhận chữ đã thêm “thêm”.',
    ]);
    expect(describePlace(result.notes[0]!.place!)).toBe('đoạn 1 “giữ thêm hết”');
  });

  it('of the end of a paragraph join it to the next', () => {
    const result = read(p(r('nửa trước '), { more: '<w:rPr><w:del w:id="3"/></w:rPr>' }) + p(r('nửa sau')));
    expect(result.texts).toEqual(['nửa trước nửa sau']);
    expect(result.codes).toContain('theo-doi-sua');
  });

  it('that move words keep them where they went', () => {
    const result = read(
      p(`<w:moveFrom w:id="4">${r('chỗ cũ')}</w:moveFrom>` + r('x')) +
        p(`<w:moveTo w:id="5">${r('chỗ mới')}</w:moveTo>`),
    );
    expect(result.texts).toEqual(['x', 'chỗ mới']);
  });

  it('that delete a row of a table leave it out', () => {
    const gone = `<w:tr><w:trPr><w:del w:id="6"/></w:trPr>${tc('xóa')}${tc('xóa')}</w:tr>`;
    const result = read(tbl(tr(tc('a'), tc('b')), gone, tr(tc('c'), tc('d'))));
    expect(result.texts).toEqual(['a', 'b', 'c', 'd']);
    expect(result.codes).toContain('theo-doi-sua');
  });
});

it('comments stay out of the text and are reported with their words', () => {
  const result = read({
    body: p(r('chữ') + '<w:r><w:commentReference w:id="7"/></w:r>'),
    comments: `<w:comment w:id="7" w:author="x">${p('Sửa chỗ này')}</w:comment>`,
  });
  expect(result.texts).toEqual(['chữ']);
  expect(messages(result, 'nhan-xet')).toEqual(['Nhận xét bên lề “Sửa chỗ này” không đưa vào văn bản.']);
});

it('a comment whose place is lost is reported too, a blank one is not', () => {
  const result = read({
    body: p(r('chữ')),
    comments: `<w:comment w:id="7">${p('Sửa chỗ này')}</w:comment><w:comment w:id="8">${p(' ')}</w:comment>`,
  });
  expect(messages(result, 'nhan-xet')).toEqual(['Nhận xét bên lề “Sửa chỗ này” không đưa vào văn bản.']);
});

describe('a field that is one element', () => {
  const simple = (instruction: string, inside: string) =>
    read(p(`${r('Xem ')}<w:fldSimple w:instr="${escapeXml(instruction)}">${inside}</w:fldSimple>`));

  it('is a link where its instruction is one', () => {
    expect(simple(' HYPERLINK "https://a.vn/b" ', r('trang mẫu')).markdown).toBe('Xem [trang mẫu](https://a.vn/b)\n');
  });

  it('is the table of contents where its instruction asks for it', () => {
    const result = simple(' TOC \\o "1-3" ', r('MỤC LỤC'));
    expect(result.texts).toEqual(['Xem']);
    expect(result.codes).toContain('muc-luc');
  });

  it('is its words where it has no instruction', () => {
    expect(read(p(`<w:fldSimple>${r('chữ')}</w:fldSimple>`)).texts).toEqual(['chữ']);
  });
});

describe('footnotes', () => {
  const ref = (id: number, type = 'footnote') => `<w:r><w:${type}Reference w:id="${id}"/></w:r>`;
  const footnotes = `<w:footnote w:type="separator" w:id="0">${p('')}</w:footnote><w:footnote w:id="2">${p('<w:r><w:footnoteRef/></w:r>' + r(' Chú thích hai.'))}</w:footnote><w:footnote w:id="3">${p('Chú thích ba.')}</w:footnote>`;

  it('are numbered in the order of the text, endnotes with them', () => {
    const endnotes = `<w:endnote w:id="1">${p('Chú thích cuối.')}</w:endnote>`;
    const { markdown } = read({
      body: p(r('một') + ref(3) + r(' hai') + ref(1, 'endnote') + r(' ba') + ref(2)),
      footnotes,
      endnotes,
    });
    expect(markdown).toBe(
      'một[^1] hai[^2] ba[^3]\n\n[^1]: Chú thích ba.\n\n[^2]: Chú thích cuối.\n\n[^3]: Chú thích hai.\n',
    );
  });
});

describe('tables', () => {
  it('keep rows and cells; words in bold above all columns are the head', () => {
    const { markdown, codes } = read(tbl(tr(tc(bold('STT')), tc(bold('Nội dung | việc'))), tr(tc('1'), tc(''))));
    expect(markdown).toBe('| STT | Nội dung \\| việc |\n| - | - |\n| 1 | |\n');
    expect(codes).toEqual([]);
  });

  it('have what a merged cell says once, across and down, and say where', () => {
    const result = read(
      tbl(
        tr(tc('A', '<w:vMerge w:val="restart"/>'), tc('B', '<w:gridSpan w:val="2"/>')),
        tr(tc('', '<w:vMerge/>'), tc('C'), tc('D')),
      ),
    );
    expect(result.markdown).toBe('| A | B | |\n| - | - | - |\n| | C | D |\n');
    expect(messages(result, 'o-gop')).toEqual([
      'Bảng 1 có ô gộp; chữ của ô chỉ ghi một lần, ở ô đầu mà nó phủ: hàng 1 ô 2–3; hàng 2 ô 1.',
    ]);
  });

  it('join the paragraphs of a cell and say where', () => {
    const result = read(tbl(tr(tc('A'), tc('B')), tr(tc(p('một') + p('hai')), tc('C'))));
    expect(result.texts).toEqual(['A', 'B', 'một hai', 'C']);
    expect(messages(result, 'o-nhieu-doan')).toEqual([
      'Bảng 1 có ô nhiều đoạn hoặc nhiều dòng, nay nối thành một dòng: hàng 2 ô 1.',
    ]);
  });

  it('inside a cell become words of the cell, and that is said with its place', () => {
    const result = read(tbl(tr(tc('A'), tc('B')), tr(tc(tbl(tr(tc('x'), tc('y')))), tc('C'))));
    expect(result.texts).toEqual(['A', 'B', 'x y', 'C']);
    const note = result.notes.find((each) => each.code === 'bang-long')!;
    expect(describePlace(note.place!)).toBe('bảng 1, hàng 2, ô 1 “x y”');
  });

  it('of one column are a frame', () => {
    const result = read(tbl(tr(tc(p('một') + p('hai')))));
    expect(result.blocks).toEqual(['paragraph: một', 'paragraph: hai']);
    expect(result.codes).toEqual(['bang-khung']);
  });

  it('without any words leave a note', () => {
    const result = read(p('chữ') + tbl(tr(tc(''), tc(''))));
    expect(result.texts).toEqual(['chữ']);
    expect(result.codes).toEqual(['bang-khung']);
  });
});

describe('pictures', () => {
  const files = { 'word/media/a.png': pixel, 'word/media/b.emf': new Uint8Array([1, 0, 0, 0]) };
  const links = [
    ['rP', 'image', 'media/a.png'],
    ['rE', 'image', 'media/b.emf'],
    ['rX', 'image', 'https://noi-khac.vn/a.png'],
  ] as const;

  it('are taken out with the description that Word has', () => {
    const { pictures, markdown, codes, id } = read({
      body: p(r('Sơ đồ: ') + picture('rP', 'Sơ đồ bếp ăn một chiều')),
      files,
      links,
    });
    expect(pictures).toEqual([{ bytes: pixel, extension: 'png', alt: 'Sơ đồ bếp ăn một chiều' }]);
    expect(markdown).toBe(`Sơ đồ: ![Sơ đồ bếp ăn một chiều](/tep/${id}/hinh-1.png)\n`);
    expect(codes).toEqual([]);
  });

  it('of a telephone lose who took them, when and where', async () => {
    const bytes = new Uint8Array(await photo('jpeg'));
    const photos = { body: p(r('Ảnh: ') + picture('rP', 'Sân trường')), files: { 'word/media/a.png': bytes }, links };
    const [taken] = read(photos).pictures;
    expect(pictureMetadata('jpg', bytes)).not.toEqual([]);
    expect(pictureMetadata('jpg', taken!.bytes)).toEqual([]);
    expect(Buffer.from(taken!.bytes).includes('Somebody')).toBe(false);
  });

  it.each(['', 'A picture containing text Description automatically generated', 'image1.png', 'Picture 2'])(
    'without a usable description (“%s”) ask for one',
    (description) => {
      const { markdown, codes } = read({ body: p(r('chữ')) + p(picture('rP', description)), files, links });
      expect(markdown).toContain('![](/tep/');
      expect(codes).toEqual(['hinh-can-mo-ta']);
    },
  );

  it('that no browser shows, or that lie outside the file, are reported and never fetched', () => {
    const result = read({ body: p(r('chữ') + picture('rE') + picture('rX') + picture('rQ')), files, links });
    expect(result.pictures).toEqual([]);
    expect(result.codes).toEqual(['hinh-khong-dung-duoc', 'tep-ngoai', 'hinh-khong-dung-duoc']);
  });
});

describe('what has no place in Markdown', () => {
  it('a text box is read once, after its paragraph, although Word writes it twice', () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent>${p('chữ trong hộp')}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${p('chữ trong hộp')}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const result = read(p(r('trước') + box) + p('sau'));
    expect(result.texts).toEqual(['trước', 'chữ trong hộp', 'sau']);
    expect(messages(result, 'hop-chu')).toEqual(['Chữ trong hộp “chữ trong hộp” được đặt ngay sau đoạn này.']);
  });

  it('an equation is written on one line', () => {
    const math =
      '<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>';
    const result = read(p(r('TB = ') + math));
    expect(result.texts).toEqual(['TB = (a+b)/2']);
    expect(result.codes).toEqual(['cong-thuc']);
  });

  it('lines drawn under names are counted, not listed one by one', () => {
    const line =
      '<w:r><w:drawing><wp:anchor><wp:docPr id="1" name="Line"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp/></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>';
    const result = read(p(r('x') + line + line));
    expect(messages(result, 'duong-ke')).toEqual(['Bỏ 2 đường kẻ hoặc hình vẽ không có chữ.']);
  });

  it('a chart and an embedded sheet are reported', () => {
    const chart =
      '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic></wp:inline></w:drawing></w:r>';
    const sheet = '<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>';
    expect(messages(read(p(r('x') + chart + sheet)), 'doi-tuong-nhung')).toEqual([
      'Có biểu đồ; trang chỉ giữ hình, chữ và bảng.',
      'Có đối tượng nhúng (Excel.Sheet.12); trang chỉ giữ hình, chữ và bảng.',
    ]);
  });

  it('words in the margin of every page are reported, a page number is not', () => {
    const result = read({ body: p('x'), header: p('Trường Mầm non Mẫu – năm học 2025-2026'), footer: p('Trang 1/9') });
    expect(messages(result, 'dau-chan-trang')).toEqual([
      'Chữ ở đầu hoặc chân trang không đưa vào văn bản: “Trường Mầm non Mẫu – năm học 2025-2026”.',
    ]);
  });

  it('of what the margin itself is read with, only lost words are reported', () => {
    const header = p(r('Trường Mẫu ') + r('bản nháp', { hidden: true }) + r('lần hai', { vertical: 'superscript' }));
    const { codes, notes } = read({ body: p('x'), header });
    expect(codes).toEqual(['chu-an', 'dau-chan-trang']);
    expect(notes.find(({ code }) => code === 'chu-an')?.message).toBe('Bỏ chữ ẩn “bản nháp”.');
  });

  it('a break between sections has its place', () => {
    const result = read(p(r('hết phần một'), { more: '<w:sectPr/>' }) + p('phần hai'));
    const note = result.notes.find((each) => each.code === 'ngat-phan')!;
    expect(describePlace(note.place!)).toBe('đoạn 1 “hết phần một”');
  });

  it('a table of contents is left out, as the site makes its own', () => {
    const toc = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('MỤC LỤC')}</w:sdtContent></w:sdt>`;
    const field =
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
          r('I. Mục\t1'),
      ) + p(r('II. Mục\t2') + '<w:r><w:fldChar w:fldCharType="end"/></w:r>');
    const result = read(toc + field + bold('I. Mục') + bold('II. Mục'));
    expect(result.texts).toEqual(['I. Mục', 'II. Mục']);
    expect(messages(result, 'muc-luc')).toEqual(['Mục lục tự động của Word không đưa vào văn bản.']);
  });

  it('an embedded page of another kind is reported', () => {
    expect(read(p('x') + '<w:altChunk r:id="r9"/>').codes).toEqual(['tep-ngoai']);
  });

  it('a field without a result is reported, a check box is a sign', () => {
    const empty =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const box =
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const result = read(p(r('a ') + empty + box));
    expect(result.texts).toEqual(['a ☑']);
    expect(messages(result, 'truong-tu-dong')).toEqual(['Trường tự động “DATE” chưa có kết quả.']);
  });

  it('a check box whose result is an empty run is a sign', () => {
    const mark = (type: string, inside = '') => `<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`;
    const box = '<w:ffData><w:checkBox><w:default/></w:checkBox></w:ffData>';
    const instruction = '<w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>';
    expect(
      read(p(r('a ') + mark('begin', box) + instruction + mark('separate') + '<w:r><w:t></w:t></w:r>' + mark('end')))
        .texts,
    ).toEqual(['a ☑']);
  });

  it('content controls, smart tags and directions are seen through', () => {
    const body = `<w:sdt><w:sdtContent>${p(`<w:smartTag>${r('một ')}</w:smartTag><w:bdo w:val="ltr">${r('hai ')}</w:bdo><w:sdt><w:sdtContent>${r('ba')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`;
    expect(read(body).texts).toEqual(['một hai ba']);
  });

  it('the strict form of the format is read as the usual one', () => {
    const strict = `<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:p><w:r><w:t>nghiêm ngặt</w:t></w:r></w:p></w:body></w:document>`;
    expect(read({ body: '', files: { 'word/document.xml': strict } }).texts).toEqual(['nghiêm ngặt']);
  });

  it('any prefix may be for a namespace', () => {
    const other = `<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:r><x:t>tiền tố khác</x:t></x:r></x:p></x:body></x:document>`;
    expect(read({ body: '', files: { 'word/document.xml': other } }).texts).toEqual(['tiền tố khác']);
  });
});

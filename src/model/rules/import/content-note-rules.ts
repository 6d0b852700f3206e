import { word } from '../word-example.ts';
import { cell, drawing, fieldRun, line, paragraph, picture, run, table } from '../word-markup.ts';
import type { NoteRule } from './note-rule.ts';

/** What is in a Word file next to plain paragraphs: comments, boxes, tables, pictures, objects. */
export const contentNoteRules = {
  'theo-doi-sua': {
    severity: 'changed',
    title: 'Theo dõi sửa đổi chưa được chấp nhận',
    why: 'Tệp còn lẫn hai bản: bản cũ và bản sửa. Trang lấy bản đã sửa, như khi chấp nhận tất cả.',
    remedy: 'Nếu chưa muốn nhận sửa đổi này, vào thẻ Xem lại (Review) của Word chấp nhận hoặc từ chối rồi nhập lại.',
    check: 'word',
    wrong: word(
      paragraph(`<w:ins w:id="1" w:author="a">${run('Câu thêm vào.')}</w:ins>`),
      '(câu thêm vào khi bật theo dõi sửa đổi)',
    ),
    right: word('Đoạn thứ nhất.'),
  },
  'nhan-xet': {
    severity: 'lost',
    title: 'Nhận xét trong tệp Word',
    why: 'Nhận xét là lời trao đổi của người soạn, không phải lời của văn bản.',
    remedy: 'Nhận xét không đăng. Nếu là nội dung, gõ vào văn bản.',
    check: 'word',
    wrong: word(
      paragraph(`${run('Đoạn có nhận xét.')}<w:r><w:commentReference w:id="1"/></w:r>`),
      '(đoạn có nhận xét “Xem lại câu này”)',
      { parts: { comments: `<w:comment w:id="1">${line('Xem lại câu này')}</w:comment>` } },
    ),
    right: word('Đoạn thứ nhất.'),
  },
  'chu-an': {
    severity: 'lost',
    title: 'Chữ ẩn trong tệp Word',
    why: 'Chữ ẩn không có trong bản in, nên không phải là điều đã ban hành.',
    remedy: 'Chữ ẩn không in ra nên không đăng. Nếu là nội dung, bỏ thuộc tính ẩn trong Word.',
    check: 'word',
    wrong: word(paragraph(run('Chữ thấy được. ') + run('chữ ẩn', '<w:vanish/>')), '(chữ mang thuộc tính ẩn)'),
    right: word('Đoạn thứ nhất.'),
  },
  'hop-chu': {
    severity: 'changed',
    title: 'Hộp chữ đặt giữa văn bản',
    why: 'Hộp chữ nằm ở đâu cũng được trên trang giấy; trên trang web chữ của nó phải có một chỗ trong dòng đọc.',
    remedy: 'Xem chữ đã đứng đúng chỗ chưa.',
    check: 'word',
    wrong: word(
      paragraph(
        `${run('Đoạn trước.')}<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${line('Chữ trong hộp.')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
      ),
      '(hộp chữ “Chữ trong hộp.”)',
    ),
    right: word('Đoạn thứ nhất.'),
  },
  'cong-thuc': {
    severity: 'changed',
    title: 'Công thức ghi lại thành chữ',
    why: 'Trang chỉ có chữ, nên công thức được viết thành một dòng; công thức nhiều tầng có thể khó đọc.',
    remedy: 'Xem lại công thức; nếu phức tạp thì thay bằng hình kèm lời mô tả.',
    check: 'word',
    wrong: word(
      paragraph(
        `${run('Tỉ lệ = ')}<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>`,
      ),
      '(công thức a chia b)',
    ),
    right: word('Tỉ lệ = a/b'),
  },
  'bang-long': {
    severity: 'changed',
    title: 'Bảng nằm trong ô của bảng khác',
    why: 'Trình đọc màn hình và điện thoại không đọc được bảng lồng nhau.',
    remedy: 'Tách bảng bên trong thành một bảng riêng trong Word rồi nhập lại, nếu cần giữ dạng bảng.',
    check: 'word',
    wrong: word(
      table([cell(line('A')), cell(line('B'))], [cell(table([cell(line('x'))])), cell(line('C'))]),
      '(bảng nằm trong một ô)',
    ),
    right: word(
      table([cell(line('A')), cell(line('B'))], [cell(line('C')), cell(line('D'))]),
      '(bảng thường, mỗi ô một đoạn)',
    ),
  },
  'o-gop': {
    severity: 'changed',
    title: 'Ô gộp trong bảng',
    why: 'Bảng của trang không có ô gộp; chữ của ô gộp ở ô đầu mà nó phủ, những ô còn lại để trống, để lời văn không có thêm chữ nào.',
    remedy: 'Xem lại bảng; nếu ô trống làm khó hiểu thì chia lại bảng trong Word.',
    check: 'word',
    wrong: word(
      table([cell(line('A')), cell(line('B'))], [cell(line('C'), '<w:gridSpan w:val="2"/>')]),
      '(ô C gộp hai cột)',
    ),
    right: word(
      table([cell(line('A')), cell(line('B'))], [cell(line('C')), cell(line('D'))]),
      '(bảng thường, mỗi ô một đoạn)',
    ),
  },
  'o-gop-chu': {
    severity: 'lost',
    title: 'Chữ bị che trong ô gộp',
    why: 'Word giữ chữ cũ của ô đã gộp nhưng không in ra, nên chữ ấy không phải là điều đã ban hành.',
    remedy: 'Nếu là nội dung, tách ô gộp trong Word (Split Cells) để thấy chữ đó rồi nhập lại.',
    check: 'word',
    wrong: word(
      table(
        [cell(line('1'), '<w:vMerge w:val="restart"/>'), cell(line('a'))],
        [cell(line('chữ bị che'), '<w:vMerge/>'), cell(line('b'))],
      ),
      '(ô gộp còn chữ không in ra)',
      { alongside: ['o-gop'] },
    ),
    right: word(
      table([cell(line('A')), cell(line('B'))], [cell(line('C')), cell(line('D'))]),
      '(bảng thường, mỗi ô một đoạn)',
    ),
  },
  'ban-thay-the': {
    severity: 'lost',
    title: 'Bản thay thế cho máy cũ',
    why: 'Word ghi một chỗ thành hai bản, cho máy mới và máy cũ; hai bản có chữ khác nhau thì chỉ bản cho máy mới được đăng.',
    remedy: 'Nếu là nội dung, gõ vào thân văn bản trong Word rồi nhập lại.',
    check: 'word',
    wrong: word(
      paragraph(
        `<mc:AlternateContent><mc:Choice Requires="wps">${run('Bản mới.')}</mc:Choice><mc:Fallback>${run('Bản cũ khác.')}</mc:Fallback></mc:AlternateContent>`,
      ),
      '(một chỗ có hai bản, chữ khác nhau)',
    ),
    right: word('Đoạn thứ nhất.'),
  },
  'chu-thich-bo': {
    severity: 'lost',
    title: 'Chú thích không giữ được',
    why: 'Chú thích ở tên văn bản, ô số không có chỗ trên trang; dấu chú thích không có lời thì không biết nói gì.',
    remedy: 'Nếu là nội dung, gõ vào thân văn bản trong Word.',
    check: 'word',
    wrong: word(
      paragraph(`${run('Đoạn có dấu chú thích.')}<w:r><w:footnoteReference w:id="9"/></w:r>`),
      '(dấu chú thích không có lời chú thích)',
      { parts: { footnotes: '' } },
    ),
    right: word(
      paragraph(`${run('Đoạn có chú thích.')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
      '(dấu chú thích có lời chú thích)',
      { parts: { footnotes: `<w:footnote w:id="2">${line('Lời chú thích.')}</w:footnote>` } },
    ),
  },
  'o-nhieu-doan': {
    severity: 'changed',
    title: 'Ô của bảng có nhiều đoạn',
    why: 'Một ô của bảng trên trang là một dòng; nhiều đoạn được nối bằng dấu ngắt dòng.',
    remedy: 'Xem lại các ô đó; nếu khó đọc thì tách thành nhiều hàng.',
    check: 'word',
    wrong: word(
      table([cell(line('A')), cell(line('B'))], [cell(line('một') + line('hai')), cell(line('C'))]),
      '(một ô có hai đoạn)',
    ),
    right: word(
      table([cell(line('A')), cell(line('B'))], [cell(line('C')), cell(line('D'))]),
      '(bảng thường, mỗi ô một đoạn)',
    ),
  },
  'bang-khung': {
    severity: 'changed',
    title: 'Bảng dùng làm khung',
    why: 'Bảng một cột hoặc hàng trống chỉ để kẻ khung; trên trang, bảng như vậy làm trình đọc màn hình đọc sai.',
    remedy: 'Không cần làm gì nếu khung chỉ để trang trí.',
    check: 'word',
    wrong: word(table([cell(line('Chữ trong khung.'))]), '(bảng chỉ có một cột)'),
    right: word('Chữ trong khung.'),
  },
  'ngat-phan': {
    severity: 'info',
    title: 'Ngắt phần, ngắt trang của Word',
    why: 'Trang web không chia trang, nên dấu ngắt không có tác dụng.',
    remedy: 'Không cần làm gì: trang web không chia trang.',
    check: 'word',
    wrong: word(line('Hết phần một.', '<w:sectPr/>'), '(dấu ngắt phần sau đoạn)'),
    right: word('Hết phần một.'),
  },
  'dau-chan-trang': {
    severity: 'lost',
    title: 'Chữ ở đầu hoặc chân trang',
    why: 'Chữ ở đầu, chân trang lặp lại trên mỗi trang in, không thuộc dòng đọc của văn bản.',
    remedy: 'Nếu là nội dung, gõ vào thân văn bản trong Word.',
    check: 'word',
    wrong: word('Đoạn văn.', '(đầu trang có chữ “Bản để họp”)', { parts: { header: line('Bản để họp') } }),
    right: word('Đoạn văn.', '(đầu trang chỉ có số trang)', { parts: { header: paragraph(fieldRun(' PAGE ')) } }),
  },
  'muc-luc': {
    severity: 'lost',
    title: 'Mục lục tự động của Word',
    why: 'Mục lục của bản in dẫn theo số trang; trang tự làm mục lục từ các đề mục.',
    remedy: 'Không cần làm gì: trang tự làm mục lục.',
    check: 'word',
    wrong: word(
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${line('I. MỤC ĐÍCH 1')}</w:sdtContent></w:sdt>${line('Đoạn văn.')}`,
      '(mục lục tự động)',
    ),
    right: word('Đoạn văn.', '(không có mục lục)'),
  },
  'duong-ke': {
    severity: 'info',
    title: 'Đường kẻ trang trí',
    why: 'Đường kẻ dưới tiêu ngữ, dưới trích yếu là phần trình bày; trang tự kẻ theo thể thức.',
    remedy: 'Không cần làm gì: trang tự kẻ theo thể thức.',
    check: 'word',
    wrong: word(
      paragraph(
        run('Đoạn văn.') + drawing('http://schemas.microsoft.com/office/word/2010/wordprocessingShape', '<wps:wsp/>'),
      ),
      '(đường kẻ vẽ bằng hình)',
    ),
    right: word('Đoạn văn.'),
  },
  'hinh-ve': {
    severity: 'lost',
    title: 'Hình vẽ của Word',
    why: 'Hình vẽ bằng công cụ của Word không phải tệp ảnh, nên không đăng được.',
    remedy: 'Nếu hình có nội dung, chụp thành hình PNG rồi chèn lại kèm lời mô tả.',
    check: 'word',
    wrong: word(
      paragraph(
        run('Sơ đồ:') +
          drawing('http://schemas.microsoft.com/office/word/2010/wordprocessingShape', '<wps:wsp/>', 'Sơ đồ tổ chức'),
      ),
      '(hình vẽ “Sơ đồ tổ chức”)',
    ),
    right: word('Sơ đồ tổ chức: hiệu trưởng, hai phó hiệu trưởng, ba tổ.'),
  },
  'hinh-can-mo-ta': {
    severity: 'todo',
    title: 'Hình chưa có lời mô tả',
    why: 'Người không nhìn thấy hình chỉ biết hình qua lời mô tả.',
    remedy: 'Viết lời mô tả vào giữa hai dấu ngoặc vuông ![…], cho người không nhìn thấy hình.',
    check: 'word',
    wrong: word(paragraph(picture('rH')), '(hình không có lời mô tả)', { links: [['rH', 'image', 'hinh.png']] }),
    right: word(paragraph(picture('rH', 'Sân trường giờ ra chơi')), '(hình có lời mô tả “Sân trường giờ ra chơi”)', {
      links: [['rH', 'image', 'hinh.png']],
    }),
  },
  'hinh-khong-dung-duoc': {
    severity: 'lost',
    title: 'Hình không dùng được trên trang',
    why: 'Hình bị thiếu trong tệp, hoặc thuộc kiểu mà trình duyệt không hiện được.',
    remedy: 'Trong Word, lưu hình thành PNG hoặc JPEG rồi chèn lại.',
    check: 'word',
    wrong: word(paragraph(run('Đoạn có hình.') + picture('rKhongCo', 'Bản đồ')), '(hình bị thiếu trong tệp)'),
    right: word(paragraph(picture('rH', 'Bản đồ')), '(hình PNG có trong tệp)', {
      links: [['rH', 'image', 'hinh.png']],
    }),
  },
  'hinh-o-dau-cuoi': {
    severity: 'lost',
    title: 'Hình ở phần đầu hoặc ô ký',
    why: 'Chữ ký, con dấu bị chép lại có thể bị dùng để làm giả; biểu trưng không thuộc nội dung.',
    remedy: 'Không cần làm gì: chữ ký, con dấu và hình ở phần đầu không đăng cùng bản chữ.',
    check: 'word',
    wrong: word('Đoạn thứ nhất.', '(hình con dấu ở ô ký)', {
      replace: [['HIỆU TRƯỞNG</w:t></w:r>', `HIỆU TRƯỞNG</w:t></w:r>${picture('rH')}`]],
      links: [['rH', 'image', 'hinh.png']],
    }),
    right: word('Đoạn thứ nhất.'),
  },
  'doi-tuong-nhung': {
    severity: 'lost',
    title: 'Đối tượng nhúng trong tệp Word',
    why: 'Bảng tính, biểu đồ nhúng là tệp của chương trình khác; chữ và số của nó không đọc được ở đây.',
    remedy: 'Chép nội dung của đối tượng thành bảng hoặc chữ trong Word rồi nhập lại.',
    check: 'word',
    wrong: word(
      paragraph(`${run('Bảng số liệu:')}<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>`),
      '(bảng tính Excel nhúng trong đoạn)',
    ),
    right: word('Số trẻ: 205.', '(số liệu viết thành chữ)'),
  },
  'ky-hieu-la': {
    severity: 'lost',
    title: 'Ký hiệu của phông riêng',
    why: 'Ký hiệu như Wingdings chỉ có hình khi máy có phông đó; máy khác hiện một chữ vô nghĩa.',
    remedy: 'Xem bản Word, gõ lại ký hiệu đó ở chỗ có dấu □.',
    check: 'word',
    wrong: word(
      paragraph(`${run('Đạt ')}<w:r><w:sym w:font="Wingdings" w:char="F001"/></w:r>`),
      '(ký hiệu Wingdings không có trong Unicode)',
    ),
    right: word('Đạt ✓'),
  },
} as const satisfies Record<string, NoteRule>;

import { word } from '../word-example.ts';
import { boldLine, fieldRun, item, line, listOf, paragraph, run } from '../word-markup.ts';
import type { NoteRule } from './note-rule.ts';

/** Letters, numbering and headings of a Word file. */
export const letterNoteRules = {
  'ma-cu': {
    severity: 'info',
    title: 'Chữ gõ bằng mã cũ (TCVN3, VNI)',
    why: 'Chữ mã cũ chỉ đọc được khi có phông cũ; máy đã chuyển sang Unicode, vài chữ có thể nhầm.',
    remedy: 'Đọc lại vài câu để chắc chữ đúng.',
    check: 'word',
    wrong: word(
      paragraph(run('Thùc hiÖn', '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>')),
      '(“Thực hiện” gõ bằng phông .VnTime)',
    ),
    right: word('Thực hiện'),
  },
  'ma-cu-sot': {
    severity: 'todo',
    title: 'Ký tự mã cũ không chuyển được',
    why: 'Ký tự này không có trong bảng mã cũ, nên không biết là chữ gì.',
    remedy: 'So với bản Word rồi gõ lại các ký tự đó.',
    check: 'word',
    wrong: word(
      paragraph(run('a\u00b0', '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>')),
      '(ký tự ° trong phông .VnTime)',
      { alongside: ['ma-cu'] },
    ),
    right: word('a độ'),
  },
  'ma-cu-la': {
    severity: 'todo',
    title: 'Phông mã cũ mà máy chưa đọc được',
    why: 'Chữ của phông này chỉ đúng khi có phông; máy không đoán.',
    remedy: 'Chuyển mã sang Unicode bằng UniKey (Ctrl+Shift+F6) trong Word rồi nhập lại.',
    check: 'word',
    wrong: word(
      paragraph(run('Tr\u00dc\u00b6ng', '<w:rFonts w:ascii="VPS Times" w:hAnsi="VPS Times"/>')),
      '(“Trường” gõ bằng phông VPS Times)',
    ),
    right: word('Trường'),
  },
  'ma-cu-nghi': {
    severity: 'todo',
    title: 'Chữ Unicode mang tên phông mã cũ',
    why: 'Đoạn này mang phông mã cũ nhưng gõ bằng Unicode; chuyển mã thì chữ đúng thành sai, nên được giữ nguyên.',
    remedy: 'So với bản Word; chữ gõ Unicode trong phông cũ được giữ nguyên.',
    check: 'word',
    wrong: word(
      paragraph(run('Kế hoạch', '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>')),
      '(“Kế hoạch” gõ Unicode, phông .VnTime)',
    ),
    right: word('Kế hoạch'),
  },
  'to-hop': {
    severity: 'info',
    title: 'Chữ có dấu ở dạng tổ hợp',
    why: 'Chữ trông giống nhau nhưng máy coi là khác nhau, nên tìm không thấy.',
    remedy: 'Không cần làm gì: chữ đã chuyển về dạng dựng sẵn.',
    check: 'word',
    wrong: word('dân vâ\u0323n', '(dân vận, trong đó ậ gồm â và dấu nặng rời)'),
    right: word('dân vận'),
  },
  'ky-tu-an': {
    severity: 'info',
    title: 'Ký tự không nhìn thấy',
    why: 'Ký tự ẩn làm từ bị cắt đôi khi tìm kiếm và khi đọc to.',
    remedy: 'Không cần làm gì.',
    check: 'word',
    wrong: word('kế\u200bhoạch', '(kế hoạch, có ký tự U+200B ở giữa hai chữ)'),
    right: word('kế hoạch'),
  },
  'chi-so': {
    severity: 'changed',
    title: 'Chỉ số trên, dưới bằng chữ',
    why: 'Unicode chỉ có chỉ số cho chữ số và ít chữ cái; chữ khác thành chữ thường.',
    remedy: 'Xem lại chỗ đó; chỉ số trên, dưới bằng chữ không giữ được.',
    check: 'word',
    wrong: word(paragraph(run('A') + run('abc', '<w:vertAlign w:val="superscript"/>')), '(A với chỉ số trên abc)'),
    right: word(paragraph(run('10 m') + run('2', '<w:vertAlign w:val="superscript"/>')), '(10 m²)'),
  },
  'dia-chi-bo': {
    severity: 'lost',
    title: 'Địa chỉ liên kết bị bỏ',
    why: 'Trang chỉ nhận liên kết https, http, mailto, tel; kiểu khác có thể chạy mã, hoặc chỉ có trên máy của người soạn.',
    remedy: 'Ghi lại địa chỉ bắt đầu bằng https:// trong Word, nếu cần.',
    check: 'word',
    wrong: word(
      paragraph(`<w:hyperlink r:id="rL">${run('xem tệp')}</w:hyperlink>`),
      '(liên kết đến tệp trên máy: file:///C:/mau.docx)',
      { links: [['rL', 'hyperlink', 'file:///C:/mau.docx']] },
    ),
    right: word(paragraph(`<w:hyperlink r:id="rL">${run('xem')}</w:hyperlink>`), '(liên kết đến https://vbpl.vn/)', {
      links: [['rL', 'hyperlink', 'https://vbpl.vn/']],
    }),
  },
  'so-dut': {
    severity: 'todo',
    title: 'Số thứ tự nhảy hoặc lặp',
    why: 'Số thứ tự bị đứt thường là mất một đoạn, hoặc gõ nhầm số.',
    remedy: 'So số thứ tự với bản Word rồi sửa trong tệp.',
    check: 'word',
    wrong: word(item('Một.') + item('Hai.') + item('Ba.', 2), '1. Một.\n2. Hai.\n1. Ba.', {
      parts: { numbering: listOf('decimal', '%1.') },
    }),
    right: word(item('Một.') + item('Hai.') + item('Ba.'), '1. Một.\n2. Hai.\n3. Ba.', {
      parts: { numbering: listOf('decimal', '%1.') },
    }),
  },
  'thieu-chu-d': {
    severity: 'info',
    title: 'Danh sách tự động bỏ qua chữ đ',
    why: 'Word đánh a, b, c, d, e; thể thức văn bản Việt Nam có đ sau d.',
    remedy: 'Bản in của Word cũng đánh như vậy. Theo NĐ 30/2020, sau d) là đ); muốn đúng thì gõ tay trong Word.',
    check: 'word',
    wrong: word(
      ['Một.', 'Hai.', 'Ba.', 'Bốn.', 'Năm.'].map((text) => item(text)).join(''),
      '(danh sách tự động a, b, c, d, e)',
      {
        parts: { numbering: listOf('lowerLetter', '%1)') },
      },
    ),
    right: word(['Một.', 'Hai.'].map((text) => item(text)).join(''), '(danh sách tự động a, b)', {
      parts: { numbering: listOf('lowerLetter', '%1)') },
    }),
  },
  'so-trong': {
    severity: 'lost',
    title: 'Đoạn chỉ có số thứ tự',
    why: 'Đoạn đánh số mà không có chữ thường là dòng thừa.',
    remedy: 'Bỏ dòng trống có số thứ tự trong Word, nếu thừa.',
    check: 'word',
    wrong: word(item('Một.') + item('') + item('Ba.'), '(mục 2 không có chữ)', {
      parts: { numbering: listOf('decimal', '%1.') },
    }),
    right: word(item('Một.') + item('Hai.'), '(mục nào cũng có chữ)', {
      parts: { numbering: listOf('decimal', '%1.') },
    }),
  },
  'kieu-so-la': {
    severity: 'todo',
    title: 'Kiểu đánh số chưa đọc được',
    why: 'Máy không biết kiểu số này in ra thế nào, nên ghi tạm bằng chữ số.',
    remedy: 'So số thứ tự với bản Word rồi sửa trong tệp.',
    check: 'word',
    wrong: word(item('Một.'), '(danh sách đánh số kiểu hebrew1)', { parts: { numbering: listOf('hebrew1', '%1.') } }),
    right: word(item('Một.'), '(danh sách đánh số 1, 2, 3)', { parts: { numbering: listOf('decimal', '%1.') } }),
  },
  'muc-giua-trang': {
    severity: 'info',
    title: 'Dòng đậm giữa trang lấy làm đề mục',
    why: 'Đề mục quyết định mục lục và địa chỉ của các đoạn sau nó.',
    remedy: 'Nếu không phải đề mục, bỏ dấu # ở đầu dòng đó.',
    check: 'word',
    wrong: word(
      `${line('Đoạn thứ nhất.')}${boldLine('PHỤ LỤC', '<w:jc w:val="center"/>')}${line('Chữ của phụ lục.')}`,
      '(dòng đậm PHỤ LỤC ở giữa trang)',
    ),
    right: word('Đoạn thứ nhất.'),
  },
  'muc-khong-dam': {
    severity: 'info',
    title: 'Đề mục không in đậm',
    why: 'Đề mục quyết định mục lục và địa chỉ; dòng chữ hoa có số La Mã được lấy làm đề mục dù không đậm.',
    remedy: 'Nếu không phải đề mục, bỏ dấu # ở đầu dòng đó.',
    check: 'word',
    wrong: word('Đoạn thứ nhất.', 'II. YÊU CẦU (không đậm)', {
      replace: [['<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">II.', '<w:t xml:space="preserve">II.']],
    }),
    right: word('Đoạn thứ nhất.'),
  },
  'muc-noi-dong': {
    severity: 'changed',
    title: 'Đề mục viết trên hai dòng',
    why: 'Hai dòng đậm liền nhau được nối thành một đề mục.',
    remedy: 'Không cần làm gì nếu hai dòng là một đề mục.',
    check: 'word',
    wrong: word(
      boldLine('Chương I', '<w:jc w:val="center"/>') +
        boldLine('QUY ĐỊNH CHUNG', '<w:jc w:val="center"/>') +
        line('Đoạn văn.'),
      'Chương I\nQUY ĐỊNH CHUNG',
    ),
    right: word(boldLine('Chương I. Quy định chung') + line('Đoạn văn.'), 'Chương I. Quy định chung'),
  },
  'muc-qua-dai': {
    severity: 'todo',
    title: 'Đoạn dài mang kiểu đề mục',
    why: 'Một câu dài làm đề mục thì mục lục không đọc được, nên được giữ là đoạn văn.',
    remedy: 'Nếu là đề mục, thêm dấu # ở đầu dòng; nếu không, để nguyên.',
    check: 'word',
    wrong: word(
      boldLine(`1. ${'Nâng cao chất lượng chăm sóc và giáo dục trẻ, '.repeat(8)}bảo đảm an toàn.`),
      '(đoạn đậm có số, dài hơn 300 chữ)',
    ),
    right: word(boldLine('1. Nâng cao chất lượng'), '1. Nâng cao chất lượng'),
  },
  'ngat-dong': {
    severity: 'changed',
    title: 'Đề mục có dấu ngắt dòng',
    why: 'Đề mục của trang là một dòng.',
    remedy: 'Không cần làm gì nếu các dòng là một đề mục.',
    check: 'word',
    wrong: word('Đoạn thứ nhất.', '(II. YÊU CẦU, ngắt dòng trước chữ VÀ NHIỆM VỤ)', {
      replace: [['II. YÊU CẦU</w:t>', 'II. YÊU CẦU</w:t><w:br/><w:t>VÀ NHIỆM VỤ</w:t>']],
    }),
    right: word('Đoạn thứ nhất.'),
  },
  'tep-ngoai': {
    severity: 'lost',
    title: 'Một phần văn bản ở tệp khác',
    why: 'Tệp Word dẫn đến tệp khác trên máy của người soạn; máy nhập không có tệp đó.',
    remedy: 'Chép nội dung vào chính tệp Word rồi nhập lại.',
    check: 'word',
    wrong: word(`${line('Đoạn thứ nhất.')}<w:altChunk r:id="r9"/>`, '(một phần văn bản lấy từ tệp khác)'),
    right: word('Đoạn thứ nhất.'),
  },
  'truong-tu-dong': {
    severity: 'todo',
    title: 'Trường tự động chưa có kết quả',
    why: 'Ngày, số trang mà Word tự điền chỉ có khi mở bằng Word; máy không đoán.',
    remedy: 'So với bản Word rồi gõ lại chỗ đó.',
    check: 'word',
    wrong: word(paragraph(run('Ngày in: ') + fieldRun(' DATE ')), '(ngày do Word tự điền)'),
    right: word('Ngày in: 05/3/2026'),
  },
} as const satisfies Record<string, NoteRule>;

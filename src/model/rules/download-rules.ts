import { edit, whole } from './example.ts';
import type { AnyRule } from './rule.ts';
import { word } from './word-example.ts';

/** A school's colours, its Word files and the files that readers download. Codes are permanent. */
export const downloadRules = {
  'nhap-sot-chu': {
    severity: 'error',
    title: 'Nhập tệp Word bị sót chữ',
    why: 'Trang đăng thay cho bản in, nên mất một câu là đăng sai văn bản mà không ai hay. Mỗi lần nhập, máy đếm lại từng chữ của tệp Word bằng một cách đọc khác; chữ nào không vào thân văn bản, không vào ô khai báo và không ghi chú nào nêu ra thì cả tệp không được nhập, không có gì được ghi.',
    remedy:
      'Tìm những chỗ được nêu trong tệp Word, chép chữ ở đó thành đoạn văn thường (không nằm trong khung, hộp chữ, bảng bọc ngoài), lưu rồi nhập lại. Nếu vẫn sót, gửi tệp Word cho người phụ trách trang: đây là lỗi của phần nhập, cần sửa.',
    check: 'word',
    wrong: word(
      '<w:p><w:t>Căn cứ Thông tư số 09/2024.</w:t></w:p>',
      '(chữ nằm ở chỗ lạ của tệp Word, máy đọc sót “Căn cứ Thông tư số 09/2024.”)',
    ),
    right: word('Căn cứ Thông tư số 09/2024.', '(chữ nằm trong đoạn văn thường)'),
  },
  'mau-kho-doc': {
    severity: 'error',
    title: 'Màu của trường khó đọc',
    why: 'Chữ phải tương phản với nền ít nhất 4,5 lần (WCAG 2.2, mức AA) để người mắt kém, người xem ngoài nắng đọc được.',
    remedy: 'Dùng màu gợi ý: cùng sắc, đủ đậm trên nền sáng hoặc đủ nhạt trên nền tối.',
    check: 'content',
    wrong: edit('site.yaml', 'title: Trường mẫu', "title: Trường mẫu\ncolor: '#f5a623'", "color: '#f5a623'"),
    right: edit('site.yaml', 'title: Trường mẫu', "title: Trường mẫu\ncolor: '#935e07'", "color: '#935e07'"),
  },
  'tai-ve-lien-ket': {
    severity: 'error',
    title: 'Liên kết trong thư mục tệp tải về',
    why: 'Liên kết (symbolic link) dẫn ra ngoài sẽ đưa tệp riêng của máy dựng trang lên mạng; ống dẫn hay thiết bị thì đọc không bao giờ hết.',
    remedy: 'Xóa liên kết, chép chính tệp cần đăng vào chỗ đó.',
    check: 'downloads',
    wrong: {
      files: { 'public/tep/bao-cao.csv': { linkTo: 'khac.csv' } },
      excerpt: '(public/tep/bao-cao.csv là liên kết đến một tệp khác)',
    },
    right: whole('public/tep/bao-cao.csv', 'Lớp,Số trẻ\n', '(public/tep/bao-cao.csv là tệp thật)'),
  },
  'tai-ve-chay-ma': {
    severity: 'error',
    title: 'Tệp tải về là trang web hoặc mã lệnh',
    why: 'Trang HTML, hình SVG, mã lệnh mở từ địa chỉ của trường thì chạy như chính trang của trường, lấy được mã đăng nhập của người biên tập.',
    remedy: 'Đăng bản PDF, hình thì đổi sang PNG hay WebP. Nội dung của trang thì viết thành tệp .mdx.',
    check: 'downloads',
    wrong: whole('public/tep/gioi-thieu.html', 'x', '(public/tep/gioi-thieu.html)'),
    right: whole('public/tep/gioi-thieu.txt', 'Giới thiệu nhà trường.\n', '(public/tep/gioi-thieu.txt)'),
  },
  'tai-ve-ngoai-tep': {
    severity: 'error',
    title: 'Tệp nằm ngoài thư mục tep',
    why: 'Tệp ở gốc trang có thể thay trang báo lỗi, đổi cách máy chủ trả lời, chen vào giữa người đọc và trang. Tệp của trường chỉ được đăng ở /tep/.',
    remedy:
      'Chuyển tệp vào thư mục tep bên cạnh. Địa chỉ đã đổi ghi ở public/_redirects. Tệp của phần mềm (biểu tượng, robots.txt) là mã, do trang tự viết ra.',
    check: 'downloads',
    wrong: whole('public/404.html', 'x', '(public/404.html)'),
    right: whole('public/tep/thong-bao.txt', 'Thông báo của nhà trường.\n', '(public/tep/thong-bao.txt)'),
  },
  'tai-ve-kieu-la': {
    severity: 'error',
    title: 'Kiểu tệp tải về chưa được nhận',
    why: 'Người đọc phải mở được tệp trên điện thoại, và máy phải biết tệp đó không chạy được gì.',
    remedy:
      'Lưu lại thành PDF (văn bản), XLSX hay CSV (bảng), JPG hay PNG (ảnh). Tệp nén thì đăng riêng từng tệp bên trong.',
    check: 'downloads',
    wrong: whole('public/tep/bieu-mau.rar', 'x', '(public/tep/bieu-mau.rar)'),
    right: whole('public/tep/bieu-mau.csv', 'Họ và tên,Lớp\n', '(public/tep/bieu-mau.csv)'),
  },
  'chuyen-huong-sai': {
    severity: 'error',
    title: 'Dòng chuyển hướng viết sai',
    why: 'Nơi đăng trang không hiểu dòng này, hiểu thành việc khác, hoặc theo dòng này mà bỏ qua trang, tệp đang có: người giữ địa chỉ cũ gặp trang báo lỗi, hay bị đưa đến chỗ không ai duyệt.',
    remedy:
      'Viết địa chỉ cũ (không còn trang, tệp nào ở đó, viết cách nào cũng vậy), dấu cách, địa chỉ mới (đến thẳng, không qua một dòng khác), dấu cách, 301.',
    check: 'downloads',
    wrong: whole('public/_redirects', '/ke-hoach/* https://noi-khac.example/:splat 200!'),
    right: whole('public/_redirects', '/ke-hoach/ma-cu/ /ke-hoach/2024-ke-hoach-mau/ 301'),
  },
} as const satisfies Record<string, AnyRule>;

import { whole } from './example.ts';
import type { FolderExample } from './example.ts';
import type { AnyRule } from './rule.ts';

/** The smallest beginning and end of a JPEG picture, with these segments in between. */
const jpeg = (segments: readonly number[], excerpt: string): FolderExample => ({
  files: { 'public/tep/san-truong.jpg': { bytes: [0xff, 0xd8, ...segments, 0xff, 0xd9] } },
  excerpt,
});
/** An empty Exif segment: marker, length, `Exif` and two zero bytes. */
const exif = [0xff, 0xe1, 0x00, 0x08, 0x45, 0x78, 0x69, 0x66, 0x00, 0x00];

/** The smallest PDF of one empty page. @param more what else its catalogue says */
const onePage = (more: string): string =>
  [
    '%PDF-1.4',
    `1 0 obj << /Type /Catalog /Pages 2 0 R ${more} >> endobj`,
    '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj',
    '3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> endobj',
    'trailer << /Root 1 0 R >>',
    '%%EOF',
  ].join('\n');

/** Name, size and content of the files that readers download. Codes are permanent. */
export const downloadBytesRules = {
  'tai-ve-ten': {
    severity: 'error',
    title: 'Tên tệp tải về chưa đúng',
    why: 'Tên tệp là địa chỉ mà người đọc gửi cho nhau. Chữ hoa, dấu cách, dấu _ và chữ có dấu bị các máy hiểu khác nhau, nên liên kết hỏng.',
    remedy:
      'Đổi tên tệp theo gợi ý: chữ thường không dấu, chữ số, nối bằng dấu gạch nối. Sửa cả những chỗ đã ghi tên cũ.',
    check: 'downloads',
    wrong: whole('public/tep/Thực đơn_2024.CSV', 'Ngày,Món\n', '(public/tep/Thực đơn_2024.CSV)'),
    right: whole('public/tep/thuc-don-2024.csv', 'Ngày,Món\n', '(public/tep/thuc-don-2024.csv)'),
  },
  'tai-ve-qua-lon': {
    severity: 'error',
    title: 'Tệp tải về quá lớn',
    why: 'Tệp lớn mở không nổi trên điện thoại mạng yếu, có nơi đăng từ chối cả trang vì một tệp, và kho giữ mọi bản của nó mãi.',
    remedy:
      'Ảnh: thu nhỏ còn cạnh dài 2000 điểm. PDF quét: quét lại ở 200 dpi, đen trắng. Phim, tiếng dài: cắt thành nhiều phần hoặc đăng nơi khác rồi dẫn liên kết.',
    check: 'downloads',
    wrong: {
      files: { 'public/tep/bang.csv': { repeat: 'Lớp,Số trẻ\n', times: 3_000_000 } },
      excerpt: '(public/tep/bang.csv, 42 MB)',
    },
    right: whole('public/tep/bang.csv', 'Lớp,Số trẻ\n', '(public/tep/bang.csv, 1 kB)'),
  },
  'tai-ve-khac-duoi': {
    severity: 'error',
    title: 'Bên trong tệp không đúng như đuôi',
    why: 'Người đọc bấm vào sẽ không mở được, hoặc mở bằng chương trình khác với điều tên tệp nói; kẻ xấu hay giấu mã lệnh bằng cách này.',
    remedy: 'Mở tệp bằng đúng chương trình đã làm ra nó rồi lưu lại (Save as) theo kiểu cần đăng; đừng chỉ đổi đuôi.',
    check: 'downloads',
    wrong: whole('public/tep/san-truong.jpg', '%PDF-1.7\n', '(public/tep/san-truong.jpg, bên trong là tệp PDF)'),
    right: jpeg([], '(public/tep/san-truong.jpg, bên trong là ảnh JPEG)'),
  },
  'anh-con-thong-tin': {
    severity: 'error',
    title: 'Ảnh còn thông tin của máy chụp',
    why: 'Điện thoại ghi vào ảnh nơi chụp, ngày giờ, máy của ai. Ảnh ở nhà một học sinh vì thế chỉ ra được nhà em đó.',
    remedy:
      'Chạy npm run check -- --fix: ảnh được lưu lại, bỏ hết thông tin ấy, giữ đúng chiều. Không chạy được lệnh thì mở ảnh, chụp lại màn hình rồi dùng ảnh chụp ấy.',
    check: 'downloads',
    wrong: jpeg(exif, '(public/tep/san-truong.jpg chép thẳng từ điện thoại)'),
    right: jpeg([], '(public/tep/san-truong.jpg đã bỏ thông tin)'),
  },
  'tai-ve-khong-doc-duoc-chu': {
    severity: 'error',
    title: 'Không đọc được chữ trong tệp tải về',
    why: 'Máy không đọc được chữ thì không biết trong tệp có số điện thoại, số căn cước, tên trẻ hay không.',
    remedy:
      'Mở tệp, bỏ mật khẩu, lưu lại bằng Word, Excel hay LibreOffice rồi thay tệp. Vẫn không được thì in lại thành PDF.',
    check: 'downloads',
    wrong: whole('public/tep/danh-sach.pdf', '%PDF-1.7\n', '(public/tep/danh-sach.pdf hỏng hoặc có mật khẩu)'),
    right: whole('public/tep/danh-sach.csv', 'Lớp,Số trẻ\n', '(public/tep/danh-sach.csv mở được ngay)'),
  },
  'tai-ve-pdf-co-them': {
    severity: 'error',
    title: 'PDF có tệp đính kèm hay mã lệnh',
    why: 'Tệp đính kèm trong PDF không ai thấy trên trang giấy và không ai kiểm tra chữ; mã lệnh, lệnh mở chương trình chạy trên máy của cha mẹ học sinh.',
    remedy:
      'Mở tệp, chọn in rồi lưu thành PDF mới: bản in chỉ còn những trang nhìn thấy. Tệp đính kèm cần đăng thì đăng riêng.',
    check: 'downloads',
    wrong: whole(
      'public/tep/quy-che.pdf',
      onePage('/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'),
      '(public/tep/quy-che.pdf, mở ra thì chạy mã lệnh)',
    ),
    right: whole('public/tep/quy-che.pdf', onePage(''), '(public/tep/quy-che.pdf đã in lại thành PDF)'),
  },
} as const satisfies Record<string, AnyRule>;

import { whole } from './example.ts';
import type { FolderExample } from './example.ts';
import type { AnyRule } from './rule.ts';
import { smallestJpeg } from './smallest-jpeg.ts';

/** The smallest JPEG picture, with these segments before its frame. */
const jpeg = (segments: readonly number[], excerpt: string, end?: readonly number[]): FolderExample => ({
  files: { 'public/tep/san-truong.jpg': { bytes: smallestJpeg(segments, end) } },
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

/** One frame of silence: MPEG 1, layer III, 32 kbit/s, 48 kHz; after these bytes. */
const mp3 = (before: readonly number[], excerpt: string): FolderExample => ({
  files: { 'public/tep/bai-hat.mp3': { bytes: [...before, 0xff, 0xfb, 0x14, 0xc4, ...Array<number>(92).fill(0)] } },
  excerpt,
});
/** An ID3 tag with one frame of one letter. */
const tag = (frame: string): number[] =>
  [...`ID3\u0003\0\0\0\0\0\u000c${frame}\0\0\0\u0002\0\0\0a`].map((letter) => letter.charCodeAt(0));

const zeros = (count: number) => '\0'.repeat(count);
const number = (value: number, bytes: number) => String.fromCharCode(value) + zeros(bytes - 1);

/** A zip file of empty parts (APPNOTE 4.3), all of whose bytes are letters of ASCII as long as the names are short. */
function emptyParts(...names: readonly string[]): string {
  const heads = names.map((name) => `PK\u0003\u0004${zeros(22)}${number(name.length, 2)}${zeros(2)}${name}`);
  const directory = names.map((name, index) => {
    const at = heads.slice(0, index).join('').length;
    return `PK\u0001\u0002${zeros(24)}${number(name.length, 2)}${zeros(12)}${number(at, 4)}${name}`;
  });
  const [size, at] = [directory.join('').length, heads.join('').length];
  const end = `PK\u0005\u0006${zeros(4)}${number(names.length, 2)}${number(names.length, 2)}${number(size, 4)}${number(at, 4)}${zeros(2)}`;
  return [...heads, ...directory, end].join('');
}

/** What to do about a signed PDF: to print it or save it once more destroys its signature. */
export const DOWNLOAD_REMEDY_IF_SIGNED =
  'Tệp có chữ ký số: xin nơi ký gửi lại đúng tệp đã ký rồi chép nguyên. Tệp ấy vẫn bị báo thì bỏ phần đó ở văn bản gốc, xuất PDF khác rồi ký lại; sửa hay lưu lại chính tệp này thì chữ ký mất giá trị.';

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
      'Chạy npm run check -- --fix: ảnh, cả ảnh trong tệp Word, Excel, PDF, được lưu lại, bỏ hết thông tin ấy, giữ đúng chiều. Không chạy được lệnh thì mở ảnh, chụp lại màn hình rồi dùng ảnh chụp ấy. PDF đã ký số, hay còn bị báo sau khi chạy lệnh, thì bỏ thông tin ở ảnh gốc rồi xuất lại, ký lại.',
    check: 'downloads',
    wrong: jpeg(exif, '(public/tep/san-truong.jpg chép thẳng từ điện thoại)'),
    right: jpeg([], '(public/tep/san-truong.jpg đã bỏ thông tin)'),
  },
  'anh-hong': {
    severity: 'error',
    title: 'Ảnh hỏng hoặc bị cắt cụt',
    why: 'Ảnh không đúng cấu trúc có máy mở được, có máy không; trong phần hỏng có thể còn thứ không ai nhìn thấy, như nơi chụp, mà máy kiểm tra không đọc ra.',
    remedy:
      'Chép lại ảnh từ máy chụp hay điện thoại. Vẫn hỏng thì mở bằng chương trình xem ảnh rồi lưu lại (Save as) thành JPG hay PNG, hoặc chụp lại màn hình.',
    check: 'downloads',
    wrong: jpeg([], '(public/tep/san-truong.jpg chép dở, thiếu phần cuối)', []),
    right: jpeg([], '(public/tep/san-truong.jpg chép đủ)'),
  },
  'tieng-phim-con-thong-tin': {
    severity: 'error',
    title: 'Tệp tiếng, phim còn thông tin của máy ghi',
    why: 'Điện thoại ghi vào phim nơi quay; chương trình ghi vào tệp tiếng lời ghi chú, ảnh bìa, tên máy. Người nghe không thấy những thứ ấy, người khác thì đọc được.',
    remedy:
      'Chạy npm run check -- --fix: phần ấy được bỏ đi, tiếng và hình giữ nguyên, tên bài cũng giữ. Không chạy được lệnh thì xuất lại tệp bằng chương trình dựng phim, tắt mục ghi thông tin (metadata).',
    check: 'downloads',
    wrong: mp3(tag('COMM'), '(public/tep/bai-hat.mp3 có lời ghi chú của chương trình)'),
    right: mp3([], '(public/tep/bai-hat.mp3 chỉ có tiếng)'),
  },
  'tieng-phim-hong': {
    severity: 'error',
    title: 'Tệp tiếng, phim hỏng, hoặc có rãnh dữ liệu riêng',
    why: 'Tệp không có phần tiếng hay hình thì người đọc không mở được, mà bên trong có thể là thứ khác. Rãnh dữ liệu riêng của máy quay thường ghi vị trí từng giây; rãnh phụ đề có chữ mà máy kiểm tra không đọc được; không bỏ riêng chúng ra được.',
    remedy:
      'Xuất lại tệp bằng chương trình dựng phim, chỉ chọn hình và tiếng, kiểu MP4 hay MP3. Phụ đề thì chọn in thẳng lên hình, hoặc đăng lời thành tệp chữ riêng.',
    check: 'downloads',
    wrong: {
      files: { 'public/tep/bai-hat.mp3': { bytes: tag('TIT2') } },
      excerpt: '(public/tep/bai-hat.mp3 không có tiếng)',
    },
    right: mp3([], '(public/tep/bai-hat.mp3 nghe được)'),
  },
  'tai-ve-khong-doc-duoc-chu': {
    severity: 'error',
    title: 'Không đọc được chữ trong tệp tải về',
    why: 'Máy không đọc được chữ thì không biết trong tệp có số điện thoại, số căn cước, tên trẻ hay không.',
    remedy:
      'Mở tệp, bỏ mật khẩu, lưu lại bằng Word, Excel hay LibreOffice rồi thay tệp. Vẫn không được thì in lại thành PDF. Tệp đã ký số thì xin nơi ký gửi đúng tệp đã ký.',
    check: 'downloads',
    wrong: whole('public/tep/danh-sach.pdf', '%PDF-1.7\n', '(public/tep/danh-sach.pdf hỏng hoặc có mật khẩu)'),
    right: whole('public/tep/danh-sach.csv', 'Lớp,Số trẻ\n', '(public/tep/danh-sach.csv mở được ngay)'),
  },
  'tai-ve-pdf-co-them': {
    severity: 'error',
    title: 'PDF có tệp đính kèm hay mã lệnh',
    why: 'Tệp đính kèm trong PDF không ai thấy trên trang giấy và không ai kiểm tra chữ; mã lệnh, lệnh mở chương trình chạy trên máy của cha mẹ học sinh.',
    remedy:
      'Mở tệp, chọn in rồi lưu thành PDF mới: bản in chỉ còn những trang nhìn thấy. Tệp bị khóa, không cho in, thì xuất lại từ tệp gốc và không đặt mật khẩu. Tệp đính kèm cần đăng thì đăng riêng. Tệp đã ký số thì đừng in lại: xin nơi ký gửi đúng tệp đã ký.',
    check: 'downloads',
    wrong: whole(
      'public/tep/quy-che.pdf',
      onePage('/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'),
      '(public/tep/quy-che.pdf, mở ra thì chạy mã lệnh)',
    ),
    right: whole('public/tep/quy-che.pdf', onePage(''), '(public/tep/quy-che.pdf đã in lại thành PDF)'),
  },
  'tai-ve-van-phong-co-them': {
    severity: 'error',
    title: 'Tệp Word, Excel, CSV chứa tệp khác hay nạp từ ngoài',
    why: 'Bảng tính nhúng sau một biểu đồ mang theo mọi hàng của nó, cả danh sách trẻ, mà trên trang không ai thấy và máy không kiểm tra chữ; mẫu, liên kết nạp từ ngoài có thể chạy mã lệnh trên máy người mở.',
    remedy:
      'Biểu đồ, đối tượng: cắt đi rồi dán lại bằng Dán đặc biệt (Paste Special) → Hình ảnh. Bảng tính lấy số từ tệp khác: Data → Edit Links → Break Link. Ô có công thức nạp từ mạng: thay bằng chữ hay số mà ô đang hiện. Cách chắc nhất: lưu lại thành PDF. Tệp bên trong cần đăng thì đăng riêng.',
    check: 'downloads',
    wrong: whole(
      'public/tep/bao-cao.xlsx',
      emptyParts('xl/workbook.xml', 'xl/embeddings/ds.bin'),
      '(public/tep/bao-cao.xlsx có một tệp nhúng bên trong)',
    ),
    right: whole('public/tep/bao-cao.csv', 'Lớp,Số trẻ\n', '(public/tep/bao-cao.csv)'),
  },
} as const satisfies Record<string, AnyRule>;

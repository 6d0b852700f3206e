import type { IssueCode } from '../rules/catalogue.ts';

interface Refusal {
  message: string;
  advice: string;
  /** Code of the page that explains it. */
  help?: IssueCode;
}

/** Why a file cannot be imported, with what the person should do instead. Codes are permanent. */
export const refusals = {
  'tep-trong': {
    message: 'Tệp trống, không có byte nào.',
    advice: 'Mở lại tệp trong Word, lưu rồi thử lại. Nếu chép từ USB hay tải về, chép lại từ đầu.',
  },
  'tep-qua-lon': {
    message: 'Tệp lớn hơn 30 MB.',
    advice: 'Trong Word, bấm chuột phải vào hình, chọn Nén hình (Compress Pictures) rồi lưu; hoặc bỏ các trang quét.',
  },
  'tep-doc-cu': {
    message: 'Đây là tệp Word kiểu cũ (.doc), không phải .docx.',
    advice: 'Mở bằng Word hoặc LibreOffice, chọn Lưu thành (Save As), kiểu “Word Document (.docx)”, rồi nhập tệp mới.',
  },
  'tep-co-mat-khau': {
    message: 'Tệp có mật khẩu nên không đọc được.',
    advice: 'Mở bằng Word, vào Tệp → Thông tin → Bảo vệ tài liệu → bỏ mật khẩu, lưu rồi nhập lại.',
  },
  'tep-pdf': {
    message: 'Đây là tệp PDF, không phải tệp Word.',
    advice:
      'Hỏi người soạn thảo tệp Word gốc (.docx); văn thư thường lưu tệp này cùng bản ký. Không chuyển PDF thành Word: chữ và số hiệu sẽ sai mà không ai thấy. Bản PDF đã ký vẫn đăng kèm được, trong public/tep/.',
  },
  'tep-hinh': {
    message: 'Đây là tệp hình (ảnh chụp hoặc bản quét), không có chữ để đọc.',
    advice:
      'Hỏi người soạn thảo tệp Word gốc (.docx). Không dùng ảnh chụp văn bản: người khiếm thị không đọc được, tìm kiếm không thấy.',
  },
  'chi-co-hinh': {
    message: 'Tệp Word này chỉ có hình (bản quét dán vào Word), không có chữ.',
    advice: 'Hỏi người soạn thảo tệp Word gốc, là tệp gõ chữ trước khi in và ký.',
  },
  'tep-rtf': {
    message: 'Đây là tệp RTF, dù tên tệp có thể là .doc hay .docx.',
    advice: 'Mở bằng Word, chọn Lưu thành (Save As), kiểu “Word Document (.docx)”, rồi nhập tệp mới.',
  },
  'tep-html': {
    message: 'Đây là trang web hoặc tệp XML, dù tên tệp có thể là .doc hay .docx.',
    advice: 'Mở bằng Word, chọn Lưu thành (Save As), kiểu “Word Document (.docx)”, rồi nhập tệp mới.',
  },
  'khong-phai-word': {
    message: 'Tệp không phải tệp Word (.docx).',
    advice: 'Chọn tệp có đuôi .docx. Tệp bảng tính, trình chiếu hay tệp nén cần chép nội dung sang Word trước.',
  },
  'tep-bang-tinh': {
    message: 'Đây là tệp bảng tính Excel, không phải tệp Word.',
    advice: 'Chép bảng sang một tệp Word rồi nhập tệp đó.',
  },
  'tep-trinh-chieu': {
    message: 'Đây là tệp trình chiếu PowerPoint, không phải tệp Word.',
    advice: 'Chép nội dung sang một tệp Word rồi nhập tệp đó.',
  },
  'tep-odt': {
    message: 'Đây là tệp OpenDocument (.odt), không phải .docx.',
    advice: 'Mở bằng LibreOffice, chọn Lưu thành (Save As), kiểu “Word 2007–365 (.docx)”, rồi nhập tệp mới.',
  },
  'tep-hong': {
    message: 'Tệp hỏng: phần nén bên trong không đọc được trọn vẹn.',
    advice:
      'Mở tệp bằng Word; nếu Word sửa được thì lưu thành tệp mới. Nếu không, lấy lại bản gốc: tệp có thể đã hỏng khi tải hoặc chép.',
  },
  'xml-hong': {
    message: 'Tệp hỏng: nội dung bên trong không đúng dạng của Word.',
    advice: 'Mở tệp bằng Word, lưu thành tệp mới rồi nhập lại.',
  },
  'bom-nen': {
    message: 'Tệp bung ra lớn bất thường (có dấu hiệu của tệp phá hoại), nên máy dừng đọc.',
    advice: 'Không mở tệp này. Báo người gửi và người phụ trách công nghệ thông tin.',
  },
  'duong-dan-la': {
    message: 'Tệp chứa tên đường dẫn lạ (có dấu hiệu của tệp phá hoại), nên máy dừng đọc.',
    advice: 'Không mở tệp này. Báo người gửi và người phụ trách công nghệ thông tin.',
  },
  'thuc-the-ngoai': {
    message: 'Tệp chứa khai báo DTD hoặc thực thể XML, điều Word không bao giờ tạo ra (có dấu hiệu của tệp phá hoại).',
    advice: 'Không mở tệp này. Báo người gửi và người phụ trách công nghệ thông tin.',
  },
  'co-macro': {
    message: 'Tệp có macro (mã lệnh chạy trong Word), nên không được nhập.',
    advice: 'Mở bằng Word với macro tắt, chọn Lưu thành (Save As), kiểu “Word Document (.docx)”, rồi nhập tệp mới.',
  },
  'long-qua-sau': {
    message: 'Tệp có các phần lồng nhau quá sâu (có dấu hiệu của tệp phá hoại), nên máy dừng đọc.',
    advice: 'Mở tệp bằng Word, chép chữ sang một tệp mới rồi nhập lại.',
  },
  'khong-mo-duoc': {
    message: 'Trình duyệt không mở được: đây là một thư mục, hoặc tệp đã bị đổi, dời đi, hay đang bị khóa.',
    advice: 'Chọn lại đúng một tệp .docx. Tệp đang mở trong Word thì lưu, đóng lại rồi chọn.',
  },
  'doan-qua-dai': {
    message: 'Tệp có một đoạn văn dài bất thường (hơn 100.000 ký tự không xuống dòng), nên máy dừng đọc.',
    advice: 'Mở tệp bằng Word, tìm đoạn đó, xóa chữ lặp hoặc tách thành nhiều đoạn rồi nhập lại.',
  },
  'qua-nhieu-phan-tu': {
    message: 'Tệp dài quá mức, hoặc bị cắt thành quá nhiều mảnh, nên máy dừng đọc.',
    advice: 'Mở tệp bằng Word, chép chữ sang một tệp mới, hoặc tách thành nhiều tệp rồi nhập từng tệp.',
  },
  'nhap-sot-chu': {
    message: 'Máy đọc sót chữ của tệp Word, nên không ghi gì: bản trên trang không được thiếu chữ nào so với bản Word.',
    advice:
      'Trong Word, chép chữ ở những chỗ đó thành đoạn văn thường (không nằm trong khung, hộp chữ, bảng bọc ngoài), lưu rồi nhập lại. Nếu vẫn sót, gửi tệp cho người phụ trách trang.',
    help: 'nhap-sot-chu',
  },
  'khong-co-chu': {
    message: 'Tệp Word không có chữ nào.',
    advice: 'Kiểm tra đã chọn đúng tệp chưa.',
  },
  'luu-hanh-han-che': {
    message:
      'Văn bản có dấu chỉ mức độ mật hoặc phạm vi lưu hành nên không được đăng trên trang (NĐ 30/2020, Phụ lục I).',
    advice: 'Không công khai văn bản này. Nếu dấu ghi nhầm, hỏi người ký rồi bỏ dấu trong tệp Word.',
  },
} as const satisfies Record<string, Refusal>;

export type RefusalCode = keyof typeof refusals;

/** Thrown when a file is not imported at all. `message` and `advice` are Vietnamese sentences for the person. */
export class ImportRefusal extends Error {
  readonly code: RefusalCode;
  readonly advice: string;
  /** Where in the Word file, one sentence a place. */
  readonly places: readonly string[];
  /** Code of the page that explains it; null when the advice is all there is to say. */
  readonly help: IssueCode | null;

  /** @param detail what was found, appended to the message. */
  constructor(code: RefusalCode, detail?: string, places: readonly string[] = []) {
    const { message, advice, help }: Refusal = refusals[code];
    super(message + (detail === undefined ? '' : ` ${detail}`));
    this.name = 'ImportRefusal';
    this.code = code;
    this.advice = advice;
    this.places = places;
    this.help = help ?? null;
  }
}

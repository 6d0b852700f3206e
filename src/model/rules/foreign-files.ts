import { pages } from '../addresses.ts';
import { beginsWith, firstBytes, hasUtf16Mark } from '../first-bytes.ts';

/** Kinds of files that people put where a record belongs, and what to do with one. Renaming would not make a record of any of them. */
const remedies: readonly (readonly [endings: readonly string[], remedy: string])[] = [
  [
    ['docx'],
    `Đừng đổi đuôi: chuyển tệp Word thành tệp nội dung bằng npm run import -- <tệp>, hoặc ở trang ${pages.wordImport}, rồi đưa tệp Word ra khỏi thư mục này.`,
  ],
  [
    ['doc', 'odt', 'rtf'],
    `Mở bằng Word hay LibreOffice, lưu lại thành .docx, rồi chuyển tệp .docx ấy ở trang ${pages.wordImport}. Đừng đổi đuôi.`,
  ],
  [['txt'], 'Tạo tệp nội dung bằng npm run new, rồi chép chữ của tệp này vào dưới phần khai báo đầu tệp.'],
  [['gitattributes'], 'Bỏ tệp này: nó bảo git đổi từng byte của tệp, và tệp tải về không còn là bản đã ký.'],
  [
    ['pdf', 'xlsx', 'xls', 'csv', 'jpg', 'jpeg', 'png', 'webp'],
    'Tệp để người đọc tải về đặt trong public/tep/, rồi ghi đường dẫn vào mục công khai hay văn bản của nó.',
  ],
];

const utf16 =
  'Mở bằng Notepad, chọn Tệp → Lưu thành (Save As), ở ô Mã hóa (Encoding) chọn UTF-8 rồi lưu đè. Trong Word: Lưu thành, kiểu Văn bản thuần (Plain Text), mã hóa khác, chọn Unicode (UTF-8).';

/** First bytes of files of other programs, with the ending that their remedy has. */
const signatures: readonly (readonly [bytes: readonly number[], ending: string, what: string])[] = [
  [firstBytes.zip, 'docx', 'tệp Word (.docx) hoặc tệp nén'],
  [firstBytes.ole.slice(0, 4), 'doc', 'tệp Word kiểu cũ (.doc)'],
  [firstBytes.rtf, 'rtf', 'tệp RTF'],
  [firstBytes.pdf.slice(0, 4), 'pdf', 'tệp PDF'],
  [firstBytes.png.slice(0, 4), 'png', 'hình PNG'],
  [firstBytes.jpeg, 'jpg', 'hình JPEG'],
];

/** A kind of file in words, and what to do with it. */
export interface ForeignBytes {
  what: string;
  remedy: string;
}

/** What a file is whose name says it is a record but whose bytes are of another program, or of another encoding than UTF-8. Null for any other. */
export function foreignBytes(bytes: Uint8Array): ForeignBytes | null {
  const found = signatures.find(([head]) => beginsWith(bytes, head));
  if (found) return { what: found[2], remedy: foreignFileRemedy(`.${found[1]}`)! };
  return isUtf16(bytes) ? { what: 'chữ mã UTF-16', remedy: utf16 } : null;
}

/**
 * UTF-16 by its byte order mark; without one, by the zero bytes: the space and the Latin letters without accents, more than
 * a third of any Vietnamese text, have a zero as high byte, and no letter has one as low byte but a few rare ones.
 */
function isUtf16(bytes: Uint8Array): boolean {
  if (hasUtf16Mark(bytes)) return true;
  const start = bytes.subarray(0, 2000);
  if (start.length < 4) return false;
  const zeros = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]!++;
  });
  const [even, odd] = zeros.map((count) => count / (start.length / 2)) as [number, number];
  return Math.max(even, odd) > 0.3 && Math.min(even, odd) < 0.02;
}

/** What to do with a file of another program in a content folder; null for a file that is of none of the known kinds. */
export function foreignFileRemedy(name: string): string | null {
  const ending = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase();
  return remedies.find(([endings]) => endings.includes(ending ?? ''))?.[1] ?? null;
}

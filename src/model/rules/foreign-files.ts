import { pages } from '../addresses.ts';

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
  [
    ['pdf', 'xlsx', 'xls', 'csv', 'jpg', 'jpeg', 'png', 'webp'],
    'Tệp để người đọc tải về đặt trong public/tep/, rồi ghi đường dẫn vào mục công khai hay văn bản của nó.',
  ],
];

/** What to do with a file of another program in a content folder; null for a file that is of none of the known kinds. */
export function foreignFileRemedy(name: string): string | null {
  const ending = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase();
  return remedies.find(([endings]) => endings.includes(ending ?? ''))?.[1] ?? null;
}

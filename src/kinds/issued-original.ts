import { z } from 'zod';
import { labelledEnum, text } from './common.ts';
import { attachedFile } from './disclosure.ts';

/** Where people and machines that cannot see a picture find the words of an original. */
export const originalTextLabels = {
  'in-file': 'chữ nằm trong tệp, chọn và chép được',
  'on-page': 'tệp chỉ là ảnh quét; chữ của tệp là nguyên văn trên trang',
} as const;

/** The document as it was issued: a PDF that was signed, or a scan of the sheet with its seal. The text of the page is a copy of it. */
export const issuedOriginal = attachedFile
  .extend({
    // One pattern, because the editing screen knows a field for files by it.
    path: z
      .string()
      .regex(
        /^tep\/[a-z0-9][a-z0-9./-]*\.pdf$/,
        'Bản gốc là một tệp PDF trong public/tep/, tên chỉ có chữ thường không dấu, chữ số, dấu chấm, dấu gạch nối; ảnh quét nhiều trang thì ghép thành một PDF.',
      )
      .meta({ title: 'Tệp', description: 'Đường dẫn trong thư mục public, ví dụ tep/ke-hoach-2024-ban-ky.pdf.' }),
    pages: z.int().min(1).max(1000).meta({ title: 'Số trang', description: 'Số trang của tệp PDF; máy đếm lại.' }),
    text: labelledEnum(originalTextLabels).meta({
      title: 'Chữ của tệp ở đâu',
      description:
        'in-file: chữ chọn và chép được trong tệp; on-page: tệp chỉ là ảnh quét, và nguyên văn trên trang có đủ chữ của nó.',
    }),
    shows: text.meta({
      title: 'Tả những gì không phải chữ',
      description:
        'Cho người không xem được tệp, ví dụ: Chữ ký của Hiệu trưởng và dấu đỏ của trường ở trang 9; không có bút phê.',
    }),
  })
  .meta({ title: 'Bản gốc', description: 'Bản ký số hoặc bản quét.' });
export type IssuedOriginal = z.infer<typeof issuedOriginal>;

/** The field `originals` of a record whose text is on the site. */
export const issuedOriginals = z.array(issuedOriginal).default([]).meta({
  title: 'Bản gốc đã ban hành',
  description: 'Bản ký số, bản quét có dấu. Đã đăng thì chỉ đổi khi ghi một mục vào changes.',
});

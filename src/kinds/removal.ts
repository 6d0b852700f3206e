import { z } from 'zod';
import { isoDay, text } from './common.ts';
import { defineKind, textOf } from './kind.ts';

const namesDocument =
  /(?<!\p{L})(?:bộ luật|luật|nghị định|nghị quyết|pháp lệnh|thông tư|quyết định|bản án|hiến pháp|quy chế|NĐ|TT)(?!\p{L})|\d\/\d{4}\/\p{L}|\d\/\p{Lu}/iu;
const namesArticle = /(?<!\p{L})(?:[Đđ]iều|[Kk]hoản|[Mm]ục|[Pp]hần|[Cc]hương|[Pp]hụ lục)\s+(?:\p{N}|[IVX]+(?!\p{L}))/u;

/** Something published that had to go: what, by which rule, who decided. Without one nothing that was published may go. */
export const removal = z
  .strictObject({
    record: z
      .string()
      .regex(
        /^(?:[a-z]+(?:-[a-z]+)*\/(?:[a-z0-9.-]+|[a-z0-9.-]*\*)|tep\/(?:[a-z0-9][a-z0-9./-]*)?\*?)$/,
        'Viết thư mục/tên tệp, không có đuôi, ví dụ plans/2024-ke-hoach-mau; tệp cho người đọc thì viết tep/bang-diem.pdf.',
      )
      .meta({
        title: 'Bản ghi',
        description:
          'Thư mục và tên tệp đã gỡ hoặc đã bỏ bớt, ví dụ plans/2024-ke-hoach-mau, tep/bang-diem.pdf. Tên tệp có tên trẻ thì chỉ ghi phần đầu và dấu *, ví dụ notices/2026-*.',
      }),
    name: text.meta({ title: 'Tên', description: 'Điều đã gỡ, gọi theo cách không lộ lại thông tin phải gỡ.' }),
    on: isoDay.meta({ title: 'Ngày gỡ', description: 'Ngày gỡ khỏi trang.' }),
    rule: text
      .refine((rule) => namesDocument.test(rule) && namesArticle.test(rule), {
        message: 'Ghi cả số, ký hiệu của văn bản và điều, khoản đòi gỡ.',
      })
      .meta({
        title: 'Căn cứ',
        description: 'Văn bản và điều khoản nào đòi gỡ, ví dụ Luật 91/2025/QH15, Điều 14.',
      }),
    reason: text.meta({ title: 'Vì sao', description: 'Một câu cho người đọc.' }),
    by: text.meta({ title: 'Người quyết định', description: 'Chức vụ, ví dụ Hiệu trưởng, Giám đốc.' }),
  })
  .meta({ title: 'Gỡ nội dung', description: 'Điều đã đăng mà nay phải gỡ hoặc bỏ bớt, kèm căn cứ.' });
export type Removal = z.infer<typeof removal>;

export const removals = defineKind({
  folder: 'removals',
  format: 'yaml',
  schema: removal,
  label: 'gỡ nội dung',
  owner: 'school',
  pages: { none: 'Những điều đã gỡ nằm ở trang Giới thiệu.' },
  name: ({ name }) => name,
  begin: {
    command: 'removal',
    id: ({ record, on }) => `${textOf(on)}-${(textOf(record).split('/').at(-1) ?? '').replace(/-?\*$/u, '')}`,
  },
  editing: {
    group: 'register',
    icon: 'delete_history',
    display: '{{name}} ({{on}})',
    search: ['name', 'record'],
    title: 'name',
    sort: ['on', 'name'],
    direction: 'descending',
    id: '{{on}}-{{name}}',
  },
});

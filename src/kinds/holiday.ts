import { z } from 'zod';
import { slug } from '../model/text/slug.ts';
import { isoDay, monthDay, text } from './common.ts';
import { defineKind, textOf } from './kind.ts';
import { provenance } from './provenance.ts';
import { reference } from './reference.ts';

/**
 * A day off that a law sets for every year, in addition to those that `src/model/law/calendar/holidays.ts` computes from Bộ luật Lao
 * động. What is decided for one year alone is in the record of that year (`calendar.ts`).
 */
export const holiday = z
  .strictObject({
    name: text.meta({ title: 'Tên', description: 'Tên ngày nghỉ, ví dụ Ngày Văn hóa Việt Nam.' }),
    on: monthDay.meta({ title: 'Ngày dương lịch', description: 'Tháng-ngày, ví dụ 11-24.' }),
    since: isoDay.meta({
      title: 'Áp dụng từ ngày',
      description: 'Ngày quy định có hiệu lực. Ngày nghỉ trước ngày này không tính.',
    }),
    until: isoDay
      .nullable()
      .default(null)
      .meta({ title: 'Đến hết ngày', description: 'Ngày cuối quy định còn hiệu lực. Bỏ trống nếu đang còn.' }),
    inLieu: z.boolean().meta({
      title: 'Có nghỉ bù',
      description: 'Trùng thứ Bảy, Chủ nhật thì có được nghỉ bù ngày làm việc kế tiếp hay không.',
    }),
    basis: z
      .array(
        z.strictObject({
          reference: reference('legalReferences').meta({
            title: 'Văn bản',
            description: 'Mã trong thư mục legal-references.',
          }),
          article: text
            .nullable()
            .default(null)
            .meta({ title: 'Điều khoản', description: 'Ví dụ Điều 2. Bỏ trống khi là cả văn bản.' }),
        }),
      )
      .min(1, 'Cần ít nhất một căn cứ.')
      .meta({ title: 'Căn cứ', description: 'Văn bản và điều khoản cho nghỉ ngày này.' }),
    provenance,
  })
  .superRefine((value, context) => {
    if (value.until !== null && value.until < value.since)
      context.addIssue({
        code: 'custom',
        path: ['until'],
        message: `Ngày cuối ${value.until} đứng trước ngày bắt đầu ${value.since}.`,
      });
  })
  .meta({ title: 'Ngày nghỉ hằng năm', description: 'Một ngày mà luật cho nghỉ mỗi năm.' });
export type AnnualHoliday = z.infer<typeof holiday>;

export const holidays = defineKind({
  folder: 'holidays',
  format: 'yaml',
  schema: holiday,
  label: 'ngày nghỉ hằng năm',
  owner: 'law',
  pages: { none: 'Ngày nghỉ chỉ dùng để tính hạn.' },
  name: ({ name }) => name,
  begin: { command: 'holiday', id: ({ name }) => slug(textOf(name)) },
  editing: {
    group: 'register',
    icon: 'event',
    display: '{{name}} ({{on}})',
    search: ['name', 'on'],
    title: 'name',
    sort: ['on', 'name'],
    id: '{{name}}',
  },
});

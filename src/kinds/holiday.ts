import { z } from 'zod';
import { slug } from '../model/text/slug.ts';
import { isoDay, monthDay, labelledEnum, text } from './common.ts';
import { defineKind, textOf } from './kind.ts';
import { provenance } from './provenance.ts';
import { recordedChanges } from './recorded-change.ts';
import { reference } from './reference.ts';

/** The entries of a year's record (`calendar.ts`) that can place days off around their day. */
const decisions = {
  tetDaysBefore: 'theo số ngày nghỉ trước mùng 1 của lịch năm đó; năm chưa có lịch thì 1 ngày',
  nationalDay: 'theo ngày kề của lịch năm đó; năm chưa có lịch thì phía nối liền ngày nghỉ cuối tuần',
} as const;

/**
 * Days off that a law sets for every year. What is decided for one year alone is in the record of that year (`calendar.ts`).
 * Computed by `src/model/law/calendar/holidays.ts`.
 */
export const holiday = z
  .strictObject({
    name: text.meta({ title: 'Tên', description: 'Tên ngày nghỉ, ví dụ Ngày Văn hóa Việt Nam.' }),
    calendar: labelledEnum({ solar: 'dương lịch', lunar: 'âm lịch' })
      .default('solar')
      .meta({ title: 'Theo lịch', description: 'solar: dương lịch; lunar: âm lịch Việt Nam.' }),
    on: monthDay.meta({ title: 'Ngày', description: 'Tháng-ngày của lịch ấy, ví dụ 11-24.' }),
    days: z
      .int()
      .min(1, 'Nghỉ ít nhất 1 ngày.')
      .max(10, 'Nghỉ nhiều nhất 10 ngày liền.')
      .default(1)
      .meta({ title: 'Số ngày', description: 'Nghỉ mấy ngày liền, kể cả ngày trên.' }),
    placedBy: labelledEnum(decisions).nullable().default(null).meta({
      title: 'Ai xếp các ngày',
      description:
        'Khi nghỉ nhiều ngày: mấy ngày trước ngày trên do lịch từng năm quyết định. Bỏ trống thì bắt đầu đúng ngày trên.',
    }),
    since: isoDay.nullable().default(null).meta({
      title: 'Áp dụng từ ngày',
      description:
        'Ngày quy định có hiệu lực; ngày nghỉ trước ngày này không tính. Bỏ trống nếu có từ trước mọi năm mà trang này tính.',
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
    changes: recordedChanges,
    provenance,
  })
  .superRefine((value, context) => {
    if (value.until !== null && value.since !== null && value.until < value.since)
      context.addIssue({
        code: 'custom',
        path: ['until'],
        message: `Ngày cuối ${value.until} đứng trước ngày bắt đầu ${value.since}.`,
      });
  })
  .meta({ title: 'Ngày nghỉ hằng năm', description: 'Ngày lễ, Tết mà luật cho nghỉ mỗi năm.' });
export type AnnualHoliday = z.infer<typeof holiday>;

export const holidays = defineKind({
  folder: 'holidays',
  format: 'yaml',
  schema: holiday,
  label: 'ngày nghỉ hằng năm',
  owner: 'law',
  pages: { none: 'Ngày nghỉ chỉ dùng để tính hạn.' },
  name: ({ name }) => name,
  compared: ['name', 'calendar', 'on', 'days', 'placedBy', 'since', 'until', 'inLieu', 'basis'],
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

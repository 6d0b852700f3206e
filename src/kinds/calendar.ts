import { z } from 'zod';
import { isoDay, labelledEnum, text } from './common.ts';
import { provenance } from './provenance.ts';
import { recordedChanges } from './recorded-change.ts';
import { defineKind } from './kind.ts';

/**
 * What was decided about the holidays of one year. Days off of every year are records (`holiday.ts`), lunar days and days in
 * lieu are computed; only what a person decides each year is written here. A year without a record is computed with the
 * assumptions of `docs/decisions/0020-duties-and-deadlines.md`.
 */
export const calendarYear = z
  .strictObject({
    year: z.int().min(2014).max(2049).meta({ title: 'Năm', description: 'Năm dương lịch.' }),
    tetDaysBefore: z
      .int()
      .min(1, 'Nghỉ trước mùng 1 ít nhất 1 ngày.')
      .max(3, 'Nghỉ trước mùng 1 nhiều nhất 3 ngày.')
      .meta({
        title: 'Số ngày nghỉ Tết trước mùng 1',
        description: 'Trong năm ngày nghỉ Tết Âm lịch, mấy ngày là của năm cũ: 1, 2 hoặc 3.',
      }),
    nationalDay: labelledEnum({ before: 'nghỉ 1/9 và 2/9', after: 'nghỉ 2/9 và 3/9' }).nullable().default(null).meta({
      title: 'Ngày nghỉ kề ngày 2/9',
      description: 'before: nghỉ 1/9 và 2/9; after: nghỉ 2/9 và 3/9. Trước năm 2021 bỏ trống.',
    }),
    swaps: z
      .array(
        z.strictObject({
          off: isoDay.meta({ title: 'Nghỉ ngày', description: 'Ngày làm việc được nghỉ.' }),
          work: isoDay.meta({ title: 'Làm bù ngày', description: 'Ngày nghỉ hằng tuần phải đi làm.' }),
        }),
      )
      .default([])
      .meta({
        title: 'Hoán đổi ngày làm việc',
        description: 'Mỗi lần hoán đổi gồm một ngày được nghỉ và một ngày làm bù.',
      }),
    additional: z
      .array(
        z.strictObject({
          on: isoDay.meta({ title: 'Ngày', description: 'Ngày nghỉ thêm.' }),
          name: text.meta({ title: 'Tên', description: 'Tên ngày nghỉ.' }),
        }),
      )
      .default([])
      .meta({
        title: 'Ngày nghỉ thêm',
        description: 'Ngày lễ chưa có trong Bộ luật Lao động, đã có quyết định nghỉ, của riêng năm này.',
      }),
    uncertain: z
      .array(
        z.strictObject({
          on: isoDay.meta({ title: 'Ngày', description: 'Ngày chưa rõ có nghỉ hay không.' }),
          reason: text.meta({ title: 'Vì sao', description: 'Điều gì chưa rõ.' }),
        }),
      )
      .default([])
      .meta({
        title: 'Ngày chưa rõ',
        description: 'Được tính là ngày làm việc, để thời hạn không bị kéo dài nhầm.',
      }),
    schoolYearOpensOn: isoDay
      .nullable()
      .default(null)
      .meta({ title: 'Ngày khai giảng', description: 'Bỏ trống thì lấy ngày 5/9 của năm này.' }),
    changes: recordedChanges,
    provenance,
  })
  .superRefine((value, context) => {
    if (value.year >= 2021 && value.nationalDay === null)
      context.addIssue({
        code: 'custom',
        path: ['nationalDay'],
        message: 'Từ năm 2021 Quốc khánh nghỉ hai ngày: ghi before (nghỉ 1/9) hoặc after (nghỉ 3/9).',
      });
    const outside = (day: string) => !day.startsWith(`${value.year}-`);
    if (value.schoolYearOpensOn !== null && outside(value.schoolYearOpensOn))
      context.addIssue({
        code: 'custom',
        path: ['schoolYearOpensOn'],
        message: `Gặp ngày khai giảng ${value.schoolYearOpensOn}, cần một ngày của năm ${value.year}.`,
      });
    for (const key of ['additional', 'uncertain'] as const)
      for (const [index, entry] of value[key].entries())
        if (outside(entry.on))
          context.addIssue({
            code: 'custom',
            path: [key, index, 'on'],
            message: `Gặp ngày ${entry.on}, cần một ngày của năm ${value.year}.`,
          });
    for (const [index, swap] of value.swaps.entries())
      if (outside(swap.off))
        context.addIssue({
          code: 'custom',
          path: ['swaps', index, 'off'],
          message: `Gặp ngày nghỉ ${swap.off}, cần một ngày của năm ${value.year}; ngày làm bù có thể sang năm khác.`,
        });
  })
  .meta({ title: 'Lịch nghỉ của năm', description: 'Lịch nghỉ lễ, Tết và ngày hoán đổi của một năm.' });
export type CalendarYear = z.infer<typeof calendarYear>;

export const calendar = defineKind({
  folder: 'calendar',
  format: 'yaml',
  schema: calendarYear,
  label: 'lịch nghỉ',
  owner: 'law',
  pages: { none: 'Ngày nghỉ chỉ dùng để tính hạn.' },
  name: ({ year }) => `năm ${year}`,
  compared: ['tetDaysBefore', 'nationalDay', 'swaps', 'additional', 'schoolYearOpensOn'],
  begin: {
    command: 'calendar',
    id: ({ year }) => (typeof year === 'number' || typeof year === 'string' ? String(year) : ''),
  },
  editing: {
    group: 'register',
    icon: 'calendar_month',
    display: '{{slug}}',
    search: ['year'],
    title: 'year',
    sort: ['year'],
    id: '{{year}}',
  },
});

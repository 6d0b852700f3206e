import { z } from 'zod';
import { isoDay, oneOf, text } from '../common.ts';
import { ageGroup, month, name } from './units.ts';

const monday = isoDay
  .refine((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 1, {
    error: ({ input }) => `Gặp ngày ${String(input)}, cần ngày thứ Hai đầu tuần.`,
  })
  .meta({ title: 'Tuần bắt đầu ngày', description: 'Ngày thứ Hai của tuần.' });

export const mealLabels = {
  sang: 'Bữa sáng',
  'phu-sang': 'Bữa phụ sáng',
  trua: 'Bữa trưa',
  'phu-chieu': 'Bữa phụ chiều',
  chieu: 'Bữa chính chiều',
} as const;

/** The menu of a week: TT 09/2024/TT-BGDĐT điểm d khoản 1 Điều 7. Dishes only: no child's allergy or illness. */
export const menu = z.strictObject({
  table: z.literal('menu'),
  weekOf: monday,
  rows: z
    .array(
      z.strictObject({
        on: isoDay.meta({ title: 'Ngày', description: 'Ngày trong tuần.' }),
        meal: oneOf(mealLabels).meta({ title: 'Bữa', description: 'Bữa nào trong ngày.' }),
        ageGroup: ageGroup.nullable().default(null),
        dishes: z.array(text).min(1).meta({ title: 'Món', description: 'Mỗi món một dòng.' }),
      }),
    )
    .min(1)
    .meta({ title: 'Các bữa', description: 'Mỗi bữa một dòng.' }),
});

/** The education plan of a month: TT 09/2024/TT-BGDĐT điểm a khoản 1 Điều 15. */
export const monthPlan = z.strictObject({
  table: z.literal('month-plan'),
  month,
  rows: z
    .array(
      z.strictObject({
        ageGroup,
        theme: name('Chủ đề', 'Chủ đề của tháng.'),
        goals: z.array(text).min(1).meta({ title: 'Mục tiêu', description: 'Mỗi mục tiêu một dòng.' }),
        activities: z.array(text).min(1).meta({ title: 'Hoạt động', description: 'Mỗi hoạt động một dòng.' }),
      }),
    )
    .min(1)
    .meta({ title: 'Theo độ tuổi', description: 'Mỗi độ tuổi một dòng.' }),
});

export const dayPartLabels = {
  'don-tre': 'Đón trẻ',
  'the-duc-sang': 'Thể dục sáng',
  hoc: 'Hoạt động học',
  'choi-goc': 'Chơi ở các góc',
  'ngoai-troi': 'Chơi ngoài trời',
  'an-ngu': 'Ăn, ngủ, vệ sinh',
  chieu: 'Hoạt động chiều',
  'tra-tre': 'Trả trẻ',
} as const;

/** The education plan of a week, day by day: TT 09/2024/TT-BGDĐT điểm a khoản 1 Điều 15. */
export const weekPlan = z.strictObject({
  table: z.literal('week-plan'),
  weekOf: monday,
  ageGroup,
  theme: name('Chủ đề', 'Chủ đề của tuần.'),
  rows: z
    .array(
      z.strictObject({
        on: isoDay.meta({ title: 'Ngày', description: 'Ngày trong tuần.' }),
        part: oneOf(dayPartLabels).meta({ title: 'Thời điểm', description: 'Phần của ngày.' }),
        activity: name('Hoạt động', 'Trẻ làm gì.'),
      }),
    )
    .min(1)
    .meta({ title: 'Các hoạt động', description: 'Mỗi hoạt động một dòng.' }),
});

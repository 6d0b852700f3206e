import { z } from 'zod';
import { formatWeekday } from '../../model/day/format-day.ts';
import { words } from '../../model/table/table-input.ts';
import { isoDay, labelledEnum } from '../common.ts';
import { defineTable } from './define-table.ts';
import { ageGroup, ageGroupLabels, name } from './units.ts';
import { daysOf, monday, outsideWeek, weekLabel } from './week.ts';

const label = 'Kế hoạch giáo dục tuần';
const partLabels = {
  'don-tre': 'Đón trẻ',
  'the-duc-sang': 'Thể dục sáng',
  hoc: 'Hoạt động học',
  'choi-goc': 'Chơi ở các góc',
  'ngoai-troi': 'Chơi ngoài trời',
  'an-ngu': 'Ăn, ngủ, vệ sinh',
  chieu: 'Hoạt động chiều',
  'tra-tre': 'Trả trẻ',
} as const;
const allParts = Object.keys(partLabels) as (keyof typeof partLabels)[];

/** The education plan of a week, day by day: TT 09/2024/TT-BGDĐT điểm a khoản 1 Điều 15. */
export const weekPlan = defineTable({
  key: 'week-plan',
  label,
  schema: z.strictObject({
    table: z.literal('week-plan'),
    weekOf: monday,
    ageGroup,
    theme: name('Chủ đề', 'Chủ đề của tuần.'),
    rows: z
      .array(
        z.strictObject({
          on: isoDay.meta({ title: 'Ngày', description: 'Ngày trong tuần.' }),
          part: labelledEnum(partLabels).meta({ title: 'Thời điểm', description: 'Phần của ngày.' }),
          activity: name('Hoạt động', 'Trẻ làm gì.'),
        }),
      )
      .min(1)
      .meta({ title: 'Các hoạt động', description: 'Mỗi hoạt động một dòng.' }),
  }),

  view({ rows, weekOf, ageGroup: age, theme }) {
    const parts = allParts.filter((part) => rows.some((row) => row.part === part));
    const activities = (on: string, part: string) =>
      rows
        .filter((row) => row.on === on && row.part === part)
        .map(({ activity }) => activity)
        .join('; ');
    return {
      table: 'week-plan',
      caption: `Kế hoạch giáo dục ${weekLabel(weekOf)}, ${ageGroupLabels[age]}: ${theme}`,
      rowHeader: 'Ngày',
      columns: parts.map((part) => words(part, partLabels[part])),
      rows: daysOf(rows).map((on) => ({
        key: on,
        label: formatWeekday(on),
        values: Object.fromEntries(parts.map((part) => [part, activities(on, part)])),
      })),
    };
  },

  problems: ({ rows, weekOf }) => outsideWeek(rows, weekOf),

  across: { kind: 'choice', field: 'part', value: 'activity' },
  alone: true,

  sample: {
    table: 'week-plan',
    weekOf: '2026-11-23',
    ageGroup: '5-6-tuoi',
    theme: 'Nghề của bố mẹ',
    rows: [
      { on: '2026-11-23', part: 'hoc', activity: 'Kể chuyện' },
      { on: '2026-11-23', part: 'ngoai-troi', activity: 'Nhảy lò cò' },
    ],
  },
});

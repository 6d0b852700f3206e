import { z } from 'zod';
import { words } from '../../model/table/table-input.ts';
import { duplicateProblems } from '../../model/table/totals.ts';
import { text } from '../common.ts';
import { defineTable } from './define-table.ts';
import { ageGroup, ageGroupLabels, month, name } from './units.ts';

const label = 'Kế hoạch giáo dục tháng';

/** The education plan of a month: TT 09/2024/TT-BGDĐT điểm a khoản 1 Điều 15. */
export const monthPlan = defineTable({
  key: 'month-plan',
  label,
  schema: z.strictObject({
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
  }),

  view: ({ rows, month: of }) => ({
    table: 'month-plan',
    caption: `${label} ${Number(of.slice(5))} năm ${of.slice(0, 4)}`,
    rowHeader: 'Độ tuổi',
    columns: [words('theme', 'Chủ đề'), words('goals', 'Mục tiêu'), words('activities', 'Hoạt động')],
    rows: rows.map((row) => ({
      key: row.ageGroup,
      label: ageGroupLabels[row.ageGroup],
      values: { theme: row.theme, goals: row.goals.join('; '), activities: row.activities.join('; ') },
    })),
  }),

  problems: ({ rows }) =>
    duplicateProblems(
      ['rows'],
      rows.map((row) => row.ageGroup),
    ),

  period: (data) => data.month,
  alone: true,

  sample: {
    table: 'month-plan',
    month: '2026-12',
    rows: [{ ageGroup: '5-6-tuoi', theme: 'Nghề nghiệp', goals: ['Biết tên ba nghề'], activities: ['Thăm trạm y tế'] }],
  },
});

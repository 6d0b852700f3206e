import { z } from 'zod';
import { formatDay } from '../../model/day/format-day.ts';
import { at, column, share, sum } from '../../model/table/table-input.ts';
import { duplicateProblems, partProblem, totalProblem } from '../../model/table/totals.ts';
import { isoDay, labelledEnum } from '../common.ts';
import { defineTable } from './define-table.ts';
import { people, statedTotal, nullableDefaultNull, whole } from './numbers.ts';

const label = 'Chuẩn nghề nghiệp và bồi dưỡng';
const roleLabels = { managers: 'Cán bộ quản lý', teachers: 'Giáo viên' } as const;
const levelLabels = { good: 'Tốt', fair: 'Khá', met: 'Đạt', notMet: 'Chưa đạt' } as const;
const levels = Object.keys(levelLabels) as (keyof typeof levelLabels)[];

/** Professional standards and yearly training: TT 09/2024/TT-BGDĐT điểm b, c khoản 1 Điều 6. */
export const professionalStandards = defineTable({
  key: 'professional-standards',
  label,
  schema: z.strictObject({
    table: z.literal('professional-standards'),
    asOf: isoDay.meta({ title: 'Tính đến ngày', description: 'Ngày chốt số liệu.' }),
    rows: z
      .array(
        z.strictObject({
          role: labelledEnum(roleLabels).meta({ title: 'Đối tượng', description: 'Cán bộ quản lý hay giáo viên.' }),
          good: people('Mức tốt'),
          fair: people('Mức khá'),
          met: people('Mức đạt'),
          notMet: people('Chưa đạt'),
          trained: nullableDefaultNull(whole('Hoàn thành bồi dưỡng', 'Số người hoàn thành bồi dưỡng hằng năm.')),
          total: statedTotal,
        }),
      )
      .min(1)
      .meta({ title: 'Các đối tượng', description: 'Mỗi đối tượng một dòng.' }),
  }),

  view({ rows, asOf }) {
    return {
      table: 'professional-standards',
      caption: label,
      rowHeader: 'Đối tượng',
      columns: [
        column('total', 'Được đánh giá', 'integer', 'staff', 'người'),
        ...levels.map((level) => column(level, levelLabels[level], 'integer', 'staff', 'người')),
        column('metShare', 'Tỷ lệ đạt chuẩn', 'percent', 'staff'),
        column('trained', 'Hoàn thành bồi dưỡng', 'integer', 'staff', 'người'),
        column('trainedShare', 'Tỷ lệ hoàn thành bồi dưỡng', 'percent', 'staff'),
      ],
      rows: rows.map((row) => {
        const all = at(row.role, 'total');
        return {
          key: row.role,
          label: roleLabels[row.role],
          values: {
            ...Object.fromEntries(levels.map((level) => [level, row[level]])),
            total: sum(levels.map((level) => row[level])),
            metShare: {
              from: [all, at(row.role, 'notMet')],
              compute: (total, notMet) => (total === 0 ? null : (total - notMet) / total),
            },
            trained: row.trained,
            trainedShare: share(at(row.role, 'trained'), all),
          },
        };
      }),
      footnotes: [`Tính đến ngày ${formatDay(asOf)}.`],
      chart: { kind: 'bar', columns: levels },
    };
  },

  problems: ({ rows }) => [
    ...duplicateProblems(
      ['rows'],
      rows.map(({ role }) => role),
    ),
    ...rows.flatMap((row, index) => {
      const parts = levels.map((level) => row[level]);
      return [
        ...totalProblem(['rows', index, 'total'], row.total, parts, 'người'),
        ...partProblem(['rows', index, 'trained'], row.trained, 'số hoàn thành bồi dưỡng', sum(parts), 'số người'),
      ];
    }),
  ],

  sample: {
    table: 'professional-standards',
    asOf: '2026-06-01',
    rows: [
      { role: 'managers', good: 2, fair: 1, trained: 3 },
      { role: 'teachers', good: 6, fair: 5, met: 3, notMet: 1, trained: 15, total: 15 },
    ],
  },
});

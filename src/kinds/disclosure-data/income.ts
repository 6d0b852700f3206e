import { z } from 'zod';
import { at, column, share } from '../../model/table/table-input.ts';
import { duplicateProblems, totalProblem } from '../../model/table/totals.ts';
import { labelledEnum } from '../common.ts';
import { defineTable } from './define-table.ts';
import { statedTotal, whole } from './numbers.ts';
import { moneyUnit, moneyUnitLabels, name, year } from './units.ts';

const label = 'Các khoản thu theo nguồn và hoạt động';
const sourceLabels = {
  'ngan-sach': 'Ngân sách nhà nước cấp',
  'hoc-phi': 'Học phí',
  'thu-khac-nguoi-hoc': 'Khoản thu khác của người học',
  'tai-tro': 'Tài trợ, viện trợ',
  khac: 'Nguồn thu khác',
} as const;
const sources = Object.keys(sourceLabels) as (keyof typeof sourceLabels)[];

/** Income of a year by source and activity: TT 09/2024/TT-BGDĐT điểm a khoản 1 Điều 5. */
export const income = defineTable({
  key: 'income',
  label,
  schema: z.strictObject({
    table: z.literal('income'),
    year,
    unit: moneyUnit,
    rows: z
      .array(
        z.strictObject({
          source: labelledEnum(sourceLabels).meta({ title: 'Nguồn', description: 'Tiền từ đâu.' }),
          activity: name('Hoạt động', 'Ví dụ: giáo dục, bán trú, dịch vụ.'),
          amount: whole('Số tiền', 'Số nguyên, theo đơn vị tiền của bảng.'),
        }),
      )
      .min(1)
      .meta({ title: 'Các khoản thu', description: 'Mỗi nguồn và hoạt động một dòng.' }),
    total: statedTotal,
  }),

  view({ rows, unit }) {
    const money = moneyUnitLabels[unit];
    const activities = [...new Set(rows.map(({ activity }) => activity))];
    const add = (own: typeof rows) => own.reduce((all, { amount }) => all + amount, 0);
    const line = (key: string, own: typeof rows) => ({
      ...Object.fromEntries(
        activities.map((activity, index) => [`activity-${index}`, add(own.filter((row) => row.activity === activity))]),
      ),
      total: add(own),
      share: share(at(key, 'total'), at('total', 'total')),
    });
    return {
      table: 'income',
      caption: label,
      rowHeader: 'Nguồn thu',
      columns: [
        column('total', 'Tổng thu', 'integer', 'money', money),
        column('share', 'Tỷ trọng', 'percent', 'money'),
        ...activities.map((activity, index) => column(`activity-${index}`, activity, 'integer', 'money', money)),
      ],
      rows: [
        ...sources.flatMap((source) => {
          const own = rows.filter((row) => row.source === source);
          return own.length === 0 ? [] : [{ key: source, label: sourceLabels[source], values: line(source, own) }];
        }),
        { key: 'total', label: 'Tổng số', kind: 'total', values: line('total', rows) },
      ],
      chart: { kind: 'bar', columns: ['total'] },
    };
  },

  problems: ({ rows, total, unit }) => [
    ...duplicateProblems(
      ['rows'],
      rows.map(({ source, activity }) => `${source} ${activity}`),
    ),
    ...totalProblem(
      ['total'],
      total,
      rows.map(({ amount }) => amount),
      moneyUnitLabels[unit],
    ),
  ],

  period: (data) => String(data.year),

  sample: {
    table: 'income',
    year: 2025,
    unit: 'trieu-dong',
    rows: [
      { source: 'ngan-sach', activity: 'Giáo dục', amount: 4200 },
      { source: 'hoc-phi', activity: 'Giáo dục', amount: 240 },
      { source: 'thu-khac-nguoi-hoc', activity: 'Bán trú', amount: 800 },
    ],
    total: 5240,
  },
});

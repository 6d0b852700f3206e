import { z } from 'zod';
import { at, column, share, type RowInput } from '../../model/table/table-input.ts';
import { duplicateProblems, totalProblem } from '../../model/table/totals.ts';
import { slug } from '../../model/text/slug.ts';
import { labelledEnum, text } from '../common.ts';
import { defineTable } from './define-table.ts';
import { statedTotal, whole } from './numbers.ts';
import { moneyUnit, moneyUnitLabels, year } from './units.ts';

const label = 'Các khoản chi theo nhóm';
const groupLabels = {
  luong: 'Tiền lương và thu nhập',
  'co-so-vat-chat': 'Cơ sở vật chất và dịch vụ',
  'ho-tro-nguoi-hoc': 'Hỗ trợ người học',
  khac: 'Chi khác',
} as const;
const groups = Object.keys(groupLabels) as (keyof typeof groupLabels)[];

const add = (rows: readonly { amount: number }[]) => rows.reduce((all, { amount }) => all + amount, 0);
const values = (key: string, amount: number) => ({ amount, share: share(at(key, 'amount'), at('total', 'amount')) });

/** Spending of a year in four groups: TT 09/2024/TT-BGDĐT điểm b khoản 1 Điều 5. */
export const spending = defineTable({
  key: 'spending',
  label,
  schema: z.strictObject({
    table: z.literal('spending'),
    year,
    unit: moneyUnit,
    rows: z
      .array(
        z.strictObject({
          group: labelledEnum(groupLabels).meta({ title: 'Nhóm chi', description: 'Một trong bốn nhóm.' }),
          name: text.nullable().default(null).meta({ title: 'Khoản chi', description: 'Ghi khi nhóm có nhiều khoản.' }),
          amount: whole('Số tiền', 'Số nguyên, theo đơn vị tiền của bảng.'),
        }),
      )
      .min(1)
      .meta({ title: 'Các khoản chi', description: 'Mỗi nhóm hoặc khoản một dòng.' }),
    total: statedTotal,
  }),

  view: ({ rows, unit }) => ({
    table: 'spending',
    caption: label,
    rowHeader: 'Nhóm chi',
    columns: [
      column('amount', 'Số tiền', 'integer', 'money', moneyUnitLabels[unit]),
      column('share', 'Tỷ trọng', 'percent', 'money'),
    ],
    rows: [
      ...groups.flatMap((group): RowInput[] => {
        const own = rows.filter((row) => row.group === group);
        if (own.length === 0) return [];
        const head = { key: group, label: groupLabels[group], values: values(group, add(own)) };
        if (own.every(({ name }) => name === null)) return [head];
        return [
          { ...head, kind: 'group' },
          ...own.map(({ name, amount }) => {
            const item = name ?? 'Khoản khác trong nhóm';
            const key = `${group}-${slug(item)}`;
            return { key, label: item, values: values(key, amount) };
          }),
        ];
      }),
      { key: 'total', label: 'Tổng số', kind: 'total', values: values('total', add(rows)) },
    ],
    chart: { kind: 'bar', columns: ['amount'] },
  }),

  problems: ({ rows, total, unit }) => [
    ...duplicateProblems(
      ['rows'],
      rows.map(({ group, name }) => `${group} ${name ?? ''}`),
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
    table: 'spending',
    year: 2025,
    unit: 'trieu-dong',
    rows: [
      { group: 'luong', name: 'Lương', amount: 3200 },
      { group: 'luong', name: 'Phụ cấp', amount: 800 },
      { group: 'co-so-vat-chat', amount: 900 },
      { group: 'ho-tro-nguoi-hoc', amount: 240 },
      { group: 'khac', amount: 100 },
    ],
    total: 5240,
  },
});

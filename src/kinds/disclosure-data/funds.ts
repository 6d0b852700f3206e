import { z } from 'zod';
import { column } from '../../model/table/table-input.ts';
import { duplicateProblems, totalProblem } from '../../model/table/totals.ts';
import { slug } from '../../model/text/slug.ts';
import { defineTable } from './define-table.ts';
import { balance, whole } from './numbers.ts';
import { moneyUnit, moneyUnitLabels, name, year } from './units.ts';

const label = 'Số dư các quỹ';
const amountLabels = { opening: 'Đầu năm', increase: 'Tăng', decrease: 'Giảm', closing: 'Cuối năm' } as const;
const amounts = Object.keys(amountLabels) as (keyof typeof amountLabels)[];

/** Balances of the funds: TT 09/2024/TT-BGDĐT khoản 4 Điều 5. */
export const funds = defineTable({
  key: 'funds',
  label,
  schema: z.strictObject({
    table: z.literal('funds'),
    year,
    unit: moneyUnit,
    rows: z
      .array(
        z.strictObject({
          name: name('Quỹ', 'Tên quỹ.'),
          opening: balance('Đầu năm', 'Số dư đầu năm.'),
          increase: whole('Tăng', 'Tăng trong năm.'),
          decrease: whole('Giảm', 'Giảm trong năm.'),
          closing: balance('Cuối năm', 'Số dư cuối năm.'),
        }),
      )
      .min(1)
      .meta({ title: 'Các quỹ', description: 'Mỗi quỹ một dòng.' }),
  }),

  view({ rows, unit }) {
    const values = (of: (amount: (typeof amounts)[number]) => number) =>
      Object.fromEntries(amounts.map((amount) => [amount, of(amount)]));
    return {
      table: 'funds',
      caption: label,
      rowHeader: 'Quỹ',
      columns: amounts.map((amount) => column(amount, amountLabels[amount], 'integer', 'money', moneyUnitLabels[unit])),
      rows: [
        ...rows.map((row) => ({ key: slug(row.name), label: row.name, values: values((amount) => row[amount]) })),
        {
          key: 'total',
          label: 'Tổng số',
          kind: 'total',
          values: values((amount) => rows.reduce((all, row) => all + row[amount], 0)),
        },
      ],
      chart: { kind: 'bar', columns: ['opening', 'closing'] },
    };
  },

  problems: ({ rows, unit }) => [
    ...duplicateProblems(
      ['rows'],
      rows.map((row) => row.name),
    ),
    ...rows.flatMap(({ opening, increase, decrease, closing }, index) =>
      totalProblem(['rows', index, 'closing'], closing, [opening, increase, -decrease], moneyUnitLabels[unit]),
    ),
  ],

  period: (data) => String(data.year),

  sample: {
    table: 'funds',
    year: 2025,
    unit: 'nghin-dong',
    rows: [{ name: 'Quỹ phúc lợi', opening: 1200, increase: 500, decrease: 700, closing: 1000 }],
  },
});

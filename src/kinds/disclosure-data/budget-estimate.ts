import { z } from 'zod';
import { column } from '../../model/table/table-input.ts';
import { text } from '../common.ts';
import { amount, line, lineProblems, linesOf, numbered } from './budget-lines.ts';
import { defineTable } from './define-table.ts';
import { moneyUnit, moneyUnitLabels, year } from './units.ts';

const label = 'Dự toán được giao';

/** The budget as it was assigned: TT 26/2026/TT-BTC Điều 27, Mẫu 74. */
export const budgetEstimate = defineTable({
  key: 'budget-estimate',
  label,
  schema: z.strictObject({
    table: z.literal('budget-estimate'),
    year,
    unit: moneyUnit,
    decision: text
      .nullable()
      .default(null)
      .meta({ title: 'Quyết định giao', description: 'Số và ngày của quyết định.' }),
    rows: linesOf(z.strictObject({ ...line, amount: amount('Dự toán được giao') })),
  }),

  view: ({ rows, unit, decision }) => ({
    table: 'budget-estimate',
    caption: label,
    rowHeader: 'Nội dung',
    columns: [column('amount', 'Dự toán được giao', 'integer', 'money', moneyUnitLabels[unit])],
    rows: rows.map((row) => ({ ...numbered(rows, row), values: { amount: row.amount } })),
    footnotes: [decision === null ? null : `Theo ${decision}.`],
  }),

  problems: ({ rows, unit }) => lineProblems(rows, ['amount'], moneyUnitLabels[unit]),

  period: (data) => String(data.year),

  sample: {
    table: 'budget-estimate',
    year: 2026,
    unit: 'trieu-dong',
    rows: [
      { key: '1', name: 'Chi thường xuyên', amount: 4200 },
      { key: '1.1', name: 'Chi lương', amount: 3600 },
      { key: '1.2', name: 'Chi hoạt động', amount: 600 },
    ],
  },
});

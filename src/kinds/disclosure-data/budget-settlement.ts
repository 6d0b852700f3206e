import { z } from 'zod';
import { column } from '../../model/table/table-input.ts';
import { amount, line, lineProblems, linesOf, numbered } from './budget-lines.ts';
import { defineTable } from './define-table.ts';
import { moneyUnit, moneyUnitLabels, year } from './units.ts';

const label = 'Quyết toán';

/** The accounts of a year as reported and as approved: TT 26/2026/TT-BTC Điều 27, Mẫu 76. */
export const budgetSettlement = defineTable({
  key: 'budget-settlement',
  label,
  schema: z.strictObject({
    table: z.literal('budget-settlement'),
    year,
    unit: moneyUnit,
    rows: linesOf(z.strictObject({ ...line, reported: amount('Số báo cáo'), approved: amount('Số được duyệt') })),
  }),

  view({ rows, unit }) {
    const money = moneyUnitLabels[unit];
    return {
      table: 'budget-settlement',
      caption: label,
      rowHeader: 'Nội dung',
      columns: [
        column('reported', 'Số báo cáo', 'integer', 'money', money),
        column('approved', 'Số được duyệt', 'integer', 'money', money),
        column('difference', 'Chênh lệch', 'integer', 'money', money),
      ],
      rows: rows.map((row) => {
        const { reported, approved } = row;
        return { ...numbered(rows, row), values: { reported, approved, difference: approved - reported } };
      }),
    };
  },

  problems: ({ rows, unit }) => lineProblems(rows, ['reported', 'approved'], moneyUnitLabels[unit]),

  period: (data) => String(data.year),

  sample: {
    table: 'budget-settlement',
    year: 2025,
    unit: 'trieu-dong',
    rows: [{ key: '1', name: 'Chi thường xuyên', reported: 4150, approved: 4130 }],
  },
});

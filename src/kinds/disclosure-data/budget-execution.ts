import { z } from 'zod';
import { at, column, share } from '../../model/table/table-input.ts';
import { amount, knownAmount, line, lineProblems, linesOf, numbered } from './budget-lines.ts';
import { defineTable } from './define-table.ts';
import { moneyUnit, moneyUnitLabels, year } from './units.ts';

const label = 'Thực hiện dự toán';

/** What was spent of the budget in a term: TT 26/2026/TT-BTC Điều 27, Mẫu 75. */
export const budgetExecution = defineTable({
  key: 'budget-execution',
  label,
  schema: z.strictObject({
    table: z.literal('budget-execution'),
    year,
    unit: moneyUnit,
    months: z
      .union([z.literal(3), z.literal(6), z.literal(9), z.literal(12)])
      .meta({ title: 'Số tháng', description: '3, 6, 9, hoặc 12 khi là cả năm.' }),
    rows: linesOf(
      z.strictObject({
        ...line,
        estimate: amount('Dự toán năm'),
        actual: amount('Thực hiện'),
        lastYear: knownAmount('Cùng kỳ năm trước'),
      }),
    ),
  }),

  view({ rows, unit, months, year: of }) {
    const money = moneyUnitLabels[unit];
    const term = months === 12 ? `cả năm ${of}` : `0${months} tháng năm ${of}`;
    return {
      table: 'budget-execution',
      caption: `${label}, ${term}`,
      rowHeader: 'Nội dung',
      columns: [
        column('estimate', 'Dự toán năm', 'integer', 'money', money),
        column('actual', 'Thực hiện', 'integer', 'money', money),
        column('share', 'So với dự toán', 'percent', 'money'),
        column('lastYear', 'Cùng kỳ năm trước', 'integer', 'money', money),
        column('growth', 'So với cùng kỳ', 'percent', 'money'),
      ],
      rows: rows.map((row) => {
        const { key, estimate, actual, lastYear } = row;
        const ofActual = (whole: string) => share(at(key, 'actual'), at(key, whole));
        const values = { estimate, actual, share: ofActual('estimate'), lastYear, growth: ofActual('lastYear') };
        return { ...numbered(rows, row), values };
      }),
      chart: { kind: 'bar', columns: ['estimate', 'actual'] },
    };
  },

  problems: ({ rows, unit }) => lineProblems(rows, ['estimate', 'actual', 'lastYear'], moneyUnitLabels[unit]),

  period: (data) => `${data.year}-${data.months}t`,
  alone: true,

  sample: {
    table: 'budget-execution',
    year: 2026,
    unit: 'trieu-dong',
    months: 9,
    rows: [
      { key: '1', name: 'Chi thường xuyên', estimate: 4200, actual: 3162, lastYear: 3000 },
      { key: '1.1', name: 'Chi lương', estimate: 3600, actual: 2700, lastYear: 2600 },
      { key: '1.2', name: 'Chi hoạt động', estimate: 600, actual: 462, lastYear: 400 },
    ],
  },
});

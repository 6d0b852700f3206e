import { z } from 'zod';
import { text } from '../common.ts';
import { unknownOr, whole } from './numbers.ts';
import { moneyUnit, name, year } from './units.ts';

const key = z
  .string()
  .regex(/^[0-9a-z]+(\.[0-9a-z]+)*$/, 'Viết số thứ tự bằng chữ số hoặc chữ thường nối bằng dấu chấm, ví dụ 1.2.')
  .meta({ title: 'Số thứ tự', description: 'Ví dụ 1, 1.1, 1.2. Dòng 1 là tổng của 1.1 và 1.2.' });
const item = { key, name: name('Nội dung', 'Tên dòng, như trong mẫu.') };
const amount = (title: string) => whole(title, 'Số nguyên, theo đơn vị tiền của bảng.');

/**
 * The budget of a public school. The layout of Mẫu 74, 75, 76 (TT 26/2026/TT-BTC Điều 27) has not
 * been read: the columns follow what each form is about. A row `1` is the sum of `1.1`, `1.2`, …
 */
export const budgetEstimate = z.strictObject({
  table: z.literal('budget-estimate'),
  year,
  unit: moneyUnit,
  decision: text.nullable().default(null).meta({ title: 'Quyết định giao', description: 'Số và ngày của quyết định.' }),
  rows: z
    .array(z.strictObject({ ...item, amount: amount('Dự toán được giao') }))
    .min(1)
    .meta({ title: 'Các dòng', description: 'Mỗi dòng của mẫu một dòng.' }),
});

export const budgetExecution = z.strictObject({
  table: z.literal('budget-execution'),
  year,
  unit: moneyUnit,
  months: z
    .union([z.literal(3), z.literal(6), z.literal(9), z.literal(12)])
    .meta({ title: 'Số tháng', description: '3, 6, 9, hoặc 12 khi là cả năm.' }),
  rows: z
    .array(
      z.strictObject({
        ...item,
        estimate: amount('Dự toán năm'),
        actual: amount('Thực hiện'),
        lastYear: unknownOr(amount('Cùng kỳ năm trước')),
      }),
    )
    .min(1)
    .meta({ title: 'Các dòng', description: 'Mỗi dòng của mẫu một dòng.' }),
});

export const budgetSettlement = z.strictObject({
  table: z.literal('budget-settlement'),
  year,
  unit: moneyUnit,
  rows: z
    .array(z.strictObject({ ...item, reported: amount('Số báo cáo'), approved: amount('Số được duyệt') }))
    .min(1)
    .meta({ title: 'Các dòng', description: 'Mỗi dòng của mẫu một dòng.' }),
});

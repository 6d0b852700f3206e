import { z } from 'zod';
import { oneOf, text } from '../common.ts';
import { balance, statedTotal, whole } from './numbers.ts';
import { moneyUnit, name, year } from './units.ts';

const amount = whole('Số tiền', 'Số nguyên, theo đơn vị tiền của bảng.');

export const incomeSourceLabels = {
  'ngan-sach': 'Ngân sách nhà nước cấp',
  'hoc-phi': 'Học phí',
  'thu-khac-nguoi-hoc': 'Khoản thu khác của người học',
  'tai-tro': 'Tài trợ, viện trợ',
  khac: 'Nguồn thu khác',
} as const;

/** Income of a year by source and activity: TT 09/2024/TT-BGDĐT điểm a khoản 1 Điều 5. */
export const income = z.strictObject({
  table: z.literal('income'),
  year,
  unit: moneyUnit,
  rows: z
    .array(
      z.strictObject({
        source: oneOf(incomeSourceLabels).meta({ title: 'Nguồn', description: 'Tiền từ đâu.' }),
        activity: name('Hoạt động', 'Ví dụ: giáo dục, bán trú, dịch vụ.'),
        amount,
      }),
    )
    .min(1)
    .meta({ title: 'Các khoản thu', description: 'Mỗi nguồn và hoạt động một dòng.' }),
  total: statedTotal,
});

export const spendingGroupLabels = {
  luong: 'Tiền lương và thu nhập',
  'co-so-vat-chat': 'Cơ sở vật chất và dịch vụ',
  'ho-tro-nguoi-hoc': 'Hỗ trợ người học',
  khac: 'Chi khác',
} as const;

/** Spending of a year in four groups: TT 09/2024/TT-BGDĐT điểm b khoản 1 Điều 5. */
export const spending = z.strictObject({
  table: z.literal('spending'),
  year,
  unit: moneyUnit,
  rows: z
    .array(
      z.strictObject({
        group: oneOf(spendingGroupLabels).meta({ title: 'Nhóm chi', description: 'Một trong bốn nhóm.' }),
        name: text.nullable().default(null).meta({ title: 'Khoản chi', description: 'Ghi khi nhóm có nhiều khoản.' }),
        amount,
      }),
    )
    .min(1)
    .meta({ title: 'Các khoản chi', description: 'Mỗi nhóm hoặc khoản một dòng.' }),
  total: statedTotal,
});

/** Balances of the funds: TT 09/2024/TT-BGDĐT khoản 4 Điều 5. */
export const funds = z.strictObject({
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
});

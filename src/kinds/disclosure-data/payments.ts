import { z } from 'zod';
import { oneOf, text } from '../common.ts';
import { statedTotal, unknownOr, whole } from './numbers.ts';
import { basis, moneyUnit, name, year } from './units.ts';

export const feeKindLabels = {
  'hoc-phi': 'Học phí',
  'dich-vu': 'Dịch vụ phục vụ người học',
  'thu-ho': 'Thu hộ, chi hộ',
  khac: 'Khoản thu khác',
} as const;
export const feePerLabels = {
  thang: 'tháng',
  nam: 'năm học',
  'hoc-ky': 'học kỳ',
  ngay: 'ngày',
  bua: 'bữa',
  lan: 'lần',
} as const;

/** What families pay in a school year, or are expected to pay: TT 09/2024/TT-BGDĐT khoản 2 Điều 5. In đồng. */
export const fees = z.strictObject({
  table: z.literal('fees'),
  schoolYear: z
    .string()
    .regex(/^\d{4}-\d{4}$/, 'Viết hai năm nối bằng gạch, ví dụ 2026-2027.')
    .meta({ title: 'Năm học', description: 'Ví dụ 2026-2027.' }),
  forecast: z.boolean().default(false).meta({ title: 'Dự kiến', description: 'true khi là mức thu dự kiến.' }),
  rows: z
    .array(
      z.strictObject({
        name: name('Khoản thu', 'Tên khoản thu, như trong thông báo.'),
        kind: oneOf(feeKindLabels).meta({ title: 'Loại', description: 'Loại khoản thu.' }),
        ageGroup: text
          .nullable()
          .default(null)
          .meta({ title: 'Đối tượng', description: 'Độ tuổi, nếu mức thu khác nhau.' }),
        amount: whole('Mức thu (đồng)', 'Số nguyên, tính bằng đồng.'),
        per: oneOf(feePerLabels).meta({ title: 'Thu theo', description: 'Tháng, năm học, bữa…' }),
        basis,
      }),
    )
    .min(1)
    .meta({ title: 'Các khoản', description: 'Mỗi khoản một dòng.' }),
});

export const supportKindLabels = {
  mien: 'Miễn học phí',
  giam: 'Giảm học phí',
  'tro-cap': 'Trợ cấp, hỗ trợ',
  'hoc-bong': 'Học bổng',
} as const;

/** Exemptions, reductions, allowances, scholarships: TT 09/2024/TT-BGDĐT khoản 3 Điều 5. Numbers, never names. */
export const support = z.strictObject({
  table: z.literal('support'),
  year,
  unit: moneyUnit,
  rows: z
    .array(
      z.strictObject({
        policy: name('Chính sách', 'Tên chính sách.'),
        kind: oneOf(supportKindLabels).meta({ title: 'Loại', description: 'Miễn, giảm, trợ cấp hay học bổng.' }),
        children: whole('Số trẻ được hưởng', 'Số từ 1 đến 4 tự được ẩn.'),
        amount: unknownOr(whole('Số tiền', 'Số nguyên, theo đơn vị tiền của bảng.')),
        basis,
      }),
    )
    .min(1)
    .meta({ title: 'Các chính sách', description: 'Mỗi chính sách một dòng.' }),
});

/** Grants of a year: TT 16/2018/TT-BGDĐT Điều 7, khoản 3 Điều 8. Organisations by name, persons never. */
export const sponsorship = z.strictObject({
  table: z.literal('sponsorship'),
  year,
  unit: moneyUnit,
  rows: z
    .array(
      z.strictObject({
        name: name('Khoản tài trợ', 'Tên khoản, công trình.'),
        organisation: text
          .nullable()
          .default(null)
          .meta({ title: 'Tổ chức tài trợ', description: 'Tên tổ chức. Bỏ trống khi là cá nhân.' }),
        value: whole('Giá trị', 'Giá trị tài trợ.'),
        spent: unknownOr(whole('Đã chi', 'Số đã sử dụng.')),
        audit: text.nullable().default(null).meta({ title: 'Kiểm toán', description: 'Kết luận kiểm toán, nếu có.' }),
      }),
    )
    .min(1)
    .meta({ title: 'Các khoản', description: 'Mỗi khoản một dòng.' }),
  total: statedTotal,
});

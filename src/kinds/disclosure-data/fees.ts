import { z } from 'zod';
import { column, words } from '../../model/table/table-input.ts';
import { duplicateProblems } from '../../model/table/totals.ts';
import { slug } from '../../model/text/slug.ts';
import { labelledEnum, text } from '../common.ts';
import { defineTable } from './define-table.ts';
import { whole } from './numbers.ts';
import { basis, name } from './units.ts';

const label = 'Các khoản thu, mức thu đối với người học';
const everyone = 'mọi ';
const kindLabels = {
  'hoc-phi': 'Học phí',
  'dich-vu': 'Dịch vụ phục vụ người học',
  'thu-ho': 'Thu hộ, chi hộ',
  khac: 'Khoản thu khác',
} as const;
const perLabels = {
  thang: 'tháng',
  nam: 'năm học',
  'hoc-ky': 'học kỳ',
  ngay: 'ngày',
  bua: 'bữa',
  lan: 'lần',
} as const;

/** What families pay in a school year, or are expected to pay: TT 09/2024/TT-BGDĐT khoản 2 Điều 5. In đồng. */
export const fees = defineTable({
  key: 'fees',
  label,
  schema: z.strictObject({
    table: z.literal('fees'),
    schoolYear: z
      .string()
      .regex(/^\d{4}-\d{4}$/, 'Viết hai năm nối bằng gạch, ví dụ 2026-2027.')
      .meta({ title: 'Năm học', description: 'Ví dụ 2026-2027.' }),
    forecast: z.boolean().default(false).meta({ title: 'Dự kiến', description: 'Có, nếu là mức thu dự kiến.' }),
    rows: z
      .array(
        z.strictObject({
          name: name('Khoản thu', 'Tên khoản thu, như trong thông báo.'),
          kind: labelledEnum(kindLabels).meta({ title: 'Loại', description: 'Loại khoản thu.' }),
          ageGroup: text
            .nullable()
            .default(null)
            .meta({ title: 'Đối tượng', description: 'Độ tuổi, nếu mức thu khác nhau.' }),
          amount: whole('Mức thu (đồng)', 'Số nguyên, tính bằng đồng.'),
          per: labelledEnum(perLabels).meta({ title: 'Thu theo', description: 'Tháng, năm học, bữa…' }),
          basis,
        }),
      )
      .min(1)
      .meta({ title: 'Các khoản', description: 'Mỗi khoản một dòng.' }),
  }),

  view: ({ rows, schoolYear, forecast }, learner) => ({
    table: 'fees',
    caption: `${forecast ? 'Dự kiến các khoản thu, mức thu' : label}, năm học ${schoolYear.replace('-', '–')}`,
    rowHeader: 'Khoản thu',
    columns: [
      column('amount', 'Mức thu', 'integer', 'money', 'đồng'),
      words('per', 'Thu theo'),
      words('ageGroup', 'Đối tượng'),
      words('kind', 'Loại'),
      words('basis', 'Căn cứ'),
    ],
    rows: rows.map((row) => ({
      key: slug(`${row.name} ${row.ageGroup ?? ''}`),
      label: row.name,
      values: {
        kind: kindLabels[row.kind],
        ageGroup: row.ageGroup ?? `${everyone}${learner}`,
        amount: row.amount,
        per: perLabels[row.per],
        basis: row.basis,
      },
    })),
  }),

  brief: ({ amount = '', per = '', ageGroup = '' }) => ({
    text: `${amount} đồng/${per}`,
    note: ageGroup.startsWith(everyone) ? null : ageGroup,
  }),

  problems: ({ rows }) =>
    duplicateProblems(
      ['rows'],
      rows.map((row) => `${row.name} ${row.ageGroup ?? ''} ${row.per}`),
    ),

  // What is forecast is published with the fees of the year before.
  period: ({ schoolYear, forecast }) => (forecast ? null : schoolYear),
  variant: ({ forecast }) => (forecast ? 'forecast' : 'actual'),

  sample: {
    table: 'fees',
    schoolYear: '2026-2027',
    rows: [
      { name: 'Học phí', kind: 'hoc-phi', ageGroup: 'Lớp đầu cấp', amount: 0, per: 'thang' },
      { name: 'Tiền ăn', kind: 'thu-ho', amount: 22000, per: 'ngay', basis: 'thỏa thuận với cha mẹ, người học' },
    ],
  },
});

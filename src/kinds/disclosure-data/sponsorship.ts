import { z } from 'zod';
import { column, sum, words } from '../../model/table/table-input.ts';
import { duplicateProblems, totalProblem } from '../../model/table/totals.ts';
import { slug } from '../../model/text/slug.ts';
import { text } from '../common.ts';
import { defineTable } from './define-table.ts';
import { statedTotal, nullableDefaultNull, whole } from './numbers.ts';
import { moneyUnit, moneyUnitLabels, name, year } from './units.ts';

const label = 'Tài trợ';

/** Grants of a year: TT 16/2018/TT-BGDĐT Điều 7, khoản 3 Điều 8. Organisations by name, persons never. */
export const sponsorship = defineTable({
  key: 'sponsorship',
  label,
  schema: z.strictObject({
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
          spent: nullableDefaultNull(whole('Đã chi', 'Số đã sử dụng.')),
          audit: text.nullable().default(null).meta({ title: 'Kiểm toán', description: 'Kết luận kiểm toán, nếu có.' }),
        }),
      )
      .min(1)
      .meta({ title: 'Các khoản', description: 'Mỗi khoản một dòng.' }),
    total: statedTotal,
  }),

  view({ rows, unit }) {
    const money = moneyUnitLabels[unit];
    return {
      table: 'sponsorship',
      caption: label,
      rowHeader: 'Khoản tài trợ',
      columns: [
        column('value', 'Giá trị', 'integer', 'money', money),
        column('spent', 'Đã chi', 'integer', 'money', money),
        words('organisation', 'Tổ chức tài trợ'),
        words('audit', 'Kiểm toán'),
      ],
      rows: [
        ...rows.map(({ name: grant, organisation, value, spent, audit }) => ({
          key: slug(grant),
          label: grant,
          values: { organisation: organisation ?? 'cá nhân', value, spent, audit },
        })),
        {
          key: 'total',
          label: 'Tổng số',
          kind: 'total',
          values: {
            organisation: '',
            value: sum(rows.map(({ value }) => value)),
            spent: sum(rows.map(({ spent }) => spent)),
            audit: '',
          },
        },
      ],
    };
  },

  problems: ({ rows, total, unit }) => [
    ...duplicateProblems(
      ['rows'],
      rows.map((row) => row.name),
    ),
    ...totalProblem(
      ['total'],
      total,
      rows.map(({ value }) => value),
      moneyUnitLabels[unit],
    ),
  ],

  period: (data) => String(data.year),

  sample: {
    table: 'sponsorship',
    year: 2025,
    unit: 'trieu-dong',
    rows: [
      { name: 'Mái che sân trường', organisation: 'Quỹ Ví Dụ', value: 120, spent: 118 },
      { name: 'Sách thư viện', value: 5, spent: 5 },
    ],
    total: 125,
  },
});

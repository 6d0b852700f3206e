import { z } from 'zod';
import { itemAt } from '../../model/items.ts';
import { at, column, total, words } from '../../model/table/table-input.ts';
import { duplicateProblems } from '../../model/table/totals.ts';
import { slug } from '../../model/text/slug.ts';
import { labelledEnum } from '../common.ts';
import { defineTable } from './define-table.ts';
import { nullableDefaultNull, whole } from './numbers.ts';
import { basis, moneyUnit, moneyUnitLabels, name, year } from './units.ts';

const label = 'Miễn, giảm, trợ cấp, học bổng';
const kindLabels = {
  mien: 'Miễn học phí',
  giam: 'Giảm học phí',
  'tro-cap': 'Trợ cấp, hỗ trợ',
  'hoc-bong': 'Học bổng',
} as const;

/** Exemptions, reductions, allowances, scholarships: TT 09/2024/TT-BGDĐT khoản 3 Điều 5. Numbers, never names. */
export const support = defineTable({
  key: 'support',
  label,
  schema: z.strictObject({
    table: z.literal('support'),
    year,
    unit: moneyUnit,
    rows: z
      .array(
        z.strictObject({
          policy: name('Chính sách', 'Tên chính sách.'),
          kind: labelledEnum(kindLabels).meta({ title: 'Loại', description: 'Miễn, giảm, trợ cấp hay học bổng.' }),
          children: whole('Số người học được hưởng', 'Số từ 1 đến 4 tự được ẩn.'),
          amount: nullableDefaultNull(whole('Số tiền', 'Số nguyên, theo đơn vị tiền của bảng.')),
          basis,
        }),
      )
      .min(1)
      .meta({ title: 'Các chính sách', description: 'Mỗi chính sách một dòng.' }),
  }),

  view({ rows, unit }, learner) {
    const keys = rows.map(({ kind, policy }) => slug(`${kind} ${policy}`));
    return {
      table: 'support',
      caption: label,
      rowHeader: 'Chính sách',
      columns: [
        column('children', `Số ${learner} được hưởng`, 'integer', 'children', learner),
        column('amount', 'Số tiền', 'integer', 'money', moneyUnitLabels[unit]),
        words('kind', 'Loại'),
        words('basis', 'Căn cứ'),
      ],
      rows: [
        ...rows.map(({ policy, kind, children, amount, basis: act }, index) => ({
          key: itemAt(keys, index),
          label: policy,
          values: { kind: kindLabels[kind], children, amount, basis: act },
        })),
        {
          key: 'total',
          label: 'Tổng số tiền',
          kind: 'total',
          // Not of numbers: it must be hidden where one of the amounts is.
          values: { kind: '', children: '', amount: total(keys.map((key) => at(key, 'amount'))), basis: '' },
        },
      ],
      footnotes: [`Một ${learner} có thể được hưởng nhiều chính sách nên không cộng số ${learner}.`],
    };
  },

  problems: ({ rows }) =>
    duplicateProblems(
      ['rows'],
      rows.map(({ policy, kind }) => `${kind} ${policy}`),
    ),

  period: (data) => String(data.year),

  sample: {
    table: 'support',
    year: 2025,
    unit: 'nghin-dong',
    rows: [
      { policy: 'Miễn học phí', kind: 'mien', children: 60, amount: 48000 },
      { policy: 'Hỗ trợ ăn trưa', kind: 'tro-cap', children: 31, amount: 44640 },
    ],
  },
});

import { z } from 'zod';
import { column, words } from '../../model/table/table-input.ts';
import { duplicateProblems } from '../../model/table/totals.ts';
import { labelledEnum } from '../common.ts';
import { defineTable } from './define-table.ts';
import { asOf, minimumNotes, verdict } from './minimum.ts';
import { nullableDefaultNull, whole } from './numbers.ts';
import { basis, name, units } from './units.ts';

const label = 'Thiết bị, đồ dùng, đồ chơi';
const unitLabels = {
  bo: 'bộ',
  cai: 'cái',
  chiec: 'chiếc',
  quyen: 'quyển',
  qua: 'quả',
  phong: 'phòng',
  m2: 'm²',
} as const;

/** Equipment and toys next to the required minimum: TT 09/2024/TT-BGDĐT điểm c, d khoản 2 Điều 6. */
export const equipment = defineTable({
  key: 'equipment',
  label,
  schema: z.strictObject({
    table: z.literal('equipment'),
    asOf,
    place: labelledEnum({ indoor: 'trong nhóm, lớp', outdoor: 'ngoài trời' }).meta({
      title: 'Nơi dùng',
      description: 'indoor: trong nhóm, lớp; outdoor: ngoài trời.',
    }),
    rows: z
      .array(
        z.strictObject({
          name: name('Tên', 'Tên thiết bị, đồ dùng, đồ chơi.'),
          unit: units(unitLabels, 'Đơn vị tính', 'Đếm bằng gì.'),
          quantity: whole('Hiện có', 'Số lượng dùng được.'),
          minimum: nullableDefaultNull(whole('Tối thiểu', 'Số lượng tối thiểu theo quy định.')),
        }),
      )
      .min(1)
      .meta({ title: 'Danh mục', description: 'Mỗi loại một dòng.' }),
    basis,
  }),

  view(data) {
    return {
      table: 'equipment',
      caption: data.place === 'outdoor' ? 'Đồ chơi, thiết bị ngoài trời' : label,
      rowHeader: 'Tên',
      columns: [
        words('unit', 'Đơn vị tính'),
        column('quantity', 'Hiện có', 'integer', 'things'),
        column('minimum', 'Tối thiểu', 'integer', 'things'),
        words('verdict', 'So với tối thiểu'),
      ],
      rows: data.rows.map((row) => ({
        key: row.name,
        label: row.name,
        values: {
          unit: unitLabels[row.unit],
          quantity: row.quantity,
          minimum: row.minimum,
          verdict: verdict(row.quantity, row.minimum),
        },
      })),
      footnotes: minimumNotes(data),
    };
  },

  problems: ({ rows }) =>
    duplicateProblems(
      ['rows'],
      rows.map((row) => row.name),
    ),

  variant: ({ place }) => place,

  sample: {
    table: 'equipment',
    asOf: '2026-06-01',
    place: 'indoor',
    rows: [
      { name: 'Bàn học', unit: 'cai', quantity: 112, minimum: 120 },
      { name: 'Bộ xếp hình', unit: 'bo', quantity: 24, minimum: 16 },
    ],
  },
});

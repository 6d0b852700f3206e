import { z } from 'zod';
import { column, sum, words } from '../../model/table/table-input.ts';
import { duplicateProblems } from '../../model/table/totals.ts';
import { defineTable } from './define-table.ts';
import { asOf, minimumNotes, verdict } from './minimum.ts';
import { measure, nullableDefaultNull, whole } from './numbers.ts';
import { basis, name } from './units.ts';

const label = 'Khối phòng và hạng mục';

/** Rooms next to the required minimum: TT 09/2024/TT-BGDĐT điểm b khoản 2 Điều 6. */
export const rooms = defineTable({
  key: 'rooms',
  label,
  schema: z.strictObject({
    table: z.literal('rooms'),
    asOf,
    rows: z
      .array(
        z.strictObject({
          block: name('Khối phòng', 'Ví dụ: khối phòng nuôi dưỡng, chăm sóc, giáo dục trẻ.'),
          name: name('Phòng, hạng mục', 'Ví dụ: phòng sinh hoạt chung.'),
          count: whole('Số phòng', 'Đang có.'),
          area: nullableDefaultNull(measure('Diện tích (m²)', 'Tổng diện tích các phòng này.')),
          minimum: nullableDefaultNull(whole('Tối thiểu', 'Số phòng tối thiểu theo quy định.')),
        }),
      )
      .min(1)
      .meta({ title: 'Các phòng', description: 'Mỗi loại phòng một dòng.' }),
    basis,
  }),

  view(data) {
    return {
      table: 'rooms',
      caption: label,
      rowHeader: 'Phòng, hạng mục',
      columns: [
        column('count', 'Hiện có', 'integer', 'things', 'phòng'),
        column('minimum', 'Tối thiểu', 'integer', 'things', 'phòng'),
        words('verdict', 'So với tối thiểu'),
        column('area', 'Diện tích', 'decimal', 'area', 'm²'),
        words('block', 'Khối phòng'),
      ],
      rows: [
        ...data.rows.map(({ block, name: room, count, minimum, area }) => ({
          key: `${block} ${room}`,
          label: room,
          values: { block, count, minimum, verdict: verdict(count, minimum), area },
        })),
        {
          key: 'total',
          label: 'Tổng số',
          kind: 'total',
          values: {
            count: sum(data.rows.map(({ count }) => count)),
            area: sum(data.rows.map(({ area }) => area)),
            verdict: '',
          },
        },
      ],
      footnotes: minimumNotes(data),
      chart: { kind: 'bar', columns: ['count', 'minimum'] },
    };
  },

  problems: ({ rows }) =>
    duplicateProblems(
      ['rows'],
      rows.map((row) => `${row.block} ${row.name}`),
    ),

  sample: {
    table: 'rooms',
    asOf: '2026-06-01',
    rows: [
      { block: 'Nuôi dưỡng, chăm sóc, giáo dục', name: 'Phòng sinh hoạt chung', count: 8, area: 480, minimum: 8 },
      { block: 'Nuôi dưỡng, chăm sóc, giáo dục', name: 'Phòng vệ sinh', count: 7, area: 84, minimum: 8 },
      { block: 'Tổ chức ăn', name: 'Bếp', count: 1, area: 60.25 },
    ],
  },
});

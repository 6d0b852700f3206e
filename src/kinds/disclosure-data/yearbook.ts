import { z } from 'zod';
import { itemAt } from '../../model/items.ts';
import type { Counted } from '../../model/table/counted.ts';
import { at, column, words } from '../../model/table/table-input.ts';
import { duplicateProblems } from '../../model/table/totals.ts';
import { slug } from '../../model/text/slug.ts';
import { defineTable } from './define-table.ts';
import { measure, nullableDefaultNull } from './numbers.ts';
import { name, units, year } from './units.ts';
import { likelySums } from './yearbook-sums.ts';

const unitLabels = {
  truong: 'trường',
  lop: 'nhóm, lớp',
  tre: 'người học',
  nguoi: 'người',
  phong: 'phòng',
  m2: 'm²',
} as const;
/** A unit as the school calls it: only a kindergarten has groups next to its classes. */
const unitWord = (unit: keyof typeof unitLabels, learner: string): string =>
  ({ ...unitLabels, tre: learner, lop: learner === 'trẻ' ? unitLabels.lop : 'lớp' })[unit];

/** What a row counts, by its unit. `người` are the adults of the school. */
const countedBy: Record<keyof typeof unitLabels, Counted> = {
  truong: 'things',
  lop: 'classes',
  tre: 'children',
  nguoi: 'staff',
  phong: 'things',
  m2: 'area',
};

/** The yearbook of the last five years: TT 37/2020/TT-BGDĐT khoản 9 Điều 9. */
export const yearbook = defineTable({
  key: 'yearbook',
  label: 'Niên giám năm năm',
  schema: z
    .strictObject({
      table: z.literal('yearbook'),
      years: z
        .array(year)
        .min(1)
        .max(5)
        .meta({ title: 'Các năm', description: 'Từ năm cũ đến năm mới, nhiều nhất năm.' }),
      rows: z
        .array(
          z.strictObject({
            indicator: name('Chỉ tiêu', 'Ví dụ: Số người học.'),
            unit: units(
              unitLabels,
              'Đơn vị',
              'Số liệu tính bằng gì. Đếm trẻ, học sinh, học viên thì chọn người học (tre), để số từ 1 đến 4 tự được ẩn; người (nguoi) là người lớn.',
            ),
            values: z
              .array(nullableDefaultNull(measure('Số liệu', 'Số của từng năm; null khi chưa có.')))
              .meta({ title: 'Số liệu', description: 'Theo thứ tự các năm.' }),
          }),
        )
        .min(1)
        .meta({ title: 'Các chỉ tiêu', description: 'Mỗi chỉ tiêu một dòng.' }),
    })
    .superRefine(({ years, rows }, context) => {
      for (const [index, each] of years.entries())
        if (index > 0 && each < itemAt(years, index - 1))
          context.addIssue({
            code: 'custom',
            path: ['years', index],
            message: `Gặp năm ${each} sau năm ${years[index - 1]}, cần viết từ năm cũ đến năm mới.`,
          });
      for (const [index, row] of rows.entries())
        if (row.values.length !== years.length)
          context.addIssue({
            code: 'custom',
            path: ['rows', index, 'values'],
            message: `Gặp ${row.values.length} số, cần ${years.length} số, mỗi năm một số; năm chưa có thì ghi null.`,
          });
    }),

  view: ({ years, rows }, learner) => ({
    table: 'yearbook',
    caption: `Niên giám thống kê, ${years[0]}–${years.at(-1)}`,
    rowHeader: 'Chỉ tiêu',
    columns: [
      words('unit', 'Đơn vị'),
      ...years.map((each) => column(String(each), `Năm ${each}`, 'decimal', 'by-row')),
    ],
    rows: rows.map(({ indicator, unit, values }) => ({
      key: slug(indicator),
      label: indicator,
      counts: countedBy[unit],
      values: {
        unit: unitWord(unit, learner),
        ...Object.fromEntries(years.map((each, index) => [String(each), values[index] ?? null])),
      },
    })),
    sums: years.flatMap((each, index) =>
      likelySums(
        rows.flatMap(({ indicator, unit, values }) => {
          const value = values[index] ?? null;
          return unit === 'tre' && value !== null ? [{ cell: at(slug(indicator), String(each)), value }] : [];
        }),
      ),
    ),
  }),

  problems: ({ years, rows }) => [
    ...duplicateProblems(['years'], years.map(String)),
    ...duplicateProblems(
      ['rows'],
      rows.map(({ indicator }) => indicator),
    ),
  ],

  years: ({ years }) => years,
  alone: true,

  across: { kind: 'years', field: 'years', value: 'values' },

  sample: {
    table: 'yearbook',
    years: [2024, 2025, 2026],
    rows: [
      { indicator: 'Số người học', unit: 'tre', values: [190, 198, 205] },
      { indicator: 'Số phòng học', unit: 'phong', values: [7, null, 8] },
    ],
  },
});

import { z } from 'zod';
import { add, addsUp, at, column, share } from '../../model/table/table-input.ts';
import { duplicateProblems, totalProblem } from '../../model/table/totals.ts';
import { defineTable } from './define-table.ts';
import { statedTotal, whole } from './numbers.ts';
import { name } from './units.ts';

const label = 'Kết quả đánh giá, lên lớp';

/**
 * Results of a year: TT 09/2024/TT-BGDĐT điểm b khoản 2 Điều 9. What is assessed and its levels differ by level of school and by
 * circular, so the rows carry their words.
 */
export const promotion = defineTable({
  key: 'promotion',
  label,
  schema: z.strictObject({
    table: z.literal('promotion'),
    rows: z
      .array(
        z.strictObject({
          name: name('Khối, nội dung', 'Ví dụ: Khối lớp 6, hoặc Khối lớp 6, kết quả rèn luyện.'),
          promoted: whole('Được lên lớp, đạt', 'Số học sinh được lên lớp hoặc đạt yêu cầu.'),
          retained: whole('Chưa được lên lớp, chưa đạt', 'Số học sinh chưa được lên lớp hoặc chưa đạt.'),
          total: statedTotal,
        }),
      )
      .min(1)
      .meta({ title: 'Các khối', description: 'Mỗi khối, hoặc mỗi nội dung đánh giá của khối, một dòng.' }),
  }),

  view: ({ rows }) => ({
    table: 'promotion',
    caption: label,
    rowHeader: 'Khối, nội dung',
    columns: [
      column('total', 'Số học sinh', 'integer', 'children', 'học sinh'),
      column('promoted', 'Được lên lớp, đạt', 'integer', 'children', 'học sinh'),
      column('share', 'Tỷ lệ đạt', 'percent', 'children'),
      column('retained', 'Chưa được lên lớp, chưa đạt', 'integer', 'children', 'học sinh'),
    ],
    rows: rows.map(({ name: key, promoted, retained }) => ({
      key,
      label: key,
      values: {
        total: add([promoted, retained]),
        promoted,
        share: share(at(key, 'promoted'), at(key, 'total')),
        retained,
      },
    })),
    sums: rows.map(({ name: key }) => addsUp(at(key, 'total'), [at(key, 'promoted'), at(key, 'retained')])),
    chart: { kind: 'bar', columns: ['promoted', 'retained'] },
  }),

  problems: ({ rows }) => [
    ...duplicateProblems(
      ['rows'],
      rows.map((row) => row.name),
    ),
    ...rows.flatMap(({ promoted, retained, total }, index) =>
      totalProblem(['rows', index, 'total'], total, [promoted, retained], 'học sinh'),
    ),
  ],

  sample: {
    table: 'promotion',
    rows: [
      { name: 'Khối lớp 1', promoted: 96, retained: 0, total: 96 },
      { name: 'Khối lớp 2', promoted: 95, retained: 7 },
    ],
  },
});

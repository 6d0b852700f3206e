import { z } from 'zod';
import { at, column, sum, words } from '../../model/table/table-input.ts';
import { duplicateProblems, totalProblem } from '../../model/table/totals.ts';
import { defineTable } from './define-table.ts';
import { asOf, minimumNotes, verdict } from './minimum.ts';
import { measure, nullableDefaultNull, whole } from './numbers.ts';
import { basis, name } from './units.ts';

const label = 'Đất và điểm trường';
const inAll = [at('total', 'area'), at('total', 'children')];
const perChild = (area: number, children: number) =>
  children === 0 ? null : Math.round((area / children) * 100) / 100;

/** Land and sites next to the required minimum: TT 09/2024/TT-BGDĐT điểm a khoản 2 Điều 6. */
export const land = defineTable({
  key: 'land',
  label,
  schema: z.strictObject({
    table: z.literal('land'),
    asOf,
    children: whole('Số người học', 'Tổng số người học, để tính diện tích bình quân.'),
    rows: z
      .array(
        z.strictObject({
          name: name('Điểm trường', 'Tên điểm trường.'),
          area: measure('Diện tích (m²)', 'Diện tích đất, mét vuông.'),
        }),
      )
      .min(1)
      .meta({ title: 'Điểm trường', description: 'Mỗi điểm trường một dòng.' }),
    total: nullableDefaultNull(measure('Tổng diện tích (m²)', 'Bỏ trống thì máy tự cộng; có ghi thì phải khớp.')),
    minimumPerChild: nullableDefaultNull(
      measure('Tối thiểu một người học (m²)', 'Yêu cầu tối thiểu áp dụng cho trường.'),
    ),
    basis,
  }),

  view(data, learner) {
    return {
      table: 'land',
      caption: label,
      rowHeader: 'Điểm trường',
      columns: [
        column('area', 'Diện tích', 'decimal', 'area', 'm²'),
        // The area divided by the average is the number of children, so the average is hidden with it.
        { ...column('children', `Số ${learner}`, 'integer', 'children', learner), shown: false },
        column('perChild', `Bình quân một ${learner}`, 'decimal', 'area', 'm²'),
        column('minimum', `Tối thiểu một ${learner}`, 'decimal', 'area', 'm²'),
        words('verdict', 'So với tối thiểu'),
      ],
      rows: [
        ...data.rows.map(({ name: site, area: own }) => ({
          key: site,
          label: site,
          values: { area: own, verdict: '' },
        })),
        {
          key: 'total',
          label: 'Cả trường',
          kind: 'total',
          values: {
            area: sum(data.rows.map((row) => row.area)),
            children: data.children,
            perChild: { from: inAll, compute: perChild },
            minimum: data.minimumPerChild,
            verdict: {
              from: inAll,
              compute: (area, children) => verdict(perChild(area, children), data.minimumPerChild),
            },
          },
        },
      ],
      footnotes: [...minimumNotes(data), 'Bình quân và mức tối thiểu tính cho cả trường.'],
    };
  },

  problems: ({ rows, total }) => [
    ...duplicateProblems(
      ['rows'],
      rows.map((row) => row.name),
    ),
    ...totalProblem(
      ['total'],
      total,
      rows.map((row) => row.area),
      'm²',
    ),
  ],

  allChildren: (data) => ({ total: data.children, asOf: data.asOf, field: 'children' }),

  sample: {
    table: 'land',
    asOf: '2026-06-01',
    children: 205,
    rows: [
      { name: 'Điểm trường trung tâm', area: 2480.5 },
      { name: 'Điểm trường thôn Hạ', area: 1000 },
    ],
    total: 3480.5,
    minimumPerChild: 12,
    basis: 'mức do trường tự ghi để thử',
  },
});

import { z } from 'zod';
import { formatDay } from '../../model/day/format-day.ts';
import { add, addsUp, at, column, partOf, share, type RowInput } from '../../model/table/table-input.ts';
import { duplicateProblems, partProblem, totalProblem } from '../../model/table/totals.ts';
import { midSentence } from '../../model/text/mid-sentence.ts';
import { isoDay } from '../common.ts';
import { defineTable } from './define-table.ts';
import { nullableDefaultNull, statedTotal, whole } from './numbers.ts';
import { name } from './units.ts';

const label = 'Học viên theo khóa, chương trình';
const partLabels = {
  admitted: 'Tuyển mới trong năm',
  female: 'Nữ',
  ethnicMinority: 'Dân tộc thiểu số',
  disabled: 'Khuyết tật',
  foreign: 'Người nước ngoài',
} as const;
const partKeys = Object.keys(partLabels) as (keyof typeof partLabels)[];
const ofAll = (title: string) =>
  nullableDefaultNull(whole(title, 'Của cả trung tâm; số từ 1 đến 4 tự được ẩn. Bỏ trống khi không có số liệu.'));
const count = (row: string) => at(row, 'learners');

/** Learners of continuing education: TT 09/2024/TT-BGDĐT khoản 2, 3 Điều 11. */
export const learners = defineTable({
  key: 'learners',
  label,
  schema: z.strictObject({
    table: z.literal('learners'),
    asOf: isoDay.meta({ title: 'Tính đến ngày', description: 'Ngày chốt số liệu.' }),
    rows: z
      .array(
        z.strictObject({
          programme: name('Khóa học, chương trình', 'Ví dụ: Giáo dục thường xuyên cấp trung học phổ thông.'),
          learners: whole('Số học viên', 'Số học viên của khóa học.'),
        }),
      )
      .min(1)
      .meta({ title: 'Theo khóa học', description: 'Mỗi khóa học, chương trình một dòng.' }),
    total: statedTotal,
    admitted: ofAll(partLabels.admitted),
    female: ofAll(partLabels.female),
    ethnicMinority: ofAll(partLabels.ethnicMinority),
    disabled: ofAll(partLabels.disabled),
    foreign: ofAll(partLabels.foreign),
  }),

  view(data) {
    const given = partKeys.filter((key) => data[key] !== null);
    const line = (key: string, number: number | null) => ({
      learners: number,
      share: share(count(key), count('total')),
    });
    return {
      table: 'learners',
      caption: label,
      rowHeader: 'Khóa học, chương trình',
      columns: [
        column('learners', 'Số học viên', 'integer', 'children', 'học viên'),
        column('share', 'Tỷ lệ', 'percent', 'children'),
      ],
      rows: [
        ...data.rows.map((row) => ({
          key: row.programme,
          label: row.programme,
          values: line(row.programme, row.learners),
        })),
        {
          key: 'total',
          label: 'Tổng số học viên',
          kind: 'total',
          values: line('total', add(data.rows.map((row) => row.learners))),
        },
        ...given.map((key): RowInput => ({
          key,
          label: `Trong đó: ${midSentence(partLabels[key])}`,
          kind: 'total',
          values: line(key, data[key]),
        })),
      ],
      sums: [
        addsUp(
          count('total'),
          data.rows.map(({ programme }) => count(programme)),
        ),
        ...given.map((key) => partOf(count(key), count('total'))),
      ],
      footnotes: [`Tính đến ngày ${formatDay(data.asOf)}.`],
      chart: { kind: 'bar', columns: ['learners'] },
    };
  },

  problems(data) {
    const numbers = data.rows.map((row) => row.learners);
    return [
      ...duplicateProblems(
        ['rows'],
        data.rows.map(({ programme }) => programme),
      ),
      ...totalProblem(['total'], data.total, numbers, 'học viên'),
      ...partKeys.flatMap((key) =>
        partProblem([key], data[key], `học viên ${midSentence(partLabels[key])}`, add(numbers), 'tổng số học viên'),
      ),
    ];
  },

  allChildren: ({ rows, asOf }) => ({ total: add(rows.map((row) => row.learners)), asOf, field: 'rows' }),

  sample: {
    table: 'learners',
    asOf: '2026-06-01',
    rows: [
      { programme: 'Giáo dục thường xuyên cấp trung học phổ thông', learners: 140 },
      { programme: 'Tin học cơ bản', learners: 35 },
    ],
    total: 175,
    female: 80,
    ethnicMinority: 60,
    disabled: 0,
  },
});

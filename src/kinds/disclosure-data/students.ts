import { z } from 'zod';
import { formatDay } from '../../model/day/format-day.ts';
import { add, addsUp, at, average, column, partOf, share, type RowInput } from '../../model/table/table-input.ts';
import { duplicateProblems, partProblem, totalProblem } from '../../model/table/totals.ts';
import { midSentence } from '../../model/text/mid-sentence.ts';
import { isoDay } from '../common.ts';
import { defineTable } from './define-table.ts';
import { nullableDefaultNull, statedTotal, whole } from './numbers.ts';
import { units } from './units.ts';

const label = 'Học sinh theo khối';
const grades = Array.from({ length: 12 }, (_, index) => String(index + 1));
const gradeLabels = Object.fromEntries(grades.map((each) => [`lop-${each}`, `Khối lớp ${each}`]));

const partLabels = {
  female: 'Nữ',
  ethnicMinority: 'Dân tộc thiểu số',
  disabled: 'Khuyết tật học hòa nhập',
  twoSessions: 'Học hai buổi một ngày',
  boarding: 'Ăn bán trú, nội trú',
  foreign: 'Người nước ngoài',
} as const;
const movedLabels = {
  admitted: 'Tuyển mới trong năm học',
  transferredIn: 'Tiếp nhận từ trường khác',
  transferredOut: 'Chuyển đi trường khác',
} as const;
const partKeys = Object.keys(partLabels) as (keyof typeof partLabels)[];
const movedKeys = Object.keys(movedLabels) as (keyof typeof movedLabels)[];
const ofSchool = (title: string) =>
  nullableDefaultNull(whole(title, 'Của cả trường; số từ 1 đến 4 tự được ẩn. Bỏ trống khi không có số liệu.'));

const count = (row: string) => at(row, 'students');

/** Students of a general school: TT 09/2024/TT-BGDĐT điểm a khoản 2, khoản 3 Điều 9. The whole school and its grades; never a class. */
export const students = defineTable({
  key: 'students',
  label,
  schema: z.strictObject({
    table: z.literal('students'),
    asOf: isoDay.meta({ title: 'Tính đến ngày', description: 'Ngày chốt số liệu.' }),
    rows: z
      .array(
        z.strictObject({
          grade: units(gradeLabels, 'Khối', 'Khối lớp, ví dụ lop-1.'),
          classes: whole('Số lớp', 'Số lớp của khối.'),
          students: whole('Số học sinh', 'Số học sinh của khối.'),
        }),
      )
      .min(1)
      .meta({ title: 'Theo khối', description: 'Mỗi khối một dòng.' }),
    total: statedTotal,
    female: ofSchool(partLabels.female),
    ethnicMinority: ofSchool(partLabels.ethnicMinority),
    disabled: ofSchool(partLabels.disabled),
    twoSessions: ofSchool(partLabels.twoSessions),
    boarding: ofSchool(partLabels.boarding),
    foreign: ofSchool(partLabels.foreign),
    admitted: ofSchool(movedLabels.admitted),
    transferredIn: ofSchool(movedLabels.transferredIn),
    transferredOut: ofSchool(movedLabels.transferredOut),
  }),

  view(data) {
    const given = partKeys.filter((key) => data[key] !== null);
    const moved = movedKeys.filter((key) => data[key] !== null);
    const line = (key: string, classes: number, number: number) => ({
      classes,
      students: number,
      average: average(count(key), at(key, 'classes'), 1),
      share: share(count(key), count('total')),
    });
    return {
      table: 'students',
      caption: label,
      rowHeader: 'Nội dung',
      columns: [
        column('classes', 'Số lớp', 'integer', 'classes', 'lớp'),
        column('students', 'Số học sinh', 'integer', 'children', 'học sinh'),
        column('average', 'Bình quân một lớp', 'decimal', 'children', 'học sinh'),
        column('share', 'Tỷ lệ', 'percent', 'children'),
      ],
      rows: [
        ...data.rows.map((row) => ({
          key: row.grade,
          label: gradeLabels[row.grade] ?? row.grade,
          values: line(row.grade, row.classes, row.students),
        })),
        {
          key: 'total',
          label: 'Tổng số học sinh',
          kind: 'total',
          values: line('total', add(data.rows.map((row) => row.classes)), add(data.rows.map((row) => row.students))),
        },
        ...given.map((key): RowInput => ({
          key,
          label: `Trong đó: ${midSentence(partLabels[key])}`,
          kind: 'total',
          values: { classes: '', students: data[key], average: '', share: share(count(key), count('total')) },
        })),
        ...moved.map((key): RowInput => ({
          key,
          label: movedLabels[key],
          kind: 'total',
          values: { classes: '', students: data[key], average: '', share: '' },
        })),
      ],
      sums: [
        addsUp(
          count('total'),
          data.rows.map(({ grade }) => count(grade)),
        ),
        ...given.map((key) => partOf(count(key), count('total'))),
      ],
      footnotes: [`Tính đến ngày ${formatDay(data.asOf)}.`],
      chart: { kind: 'bar', columns: ['students'] },
    };
  },

  problems(data) {
    const numbers = data.rows.map((row) => row.students);
    return [
      ...duplicateProblems(
        ['rows'],
        data.rows.map(({ grade }) => grade),
      ),
      ...totalProblem(['total'], data.total, numbers, 'học sinh'),
      ...partKeys.flatMap((key) =>
        partProblem([key], data[key], `học sinh ${midSentence(partLabels[key])}`, add(numbers), 'tổng số học sinh'),
      ),
    ];
  },

  allChildren: ({ rows, asOf }) => ({ total: add(rows.map((row) => row.students)), asOf, field: 'rows' }),

  sample: {
    table: 'students',
    asOf: '2026-06-01',
    rows: [
      { grade: 'lop-1', classes: 3, students: 96 },
      { grade: 'lop-2', classes: 3, students: 102 },
      { grade: 'lop-3', classes: 3, students: 91 },
    ],
    total: 289,
    female: 140,
    ethnicMinority: 61,
    disabled: 0,
    twoSessions: 289,
    admitted: 97,
    transferredIn: 6,
    transferredOut: 8,
  },
});

import { z } from 'zod';
import { formatDay } from '../../model/day/format-day.ts';
import { add, addsUp, at, average, column, partOf, share, type RowInput } from '../../model/table/table-input.ts';
import { duplicateProblems, partProblem, tableProblem, totalProblem } from '../../model/table/totals.ts';
import { midSentence } from '../../model/text/mid-sentence.ts';
import { isoDay } from '../common.ts';
import { defineTable } from './define-table.ts';
import { statedTotal, nullableDefaultNull, whole } from './numbers.ts';
import { ageGroup, ageGroupLabels } from './units.ts';

const label = 'Trẻ, nhóm, lớp và bán trú';
const subsetLabels = {
  mixed: 'Trẻ học nhóm, lớp ghép',
  twoSessions: 'Trẻ học hai buổi một ngày',
  boarding: 'Trẻ ăn bán trú',
  disabled: 'Trẻ khuyết tật học hòa nhập',
  foreign: 'Trẻ người nước ngoài',
} as const;
const subsetKeys = Object.keys(subsetLabels) as (keyof typeof subsetLabels)[];
const subset = (key: keyof typeof subsetLabels, description: string) =>
  nullableDefaultNull(whole(subsetLabels[key], description));

const count = (row: string) => at(row, 'children');
const ofAll = (row: string) => share(count(row), count('total'));
const perClass = (row: string) => average(count(row), at(row, 'classes'), 1);

/** Children, groups and boarding: TT 09/2024/TT-BGDĐT khoản 2, 3 Điều 7. The whole school; never by class. */
export const children = defineTable({
  key: 'children',
  label,
  schema: z.strictObject({
    table: z.literal('children'),
    asOf: isoDay.meta({ title: 'Tính đến ngày', description: 'Ngày chốt số liệu.' }),
    rows: z
      .array(
        z.strictObject({
          ageGroup,
          classes: whole('Số nhóm, lớp', 'Số nhóm trẻ hoặc lớp mẫu giáo của độ tuổi.'),
          children: whole('Số trẻ', 'Số trẻ của độ tuổi.'),
        }),
      )
      .min(1)
      .meta({ title: 'Theo độ tuổi', description: 'Mỗi độ tuổi một dòng.' }),
    total: statedTotal,
    mixed: subset('mixed', 'Của cả trường.'),
    twoSessions: subset('twoSessions', 'Của cả trường.'),
    boarding: subset('boarding', 'Của cả trường.'),
    disabled: subset('disabled', 'Của cả trường; số từ 1 đến 4 tự được ẩn.'),
    foreign: subset('foreign', 'Của cả trường.'),
  }),

  view(data) {
    const groups = data.rows.map((row) => row.ageGroup);
    const subsets = subsetKeys.filter((key) => data[key] !== null);
    const mixedGroup = data.mixed !== null && groups.includes('ghep');
    return {
      table: 'children',
      caption: label,
      rowHeader: 'Nội dung',
      columns: [
        column('classes', 'Nhóm, lớp', 'integer', 'classes', 'nhóm, lớp'),
        column('children', 'Số trẻ', 'integer', 'children', 'trẻ'),
        column('average', 'Bình quân một nhóm, lớp', 'decimal', 'children', 'trẻ'),
        column('share', 'Tỷ lệ', 'percent', 'children'),
      ],
      rows: [
        ...data.rows.map(({ ageGroup: key, classes, children: number }) => ({
          key,
          label: ageGroupLabels[key],
          values: { classes, children: number, average: perClass(key), share: ofAll(key) },
        })),
        {
          key: 'total',
          label: 'Tổng số trẻ',
          kind: 'total',
          values: {
            classes: add(data.rows.map(({ classes }) => classes)),
            children: add(data.rows.map((row) => row.children)),
            average: perClass('total'),
            share: ofAll('total'),
          },
        },
        ...subsets.map((key): RowInput => ({
          key,
          label: `Trong đó: ${subsetLabels[key]}`,
          kind: 'total',
          values: { classes: '', children: data[key], average: '', share: ofAll(key) },
        })),
      ],
      sums: [
        addsUp(count('total'), groups.map(count)),
        ...subsets.map((key) => partOf(count(key), count('total'))),
        ...(mixedGroup ? [addsUp(count('mixed'), [count('ghep')])] : []),
      ],
      footnotes: [`Tính đến ngày ${formatDay(data.asOf)}.`],
      chart: { kind: 'bar', columns: ['children'] },
    };
  },

  problems(data) {
    const numbers = data.rows.map((row) => row.children);
    const mixed = data.rows.find((row) => row.ageGroup === 'ghep')?.children ?? null;
    return [
      ...duplicateProblems(
        ['rows'],
        data.rows.map((row) => row.ageGroup),
      ),
      ...totalProblem(['total'], data.total, numbers, 'trẻ'),
      ...subsetKeys.flatMap((key) =>
        partProblem([key], data[key], midSentence(subsetLabels[key]), add(numbers), 'tổng số trẻ'),
      ),
      ...(mixed !== null && data.mixed !== null && mixed !== data.mixed
        ? [
            tableProblem(
              'tong-khong-khop',
              ['mixed'],
              `Gặp ${data.mixed} trẻ lớp ghép, dòng nhóm, lớp ghép ghi ${mixed} trẻ.`,
            ),
          ]
        : []),
    ];
  },

  allChildren: ({ rows, asOf }) => ({ total: add(rows.map((row) => row.children)), asOf, field: 'rows' }),

  sample: {
    table: 'children',
    asOf: '2026-06-01',
    rows: [
      { ageGroup: '25-36-thang', classes: 1, children: 25 },
      { ageGroup: '3-4-tuoi', classes: 2, children: 55 },
      { ageGroup: '4-5-tuoi', classes: 2, children: 65 },
      { ageGroup: '5-6-tuoi', classes: 2, children: 60 },
    ],
    total: 205,
    twoSessions: 205,
    boarding: 198,
    disabled: 0,
  },
});

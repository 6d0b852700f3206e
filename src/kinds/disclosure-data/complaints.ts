import { z } from 'zod';
import { addsUp, at, column, partOf } from '../../model/table/table-input.ts';
import { duplicateProblems, partProblem, totalProblem } from '../../model/table/totals.ts';
import { formatNumber } from '../../model/text/format-number.ts';
import { labelledEnum } from '../common.ts';
import { defineTable } from './define-table.ts';
import { measure, nullableDefaultNull, whole } from './numbers.ts';

const label = 'Số liệu đơn thư';
const kindLabels = {
  'khieu-nai': 'Khiếu nại',
  'to-cao': 'Tố cáo',
  'kien-nghi': 'Kiến nghị, phản ánh',
} as const;
const countLabels = {
  received: 'Đã nhận',
  competent: 'Thuộc thẩm quyền',
  settled: 'Đã giải quyết',
  onTime: 'Đúng hạn',
  upheld: 'Đúng',
  partly: 'Đúng một phần',
  rejected: 'Không đúng',
} as const;
type Count = keyof typeof countLabels;
const keys = Object.keys(countLabels) as Count[];

const parts: readonly (readonly [whole: Count, part: Count])[] = [
  ['received', 'competent'],
  ['competent', 'settled'],
  ['settled', 'onTime'],
];
const results: readonly Count[] = ['upheld', 'partly', 'rejected'];
const count = (key: Count) => whole(countLabels[key], 'Số đơn trong kỳ. Số từ 1 đến 4 tự được ẩn.');

/** Petitions as aggregates: no name, no case, no day. Luật 10/2022/QH15 khoản 8 Điều 46. */
export const complaints = defineTable({
  key: 'complaints',
  label,
  schema: z.strictObject({
    table: z.literal('complaints'),
    rows: z
      .array(
        z.strictObject({
          kind: labelledEnum(kindLabels).meta({ title: 'Loại đơn', description: 'Khiếu nại, tố cáo hay kiến nghị.' }),
          received: count('received'),
          competent: count('competent'),
          settled: count('settled'),
          onTime: count('onTime'),
          upheld: count('upheld'),
          partly: count('partly'),
          rejected: count('rejected'),
        }),
      )
      .min(1)
      .meta({ title: 'Theo loại đơn', description: 'Mỗi loại một dòng.' }),
    averageDays: nullableDefaultNull(measure('Số ngày giải quyết bình quân', 'Tính trên các đơn đã giải quyết.')),
  }),

  view({ rows, averageDays }) {
    const kinds = rows.map(({ kind }) => kind);
    const values = (of: (key: Count) => number) => Object.fromEntries(keys.map((key) => [key, of(key)]));
    const days = (number: string) => `Số ngày giải quyết bình quân: ${number}.`;
    return {
      table: 'complaints',
      caption: label,
      rowHeader: 'Loại đơn',
      columns: keys.map((key) => column(key, countLabels[key], 'integer', 'petitions', 'đơn')),
      rows: [
        ...rows.map((row) => ({ key: row.kind, label: kindLabels[row.kind], values: values((key) => row[key]) })),
        {
          key: 'total',
          label: 'Tổng số',
          kind: 'total',
          values: values((key) => rows.reduce((all, row) => all + row[key], 0)),
        },
      ],
      sums: [
        ...keys.map((key) =>
          addsUp(
            at('total', key),
            kinds.map((kind) => at(kind, key)),
          ),
        ),
        ...[...kinds, 'total'].flatMap((row) => [
          ...parts.map(([all, part]) => partOf(at(row, part), at(row, all))),
          addsUp(
            at(row, 'settled'),
            results.map((result) => at(row, result)),
          ),
        ]),
      ],
      // An average of 6,33 days is one of three, six or nine petitions.
      footnotes: [
        averageDays === null
          ? null
          : { text: days(formatNumber(averageDays)), instead: days('ẩn'), from: [at('total', 'settled')] },
      ],
    };
  },

  problems: ({ rows }) => [
    ...duplicateProblems(
      ['rows'],
      rows.map(({ kind }) => kind),
    ),
    ...rows.flatMap((row, index) => [
      ...parts.flatMap(([all, part]) =>
        partProblem(
          ['rows', index, part],
          row[part],
          `số “${countLabels[part]}”`,
          row[all],
          `số “${countLabels[all]}”`,
        ),
      ),
      ...totalProblem(
        ['rows', index, 'settled'],
        row.settled,
        results.map((result) => row[result]),
        'đơn',
      ),
    ]),
  ],

  sample: {
    table: 'complaints',
    rows: [
      { kind: 'khieu-nai', received: 3, competent: 3, settled: 3, onTime: 3, upheld: 1, partly: 1, rejected: 1 },
      { kind: 'to-cao', received: 0, competent: 0, settled: 0, onTime: 0, upheld: 0, partly: 0, rejected: 0 },
      { kind: 'kien-nghi', received: 24, competent: 18, settled: 18, onTime: 12, upheld: 11, partly: 0, rejected: 7 },
    ],
    averageDays: 6.5,
  },
});

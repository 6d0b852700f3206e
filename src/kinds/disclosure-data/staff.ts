import { z } from 'zod';
import { formatDay } from '../../model/day/format-day.ts';
import { add, at, column, share } from '../../model/table/table-input.ts';
import { duplicateProblems, totalProblem } from '../../model/table/totals.ts';
import { isoDay, labelledEnum } from '../common.ts';
import { defineTable } from './define-table.ts';
import { people, statedTotal } from './numbers.ts';

const label = 'Đội ngũ theo vị trí việc làm và trình độ';
const positionLabels = {
  'can-bo-quan-ly': 'Cán bộ quản lý',
  'giao-vien-nha-tre': 'Giáo viên nhà trẻ',
  'giao-vien-mau-giao': 'Giáo viên mẫu giáo',
  'giao-vien': 'Giáo viên',
  'thu-vien': 'Nhân viên thư viện',
  'thiet-bi': 'Nhân viên thiết bị, thí nghiệm',
  'giao-vu': 'Nhân viên giáo vụ',
  'tu-van': 'Nhân viên tư vấn học sinh',
  'ho-tro-khuyet-tat': 'Nhân viên hỗ trợ giáo dục người khuyết tật',
  'van-thu': 'Nhân viên văn thư',
  'ke-toan': 'Nhân viên kế toán',
  'thu-quy': 'Nhân viên thủ quỹ',
  'y-te': 'Nhân viên y tế',
  'nuoi-duong': 'Nhân viên nuôi dưỡng',
  'bao-ve': 'Nhân viên bảo vệ',
  khac: 'Nhân viên khác',
} as const;

const qualificationLabels = {
  doctorate: 'Tiến sĩ',
  master: 'Thạc sĩ',
  bachelor: 'Đại học',
  college: 'Cao đẳng',
  intermediate: 'Trung cấp',
  below: 'Dưới trung cấp',
} as const;
const qualifications = Object.keys(qualificationLabels) as (keyof typeof qualificationLabels)[];

const line = (key: string, values: Record<(typeof qualifications)[number], number>) => ({
  ...Object.fromEntries(qualifications.map((each) => [each, values[each]])),
  total: add(qualifications.map((each) => values[each])),
  share: share(at(key, 'total'), at('total', 'total')),
});

/** Staff by post and qualification: TT 09/2024/TT-BGDĐT điểm a khoản 1 Điều 6, Điều 8, Điều 10. */
export const staff = defineTable({
  key: 'staff',
  label,
  schema: z.strictObject({
    table: z.literal('staff'),
    asOf: isoDay.meta({ title: 'Tính đến ngày', description: 'Ngày chốt số liệu.' }),
    rows: z
      .array(
        z.strictObject({
          position: labelledEnum(positionLabels).meta({
            title: 'Vị trí việc làm',
            description: 'Nhóm người làm cùng việc.',
          }),
          doctorate: people('Tiến sĩ'),
          master: people('Thạc sĩ'),
          bachelor: people('Đại học'),
          college: people('Cao đẳng'),
          intermediate: people('Trung cấp'),
          below: people('Dưới trung cấp'),
          total: statedTotal,
        }),
      )
      .min(1)
      .meta({ title: 'Các vị trí', description: 'Mỗi vị trí một dòng.' }),
    total: statedTotal,
  }),

  view({ rows, asOf }) {
    const sums = Object.fromEntries(
      qualifications.map((each) => [each, add(rows.map((row) => row[each]))] as const),
    ) as Record<(typeof qualifications)[number], number>;
    return {
      table: 'staff',
      caption: label,
      rowHeader: 'Vị trí việc làm',
      columns: [
        column('total', 'Tổng số', 'integer', 'staff', 'người'),
        column('share', 'Tỷ lệ', 'percent', 'staff'),
        ...qualifications.map((each) => column(each, qualificationLabels[each], 'integer', 'staff', 'người')),
      ],
      rows: [
        ...rows.map((row) => ({
          key: row.position,
          label: positionLabels[row.position],
          values: line(row.position, row),
        })),
        { key: 'total', label: 'Tổng số', kind: 'total', values: line('total', sums) },
      ],
      footnotes: [`Tính đến ngày ${formatDay(asOf)}.`],
      chart: { kind: 'bar', columns: ['total'] },
    };
  },

  problems({ rows, total }) {
    const partsOf = (row: (typeof rows)[number]) => qualifications.map((each) => row[each]);
    return [
      ...duplicateProblems(
        ['rows'],
        rows.map(({ position }) => position),
      ),
      ...rows.flatMap((row, index) => totalProblem(['rows', index, 'total'], row.total, partsOf(row), 'người')),
      ...totalProblem(['total'], total, rows.flatMap(partsOf), 'người'),
    ];
  },

  sample: {
    table: 'staff',
    asOf: '2026-06-01',
    rows: [
      { position: 'can-bo-quan-ly', master: 1, bachelor: 2, total: 3 },
      { position: 'giao-vien-mau-giao', bachelor: 10, college: 2 },
      { position: 'giao-vien-nha-tre', bachelor: 3 },
      { position: 'nuoi-duong', intermediate: 2 },
    ],
    total: 20,
  },
});

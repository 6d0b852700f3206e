import { z } from 'zod';
import { at, column, partOf, share } from '../../model/table/table-input.ts';
import { partProblem } from '../../model/table/totals.ts';
import { defineTable } from './define-table.ts';
import { whole } from './numbers.ts';
import { year } from './units.ts';

const label = 'Phổ cập giáo dục mầm non cho trẻ năm tuổi';
const count = (row: string) => at(row, 'children');

/** Universal preschool for five-year-olds: TT 09/2024/TT-BGDĐT điểm e khoản 2 Điều 7. */
export const universalisation = defineTable({
  key: 'universalisation',
  label,
  schema: z.strictObject({
    table: z.literal('universalisation'),
    year,
    fiveYearOlds: whole('Trẻ 5 tuổi trên địa bàn', 'Theo điều tra phổ cập.'),
    enrolled: whole('Trẻ 5 tuổi ra lớp', 'Trong số trẻ 5 tuổi.'),
    completed: whole('Trẻ 5 tuổi hoàn thành chương trình', 'Trong số trẻ ra lớp.'),
  }),

  view: ({ fiveYearOlds, enrolled, completed }) => ({
    table: 'universalisation',
    caption: label,
    rowHeader: 'Nội dung',
    columns: [
      column('children', 'Số trẻ', 'integer', 'children', 'trẻ'),
      column('share', 'Tỷ lệ', 'percent', 'children'),
    ],
    rows: [
      {
        key: 'fiveYearOlds',
        label: 'Trẻ 5 tuổi trên địa bàn',
        kind: 'total',
        values: { children: fiveYearOlds, share: '' },
      },
      {
        key: 'enrolled',
        label: 'Ra lớp',
        values: { children: enrolled, share: share(count('enrolled'), count('fiveYearOlds')) },
      },
      {
        key: 'completed',
        label: 'Hoàn thành chương trình',
        values: { children: completed, share: share(count('completed'), count('enrolled')) },
      },
    ],
    sums: [partOf(count('enrolled'), count('fiveYearOlds')), partOf(count('completed'), count('enrolled'))],
    footnotes: ['Tỷ lệ hoàn thành tính trên số trẻ ra lớp.'],
  }),

  problems: ({ fiveYearOlds, enrolled, completed }) => [
    ...partProblem(['enrolled'], enrolled, 'số trẻ ra lớp', fiveYearOlds, 'số trẻ 5 tuổi'),
    ...partProblem(['completed'], completed, 'số trẻ hoàn thành', enrolled, 'số trẻ ra lớp'),
  ],

  period: (data) => String(data.year),

  sample: { table: 'universalisation', year: 2025, fiveYearOlds: 70, enrolled: 70, completed: 60 },
});

import { z } from 'zod';
import { column, words } from '../../model/table/table-input.ts';
import { duplicateProblems } from '../../model/table/totals.ts';
import { labelledEnum } from '../common.ts';
import { defineTable } from './define-table.ts';
import { nullableDefaultNull, whole } from './numbers.ts';
import { name } from './units.ts';

const label = 'Sách giáo khoa, sách tham khảo';
const useLabels = { textbook: 'sách giáo khoa', reference: 'xuất bản phẩm tham khảo' } as const;

/** Books in use: TT 09/2024/TT-BGDĐT điểm d khoản 2 Điều 8. */
export const textbooks = defineTable({
  key: 'textbooks',
  label,
  schema: z.strictObject({
    table: z.literal('textbooks'),
    rows: z
      .array(
        z.strictObject({
          grade: name('Khối lớp', 'Ví dụ: Lớp 1.'),
          title: name('Tên sách', 'Tên sách, bộ môn.'),
          use: labelledEnum(useLabels).meta({ title: 'Loại', description: 'Sách giáo khoa hay sách tham khảo.' }),
          publisher: name('Nhà xuất bản', 'Tên nhà xuất bản.'),
          copies: nullableDefaultNull(whole('Số bản', 'Số bản nhà trường có; bỏ trống khi học sinh tự mua.')),
        }),
      )
      .min(1)
      .meta({ title: 'Danh mục', description: 'Mỗi cuốn một dòng.' }),
  }),

  view: ({ rows }) => ({
    table: 'textbooks',
    caption: label,
    rowHeader: 'Tên sách',
    columns: [
      words('grade', 'Khối lớp'),
      words('use', 'Loại'),
      words('publisher', 'Nhà xuất bản'),
      column('copies', 'Số bản', 'integer', 'things', 'bản'),
    ],
    rows: rows.map(({ grade, title, use, publisher, copies }) => ({
      key: `${grade} ${title}`,
      label: title,
      values: { grade, use: useLabels[use], publisher, copies },
    })),
  }),

  problems: ({ rows }) =>
    duplicateProblems(
      ['rows'],
      rows.map(({ grade, title }) => `${grade} ${title}`),
    ),

  alone: true,

  sample: {
    table: 'textbooks',
    rows: [
      { grade: 'Lớp 1', title: 'Sách mẫu Tiếng Việt', use: 'textbook', publisher: 'Nhà xuất bản Mẫu' },
      { grade: 'Lớp 1', title: 'Truyện đọc mẫu', use: 'reference', publisher: 'Nhà xuất bản Mẫu', copies: 40 },
    ],
  },
});

import { z } from 'zod';
import { text } from '../common.ts';
import { measure, unknownOr } from './numbers.ts';
import { name, year, yearbookUnit } from './units.ts';

/** Facts in words, one to a row: contacts, members, programmes, services. */
export const facts = z.strictObject({
  table: z.literal('facts'),
  rows: z
    .array(
      z.strictObject({
        label: name('Tên mục', 'Ví dụ: Địa chỉ.'),
        value: name('Nội dung', 'Viết đầy đủ.'),
        note: text.nullable().default(null).meta({ title: 'Ghi chú', description: 'Điều cần nói thêm.' }),
      }),
    )
    .min(1)
    .meta({ title: 'Các mục', description: 'Mỗi mục một dòng.' }),
});

/** The yearbook of the last five years: TT 37/2020/TT-BGDĐT khoản 9 Điều 9. */
export const yearbook = z
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
          indicator: name('Chỉ tiêu', 'Ví dụ: Số trẻ.'),
          unit: yearbookUnit,
          values: z
            .array(unknownOr(measure('Số liệu', 'Số của từng năm; null khi chưa có.')))
            .meta({ title: 'Số liệu', description: 'Theo thứ tự các năm.' }),
        }),
      )
      .min(1)
      .meta({ title: 'Các chỉ tiêu', description: 'Mỗi chỉ tiêu một dòng.' }),
  })
  .superRefine(({ years, rows }, context) => {
    for (const [index, each] of years.entries())
      if (index > 0 && each < years[index - 1]!)
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
  });

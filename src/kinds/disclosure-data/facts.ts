import { z } from 'zod';
import { words } from '../../model/table/table-input.ts';
import { slug } from '../../model/text/slug.ts';
import { text } from '../common.ts';
import { defineTable } from './define-table.ts';
import { name } from './units.ts';

const label = 'Bảng thông tin';

/** Facts in words, one to a row: contacts, members, programmes, services. */
export const facts = defineTable({
  key: 'facts',
  label,
  schema: z.strictObject({
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
  }),

  view: ({ rows }) => ({
    table: 'facts',
    caption: label,
    rowHeader: 'Mục',
    columns: [
      words('value', 'Nội dung'),
      ...(rows.some(({ note }) => note !== null) ? [words('note', 'Ghi chú')] : []),
    ],
    rows: rows.map(({ label: fact, value, note }, index) => ({
      key: `${index}-${slug(fact)}`,
      label: fact,
      values: { value, note },
    })),
  }),

  brief: ({ value = '', note = '' }) => ({ text: value, note: note || null }),

  /** Two rows of facts may share a name: several members, several sites. */
  problems: () => [],

  freeText: ({ rows }) =>
    rows.flatMap(({ value, note }, index) => [
      { text: value, path: ['rows', index, 'value'] },
      { text: note, path: ['rows', index, 'note'] },
    ]),
  alone: true,

  sample: {
    table: 'facts',
    rows: [
      { label: 'Địa chỉ', value: 'Thôn Ví Dụ' },
      { label: 'Điện thoại', value: 'chưa có', note: 'số của văn phòng' },
    ],
  },
});

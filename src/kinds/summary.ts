import { z } from 'zod';
import { isoDay, labelledEnum, text } from './common.ts';
import { recordedChanges } from './recorded-change.ts';
import { reference } from './reference.ts';
import { defineKind, textOf } from './kind.ts';

/** What a statement of a summary is about, in the order in which a page shows them. */
export const summaryParts = {
  children: 'Với trẻ',
  families: 'Với gia đình',
  contact: 'Liên hệ, góp ý',
  time: 'Khi nào',
} as const;

/** Languages of families next to Vietnamese, by their code as HTML marks them (BCP 47; ISO 639-3 where there is no shorter one). */
export const summaryLanguages = {
  en: 'tiếng Anh',
  mtq: 'tiếng Mường',
  tyz: 'tiếng Tày',
  blt: 'tiếng Thái',
  hmn: 'tiếng Mông',
  nut: 'tiếng Nùng',
  ium: 'tiếng Dao',
  km: 'tiếng Khmer',
  rad: 'tiếng Ê Đê',
  jra: 'tiếng Gia Rai',
} as const;

/** The statements of a summary in another language. */
const translation = z.strictObject({
  language: labelledEnum(summaryLanguages).meta({
    title: 'Tiếng',
    description: `${Object.entries(summaryLanguages)
      .map(([code, name]) => `${code}: ${name}`)
      .join('; ')}.`,
  }),
  translator: text.meta({
    title: 'Người dịch',
    description: 'Ai dịch, ví dụ cô giáo phụ trách, cộng tác viên của xã.',
  }),
  checkedBy: text.nullable().default(null).meta({
    title: 'Người đọc lại',
    description: 'Người nói tiếng ấy đã đọc lại; bỏ trống thì trang nói là chưa ai đọc lại.',
  }),
  texts: z
    .array(text)
    .min(1, 'Bản dịch cần đủ các câu.')
    .meta({ title: 'Các câu', description: 'Mỗi câu tóm tắt một câu dịch, đúng thứ tự của “Các câu” ở trên.' }),
});

/**
 * A plan in plain words for parents. It is not part of the issued text: the site says so next to it, and every statement
 * names the parts of the plan on which it rests.
 */
export const summary = z
  .strictObject({
    plan: reference('plans').meta({ title: 'Kế hoạch', description: 'Mã của kế hoạch được tóm tắt.' }),
    author: text.meta({ title: 'Người soạn', description: 'Ai soạn bản tóm tắt, ví dụ ban biên tập.' }),
    writtenOn: isoDay.meta({ title: 'Ngày soạn', description: 'Ngày soạn, hoặc ngày sửa gần nhất.' }),
    approval: z
      .strictObject({
        by: text.meta({ title: 'Người duyệt', description: 'Họ tên, chức vụ của người đã duyệt.' }),
        on: isoDay.meta({ title: 'Ngày duyệt', description: 'Ngày nhà trường duyệt bản tóm tắt.' }),
      })
      .nullable()
      .default(null)
      .meta({ title: 'Nhà trường duyệt', description: 'Bỏ trống khi nhà trường chưa duyệt; trang sẽ nói như vậy.' }),
    statements: z
      .array(
        z.strictObject({
          about: labelledEnum(summaryParts).meta({
            title: 'Nói về',
            description: 'children, families, contact hoặc time.',
          }),
          text: text.meta({
            title: 'Câu tóm tắt',
            description: 'Một câu dễ hiểu. Chỉ nói điều kế hoạch có nói; không thêm, không đoán.',
          }),
          sections: z
            .array(text)
            .min(1, 'Mỗi câu phải dựa vào ít nhất một đoạn của kế hoạch.')
            .meta({ title: 'Dựa vào', description: 'Địa chỉ của các đoạn trong kế hoạch, ví dụ ii-2-d5.' }),
        }),
      )
      .min(1, 'Bản tóm tắt cần ít nhất một câu.')
      .meta({ title: 'Các câu', description: 'Các câu tóm tắt, theo thứ tự trên trang trong mỗi phần.' }),
    translations: z.array(translation).default([]).meta({
      title: 'Bằng tiếng khác',
      description: 'Cho gia đình đọc tiếng dân tộc hay tiếng nước ngoài. Không có thì bỏ trống.',
    }),
    changes: recordedChanges,
  })
  .meta({
    title: 'Tóm tắt',
    description: 'Tóm tắt một kế hoạch cho phụ huynh, người học, không phải lời văn đã ban hành.',
  });
export type Summary = z.infer<typeof summary>;

export const summaries = defineKind({
  folder: 'summaries',
  format: 'yaml',
  schema: summary,
  label: 'tóm tắt',
  owner: 'school',
  pages: { none: 'Tóm tắt nằm ở đầu trang của kế hoạch.' },
  name: ({ plan }) => `tóm tắt ${plan}`,
  begin: { command: 'summary', id: ({ plan }) => textOf(plan) },
  editing: {
    group: 'school',
    icon: 'family_restroom',
    display: '{{plan}}',
    search: ['plan'],
    title: 'plan',
    sort: ['plan'],
    id: '{{plan}}',
  },
});

import { z } from 'zod';
import { confidence, labelledEnum, text } from './common.ts';
import { sourceKey } from './provenance.ts';
import { recordedChanges } from './recorded-change.ts';
import { reference } from './reference.ts';
import { defineKind, textOf } from './kind.ts';

export const noteGroupLabels = {
  layout: 'thể thức, bố cục',
  citation: 'số, ký hiệu, ngày, tên văn bản',
  spelling: 'chính tả, dấu cách, dấu câu',
  terms: 'thuật ngữ không thống nhất',
} as const;

/** Notes of the editor next to the text of one plan. The text itself is never changed (NĐ 30/2020 Điều 18 khoản 3). */
export const editorialNotes = z
  .strictObject({
    plan: reference('plans').meta({ title: 'Kế hoạch', description: 'Mã của kế hoạch được ghi chú.' }),
    notes: z
      .array(
        z.strictObject({
          code: z
            .string()
            .regex(/^[A-Z]\d{2,3}$/, 'Mã ghi chú gồm một chữ và hai, ba số, ví dụ D40.')
            .meta({ title: 'Mã', description: 'Mã ghi chú, ví dụ D40.' }),
          group: labelledEnum(noteGroupLabels).meta({ title: 'Nhóm', description: 'Loại sai sót.' }),
          line: z.int().min(1).meta({ title: 'Dòng', description: 'Dòng trong bản chữ gốc.' }),
          block: text.nullable().meta({
            title: 'Đoạn',
            description: 'Địa chỉ của đoạn trên trang, ví dụ ii-7-d5; null khi nói về cả văn bản.',
          }),
          quote: z
            .string()
            .min(1)
            .meta({ title: 'Nguyên văn', description: 'Chữ trong bản gốc, để người đọc tìm thấy.' }),
          problem: text.meta({ title: 'Vấn đề', description: 'Sai hay thiếu điều gì.' }),
          correction: text
            .nullable()
            .default(null)
            .meta({ title: 'Đúng ra', description: 'Cách viết đúng, nếu biết.' }),
          sources: z.array(sourceKey).min(1).meta({ title: 'Nguồn', description: 'Dựa vào đâu để nói như vậy.' }),
          confidence,
        }),
      )
      .meta({ title: 'Ghi chú', description: 'Các ghi chú biên tập, theo thứ tự trong văn bản.' }),
    changes: recordedChanges,
  })
  .meta({ title: 'Ghi chú biên tập', description: 'Sai sót của bản gốc, ghi bên cạnh và không sửa vào văn bản.' });
export type EditorialNotes = z.infer<typeof editorialNotes>;

export const editorialNotesKind = defineKind({
  folder: 'editorial-notes',
  format: 'yaml',
  schema: editorialNotes,
  label: 'ghi chú biên tập',
  owner: 'school',
  pages: { none: 'Ghi chú nằm ở trang ghi chú của kế hoạch.' },
  name: ({ plan }) => `ghi chú về ${plan}`,
  begin: { command: 'editorial-notes', id: ({ plan }) => textOf(plan) },
  editing: {
    group: 'reference',
    icon: 'edit_note',
    display: '{{plan}}',
    search: ['plan'],
    title: 'plan',
    sort: ['plan'],
    id: '{{plan}}',
  },
});

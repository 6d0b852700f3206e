import { z } from 'zod';
import { isoDay, labelledEnum, text } from './common.ts';
import { attachedFile, periodId } from './disclosure.ts';
import { provenance } from './provenance.ts';
import { recordedChanges } from './recorded-change.ts';
import { reference } from './reference.ts';
import { progressLabels, reportOccasionLabels } from './report-labels.ts';
import type { ProgressState } from './report-labels.ts';
import { defineKind, textOf } from './kind.ts';

export { progressLabels, reportOccasionLabels };
export type { ProgressState };

/** A report of a school on the progress of one of its plans, section by section. */
export const report = z
  .strictObject({
    organization: reference('organizations').meta({
      title: 'Trường',
      description: 'Mã của trường trong thư mục organizations.',
    }),
    plan: reference('plans').meta({ title: 'Kế hoạch', description: 'Mã của kế hoạch được báo cáo.' }),
    title: text.meta({ title: 'Tên báo cáo', description: 'Tên loại và trích yếu.' }),
    occasion: labelledEnum(reportOccasionLabels).meta({
      title: 'Dịp báo cáo',
      description: 'Tháng, quý, học kỳ hay năm.',
    }),
    period: periodId,
    reportedOn: isoDay.meta({ title: 'Ngày báo cáo', description: 'Ngày ký hoặc ngày lập.' }),
    sections: z
      .array(
        z.strictObject({
          section: z
            .string()
            .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Địa chỉ mục như trên trang kế hoạch, ví dụ ii-3.')
            .meta({ title: 'Mục', description: 'Địa chỉ mục của kế hoạch, ví dụ ii-3.' }),
          state: labelledEnum(progressLabels).meta({ title: 'Tình trạng', description: 'Mục này đã đến đâu.' }),
          summary: text.meta({ title: 'Kết quả', description: 'Một, hai câu; không nêu tên người học, phụ huynh.' }),
        }),
      )
      .min(1, 'Báo cáo cần nói về ít nhất một mục của kế hoạch.')
      .meta({ title: 'Các mục', description: 'Mỗi mục của kế hoạch một dòng; mục không nhắc đến là chưa công bố.' }),
    files: z.array(attachedFile).default([]).meta({ title: 'Tệp', description: 'Bản ký có dấu, nếu có.' }),
    changes: recordedChanges,
    provenance,
  })
  .superRefine(({ sections }, context) => {
    for (const [index, { section }] of sections.entries())
      if (sections.findIndex((other) => other.section === section) !== index)
        context.addIssue({
          code: 'custom',
          path: ['sections', index, 'section'],
          message: `Mục ${section} đã ghi ở dòng trên; mỗi mục một dòng.`,
        });
  })
  .meta({ title: 'Báo cáo tiến độ', description: 'Báo cáo kết quả thực hiện một kế hoạch, theo từng mục.' });
export type Report = z.infer<typeof report>;

export const reports = defineKind({
  folder: 'reports',
  format: 'yaml',
  schema: report,
  label: 'báo cáo tiến độ',
  owner: 'school',
  pages: { none: 'Báo cáo nằm ở phần tiến độ trên trang của kế hoạch.' },
  name: ({ title }) => title,
  begin: { command: 'report', id: ({ plan, period }) => `${textOf(plan)}.${textOf(period)}` },
  editing: {
    group: 'school',
    icon: 'trending_up',
    display: '{{title}}',
    search: ['title', 'plan', 'period'],
    title: 'title',
    sort: ['reportedOn', 'title'],
    id: '{{plan}}.{{period}}',
  },
});

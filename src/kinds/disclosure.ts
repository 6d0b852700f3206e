import { z } from 'zod';
import { isoDay, labelledEnum, text } from './common.ts';
import { disclosureData } from './disclosure-data/index.ts';
import { provenance } from './provenance.ts';
import { recordedChanges } from './recorded-change.ts';
import { dutyCode, reference } from './reference.ts';
import { itemPath, pages } from '../model/addresses.ts';
import { slug } from '../model/text/slug.ts';
import { defineKind, textOf } from './kind.ts';
import { parsePeriod, periodLabel } from './period.ts';

/**
 * The span of time that a disclosure is about, and the last part of its address:
 * `2024-2025` (school year), `2026`, `2026-h1` (half-year), `2026-q3`, `2026-9t` (nine months of the
 * budget), `2026-09` (month), `2026-w38` (ISO week).
 */
export const periodId = z
  .string()
  .regex(
    /^\d{4}(?:-(?:\d{4}|h[12]|q[1-4]|(?:3|6|9|12)t|0[1-9]|1[0-2]|w(?:0[1-9]|[1-4]\d|5[0-3])))?$/,
    'Kỳ viết như 2025-2026 (năm học), 2026 (năm), 2026-h1 (sáu tháng), 2026-q3 (quý), 2026-9t (chín tháng), 2026-09 (tháng), 2026-w38 (tuần).',
  )
  .meta({ title: 'Kỳ', description: 'Năm học, năm, quý, tháng hoặc tuần mà mục này nói về.' });

export const attachedFile = z.strictObject({
  path: z
    .string()
    .regex(
      /^tep\/[a-z0-9][a-z0-9./-]*\.[a-z0-9]+$/,
      'Tệp nằm trong public/tep/, tên chỉ có chữ thường không dấu, chữ số, dấu chấm, dấu gạch nối, ví dụ tep/ke-hoach-2024.pdf.',
    )
    .meta({ title: 'Tệp', description: 'Đường dẫn trong thư mục public, ví dụ tep/ke-hoach-2024.pdf.' }),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'Mã SHA-256 gồm 64 chữ số hệ mười sáu, viết thường.')
    .meta({
      title: 'Mã SHA-256',
      description:
        'Để ai cũng kiểm tra được tệp chưa bị thay. Lấy bằng lệnh certutil -hashfile tep.pdf SHA256 (Windows) hoặc shasum -a 256 tep.pdf.',
    }),
  label: text.meta({ title: 'Tên hiển thị', description: 'Ví dụ: Bản ký có dấu (PDF).' }),
});
export type AttachedFile = z.infer<typeof attachedFile>;

const issuedDocument = z
  .strictObject({
    title: text.meta({ title: 'Tên văn bản', description: 'Tên loại và trích yếu.' }),
    number: text
      .nullable()
      .default(null)
      .meta({ title: 'Số, ký hiệu', description: 'Bỏ trống nếu bản gốc không ghi.' }),
    issuedOn: isoDay
      .nullable()
      .default(null)
      .meta({ title: 'Ngày ký', description: 'Bỏ trống nếu bản gốc không ghi.' }),
    plan: reference('plans')
      .nullable()
      .default(null)
      .meta({ title: 'Kế hoạch', description: 'Mã kế hoạch đã đăng trên trang.' }),
    regulation: reference('regulations')
      .nullable()
      .default(null)
      .meta({ title: 'Quy chế', description: 'Mã quy chế đã đăng trên trang.' }),
    files: z.array(attachedFile).default([]).meta({ title: 'Tệp', description: 'Bản ký có dấu, bản chữ.' }),
  })
  .refine((value) => value.plan !== null || value.regulation !== null || value.files.length > 0, {
    error: 'Văn bản cần một tệp, hoặc mã kế hoạch, quy chế đã đăng trên trang.',
  });

/** One time when the item was made public. Every time counts for itself: an edit never shortens the retention. */
export const publication = z
  .strictObject({
    on: isoDay.nullable().meta({
      title: 'Ngày công khai',
      description: 'Ngày đăng lên trang. null khi không còn biết; khi đó cần ghi chú.',
    }),
    kind: labelledEnum({ first: 'lần đầu', update: 'cập nhật', correction: 'đính chính' })
      .default('first')
      .meta({ title: 'Lần', description: 'first: lần đầu; update: cập nhật khi có thay đổi; correction: đính chính.' }),
    changedOn: isoDay
      .nullable()
      .default(null)
      .meta({ title: 'Ngày thay đổi', description: 'Ngày sự việc thay đổi, khi là lần cập nhật.' }),
    note: text
      .nullable()
      .default(null)
      .meta({ title: 'Ghi chú', description: 'Đã đổi gì, hoặc vì sao không biết ngày.' }),
  })
  .refine((value) => value.on !== null || value.note !== null, {
    path: ['note'],
    error: 'Không ghi ngày công khai thì cần ghi chú nói vì sao không biết.',
  });
export type Publication = z.infer<typeof publication>;

/** What a school published for one duty and one period. */
export const disclosure = z
  .strictObject({
    duty: dutyCode().meta({ title: 'Nghĩa vụ', description: 'Mã nghĩa vụ công khai, ví dụ G01.' }),
    alsoFor: z.array(dutyCode()).default([]).meta({
      title: 'Dùng chung cho',
      description: 'Mã các nghĩa vụ khác mà mục này cũng thực hiện, ví dụ D06, D07.',
    }),
    organization: reference('organizations').meta({
      title: 'Trường',
      description: 'Mã của trường trong thư mục organizations.',
    }),
    period: periodId,
    title: text.nullable().default(null).meta({ title: 'Tên mục', description: 'Bỏ trống thì lấy tên của nghĩa vụ.' }),
    narrative: z.array(text).default([]).meta({ title: 'Bài viết', description: 'Mỗi đoạn một dòng, chỉ có chữ.' }),
    documents: z.array(issuedDocument).default([]).meta({ title: 'Văn bản', description: 'Các văn bản đã ban hành.' }),
    data: z.array(disclosureData).default([]).meta({ title: 'Số liệu', description: 'Các bảng số liệu.' }),
    notApplicable: text
      .nullable()
      .default(null)
      .meta({ title: 'Không áp dụng', description: 'Vì sao trường không có nghĩa vụ này trong kỳ.' }),
    eventOn: isoDay
      .nullable()
      .default(null)
      .meta({ title: 'Ngày phát sinh', description: 'Ngày ký, ngày được giao, ngày tiếp dân… mà hạn tính từ đó.' }),
    publications: z
      .array(publication)
      .default([])
      .meta({ title: 'Các lần công khai', description: 'Mỗi lần đăng một mục, bắt đầu từ lần đầu: on là ngày đăng.' }),
    changes: recordedChanges,
    provenance,
  })
  .superRefine((value, context) => {
    const problem = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    const content = value.narrative.length + value.documents.length + value.data.length;
    if (value.notApplicable === null && content === 0)
      problem('documents', 'Mục chưa có gì: cần bài viết, văn bản hoặc số liệu, hoặc lý do không áp dụng.');
    if (value.notApplicable !== null && content > 0)
      problem('notApplicable', 'Đã ghi không áp dụng thì không có bài viết, văn bản hay số liệu.');
    if (value.notApplicable === null && value.publications.length === 0)
      problem('publications', 'Cần ít nhất một lần công khai; không biết ngày thì ghi on: null kèm ghi chú.');
  })
  .meta({ title: 'Mục công khai', description: 'Điều nhà trường đã công khai cho một nghĩa vụ trong một kỳ.' });
export type Disclosure = z.infer<typeof disclosure>;

export const disclosures = defineKind({
  folder: 'disclosures',
  format: 'yaml',
  schema: disclosure,
  label: 'mục công khai',
  owner: 'school',
  pages: { route: pages.board, path: ({ duty, period }) => itemPath(duty, period) },
  name: ({ duty, period }) => {
    const known = parsePeriod(period);
    return `${duty}, ${known ? periodLabel(known) : period}`;
  },
  begin: {
    command: 'disclosure',
    id: ({ duty, period }) => `${slug(textOf(duty))}.${textOf(period)}`,
    // It begins with a text; documents with their files, and tables, are added in the file.
    askFor: { documents: 'narrative' },
  },
  editing: {
    group: 'school',
    icon: 'campaign',
    display: '{{duty}} – {{period}} {{title}}',
    search: ['duty', 'period', 'title'],
    title: 'duty',
    sort: ['duty', 'period'],
    id: '{{duty}}.{{period}}',
  },
});

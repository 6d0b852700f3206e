import { z } from 'zod';
import { confidence, isoDay, labelledEnum, text } from './common.ts';
import { orNull, place, recipients, signer } from './issued-head.ts';
import { issuedOriginals } from './issued-original.ts';
import { provenance } from './provenance.ts';
import { recordedChanges } from './recorded-change.ts';
import { reference } from './reference.ts';
import { pages } from '../model/addresses.ts';
import { defineKind, textOf } from './kind.ts';
import { planId } from './plan-id.ts';
import { planTitle } from './titles.ts';

/** A plan (kế hoạch) issued by a school. The body of the file is the text as issued, never repaired. */
export const plan = z
  .strictObject({
    status: labelledEnum({ draft: 'dự thảo', issued: 'đã ban hành', withdrawn: 'đã thu hồi' }).meta({
      title: 'Tình trạng',
      description:
        'draft: dự thảo, chưa đăng; issued: đã ban hành; withdrawn: đã thu hồi, trang vẫn còn và nói rõ điều đó.',
    }),
    organization: reference('organizations').meta({
      title: 'Trường ban hành',
      description: 'Mã của trường trong thư mục organizations.',
    }),
    year: z.int().min(1945).max(2100).meta({ title: 'Năm', description: 'Năm của kế hoạch.' }),
    number: orNull(text).meta({
      title: 'Số, ký hiệu',
      description: 'Đúng như in trên văn bản. Bỏ trống nếu bản gốc không ghi.',
    }),
    place,
    issuedOn: orNull(isoDay).meta({ title: 'Ngày ký', description: 'Bỏ trống nếu bản gốc không ghi.' }),
    estimatedOn: orNull(
      z.strictObject({
        on: isoDay.meta({
          title: 'Ngày ước định',
          description: 'Ngày dùng để xét hiệu lực của văn bản được viện dẫn.',
        }),
        reason: text.meta({ title: 'Vì sao', description: 'Chỗ nào trong kế hoạch cho biết ngày này.' }),
        confidence,
      }),
    ).meta({ title: 'Ngày ước định', description: 'Chỉ ghi khi bản gốc không có ngày ký.' }),
    subject: text.meta({ title: 'Trích yếu', description: 'Dòng dưới chữ KẾ HOẠCH, đúng như bản gốc.' }),
    fragment: orNull(
      z.strictObject({
        notice: text.meta({ title: 'Thông báo', description: 'Câu báo cho người đọc biết phần nào đã mất.' }),
        startsIn: orNull(text).meta({
          title: 'Bắt đầu trong mục',
          description:
            'Mã mục mà phần còn lại bắt đầu ở giữa, ví dụ ii-2. Đoạn và mục đầu tiên lấy địa chỉ theo mã này.',
        }),
      }),
    ).meta({ title: 'Bản không đầy đủ', description: 'Ghi khi chỉ còn một phần của văn bản.' }),
    signer,
    recipients,
    implements: z
      .array(reference('legalReferences'))
      .default([])
      .meta({ title: 'Thực hiện văn bản', description: 'Mã của văn bản cấp trên mà kế hoạch này thực hiện.' }),
    citationDecisions: z
      .array(
        z.strictObject({
          block: text.meta({ title: 'Đoạn', description: 'Địa chỉ của đoạn, ví dụ ii-3-d1.' }),
          text: text.meta({ title: 'Nguyên văn', description: 'Chữ viện dẫn trong đoạn đó.' }),
          target: reference('legalReferences')
            .nullable()
            .meta({ title: 'Văn bản', description: 'Mã văn bản; null nếu quyết định là không dẫn.' }),
          reason: text.meta({ title: 'Vì sao', description: 'Lý do của người quyết định.' }),
          by: text.meta({ title: 'Người quyết định', description: 'Họ tên hoặc chức vụ.' }),
        }),
      )
      .default([])
      .meta({ title: 'Viện dẫn quyết định bằng tay', description: 'Chỉ dùng khi máy không nhận ra hoặc nhận sai.' }),
    withdrawal: orNull(
      z.strictObject({
        on: orNull(isoDay).meta({ title: 'Ngày thu hồi', description: 'Bỏ trống nếu không biết.' }),
        reason: text.meta({
          title: 'Vì sao',
          description: 'Một câu cho người đọc, kèm số của văn bản thu hồi nếu có.',
        }),
        replacedBy: orNull(reference('plans')).meta({
          title: 'Kế hoạch thay thế',
          description: 'Mã của kế hoạch thay cho kế hoạch này, nếu có trên trang.',
        }),
      }),
    ).meta({ title: 'Thu hồi', description: 'Chỉ ghi khi tình trạng là đã thu hồi; người đọc thấy ở đầu trang.' }),
    originals: issuedOriginals,
    changes: recordedChanges,
    provenance,
  })
  .superRefine((value, context) => {
    if (value.withdrawal !== null && value.status !== 'withdrawn')
      context.addIssue({
        code: 'custom',
        path: ['withdrawal'],
        message: 'Chỉ kế hoạch có tình trạng đã thu hồi (withdrawn) mới ghi phần thu hồi.',
      });
    if (value.issuedOn === null && value.estimatedOn === null && value.status !== 'draft')
      context.addIssue({
        code: 'custom',
        path: ['issuedOn'],
        message: 'Kế hoạch đã ban hành cần ngày ký; bản gốc không ghi thì cần ngày ước định (estimatedOn) kèm lý do.',
      });
    if (value.issuedOn !== null && value.estimatedOn !== null)
      context.addIssue({
        code: 'custom',
        path: ['estimatedOn'],
        message: 'Đã có ngày ký thì không ghi ngày ước định.',
      });
  })
  .meta({ title: 'Kế hoạch', description: 'Kế hoạch do nhà trường ban hành.' });
export type Plan = z.infer<typeof plan>;

export const plans = defineKind({
  folder: 'plans',
  format: 'mdx',
  schema: plan,
  issuedText: true,
  label: 'kế hoạch',
  owner: 'school',
  pages: { route: pages.plans, isPublic: ({ status }) => status !== 'draft' },
  name: planTitle,
  list: { title: 'Kế hoạch của nhà trường', summary: 'Danh sách kế hoạch theo trường và theo năm.' },
  menu: { label: 'Kế hoạch', position: 2 },
  begin: {
    command: 'plan',
    id: ({ year, subject }) => planId({ year: Number(year), subject: textOf(subject) }),
    body: `<CanCu>

Căn cứ (ghi từng văn bản, mỗi văn bản một đoạn);

</CanCu>

(Viết đoạn mở đầu ở đây.)

## I. MỤC ĐÍCH, YÊU CẦU

### 1. Mục đích

(Viết nội dung ở đây.)
`,
  },
  editing: {
    group: 'school',
    icon: 'description',
    display: '{{subject}} ({{slug}})',
    search: ['subject', 'number'],
    title: 'subject',
    sort: ['year', 'subject', 'issuedOn'],
    direction: 'descending',
    id: '{{year}}-{{subject}}',
  },
});

import { z } from 'zod';
import { isoDay, labelledEnum, text } from './common.ts';
import { attachedFile } from './disclosure.ts';
import { place, recipients, signer } from './issued-head.ts';
import { provenance } from './provenance.ts';
import { recordedChanges } from './recorded-change.ts';
import { dutyCode, reference } from './reference.ts';
import { pages } from '../model/addresses.ts';
import { slug } from '../model/text/slug.ts';
import { defineKind, textOf } from './kind.ts';

/** An internal regulation of a school (quy chế): one that it issued, or one that a plan promises and nobody has published. */
export const regulation = z
  .strictObject({
    organization: reference('organizations').meta({
      title: 'Trường',
      description: 'Mã của trường trong thư mục organizations.',
    }),
    title: text.meta({ title: 'Tên', description: 'Tên quy chế.' }),
    status: labelledEnum({ 'not-published': 'chưa công bố', issued: 'đã ban hành', withdrawn: 'đã bãi bỏ' }).meta({
      title: 'Tình trạng',
      description: 'not-published: chưa công bố; issued: đã ban hành và công bố; withdrawn: đã bãi bỏ.',
    }),
    duty: dutyCode('A14').meta({
      title: 'Nghĩa vụ',
      description: 'Nghĩa vụ công khai mà quy chế này thuộc về, ví dụ A14.',
    }),
    promisedIn: z
      .array(
        z.strictObject({
          plan: reference('plans').meta({ title: 'Kế hoạch', description: 'Mã kế hoạch có nhắc đến quy chế.' }),
          section: text.meta({ title: 'Mục', description: 'Địa chỉ mục của kế hoạch, ví dụ ii-7.' }),
        }),
      )
      .default([])
      .meta({ title: 'Được hứa trong', description: 'Nơi kế hoạch của trường nhắc đến quy chế này.' }),
    number: text.nullable().default(null).meta({ title: 'Số, ký hiệu', description: 'Đúng như in trên văn bản.' }),
    place,
    issuedOn: isoDay.nullable().default(null).meta({ title: 'Ngày ban hành', description: 'Ngày ký.' }),
    issuedWith: text.nullable().default(null).meta({
      title: 'Ban hành kèm theo',
      description:
        'Dòng trong ngoặc dưới tên, đúng như bản in, không kèm ngoặc, ví dụ: Ban hành kèm theo Quyết định số 15/QĐ-MNHM ngày 05/9/2025. Bỏ trống nếu bản gốc không ghi.',
    }),
    publishedOn: isoDay
      .nullable()
      .default(null)
      .meta({ title: 'Ngày công khai', description: 'Ngày đăng trên trang.' }),
    files: z.array(attachedFile).default([]).meta({ title: 'Tệp', description: 'Bản ký có dấu, bản chữ.' }),
    purpose: text.meta({ title: 'Quy định về', description: 'Một câu nói quy chế này quy định điều gì.' }),
    signer,
    recipients,
    changes: recordedChanges,
    provenance,
  })
  .superRefine((value, context) => {
    const problem = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (value.status === 'issued' && (value.issuedOn === null || value.files.length === 0))
      problem('status', 'Quy chế đã ban hành cần ngày ban hành và ít nhất một tệp.');
    if (value.status === 'not-published' && (value.files.length > 0 || value.publishedOn !== null))
      problem('status', 'Quy chế chưa công bố thì chưa có tệp và ngày công khai.');
    if (value.issuedOn !== null && value.publishedOn !== null && value.publishedOn < value.issuedOn)
      problem('publishedOn', `Ngày công khai ${value.publishedOn} đứng trước ngày ban hành ${value.issuedOn}.`);
  })
  .meta({ title: 'Quy chế', description: 'Quy chế nội bộ của nhà trường.' });
export type Regulation = z.infer<typeof regulation>;

export const regulations = defineKind({
  folder: 'regulations',
  format: 'mdx',
  textOptional: true,
  issuedText: true,
  schema: regulation,
  label: 'quy chế',
  owner: 'school',
  pages: { route: pages.regulations },
  name: ({ title }) => title,
  list: { title: 'Quy chế của nhà trường', summary: 'Danh sách quy chế.' },
  search: ({ title, purpose, number }) => ({
    facet: 'Quy chế',
    lines: [title, purpose, number && `Số: ${number}`],
    year: null,
  }),
  news: ({ status, title, purpose, publishedOn }) =>
    status === 'issued' ? { title, summary: purpose, day: publishedOn } : null,
  begin: { command: 'regulation', id: ({ title }) => slug(textOf(title)) },
  editing: {
    group: 'school',
    icon: 'rule',
    display: '{{title}}',
    search: ['title', 'number'],
    title: 'title',
    sort: ['title', 'issuedOn'],
    id: '{{title}}',
  },
});

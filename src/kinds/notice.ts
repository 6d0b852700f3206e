import { z } from 'zod';
import { formatDay } from '../model/day/format-day.ts';
import { slug } from '../model/text/slug.ts';
import { isoDay, text } from './common.ts';
import { defineKind, textOf } from './kind.ts';
import { place, recipients, signer } from './issued-head.ts';
import { issuedOriginals } from './issued-original.ts';
import { provenance } from './provenance.ts';
import { recordedChanges } from './recorded-change.ts';
import { reference } from './reference.ts';
import { noticeTitle } from './titles.ts';

/** A notice (thông báo) of a school: the body of the file is its text. It stays at its address after its last day. */
export const notice = z
  .strictObject({
    organization: reference('organizations').meta({
      title: 'Trường',
      description: 'Mã của trường trong thư mục organizations.',
    }),
    number: text
      .nullable()
      .default(null)
      .meta({ title: 'Số, ký hiệu', description: 'Đúng như in trên thông báo. Bỏ trống nếu không có số.' }),
    place,
    issuedOn: isoDay.meta({ title: 'Ngày thông báo', description: 'Ngày ký, hoặc ngày đăng nếu không có bản ký.' }),
    subject: text.meta({
      title: 'Trích yếu',
      description: 'Thông báo về việc gì, không kèm chữ “Thông báo”, ví dụ: Lịch nghỉ Tết.',
    }),
    until: isoDay.nullable().default(null).meta({
      title: 'Đến hết ngày',
      description: 'Ngày cuối thông báo nằm ở trang chủ. Bỏ trống thì chỉ nằm trong danh sách thông báo.',
    }),
    signer,
    recipients,
    originals: issuedOriginals,
    changes: recordedChanges,
    provenance,
  })
  .superRefine(({ issuedOn, until }, context) => {
    if (until !== null && until < issuedOn)
      context.addIssue({
        code: 'custom',
        path: ['until'],
        message: `Ngày cuối ${until} đứng trước ngày thông báo ${issuedOn}.`,
      });
  })
  .meta({ title: 'Thông báo', description: 'Thông báo của nhà trường gửi cha mẹ, người học, người dân.' });
export type Notice = z.infer<typeof notice>;

export const notices = defineKind({
  folder: 'notices',
  format: 'mdx',
  schema: notice,
  issuedText: true,
  label: 'thông báo',
  owner: 'school',
  pages: { route: '/thong-bao/' },
  name: noticeTitle,
  list: { title: 'Thông báo', summary: 'Thông báo của nhà trường, mới nhất trước.' },
  menu: { label: 'Thông báo', position: 2.5, onlyWithRecords: true },
  search: (data) => ({
    facet: 'Thông báo',
    lines: [noticeTitle(data), data.number && `Số: ${data.number}`, `Ngày ${formatDay(data.issuedOn)}`],
    year: data.issuedOn.slice(0, 4),
  }),
  news: (data) => ({
    title: noticeTitle(data),
    summary: data.until === null ? 'Thông báo của nhà trường.' : `Thông báo, đến hết ngày ${formatDay(data.until)}.`,
    day: data.issuedOn,
  }),
  begin: {
    command: 'notice',
    id: ({ issuedOn, subject }) => `${textOf(issuedOn).slice(0, 4)}-${slug(textOf(subject))}`.slice(0, 100),
    body: '(Viết nội dung thông báo ở đây.)\n',
  },
  editing: {
    group: 'school',
    icon: 'notifications',
    display: '{{subject}} ({{issuedOn}})',
    search: ['subject', 'number'],
    title: 'subject',
    sort: ['issuedOn', 'subject'],
    direction: 'descending',
    id: '{{issuedOn}}-{{subject}}',
  },
});

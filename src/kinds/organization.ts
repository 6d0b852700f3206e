import { z } from 'zod';
import { confidence, isoDay, labelledEnum, recordId, text, webAddress } from './common.ts';
import { ownershipLabels, schoolLevelLabels } from './duty.ts';
import { provenance, sourceKey } from './provenance.ts';
import { reference } from './reference.ts';
import { pages } from '../model/addresses.ts';
import { slug } from '../model/text/slug.ts';
import { defineKind, textOf } from './kind.ts';

export const organizationLevelLabels = {
  central: 'trung ương',
  province: 'cấp tỉnh',
  district: 'cấp huyện',
  commune: 'cấp xã',
  school: 'nhà trường',
} as const;

export const organizationBranchLabels = {
  assembly: 'cơ quan quyền lực nhà nước',
  government: 'cơ quan hành chính nhà nước',
  party: 'cơ quan của Đảng',
  school: 'cơ sở giáo dục',
  other: 'tổ chức khác',
} as const;

/** Who alone can end the documents of an agency, as a rule of law says it. */
export const documentsStayLabels = {
  successor: 'còn được áp dụng sau khi cơ quan không còn, đến khi cơ quan kế thừa xử lý',
  issuer: 'chỉ chính cơ quan ấy hoặc cấp trên của nó mới làm hết hiệu lực',
} as const;

const contact = (title: string, description: string) => text.nullable().default(null).meta({ title, description });

/** A school, or an agency that issues documents. A closed agency keeps its record and names its successor. */
export const organization = z
  .strictObject({
    name: text.meta({ title: 'Tên', description: 'Tên đầy đủ, đúng cách viết hoa.' }),
    level: labelledEnum(organizationLevelLabels).meta({ title: 'Cấp', description: 'Cấp hành chính.' }),
    branch: labelledEnum(organizationBranchLabels).meta({
      title: 'Khối',
      description: 'Nhà nước, Đảng hay nhà trường.',
    }),
    schoolLevels: z.array(labelledEnum(schoolLevelLabels)).default([]).meta({
      title: 'Cấp học',
      description:
        'Của nhà trường; trường nhiều cấp ghi đủ các cấp, trường chuyên biệt thêm special. Bỏ trống nếu chưa rõ: khi đó trang coi như mọi nghĩa vụ đều áp dụng.',
    }),
    ownership: labelledEnum(ownershipLabels).nullable().default(null).meta({
      title: 'Loại hình',
      description:
        'public: công lập; private: dân lập, tư thục; private-supported: tư thục được ngân sách nhà nước hỗ trợ. Bỏ trống nếu chưa rõ.',
    }),
    parent: reference('organizations')
      .nullable()
      .default(null)
      .meta({ title: 'Cơ quan cấp trên', description: 'Mã của cơ quan quản lý trực tiếp.' }),
    place: recordId.nullable().default(null).meta({
      title: 'Địa bàn',
      description: 'Mã tỉnh dùng trong mã văn bản, ví dụ hoa-binh. Cơ quan trung ương bỏ trống.',
    }),
    symbols: z.array(text).default([]).meta({
      title: 'Chữ viết tắt',
      description: 'Chữ viết tắt trong ký hiệu văn bản, kể cả các cách viết khác, ví dụ SGD&ĐT, GD&ĐT.',
    }),
    aliases: z.array(text).default([]).meta({ title: 'Tên khác', description: 'Những cách gọi khác trong văn bản.' }),
    from: isoDay.nullable().default(null).meta({ title: 'Thành lập', description: 'Ngày bắt đầu tồn tại, nếu biết.' }),
    to: isoDay.nullable().default(null).meta({ title: 'Ngừng hoạt động', description: 'Ngày cuối còn tồn tại.' }),
    successors: z
      .array(reference('organizations'))
      .default([])
      .meta({ title: 'Cơ quan kế thừa', description: 'Mã của cơ quan kế thừa.' }),
    change: text
      .nullable()
      .default(null)
      .meta({ title: 'Lý do thay đổi', description: 'Căn cứ và nội dung thay đổi.' }),
    documentsStay: z
      .strictObject({
        until: labelledEnum(documentsStayLabels).meta({
          title: 'Quy tắc',
          description: 'Ai làm văn bản hết hiệu lực.',
        }),
        basis: reference('legalReferences').meta({ title: 'Căn cứ', description: 'Văn bản đặt ra quy tắc ấy.' }),
        article: text.nullable().default(null).meta({ title: 'Điều khoản', description: 'Ví dụ Điều 10.' }),
        sources: z.array(sourceKey).min(1).meta({ title: 'Nguồn', description: 'Nơi đã đọc được.' }),
        confidence,
      })
      .nullable()
      .default(null)
      .meta({
        title: 'Văn bản của cơ quan này',
        description:
          'Ghi khi luật nói văn bản của cơ quan còn được dùng đến khi ai xử lý. Bỏ trống nếu không có quy tắc riêng.',
      }),
    address: contact('Địa chỉ', 'Bỏ trống nếu chưa biết; trang ghi “chưa công bố”.'),
    phone: contact('Điện thoại', 'Số của cơ quan, không phải số cá nhân.'),
    email: z
      .email('Thư điện tử chưa đúng.')
      .nullable()
      .default(null)
      .meta({ title: 'Thư điện tử', description: 'Hộp thư của cơ quan.' }),
    website: webAddress.nullable().default(null).meta({ title: 'Trang web', description: 'Bắt đầu bằng https://' }),
    provenance,
  })
  .meta({ title: 'Cơ quan', description: 'Nhà trường hoặc cơ quan ban hành văn bản.' });
export type Organization = z.infer<typeof organization>;

export const organizations = defineKind({
  folder: 'organizations',
  format: 'yaml',
  schema: organization,
  label: 'cơ quan',
  owner: ({ branch }) => (branch === 'school' ? 'school' : 'law'),
  pages: { route: pages.organizations },
  name: ({ name }) => name,
  compared: ['name', 'level', 'branch', 'schoolLevels', 'ownership', 'parent', 'symbols', 'from', 'to', 'successors'],
  list: { title: 'Cơ quan', summary: 'Danh sách trường học và cơ quan ban hành văn bản.' },
  menu: { label: 'Cơ quan', position: 4 },
  begin: { command: 'organization', id: ({ name }) => slug(textOf(name)).replace(/^truong-/u, '') },
  editing: {
    group: 'reference',
    icon: 'account_balance',
    display: '{{name}}',
    search: ['name', 'aliases', 'symbols'],
    title: 'name',
    sort: ['name', 'level'],
    id: '{{name}}',
  },
});

import { z } from 'zod';
import { isoDay, text } from './common.ts';
import { defineKind, textOf } from './kind.ts';
import { slug } from '../model/text/slug.ts';

/** A certificate that the school trusts when it verifies signatures in its files. Nothing else is trusted, and nothing is fetched. */
export const certificate = z
  .strictObject({
    name: text.meta({ title: 'Tên', description: 'Của ai, ví dụ: Cơ quan chứng thực đã cấp chữ ký số cho trường.' }),
    pem: z
      .string()
      .regex(
        /^\s*-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----\s*$/u,
        'Dán một chứng thư dạng PEM: từ dòng BEGIN CERTIFICATE đến dòng END CERTIFICATE, không dán khóa riêng.',
      )
      .meta({
        title: 'Chứng thư',
        description:
          'Dạng PEM (.crt, .pem, .cer Base-64), từ BEGIN CERTIFICATE đến END CERTIFICATE. Không bao giờ dán khóa riêng.',
      }),
    source: text.meta({
      title: 'Lấy ở đâu',
      description: 'Địa chỉ hoặc người đã đưa chứng thư, và đã so dấu vân tay SHA-256 với nguồn nào.',
    }),
    addedOn: isoDay.meta({ title: 'Ngày thêm', description: 'Ngày chứng thư được thêm vào danh sách.' }),
    by: text.meta({ title: 'Người quyết định', description: 'Chức vụ của người quyết định tin chứng thư này.' }),
  })
  .meta({
    title: 'Chứng thư đáng tin',
    description:
      'Chứng thư mà trường dùng để xét chữ ký số trong tệp của mình. Chữ ký không dẫn tới đây thì trang nói là chưa tin.',
  });
export type TrustedCertificate = z.infer<typeof certificate>;

export const certificates = defineKind({
  folder: 'certificates',
  format: 'yaml',
  schema: certificate,
  label: 'chứng thư',
  owner: 'school',
  pages: { none: 'Chứng thư được nêu ở trang bản gốc của văn bản có chữ ký số.' },
  name: ({ name }) => name,
  begin: { command: 'certificate', id: ({ name }) => slug(textOf(name)) },
  editing: {
    group: 'register',
    icon: 'verified_user',
    display: '{{name}}',
    search: ['name', 'source'],
    title: 'name',
    sort: ['name', 'addedOn'],
    id: '{{name}}',
  },
});

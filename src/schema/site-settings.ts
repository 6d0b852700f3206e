import { z } from 'zod';
import { recordId, text, webAddress } from './common.ts';

/** What a school decides about its own site. Lives in `src/content/site.yaml`, never in code. */
export const siteSettings = z
  .strictObject({
    school: recordId.meta({
      title: 'Trường',
      description: 'Mã của trường sở hữu trang này, trong thư mục organizations.',
    }),
    title: text.meta({ title: 'Tên trang', description: 'Tên hiện ở đầu trang và trong kết quả tìm kiếm.' }),
    description: text.meta({ title: 'Mô tả', description: 'Một câu nói trang này có gì.' }),
    url: webAddress.meta({ title: 'Địa chỉ trang', description: 'Địa chỉ chính thức, ví dụ https://truong.edu.vn' }),
    base: z
      .string()
      .regex(/^\/(?:[a-z0-9-]+\/)*$/, 'Đường dẫn gốc bắt đầu và kết thúc bằng /, ví dụ / hoặc /mam-non/.')
      .default('/')
      .meta({ title: 'Đường dẫn gốc', description: 'Để / nếu trang đứng ở gốc tên miền.' }),
    sharedLaw: z.boolean().default(false).meta({
      title: 'Dùng chung phần pháp luật',
      description:
        'true khi thư mục nội dung nằm ngoài src/content: nghĩa vụ, văn bản, cơ quan, lịch nghỉ lấy thêm từ src/content.',
    }),
    repository: webAddress
      .nullable()
      .default(null)
      .meta({ title: 'Kho mã', description: 'Nơi chứa mã nguồn và nội dung, nếu công khai.' }),
  })
  .meta({ title: 'Cài đặt trang', description: 'Những điều nhà trường tự quyết định về trang.' });
export type SiteSettings = z.infer<typeof siteSettings>;

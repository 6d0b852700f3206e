import { z } from 'zod';
import { labelledEnum, text, webAddress } from './common.ts';
import { reference } from './reference.ts';
import { workingYear } from './working-year.ts';

/** Where the content lies, for the editing screen `/bien-tap/`. */
export const editingSettings = z
  .strictObject({
    host: labelledEnum({ github: 'GitHub', gitlab: 'GitLab' }).meta({
      title: 'Nơi giữ kho',
      description: 'github hoặc gitlab.',
    }),
    repository: z
      .string()
      .regex(/^[\w.-]+(?:\/[\w.-]+)+$/, 'Viết tên tài khoản, dấu / và tên kho, ví dụ truong-hoa-sen/trang-cong-khai.')
      .meta({ title: 'Tên kho', description: 'Tài khoản và tên kho, ví dụ truong-hoa-sen/trang-cong-khai.' }),
    branch: text
      .default('main')
      .meta({ title: 'Nhánh chính', description: 'Nhánh mà trang được dựng từ đó, thường là main.' }),
    folder: z
      .string()
      .regex(/^[\w-]+(?:\/[\w-]+)*$/, 'Đường dẫn thư mục trong kho, không có dấu / ở đầu và cuối, ví dụ src/content.')
      .default('src/content')
      .meta({ title: 'Thư mục nội dung', description: 'Trong kho; để src/content nếu không đổi cấu trúc.' }),
    address: webAddress.nullable().default(null).meta({
      title: 'Địa chỉ máy chủ',
      description: 'Chỉ ghi khi dùng GitLab hoặc GitHub riêng, ví dụ https://gitlab.so-giao-duc.vn',
    }),
    applicationId: text.nullable().default(null).meta({
      title: 'Mã ứng dụng GitLab',
      description: 'Để đăng nhập GitLab bằng một nút bấm. Bỏ trống thì đăng nhập bằng mã truy cập.',
    }),
  })
  .meta({ title: 'Màn hình biên tập', description: 'Kho mà màn hình biên tập đọc và ghi.' });
export type EditingSettings = z.infer<typeof editingSettings>;

const colour = (title: string, description: string) =>
  z
    .string()
    .regex(/^#[0-9a-f]{6}$/, 'Màu viết bằng dấu # và sáu chữ số từ 0 đến f, ví dụ #0b5a8f.')
    .nullable()
    .default(null)
    .meta({ title, description });

/** Words enough to say why: a sign or a single word is no reason that somebody can check. */
const aReason = text.regex(
  /\p{L}{2,}(?:[^\p{L}]+\p{L}+){2,}/u,
  'Ghi lý do thành câu, ít nhất ba chữ, ví dụ: Số dùng chung của văn phòng.',
);

/** Something that looks like personal data and that the school decided to publish, with the reason. */
const personalDataException = z.strictObject({
  file: text.meta({
    title: 'Tệp',
    description: 'Đường dẫn trong thư mục nội dung, ví dụ plans/2026-ke-hoach.mdx hoặc tep/thong-bao.pdf.',
  }),
  code: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Mã lỗi như máy kiểm tra báo, ví dụ so-dien-thoai-rieng.')
    .meta({ title: 'Mã lỗi', description: 'Như máy kiểm tra báo, ví dụ so-dien-thoai-rieng.' }),
  text: text.meta({
    title: 'Chữ được giữ',
    description:
      'Đúng phần chữ mà máy báo, đủ từ đầu đến cuối, ví dụ số điện thoại đó. Ngày sinh, tiền lương thì ghi tên người trước: Lê Thị Hoa 12/3/1985.',
  }),
  reason: aReason.meta({
    title: 'Vì sao được đăng',
    description: 'Ví dụ: số dùng chung của văn phòng, hoặc người đó đã đồng ý bằng văn bản ngày nào.',
  }),
  decidedBy: text.meta({ title: 'Người quyết định', description: 'Chức vụ của người đã xem xét.' }),
});

/** What a school decides about its own site. Lives in `src/content/site.yaml`, never in code. */
export const siteSettings = z
  .strictObject({
    school: reference('organizations').meta({
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
    workingYear: workingYear().default('calendar-year').meta({
      title: 'Năm công tác',
      description:
        'calendar-year: năm dương lịch; school-year: năm học. Nhà trường tự chọn; hội nghị viên chức, người lao động họp trong ba tháng đầu của năm công tác tiếp theo.',
    }),
    formats: z
      .array(labelledEnum({ pdf: 'PDF', docx: 'Word', json: 'dữ liệu JSON', xml: 'Akoma Ntoso' }))
      .default(['pdf', 'docx', 'json', 'xml'])
      .meta({
        title: 'Tệp của mỗi văn bản',
        description:
          'Kế hoạch, thông báo, báo cáo thường niên có thêm những tệp này để tải về. Bỏ trống thì có đủ; bớt đi khi máy chủ giới hạn số tệp.',
      }),
    color: colour('Màu chính', 'Màu của liên kết và dấu hiệu trên nền sáng. Bỏ trống để giữ màu của Dân Biết.'),
    colorDark: colour('Màu chính trên nền tối', 'Bỏ trống thì lấy màu gần màu chính nhất mà đọc được trên nền tối.'),
    logo: z
      .string()
      .regex(
        /^tep\/[a-z0-9][a-z0-9./_-]*\.(?:png|webp|jpe?g)$/,
        'Ảnh png, webp hoặc jpg trong thư mục tep, ví dụ tep/logo.png.',
      )
      .nullable()
      .default(null)
      .meta({
        title: 'Biểu trưng',
        description: 'Ảnh vuông hiện ở đầu trang, đặt trong src/content/public/tep/, ví dụ tep/logo.png.',
      }),
    repository: webAddress
      .nullable()
      .default(null)
      .meta({ title: 'Kho mã', description: 'Nơi chứa mã nguồn và nội dung, nếu công khai.' }),
    personalDataExceptions: z.array(personalDataException).default([]).meta({
      title: 'Ngoại lệ về dữ liệu cá nhân',
      description: 'Chỗ máy báo là dữ liệu cá nhân mà nhà trường đã xem và quyết định vẫn đăng, kèm lý do.',
    }),
    editing: editingSettings
      .nullable()
      .default(null)
      .meta({ title: 'Màn hình biên tập', description: 'Bỏ trống thì trang /bien-tap/ chỉ nói cách bật.' }),
  })
  .meta({ title: 'Cài đặt trang', description: 'Những điều nhà trường tự quyết định về trang.' });
export type SiteSettings = z.infer<typeof siteSettings>;

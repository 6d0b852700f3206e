import { z } from 'zod';
import { confidence, isoDay, labelledEnum, text } from './common.ts';

/** Where a fact was read. The table is closed so that a page can say in words what each source is worth. */
export const sourceLabels = {
  'official-text': 'toàn văn của chính văn bản (bản sao công khai)',
  'phap-dien': 'Bộ pháp điển điện tử, bản chụp ngày 20/01/2026',
  'phap-dien-2026': 'Bộ pháp điển và văn bản mới năm 2026, bản nhận dạng chữ ngày 23/7/2026',
  'party-format-guide': 'Hướng dẫn 36-HD/VPTW về thể thức văn bản của Đảng (bản tóm lược)',
  secondary: 'một nguồn thứ cấp',
  web: 'trang web công khai',
  plan: 'lời văn của một kế hoạch có viện dẫn',
  school: 'chính nhà trường ghi về mình',
  unsourced: 'hiểu biết chung của người biên tập, chưa có nguồn',
} as const;

export const sourceKey = labelledEnum(sourceLabels).meta({ title: 'Nguồn', description: 'Nơi đã đọc được thông tin.' });
export type SourceKey = z.infer<typeof sourceKey>;

/** How the digest of a value is written, see `src/model/comparison/field-digest.ts`. The word before it keeps YAML from reading digits as a number. */
export const digestPattern = /^crc32:[0-9a-f]{8}$/u;

/**
 * A person's comparison of some fields with the official text. Nothing on the site counts as compared without one. Each mark
 * carries a digest of the value that the person saw: a value that was changed since then has no mark any more.
 */
export const comparison = z
  .strictObject({
    by: text.meta({ title: 'Người đối chiếu', description: 'Họ tên, chức vụ của người đã đối chiếu.' }),
    on: isoDay.meta({ title: 'Ngày đối chiếu', description: 'Ngày đối chiếu với bản chính thức.' }),
    against: text.meta({ title: 'Bản đã đối chiếu', description: 'Địa chỉ hoặc số Công báo của bản chính thức.' }),
    fields: z
      .array(
        z.strictObject({
          field: z
            .string()
            .regex(/^[a-z][A-Za-z]*$/u, 'Viết tên trường, ví dụ issuedOn.')
            .meta({ title: 'Trường', description: 'Tên trường đã so, ví dụ issuedOn.', ownField: true }),
          digest: z
            .string()
            .regex(digestPattern, 'Dấu của giá trị viết như crc32:0a1b2c3d.')
            .nullable()
            .default(null)
            .meta({ title: 'Dấu của giá trị', description: 'Máy ghi: giá trị đổi thì dấu không còn đúng.' }),
        }),
      )
      .min(1, 'Cần ít nhất một trường đã so.')
      .meta({ title: 'Các trường đã so', description: 'Chỉ những trường đã tự mắt thấy đúng như bản chính thức.' }),
  })
  .meta({ title: 'Lần đối chiếu', description: 'Một người, một ngày, một bản chính thức.' });
export type Comparison = z.infer<typeof comparison>;

export const provenance = z
  .strictObject({
    sources: z
      .array(sourceKey)
      .min(1, 'Cần ít nhất một nguồn.')
      .meta({ title: 'Nguồn', description: 'Các nơi đã đọc được thông tin này.' }),
    confidence,
    verification: z
      .array(comparison, {
        error:
          'Đối chiếu là danh sách, mỗi lần đối chiếu một mục và nói rõ những trường nào đã so; ghi bằng npm run compare-law.',
      })
      .nullable()
      .default(null)
      .meta({ title: 'Đối chiếu', description: 'Mỗi lần đối chiếu một mục. Bỏ trống khi chưa có người đối chiếu.' }),
    note: text
      .nullable()
      .default(null)
      .meta({ title: 'Ghi chú nguồn', description: 'Điều còn nghi ngờ, hoặc địa chỉ trang đã đọc.' }),
  })
  .meta({ title: 'Nguồn gốc', description: 'Thông tin lấy ở đâu, tin cậy đến đâu, ai đã đối chiếu.' });
export type Provenance = z.infer<typeof provenance>;

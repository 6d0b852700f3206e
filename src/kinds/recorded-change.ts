import { z } from 'zod';
import { isoDay, labelledEnum, text } from './common.ts';

/** Why a published text is another one now, with the words on the page. */
export const changeLabels = {
  correction: 'đính chính',
  'copying-error': 'sửa lỗi chép',
  removal: 'gỡ theo quy định',
} as const;

/**
 * An edit of something that readers have already seen: the school corrected its document, the site had copied it wrongly, or a
 * part had to go. Without one an edit of what was published is refused (`src/model/check/permanence/`).
 */
export const recordedChange = z.strictObject({
  on: isoDay.meta({ title: 'Ngày sửa', description: 'Ngày sửa trên trang.' }),
  kind: labelledEnum(changeLabels).meta({
    title: 'Loại',
    description:
      'correction: nhà trường đính chính văn bản; copying-error: trang chép sai so với bản ký; removal: phải gỡ một phần theo quy định.',
  }),
  what: text.meta({
    title: 'Đã sửa gì',
    description:
      'Cho người đọc biết chữ cũ và chữ mới, ví dụ: ngày họp 15/3 thành 16/3. Máy so câu này với chỗ đã đổi.',
  }),
  fields: z.array(text).default([]).meta({
    title: 'Ô đã sửa',
    description:
      'Tên ô đã thay tệp (files, originals), hoặc đã bỏ trống, bỏ bớt bằng removal. Sửa số, ngày, người ký, lời văn thì bỏ trống: câu trên ghi chữ cũ và chữ mới.',
  }),
  reason: text.meta({
    title: 'Vì sao',
    description: 'Số của văn bản đính chính; hoặc chép sai ở đâu; hoặc điều luật đòi gỡ.',
  }),
});
export type RecordedChange = z.infer<typeof recordedChange>;

/** The field `changes` of a record. */
export const recordedChanges = z.array(recordedChange).default([]).meta({
  title: 'Sửa sau khi đăng',
  description: 'Mỗi lần sửa điều đã đăng thêm một mục ở cuối; người đọc thấy các mục này trên trang.',
});

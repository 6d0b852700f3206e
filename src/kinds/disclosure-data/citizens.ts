import { z } from 'zod';
import { isoDay, oneOf, text } from '../common.ts';
import { measure, unknownOr, whole } from './numbers.ts';
import { month, name } from './units.ts';

const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Viết giờ:phút, ví dụ 08:00.')
  .meta({ title: 'Giờ', description: 'Giờ:phút, ví dụ 08:00.' });

/** Reception of citizens in a month: Luật Tiếp công dân 42/2013/QH13 Điều 24, NĐ 154/2026/NĐ-CP Điều 10, 11. */
export const reception = z.strictObject({
  table: z.literal('reception'),
  month,
  place: name('Nơi tiếp', 'Phòng, địa chỉ.'),
  regular: name('Thời gian tiếp thường xuyên', 'Ví dụ: giờ hành chính các ngày làm việc.'),
  rows: z
    .array(
      z.strictObject({
        on: isoDay.meta({ title: 'Ngày', description: 'Ngày tiếp.' }),
        from: clock,
        to: clock,
        receiver: name('Người tiếp', 'Chức vụ, ví dụ Hiệu trưởng.'),
        participants: text.nullable().default(null).meta({ title: 'Thành phần', description: 'Ai cùng dự.' }),
        topic: text
          .nullable()
          .default(null)
          .meta({ title: 'Nội dung dự kiến', description: 'Không nêu tên người dân.' }),
      }),
    )
    .min(1, 'Hiệu trưởng tiếp công dân ít nhất một ngày mỗi tháng.')
    .meta({ title: 'Lịch tiếp', description: 'Mỗi buổi một dòng.' }),
});

export const petitionKindLabels = {
  'khieu-nai': 'Khiếu nại',
  'to-cao': 'Tố cáo',
  'kien-nghi': 'Kiến nghị, phản ánh',
} as const;

const count = (title: string) => whole(title, 'Số đơn trong kỳ. Số từ 1 đến 4 tự được ẩn.');

/** Petitions as aggregates: no name, no case, no day. Luật 10/2022/QH15 khoản 8 Điều 46. */
export const complaints = z.strictObject({
  table: z.literal('complaints'),
  rows: z
    .array(
      z.strictObject({
        kind: oneOf(petitionKindLabels).meta({ title: 'Loại đơn', description: 'Khiếu nại, tố cáo hay kiến nghị.' }),
        received: count('Đã nhận'),
        competent: count('Thuộc thẩm quyền'),
        settled: count('Đã giải quyết'),
        onTime: count('Đúng hạn'),
        upheld: count('Đúng'),
        partly: count('Đúng một phần'),
        rejected: count('Không đúng'),
      }),
    )
    .min(1)
    .meta({ title: 'Theo loại đơn', description: 'Mỗi loại một dòng.' }),
  averageDays: unknownOr(measure('Số ngày giải quyết bình quân', 'Tính trên các đơn đã giải quyết.')),
});

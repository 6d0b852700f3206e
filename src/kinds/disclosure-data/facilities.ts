import { z } from 'zod';
import { isoDay, oneOf } from '../common.ts';
import { measure, unknownOr, whole } from './numbers.ts';
import { basis, itemUnit, name } from './units.ts';

const asOf = isoDay.meta({ title: 'Tính đến ngày', description: 'Ngày chốt số liệu.' });

/** Land and sites beside the required minimum: TT 09/2024/TT-BGDĐT điểm a khoản 2 Điều 6. */
export const land = z.strictObject({
  table: z.literal('land'),
  asOf,
  children: whole('Số trẻ', 'Tổng số trẻ, để tính diện tích bình quân.'),
  rows: z
    .array(
      z.strictObject({
        name: name('Điểm trường', 'Tên điểm trường.'),
        area: measure('Diện tích (m²)', 'Diện tích đất, mét vuông.'),
      }),
    )
    .min(1)
    .meta({ title: 'Điểm trường', description: 'Mỗi điểm trường một dòng.' }),
  total: unknownOr(measure('Tổng diện tích (m²)', 'Bỏ trống thì máy tự cộng; có ghi thì phải khớp.')),
  minimumPerChild: unknownOr(measure('Tối thiểu một trẻ (m²)', 'Yêu cầu tối thiểu áp dụng cho trường.')),
  basis,
});

/** Rooms beside the required minimum: TT 09/2024/TT-BGDĐT điểm b khoản 2 Điều 6. */
export const rooms = z.strictObject({
  table: z.literal('rooms'),
  asOf,
  rows: z
    .array(
      z.strictObject({
        block: name('Khối phòng', 'Ví dụ: khối phòng nuôi dưỡng, chăm sóc, giáo dục trẻ.'),
        name: name('Phòng, hạng mục', 'Ví dụ: phòng sinh hoạt chung.'),
        count: whole('Số phòng', 'Đang có.'),
        area: unknownOr(measure('Diện tích (m²)', 'Tổng diện tích các phòng này.')),
        minimum: unknownOr(whole('Tối thiểu', 'Số phòng tối thiểu theo quy định.')),
      }),
    )
    .min(1)
    .meta({ title: 'Các phòng', description: 'Mỗi loại phòng một dòng.' }),
  basis,
});

/** Equipment and toys beside the required minimum: TT 09/2024/TT-BGDĐT điểm c, d khoản 2 Điều 6. */
export const equipment = z.strictObject({
  table: z.literal('equipment'),
  asOf,
  place: oneOf({ indoor: 'trong nhóm, lớp', outdoor: 'ngoài trời' }).meta({
    title: 'Nơi dùng',
    description: 'indoor: trong nhóm, lớp; outdoor: ngoài trời.',
  }),
  rows: z
    .array(
      z.strictObject({
        name: name('Tên', 'Tên thiết bị, đồ dùng, đồ chơi.'),
        unit: itemUnit,
        quantity: whole('Hiện có', 'Số lượng dùng được.'),
        minimum: unknownOr(whole('Tối thiểu', 'Số lượng tối thiểu theo quy định.')),
      }),
    )
    .min(1)
    .meta({ title: 'Danh mục', description: 'Mỗi loại một dòng.' }),
  basis,
});

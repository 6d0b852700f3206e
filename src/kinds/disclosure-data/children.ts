import { z } from 'zod';
import { isoDay } from '../common.ts';
import { statedTotal, unknownOr, whole } from './numbers.ts';
import { ageGroup, year } from './units.ts';

const asOf = isoDay.meta({ title: 'Tính đến ngày', description: 'Ngày chốt số liệu.' });
const count = (title: string, description: string) => unknownOr(whole(title, description));

/** Children, groups and boarding: TT 09/2024/TT-BGDĐT khoản 2, 3 Điều 7. The whole school; never by class. */
export const children = z.strictObject({
  table: z.literal('children'),
  asOf,
  rows: z
    .array(
      z.strictObject({
        ageGroup,
        classes: whole('Số nhóm, lớp', 'Số nhóm trẻ hoặc lớp mẫu giáo của độ tuổi.'),
        children: whole('Số trẻ', 'Số trẻ của độ tuổi.'),
      }),
    )
    .min(1)
    .meta({ title: 'Theo độ tuổi', description: 'Mỗi độ tuổi một dòng.' }),
  total: statedTotal,
  mixed: count('Trẻ học nhóm, lớp ghép', 'Của cả trường.'),
  twoSessions: count('Trẻ học hai buổi một ngày', 'Của cả trường.'),
  boarding: count('Trẻ ăn bán trú', 'Của cả trường.'),
  disabled: count('Trẻ khuyết tật học hòa nhập', 'Của cả trường; số từ 1 đến 4 tự được ẩn.'),
  foreign: count('Trẻ người nước ngoài', 'Của cả trường.'),
});

/** Growth and health as totals of the school: TT 09/2024/TT-BGDĐT điểm đ khoản 2 Điều 7. */
export const growth = z.strictObject({
  table: z.literal('growth'),
  asOf,
  children: whole('Tổng số trẻ', 'Của cả trường.'),
  monitored: whole('Trẻ được theo dõi biểu đồ tăng trưởng', 'Của cả trường.'),
  examined: whole('Trẻ được khám sức khỏe định kỳ', 'Của cả trường.'),
  normal: count('Cân nặng bình thường', 'Trong số được theo dõi.'),
  underweight: count('Nhẹ cân', 'Trong số được theo dõi.'),
  overweight: count('Thừa cân, béo phì', 'Trong số được theo dõi.'),
  stunted: count('Thấp còi', 'Trong số được theo dõi; tính riêng với cân nặng.'),
});

/** Universal preschool for five-year-olds: TT 09/2024/TT-BGDĐT điểm e khoản 2 Điều 7. */
export const universalisation = z.strictObject({
  table: z.literal('universalisation'),
  year,
  fiveYearOlds: whole('Trẻ 5 tuổi trên địa bàn', 'Theo điều tra phổ cập.'),
  enrolled: whole('Trẻ 5 tuổi ra lớp', 'Trong số trẻ 5 tuổi.'),
  completed: whole('Trẻ 5 tuổi hoàn thành chương trình', 'Trong số trẻ ra lớp.'),
});

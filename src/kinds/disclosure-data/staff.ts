import { z } from 'zod';
import { isoDay, oneOf } from '../common.ts';
import { statedTotal, unknownOr, whole } from './numbers.ts';

export const staffPositionLabels = {
  'can-bo-quan-ly': 'Cán bộ quản lý',
  'giao-vien-nha-tre': 'Giáo viên nhà trẻ',
  'giao-vien-mau-giao': 'Giáo viên mẫu giáo',
  'van-thu': 'Nhân viên văn thư',
  'ke-toan': 'Nhân viên kế toán',
  'thu-quy': 'Nhân viên thủ quỹ',
  'y-te': 'Nhân viên y tế',
  'nuoi-duong': 'Nhân viên nuôi dưỡng',
  'bao-ve': 'Nhân viên bảo vệ',
  khac: 'Nhân viên khác',
} as const;

export const qualificationLabels = {
  doctorate: 'Tiến sĩ',
  master: 'Thạc sĩ',
  bachelor: 'Đại học',
  college: 'Cao đẳng',
  intermediate: 'Trung cấp',
  below: 'Dưới trung cấp',
} as const;

const people = (title: string) => whole(title, 'Số người. Không có thì ghi 0.').default(0);

/** Staff by post and qualification: TT 09/2024/TT-BGDĐT điểm a khoản 1 Điều 6. */
export const staff = z.strictObject({
  table: z.literal('staff'),
  asOf: isoDay.meta({ title: 'Tính đến ngày', description: 'Ngày chốt số liệu.' }),
  rows: z
    .array(
      z.strictObject({
        position: oneOf(staffPositionLabels).meta({
          title: 'Vị trí việc làm',
          description: 'Nhóm người làm cùng việc.',
        }),
        doctorate: people('Tiến sĩ'),
        master: people('Thạc sĩ'),
        bachelor: people('Đại học'),
        college: people('Cao đẳng'),
        intermediate: people('Trung cấp'),
        below: people('Dưới trung cấp'),
        total: statedTotal,
      }),
    )
    .min(1)
    .meta({ title: 'Các vị trí', description: 'Mỗi vị trí một dòng.' }),
  total: statedTotal,
});

export const standardRoleLabels = { managers: 'Cán bộ quản lý', teachers: 'Giáo viên' } as const;
export const standardLevelLabels = { good: 'Tốt', fair: 'Khá', met: 'Đạt', notMet: 'Chưa đạt' } as const;

/** Professional standards and yearly training: TT 09/2024/TT-BGDĐT điểm b, c khoản 1 Điều 6. */
export const professionalStandards = z.strictObject({
  table: z.literal('professional-standards'),
  asOf: isoDay.meta({ title: 'Tính đến ngày', description: 'Ngày chốt số liệu.' }),
  rows: z
    .array(
      z.strictObject({
        role: oneOf(standardRoleLabels).meta({ title: 'Đối tượng', description: 'Cán bộ quản lý hay giáo viên.' }),
        good: people('Mức tốt'),
        fair: people('Mức khá'),
        met: people('Mức đạt'),
        notMet: people('Chưa đạt'),
        trained: unknownOr(whole('Hoàn thành bồi dưỡng', 'Số người hoàn thành bồi dưỡng hằng năm.')),
        total: statedTotal,
      }),
    )
    .min(1)
    .meta({ title: 'Các đối tượng', description: 'Mỗi đối tượng một dòng.' }),
});

import { z } from 'zod';
import { labelledEnum, text } from '../common.ts';

/** A closed list of units: `labels` maps each key to its words on the page. */
export const units = <T extends string>(labels: Record<T, string>, title: string, description: string) =>
  labelledEnum(labels, {
    error: ({ input }) =>
      `Gặp đơn vị “${String(input)}”, cần một trong các đơn vị: ${Object.entries<string>(labels)
        .map(([key, label]) => `${key} (${label})`)
        .join(', ')}.`,
  }).meta({ title, description });

export const moneyUnitLabels = { dong: 'đồng', 'nghin-dong': 'nghìn đồng', 'trieu-dong': 'triệu đồng' } as const;
/** Amounts are whole numbers of this unit. */
export const moneyUnit = units(moneyUnitLabels, 'Đơn vị tiền', 'Mọi số tiền trong bảng tính theo đơn vị này.');
export type MoneyUnit = keyof typeof moneyUnitLabels;

export const ageGroupLabels = {
  '3-12-thang': 'Nhóm trẻ 3–12 tháng',
  '13-24-thang': 'Nhóm trẻ 13–24 tháng',
  '25-36-thang': 'Nhóm trẻ 25–36 tháng',
  '3-4-tuoi': 'Mẫu giáo 3–4 tuổi',
  '4-5-tuoi': 'Mẫu giáo 4–5 tuổi',
  '5-6-tuoi': 'Mẫu giáo 5–6 tuổi',
  ghep: 'Nhóm, lớp ghép',
} as const;
export const ageGroup = units(ageGroupLabels, 'Độ tuổi', 'Nhóm trẻ hoặc lớp mẫu giáo.');

/** `2026-09`. */
export const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Viết năm-tháng, ví dụ 2026-09.')
  .meta({ title: 'Tháng', description: 'Viết năm-tháng, ví dụ 2026-09.' });

export const name = (title: string, description: string) => text.meta({ title, description });
export const basis = text
  .nullable()
  .default(null)
  .meta({ title: 'Căn cứ', description: 'Văn bản quy định mức này, nếu có.' });
export const year = z.int().min(2000).max(2100).meta({ title: 'Năm', description: 'Năm của số liệu.' });

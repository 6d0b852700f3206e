import { z } from 'zod';
import { text } from './common.ts';

/** A field that may be left out or empty: null. */
export const orNull = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);

/** What a document says around its text (NĐ 30/2020/NĐ-CP, Phụ lục I: ô 4, 7a, 7b, 9b), as issued. Empty where the source says nothing. */
export const place = orNull(text).meta({
  title: 'Địa danh',
  description: 'Địa danh ghi trước ngày ký. Bỏ trống nếu bản gốc không ghi.',
});

export const signer = z
  .strictObject({
    position: orNull(text).meta({ title: 'Chức vụ', description: 'Đúng như in ở ô chữ ký, ví dụ HIỆU TRƯỞNG.' }),
    name: orNull(text).meta({ title: 'Họ và tên', description: 'Bỏ trống nếu bản gốc không ghi.' }),
  })
  .default({ position: null, name: null })
  .meta({ title: 'Người ký', description: 'Ô chữ ký.' });

export const recipients = z
  .array(z.string().min(1))
  .default([])
  .meta({ title: 'Nơi nhận', description: 'Mỗi dòng đúng như bản gốc, kể cả dấu đầu dòng và dấu cuối dòng.' });

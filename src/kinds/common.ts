import { z } from 'zod';
import { itemAt } from '../model/items.ts';
import { isDevice } from '../model/text/file-name.ts';

/**
 * A day in the Gregorian calendar, written `YYYY-MM-DD`. Impossible days (30 February) are refused, and years that no
 * record of a school or of its law has: `0206`, `2205`.
 */
export const isoDay = z.iso
  .date({ error: 'Ngày phải viết năm-tháng-ngày, ví dụ 2024-02-22, và phải có thật trên lịch.', abort: true })
  .refine((day) => day >= '1900' && day < '2101', {
    error: ({ input }) => `Gặp ${String(input)}, cần một ngày trong các năm từ 1900 đến 2100.`,
    params: { code: 'ngay-sai' },
  })
  .meta({ title: 'Ngày', description: 'Viết năm-tháng-ngày, ví dụ 2024-02-22.' });

/** A day that comes back each year, `MM-DD`. 29 February is refused: most years do not have it. */
export const monthDay = z
  .string()
  .regex(/^\d{2}-\d{2}$/, 'Viết tháng-ngày, ví dụ 06-30.')
  .refine((value) => z.iso.date().safeParse(`2025-${value}`).success, 'Ngày này không phải năm nào cũng có trên lịch.');

/** Text of at least one visible character. The editing screen sends '' for an empty box, so `min(1)` matters. */
export const text = z.string().trim().min(1, 'Không được để trống.');

/**
 * The id of a record: also its file name and its address on the site. Lower-case ASCII
 * letters and digits joined by `-`; a dot separates the parts of an identity (number-symbol, place, date).
 */
export const recordId = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/,
    'Mã chỉ gồm chữ thường không dấu, chữ số, dấu gạch nối và dấu chấm, ví dụ 36-2017-tt-bgddt.',
  )
  .refine((id) => !isDevice(id), 'Windows không tạo được tệp có tên này; đặt mã khác.')
  .meta({ title: 'Mã', description: 'Chữ thường không dấu, ví dụ 36-2017-tt-bgddt.' });

/** An address on the web. Other schemes (`javascript:`, `data:`) could run code in the reader's browser. */
export const webAddress = z.url({
  protocol: /^https?$/,
  hostname: z.regexes.domain,
  error: 'Địa chỉ phải bắt đầu bằng https:// hoặc http://, ví dụ https://truong.edu.vn',
});

/**
 * One of a closed list of keys. `labels` are the words that people read for each key, in the order in which a form lists
 * them; forms find them in the metadata of the schema.
 */
export const labelledEnum = <T extends string>(labels: Record<T, string>, params?: Parameters<typeof z.enum>[1]) =>
  z.enum(Object.keys(labels) as [T, ...T[]], params).meta({ labels });

/** How much a stated fact can be relied on before a person has compared it with the official text. */
export const confidenceLabels = {
  high: 'cao',
  'medium-high': 'khá cao',
  medium: 'trung bình',
  low: 'thấp',
} as const;

export const confidence = labelledEnum(confidenceLabels).meta({
  title: 'Độ tin cậy',
  description: 'Mức tin cậy của thông tin khi chưa đối chiếu bản chính thức.',
});
export type Confidence = z.infer<typeof confidence>;

/** The lowest of some confidences: what a statement that rests on all of them can be relied on. */
export function lowestConfidence(all: readonly Confidence[]): Confidence {
  const order = Object.keys(confidenceLabels) as Confidence[];
  return itemAt(order, Math.max(0, ...all.map((each) => order.indexOf(each))));
}

import { z } from 'zod';

const grouped = /^[+-]?\d{1,3}([.,]\d{3})+$/;

/** What to say of a value that is no number: most often thousands written with dots or commas, as text. */
function notANumber(input: unknown): string {
  if (input === undefined) return 'Thiếu số. Không có thì ghi 0; chưa biết thì xem trường đó có cho bỏ trống không.';
  if (input === null) return 'Gặp ô trống, cần một số. Không có thì ghi 0.';
  const shown = typeof input === 'string' ? `“${input}”` : JSON.stringify(input);
  if (typeof input === 'string' && grouped.test(input.trim()))
    return `Gặp ${shown}, cần một số viết liền: ${input.trim().replace(/[.,]/g, '')}. Không dùng dấu chấm hay dấu phẩy ngăn hàng nghìn.`;
  if (typeof input === 'string' && /^\d+,\d+$/.test(input.trim()))
    return `Gặp ${shown}, cần dấu chấm cho phần thập phân: ${input.trim().replace(',', '.')}.`;
  if (typeof input === 'string') return `Gặp chữ ${shown}, cần một số. Đơn vị và lời giải thích ghi ở trường khác.`;
  return `Gặp ${shown}, cần một số.`;
}

/** What to say of a fraction where a whole number is due: `22.019` is 22019 written with a dot for the thousands. */
function notWhole(input: number): string {
  if (Number.isInteger(input)) return `Gặp ${input}, số quá lớn. Xem lại đơn vị của bảng.`;
  const [whole, fraction = ''] = String(input).split('.');
  const meant = fraction.length <= 3 ? `${whole}${fraction.padEnd(3, '0')}` : null;
  return `Gặp ${input}, cần một số nguyên. ${meant === null ? '' : `Nếu dấu chấm ngăn hàng nghìn thì viết liền: ${meant}; nếu là số lẻ thì làm tròn.`}`.trim();
}

const tooSmall = (input: unknown) => `Gặp ${String(input)}, cần số từ 0 trở lên.`;

/** A whole number from 0: people, classes, rooms, money in the unit of the table. */
export const whole = (title: string, description: string) =>
  z
    .int({
      error: ({ code, input }) => {
        if (code === 'too_small') return tooSmall(input);
        return typeof input === 'number' && Number.isFinite(input) ? notWhole(input) : notANumber(input);
      },
    })
    .min(0)
    .meta({ title, description });

/** The same, where a negative number can be true: a balance. */
export const balance = (title: string, description: string) =>
  z
    .int({
      error: ({ input }) => (typeof input === 'number' && Number.isFinite(input) ? notWhole(input) : notANumber(input)),
    })
    .meta({ title, description });

/** A measured quantity from 0 with at most two decimals: an area, an average. */
export const measure = (title: string, description: string) =>
  z
    .number({ error: ({ input }) => notANumber(input) })
    .min(0, { error: ({ input }) => tooSmall(input) })
    .refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6, {
      error: ({ input }) =>
        `Gặp ${String(input)}, cần nhiều nhất hai chữ số sau dấu chấm. Dấu chấm ở đây là dấu thập phân, không ngăn hàng nghìn.`,
    })
    .meta({ title, description });

/** Absent is not zero: a value that the school has not counted stays null and is shown as "chưa có số". */
export const nullableDefaultNull = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);

/** A total as the source states it. The site computes its own and refuses a difference. */
export const statedTotal = nullableDefaultNull(
  whole('Tổng ghi trên văn bản', 'Bỏ trống thì máy tự cộng; có ghi thì phải khớp.'),
);

/** A number of staff. */
export const people = (title: string) => whole(title, 'Số người. Không có thì ghi 0.').default(0);

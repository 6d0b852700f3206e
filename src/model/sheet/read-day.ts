import { isoDay } from '../../kinds/common.ts';
import type { CellValue } from './cells.ts';

/** Days from 30/12/1899 on, as Excel and LibreOffice count them. */
const epoch = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
const isDay = (text: string) => isoDay.safeParse(text).success;

const written =
  /^(?:(?:thứ\s+\p{L}+|chủ\s+nhật)\s*,?\s*)?(?:ngày\s+)?(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:(?:\s*[/.-]\s*|\s+năm\s+)(\d{4}))?$/iu;

/** The day that a cell says, as an ISO day. @param text the cell as text */
export function readDay(
  cell: CellValue,
  text: string,
  yearOf: (month: number) => number | null,
): { value: string } | { problem: string } {
  if (cell instanceof Date) return { value: cell.toISOString().slice(0, 10) };
  if (typeof cell === 'number' && cell > 20_000 && cell < 80_000)
    return { value: new Date(epoch + Math.floor(cell) * DAY).toISOString().slice(0, 10) };
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text) && isDay(text)) return { value: text };
  const [, day, month, year] = written.exec(text) ?? [];
  const known = year === undefined ? yearOf(Number(month)) : Number(year);
  if (day === undefined || month === undefined || known === null)
    return { problem: `gặp “${text}”, cần một ngày, ví dụ 30/11/2026.` };
  const value = [known, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return isDay(value) ? { value } : { problem: `gặp “${text}”, ngày này không có trên lịch.` };
}

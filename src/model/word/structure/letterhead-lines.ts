import { isRealDay } from '../../day/iso-day.ts';
import { capture } from '../../text/capture.ts';
import { slug } from '../../text/slug.ts';
import type { ReadRole } from './read-line.ts';

/** UTF-16 units. No line of a head is longer; the patterns below are not meant for whole paragraphs. */
const LONGEST = 500;

/** `Số: 15/KH-MNTH`. Blank when the number is still to be written: `Số:     /KH-MNTH`. Null for another line. */
export function readNumberLine(text: string): { value: string; blank: boolean } | null {
  if (text.length > LONGEST) return null;
  const match = /^Số\s*([:.]?)\s*(.*)$/iu.exec(text.trim());
  const value = match?.[2]?.trim() ?? '';
  // A column of a table is headed “Số” too.
  if (!match || (value === '' && match[1] === '')) return null;
  const symbol = /^([\d\s.…_]*[a-zđ]?)\s*[/-]\s*\S/iu.exec(value);
  if (!symbol && value !== '' && !/^[.…_\s]+$/u.test(value)) return null;
  return { value, blank: !/\d/u.test(symbol?.[1] ?? '') };
}

/** `Lạc Thủy, ngày 05 tháng 3 năm 2024`. The day is null when a figure is missing or the date does not exist. */
export function readDateLine(text: string): { place: string | null; day: string | null } | null {
  if (text.length > LONGEST) return null;
  const match = /^(.*?)[\s,]*ngày\s*([\d\s.…_]*)\s*tháng\s*([\d\s.…_]*)\s*năm\s*([\d\s.…_]*)$/iu.exec(text.trim());
  if (!match) return null;
  const [day = '', month = '', year = ''] = match.slice(2).map((part) => part.replace(/\D/gu, ''));
  const place = capture(match, 1).trim();
  // A place has no such marks; a sentence that cites a document has: “(Kèm theo Quyết định số 12/QĐ-MNHM, ngày …”.
  if (/[/():;]/u.test(place)) return null;
  const iso = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return { place: /[\p{L}\p{N}]/u.test(place) ? place : null, day: year.length === 4 && isRealDay(iso) ? iso : null };
}

const fixedLines: Readonly<Record<string, ReadRole>> = {
  'cong-hoa-xa-hoi-chu-nghia-viet-nam': 'Quốc hiệu',
  'doc-lap-tu-do-hanh-phuc': 'Tiêu ngữ',
  'dang-cong-san-viet-nam': 'Tiêu đề của Đảng',
};

/** What a line is that is the same on every document; null for another line. */
export const fixedRole = (text: string): ReadRole | null => fixedLines[slug(text)] ?? null;

/** Marks of secrecy and of who may read the document (NĐ 30/2020 Phụ lục I, ô số 10a, 11). */
export const isStamp = (text: string): boolean =>
  /^(?:TUYỆT MẬT|TỐI MẬT|MẬT|LƯU HÀNH NỘI BỘ|XEM XONG TRẢ LẠI)$/u.test(text.trim());

export const isDraftMark = (text: string): boolean => /^(?:BẢN )?DỰ THẢO(?!\p{L})/u.test(text);

/** What `V/v` says below the number (NĐ 30/2020 Phụ lục I, ô số 5b); null for another line. */
export const readSubjectLine = (text: string): string | null => /^V\/v[.:\s]+(.*)$/isu.exec(text)?.[1] ?? null;

/** Whether a line begins with the name of a body that issues documents. A title in capitals does not. */
export const isBody = (text: string): boolean =>
  /^(?:TRƯỜNG|UBND|ỦY BAN|UỶ BAN|HĐND|PHÒNG|SỞ|BỘ|ĐẢNG|CHI BỘ|ĐOÀN|CÔNG ĐOÀN|HỘI|TRUNG TÂM)(?!\p{L})/u.test(text);

import type { Finding } from './finding.ts';
import { CELL } from './passages.ts';
import type { Reading } from './reading.ts';

/** One of these alone is what a cell says of an item. */
const forbids = 'không (?:công bố|sao chụp|sao chép|chia sẻ)';
const stamps = `(?:tài liệu |văn bản )?(?:chỉ )?lưu\\s+hành\\s+(?:trong\\s+)?nội\\s+bộ|xem xong (?:trả|thu) lại|(?:tài liệu |văn bản )?(?:tuyệt mật|tối mật|mật)|(?:tài liệu |văn bản )?hạn chế (?:lưu hành|phổ biến|tiếp cận)|không (?:phổ biến|phát tán)|${forbids}\\s?[,;–—-]\\s?${forbids}|chỉ (?:dùng|sử dụng) (?:trong )?nội bộ|tài liệu thu hồi`;
/** What may be said with them: the number of the copy, whom they bind. */
const more = '(?: (?:ra (?:bên )?ngoài|nhà trường|trường|cơ quan|đơn vị|dưới mọi hình thức))?';
const item = `(?:(?:độ|mức độ|mức) mật\\s?:\\s?)?(?:${stamps})${more}`;
const companion = `(?:bản số\\s?:?\\s?\\d{1,3}|(?:tài liệu |văn bản )?nội bộ|${item})`;
/** A list with commas names kinds of documents: `Văn bản mật, văn bản lưu hành nội bộ`. */
const joint = '\\s?(?:[-–—/+]|[,;](?=\\s?không))\\s?';
/** Degrees of urgency, which are in the same box and no secret themselves: `HỎA TỐC - MẬT`. */
const urgency =
  /(?<!\p{L})(?:(?:độ|mức độ|mức) khẩn\s?:\s?)?(?:h(?:ỏa|oả) tốc(?: hẹn giờ)?|thượng khẩn|khẩn)(?!\p{L})\s?[-–—/,;+]?\s?/giu;
/** A line or a cell that has nothing but the words. */
const alone = new RegExp(
  `^[\\s([{“"*]*(?:${companion}${joint})?${item}(?:${joint}${companion})?[\\s)\\]}”".!*]*$`,
  'iu',
);
const inCapitals = /(?<!\p{L})(?:LƯU HÀNH NỘI BỘ|XEM XONG (?:TRẢ|THU) LẠI|TUYỆT MẬT|TỐI MẬT|TÀI LIỆU MẬT)(?!\p{L})/gu;
/** The words as a subject, for example of a rule about stamps. */
const spokenOf = /(?:dấu|đóng|chữ|ghi|in|mức|loại|cụm từ|không đăng|quy định|[,“"])\s?[“"]?$/iu;

/** Marks of secrecy and of limited circulation as stamps (NĐ 30/2020, Phụ lục I, ô số 10a và 11). */
export function findRestrictions({ text }: Reading): Finding[] {
  const found: Finding[] = [];
  for (const { 0: part, index } of text.matchAll(/[^\n|]+/gu)) {
    // A cell that has one word of a heading row is no stamp of its document.
    if (part.length > 80 || !alone.test(part.replace(urgency, '').replace(/\s?[-–—/,;+]\s?$/u, ''))) continue;
    const start = index + part.search(/\S/u);
    found.push(finding(start, part.trim()));
  }
  for (const { 0: words, index } of text.matchAll(inCapitals)) {
    const before = text.slice(Math.max(0, index - 24), index);
    const next = text.slice(index + words.length, index + words.length + 12);
    if (!spokenOf.test(before) && !/^[”"]?\s?,\s(?:TỐI MẬT|MẬT)/u.test(next)) found.push(finding(index, words));
  }
  return found;
}

const finding = (index: number, words: string): Finding => ({
  index,
  length: words.length,
  message: `gặp dấu “${words.replaceAll(CELL, ' ')}”.`,
  certain: true,
});

import { isRealDay } from '../day/iso-day.ts';
import { missingInFull } from '../law/citation/index.ts';
import type { Mention, ResolvedMention } from '../law/citation/index.ts';

const RULE = '(NĐ 30/2020, Phụ lục I, II.6)';

const abbreviation = /^[A-ZĐa-zđ]{1,2}[A-ZĐ]{1,3}(?=[\s\d])|^(?:nđ|tt|qđ|nq|cv)(?=[\s\d])/u;

/** Whether a mention has the kind of its document in short letters: `QĐ số 12/QĐ-THCS`. */
export const isAbbreviated = ({ number, surface }: Mention): boolean => number !== null && abbreviation.test(surface);

const endedInBrackets = /^\s?\((?:nay\s|hiện\s)?(?:đã\s)?(?:hết hiệu lực|bị bãi bỏ|bị thay thế)/iu;

/** Whether the words right after a mention say that the document has ended. @param text NFC */
export const saysEnded = (text: string, { end }: ResolvedMention): boolean =>
  endedInBrackets.test(text.slice(end, end + 40));

const dayAfter =
  /^\s{0,3},?\s{0,3}ngày\s{1,3}(\d{1,2})(?:\s?[/.-]\s?|\s{1,3}tháng\s{1,3})(\d{1,2})(?:\s?[/.-]\s?|\s{1,3}năm\s{1,3})(\d{4})(?!\d)/iu;

/** A day right after a mention that the calendar does not have: `31/02/2024`; null where there is none. */
function impossibleDay(text: string, { end, date }: ResolvedMention): string | null {
  const found = date === null ? dayAfter.exec(text.slice(end, end + 60)) : null;
  if (found === null) return null;
  const [day, month, year] = found.slice(1) as [string, string, string];
  return isRealDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) ? null : `${day}/${month}/${year}`;
}

/**
 * What the form of citations asks for besides number and symbol: the kind in full, and in the first citation of a document
 * its day, issuer and subject. Nothing is read after a day that the calendar does not have.
 * @param text NFC
 * @param isFirst whether it is the first mention of its document
 */
export function formFaults(text: string, mention: ResolvedMention, isFirst: boolean): string[] {
  const faults: string[] = [];
  if (isAbbreviated(mention)) faults.push(`Tên loại viết tắt; ghi đủ “${mention.type}” ${RULE}.`);
  const impossible = impossibleDay(text, mention);
  if (impossible !== null) faults.push(`Trên lịch không có ngày ${impossible}.`);
  const missing = isFirst && impossible === null ? missingInFull(mention) : [];
  if (missing.length > 0) faults.push(`Lần đầu viện dẫn còn thiếu: ${missing.join(', ')} ${RULE}.`);
  return faults;
}

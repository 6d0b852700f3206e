import { missingInFull } from '../law/citation/index.ts';
import type { ResolvedMention } from '../law/citation/index.ts';

const RULE = '(NĐ 30/2020, Phụ lục I, II.6)';

const abbreviation = /^[A-ZĐa-zđ]{1,2}[A-ZĐ]{1,3}(?=[\s\d])|^(?:nđ|tt|qđ|nq|cv)(?=[\s\d])/u;

const endedInBrackets = /^\s?\((?:nay\s|hiện\s)?(?:đã\s)?(?:hết hiệu lực|bị bãi bỏ|bị thay thế)/iu;

/** Whether the words right after a mention say that the document has ended. @param text NFC */
export const saysEnded = (text: string, { end }: ResolvedMention): boolean =>
  endedInBrackets.test(text.slice(end, end + 40));

/**
 * What the form of citations asks for besides number and symbol: the kind in full, and in the first citation of a document
 * its day, issuer and subject.
 * @param isFirst whether it is the first mention of its document
 */
export function formFaults(mention: ResolvedMention, isFirst: boolean): string[] {
  const faults: string[] = [];
  if (mention.number !== null && abbreviation.test(mention.surface))
    faults.push(`Tên loại viết tắt; ghi đủ “${mention.type}” ${RULE}.`);
  const missing = isFirst ? missingInFull(mention) : [];
  if (missing.length > 0) faults.push(`Lần đầu viện dẫn còn thiếu: ${missing.join(', ')} ${RULE}.`);
  return faults;
}

import type { NormalizedText } from '../text/source.ts';
import { clauseEnd } from './date.ts';

const MAX_SUBJECT = 320;

const opening =
  /[\s,]{0,4}(?:(?:về việc|Về việc|VỀ VIỆC|về|Về|VỀ|V\/v)\s|(?=[“"]|quy định|Quy định|hướng dẫn|Hướng dẫn|ban hành|Ban hành|phê duyệt|Phê duyệt|sửa đổi|Sửa đổi|công bố|Công bố|triển khai|thực hiện|quy chế|Quy chế|Kế hoạch|tăng cường|truyền thông))/uy;

/** The subject (trích yếu) that follows a citation, as written, up to the end of its clause, at the latest at `next`. */
export function readSubject(source: NormalizedText, at: number, next: number): string | null {
  opening.lastIndex = at;
  if (!opening.test(source.text)) return null;
  const from = opening.lastIndex;
  const end = quoteEnd(source, from) ?? clauseEnd(source, from, Math.min(next, from + MAX_SUBJECT));
  source.steps += end - at;
  const subject = source.text.slice(from, end).replace(/\s+/gu, ' ').trim();
  return subject.length < 4 ? null : subject.replace(/[,.]$/u, '');
}

function quoteEnd(source: NormalizedText, from: number): number | null {
  if (source.text[from] !== '“') return null;
  const close = source.text.slice(from, from + MAX_SUBJECT).indexOf('”');
  return close < 0 ? null : from + close + 1;
}

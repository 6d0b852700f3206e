import type { Answer } from '../answer.ts';

/** A Vietnamese sentence that says what was found; read aloud by screen readers. */
export function statusText(answer: Answer): string {
  const { query, absent, total, results, failed } = answer;
  const asked = query.trim();
  if (absent) return `Không có văn bản này trên trang: ${asked}.`;
  if (failed)
    return results.length > 0 ? `${results.length} văn bản khớp với “${asked}”; chưa tìm được trong nội dung.` : '';
  if (total === 0) return `Không tìm thấy gì cho “${asked}”.`;
  const sure = results.filter((result) => !result.loose).length;
  if (sure === 0) return `Không có kết quả khớp hẳn với “${asked}”; ${total} kết quả gần đúng.`;
  return `${total} kết quả cho “${asked}”.`;
}

import { facetTitles } from '../../../model/search/records/record.ts';
import type { FacetKey, Facets } from '../../../model/search/records/record.ts';
import type { Answer } from '../answer.ts';

/** A pasted page must not be read aloud in full. In UTF-16 units. */
const LONGEST = 80;

/** A query as it is repeated to the reader: a long one is cut behind a word. */
export function echoed(query: string): string {
  const text = query.trim().replace(/\s+/gu, ' ');
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).replace(/[\s\p{P}]+$/u, '')}…`;
}

/** `Loại văn bản: Thông tư; Năm: 2024`. */
export const filtersText = (filters: Facets): string =>
  (Object.entries(filters) as [FacetKey, string][])
    .map(([key, value]) => `${facetTitles[key]}: ${echoed(value)}`)
    .join('; ');

/** A Vietnamese sentence that says what was found; read aloud by screen readers. Empty if nothing could be searched. */
export function statusText(answer: Answer): string {
  const { query, filters, absent, impossible, results, missing, hidden } = answer;
  const asked = echoed(query);
  if (impossible !== null) return `Không có ngày ${impossible} trong lịch.`;
  if (absent) return `Không có văn bản này trên trang: ${asked}.`;
  if (missing.words)
    return results.length > 0 ? `${results.length} văn bản khớp với “${asked}”; chưa tìm được trong nội dung.` : '';
  const unknown = missing.documents ? ' Chưa tra được danh mục văn bản.' : '';
  const filtered = Object.keys(filters).length > 0;
  const within = filtered ? ` khi lọc theo ${filtersText(filters)}` : '';
  const total = answer.total();
  if (total === 0) {
    if (missing.documents) return `Không tìm thấy gì cho “${asked}” trong nội dung các trang${within}.${unknown}`;
    if (hidden > 0) return `Không có kết quả cho “${asked}”${within}; không lọc thì có ${hidden}.`;
    return `Không tìm thấy gì cho “${asked}”${within}.`;
  }
  const sure = results.filter((result) => !result.loose).length;
  if (sure === 0) return `Không có kết quả khớp hẳn với “${asked}”${within}; ${total} kết quả gần đúng.${unknown}`;
  return `${total} kết quả cho “${asked}”.${unknown}`;
}

/** What did not arrive, and what follows from it; null if all is there. */
export function failureText({ missing }: Answer): string | null {
  const lost = missing.records();
  if (missing.words) return 'không tải được dữ liệu tìm kiếm.';
  if (missing.documents)
    return 'chưa tra được danh mục văn bản: văn bản gọi theo số hiệu hay theo tên có thể chưa hiện ra.';
  return lost > 0 ? `${lost} kết quả chưa tải được.` : null;
}

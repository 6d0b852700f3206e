import type { ActiveFilter } from './facets.ts';
import type { Findings } from './findings.ts';
import { truncateForScreenReader } from './truncate.ts';

/** A Vietnamese sentence that says what was found; read aloud by screen readers. Empty if nothing could be searched. */
export function statusText(query: string, filters: readonly ActiveFilter[], findings: Findings): string {
  const { absent, impossible, results, missing, hidden } = findings;
  const asked = truncateForScreenReader(query);
  if (impossible !== null) return `Không có ngày ${impossible} trong lịch.`;
  if (absent && !absent.byNumber && absent.nearest.length > 0) return `Không thấy văn bản nào tên là “${asked}”.`;
  if (absent) return `Không có văn bản này trên trang: ${asked}.`;
  if (missing.words)
    return results.length > 0 ? `${results.length} văn bản khớp với “${asked}”; chưa tìm được trong nội dung.` : '';
  const unknown = missing.documents ? ' Chưa tra được danh mục văn bản.' : '';
  const filtersText = filters.map(({ title, value }) => `${title}: ${value}`).join('; ');
  const within = filtersText && ` khi lọc theo ${filtersText}`;
  const total = findings.total();
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
export function failureText({ missing }: Findings): string | null {
  const lost = missing.records();
  if (missing.words) return 'không tải được dữ liệu tìm kiếm.';
  if (missing.documents)
    return 'chưa tra được danh mục văn bản: văn bản gọi theo số hiệu hay theo tên có thể chưa hiện ra.';
  return lost > 0 ? `${lost} kết quả chưa tải được.` : null;
}

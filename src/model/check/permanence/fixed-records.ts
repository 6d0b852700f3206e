import type { Content } from '../../records.ts';
import type { Issue } from '../../rules/issue.ts';
import { issueAt } from '../../rules/make-issue.ts';

/**
 * Records of what happened: the codes of printed pages and the removals that were declared. A code that is another one says of a
 * true sheet that it is false; a removal that is another one was never decided. Codes are added at the end, the salt is new with each.
 */
export function alteredRecords(before: Content, after: Content, removed: ReadonlySet<string>): Issue[] {
  const codes = [...before.records.pageCodes.values()].flatMap(({ id, data }): Issue[] => {
    const now = after.records.pageCodes.get(id);
    if (!now || removed.has(`codes/${id}`)) return [];
    const isKept =
      now.data.page === data.page &&
      data.codes.every((code, index) => JSON.stringify(code) === JSON.stringify(now.data.codes[index]));
    if (isKept) return [];
    const remedy = 'Trả lại như cũ: mã đã in không đổi được. Mã mới do npm run codes thêm ở cuối, không sửa tay.';
    const message = `mã đã ghi của trang ${data.page} (codes/${id}) bị đổi hoặc bị bỏ; bản đã in không còn so được.`;
    return [issueAt(now.locationOf(['codes'], true), 'sua-dieu-da-dang', message, { remedy })];
  });
  const removals = [...before.records.removals.values()].flatMap(({ id, data }): Issue[] => {
    const now = after.records.removals.get(id);
    if (!now || JSON.stringify(now.data) === JSON.stringify(data)) return [];
    const remedy = 'Trả lại như cũ. Lần gỡ khác, hay lời nói lại cho đúng, là một bản ghi mới trong removals.';
    const differing = (Object.keys(data) as (keyof typeof data)[]).filter((field) => data[field] !== now.data[field]);
    return differing.map((field) =>
      issueAt(
        now.locationOf([field]),
        'sua-dieu-da-dang',
        `“${field}” của removals/${id}: “${data[field]}” thành “${now.data[field]}”.`,
        { remedy },
      ),
    );
  });
  return [...codes, ...removals];
}

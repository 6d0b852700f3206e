import { countStandings, standingClause } from '../views/standing.ts';
import type { CheckedDocument } from './check-text.ts';

/** What was found, in one sentence: `Viện dẫn 12 văn bản: 2 văn bản không còn hiệu lực; 9 còn hiệu lực; 1 chưa xác định được là văn bản nào.` */
export function summaryOf(documents: readonly CheckedDocument[]): string {
  if (documents.length === 0) return 'Không thấy viện dẫn văn bản nào.';
  const counts = countStandings(documents.flatMap(({ then }) => (then === null ? [] : [then.state])));
  const { holds, unresolved: _, ...others } = counts;
  const otherwise = Object.values(others).some((count) => count > 0);
  const unknown = documents.filter(({ target, unresolved }) => target === null && unresolved?.draft === false).length;
  const drafts = documents.filter(({ unresolved }) => unresolved?.draft).length;
  const slips = documents.flatMap(({ places }) => places.filter(({ notes }) => notes.length > 0)).length;
  const parts = [
    otherwise && standingClause(counts),
    holds > 0 && `${holds} còn hiệu lực`,
    unknown > 0 && `${unknown} chưa xác định được là văn bản nào`,
    drafts > 0 && `${drafts} dự thảo, dự án`,
    slips > 0 && `${slips} chỗ cần xem lại cách ghi`,
  ].filter((part) => part !== false);
  return `Viện dẫn ${documents.length} văn bản: ${parts.join('; ')}.`;
}

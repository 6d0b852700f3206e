import type { Confidence } from '../../../kinds/common.ts';
import type { SourceKey } from '../../../kinds/provenance.ts';

/**
 * What law says about a document on one day, and a short label for lists. Unknown is a legal answer; why each state exists:
 * docs/decisions/0076.
 */
export const validityStates = {
  'in-force': { label: 'còn hiệu lực', short: 'còn hiệu lực' },
  'needs-check': { label: 'còn hiệu lực theo nguồn, cần kiểm tra lại', short: 'cần kiểm tra lại' },
  partial: { label: 'còn hiệu lực một phần', short: 'còn một phần' },
  'no-ending-found': { label: 'chưa thấy văn bản bãi bỏ', short: 'chưa thấy bãi bỏ' },
  continued: { label: 'còn được áp dụng dù cơ quan ban hành không còn', short: 'còn được áp dụng' },
  'not-yet': { label: 'chưa có hiệu lực', short: 'chưa hiệu lực' },
  suspended: { label: 'đang ngưng hiệu lực', short: 'đang ngưng' },
  expired: { label: 'hết hiệu lực', short: 'hết hiệu lực' },
  'replaced-in-substance': { label: 'bị thay thế về nội dung', short: 'bị thay về nội dung' },
  transitional: { label: 'đã hết hiệu lực, còn được áp dụng chuyển tiếp', short: 'áp dụng chuyển tiếp' },
  'period-ended': { label: 'đã hết kỳ thực hiện', short: 'hết kỳ' },
  'base-ended': { label: 'có thể đã hết hiệu lực cùng văn bản gốc', short: 'có thể đã hết' },
  conflicting: { label: 'các nguồn mâu thuẫn, chưa kết luận được', short: 'nguồn mâu thuẫn' },
  unknown: { label: 'chưa rõ hiệu lực', short: 'chưa rõ' },
} as const;
export type ValidityState = keyof typeof validityStates;

/** One reason for an answer: a date of the document itself, or what another document did to it. */
export interface Ground {
  /** A Vietnamese sentence. */
  sentence: string;
  /** Id of the document that did it; null when the ground is the document's own date. */
  by: string | null;
  article: string | null;
  /** ISO day from which it holds. */
  on: string | null;
  sources: readonly SourceKey[];
  confidence: Confidence;
}

export interface Validity {
  state: ValidityState;
  /** ISO day from which the document is in this state; null when it is not known. */
  since: string | null;
  grounds: Ground[];
  /** Ids of the documents to read instead, when it no longer holds. */
  successors: string[];
}

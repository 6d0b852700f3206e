import type { RelationKind } from './phrase.ts';

/** Only these are said of the text itself without a subject; other verbs at the beginning of a sentence ask somebody to act. */
export const ofThisText: ReadonlySet<RelationKind> = new Set([
  'replaces',
  'repeals',
  'repeals-part',
  'amends',
  'consolidates',
  'based-on',
  'implements',
]);

/** A text that speaks of itself: `Thông tư này`. */
export const thisText =
  /(?:luật|lệnh|định|quyết|tư|thị|hoạch|chế|chương trình|đề án|văn bản|hướng dẫn|quy chế|công văn|thông báo|tờ trình|báo cáo|công điện|phương án|nội quy|điều lệ|kết luận|quy trình|hiến pháp|bộ tiêu chí) này(?!\p{L})/iu;

/** What may be before the verb of a sentence without a subject: `Điều 1.`, `Để thực hiện …`, the `VỀ VIỆC` of the text's own title. */
export const opening =
  /^[\s\p{P}\d]*(?:và\s|Điều \d+\.?\s?|để\s|(?:(?:luật|nghị định|nghị quyết|thông tư|quyết định|chỉ thị|kế hoạch|công văn|thông báo)\s)?(?:v\/v|về việc|về)\s)?$/iu;

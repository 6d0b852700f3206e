import { kindWordsPattern } from '../data/kind-words.ts';
import type { RelationKind } from './types.ts';

/** Only these are said of the text itself without a subject; other verbs at the beginning of a sentence ask somebody to act. */
export const ofThisText: ReadonlySet<RelationKind> = new Set([
  'replaces',
  'repeals',
  'repeals-part',
  'suspends',
  'suspends-part',
  'extends',
  'details',
  'amends',
  'consolidates',
  'based-on',
  'implements',
]);

/** What a text calls itself by, before "này": the last syllable of a kind, or a kind of its own. */
export const thisTextWords =
  '(?:luật|lệnh|định|quyết|tư|thị|hoạch|chế|chương trình|đề án|văn bản|hướng dẫn|quy chế|công văn|thông báo|tờ trình|báo cáo|công điện|phương án|nội quy|điều lệ|kết luận|quy trình|hiến pháp|bộ tiêu chí)';

/** A text that speaks of itself: `Thông tư này`. */
export const thisText = new RegExp(String.raw`${thisTextWords} này(?!\p{L})`, 'iu');

/** What may be before the verb of a sentence without a subject: `Điều 1.`, `Để thực hiện …`, the `VỀ VIỆC` of the text's own title. */
export const opening =
  /^[\s\p{P}\p{S}\d]*(?:và\s|Điều \d+\.?\s?|để\s|(?:(?:luật|nghị định|nghị quyết|thông tư|quyết định|chỉ thị|kế hoạch|công văn|thông báo)\s)?(?:v\/v|về việc|về)\s)?$/iu;

const issuing = String.raw`(?:Bộ trưởng|Chính phủ|Thủ tướng|Chủ tịch|Ủy ban|Hội đồng|Quốc hội|Giám đốc|Hiệu trưởng|Tổng cục)[^.;:]{0,120}?\sban hành\s`;

/**
 * The words before the verb of a text's own title, `THÔNG TƯ Quy định chi tiết …`, `V/v hướng dẫn …`, or of the line before its
 * first article, `Bộ trưởng Bộ Tài chính ban hành Thông tư sửa đổi …`.
 */
export const ownTitle = new RegExp(
  String.raw`^[\s*_#“"(]*(?:${issuing})?(?:(?:${kindWordsPattern})\s)?(?:(?:v\/v|về việc|về)\s)?$`,
  'iu',
);

/** A sentence about a document has a verb that a title has not: `Nghị định thay thế Nghị định … sẽ được ban hành`. */
export const isSentence = /(?<!\p{L})(?:đã|đang|sẽ|được|bị|chưa|không|cần|phải|là|có hiệu lực|dự kiến)(?!\p{L})/iu;

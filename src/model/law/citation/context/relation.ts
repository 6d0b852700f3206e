import { entryOf } from '../../../items.ts';
import type { NormalizedText } from '../text/source.ts';
import type { StatedRelation } from '../types.ts';

const WINDOW = 260;

/** Verbs that state a relation, longer ones first where one begins another. */
export const relationVerbs: readonly (readonly [string, StatedRelation['type']])[] = [
  ['sửa đổi, bổ sung', 'amends'],
  ['sửa đổi bổ sung', 'amends'],
  ['sửa đổi và bổ sung', 'amends'],
  ['sửa đổi', 'amends'],
  ['bổ sung', 'amends'],
  ['ban hành kèm theo', 'annexed-to'],
  ['kèm theo', 'annexed-to'],
  ['thay thế', 'replaces'],
  ['bãi bỏ', 'repeals'],
  ['hủy bỏ', 'repeals'],
  ['quy định chi tiết', 'details'],
  ['hướng dẫn thi hành', 'guides'],
  ['hướng dẫn thực hiện', 'guides'],
  ['hướng dẫn', 'guides'],
  ['tiếp tục thực hiện', 'continues'],
  ['sơ kết', 'reviews'],
  ['tổng kết', 'reviews'],
  ['triển khai thực hiện', 'deploys'],
  ['triển khai', 'deploys'],
  ['thực hiện', 'implements'],
  ['thi hành', 'implements'],
];

const typeOfVerb = new Map(relationVerbs);
const anyVerb = new RegExp(relationVerbs.map(([verb]) => verb.replaceAll(' ', String.raw`\s{1,3}`)).join('|'), 'giu');
const sentenceEnd = /[.;]\s|\n\s{0,8}\n|[|]/u;
/** What may be between the verb and the other document: `một số điều của`, `và hướng dẫn thi hành`, `03 năm thực hiện`. */
const toObject =
  /^(?:\s{1,3}(?:\d{1,3}|một|số|điều|khoản|nội|dung|phần|toàn|bộ|của|và|hướng|dẫn|thi|hành|thực|hiện|chi|tiết|quy|định|các|việc|năm|theo|tại|kèm|triển|khai|bởi|bằng|nêu|trên|sửa|đổi,?|bổ|sung|biện|pháp|kết|quả|tinh|thần)){0,14}\s{0,3}$/iu;
/** `của Quy chế … ban hành kèm theo`: the act is done to the annex of the other document. */
const annexed = /\s{1,3}(?:Quy chế|Quy định|Chương trình|Điều lệ|Danh mục|Đề án)\s[^.;]{1,160}\skèm theo\s{0,3}$/u;
const joined = /\s(?:và|hoặc)\s{0,3}$/iu;
/** What says, right before a verb, that it is not done: `không thay thế`, `chưa được thay thế bởi`. */
export const negation =
  /(?<!\p{L})(?:không|chưa|chẳng)(?:\s(?:còn|phải|hề|từng|nhằm|có|làm|là)){0,2}(?:\s(?:được|bị))?\s{1,2}$/iu;
const passive = /(?:được|bị)\s{1,2}$/iu;

/**
 * What the text between two mentions says that the first does to the second (to the document, or to "some articles of"
 * it); null if they are in different clauses. Of several verbs the first counts: the rest is the title.
 */
export function readRelation(source: NormalizedText, from: number, to: number): StatedRelation | null {
  if (to - from > WINDOW || to - from < 6) return null;
  const gap = source.said.slice(from, to);
  source.steps += gap.length;
  if (sentenceEnd.test(gap)) return null;
  anyVerb.lastIndex = 0;
  const found = anyVerb.exec(gap);
  if (found === null) return null;
  const following = gap.slice(found.index + found[0].length).replace(annexed, ' ');
  if (!toObject.test(following) || joined.test(following)) return null;
  if (negation.test(gap.slice(0, found.index))) return null;
  const verb = found[0].replace(/\s+/gu, ' ').toLowerCase();
  const active =
    !passive.test(gap.slice(0, found.index)) && !/^\s{1,3}(?:một số điều\s{1,3})?(?:bởi|theo|bằng)\s/iu.test(following);
  return { type: entryOf(typeOfVerb, verb), active, verb };
}

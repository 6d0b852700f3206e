import type { Source } from '../text/source.ts';
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
const passive = /(?:được|bị)\s{1,2}$/u;

/**
 * What the text between two mentions says that the first does to the second (to the document, or to "some articles of"
 * it); null if they stand in different clauses. Of several verbs the first counts: the rest is the title.
 */
export function readRelation(source: Source, from: number, to: number): StatedRelation | null {
  if (to - from > WINDOW || to - from < 6) return null;
  const gap = source.text.slice(from, to);
  source.steps += gap.length;
  if (sentenceEnd.test(gap)) return null;
  anyVerb.lastIndex = 0;
  const found = anyVerb.exec(gap);
  if (found === null) return null;
  const verb = found[0].replace(/\s+/gu, ' ').toLowerCase();
  return { type: typeOfVerb.get(verb)!, active: !passive.test(gap.slice(0, found.index)), verb };
}

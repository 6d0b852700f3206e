import { entryOf } from '../../../items.ts';
import { relationVerbs } from '../context/relation.ts';
import { unitPattern } from '../context/provision.ts';
import type { StatedRelation } from '../types.ts';

/** What a document does to another, as a sentence says it. */
export type RelationKind = StatedRelation['type'] | 'consolidates';

const verbs = new Map<string, RelationKind>([
  ...relationVerbs.filter(([, type]) => type !== 'annexed-to'),
  ['hợp nhất', 'consolidates'],
  ['sửa', 'amends'],
  ['căn cứ', 'based-on'],
]);
const anyVerb = new RegExp(
  String.raw`(?<!\p{L})(?:${[...verbs.keys()].sort((a, b) => b.length - a.length).join('|')})(?!\p{L})`,
  'giu',
);
const units = new RegExp(unitPattern, 'gu');
/** What may be between the verb and the other document. */
const toObject =
  /^(?:[\s,]{1,3}(?:\d{1,3}|một|số|điều|khoản|điểm|nội|dung|phần|toàn|bộ|của|và|hoặc|hướng|dẫn|thi|hành|thực|hiện|chi|tiết|quy|định|các|việc|năm|theo|tại|kèm|ban|triển|khai|bởi|cho|vào|nêu|trên|sửa|đổi|bổ|sung|biện|pháp|bằng|những|hai|ba|bốn)){0,16}[\s,]{0,3}$/iu;
const passive = /(?:được|bị)\s$/u;

/** A verb directly before a document. */
export interface RelationPhrase {
  type: RelationKind;
  verb: string;
  /** Where the verb begins in the words. */
  at: number;
  passive: boolean;
}

/** The verb that governs the document right after these words; null if none does. Of several the first one counts. */
export function relationPhrase(words: string): RelationPhrase | null {
  for (const { 0: found, index } of words.matchAll(anyVerb)) {
    const following = words
      .slice(index + found.length)
      .replace(units, ' ')
      .replace(/\s+/gu, ' ');
    if (!toObject.test(following)) continue;
    const verb = found.toLowerCase();
    const by = /^\s(?:một số điều\s)?(?:bởi|theo)\s/u.test(following);
    return { type: entryOf(verbs, verb), verb, at: index, passive: by || passive.test(words.slice(0, index)) };
  }
  return null;
}

/** Whether words have a verb of a relation in them. */
export function hasRelationVerb(words: string): boolean {
  anyVerb.lastIndex = 0;
  return anyVerb.test(words);
}

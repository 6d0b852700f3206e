import { entryOf } from '../../../items.ts';
import { capture } from '../../../text/capture.ts';
import { negation, relationVerbs } from '../context/relation.ts';
import { unitPattern } from '../context/provision.ts';
import type { StatedRelation } from '../types.ts';

/** What a document does to another, as a sentence says it. */
export type RelationKind = StatedRelation['type'] | 'consolidates';

const verbs = new Map<string, RelationKind>([
  ...relationVerbs.filter(([, type]) => type !== 'annexed-to'),
  ['hợp nhất', 'consolidates'],
  ['sửa', 'amends'],
  ['thay cho', 'replaces'],
  ['thay bằng', 'replaces'],
  ['thay bởi', 'replaces'],
  ['huỷ bỏ', 'repeals'],
  ['thu hồi', 'repeals'],
  ['hết hiệu lực', 'repeals'],
  ['căn cứ', 'based-on'],
]);
const anyVerb = new RegExp(
  String.raw`(?<!\p{L})(?:${[...verbs.keys()].sort((a, b) => b.length - a.length).join('|')})(?!\p{L})`,
  'giu',
);
const units = new RegExp(unitPattern, 'giu');
const pinpointAtEnd = new RegExp(String.raw`${unitPattern}(?:[\s,]{1,3}(?:và )?${unitPattern}){0,4}\s(?:của )?$`, 'iu');
/** What may be between the verb and the other document. */
const toObject =
  /^(?:[\s,]{1,3}(?:\d{1,3}|một|số|điều|khoản|điểm|nội|dung|phần|toàn|bộ|của|và|hoặc|hướng|dẫn|thi|hành|thực|hiện|chi|tiết|quy|định|các|việc|năm|theo|tại|trong|kèm|ban|triển|khai|bởi|cho|vào|nêu|trên|sửa|đổi|bổ|sung|biện|pháp|bằng|những|hai|ba|bốn)){0,16}[\s,]{0,3}$/iu;
const passive = /(?:được|bị)\s$/u;
/** `văn bản thay thế Quyết định …`, `hợp nhất Nghị định hướng dẫn Luật …`: one that is to come, or that is named nowhere. */
const ofAnother = /(?:văn bản|quy định|nội dung|\P{L}(?:nghị định|thông tư|quyết định|nghị quyết))\s$/iu;
/** `hướng dẫn sửa đổi, bổ sung Thông tư …`: the change is what is done. */
const change = /^\s(?:sửa đổi|bổ sung|thay thế|bãi bỏ)(?!\p{L})/iu;
/** The verb is done to words of the document: `thay thế cụm từ “…” tại điểm b khoản 2 Điều 4 Thông tư …`. */
const ofWords =
  /(?<!\p{L})(sửa đổi, bổ sung|sửa đổi|bổ sung|thay thế|thay|bãi bỏ|bỏ) (?:các |một số )?(?:cụm từ|từ) [“"'][^;]{1,300} tại $/iu;
/** `sửa đổi mức thu … quy định tại khoản 2 Điều 2 Nghị quyết …` */
const regulated = /(?<!\p{L})(sửa đổi, bổ sung|sửa đổi) [^.;:“”]{1,160}(?<!theo )(?:quy định )tại $/iu;

/** `Bãi bỏ quy định tại Thông tư …`, `bãi bỏ một số điều của …`: the rest stays in force. */
const ofPart =
  /^\s(?!toàn bộ)(?:(?:một số|một phần|các|những)\s)?(?:điều|khoản|nội dung|quy định|phần)\s(?:\p{L}+\s){0,3}?(?:tại|trong|của)\s$/iu;

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
  return directPhrase(words) ?? partPhrase(words);
}

/** A change of a part that is named before its place: the document itself is amended. */
function partPhrase(words: string): RelationPhrase | null {
  const lead = words.replace(pinpointAtEnd, '');
  if (lead === words) return null;
  const found = ofWords.exec(lead) ?? regulated.exec(lead);
  return found === null || negation.test(lead.slice(0, found.index))
    ? null
    : { type: 'amends', verb: capture(found, 1).toLowerCase(), at: found.index, passive: false };
}

function directPhrase(words: string): RelationPhrase | null {
  for (const { 0: found, index } of words.matchAll(anyVerb)) {
    const following = words
      .slice(index + found.length)
      .replace(units, ' ')
      .replace(/\stừ (?:ngày )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?=\s)/iu, ' ')
      .replace(/\s*,[\s,]*|\s+/gu, ' ');
    if (!toObject.test(following) || ofAnother.test(words.slice(0, index))) continue;
    const verb = found.toLowerCase();
    if (negation.test(words.slice(0, index))) return null;
    const by = /^\s(?:một số điều\s)?(?:bởi|theo|bằng)\s/u.test(following);
    if ((verb === 'hướng dẫn' && change.test(following)) || (verb === 'hết hiệu lực' && !by)) continue;
    const type = entryOf(verbs, verb);
    return {
      type: type === 'repeals' && ofPart.test(following) ? 'repeals-part' : type,
      verb,
      at: index,
      passive: by || /\s(?:bằng|bởi)$/u.test(verb) || passive.test(words.slice(0, index)),
    };
  }
  return null;
}

/** Words without the provisions of the next document at their end. */
export const withoutPinpoint = (words: string): string => words.replace(pinpointAtEnd, '');

/** Whether words have a verb of a relation in them. */
export function hasRelationVerb(words: string): boolean {
  anyVerb.lastIndex = 0;
  return anyVerb.test(words);
}

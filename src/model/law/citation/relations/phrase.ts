import { entryOf } from '../../../items.ts';
import { capture } from '../../../text/capture.ts';
import { negation, relationVerbs } from '../context/relation.ts';
import { unitPattern } from '../context/provision.ts';
import { ownTitle } from './own-text.ts';
import type { RelationKind } from './types.ts';

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
  ['ngưng hiệu lực', 'suspends'],
  ['ngừng hiệu lực', 'suspends'],
  ['đình chỉ thi hành', 'suspends'],
  ['kéo dài thời hạn', 'extends'],
  // `Sửa đổi, bổ sung, bãi bỏ một số điều của …` is one act on a document that stays.
  ...['sửa đổi, bổ sung', 'sửa đổi', 'bổ sung'].flatMap((first) => changesAfter(first)),
  ...endsTogether('bãi bỏ', 'thay thế', 'repeals'),
  ...endsTogether('hủy bỏ', 'thay thế', 'repeals'),
  ...endsTogether('thay thế', 'bãi bỏ', 'replaces'),
  ...['hủy bỏ', 'huỷ bỏ', 'bãi bỏ'].flatMap((each) => endsTogether('thu hồi', each, 'repeals')),
]);

function changesAfter(first: string): (readonly [string, RelationKind])[] {
  const more = ['bãi bỏ', 'thay thế', 'thay thế, bãi bỏ', 'thay thế và bãi bỏ', 'bãi bỏ, thay thế'];
  return more.flatMap((each) => [', ', ' và ', ', và '].map((link) => [`${first}${link}${each}`, 'amends'] as const));
}

/** `bị bãi bỏ, thay thế bởi` */
function endsTogether(first: string, second: string, type: RelationKind): (readonly [string, RelationKind])[] {
  return [', ', ' và '].map((link) => [`${first}${link}${second}`, type] as const);
}
const anyVerb = new RegExp(
  String.raw`(?<!\p{L})(?:${[...verbs.keys()].sort((a, b) => b.length - a.length).join('|')})(?!\p{L})`,
  'giu',
);
const units = new RegExp(unitPattern, 'giu');
const pinpointAtEnd = new RegExp(String.raw`${unitPattern}(?:[\s,]{1,3}(?:và )?${unitPattern}){0,4}\s(?:của )?$`, 'iu');
/** What may be between the verb and the other document. */
const toObject =
  /^(?:[\s,]{1,3}(?:\d{1,3}|một|số|điều|khoản|điểm|nội|dung|phần|toàn|bộ|của|và|hoặc|hướng|dẫn|thi|hành|thực|hiện|chi|tiết|quy|định|các|việc|năm|theo|tại|trong|kèm|ban|triển|khai|bởi|cho|vào|sau|trước|nêu|trên|sửa|đổi|bổ|sung|biện|pháp|bằng|những|hai|ba|bốn|hiệu|lực|áp|dụng|thí|biểu|mẫu|phụ|lục)){0,16}[\s,]{0,3}$/iu;
const passive = /(?:được|bị)\s$/iu;
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
  /^\s(?!toàn bộ)(?:(?:(?:một số|các|những)\s)?(?:điều|khoản|nội dung|quy định|phần|biểu mẫu|phụ lục)\s(?:\p{L}+\s){0,3}?(?:tại|trong|của|kèm theo|theo)\s$|một phần\s)/iu;

/** What people do as a document says; the document does it to nothing. */
const carriesOut: ReadonlySet<RelationKind> = new Set([
  'implements',
  'deploys',
  'guides',
  'details',
  'continues',
  'reviews',
]);
const isDone: ReadonlySet<RelationKind> = new Set(['implements', 'deploys']);

/** A verb directly before a document. */
export interface RelationPhrase {
  type: RelationKind;
  verb: string;
  /** Where the verb begins in the words. */
  at: number;
  passive: boolean;
  /** `Thực hiện theo A`, `bãi bỏ theo A`: it needs who does it, or what it is done to, before it. */
  accordingTo?: true;
}

/** The verb that governs the document right after these words; null if none does. Of several the first one counts. */
export function relationPhrase(words: string): RelationPhrase | null {
  return ownDetails(words) ?? directPhrase(words) ?? partPhrase(words) ?? annexPhrase(words);
}

/** `Thông tư này quy định chi tiết việc … quy định tại Điều 5 của Luật …`: the whole text does so, whatever it says of the law's parts. */
const ofThis =
  /(?:luật|nghị định|thông tư|quyết định|nghị quyết|pháp lệnh) này (quy định chi tiết|hướng dẫn) [^.;:“”"]{1,240}\s(?:của|tại|trong)\s$/iu;

function ownDetails(words: string): RelationPhrase | null {
  if (!/ này (?:quy|hướng)/iu.test(words)) return null;
  const found = ofThis.exec(words.replace(pinpointAtEnd, 'của '));
  if (found === null || /(?<!\p{L})(?:thay thế|bãi bỏ|sửa đổi|căn cứ|quy định tại)(?!\p{L})/iu.test(found[0]))
    return null;
  const verb = capture(found, 1).toLowerCase();
  const at = found.index + found[0].toLowerCase().indexOf(verb);
  return { type: entryOf(verbs, verb), verb, at, passive: false };
}

const annexNames = 'Quy chế|Quy định|Điều lệ|Chương trình|Đề án|Nội quy|Quy trình|Kế hoạch|Bộ tiêu chí|Tiêu chuẩn';
/** `Quy chế này … thay thế Quy chế ban hành kèm theo …`: of several the last one is the annex. */
const annexed = String.raw`(?=\s)(?:(?!\s(?:${annexNames})\s)[^.;:]){0,200}?\s(?:được\s)?(?:(?:ban hành\s)?kèm theo|ban hành theo)\s(?:các\s)?$`;
/** `Sửa đổi Quy chế làm việc ban hành kèm theo Quyết định …`: what is done to the annex is done to the document. */
const annexOfOther = new RegExp(String.raw`\s(?:(?:của|tại|trong|theo)\s)?(?:${annexNames})${annexed}`, 'u');
const partOfOther = new RegExp(String.raw`\s(?:(?:các|một số)\s)?(?:danh mục|mẫu|biểu mẫu|phụ lục)${annexed}`, 'iu');

function annexPhrase(words: string): RelationPhrase | null {
  if (!/theo\s(?:các\s)?$/u.test(words)) return null;
  const whole = directPhrase(words.replace(annexOfOther, ' của '));
  if (whole !== null || !partOfOther.test(words)) return whole;
  const part = directPhrase(words.replace(partOfOther, ' của '));
  return part && { ...part, type: typeOfPart.get(part.type) ?? part.type };
}

/** What an act on a part is to the document. */
const typeOfPart: ReadonlyMap<RelationKind, RelationKind> = new Map([
  ['repeals', 'repeals-part'],
  ['replaces', 'amends'],
  ['suspends', 'suspends-part'],
]);

/** The act on a part of the document of an act on the whole. */
export const partOf = <Relation extends { type: RelationKind }>(relation: Relation): Relation => ({
  ...relation,
  type: typeOfPart.get(relation.type) ?? relation.type,
});

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
    const before = words.slice(0, index);
    if (!toObject.test(following) || (ofAnother.test(before) && !ownTitle.test(before))) continue;
    const verb = found.toLowerCase();
    if (negation.test(before)) return null;
    const by = /^\s(?:một số điều\s)?(bởi|theo|bằng)\s/iu.exec(following)?.[1]?.toLowerCase();
    if ((verb === 'hướng dẫn' && change.test(following)) || (verb === 'hết hiệu lực' && by === undefined)) continue;
    const type = entryOf(verbs, verb);
    const carriedOut = by === 'theo' && carriesOut.has(type);
    // `việc thu được thực hiện theo A` says nothing of a document.
    if (carriedOut && (passive.test(before) || !isDone.has(type))) return null;
    return {
      type: ofPart.test(following) ? (typeOfPart.get(type) ?? type) : type,
      verb,
      at: index,
      passive: !carriedOut && (by !== undefined || /\s(?:bằng|bởi)$/u.test(verb) || passive.test(before)),
      ...(by === 'theo' && { accordingTo: true }),
    };
  }
  return null;
}

/** Words without the provisions of the next document at their end. */
export const withoutPinpoint = (words: string): string => words.replace(pinpointAtEnd, '');

/** Whether words have a verb of a relation in them. `test` would leave a place in the pattern, from which `matchAll` then begins. */
export const hasRelationVerb = (words: string): boolean => words.search(anyVerb) >= 0;

import { hasRelationVerb, withoutPinpoint } from './phrase.ts';
import type { DocumentRelation, RelationKind } from './types.ts';

/** Whether words only link a document to the one before: `, `, ` và các `. */
export const isListed = (words: string): boolean => {
  // `các điều 190 Luật A và 249 Luật B`
  const before = withoutPinpoint(words).replace(/(,|và)\s\d{1,3}[a-zđ]?\s(?:của\s)?$/iu, '$1 ');
  return before.length < 200 && /(?:[,;&]|và|VÀ)\s*(?:các\s*)?$/u.test(before) && !hasRelationVerb(before);
};

/** The relation of the member before, said of this one. */
export function withMember(relation: DocumentRelation, previous: number | undefined, index: number): DocumentRelation {
  if (relation.object === previous) return { ...relation, object: index };
  return relation.subject === previous ? { ...relation, subject: index } : relation;
}

/** Relations of which the next clause may have one more document: `Thực hiện Công văn A; Công văn B`. */
const sharedByLists: ReadonlySet<RelationKind> = new Set(['based-on', 'implements', 'deploys']);

/** What ends documents: the next clause may have one more only if nothing is said of it there. */
const ends: ReadonlySet<RelationKind> = new Set(['replaces', 'repeals']);

/** Words that say something of the document itself: `Thông tư B vẫn còn hiệu lực`. They are rare in titles. */
const isSaid = /(?<!\p{L})(?:này|vẫn|còn|tiếp tục|có hiệu lực|thì|phải|chưa|không)(?!\p{L})/iu;

/** `Kế hoạch B được sửa đổi`, with the day of B at most before. */
const isDone = /^(?:\s(?:ngày\s)?[\d/.-]{6,10})?\s(?:được|bị|đã|sẽ|đang)\s/iu;

/** Whether a list of documents that end may have those of this clause. */
export const goesOn = ({ type }: DocumentRelation, tail: string): boolean =>
  !ends.has(type) || !(isSaid.test(tail) || isDone.test(tail));

/**
 * The relation of which the next clause may have one more document; null where there is none.
 * `Thông tư này thay thế Quyết định A …; Quyết định B …`
 */
export function openList(found: readonly DocumentRelation[], lastMember: number | undefined): DocumentRelation | null {
  const [opened] = found;
  if (opened?.subject !== 'this') return null;
  if (sharedByLists.has(opened.type)) return opened;
  const last = found.at(-1);
  return ends.has(opened.type) && last?.type === opened.type && last.object === lastMember ? opened : null;
}

/** `I. CĂN CỨ XÂY DỰNG KẾ HOẠCH`, with the first base in the next line. */
const heading =
  /^\P{L}*căn cứ (?:pháp lý|(?:để )?(?:xây dựng|ban hành|lập|đề xuất)(?: kế hoạch| quy chế| đề án| phương án| chương trình| nội quy)?) $/iu;

/** A base that "Căn cứ" is not directly before: `Căn cứ Luật A; Luật B`, `Căn cứ Điều lệ Đảng, Quy định số …`. */
export function basis(index: number, before: string, listGoesOn: DocumentRelation | null): DocumentRelation | null {
  if (listGoesOn !== null && /^[\s;,•+–-]*(?:và\s)?(?:các\s)?$/u.test(before)) return { ...listGoesOn, object: index };
  if (!/^\P{L}*căn cứ\s.*[,;]\s(?:và\s)?$/iu.test(before) && !heading.test(before)) return null;
  return { subject: 'this', type: 'based-on', object: index, verb: 'căn cứ' };
}

/** `A và B lần lượt được thay thế bằng C`: a list that is the subject of its sentence has all of it done. */
export function withSubjects(
  relation: DocumentRelation,
  members: readonly { index: number; before: string }[],
  place: number,
): DocumentRelation[] {
  // Asked first of this member alone: a list of thousands is not read again for each of them.
  const [last, member] = [members[place - 1], members[place]];
  if (relation.subject !== member?.index || relation.object !== last?.index) return [];
  if (!/^[^(),;]{0,40}\s(?:được|bị)\s/iu.test(member?.before ?? '')) return [];
  const listed = members.slice(0, place);
  const [first, ...others] = listed;
  const isSubject =
    first !== undefined &&
    others.length > 0 &&
    /^\P{L}*(?:các\s)?$/iu.test(first.before) &&
    others.every(({ before }) => isListed(before));
  if (!isSubject) return [];
  return listed.slice(0, -1).map(({ index }) => ({ ...relation, object: index }));
}

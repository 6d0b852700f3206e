import type { Clause } from './clauses.ts';
import type { DocumentRelation } from './types.ts';

/** `A thay thế B; bãi bỏ C`: A does both. `| A | thay thế B |`: the cell before says who. `"so": "A", "bi": "Được sửa đổi bởi B"`. */
export function actorBefore(clause: Clause, before: Clause | null, last: DocumentRelation | null): number | null {
  if (before === null) return null;
  if (clause.after === ':') {
    if (clause.sameLine && last === null && isAlone(before)) return before.members[0]?.index ?? null;
    const isValue = clause.sameLine ? /^\s?["“]/u : /^\s?["“]\s?(?:đã\s)?(?:được|bị)\s/iu;
    return isValue.test(clause.members[0]?.before ?? '') ? (before.members.at(-1)?.index ?? null) : null;
  }
  // `A (có hiệu lực từ ngày …; thay thế B)`, over lines, too
  if (clause.after === ';' && last === null && /\([^()]*$/u.test(before.tail))
    return before.members.at(-1)?.index ?? null;
  const [only, other] = before.members;
  const saysMore = other === undefined && only !== undefined && noWords.test(only.before) && saysOfIt.test(before.tail);
  // A sentence that goes on in small letters on the next line
  if (clause.after === ';' && last === null && saysMore && /^\s*\p{Ll}/u.test(clause.members[0]?.before ?? ''))
    return only.index;
  // `Thông tư A.` on a line of its own, `Thay thế Thông tư B.` below
  if (!clause.sameLine)
    return last === null && clause.after !== ';' && isAlone(before) && isCalled(before)
      ? (before.members[0]?.index ?? null)
      : null;
  if (clause.after === '|') return other === undefined ? (only?.index ?? null) : null;
  if (clause.after === ';' && last === null) {
    if (/^[^.;]{0,20}\scó hiệu lực/iu.test(before.tail)) return only?.index ?? null;
    if (saysMore) return only.index;
  }
  if (clause.after !== ';' || last === null) return null;
  const { subject, object } = last;
  return typeof subject === 'number' && typeof object === 'number' && subject < object ? subject : null;
}

const noWords = /^\P{L}*$/u;
/** `A quy định về công khai; thay thế B`: what a sentence says that begins with A. */
const saysOfIt =
  /^(?!.*(?<!\p{L})này(?!\p{L}))[^:]{0,60}?\s(?:quy định|hướng dẫn|ban hành|được|về|do|của|đã|là|gồm|áp dụng|sửa đổi|bổ sung)\s/iu;
/** Its day, and who issued it. */
const ofItself = /^(?:,?\s(?:ngày|của|do|năm|\()\s?[^:;]{1,90})?\s?\.?\s*$/iu;

/** A document of which the words before the next clause say nothing but its day and agency. */
const isAlone = ({ members: [only, other], tail }: Clause): boolean =>
  only !== undefined && other === undefined && noWords.test(only.before) && ofItself.test(tail);

/** Not the text's own number: `Số: 45/QĐ-THCS`. */
const isCalled = ({ members: [only] }: Clause): boolean => only?.called ?? false;

/** `A quy định … theo B … bị bãi bỏ bởi C`: B is in the title of A. */
export function beforeTitle(members: Clause['members'], place: number): number {
  const [outer, inner, by] = [members[place - 2], members[place - 1], members[place]];
  if (outer === undefined || inner === undefined || by === undefined || changesIt.test(inner.before)) return place - 1;
  // A decree changes no law: `Nghị định A quy định chi tiết Luật B (được sửa đổi bởi Nghị định C)`.
  if (outer.type !== inner.type && by.type === outer.type) return place - 2;
  if (outer.type !== inner.type && by.type === inner.type) return place - 1;
  return /\s(?:theo|của)\s$/u.test(inner.before) ? place - 2 : place - 1;
}

/** `A sửa đổi một số điều của B đã được sửa đổi bởi C`: what had been changed is B. */
const changesIt = /(?<!\p{L})(?:sửa đổi|bổ sung|thay thế|bãi bỏ|hợp nhất)(?!\p{L})/iu;

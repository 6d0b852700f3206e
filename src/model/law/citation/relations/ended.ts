import { doneByThis, doneToThis } from './by-this.ts';
import type { Clause } from './clauses.ts';
import { isListed } from './listed.ts';
import type { DocumentRelation } from './types.ts';
import type { Mention } from '../types.ts';

/** A part of a document that is repealed leaves the rest in force. */
export function ofParts(relation: DocumentRelation, mentions: readonly Mention[]): DocumentRelation {
  const target = relation.object === 'this' ? undefined : mentions[relation.object];
  return relation.type === 'repeals' && target?.pinpoint != null ? { ...relation, type: 'repeals-part' } : relation;
}

const over =
  '(?:(?:(?<!(?:không|chưa)(?: còn| bị)? )hết|(?<!\\p{L})không còn|(?<!\\p{L})chấm dứt) hiệu lực|(?<!(?:không|chưa)(?: thể)? )(?:bị|được) (?:bãi bỏ|hủy bỏ|huỷ bỏ|thay thế))';
const ends = new RegExp(`${over}(?! theo)`, 'iu');
/** `Kể từ ngày Thông tư này có hiệu lực, …` */
const fromThis = /(?<!\p{L})từ (?:ngày|khi) [^.;,]{0,40} này có hiệu lực(?: thi hành)?,? [^.;,]{0,40}$/iu;
const endsWithThis = new RegExp(`${over} (?:thi hành )?(?:(?:kể )?từ (?:ngày|khi)|khi) [^.;]{0,24} này`, 'iu');
const endsOnDay = /^[^.;]{0,80}?(?<!(?:không|chưa)(?: còn| bị)? )hết hiệu lực (?:thi hành )?(?:kể )?từ ngày \d/iu;
/** At the end of a sentence of a text that says when it comes into force itself. */
const endsNow =
  /^(?:\s(?:ngày\s)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4})?(?:\scủa [^.;,]{2,60}?)?\shết hiệu lực(?: thi hành)?\s?\.?\s*$/iu;
const amendedHere =
  /^\s(?:đã\s)?(?:được|bị) (sửa đổi, bổ sung|sửa đổi|bổ sung|bãi bỏ|thay thế)(?: một số [^.;]{0,40})? như sau/iu;

/** `Thông tư A (được sửa đổi tại khoản 1 Điều 11 Thông tư này)` */
const amendedByThis =
  /^\s\(?(?:đã\s)?được (sửa đổi, bổ sung|sửa đổi|bổ sung) (?:tại|theo|bởi) [^.;()]{0,60}(?:luật|nghị định|thông tư|quyết định|nghị quyết) này(?!\p{L})/iu;

/** `A hết hiệu lực kể từ ngày B có hiệu lực`: the second one ends the first. */
function endedByOther({ members, tail }: Clause): DocumentRelation | null {
  const [first, second] = members;
  if (first === undefined || second === undefined || members.length > 2) return null;
  const since = /(?<!(?:không|chưa)(?: còn| bị)? )hết hiệu lực (?:thi hành )?(?:(?:kể )?từ (?:ngày|khi)|khi) $/iu;
  if (!since.test(second.before) || !/^[^.;]{0,80}?\scó hiệu lực/iu.test(tail)) return null;
  return { subject: second.index, type: 'repeals', object: first.index, verb: 'hết hiệu lực' };
}

/** `Theo Điều 10 Thông tư A, Thông tư B hết hiệu lực`. */
function endedBySource({ members: [first, second, third], tail }: Clause): DocumentRelation | null {
  if (first === undefined || second === undefined || third !== undefined || !endsNow.test(tail)) return null;
  if (!/^\P{L}*theo\s/iu.test(first.before) || !/^(?: của [^,;]{3,60})?,\s$/u.test(second.before)) return null;
  return { subject: first.index, type: 'repeals', object: second.index, verb: 'hết hiệu lực' };
}

const doneBy: readonly (readonly [RegExp, DocumentRelation['type']])[] = [
  [/^\s(?:đã\s)?(?:thay thế|thay)(?!\p{L})/iu, 'replaces'],
  [/^\s(?:đã\s)?(?:bãi bỏ|hủy bỏ|huỷ bỏ)(?!\p{L})/iu, 'repeals'],
  [/^\s(?:đã\s)?(?:sửa đổi|bổ sung)(?!\p{L})/iu, 'amends'],
];

/** `Thay A bằng B`: the second one acts. */
export function replacedBy({ members: [first, second, third] }: Clause): DocumentRelation | null {
  if (first === undefined || second === undefined || third !== undefined) return null;
  if (!/(?<!\p{L})thay (?:thế )?$/iu.test(first.before) || !/^[^,;]{0,60} (?:bằng|là) $/iu.test(second.before))
    return null;
  return { subject: second.index, type: 'replaces', object: first.index, verb: 'thay' };
}

/** `A bị B thay thế`. */
function replacedByOther({ members: [first, second, third], tail }: Clause): DocumentRelation | null {
  if (first === undefined || second === undefined || third !== undefined) return null;
  if (!/^[^,;]{0,60}(?<!không )(?:bị|được) $/iu.test(second.before)) return null;
  const done = doneBy.find(([pattern]) => pattern.test(tail));
  return done === undefined
    ? null
    : {
        subject: second.index,
        type: done[1],
        object: first.index,
        verb: tail
          .trim()
          .split(/[\s.,;]/u, 2)
          .join(' '),
      };
}

/** `Thông tư số … hết hiệu lực kể từ ngày Thông tư này có hiệu lực`, `Điều 5 … được sửa đổi như sau`. */
export function ended(
  clause: Clause,
  mentions: readonly Mention[],
  found: readonly DocumentRelation[],
  speaksOfItself: boolean,
): DocumentRelation[] {
  const [first, ...others] = clause.members;
  if (first === undefined || found.some((each) => each.subject === 'this' && each.object === first.index)) return [];
  const amended = amendedHere.exec(clause.tail);
  if (amended !== null && others.length === 0)
    return [
      {
        subject: 'this',
        type: amended[1] === 'bãi bỏ' ? 'repeals-part' : 'amends',
        object: first.index,
        verb: amended[1] ?? '',
      },
    ];
  const byPart = amendedByThis.exec(clause.tail);
  if (byPart !== null && others.length === 0)
    return [{ subject: 'this', type: 'amends', object: first.index, verb: byPart[1] ?? '' }];
  const done = doneByThis(clause);
  if (done !== null)
    return [first, ...listedWith(others)].map(({ index }) =>
      ofParts({ subject: 'this', ...done, object: index }, mentions),
    );
  const byOther = doneToThis(clause) ?? endedByOther(clause) ?? endedBySource(clause) ?? replacedByOther(clause);
  if (byOther !== null) return [byOther];
  const withThis = endsWithThis.exec(clause.tail) ?? (fromThis.test(first.before) ? ends.exec(clause.tail) : null);
  const onDay = speaksOfItself && (endsOnDay.test(clause.tail) || endsNow.test(clause.tail));
  if (!onDay && withThis === null) return [];
  const verb = /(?:bãi bỏ|hủy bỏ|huỷ bỏ|thay thế)/iu.exec(withThis?.[0] ?? '')?.[0].toLowerCase() ?? 'hết hiệu lực';
  const type = verb === 'thay thế' ? 'replaces' : 'repeals';
  return [first, ...listedWith(others)].map(({ index }) =>
    ofParts({ subject: 'this', type, object: index, verb }, mentions),
  );
}

/** The documents of a list after the first one. */
function listedWith(others: Clause['members']): Clause['members'] {
  const end = others.findIndex(({ before }) => !isListed(before));
  return end < 0 ? others : others.slice(0, end);
}

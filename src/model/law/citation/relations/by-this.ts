import { negation } from '../context/relation.ts';
import { capture } from '../../../text/capture.ts';
import { thisTextWords } from './own-text.ts';
import type { Clause } from './clauses.ts';
import type { DocumentRelation } from './types.ts';

const acts: readonly (readonly [RegExp, DocumentRelation['type']])[] = [
  [/^(?:sửa|bổ)/iu, 'amends'],
  [/^thay/iu, 'replaces'],
  [/^hợp/iu, 'consolidates'],
  [/^(?:bãi|hủy|huỷ|thu)/iu, 'repeals'],
];
const verbs =
  'sửa đổi,? bổ sung|sửa đổi|bổ sung|bãi bỏ,? thay thế|thay thế,? bãi bỏ|thay thế|thay|bãi bỏ|hủy bỏ|huỷ bỏ|thu hồi|hợp nhất';
/** Its day, who issued it and what it is about. */
const title = String.raw`(?:\s?,?\s(?:ngày|của|do|về|ban hành|quy định|kèm theo|năm)\s[^;:()]{1,200}?)?`;
const byThis = new RegExp(
  String.raw`^${title}\s?,?\s(?:(?:này|nêu trên|nói trên|trên)\s)?((?:đã|sẽ|thì|đều)\s){0,2}(?:được|bị)\s(${verbs})\s(?:một phần\s|một số điều\s)?(?:bởi|bằng|theo|tại)\s(?:[^.;:()]{1,60}\s)?${thisTextWords} này(?!\p{L})`,
  'iu',
);

/** `Kế hoạch A được thay thế bằng Kế hoạch này`: what the text itself does, said of the document; null if it says no such thing. */
export function doneByThis({ tail }: Clause): { type: DocumentRelation['type']; verb: string } | null {
  const found = byThis.exec(tail);
  if (found === null) return null;
  const verb = capture(found, 2).toLowerCase();
  const before = found[0].slice(0, found[0].toLowerCase().lastIndexOf(verb));
  const type = acts.find(([pattern]) => pattern.test(verb))?.[1];
  return type === undefined || negation.test(before) ? null : { type, verb };
}

const thisIs = new RegExp(String.raw`${thisTextWords} này (?:đã |sẽ |vừa )?(?:bị|được) $`, 'iu');
const other =
  /^[^.;:,]{0,80}?\s(?:đã\s)?(thay thế|thay|bãi bỏ|hủy bỏ|huỷ bỏ|sửa đổi, bổ sung|sửa đổi|bổ sung)(?!\p{L})/iu;

/** `Thông tư này bị Thông tư A thay thế`: the other document acts on the text. */
export function doneToThis({ members: [only, another], tail }: Clause): DocumentRelation | null {
  if (only === undefined || another !== undefined || !thisIs.test(only.before)) return null;
  const verb = other.exec(tail)?.[1]?.toLowerCase();
  const type = verb === undefined ? undefined : acts.find(([pattern]) => pattern.test(verb))?.[1];
  return type === undefined || verb === undefined ? null : { subject: only.index, type, object: 'this', verb };
}

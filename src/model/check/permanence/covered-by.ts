import type { RecordedChange } from '../../../kinds/recorded-change.ts';
import type { AlteredValue } from './altered-values.ts';
import { lostValues } from './lost-values.ts';
import { lostWords } from './words.ts';
import type { IsPrivate } from './private-words.ts';
import { isRemoved, removalToWrite, saysRemoval } from './removed-words.ts';
import { lookToWrite, saysLook } from './said-looks.ts';
import { lineToWrite, saysPassage, saysValues, textOf } from './said-words.ts';

/** Fields whose values are digests and paths, which no reader reads: their name in `fields` is enough. */
const unreadable: ReadonlySet<string> = new Set(['files', 'originals']);

/**
 * Whether a recorded change says what an edit altered: the words that went and those that came. A removal covers only what became
 * less, and need not repeat it: it names a field that is empty or shorter now, or says what went from a text.
 */
export function isCoveredBy(
  { kind, what, fields }: RecordedChange,
  altered: AlteredValue,
  isPrivate: IsPrivate,
): boolean {
  const { path, before, after, near, isText, look } = altered;
  if (look) return kind !== 'removal' && saysLook(what, look);
  const isNamed = fields.includes(String(path[0]));
  if (kind === 'removal') {
    const of = { near: isText ? near : [], isPrivate: isPrivate(altered), besides: isPrivate.besides(altered) };
    return (
      (isNamed && !isText && becameLess(altered, isPrivate)) || saysRemoval(what, textOf(before), textOf(after), of)
    );
  }
  if (isText) return saysPassage(what, String(before), String(after), near);
  return (isNamed && unreadable.has(String(path[0]))) || saysValues(what, before, after);
}

/** Whether a part of a document became less, and nothing came but words without a name for a person who was named. */
export function becameLess(altered: AlteredValue, isPrivate: IsPrivate): boolean {
  const { isText, before, after } = altered;
  const [was, is] = [textOf(before), textOf(after)];
  if (isRemoved(was, is, isPrivate(altered))) return true;
  return !isText && lostValues(before, after).length > 0 && was.includes(is);
}

/** What an editor writes into `what` so that an entry says an edit. */
export const whatToWrite = ({ path, before, after, near, isText, look }: AlteredValue): string =>
  look ? lookToWrite(look) : lineToWrite(isText ? null : String(path[0]), before, after, near);

/** What an editor does with personal data that was published, in place of a change that would repeat it. */
export function removalRemedy(altered: AlteredValue, isPrivate: IsPrivate): string {
  const fields = altered.isText ? '' : `, fields: [${String(altered.path[0])}]`;
  return `Chỗ này có dữ liệu cá nhân: gỡ hẳn, hoặc thay tên bằng “một trẻ”, “một cháu”, “một người”, rồi thêm vào changes một mục kind: removal, what: ${JSON.stringify(removalLine(altered, isPrivate))}${fields}, không chép lại chữ đã gỡ. Nhà trường đã ghi ngoại lệ cho chỗ này thì thêm một mục nhắc cả chữ cũ lẫn chữ mới. Không định sửa chỗ này thì trả lại như cũ.`;
}

/** What an editor writes into `what` of a removal of personal data, also where other words came for them. */
function removalLine(altered: AlteredValue, isPrivate: IsPrivate): string {
  const [was, is] = [textOf(altered.before), textOf(altered.after)];
  const hasNew = lostWords(is, was).length > 0 && !becameLess(altered, isPrivate);
  return hasNew && !isPrivate({ ...altered, before: is })
    ? `Đã thay dữ liệu cá nhân bằng “${is.trim()}”.`
    : (lossLine(altered, isPrivate) ?? 'Đã gỡ dữ liệu cá nhân.');
}

/** The same where nothing came; null for a field, and where the edit is no removal. */
export const lossLine = (altered: AlteredValue, isPrivate: IsPrivate): string | null =>
  altered.isText && becameLess(altered, isPrivate)
    ? removalToWrite(
        String(altered.before),
        String(altered.after),
        altered.near.map((words) => (isPrivate({ ...altered, before: words }) ? '' : words)),
      )
    : null;

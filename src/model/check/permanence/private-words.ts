import type { ContentRecord } from '../../records.ts';
import { findPersonalData } from '../../privacy/kinds.ts';
import { isData } from '../../privacy/of-person.ts';
import { lookingInRecord } from '../found-in-content.ts';
import type { AlteredValue } from './altered-values.ts';
import { textOf } from './said-words.ts';

/** Whether what was there before an edit has personal data that the checker found in the record, certain or likely: no entry is to repeat it. */
export type IsPrivate = (altered: AlteredValue) => boolean;

/** Whether words are personal data that the checker found in a record, or finds in them alone. */
export const hasPrivate = (record: ContentRecord, words: string): boolean =>
  words !== '' &&
  (lookingInRecord(record)(words, record.file).length > 0 || findPersonalData({ text: words, lead: '' }).some(isData));

/** For one record as it was published: what was found in the whole of it, because a piece does not say any more what it is. */
export const privateIn =
  (record: ContentRecord): IsPrivate =>
  ({ before }) =>
    hasPrivate(record, textOf(before));

/** What an editor does with personal data that was published, in place of a change that would repeat it. @param what of the removal. @param fields that it names; empty for a text */
export const removalRemedy = (what: string, fields: readonly string[]): string =>
  `Chỗ này có dữ liệu cá nhân: gỡ hẳn, hoặc thay tên bằng “một trẻ”, “một cháu”, “một người”, rồi thêm vào changes một mục kind: removal, what: ${JSON.stringify(what)}${fields.length > 0 ? `, fields: [${fields.join(', ')}]` : ''}, không chép lại chữ đã gỡ. Nhà trường đã ghi ngoại lệ cho chỗ này thì thêm một mục nhắc cả chữ cũ lẫn chữ mới. Không định sửa chỗ này thì trả lại như cũ.`;

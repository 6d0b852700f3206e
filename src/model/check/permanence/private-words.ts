import type { ContentRecord } from '../../records.ts';
import { findPersonalData } from '../../privacy/kinds.ts';
import { isData } from '../../privacy/of-person.ts';
import { lookingInRecord } from '../found-in-content.ts';
import type { AlteredValue } from './altered-values.ts';
import type { Range } from '../../privacy/found-in-file.ts';
import { textOf } from './said-words.ts';
import { wordsIn } from './words.ts';

/** Whether what was there before an edit has personal data that the checker found in the record, certain or likely: no entry is to repeat it. */
export interface IsPrivate {
  (altered: AlteredValue): boolean;
  /** The words of it that are no part of what was found. */
  besides: (altered: AlteredValue) => string[];
}

/** Where personal data are in words: what the checker found in a record, or finds in them alone. */
function rangesIn(record: ContentRecord, words: string): Range[] {
  if (words === '') return [];
  const alone = findPersonalData({ text: words, lead: '' }).filter(isData);
  return [
    ...lookingInRecord(record)(words, record.file),
    ...alone.map(({ index, length }): Range => [index, index + length]),
  ];
}

/** Whether words have such data. */
export const hasPrivate = (record: ContentRecord, words: string): boolean => rangesIn(record, words).length > 0;

/** For one record as it was published: what was found in the whole of it, because a piece does not say any more what it is. */
export const privateIn = (record: ContentRecord): IsPrivate =>
  Object.assign(({ before }: AlteredValue) => hasPrivate(record, textOf(before)), {
    besides: ({ before }: AlteredValue) => {
      const words = textOf(before);
      const pieces: string[] = [];
      let end = 0;
      for (const [from, to] of rangesIn(record, words).sort(([a], [b]) => a - b)) {
        pieces.push(words.slice(end, Math.max(end, from)));
        end = Math.max(end, to);
      }
      return wordsIn([...pieces, words.slice(end)].join(' '));
    },
  });

/** What an editor does with personal data that was published, in place of a change that would repeat it. @param what of the removal. @param fields that it names; empty for a text */
export const removalRemedy = (what: string, fields: readonly string[]): string =>
  `Chỗ này có dữ liệu cá nhân: gỡ hẳn, hoặc thay tên bằng “một trẻ”, “một cháu”, “một người”, rồi thêm vào changes một mục kind: removal, what: ${JSON.stringify(what)}${fields.length > 0 ? `, fields: [${fields.join(', ')}]` : ''}, không chép lại chữ đã gỡ. Nhà trường đã ghi ngoại lệ cho chỗ này thì thêm một mục nhắc cả chữ cũ lẫn chữ mới. Không định sửa chỗ này thì trả lại như cũ.`;

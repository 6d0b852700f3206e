import { once } from '../../once.ts';
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

/** Where personal data are in words, in their order: what the checker found in a record, or finds in them alone. */
function rangesIn(record: ContentRecord, words: string): Range[] {
  if (words === '') return [];
  const alone = findPersonalData({ text: words, lead: '' }).filter(isData);
  return [
    ...lookingInRecord(record)(words, record.file),
    ...alone.map(({ index, length }): Range => [index, index + length]),
  ].sort(([a], [b]) => a - b);
}

/** Whether words have such data. */
export const hasPrivate = (record: ContentRecord, words: string): boolean => rangesIn(record, words).length > 0;

/** For one record as it was published: what was found in the whole of it, because a piece does not say any more what it is. */
export const privateIn = once.perObject((record: ContentRecord): IsPrivate => {
  // The same words are asked for with each entry that could say them.
  const rangesOf = once.each((words) => rangesIn(record, words));
  return Object.assign(({ before }: AlteredValue) => rangesOf(textOf(before)).length > 0, {
    besides: ({ before }: AlteredValue) => {
      const words = textOf(before);
      const pieces: string[] = [];
      let end = 0;
      for (const [from, to] of rangesOf(words)) {
        pieces.push(words.slice(end, Math.max(end, from)));
        end = Math.max(end, to);
      }
      return wordsIn([...pieces, words.slice(end)].join(' '));
    },
  });
});

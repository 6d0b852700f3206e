import { formatDay } from '../day/format-day.ts';
import { collapseSpace } from '../text/normalize.ts';
import { wordChanges } from '../text/word-changes.ts';
import type { Amendment } from './amendment.ts';
import type { FieldToAmend } from './fields.ts';
import type { Passage } from './passages.ts';

/** One place that is another one afterwards, with words around it. */
export interface Edit {
  /** `mục “2. Thực đơn”`, `Số, ký hiệu` */
  place: string;
  was: string;
  is: string;
  /** The words that differ alone; empty where none were there, or are there. */
  before: string;
  after: string;
}

/** What an amendment changes, the text first. What was typed and is as it was is no edit. */
export function editsOf(
  { passages: typed, fields: values }: Pick<Amendment, 'passages' | 'fields'>,
  passages: readonly Passage[],
  fields: readonly FieldToAmend[],
): Edit[] {
  const inText = passages.flatMap(({ anchor, under, source }): Edit[] => {
    const now = typed[anchor];
    if (now === undefined || now.trim() === source.trim()) return [];
    const place = under === null ? 'phần mở đầu' : `mục “${cutAfter(collapseSpace(under), 60)}”`;
    return wordChanges(source, now.trim()).map(({ before, after, lead, tail }) => {
      const around = (words: string | null) => collapseSpace(`${lead ?? ''}${words ?? ''}${tail ?? ''}`);
      return {
        place,
        was: around(before),
        is: around(after),
        before: collapseSpace(before ?? ''),
        after: collapseSpace(after ?? ''),
      };
    });
  });
  const ofFields = fields.flatMap(({ key, title, type, value }): Edit[] => {
    const now = values[key]?.trim();
    if (now === undefined || now === value.trim()) return [];
    const words = (each: string) => (type === 'day' && each !== '' ? formatDay(each) : each.replaceAll('\n', '; '));
    const [was, is] = [words(value), words(now)];
    return [{ place: title, was, is, before: was, after: is }];
  });
  return [...inText, ...ofFields];
}

/** Letters of what was there, and of what is there now, in the sentence for readers. */
const LONGEST = 160;

/** A sentence for readers that says every edit, as the model wants it said: with the old words and the new ones. */
export const whatWasChanged = (edits: readonly Edit[]): string => edits.map(sentence).join('; ');

function sentence({ place, before, after }: Edit): string {
  const [was, is] = [before, after].map((words) => `“${cutAfter(words, LONGEST)}”`);
  if (before === '') return `${place}: thêm ${is}`;
  return after === '' ? `${place}: bỏ ${was}` : `${place}: ${was} thành ${is}`;
}

const cutAfter = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);

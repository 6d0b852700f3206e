import { entryOf } from '../../items.ts';
import { levelOfWord, provisionsOf, unitPattern } from './context/provision.ts';
import type { Level, Provision } from './context/provision.ts';
import { kindWordsPattern } from './data/kind-words.ts';
import { proseOf } from './text/prose.ts';

/** Where a text points to a provision of its own: `khoản 2 Điều này`, `Mục II của Kế hoạch này`. */
export interface InternalReference {
  /** UTF-16 units of the NFC text. */
  start: number;
  end: number;
  surface: string;
  provisions: readonly Provision[];
  /** What the words count from: the whole document, or the part of it in which they are. */
  within: 'document' | Level;
}

const join = String.raw`\s{0,2}(?:,|và|hoặc)?\s{1,3}(?:của\s{1,2})?`;
const shape = new RegExp(
  String.raw`(?<!\p{L})(${unitPattern}(?:${join}${unitPattern}){0,4})\s{1,3}(?:của\s{1,3}|tại\s{1,3}|trong\s{1,3}|(?:ban\s{1,3}hành\s{1,3})?kèm\s{1,3}theo\s{1,3})?(?:(Điều|khoản|điểm|tiểu\s{1,3}mục|mục|chương|phần|phụ\s{1,3}lục)|(?:bản\s{1,3}|bộ\s{1,3})?(?:${kindWordsPattern}|nội\s{1,3}quy|quy\s{1,3}tắc(?:\s{1,3}ứng\s{1,3}xử)?|quy\s{1,3}ước|danh\s{1,3}mục|tiêu\s{1,3}chí))\s{1,3}này(?!\p{L})`,
  'giu',
);

/** All references of a text to its own provisions. They are no citations. */
export function findInternalReferences(text: string): InternalReference[] {
  const source = proseOf(text);
  return [...source.said.whole.matchAll(shape)].map((found) => {
    const start = source.startOf(found.index);
    const end = source.endOf(found.index + found[0].length);
    const unit = found[2]?.toLowerCase().replace(/\s+/gu, ' ');
    return {
      start,
      end,
      surface: source.nfc.slice(start, end),
      provisions: provisionsOf((found[1] ?? '').replace(/\s+/gu, ' ')),
      within: unit === undefined ? 'document' : entryOf(levelOfWord, unit),
    };
  });
}

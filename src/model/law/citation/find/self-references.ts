import { entryOf } from '../../../items.ts';
import { kindOfWords, kindWordsPattern } from '../data/kind-words.ts';
import { isLetter } from '../text/letters.ts';
import { proseOf } from '../text/prose.ts';
import type { SelfReference } from '../types.ts';

const shape = new RegExp(String.raw`(?:${kindWordsPattern})\s{1,4}này(?!\p{L})`, 'giu');

/**
 * Where a document speaks of itself: `Thông tư này`. These are no citations; `findCitations` leaves them out, and a page
 * may set them apart. Offsets are UTF-16 units of the NFC text.
 */
export function findSelfReferences(text: string): SelfReference[] {
  const source = proseOf(text);
  const found: SelfReference[] = [];
  for (const match of source.text.matchAll(shape)) {
    if (isLetter(source.text.charCodeAt(match.index - 1))) continue;
    const start = source.startOf(match.index);
    const end = source.endOf(match.index + match[0].length);
    const words = match[0].toLowerCase().replace(/\s+/gu, ' ').replace(/ này$/u, '');
    found.push({ start, end, surface: source.nfc.slice(start, end), type: entryOf(kindOfWords, words) });
  }
  return found;
}

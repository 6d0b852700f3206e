import { kindRows } from './kinds.ts';
import { fold } from '../text/letters.ts';
import { toNfc } from '../../../text/nfc.ts';

/** `nghidinh` → [5, 4], the lengths of its words; `so` may be after. */
const glued = new Map<string, number[]>();
for (const { words } of kindRows)
  for (const kind of words) {
    const parts = fold(kind).split(' ');
    if (parts.length === 1) continue;
    for (const each of [parts, [...parts, 'so']])
      glued.set(
        each.join(''),
        each.map((part) => part.length),
      );
  }

/** Puts spaces into the name of a kind that was typed in one word with its number: `nghidinh90`, `thôngtưsố36/2017`. In NFC. */
export function splitJoinedKinds(query: string): string {
  return toNfc(query).replace(/(?<![\p{L}\p{M}])[\p{L}\p{M}]{5,}(?=\d)/gu, (run) => {
    const lengths = glued.get(fold(run));
    if (lengths === undefined) return run;
    let at = 0;
    return lengths.map((length) => `${run.slice(at, (at += length))} `).join('');
  });
}

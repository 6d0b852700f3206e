import { asciiAt } from '../first-bytes.ts';
import { viewOf } from './bytes.ts';

/** Letters of ASCII in a row, and how many different ones, that packed points never have: those of one colour repeat a few bytes. */
const [LONG, DIFFERENT] = [40, 12];
const isLetter = (byte: number): boolean => byte >= 0x20 && byte < 0x7f;

/** Whether there is a text in packed points, of which nobody can say where they end without unpacking them. @param bytes of the points alone */
export function hasWords(bytes: Uint8Array): boolean {
  let from = 0;
  for (let at = 0; at <= bytes.length; at++) {
    const byte = bytes[at];
    if (byte !== undefined && isLetter(byte)) continue;
    if (at - from >= LONG && new Set(bytes.subarray(from, at)).size >= DIFFERENT) return true;
    from = at + 1;
  }
  return false;
}

/** First bytes of archives that can begin anywhere in a file. */
const archives = ['Rar!\u001a\u0007', '7z\u00bc\u00af\u0027\u001c'];

/**
 * Whether an archive is in a file of another kind: of a zip file its end counts, which says where its list is (APPNOTE 4.3.16).
 * What unpacks it looks for that end, wherever the file begins.
 */
export function hasArchive(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  for (let at = bytes.indexOf(0x50); at >= 0; at = bytes.indexOf(0x50, at + 1)) {
    if (at + 22 > bytes.length || asciiAt(bytes, at, 4) !== 'PK\u0005\u0006') continue;
    const list = at - view.getUint32(at + 12, true);
    if (list >= 0 && asciiAt(bytes, list, 4) === 'PK\u0001\u0002') return true;
  }
  return archives.some((head) => {
    const first = head.charCodeAt(0);
    for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
      if (asciiAt(bytes, at, head.length) === head) return true;
    return false;
  });
}

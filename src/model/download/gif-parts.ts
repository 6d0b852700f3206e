import { asciiAt } from '../first-bytes.ts';
import { largeFault, part, reasons, rest, words } from './media-part.ts';
import type { MediaPart, MediaReading } from './media-part.ts';
import { gifSize } from './picture-size.ts';

/** Bytes that begin a block of GIF89a (appendix A), and what an extension is. */
const [IMAGE, EXTENSION, END] = [0x2c, 0x21, 0x3b];
const [CONTROL, APPLICATION, REMARK] = [0xf9, 0xff, 0xfe];

/** Programs whose extension says how often a moving picture is shown. */
const loops = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0']);

/** Bytes of the table of colours that a byte of flags states. */
const coloursOf = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));

/** Where blocks of data that begin here end: each has its length first, the last has none. Beyond the file where they do not end. */
function afterData(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0);
  return at + 1;
}

/** What of a GIF picture is needed to show it is allowed: its pictures, how each is shown, and how often. */
export function gifParts(bytes: Uint8Array): MediaReading {
  const parts: MediaPart[] = [];
  let pictures = 0;
  let large = largeFault(gifSize(bytes, 6));
  let at = 13 + coloursOf(bytes[10] ?? 0);
  while (at < bytes.length) {
    const [kind, label] = bytes.subarray(at);
    if (kind === END)
      return { parts: [...parts, ...rest(bytes, at + 1)], broken: pictures > 0 ? large : reasons.empty };
    let to = bytes.length + 1;
    if (kind === IMAGE) {
      pictures += 1;
      large ??= largeFault(gifSize(bytes, at + 5));
      to = afterData(bytes, at + 11 + coloursOf(bytes[at + 9] ?? 0));
    } else if (kind === EXTENSION) {
      to = afterData(bytes, at + 2);
      const isLoop = label === APPLICATION && loops.has(asciiAt(bytes, at + 3, 11)) && to - at <= 19;
      const isControl = label === CONTROL && to - at === 8;
      if (!isLoop && !isControl) parts.push(part(at, to, label === REMARK ? words.writing : words.own));
    } else return { parts, broken: reasons.strange };
    if (to > bytes.length) break;
    at = to;
  }
  return { parts: [], broken: reasons.cut };
}

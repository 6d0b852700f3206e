import { asciiAt } from '../first-bytes.ts';
import { viewOf } from './bytes.ts';

/** A box of MP4 (ISO/IEC 14496-12, 4.2): length, type, data. */
export interface Box {
  type: string;
  from: number;
  /** Where its data begin. */
  data: number;
  to: number;
}

/** Boxes of one list: a film of an hour in pieces of a second has some ten thousand. */
const MOST_BOXES = 20_000;

/** The boxes of a run of bytes; null where they do not fill it, or are too many. Some programs end a list with zeros. */
export function boxesIn(bytes: Uint8Array, from: number, to: number): Box[] | null {
  const view = viewOf(bytes);
  const boxes: Box[] = [];
  let at = from;
  while (at + 8 <= to) {
    const short = view.getUint32(at);
    const isLong = short === 1 && at + 16 <= to;
    const length = isLong ? Number(view.getBigUint64(at + 8)) : short;
    const end = short === 0 ? to : at + length;
    if (boxes.length === MOST_BOXES || end > to || (short !== 0 && length < (isLong ? 16 : 8))) return null;
    boxes.push({ type: asciiAt(bytes, at + 4, 4), from: at, data: at + (isLong ? 16 : 8), to: end });
    at = end;
  }
  return bytes.subarray(at, to).every((byte) => byte === 0) ? boxes : null;
}

import { asciiAt, beginsWith, firstBytes } from '../first-bytes.ts';
import { viewOf } from './bytes.ts';
import { jpegParts } from './jpeg-parts.ts';
import { words } from './media-part.ts';
import type { MediaPart } from './media-part.ts';

/** What says who took a picture, when and where. Other parts of a picture in a document are of the program that made the document. */
const telling: ReadonlySet<string> = new Set([words.camera, words.xmp, words.iptc]);

/** How often the bytes may be read at most: small pictures in pictures are read twice. */
const MOST_TIMES = 4;

/**
 * What cameras wrote into the JPEG pictures that are somewhere in these bytes as they are; null where so many begin in one another that nobody can
 * say.
 */
export function cameraPartsIn(bytes: Uint8Array): MediaPart[] | null {
  const parts: MediaPart[] = [];
  let left = MOST_TIMES * bytes.length;
  for (let at = nextJpeg(bytes, 0); at >= 0; at = nextJpeg(bytes, at + 1)) {
    const reading = jpegParts(bytes.subarray(at), null);
    left -= reading.end;
    if (left < 0) return null;
    for (const part of reading.parts)
      if (telling.has(part.what)) parts.push({ ...part, from: at + part.from, to: at + part.to });
  }
  return parts;
}

function nextJpeg(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && !beginsWith(bytes.subarray(at, at + 3), firstBytes.jpeg)) at = bytes.indexOf(0xff, at + 1);
  return at;
}

/** The same bytes, each of those parts made a remark of nothing, so that no place in the file moves. The same array where there is none. */
export function withoutCameraParts(bytes: Uint8Array): Uint8Array {
  const parts = cameraPartsIn(bytes) ?? [];
  if (parts.length === 0) return bytes;
  const cleaned = bytes.slice();
  for (const { from, to } of parts) {
    cleaned[from + 1] = REMARK;
    cleaned.fill(0, from + 4, to);
  }
  return cleaned;
}

/** The second byte of the marker of a remark (ITU-T T.81, table B.1). */
const REMARK = 0xfe;

const HEAD = 8;

/** What is in a JPEG 2000 picture besides it: boxes for descriptions and for whatever a program likes (ISO/IEC 15444-1, I.7). */
export function jpeg2000Parts(bytes: Uint8Array): string[] {
  const view = viewOf(bytes);
  const found = new Set<string>();
  for (let at = 0; at + HEAD <= bytes.length;) {
    const type = asciiAt(bytes, at + 4, 4);
    if (type === 'xml ') found.add(words.xmp);
    if (type === 'uuid' || type === 'uinf') found.add(words.own);
    const short = view.getUint32(at);
    const length = short === 1 && at + 16 <= bytes.length ? Number(view.getBigUint64(at + HEAD)) : short;
    if (length < HEAD) break;
    at += length;
  }
  return [...found];
}

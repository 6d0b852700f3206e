import { asciiAt } from '../first-bytes.ts';
import { ascii, isSame, joined, number32, viewOf } from './bytes.ts';
import { colourProfile } from './colour-profile.ts';
import { hasWords } from './hidden-words.ts';
import { isOnlyOrientation } from './orientation.ts';
import { largeFault, part, reasons, rest, withoutParts, words } from './media-part.ts';
import type { MediaPart, MediaReading } from './media-part.ts';
import { webpSize } from './picture-size.ts';

/** A chunk of WebP (RFC 9649, 2.3): type, length, data, padded to an even length. */
export const riffChunk = (type: string, data: Uint8Array): Uint8Array =>
  joined([ascii(type), number32(data.length, true), data, new Uint8Array(data.length % 2)]);

/** Chunks without which a picture would look different, and how long each may be (RFC 9649, 2.7). */
const allowed: Readonly<Record<string, (length: number) => boolean>> = {
  VP8X: (length) => length === 10,
  'VP8 ': () => true,
  VP8L: () => true,
  ALPH: () => true,
  ANIM: (length) => length === 6,
  ANMF: (length) => length >= 16,
};
const pictures = new Set(['VP8 ', 'VP8L', 'ANMF']);

/** Bytes of the mark that JPEG needs before Exif data, and that some programs write into WebP too. */
const exifMark = (data: Uint8Array) => (asciiAt(data, 0, 6) === 'Exif\0\0' ? 6 : 0);

/** What of a WebP picture is needed to show it is allowed; the frames of a moving one are looked at too. */
export function webpParts(bytes: Uint8Array): MediaReading {
  if (bytes.length < 12) return { parts: [], broken: reasons.cut };
  const stated = 8 + viewOf(bytes).getUint32(4, true);
  const end = Math.min(stated, bytes.length);
  const seen = new Set<string>();
  const { parts, broken } = chunksIn(bytes, 12, end, seen);
  const isPicture = [...pictures].some((type) => seen.has(type));
  const reason = stated > bytes.length ? reasons.cut : reasons.empty;
  // Zeros after the end are nothing by themselves, but what is added to a picture comes right after it.
  const tail = parts[0] && end < bytes.length ? [part(end, bytes.length, parts[0].what)] : rest(bytes, end);
  return {
    parts: [...parts, ...tail],
    broken: broken ?? (isPicture && stated <= bytes.length ? null : reason),
  };
}

/** A frame has a head of 16 bytes, then chunks of its own, one of which is its picture. */
function frameParts(data: Uint8Array): MediaReading {
  const seen = new Set(['ANMF']);
  const { parts, broken } = chunksIn(data, 16, data.length, seen);
  return { parts, broken: broken ?? (seen.has('VP8 ') || seen.has('VP8L') ? null : reasons.empty) };
}

/** The bit of the head of an extended picture that says that it moves. */
const MOVES = 0x02;

/**
 * Whether a chunk is shown where it is: one picture, first in its file or after the head of an extended one; transparency before a picture that has none
 * of its own; frames only of a moving picture. @param seen types before it, with `moves` for a moving picture
 */
function isNeeded(type: string, data: Uint8Array, seen: ReadonlySet<string>): boolean {
  const hasPicture = seen.has('VP8 ') || seen.has('VP8L');
  const isExtended = seen.has('VP8X') || seen.has('ANMF');
  if (type === 'VP8X') return seen.size === 0;
  if (type === 'VP8 ' || type === 'VP8L') return !hasPicture && (type === 'VP8 ' || !seen.has('ALPH'));
  if (type === 'ALPH') return isExtended && !hasPicture && !seen.has('moves') && data.length > 1;
  return type === 'ANIM' || type === 'ANMF' ? seen.has('moves') : true;
}

function chunksIn(bytes: Uint8Array, from: number, end: number, seen: Set<string>): MediaReading {
  const view = viewOf(bytes);
  const parts: MediaPart[] = [];
  let large: string | null = null;
  let at = from;
  while (at + 8 <= end) {
    const type = asciiAt(bytes, at, 4);
    const length = view.getUint32(at + 4, true);
    if (at + 8 + length > end) return { parts, broken: reasons.cut };
    const to = Math.min(at + 8 + length + (length % 2), end);
    const data = bytes.subarray(at + 8, at + 8 + length);
    // Some programs show it, others its frames.
    if (seen.has('moves') && (type === 'VP8 ' || type === 'VP8L')) return { parts, broken: reasons.strange };
    const isNew = (!seen.has(type) || type === 'ANMF') && isNeeded(type, data, seen);
    if (isNew) seen.add(type);
    if (Object.hasOwn(allowed, type) && isNew) {
      if (!allowed[type]?.(length)) return { parts, broken: reasons.length };
      const size = webpSize(type, data);
      large ??= size === null ? null : largeFault(size);
      if (type !== 'ANMF' && hasWords(data)) return { parts, broken: reasons.words };
      if (type === 'VP8X' && ((data[0] ?? 0) & MOVES) !== 0) seen.add('moves');
      if (type === 'ANMF') {
        const frame = frameParts(data);
        if (frame.broken !== null) return { parts, broken: frame.broken };
        const instead = riffChunk(type, withoutParts(data, frame.parts));
        if (frame.parts.length > 0) parts.push(part(at, to, words.own, { instead }));
      }
    } else if (type === 'ICCP' && isNew) {
      const found = profilePart(data, at, to);
      if (found === 'damaged') return { parts, broken: reasons.profile };
      parts.push(...found);
    } else if (type === 'EXIF' && isNew) {
      if (!isOnlyOrientation(data)) parts.push(part(at, to, words.camera, { exifAt: at + 8 + exifMark(data) }));
    } else parts.push(part(at, to, type === 'XMP ' ? words.xmp : words.own));
    at = to;
  }
  return { parts, broken: at === end ? large : reasons.cut };
}

function profilePart(data: Uint8Array, from: number, to: number): MediaPart[] | 'damaged' {
  const profile = colourProfile(data);
  if (profile === 'damaged') return profile;
  if (profile !== null && isSame(profile, data)) return [];
  const instead = profile === null ? new Uint8Array() : riffChunk('ICCP', profile);
  return [part(from, to, words.profile, { instead })];
}

/** Bits of the head of an extended picture that say what is in it (RFC 9649, 2.7.1). */
const bits = { ICCP: 0x20, EXIF: 0x08, 'XMP ': 0x04 } as const;

/** The same picture whose length, and whose head says nothing of what is no longer in it. @param isTurned by Exif data that were added */
export function withRightHead(bytes: Uint8Array, isTurned: boolean): Uint8Array {
  if (bytes.length < 12) return bytes;
  const fixed = bytes.slice();
  fixed.set(number32(fixed.length - 8, true), 4);
  const flags = fixed[20];
  if (asciiAt(fixed, 12, 4) !== 'VP8X' || flags === undefined) return fixed;
  const types = new Set(typesIn(fixed));
  const gone = Object.entries(bits).filter(([type]) => !types.has(type));
  fixed[20] = gone.reduce((sum, [, bit]) => sum & ~bit, flags) | (isTurned ? bits.EXIF : 0);
  return fixed;
}

function* typesIn(bytes: Uint8Array): Generator<string> {
  const view = viewOf(bytes);
  for (let at = 12; at + 8 <= bytes.length;) {
    yield asciiAt(bytes, at, 4);
    const length = view.getUint32(at + 4, true);
    at += 8 + length + (length % 2);
  }
}

import { asciiAt } from '../first-bytes.ts';
import { crc32 } from './crc32.ts';
import { onlyOrientation, orientationIn } from './orientation.ts';
import { pictureParts } from './picture-parts.ts';
import type { PicturePart } from './picture-parts.ts';

/** What a camera or a program wrote into a picture besides the picture, each once, in Vietnamese words. */
export const pictureMetadata = (ending: string, bytes: Uint8Array): string[] => [
  ...new Set(pictureParts(ending, bytes).map(({ what }) => what)),
];

/**
 * A picture without what camera and programs wrote into it. No point of it changes; how it is turned stays, because nobody
 * else says it. The same bytes where nothing is in it.
 * @param ending of its name, in small letters
 */
export function withoutMetadata(ending: string, bytes: Uint8Array): Uint8Array {
  const parts = pictureParts(ending, bytes);
  if (parts.length === 0) return bytes;
  const kept = withoutParts(bytes, parts);
  const exif = parts.find(({ exifAt }) => exifAt !== null);
  const orientation = exif ? orientationIn(bytes.subarray(exif.exifAt ?? 0, exif.to)) : 1;
  const turned = orientation === 1 ? new Uint8Array() : onlyOrientation(orientation);
  if (ending === 'webp')
    return webp(joined([kept, turned.length > 0 ? riffChunk('EXIF', turned) : turned]), turned.length > 0);
  if (turned.length === 0) return kept;
  // After the head of a PNG, which is always 33 bytes, and after the first marker of a JPEG.
  const [at, part] = ending === 'png' ? [33, pngChunk('eXIf', turned)] : [2, jpegExif(turned)];
  return kept.length < at ? kept : joined([kept.subarray(0, at), part, kept.subarray(at)]);
}

function withoutParts(bytes: Uint8Array, parts: readonly PicturePart[]): Uint8Array {
  const begins = [0, ...parts.map(({ to }) => to)];
  const ends = [...parts.map(({ from }) => from), bytes.length];
  return joined(begins.map((from, index) => bytes.subarray(from, ends[index])));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function number32(value: number, isLow: boolean): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, isLow);
  return bytes;
}

const jpegExif = (exif: Uint8Array) => joined([Uint8Array.of(0xff, 0xe1, 0, exif.length + 8), ascii('Exif\0\0'), exif]);

function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const named = joined([ascii(type), data]);
  return joined([number32(data.length, false), named, number32(crc32(named), false)]);
}

const riffChunk = (type: string, data: Uint8Array) => joined([ascii(type), number32(data.length, true), data]);

/** Bits of the head of an extended WebP that say that Exif and XMP are in it (RFC 9649, 2.7). */
const EXIF_BIT = 0x08;
const XMP_BIT = 0x04;

/** A WebP whose length and head say what is in it. */
function webp(bytes: Uint8Array, hasExif: boolean): Uint8Array {
  bytes.set(number32(bytes.length - 8, true), 4);
  const flags = bytes[20];
  if (asciiAt(bytes, 12, 4) === 'VP8X' && flags !== undefined)
    bytes[20] = (flags & ~(EXIF_BIT | XMP_BIT)) | (hasExif ? EXIF_BIT : 0);
  return bytes;
}

import { ascii, joined } from './bytes.ts';
import { onlyOrientation, orientationIn } from './orientation.ts';
import { withoutParts } from './media-part.ts';
import { readMedia } from './media-parts.ts';
import { pngChunk } from './png-parts.ts';
import { riffChunk, withRightHead } from './webp-parts.ts';

/** What a camera or a program wrote into a picture besides the picture, each once, in Vietnamese words. */
export const pictureMetadata = (ending: string, bytes: Uint8Array): string[] => [
  ...new Set(readMedia(ending, bytes).parts.map(({ what }) => what)),
];

/**
 * A picture without what camera and programs wrote into it. No point of it changes; how it is turned stays, because nobody
 * else says it. The same bytes where nothing is in it.
 * @param ending of its name, in small letters
 */
export function withoutMetadata(ending: string, bytes: Uint8Array): Uint8Array {
  const { parts } = readMedia(ending, bytes);
  if (parts.length === 0) return bytes;
  const kept = withoutParts(bytes, parts);
  const exif = parts.find(({ exifAt }) => exifAt !== null);
  const orientation = exif ? orientationIn(bytes.subarray(exif.exifAt ?? 0, exif.to)) : 1;
  const turned = orientation === 1 ? null : onlyOrientation(orientation);
  if (ending === 'webp')
    return withRightHead(turned === null ? kept : joined([kept, riffChunk('EXIF', turned)]), turned !== null);
  if (turned === null) return kept;
  // After the head of a PNG, which is always 33 bytes, and after the first marker of a JPEG.
  const [at, part] = ending === 'png' ? [33, pngChunk('eXIf', turned)] : [2, jpegExif(turned)];
  return kept.length < at ? kept : joined([kept.subarray(0, at), part, kept.subarray(at)]);
}

const jpegExif = (exif: Uint8Array) => joined([Uint8Array.of(0xff, 0xe1, 0, exif.length + 8), ascii('Exif\0\0'), exif]);

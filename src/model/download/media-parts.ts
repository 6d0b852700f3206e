import { gifParts } from './gif-parts.ts';
import { jpegParts } from './jpeg-parts.ts';
import { reasons } from './media-part.ts';
import type { MediaReading } from './media-part.ts';
import { mp3Parts } from './mp3-parts.ts';
import { mp4Parts } from './mp4-parts.ts';
import { pngParts } from './png-parts.ts';
import { webpParts } from './webp-parts.ts';

const readers: Readonly<Record<string, (bytes: Uint8Array) => MediaReading>> = {
  gif: gifParts,
  jpeg: jpegParts,
  jpg: jpegParts,
  mp3: mp3Parts,
  mp4: mp4Parts,
  png: pngParts,
  webp: webpParts,
};

/** Whether a file of that ending is a picture, sound or a film. */
export const isMedia = (ending: string): boolean => Object.hasOwn(readers, ending);

/** No camera and no program writes so many; taking out a million costs what a checker may not. */
const MOST_PARTS = 2000;

/**
 * What is in a picture, in sound or in a film and is not needed to show it. What is needed is a list, and all else counts: programs write words and places
 * into parts of any name. Nothing of another kind of file.
 * @param ending of its name, in small letters
 */
export function readMedia(ending: string, bytes: Uint8Array): MediaReading {
  const reading = readers[ending]?.(bytes) ?? { parts: [], broken: null };
  return reading.parts.length > MOST_PARTS ? { parts: [], broken: reasons.many } : reading;
}

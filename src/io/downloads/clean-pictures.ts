import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { pictureMetadata } from '../../model/download/picture-metadata.ts';
import { downloadFault, endingOf } from '../../model/downloads.ts';
import type { SchoolFolder } from '../school-folders.ts';

/** More points than a picture of any telephone has; decoding more would fill the memory. */
const MOST_POINTS = 100_000_000;

const formats = { jpg: 'jpeg', jpeg: 'jpeg', png: 'png', webp: 'webp' } as const;
const isPicture = (ending: string): ending is keyof typeof formats => Object.hasOwn(formats, ending);

/**
 * A picture without what camera and programs wrote into it, turned as it was meant to be seen: that is written in the same place
 * and would be lost. The picture as it is where nothing is in it, and where it cannot be decoded.
 * @param ending of its name, in small letters
 */
export async function withoutMetadata(ending: string, bytes: Uint8Array): Promise<Uint8Array> {
  if (!isPicture(ending) || pictureMetadata(ending, bytes).length === 0) return bytes;
  try {
    const image = sharp(bytes, { limitInputPixels: MOST_POINTS }).autoOrient();
    return await image.toFormat(formats[ending], { quality: 90 }).toBuffer();
  } catch {
    return bytes;
  }
}

/** Writes the pictures of a school's folders again that have such data. @returns paths of those that were changed */
export async function cleanPictures(folders: readonly SchoolFolder[]): Promise<string[]> {
  const changed: string[] = [];
  for (const { folder, entries } of folders)
    for (const entry of entries) {
      if (downloadFault(entry, true) !== null || !isPicture(endingOf(entry.path))) continue;
      const path = join(folder, entry.path);
      const bytes = readFileSync(path);
      const clean = await withoutMetadata(endingOf(entry.path), bytes);
      if (clean === bytes) continue;
      writeFileSync(path, clean);
      changed.push(path);
    }
  return changed;
}

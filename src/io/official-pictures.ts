import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { OfficialDocument } from '../model/official/official-document.ts';
import { picturePaths } from '../model/official/pictures.ts';
import type { OfficialPicture, OfficialPictures } from '../model/official/pictures.ts';
import { openDownload, schoolFolders } from './school-folders.ts';

/** Points of a side: 165 mm, the width of a text on A4, at 300 dpi. What has more costs time to lay out, and shows no more. */
const MOST_POINTS = 2000;
/** Pictures of one document that its files show; of the others they have the words. */
const MOST_PICTURES = 200;

/** Gives the bytes of a file that may be published; null where there is none. @param path `tep/…` */
export type OpenPicture = (path: string) => Uint8Array | null;

/**
 * The pictures of a document as its PDF and its Word file show them: those that the site publishes. Word shows no WebP, so such a picture becomes a PNG.
 * One in the colours of a press becomes one in those of screens.
 * @param open asks the folders of the school where it is left out
 */
export async function officialPictures(document: OfficialDocument, open?: OpenPicture): Promise<OfficialPictures> {
  const paths = picturePaths(document).slice(0, MOST_PICTURES);
  const pictures = new Map<string, OfficialPicture>();
  if (paths.length === 0) return pictures;
  const openFile = open ?? fromFolders();
  for (const path of paths) {
    const bytes = openFile(path.replace(/^\//u, ''));
    const picture = bytes === null ? null : await readPicture(bytes);
    if (picture !== null) pictures.set(path, picture);
  }
  return pictures;
}

function fromFolders(): OpenPicture {
  const folders = schoolFolders();
  return (path) => openDownload(folders, path);
}

/** Null for what is no picture of a format that may be published. */
async function readPicture(bytes: Uint8Array): Promise<OfficialPicture | null> {
  const image = sharp(bytes);
  const about = await image.metadata().catch(() => null);
  const format = about === null ? undefined : formats[about.format];
  if (about === null || format === undefined) return null;
  const isLarge = Math.max(about.width, about.height) > MOST_POINTS;
  // Inks of a press: a file for an archive needs their profile, which no school has. The colours of screens need none.
  const isForPress = about.space === 'cmyk';
  if (!isLarge && !isForPress && about.format !== 'webp')
    return { bytes, format, width: about.width, height: about.height };
  const { data, info } = await (isForPress ? image.toColourspace('srgb') : image)
    .resize({ width: MOST_POINTS, height: MOST_POINTS, fit: 'inside', withoutEnlargement: true })
    .toFormat(format === 'jpg' ? 'jpeg' : format, isForPress ? { quality: 92 } : {})
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, format, width: info.width, height: info.height };
}

const formats: Readonly<Record<string, OfficialPicture['format']>> = { png: 'png', jpeg: 'jpg', webp: 'png' };

/** What decides how pictures look, for the key of a cache. */
export const pictureInputs = (pictures: OfficialPictures): [path: string, sha256: string][] =>
  [...pictures].map(([path, { bytes }]) => [path, createHash('sha256').update(bytes).digest('hex')]);

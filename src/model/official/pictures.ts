import { withRuns } from './footnotes.ts';
import type { OfficialDocument } from './official-document.ts';
import { pointsOf } from './points.ts';

/** The file of a picture, in a format that sheets and Word files have. */
export interface OfficialPicture {
  bytes: Uint8Array;
  format: 'png' | 'jpg';
  /** Points across and down. */
  width: number;
  height: number;
}

/** By the paths of their runs. */
export type OfficialPictures = ReadonlyMap<string, OfficialPicture>;

/** The paths of the pictures in a text and its annexes, in their order, each once. */
export function picturePaths({ blocks, annexes }: Pick<OfficialDocument, 'blocks' | 'annexes'>): string[] {
  const paths = new Set<string>();
  for (const block of [...blocks, ...annexes.flat()])
    withRuns(block, (runs) => {
      for (const { picture } of runs) if (picture !== undefined) paths.add(picture.path);
      return runs;
    });
  return [...paths];
}

/** A sheet has 252 mm between its margins; the signature block stays below a picture at the end of a text. */
const HIGHEST = 150;
/** As a browser shows it: 96 points an inch (CSS Values and Units 3, 6.2). */
const MILLIMETRES = 25.4 / 96;

/** Millimetres of a picture as the page shows it, made smaller where a sheet has no room for that. @param room width of its column in millimetres */
export function sizeOnSheet(
  picture: Pick<OfficialPicture, 'width' | 'height'>,
  room: number,
): { width: number; height: number } {
  const [width, height] = [picture.width * MILLIMETRES, picture.height * MILLIMETRES];
  const scale = Math.min(1, room / width, HIGHEST / height);
  return { width: width * scale, height: height * scale };
}

/** Points that a picture takes where it has room, by the path of its run; null for one without a file, of which there are the words. */
export type PictureWidth = (path: string) => number | null;

/** @param room width of a sheet in millimetres */
export const pictureWidths =
  (pictures: OfficialPictures, room: number): PictureWidth =>
  (path) => {
    const picture = pictures.get(path);
    return picture === undefined ? null : pointsOf(sizeOnSheet(picture, room).width);
  };

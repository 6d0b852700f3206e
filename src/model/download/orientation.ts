import { asciiAt } from '../first-bytes.ts';

/** How a picture is turned when it is shown, as Exif counts it (tag 0x0112): 1 as it is, 6 by a quarter to the right. */
const TAG = 0x0112;

/** Exif data that say nothing but how the picture is turned: header, one entry of a directory, no directory after it. */
export const onlyOrientation = (orientation: number): Uint8Array =>
  Uint8Array.of(0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0);

/** Whether Exif data are {@link onlyOrientation}. */
export const isOnlyOrientation = (exif: Uint8Array): boolean => {
  const least = onlyOrientation(exif[18] ?? 0);
  return exif.length === least.length && least.every((byte, index) => exif[index] === byte);
};

/** What Exif data (a TIFF file: Exif 2.32, 4.5) say of it; 1 where they say nothing that is known. */
export function orientationIn(exif: Uint8Array): number {
  const order = asciiAt(exif, 0, 2);
  if (exif.length < 8 || (order !== 'II' && order !== 'MM')) return 1;
  const isLow = order === 'II';
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength);
  const directory = view.getUint32(4, isLow);
  if (directory + 2 > exif.length) return 1;
  const entries = view.getUint16(directory, isLow);
  for (let index = 0; index < entries; index++) {
    const at = directory + 2 + 12 * index;
    if (at + 12 > exif.length) return 1;
    if (view.getUint16(at, isLow) !== TAG) continue;
    const value = view.getUint16(at + 8, isLow);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

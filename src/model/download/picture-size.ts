import { asciiAt } from '../first-bytes.ts';
import { viewOf } from './bytes.ts';

/** Points across and down. */
export interface PictureSize {
  width: number;
  height: number;
}

/**
 * Points that a picture may have: a telephone of today takes 50 million, a sheet of A3 scanned at 600 dpi has 70 million. A few kilobytes can say that
 * they are a thousand million, which no telephone has the memory to show.
 */
const MOST_POINTS = 100_000_000;

export const hasTooManyPoints = ({ width, height }: PictureSize): boolean => width * height > MOST_POINTS;

/** What a picture says of its size, for a message: “30.000 × 30.000 điểm”. */
export const sizeWords = ({ width, height }: PictureSize): string =>
  `${width.toLocaleString('vi')} × ${height.toLocaleString('vi')} điểm, tối đa ${(MOST_POINTS / 1e6).toLocaleString('vi')} triệu điểm`;

/** The size in the head of a PNG (PNG 3rd edition, 11.2.1). @param data of the chunk IHDR */
export const pngSize = (data: Uint8Array): PictureSize => sizeAt(data, 0);

/** Width and height of four bytes each, high byte first; zeros where the bytes end before. */
export const sizeAt = (bytes: Uint8Array, at: number): PictureSize =>
  at + 8 > bytes.length
    ? { width: 0, height: 0 }
    : { width: viewOf(bytes).getUint32(at), height: viewOf(bytes).getUint32(at + 4) };

/** The size in the head of the frame of a JPEG (ITU-T T.81, B.2.2). @param data of the segment */
export const jpegSize = (data: Uint8Array): PictureSize => ({
  width: (data[3] ?? 0) * 256 + (data[4] ?? 0),
  height: (data[1] ?? 0) * 256 + (data[2] ?? 0),
});

/** A number of so many bytes, low byte first. */
const low = (bytes: Uint8Array, at: number, length: number): number =>
  bytes.subarray(at, at + length).reduceRight((sum, byte) => sum * 256 + byte, 0);

/** The size that a chunk of WebP states (RFC 9649, 2.5 to 2.7; VP8: RFC 6386, 9.1); null for one that states none. @param data of the chunk */
export function webpSize(type: string, data: Uint8Array): PictureSize | null {
  if (type === 'VP8X') return { width: low(data, 4, 3) + 1, height: low(data, 7, 3) + 1 };
  if (type === 'ANMF') return { width: low(data, 6, 3) + 1, height: low(data, 9, 3) + 1 };
  if (type === 'VP8 ') return { width: low(data, 6, 2) & 0x3fff, height: low(data, 8, 2) & 0x3fff };
  if (type !== 'VP8L') return null;
  const bits = low(data, 1, 4);
  return { width: (bits & 0x3fff) + 1, height: (Math.floor(bits / 0x4000) & 0x3fff) + 1 };
}

/** The size of a whole GIF, or of one of its pictures (GIF89a, 18 and 20). */
export const gifSize = (bytes: Uint8Array, at: number): PictureSize => ({
  width: low(bytes, at, 2),
  height: low(bytes, at + 2, 2),
});

/** The size in the head of a bitmap of Windows; its height is negative where it begins at the top. */
export const bmpSize = (bytes: Uint8Array): PictureSize =>
  asciiAt(bytes, 0, 2) !== 'BM' || bytes.length < 26
    ? { width: 0, height: 0 }
    : { width: Math.abs(viewOf(bytes).getInt32(18, true)), height: Math.abs(viewOf(bytes).getInt32(22, true)) };

/** The size of a JPEG 2000 picture (ISO/IEC 15444-1, I.5.3.1: height first). */
export function jpeg2000Size(bytes: Uint8Array): PictureSize {
  const head = asciiAt(bytes, 0, 200).indexOf('ihdr');
  const { width: height, height: width } = sizeAt(bytes, head < 0 ? bytes.length : head + 4);
  return { width, height };
}

/** A Huffman table of one code of one bit, for the value 0. @param kind 0 for DC, 0x10 for AC (ITU-T T.81, B.2.4.2) */
const table = (kind: number) => [0xff, 0xc4, 0, 20, kind, 1, ...Array<number>(15).fill(0), 0];
const frame = [0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0];
/** Its one block: a difference of 0, the end of the block, and bits that fill up. */
const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x3f];

/**
 * The bytes of the smallest JPEG picture that can be read to the end of its scan, of one point; for examples of rules.
 * @param segments whole segments before the frame @param end what comes after the scan
 */
export const smallestJpeg = (segments: readonly number[] = [], end: readonly number[] = [0xff, 0xd9]): number[] => [
  ...[0xff, 0xd8],
  ...segments,
  ...frame,
  ...table(0),
  ...table(0x10),
  ...scan,
  ...end,
];

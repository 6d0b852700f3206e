import { asciiAt } from '../first-bytes.ts';
import { joined, viewOf } from './bytes.ts';
import { pngSize, sizeAt } from './picture-size.ts';
import type { PictureSize } from './picture-size.ts';

/** The points of a PNG, or of one frame of a moving one. */
export interface PackedPoints {
  /** As zlib packed them, from all the chunks that have them. */
  packed: Uint8Array;
  /** Bytes that the rows are when they are unpacked. */
  bytes: number;
}

/** Values of a point by kind of colour (PNG 3rd edition, table 12). */
const values: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** First column and row of each pass of Adam7, and the steps to the next (PNG 3rd edition, 8.1). */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Bytes of the rows of a picture, each with one that says how it is filtered. @param head data of the chunk IHDR */
function rowBytes(head: Uint8Array, { width, height }: PictureSize): number {
  const bits = (head[8] ?? 0) * (values[head[9] ?? 0] ?? 0);
  const rows = (across: number, down: number) => (across === 0 ? 0 : down * (1 + Math.ceil((across * bits) / 8)));
  if (head[12] !== 1) return rows(width, height);
  return passes.reduce(
    (sum, [x, y, right, below]) =>
      sum + rows(Math.max(0, Math.ceil((width - x) / right)), Math.max(0, Math.ceil((height - y) / below))),
    0,
  );
}

/** The points of a whole PNG (`pngParts` found nothing wrong), as they are packed: of its picture, and of each frame of a moving one. */
export function packedPoints(bytes: Uint8Array): PackedPoints[] {
  const view = viewOf(bytes);
  const head = bytes.subarray(16, 29);
  const whole = { runs: [] as Uint8Array[], size: pngSize(head) };
  const pictures = [whole];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const [type, data] = [asciiAt(bytes, at + 4, 4), bytes.subarray(at + 8, at + 8 + length)];
    if (type === 'IDAT') whole.runs.push(data);
    if (type === 'fcTL') pictures.push({ runs: [], size: sizeAt(data, 4) });
    if (type === 'fdAT') pictures.at(-1)?.runs.push(data.subarray(4));
    at += 12 + length;
  }
  return pictures
    .filter(({ runs }) => runs.length > 0)
    .map(({ runs, size }) => ({ packed: joined(runs), bytes: rowBytes(head, size) }));
}

import { TooTangled } from '../../model/pdf/pdf-values.ts';
import type { PdfDictionary } from '../../model/pdf/pdf-values.ts';

/** A whole number in a dictionary; null where there is none. */
export const numberIn = (dictionary: PdfDictionary | null, key: string): number | null => {
  const value = dictionary?.entries.find((entry) => entry.key === key)?.value;
  return value?.type === 'word' && Number.isInteger(Number(value.text)) ? Number(value.text) : null;
};

/** Takes the prediction of PNG off, in which rows say how they differ from the one before (ISO 32000-1, 7.4.4.4). */
export function withoutPrediction(bytes: Buffer, parameters: PdfDictionary | null): Buffer {
  const predictor = numberIn(parameters, 'Predictor') ?? 1;
  if (predictor === 1) return bytes;
  const [columns, colours, bits] = [numberIn(parameters, 'Columns') ?? 1, numberIn(parameters, 'Colors') ?? 1, 8];
  if (predictor < 10 || (numberIn(parameters, 'BitsPerComponent') ?? bits) !== bits || columns * colours < 1)
    throw new TooTangled();
  const width = columns * colours;
  const rows = Math.ceil(bytes.length / (width + 1));
  const plain = Buffer.alloc(rows * width);
  for (let row = 0; row < rows; row++) {
    const kind = bytes[row * (width + 1)] ?? 0;
    for (let column = 0; column < width; column++) {
      const at = row * width + column;
      const left = column < colours ? 0 : (plain[at - colours] ?? 0);
      const up = row === 0 ? 0 : (plain[at - width] ?? 0);
      const corner = row === 0 || column < colours ? 0 : (plain[at - width - colours] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][kind] ?? 0;
      plain[at] = (bytes[row * (width + 1) + 1 + column] ?? 0) + guess;
    }
  }
  return plain;
}

/** The filter of that name (W3C PNG, 9.4). */
function paeth(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [left, up, corner].map((each) => Math.abs(left + up - corner - each)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

import { zlibSync } from 'fflate';
import { encode } from 'uqr';
import { crc32 } from '../model/download/crc32.ts';

/** Points of a module: a printer of 300 dpi makes a code of 15 mm of as many. */
const SCALE = 6;

/**
 * A QR code as a PNG of two colours without light modules around it, for files that show no SVG. The same bytes from the same text.
 * @param text what it says; level M as in `qrSvg`
 */
export function qrPng(text: string): Uint8Array {
  const { data } = encode(text, { ecc: 'M', border: 0 });
  const side = data.length * SCALE;
  const rowBytes = Math.ceil(side / 8);
  const lines = data.map((row) => {
    // A row begins with its filter, 0 for none (PNG, 9.2); a light point is 1.
    const line = new Uint8Array(1 + rowBytes);
    for (let x = 0; x < side; x++) {
      const at = 1 + (x >> 3);
      if (row[Math.floor(x / SCALE)] === false) line[at] = (line[at] ?? 0) | (0x80 >> (x & 7));
    }
    return line;
  });
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, side);
  view.setUint32(4, side);
  // One bit a point, grey.
  header[8] = 1;
  const points = joined(lines.flatMap((line) => Array.from({ length: SCALE }, () => line)));
  const parts = [chunk('IHDR', header), chunk('IDAT', zlibSync(points, { level: 9 })), chunk('IEND', new Uint8Array())];
  return joined([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), ...parts]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = joined([new TextEncoder().encode(type), data]);
  const all = new Uint8Array(named.length + 8);
  const view = new DataView(all.buffer);
  view.setUint32(0, data.length);
  all.set(named, 4);
  view.setUint32(named.length + 4, crc32(named));
  return all;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

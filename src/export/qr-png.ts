import { PNG } from 'pngjs';
import { encode } from 'uqr';

/** Points of a module: a printer of 300 dpi makes a code of 15 mm of as many. */
const SCALE = 6;
const GREY = 0;

/**
 * A QR code as a PNG without light modules around it, for files that show no SVG. The same bytes from the same text.
 * @param text what it says; level M as in `qrSvg`
 */
export function qrPng(text: string): Uint8Array {
  const { data } = encode(text, { ecc: 'M', border: 0 });
  const side = data.length * SCALE;
  const png = new PNG({ width: side, height: side });
  png.data = Buffer.from(
    data
      .flatMap((row) => Array.from({ length: SCALE }, () => row))
      .flatMap((row) => row.flatMap((dark) => Array.from({ length: SCALE }, () => (dark ? 0 : 0xff)))),
  );
  return PNG.sync.write(png, { colorType: GREY, inputColorType: GREY, inputHasAlpha: false });
}

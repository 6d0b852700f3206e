import { qrSvg } from '../export/qr-svg.ts';
import { codeAt, keptFile } from '../io/kept-file.ts';

/**
 * An address as the SVG of a QR code, made once: to choose the best of its eight masks takes milliseconds, and every page has two.
 * @param margin `bare` where the surroundings are white already
 */
export function qrCode(address: string, margin: 'bare' | 'framed'): string {
  const kept = keptFile('qr', [address, margin, codeAt('src/export/qr-svg.ts')]);
  const known = kept.read();
  if (known !== null) return known.toString('utf8');
  const svg = margin === 'bare' ? qrSvg(address, 0) : qrSvg(address);
  kept.keep(Buffer.from(svg));
  return svg;
}

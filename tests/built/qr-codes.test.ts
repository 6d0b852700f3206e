import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { decodeQR } from 'qr/decode.js';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { outputFolder } from '../../scripts/lib/build-inputs.mjs';

const folder = outputFolder();
const samples = [
  'ke-hoach/2024-dan-van-chinh-quyen',
  'ke-hoach/2021-dan-van-chinh-quyen',
  'cong-khai',
  'cong-khai/g01/2024',
  'cong-khai/bao-cao-thuong-nien/2025',
  // The longest addresses of their kinds.
  ...['van-ban', 'co-quan', 'quy-che'].map((kind) => longest(kind)),
];
const fileOf = (id: string, name: string) => readFileSync(join(folder, id, name), 'utf8');

function longest(kind: string): string {
  const names = readdirSync(join(folder, kind), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(join(folder, kind, entry.name)).includes('in.css'))
    .map(({ name }) => name);
  return `${kind}/${names.reduce((a, b) => (b.length > a.length ? b : a), '')}`;
}

const canonical = (id: string) => /<link rel="canonical" href="([^"]+)"/u.exec(fileOf(id, 'index.html'))![1];
/** The picture at the foot of the printed sheets. */
const printed = (id: string) => {
  const [, picture] = /@bottom-right\s*\{\s*content:\s*url\("data:image\/svg\+xml,([^"]+)"\)/u.exec(
    fileOf(id, 'in.css'),
  )!;
  return decodeURIComponent(picture!);
};
const shared = (id: string) => fileOf(id, 'ma-qr.svg');

/**
 * What a telephone reads.
 * @param svg the picture
 * @param millimetres its side as printed or shown
 * @param dpi dots of the printer or the camera on an inch
 * @param blur standard deviation in dots; 0 for none
 */
async function read(svg: string, millimetres: number, dpi: number, blur: number): Promise<string> {
  const side = Math.round((millimetres / 25.4) * dpi);
  const [around, white] = [Math.round(side / 4), '#fff'];
  const picture = sharp(Buffer.from(svg), { density: 4 * dpi })
    .resize(side, side)
    .flatten({ background: white })
    .extend({ top: around, bottom: around, left: around, right: around, background: white });
  if (blur > 0) picture.blur(blur);
  const { data, info } = await picture.removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  return decodeQR({ width: info.width, height: info.height, data }, { format: 'RGB', timeLimit: 5000 });
}

/** A pixel of CSS in print. */
const mm = (pixels: number) => (pixels / 96) * 25.4;

describe.each(samples)('the QR code of %s', (id) => {
  test('has a side of 15 to 20 mm in print', () => {
    const side = mm(Number(/^<svg width="(\d+)"/u.exec(printed(id))![1]));
    expect(side).toBeGreaterThan(15);
    expect(side).toBeLessThan(20);
  });

  test.each([
    [300, 0],
    [150, 0.8],
  ])('in print leads to the page, at %i dots an inch with a blur of %d', async (dpi, blur) => {
    const side = mm(Number(/^<svg width="(\d+)"/u.exec(printed(id))![1]));
    expect(await read(printed(id), side, dpi, blur)).toBe(canonical(id));
  });

  test('in “Chia sẻ” leads to the page', async () => {
    expect(await read(shared(id), mm(160), 96, 0.5)).toBe(canonical(id));
  });
});

test('a code that was soiled beyond reading is not taken for read', async () => {
  const ruined = printed(samples[0]!).replace(/<path d="[^"]{900}/u, '<path d="');
  await expect(read(ruined, mm(62), 300, 0)).rejects.toThrow();
});

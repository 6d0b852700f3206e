import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { qrPng } from '../../../src/export/qr-png.ts';
import { qrSvg } from '../../../src/export/qr-svg.ts';

test.each([
  'https://truong.example/ke-hoach/2026/',
  'https://www.truong.example/thong-bao/một-tên-rất-dài-của-một-trang/',
])('the code of %s is the same as a PNG and as an SVG', async (text) => {
  const png = sharp(qrPng(text));
  const { width = 0, height } = await png.metadata();
  expect(height).toBe(width);
  const drawn = sharp(Buffer.from(qrSvg(text, 0)), { density: 72 }).resize(width, width, { kernel: 'nearest' });
  const points = async (image: Sharp) => {
    const { data } = await image
      .flatten({ background: '#fff' })
      .toColourspace('b-w')
      .raw()
      .toBuffer({ resolveWithObject: true });
    return Array.from(data, (point) => point > 127);
  };
  const [one, other] = [await points(png), await points(drawn)];
  expect(one).toHaveLength(width * width);
  expect(one).toEqual(other);
  expect(qrPng(text)).toEqual(qrPng(text));
});

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import sharp from 'sharp';

/** Pixels of the page that become one of the picture: large enough that the drawing of a letter no longer matters. */
const BLOCK = 8;
/** Most pixels of the page, from its top, that a picture shows. */
const TALLEST = 2000;
/** Part of a picture that may differ, and by how much its height may. */
const MOST_DIFFERENT = 0.006;
const MOST_TALLER = 0.02;

const folder = 'tests/pictures';

/** `PICTURES=renew` writes the pictures instead of comparing them: `npm run pictures`. */
export const renewing = process.env['PICTURES'] === 'renew';

/** The page as blocks of colour, blurred, so that a pixel's shift of a line is not seen and a moved column is. */
export async function pictureOf(page: Page): Promise<PNG> {
  const { width, height } = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: document.documentElement.scrollHeight,
  }));
  const clip = { x: 0, y: 0, width, height: Math.min(height, TALLEST) };
  const full = await page.screenshot({ clip, fullPage: true, animations: 'disabled', caret: 'hide' });
  const small = await sharp(full)
    .removeAlpha()
    .resize(Math.round(clip.width / BLOCK), Math.round(clip.height / BLOCK), { fit: 'fill' })
    .blur(0.8)
    .ensureAlpha()
    .png()
    .toBuffer();
  return PNG.sync.read(small);
}

/**
 * How two pictures differ.
 * @returns null when they are alike, else a sentence
 */
export function difference(expected: PNG, actual: PNG): string | null {
  if (expected.width !== actual.width) return `width ${actual.width}, was ${expected.width}`;
  if (Math.abs(actual.height - expected.height) > Math.max(2, expected.height * MOST_TALLER))
    return `height ${actual.height * BLOCK} px, was ${expected.height * BLOCK} px`;
  const height = Math.min(expected.height, actual.height);
  const bytes = expected.width * height * 4;
  const different = pixelmatch(
    expected.data.subarray(0, bytes),
    actual.data.subarray(0, bytes),
    undefined,
    expected.width,
    height,
    { threshold: 0.08, includeAA: true },
  );
  const part = different / (expected.width * height);
  return part > MOST_DIFFERENT ? `${(100 * part).toFixed(1)} % differ` : null;
}

/** The kept picture of that name; written now when pictures are renewed. @throws when there is none */
export function keptPicture(name: string, now: PNG): PNG {
  const file = join(folder, `${name}.png`);
  if (renewing) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, PNG.sync.write(now, { colorType: 2 }));
  }
  if (!existsSync(file)) throw new Error(`Chưa có ảnh ${file}: chạy npm run pictures, rồi xem ảnh.`);
  return PNG.sync.read(readFileSync(file));
}

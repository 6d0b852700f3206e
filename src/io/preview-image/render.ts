import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import satori from 'satori';
import sharp from 'sharp';
import type { PreviewImage } from '../../model/views/preview-images.ts';
import { siteColours } from './colours.ts';
import { siteFonts } from './fonts.ts';
import { SIZE, layout } from './layout.ts';

const folder = '.cache/preview-images';

/**
 * The picture as PNG, 1200 × 630. Drawn once and kept under a digest of all that went into it: words, colours, this
 * code and the versions of the packages.
 */
export async function renderPreviewImage(image: PreviewImage): Promise<Buffer> {
  const own = siteColours();
  const colours = { ...own, violet: image.accent ?? own.violet };
  const file = join(folder, `${digestOf([image, colours])}.png`);
  if (existsSync(file)) return readFileSync(file);

  const svg = await satori(layout(image, colours) as Parameters<typeof satori>[0], { ...SIZE, fonts: siteFonts() });
  const png = await sharp(Buffer.from(svg)).png({ palette: true, colours: 32, compressionLevel: 9 }).toBuffer();
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, png);
  renameSync(`${file}.${process.pid}`, file);
  return png;
}

let code: string | null = null;

function digestOf(input: unknown): string {
  code ??= readdirSync('src/io/preview-image')
    .sort()
    .map((name) => readFileSync(join('src/io/preview-image', name), 'utf8'))
    .concat(readFileSync('package-lock.json', 'utf8'))
    .join('\n');
  return createHash('sha256').update(code).update(JSON.stringify(input)).digest('hex');
}

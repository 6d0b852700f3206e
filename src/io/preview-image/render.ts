import satori from 'satori';
import sharp from 'sharp';
import type { PreviewImage } from '../../model/views/preview-images.ts';
import { codeAt, keptFile } from '../kept-file.ts';
import { siteColours } from './colours.ts';
import { siteFonts } from './fonts.ts';
import { SIZE, layout } from './layout.ts';

/** The picture as PNG, 1200 × 630. Made once for its words, colours, this code and the versions of the packages. */
export async function renderPreviewImage(image: PreviewImage): Promise<Buffer> {
  const own = siteColours();
  const colours = { ...own, violet: image.accent ?? own.violet };
  const kept = keptFile('preview-images', [image, colours, codeAt('src/io/preview-image')]);
  const known = kept.read();
  if (known !== null) return known;

  const svg = await satori(layout(image, colours) as Parameters<typeof satori>[0], { ...SIZE, fonts: siteFonts() });
  return kept.keep(await sharp(Buffer.from(svg)).png({ palette: true, colours: 32, compressionLevel: 9 }).toBuffer());
}

import { existsSync, statSync } from 'node:fs';
import sharp from 'sharp';

/** Pixels a side: the mark is shown at 40, and three times as fine screens exist. */
const SIDE = 120;
const MOST_BYTES = 5_000_000;

/** A picture as the square PNG that the site serves; a vector picture is drawn, so that no script in it is served. @throws Error in Vietnamese. */
export async function readLogo(path: string): Promise<Uint8Array> {
  if (!existsSync(path) || !statSync(path).isFile()) throw new Error(`Không có tệp ảnh “${path}”.`);
  if (statSync(path).size > MOST_BYTES) throw new Error(`Ảnh “${path}” lớn hơn 5 MB; chọn ảnh nhỏ hơn.`);
  try {
    return await sharp(path, { limitInputPixels: 40_000_000 })
      .resize(SIDE, SIDE, { fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } })
      .png({ compressionLevel: 9 })
      .toBuffer();
  } catch {
    throw new Error(`Không đọc được ảnh “${path}”. Cần ảnh png, jpg, webp hoặc svg.`);
  }
}

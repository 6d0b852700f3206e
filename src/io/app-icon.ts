import sharp from 'sharp';
import { appIconSvg, iconSvg, projectColours } from '../model/colour/icon-svg.ts';
import type { IconColours } from '../model/colour/icon-svg.ts';
import { nearestReadable } from '../model/colour/nearest-readable.ts';
import { currentSite } from './current.ts';

/** The colours of the school's icon. */
export function iconColours(): IconColours {
  const { color, colorDark } = currentSite().settings;
  const dark = colorDark ?? (color === null ? projectColours.dark : nearestReadable(color, 'dark'));
  return { light: color ?? projectColours.light, dark };
}

/** The icon of the site, for tabs. */
export const siteIcon = (): string => iconSvg(iconColours());

/** The icon for telephones as PNG. @param size pixels a side */
export const appIcon = (size: number): Promise<Buffer> =>
  sharp(Buffer.from(appIconSvg(iconColours())), { density: 72 * Math.max(1, size / 64) })
    .resize(size, size)
    .png({ palette: true, colours: 16 })
    .toBuffer();

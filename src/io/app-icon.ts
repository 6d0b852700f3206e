import sharp from 'sharp';
import { appIconSvg, iconSvg, projectColours } from '../model/colour/icon-svg.ts';
import type { IconColours } from '../model/colour/icon-svg.ts';
import { darkAccent } from '../model/colour/accent-rules.ts';
import { currentSite } from './current.ts';

/** The colours of the school's icon. */
export function iconColours(): IconColours {
  const { settings } = currentSite();
  return { light: settings.color ?? projectColours.light, dark: darkAccent(settings) ?? projectColours.dark };
}

/** The icon of the site, for tabs. */
export const siteIcon = (): string => iconSvg(iconColours());

/** The icon for telephones as PNG. @param size pixels a side */
export const appIcon = (size: number): Promise<Buffer> =>
  sharp(Buffer.from(appIconSvg(iconColours())), { density: 72 * Math.max(1, size / 64) })
    .resize(size, size)
    .png({ palette: true, colours: 16 })
    .toBuffer();

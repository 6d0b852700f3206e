import type { SiteSettings } from '../../kinds/site-settings.ts';
import { nearestReadable } from './nearest-readable.ts';

type SchoolColours = Pick<SiteSettings, 'color' | 'colorDark'>;

/** The school's colour on dark ground: as it is set, else the nearest to its colour that can be read there; null without one. */
export const darkAccent = ({ color, colorDark }: SchoolColours): string | null =>
  colorDark ?? (color === null ? null : nearestReadable(color, 'dark'));

/**
 * The style rules that put the school's colour in the place of the project's; null where it has none of its own. Not
 * for print, which is black, nor for readers who ask for more contrast: the project's colours for those stay. The
 * selector is doubled because these rules may be before the sheet that they override.
 */
export function accentRules({ color, colorDark }: SchoolColours): string | null {
  if (color === null && colorDark === null) return null;
  const rule = (scheme: 'light' | 'dark', value: string) =>
    `@media screen and (prefers-contrast:no-preference) and (prefers-color-scheme:${scheme}){:root:root{--violet:${value}}}`;
  const dark = darkAccent({ color, colorDark });
  return [color === null ? '' : rule('light', color), dark === null ? '' : rule('dark', dark)].join('');
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Font } from 'satori';

/** The site's two fonts, as lists for `font-family`: the packages split Vietnamese letters from Latin ones. */
export const text = 'Literata, Literata Vietnamese';
export const ui = 'Be Vietnam Pro, Be Vietnam Pro Vietnamese';

const files: { name: string; file: string; weight: Font['weight'] }[] = [
  { name: 'Literata', file: 'literata/files/literata-latin-600-normal.woff', weight: 600 },
  { name: 'Literata Vietnamese', file: 'literata/files/literata-vietnamese-600-normal.woff', weight: 600 },
  { name: 'Be Vietnam Pro', file: 'be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff', weight: 400 },
  {
    name: 'Be Vietnam Pro Vietnamese',
    file: 'be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff',
    weight: 400,
  },
];

let loaded: Font[] | null = null;

/** The files that satori draws letters from. It reads no WOFF2, so these are not the files that the site serves. */
export function siteFonts(): Font[] {
  const { resolve } = createRequire(import.meta.url);
  return (loaded ??= files.map(({ name, file, weight }) => ({
    name,
    data: readFileSync(resolve(`@fontsource/${file}`)),
    weight,
    style: 'normal' as const,
  })));
}

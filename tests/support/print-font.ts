import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

interface Font extends FontFaceDescriptors {
  /** The file, base64. */
  data: string;
}

const folder = dirname(fileURLToPath(import.meta.resolve('@fontsource/tinos/400.css')));

/** The fonts that a style sheet of the package declares, each for its part of Unicode. */
function fontsOf(sheet: string): Font[] {
  const css = readFileSync(join(folder, sheet), 'utf8');
  return [...css.matchAll(/@font-face \{([^}]*)\}/gu)].map(([, rule]) => {
    const property = (name: string) => new RegExp(`${name}: ([^;]*);`, 'u').exec(rule!)![1]!;
    return {
      style: property('font-style'),
      weight: property('font-weight'),
      unicodeRange: property('unicode-range'),
      data: readFileSync(join(folder, /files\/[^)]*\.woff2/u.exec(rule!)![0]), 'base64'),
    };
  });
}

/**
 * Gives a page the letters of Times New Roman, which NĐ 30/2020 asks for and not every machine has: Tinos, whose letters have the
 * same width. So sheets break at the same words on every machine.
 */
export async function setPrintFont(page: Page): Promise<void> {
  const fonts = ['400.css', '400-italic.css', '700.css', '700-italic.css'].flatMap(fontsOf);
  await page.evaluate((all) => {
    for (const { data, ...descriptors } of all) {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      document.fonts.add(new FontFace('Times New Roman', bytes, descriptors));
    }
  }, fonts);
}

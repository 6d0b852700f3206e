import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What the worker keeps from the start, as addresses below the site. The bundler writes the list wherever it is used. */
const keptFromStart = () => [
  ...new Set([...readFileSync('dist/sw.js', 'utf8').matchAll(/url:\s*[`"]([^`"]+)[`"]/gu)].map(([, url]) => url ?? '')),
];

test('a browser keeps from its first visit on the home page, the newest plan, the page without a network, three fonts, and at most 250 kB', () => {
  const kept = keptFromStart();
  const fonts = kept.filter((url) => url.endsWith('.woff2')).map((url) => url.replace(/^_astro\/|\..*$/gu, ''));
  expect(fonts).toEqual(['be-vietnam-pro', 'literata-italic', 'literata']);
  expect(kept.filter((url) => !url.endsWith('.woff2'))).toEqual([
    './',
    'ngoai-tuyen/',
    'ke-hoach/2024-dan-van-chinh-quyen/',
  ]);
  const bytes = kept.map((url) => statSync(`dist/${url.endsWith('/') ? `${url}index.html` : url}`).size);
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(250_000);
});

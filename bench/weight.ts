import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { outputFolder } from '../scripts/lib/build-inputs.mjs';
import { pageTypes } from '../tests/support/page-types.ts';
import { publish } from './lib-publish.ts';

/** The weight of one page of each type, and of the files that pages share, in the built site (`npm run build`). */
const dist = outputFolder();
const bytesOf = (name: string) => readFileSync(join(dist, name));
const brotli = (bytes: Buffer) => brotliCompressSync(bytes).length;

const pages = pageTypes
  .filter(({ path }) => !path.includes('?'))
  .map(({ name, path }) => {
    const html = bytesOf(path.endsWith('/') ? `${path}index.html` : path);
    const scripts = html.toString('utf8').match(/<script\b[^>]*\bsrc=/gu)?.length ?? 0;
    return { page: name, address: `\`${path}\``, 'HTML, bytes': html.length, 'brotli, bytes': brotli(html), scripts };
  });

const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
  statSync(join(dist, name)).isFile(),
);
const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);
const shared = [
  ['fonts', /(?:literata|be-vietnam)[^/]*\.woff2$/u],
  ['service worker', /^sw\.js$/u],
  ['table of documents for search', /^tim-kiem.van-ban\.json$/u],
].map(([kind, pattern]) => {
  const found = files.filter((name) => (pattern as RegExp).test(name)).map(bytesOf);
  const [bytes, small] = [sum(found.map((each) => each.length)), sum(found.map(brotli))];
  return { files: kind as string, count: found.length, bytes, 'brotli, bytes': small };
});
const htmlFiles = files.filter((name) => name.endsWith('.html'));

publish('weight', 'Weight of pages', [
  { about: 'HTML with its inlined style; brotli at its highest level.', rows: pages },
  { about: 'Files that pages share.', rows: shared.filter(({ count }) => count > 0) },
  {
    about: 'The whole site.',
    rows: [
      {
        pages: htmlFiles.length,
        'HTML, bytes': sum(htmlFiles.map((name) => bytesOf(name).length)),
        files: files.length,
      },
    ],
  },
]);

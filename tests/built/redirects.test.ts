import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';
import { currentContent, currentSite } from '../../src/io/current.ts';
import { checkRedirects } from '../../src/model/check/check-redirects.ts';
import { dist } from '../support/built-pages.ts';

test('no redirect takes a file of the built site from readers, whichever it is', () => {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'));
  expect(files.length).toBeGreaterThan(1000);
  const lines = files.map((file, index) => ({ from: `/${file}`, to: 'https://noi-khac.example/', line: index + 1 }));
  const refused = new Set(checkRedirects(lines, null, currentContent().content, currentSite()).map(({ line }) => line));
  expect(lines.filter(({ line }) => !refused.has(line)).map(({ from }) => from)).toEqual([]);
});

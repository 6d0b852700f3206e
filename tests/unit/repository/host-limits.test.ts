import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hostReport, hosts, siteSize } from '../../../scripts/lib/host-limits.mjs';
import { inRepository } from '../../../scripts/lib/paths.mjs';

const small = { files: 20_000, filesOfFolder: 54_000, bytes: 2 ** 30, largestFile: 25 * 2 ** 20 };

test('the size of a site counts the files of all folders', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dan-biet-'));
  mkdirSync(join(folder, 'a/b'), { recursive: true });
  for (const [name, bytes] of [
    ['index.html', 10],
    ['a/1.html', 20],
    ['a/2.html', 3000],
    ['a/b/3.html', 0],
  ] as const)
    writeFileSync(join(folder, name), 'x'.repeat(bytes));
  const size = siteSize(folder);
  rmSync(folder, { recursive: true });
  expect(size).toEqual({ files: 4, filesOfFolder: 2, bytes: 3030, largestFile: 3000 });
});

test('every host accepts a site at its limits', () => {
  const { size, refused } = hostReport(small);
  expect(refused).toEqual([]);
  for (const { host } of hosts) expect(size).toContain(host);
});

test.each([
  ['Cloudflare Pages', { files: 20_001 }],
  ['Cloudflare Pages', { largestFile: 25 * 2 ** 20 + 1 }],
  ['GitHub Pages', { bytes: 2 ** 30 + 1 }],
  ['Netlify', { filesOfFolder: 54_001 }],
])('%s does not accept a site beyond its limit: %o', (host, larger) => {
  const { size, refused } = hostReport({ ...small, ...larger });
  expect(refused).toHaveLength(1);
  expect(refused[0]).toContain(host);
  expect(size).not.toContain(host);
});

test('the guide to hosting has the source of each limit', () => {
  const guide = readFileSync(inRepository('docs/hosting/README.md'), 'utf8');
  for (const { source } of hosts) expect(guide).toContain(source);
});

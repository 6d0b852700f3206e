/**
 * What a first visit of one page transfers in Chromium: `node bench/page.ts <folder of a built site> <path> [...]`, with
 * as many pairs as wanted. The server compresses texts with brotli 9; the same for every folder.
 */
import { chromium } from 'playwright-core';
import { findChromium } from '../scripts/lib/chromium.mjs';
import { compressed } from '../scripts/lib/compressed.mjs';
import { listen, siteHandler } from '../scripts/lib/server.mjs';
import { publish } from './lib-publish.ts';

const given = process.argv.slice(2);
const pairs = given.length > 0 ? given : ['dist', '/ke-hoach/2024-dan-van-chinh-quyen/'];
const browser = await chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox', '--disable-gpu'] });

const rows: Record<string, string | number>[] = [];
for (let index = 0; index + 1 < pairs.length; index += 2) {
  const [folder, path] = [pairs[index]!, pairs[index + 1]!];
  const server = await listen(compressed(siteHandler({ folder, base: '/' })), { port: 0 });
  const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  const types = new Map<string, string>();
  const bytes = new Map<string, number>();
  client.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => bytes.set(requestId, encodedDataLength));
  await page.goto(`http://localhost:${server.port}${path}`, { waitUntil: 'networkidle' });

  const sum = (wanted: (type: string) => boolean) =>
    [...bytes].reduce((total, [id, size]) => total + (wanted(types.get(id) ?? '') ? size : 0), 0);
  const named = ['Document', 'Stylesheet', 'Script', 'Font'];
  rows.push({
    page: `\`${path}\``,
    requests: bytes.size,
    bytes: sum(() => true),
    ...Object.fromEntries(named.map((name) => [name.toLowerCase(), sum((type) => type === name)])),
    other: sum((type) => !named.includes(type)),
  });
  await page.close();
  server.close();
}
await browser.close();
const about = 'What a first visit transfers in Chromium, in bytes, with the headers; texts with brotli 9.';
if (given.length > 0) console.table(rows);
else publish('page', 'A first visit', [{ about, rows }]);

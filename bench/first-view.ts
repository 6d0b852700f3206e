/**
 * When a page shows its first view over 3G, next to the same HTML without styles, fonts and scripts, in milliseconds:
 * `node bench/first-view.ts <folder of a built site> [path …]`. A cold visit with a telephone's window, medians of seven.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../scripts/lib/chromium.mjs';
import { compressed } from '../scripts/lib/compressed.mjs';
import { listen, siteHandler } from '../scripts/lib/server.mjs';
import { mobileNetwork, ROUND_TRIP } from './lib-3g.ts';
import { publish } from './lib-publish.ts';

const RUNS = 7;
const [folder = 'dist', ...given] = process.argv.slice(2);
const paths = given.length > 0 ? given : ['/ke-hoach/2024-dan-van-chinh-quyen/', '/', '/van-ban/', '/cong-khai/'];
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** A folder with the page's HTML alone, under the same address. */
function bare(path: string): string {
  const alone = mkdtempSync(join(tmpdir(), 'first-view-'));
  const html = readFileSync(join(folder, path, 'index.html'), 'utf8');
  mkdirSync(join(alone, path), { recursive: true });
  writeFileSync(
    join(alone, path, 'index.html'),
    html.replace(/<style[^>]*>.*?<\/style>|<script[^>]*>.*?<\/script>|<link[^>]*>/gsu, ''),
  );
  writeFileSync(join(alone, '404.html'), '');
  return alone;
}

const browser = await chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox', '--disable-gpu'] });

async function firstView(from: string, path: string): Promise<number[]> {
  const server = await listen(compressed(siteHandler({ folder: from, base: '/' })), { port: 0 });
  const network = await mobileNetwork(server.port);
  const views: number[][] = [];
  for (let run = 0; run < RUNS; run++) {
    const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
    await page.goto(`http://127.0.0.1:${network.port}${path}`, { waitUntil: 'load' });
    await page.waitForTimeout(500);
    views.push(
      await page.evaluate(async () => {
        const largest = await new Promise<number>((done) =>
          new PerformanceObserver((list) => done(list.getEntries().at(-1)!.startTime)).observe({
            type: 'largest-contentful-paint',
            buffered: true,
          }),
        );
        return [performance.getEntriesByName('first-contentful-paint')[0]!.startTime, largest];
      }),
    );
    await page.close();
  }
  network.close();
  server.close();
  return [0, 1].map((column) => median(views.map((view) => view[column]!)));
}

const rows: Record<string, string | number>[] = [];
for (const path of paths) {
  const alone = bare(path);
  const [paint, view] = await firstView(folder, path);
  const [, least] = await firstView(alone, path);
  rmSync(alone, { recursive: true });
  rows.push({
    page: `\`${path}\``,
    'first paint': Math.round(paint!),
    'first view': Math.round(view!),
    bare: Math.round(least!),
    'more than bare': Math.round(view! - least!),
  });
}
await browser.close();
const about = `Milliseconds over 3G (${ROUND_TRIP} ms there and back, brotli 9) until the largest part of the first view shows, next to the same HTML without styles, fonts and scripts; medians of seven. The budget is one round trip more.`;
if (given.length > 0) console.table(rows);
else publish('first-view', 'The first view over 3G', [{ about, rows }]);
process.exit(0);

/**
 * What showing a page costs the browser's main thread, in milliseconds of a trace: `node bench/rendering.ts <folder of a
 * built site> [path …]`. Style, layout, painting and scripts until the page has been still for half a second; a telephone's
 * window, no throttling, medians of five visits. A file of rules given as `CSS=<file>` is tried on every page.
 */
import { readFileSync } from 'node:fs';
import type { CDPSession } from 'playwright-core';
import { chromium } from 'playwright-core';
import { findChromium } from '../scripts/lib/chromium.mjs';
import { listen, siteHandler } from '../scripts/lib/server.mjs';
import { publish } from './lib-publish.ts';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  dur?: number;
  /** Of the processor, without the waiting for it. */
  tdur?: number;
  args: { name?: string };
}

const RUNS = 5;
const [folder = 'dist', ...given] = process.argv.slice(2);
const paths =
  given.length > 0 ? given : ['/ke-hoach/2024-dan-van-chinh-quyen/', '/cong-khai/', '/van-ban/', '/tim-kiem/', '/'];
const columns = {
  style: ['UpdateLayoutTree'],
  layout: ['Layout'],
  paint: ['PrePaint', 'Paint', 'Layerize', 'Commit'],
  parse: ['ParseHTML'],
  script: ['EvaluateScript', 'v8.compileModule', 'v8.evaluateModule', 'FunctionCall'],
};
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** The events of a visit. */
async function trace(client: CDPSession, visit: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const take = ({ value }: { value: unknown[] }) => events.push(...(value as TraceEvent[]));
  client.on('Tracing.dataCollected', take);
  const complete = new Promise((done) => client.once('Tracing.tracingComplete', done));
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    categories: 'devtools.timeline,v8,toplevel,__metadata',
  });
  await visit();
  await client.send('Tracing.end');
  await complete;
  client.off('Tracing.dataCollected', take);
  return events;
}

/** Milliseconds by column, and the longest task of the thread that lays out. */
function figures(events: TraceEvent[]): number[] {
  const layouts = events.filter(({ name }) => name === 'Layout');
  const main = layouts.toSorted((a, b) => (b.dur ?? 0) - (a.dur ?? 0))[0]!;
  const own = events.filter(({ pid, tid, ph }) => ph === 'X' && pid === main.pid && tid === main.tid);
  const sum = (names: string[]) =>
    own.reduce((total, { name, tdur = 0 }) => total + (names.includes(name) ? tdur : 0), 0) / 1000;
  const tasks = own.filter(({ name }) => name.endsWith('RunTask'));
  return [...Object.values(columns).map(sum), Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur)) / 1000];
}

const server = await listen(siteHandler({ folder, base: '/' }), { port: 0 });
const browser = await chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox', '--disable-gpu'] });
const tried = process.env.CSS ? readFileSync(process.env.CSS, 'utf8') : null;

const names = [...Object.keys(columns), 'longest task'];
const rows: Record<string, string | number>[] = [];
for (const path of paths) {
  const runs: number[][] = [];
  for (let run = 0; run < RUNS; run++) {
    const page = await browser.newPage({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 });
    if (tried !== null)
      await page.route(`**${path}`, async (route) => {
        const response = await route.fetch();
        const html = (await response.text()).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/u, '');
        await route.fulfill({
          response,
          headers: { 'content-type': 'text/html; charset=utf-8' },
          body: html.replace('</head>', `<style>${tried}</style></head>`),
        });
      });
    const client = await page.context().newCDPSession(page);
    const events = await trace(client, async () => {
      await page.goto(`http://localhost:${server.port}${path}`, { waitUntil: 'networkidle' });
    });
    runs.push(figures(events));
    await page.close();
  }
  const cells = names.map((name, column) => [name, Number(median(runs.map((run) => run[column]!)).toFixed(1))]);
  rows.push({ page: `\`${path}\``, ...Object.fromEntries(cells) });
}
await browser.close();
server.close();
const about =
  'Processor time of the main thread in a Chromium trace, in milliseconds, until the page is still; a window of 412 × 823 px, not slowed, medians of five.';
if (tried !== null || given.length > 0) console.table(rows);
else publish('rendering', 'What showing a page costs', [{ about, rows }]);

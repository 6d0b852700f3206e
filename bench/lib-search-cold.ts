import { chromium } from 'playwright-core';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { findChromium } from '../scripts/lib/chromium.mjs';
import { securityHeaders } from '../scripts/lib/security-headers.mjs';
import { listen } from '../scripts/lib/server.mjs';

const types: Record<string, string> = {
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** What a reader's first and second query cost in a real browser. Kilobytes as sent, compressed. */
export interface ColdQuery {
  query: string;
  /** What search loaded; the page itself, its fonts and its icon are not counted. */
  bodies: number;
  /** The same with the headers of HTTP/1.1. */
  wire: number;
  requests: number;
  /** From the request for the page to the answer. */
  coldMs: number;
  /** From Enter to the answer of a second query in the same page. */
  warmMs: number;
}

/** A slow telephone on a slow line, as Chromium plays it. */
export interface SlowLine {
  /** Milliseconds that each answer is late. */
  latency: number;
  kilobitsPerSecond: number;
  /** How many times slower the processor is. */
  slowdown: number;
}

/** Serves a built site compressed, and lets Chromium ask each query with nothing cached. @param line as fast as this machine where it is left out */
export async function coldQueries(
  site: string,
  queries: readonly [cold: string, warm: string][],
  line: SlowLine | null = null,
): Promise<ColdQuery[]> {
  const server = await listen(
    (request, response) => {
      const { pathname } = new URL(`http://localhost${request.url}`);
      const file = join(site, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '');
      if (!existsSync(file)) return void response.writeHead(404).end();
      const plain = readFileSync(file);
      const compressed = ['.html', '.js', '.json', '.css', '.svg'].includes(extname(file));
      const body = compressed ? gzipSync(plain, { level: 9 }) : plain;
      for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
      response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
      response.setHeader('Content-Length', body.length);
      if (compressed) response.setHeader('Content-Encoding', 'gzip');
      response.end(body);
    },
    { port: 0 },
  );
  const browser = await chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox', '--disable-gpu'] });
  const measured: ColdQuery[] = [];
  for (const [query, second] of queries) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    if (line !== null) {
      const throughput = (line.kilobitsPerSecond * 1000) / 8;
      await devtools.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: line.latency,
        downloadThroughput: throughput,
        uploadThroughput: throughput,
      });
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: line.slowdown });
    }
    const seen = new Map<string, { url: string; headers: number; total: number }>();
    devtools.on('Network.responseReceived', ({ requestId, response }) =>
      seen.set(requestId, { url: response.url, headers: response.encodedDataLength, total: 0 }),
    );
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const each = seen.get(requestId);
      if (each) each.total = encodedDataLength;
    });
    const done = () => page.waitForSelector('#ket-qua[aria-busy="false"]', { state: 'attached' });
    const from = performance.now();
    await page.goto(`http://localhost:${server.port}/tim-kiem/?${new URLSearchParams({ q: query })}`);
    await done();
    const coldMs = performance.now() - from;
    const loaded = [...seen.values()].filter(({ url }) => !/\.(?:woff2|svg)$|\/tim-kiem\/\?/u.test(url));
    await page.locator('#q').fill(second);
    const again = performance.now();
    await page.locator('#q').press('Enter');
    await done();
    measured.push({
      query,
      bodies: loaded.reduce((sum, { total, headers }) => sum + total - headers, 0) / 1000,
      wire: loaded.reduce((sum, { total }) => sum + total, 0) / 1000,
      requests: loaded.length,
      coldMs,
      warmMs: performance.now() - again,
    });
    await context.close();
  }
  await browser.close();
  server.close();
  return measured;
}

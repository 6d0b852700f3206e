import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { outputFolder } from '../../scripts/lib/build-inputs.mjs';
import { basePath, buildUnderBase } from '../support/based-site.ts';

/**
 * What a page's own policy stops, where the host sends no header at all and takes every file for what its ending says, as GitHub Pages
 * does: there a text may be run as a script.
 */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript',
  '.txt': 'text/plain',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};
const uploads = mkdtempSync(join(tmpdir(), 'dan-biet-tep-'));
for (const name of ['x.txt', 'x.js']) writeFileSync(join(uploads, name), 'globalThis.ran = true');

let browser: Browser;
const servers: { close: () => void }[] = [];

async function serve(folder: string, base: string): Promise<number> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(base.length);
    const from = path.startsWith('tep/')
      ? join(uploads, path.slice(4))
      : join(folder, path.endsWith('/') || path === '' ? `${path}index.html` : path);
    try {
      const bytes = readFileSync(from);
      response.setHeader('Content-Type', types[extname(from)] ?? 'application/octet-stream');
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  servers.push(server);
  return (server.address() as AddressInfo).port;
}

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: inject('chromiumPath'),
    args: ['--no-sandbox', '--host-resolver-rules=MAP *.ban-thu.test 127.0.0.1'],
  });
});
afterAll(async () => {
  await browser.close();
  for (const server of servers) server.close();
  rmSync(uploads, { recursive: true });
});

/** Whether a script that somebody put into the page runs. */
async function runs(page: Page, script: { src?: string; text?: string }): Promise<boolean> {
  return page.evaluate(async ({ src, text }) => {
    Reflect.deleteProperty(globalThis, 'ran');
    const element = document.createElement('script');
    const done = new Promise((resolve) => {
      element.onload = resolve;
      element.onerror = resolve;
    });
    if (src !== undefined) element.src = src;
    if (text !== undefined) element.textContent = text;
    document.head.append(element);
    if (src !== undefined) await done;
    return 'ran' in globalThis;
  }, script);
}

describe.each([
  { where: 'at the root', base: '/', folder: () => Promise.resolve(outputFolder()) },
  { where: 'below a base path', base: basePath, folder: () => buildUnderBase() },
])('a site $where', ({ base, folder }) => {
  let port: number;
  beforeAll(async () => {
    port = await serve(await folder(), base);
  }, 600_000);

  test.each(['localhost', '127.0.0.1', 'truong.ban-thu.test'])(
    'runs its own scripts at %s, and neither an inline one nor one that was uploaded',
    async (host) => {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on(
        'console',
        (message) => void (/Security Policy/u.test(message.text()) && complaints.push(message.text())),
      );
      const origin = `http://${host}:${port}`;
      await page.goto(`${origin}${base}tim-kiem/?q=d%C3%A2n`);
      await page.locator('#ket-qua a').first().waitFor();
      expect(complaints).toEqual([]);
      expect(await runs(page, { text: 'globalThis.ran = true' })).toBe(false);
      for (const name of ['x.txt', 'x.js']) expect(await runs(page, { src: `${base}tep/${name}` })).toBe(false);
      // Without the policy they would run: the page of a file that has none says so.
      await page.goto(`${origin}${base}tep/x.txt`);
      expect(await runs(page, { src: `${base}tep/x.txt` })).toBe(true);
      await page.close();
    },
  );
});

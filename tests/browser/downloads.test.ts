import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { findProgram } from '../../scripts/lib/find-program.mjs';
import { listen, siteHandler } from '../../scripts/lib/server.mjs';
import { mp3, pdfWith, picture } from '../support/downloads.ts';

/** A Chromium with its viewer of PDF; a headless shell has none, and downloads the file. */
const whole = findProgram({ commands: ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'] });
if (whole === null) console.warn('\n  BỎ QUA: máy này không có Chromium đủ phần xem PDF.\n');

let browser: Browser;
let served: { port: number; close: () => void };
const folder = mkdtempSync(join(tmpdir(), 'dan-biet-tep-'));
const address = (name: string) => `http://localhost:${served.port}/mam-non/tep/${name}`;

beforeAll(async () => {
  mkdirSync(join(folder, 'tep'));
  writeFileSync(join(folder, '404.html'), '');
  writeFileSync(join(folder, 'tep/a.pdf'), pdfWith('One', 'Two'));
  writeFileSync(join(folder, 'tep/a.mp3'), Buffer.concat(Array.from({ length: 200 }, () => mp3)));
  writeFileSync(join(folder, 'tep/a.jpg'), await picture('jpeg', { fromPhone: false }));
  // The gate publishes no page; a host that gives a file another type would make one.
  writeFileSync(
    join(folder, 'tep/a.html'),
    '<title>no</title><script>document.title = "RAN"</script><form action="/"><button>a</button></form>',
  );
  served = await listen(siteHandler({ folder, base: '/mam-non/', hosts: ['https://api.github.com'] }), { port: 0 });
  // Only the new headless mode has the viewer of PDF.
  browser = await chromium.launch({
    executablePath: whole ?? inject('chromiumPath'),
    ...(whole === null ? {} : { headless: false }),
    args: [...(whole === null ? [] : ['--headless=new']), '--no-sandbox', '--disable-gpu'],
  });
}, 120_000);
afterAll(async () => {
  await browser.close();
  served.close();
  rmSync(folder, { recursive: true, force: true });
});

test.skipIf(whole === null)('a published PDF opens in the browser, every page of it', async () => {
  const page = await browser.newPage();
  await page.goto(address('a.pdf'));
  const pages = () =>
    page
      .frames()
      .find((frame) => frame.url().startsWith('chrome-extension:'))
      ?.evaluate(() => {
        const bar = document.querySelector('pdf-viewer')?.shadowRoot?.querySelector('viewer-toolbar');
        return (bar as { docLength?: number } | null | undefined)?.docLength;
      })
      .catch(() => undefined);
  await expect.poll(pages, { timeout: 30_000 }).toBe(2);
  await page.close();
});

test('a published recording opens in the browser, to its end', async () => {
  const page = await browser.newPage();
  await page.goto(address('a.mp3'));
  const duration = () => page.evaluate(() => document.querySelector('video')?.duration ?? 0);
  await expect.poll(duration, { timeout: 30_000 }).toBeGreaterThan(5);
  await page.close();
});

test('a published picture opens in the browser', async () => {
  const page = await browser.newPage();
  await page.goto(address('a.jpg'));
  expect(await page.evaluate(() => document.querySelector('img')?.naturalWidth)).toBe(40);
  await page.close();
});

test('what a browser took for a page runs no script there, sends no form, and reads nothing of the site', async () => {
  const page = await browser.newPage();
  await page.goto(address('a.html'));
  expect(await page.title()).toBe('no');
  await page.locator('button').click();
  await page.waitForTimeout(300);
  expect(page.url()).toBe(address('a.html'));
  await page.close();
});

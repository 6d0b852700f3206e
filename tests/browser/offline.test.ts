import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { outputFolder, readBuildNote } from '../../scripts/lib/build-inputs.mjs';
import { listen, siteHandler } from '../../scripts/lib/server.mjs';
import { openBrowser } from '../support/browser.ts';

const NOTICE = 'Bản đã lưu ngày';
const decree = '/van-ban/90-2020-nd-cp/';
const newestPlan = '/ke-hoach/2024-dan-van-chinh-quyen/';

let browser: Browser;
let folder: string;
let server: Awaited<ReturnType<typeof listen>>;
let context: BrowserContext;
let page: Page;
const { base } = readBuildNote(outputFolder())!;
const at = (path: string) => `http://localhost:${server.port}${base.replace(/\/$/u, '')}${path}`;
const edit = (name: string, change: (text: string) => string) =>
  writeFileSync(join(folder, name), change(readFileSync(join(folder, name), 'utf8')));

beforeAll(async () => {
  browser = await openBrowser();
  folder = mkdtempSync(join(tmpdir(), 'dan-biet-'));
  cpSync(outputFolder(), folder, { recursive: true });
});
beforeEach(async () => {
  // Read anew at each request, as a host does after a new version was put there.
  server = await listen((request, response) => siteHandler({ folder, base })(request, response), { port: 0 });
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  server.close();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the home page and waits until the worker is in charge. */
const begin = async () => {
  await page.goto(at('/'));
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
};
const kept = (path: string) =>
  page.waitForFunction(async (url) => Boolean(await caches.match(url, { ignoreVary: true })), at(path));

test('a page that was read stays readable without a network, and says of what day it is', async () => {
  await begin();
  await page.goto(at(decree));
  await kept(decree);
  expect(await page.getByText(NOTICE).count()).toBe(0);
  await context.setOffline(true);
  await page.goto(at(decree));
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Nghị định 90/2020/NĐ-CP');
  expect(await page.getByRole('main').getByRole('note').first().textContent()).toMatch(
    /^Bản đã lưu ngày \d\d\/\d\d\/\d{4}\./u,
  );
});

test('the newest plan is kept from the first visit on, with its faces', async () => {
  await begin();
  await context.setOffline(true);
  await page.goto(at(`${newestPlan}?from=zalo`));
  expect(await page.getByText(NOTICE).isVisible()).toBe(true);
  expect(await page.locator('#noi-dung').textContent()).toContain('KẾ HOẠCH');
  expect(await page.evaluate(() => document.fonts.load('16px Literata').then((faces) => faces.length))).toBe(1);
});

test('a page that was never read leads to the page that lists what can be read', async () => {
  await begin();
  await page.goto(at(decree));
  await kept(decree);
  await context.setOffline(true);
  await page.goto(at('/co-quan/'));
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Không có mạng');
  const listed = page.getByRole('region', { name: 'Những trang đã lưu' }).getByRole('listitem');
  expect((await listed.allTextContents()).map((each) => each.replace(/ lưu ngày .*$/u, ''))).toEqual(
    expect.arrayContaining([
      expect.stringContaining('Nghị định 90/2020/NĐ-CP'),
      expect.stringContaining('Kế hoạch thực hiện công tác dân vận chính quyền năm 2024'),
    ]),
  );
  await listed.getByRole('link', { name: /90\/2020/u }).click();
  expect(await page.getByText(NOTICE).isVisible()).toBe(true);
});

test('with a network a page is what the site has now, not what was kept', async () => {
  await begin();
  await page.goto(at(newestPlan));
  await kept(newestPlan);
  const file = join(newestPlan, 'index.html');
  const before = readFileSync(join(folder, file), 'utf8');
  edit(file, (text) => text.replace('KẾ HOẠCH', 'KẾ HOẠCH MỚI'));
  await page.goto(at(newestPlan));
  expect(await page.locator('#noi-dung').textContent()).toContain('KẾ HOẠCH MỚI');
  expect(await page.getByText(NOTICE).count()).toBe(0);
  writeFileSync(join(folder, file), before);
});

test('a new worker waits until the pages of the old one are closed, and then takes over', async () => {
  await begin();
  edit('sw.js', (text) => `${text}\n/* a new version */`);
  // The first visit belongs to no worker; the second does.
  await page.reload();
  await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update()));
  await page.waitForFunction(() => navigator.serviceWorker.ready.then(({ waiting }) => waiting !== null));
  await page.goto('about:blank');
  await page.waitForTimeout(500);
  await page.goto(at('/'));
  await page.waitForFunction(() => navigator.serviceWorker.ready.then(({ waiting }) => waiting === null));
});

test('the worker that switches offline reading off removes what was kept, and itself', async () => {
  const sw = readFileSync(join(folder, 'sw.js'), 'utf8');
  await begin();
  await page.goto(at(decree));
  await kept(decree);
  const { build } = await import('vite');
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: 'src/offline/farewell.ts', formats: ['iife'], name: 'x', fileName: 'sw' } },
  });
  const [bundle] = Array.isArray(output) ? output : [output];
  writeFileSync(join(folder, 'sw.js'), bundle && 'output' in bundle ? bundle.output[0].code : '');
  await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update()));
  await page.waitForFunction(async () => (await caches.keys()).length === 0);
  await page.goto('about:blank');
  await page.waitForTimeout(300);
  await page.goto(at(decree));
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  writeFileSync(join(folder, 'sw.js'), sw);
});

test('a plan’s page loads no script before somebody asks for one', async () => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto(at(newestPlan), { waitUntil: 'networkidle' });
  expect(scripts).toEqual([]);
});

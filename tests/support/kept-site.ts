import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { openBrowser } from './browser.ts';
import { copyOfSite } from './copied-site.ts';
import type { CopiedSite } from './copied-site.ts';

/** What the page says above what it has kept. */
export const NOTICE = 'Bản đã lưu ngày';
export const decree = '/van-ban/90-2020-nd-cp/';
export const newestPlan = '/ke-hoach/2024-dan-van-chinh-quyen/';

/** A copy of the site, a context of a browser that is new for each test, and its page. Set by `useKeptSite`. */
export let site: CopiedSite;
export let context: BrowserContext;
export let page: Page;
/** Address of a page of the copy. @param path from the root of the site */
export const at = (path: string): string => site.address(path);

/** Opens the home page and waits until the worker is in charge. */
export async function begin(): Promise<void> {
  await page.goto(at('/'));
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

/**
 * Leaves the site and opens a page of it: only while none is open does a new worker take over, or one that was removed end.
 * That may take the browser a moment, in which the old one still answers, so a test asks until it is done.
 */
export async function comeBack(path: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(at(path));
}

/** Takes the network away. Chromium up to 142 takes it from pages only, and not from a worker that began again, so the site is cut off too. */
export async function goOffline(): Promise<void> {
  site.cutOff();
  await context.setOffline(true);
}

/**
 * To be called once, at the top of a test file: it says when the copy, the browser, and the page begin and end.
 * @param source folder of the built site; the repository's own when left out
 */
export function useKeptSite(source?: () => Promise<string>): void {
  let browser: Browser;
  beforeAll(async () => {
    site = await copyOfSite(await source?.());
    browser = await openBrowser();
  }, 240_000);
  beforeEach(async () => {
    context = await browser.newContext();
    page = await context.newPage();
  });
  afterEach(async () => {
    await context.close();
    site.restore();
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });
}

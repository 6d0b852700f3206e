import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { address, openBrowser, overflow, visit } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('an address in capitals, or with the end of a sentence, leads to its page', async () => {
  const { page, context } = await visit(browser);
  await page.goto(address('/Van-Ban/)?a=1#b'));
  await expect.poll(() => page.url(), { timeout: 15_000 }).toBe(address('/van-ban/?a=1#b'));
  expect(await page.title()).toMatch(/^Văn bản/u);
  await context.close();
});

test('an address that the site has in no case stays, and its page says where to go', async () => {
  for (const width of [360, 1280]) {
    const { page, context, complaints } = await visit(browser, { viewport: { width, height: 800 } });
    await page.goto(address('/Khong-Co/Trang-Nay/'));
    await page.waitForLoadState('networkidle');
    expect(page.url()).toBe(address('/Khong-Co/Trang-Nay/'));
    expect(await page.locator('h1').innerText()).toBe('Không có trang này');
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    // Nothing but the answers that there is no such page; the browser counts the second, which has no body, as given up.
    const answers = /404|\/khong-co\/trang-nay\/: net::ERR_ABORTED$/u;
    expect(complaints.filter((each) => !answers.test(each))).toEqual([]);
    await context.close();
  }
});

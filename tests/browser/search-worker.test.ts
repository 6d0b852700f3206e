import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openBrowser, visit } from '../support/browser.ts';
import { DOCUMENTS, RARE_WORD, WITH_RARE_WORD, serveLargeSite } from '../support/large-site.ts';
import type { LargeSite } from '../support/large-site.ts';
import { openSearch, typeSearch } from '../support/search-page.ts';

// A site of so many documents that its words are searched by Pagefind's worker.

let browser: Browser;
let site: LargeSite;
let page: Page;
let complaints: string[];
beforeAll(async () => {
  [site, browser] = await Promise.all([serveLargeSite(), openBrowser()]);
}, 240_000);
beforeEach(async () => {
  ({ page, complaints } = await visit(browser));
});
afterEach(async () => {
  site.breakFiles(null);
  await page.context().close();
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});

/** Lets the page collect its garbage until an object that nothing uses was collected and that was reported. */
async function collectGarbage(): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await page.evaluate(() => {
    const registry = new FinalizationRegistry(() => void document.body.setAttribute('data-collected', ''));
    registry.register({}, null);
    // The registry must live as long as the page.
    Object.assign(globalThis, { registry });
  });
  await expect
    .poll(async () => {
      await client.send('HeapProfiler.collectGarbage');
      return page.locator('body[data-collected]').count();
    })
    .toBe(1);
}

test('the words are searched by a worker', async () => {
  const { results, status } = await openSearch(page, RARE_WORD, site.search);
  expect(status).toBe(`${WITH_RARE_WORD} kết quả cho “${RARE_WORD}”.`);
  expect(results).toHaveLength(10);
  expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([
    expect.stringMatching(/\/pagefind\/pagefind-worker\.js$/u),
  ]);
  expect(complaints).toEqual([]);
});

test('every result can still be loaded after the browser has collected garbage', async () => {
  await openSearch(page, RARE_WORD, site.search);
  const more = page.getByRole('button', { name: 'Xem thêm kết quả' });
  for (let shown = 10; shown < WITH_RARE_WORD; shown += 10) {
    await collectGarbage();
    await more.click();
    await expect.poll(() => page.locator('#ket-qua > li').count()).toBe(Math.min(shown + 10, WITH_RARE_WORD));
  }
  expect(page.workers()).toHaveLength(1);
  expect(await page.locator('#loi-tai').isVisible()).toBe(false);
  expect(complaints).toEqual([]);
});

test('a document is found by its number among many', async () => {
  const { results } = await openSearch(page, `tt ${DOCUMENTS} 2020`, site.search);
  expect(results[0]!.title).toBe(`Thông tư ${DOCUMENTS}/2020/TT-ABC`);
});

test.each([
  ['the words', /\/pagefind\/index\//u],
  ['all records', /\/fragment\//u],
])('without %s the search has failed; it does not say that there is nothing', async (_, piece) => {
  await openSearch(page, `tt ${DOCUMENTS} 2020`, site.search);
  site.breakFiles(piece);
  expect(await typeSearch(page, RARE_WORD)).toMatchObject({ results: [], status: 'Không tải được dữ liệu tìm kiếm.' });
  site.breakFiles(null);
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await page.waitForSelector('#ket-qua > li');
});

test('without the facets the results are shown', async () => {
  site.breakFiles(/\/filter\//u);
  const { results } = await openSearch(page, RARE_WORD, site.search);
  expect(results.length).toBeGreaterThan(5);
  expect(await page.locator('#loi-tai').isVisible()).toBe(false);
});

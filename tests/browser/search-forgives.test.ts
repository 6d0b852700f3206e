import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser, overflow, visit } from '../support/browser.ts';
import { openSearch, readAnswer, typeSearch } from '../support/search-page.ts';

let browser: Browser;
let page: Page;
let context: BrowserContext;
let complaints: string[];
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  ({ page, context, complaints } = await visit(browser));
});
afterEach(() => context.close());

const offer = () => page.locator('#y-ban');

describe('what was mistyped', () => {
  test('is offered as another query, by a link that keys reach and that is announced; a click asks it', async () => {
    const { status } = await openSearch(page, 'tieesp coong daan');
    expect(status).not.toContain('Có phải bạn tìm');
    // In the part that is read aloud, once, and by itself.
    const said = page.locator('[role=status]:has(#y-ban)');
    expect((await said.textContent())!.match(/Có phải bạn tìm/gu)).toHaveLength(1);
    expect(await said.getAttribute('aria-atomic')).toBe('false');
    expect((await offer().textContent())!.replace(/\s+/gu, ' ').trim()).toBe('Có phải bạn tìm tiếp công dân?');
    await offer().getByRole('link').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=ti%E1%BA%BFp/u);
    const { results } = await readAnswer(page);
    expect(results.length).toBeGreaterThan(5);
    expect(await page.locator('#q').inputValue()).toBe('tiếp công dân');
    expect(await offer().isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });

  test('is not offered for a good answer, nor for the number of a document that the site does not have', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const query of ['tiếp công dân', 'nghị định 91/2020', 'tt 36 2017']) {
      await openSearch(page, query);
      expect(await offer().isVisible(), query).toBe(false);
    }
    expect(asked.filter((url) => /tu-vung/u.test(url))).toEqual([]);
  });

  test('is searched as usual where the words of the site do not arrive', async () => {
    await page.route(/tu-vung\.json/u, (route) => route.abort());
    const { results } = await openSearch(page, 'phonng chong tham nhung');
    expect(results.length).toBeGreaterThan(0);
    expect(await offer().isVisible()).toBe(false);
  });
});

test('one exact document has a card: its state, what replaced it, the plans that cite it', async () => {
  await openSearch(page, '36/2017/TT-BGDĐT');
  const card = page.locator('.found-card');
  await card.waitFor();
  expect(await card.locator('dt').allTextContents()).toEqual([
    'Hiệu lực (chưa đối chiếu)',
    'Văn bản thay thế',
    'Kế hoạch viện dẫn',
  ]);
  await card.getByRole('link', { name: 'Thông tư 09/2024/TT-BGDĐT' }).click();
  await page.waitForURL(/\/van-ban\/09-2024-tt-bgddt\/$/u);
});

test('the browser is asked to mark the words that were found on the page that a result leads to', async () => {
  await openSearch(page, 'dân vận khéo');
  const link = page.locator('.found-title').first();
  expect(await link.getAttribute('href')).toMatch(/#ii-8:~:text=D%C3%A2n%20v%E1%BA%ADn%20kh%C3%A9o$/iu);
  await link.click();
  await page.waitForURL(/\/ke-hoach\/2024-dan-van-chinh-quyen\//u);
  expect(await page.locator(':target').count()).toBeLessThanOrEqual(1);
});

test('results come before the filters in the order of the page, and stay at their right on a desk', async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openSearch(page, 'công khai');
  const before = await page.evaluate(
    () =>
      (document.querySelector('#ket-qua')!.compareDocumentPosition(document.querySelector('#loc')!) &
        Node.DOCUMENT_POSITION_FOLLOWING) !==
      0,
  );
  expect(before).toBe(true);
  const [results, filters] = await Promise.all([
    page.locator('#ket-qua').boundingBox(),
    page.locator('#loc').boundingBox(),
  ]);
  expect(filters!.x).toBeLessThan(results!.x);
  expect(Math.abs(filters!.y - results!.y)).toBeLessThan(20);
  await page.setViewportSize({ width: 360, height: 740 });
  for (const query of ['36/2017', 'tieesp coong daan', 'điều 5 thông tư 09']) {
    await typeSearch(page, query);
    expect(await overflow(page)).toBe(0);
  }
});

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { address, openBrowser, overflow, visit } from '../support/browser.ts';
import { openSearch, readAnswer, typeSearch } from '../support/search-page.ts';

let browser: Browser;
let page: Page;
let context: BrowserContext;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  ({ page, context } = await visit(browser));
});
afterEach(() => context.close());

const status = () => page.locator('#trang-thai').textContent();
const retry = () => page.getByRole('button', { name: 'Thử lại' });
const lists = () => page.locator('#duyet');

describe('when a part of the data does not arrive', () => {
  test('without the table of documents the words are searched, and it is said what is missing', async () => {
    await page.route(/van-ban\.json/u, (route) => route.abort());
    const { results, status } = await openSearch(page, 'dân vận khéo');
    expect(results[0]!.path).toBe('/ke-hoach/2024-dan-van-chinh-quyen/#ii-8');
    expect(status).toBe(`${results.length} kết quả cho “dân vận khéo”. Chưa tra được danh mục văn bản.`);
    expect(await page.locator('#loi-tai-vi').textContent()).toMatch(/^Chưa tra được danh mục văn bản: /u);
    expect(await lists().isVisible()).toBe(false);
    const none = await typeSearch(page, 'nghị định 91/2020');
    expect(none.status).not.toContain('Không có văn bản này');
    expect(none.status).toContain('Chưa tra được danh mục văn bản.');
    await page.unroute(/van-ban\.json/u);
    await retry().click();
    await page.waitForFunction(() => document.querySelector('#loi-tai')!.hasAttribute('hidden'));
    expect((await readAnswer(page)).status).toMatch(/^Không có văn bản này trên trang/u);
  });

  test('without the words the search has failed; it does not say that there is nothing', async () => {
    await page.route(/noi-dung\.json/u, (route) => route.abort());
    const { results, status } = await openSearch(page, 'tiếp công dân');
    expect({ results, status }).toEqual({ results: [], status: 'Không tải được dữ liệu tìm kiếm.' });
    expect(await lists().isVisible()).toBe(true);
    await page.unroute(/noi-dung\.json/u);
    await retry().click();
    await page.waitForSelector('#ket-qua > li');
  });

  test('the reader of citations is asked for from another address, for browsers remember that it did not arrive', async () => {
    await page.route(/\/citation-reader\.[^/?]*\.js$/u, (route) => route.abort());
    await openSearch(page, 'nghị định 91/2020');
    expect(await page.locator('#loi-tai-vi').textContent()).toMatch(/^Chưa tra được danh mục văn bản: /u);
    await retry().click();
    await page.waitForFunction(() => document.querySelector('#loi-tai')!.hasAttribute('hidden'));
    expect((await readAnswer(page)).status).toBe('Không có văn bản này trên trang: nghị định 91/2020.');
  });

  test('offline after the page has come, a citation waits for the network; what is loaded is still searched', async () => {
    await openSearch(page, 'tiếp công dân');
    await context.setOffline(true);
    const near = await typeSearch(page, '"tiếp công dân"');
    expect(near.results.length).toBeGreaterThan(0);
    const cited = await typeSearch(page, 'tt 36 2017');
    expect(cited.status).not.toContain('Không có văn bản này');
    expect(await page.locator('#loi-tai-vi').textContent()).toMatch(/^Máy đang không có mạng, nên /u);
    await context.setOffline(false);
    await page.waitForSelector('#ket-qua a[href$="/van-ban/36-2017-tt-bgddt/"]');
    expect(await page.locator('#loi-tai').isVisible()).toBe(false);
  });
});

describe('on a Wi-Fi that leads nowhere, which the browser takes for a network,', () => {
  const cutOff = async () => {
    await page.clock.install();
    await page.goto(address('/tim-kiem/'));
    await page.route('**/*', (route) => route.abort());
    const { results, status } = await typeSearch(page, 'tiếp công dân');
    expect(results).toEqual([]);
    expect(await page.evaluate(() => navigator.onLine)).toBe(true);
    expect(status).toBe('Máy đang không có mạng hoặc máy chủ không trả lời, nên không tải được dữ liệu tìm kiếm.');
    expect(await lists().isVisible()).toBe(true);
  };

  test('the site is asked from time to time, and searched when it answers again', async () => {
    await cutOff();
    await page.clock.runFor(20_000);
    expect(await page.locator('#loi-tai').isVisible()).toBe(true);
    await page.unroute('**/*');
    await page.clock.fastForward(60_000);
    await page.waitForSelector('#ket-qua > li');
    expect(await page.locator('#loi-tai').isVisible()).toBe(false);
  });

  test('a reader who comes back to the page finds it searched', async () => {
    await cutOff();
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.unroute('**/*');
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await page.clock.resume();
    await page.waitForSelector('#ket-qua > li');
  });

  test('what does not arrive although the site answers is not asked for without the reader', async () => {
    await page.clock.install();
    let asked = 0;
    await page.route(/noi-dung\.json/u, (route) => (asked++, route.abort()));
    expect((await openSearch(page, 'tiếp công dân')).status).toBe('Không tải được dữ liệu tìm kiếm.');
    const before = asked;
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await page.clock.runFor(120_000);
    expect(await page.locator('#loi-tai').isVisible()).toBe(true);
    expect(asked).toBe(before);
  });
});

test('says that it is searching, that it takes long, and gives up; then it can be tried again', async () => {
  await page.clock.install();
  await page.route(/noi-dung\.json/u, () => undefined);
  await page.goto(`${address('/tim-kiem/')}?q=${encodeURIComponent('tiếp công dân')}`);
  await page.clock.runFor(500);
  expect(await status()).toBe('Đang tìm…');
  expect(await page.locator('#ket-qua').getAttribute('aria-busy')).toBe('true');
  await page.clock.runFor(8_000);
  expect(await status()).toBe('Dữ liệu tìm kiếm về chậm; vẫn đang tải.');
  expect(await page.locator('#loi-tai-vi').textContent()).toMatch(/^Có thể chờ thêm/u);
  expect(await lists().isVisible()).toBe(true);
  await page.clock.runFor(21_600);
  await expect.poll(status, { timeout: 10_000 }).toBe('Không tải được dữ liệu tìm kiếm.');
  expect((await readAnswer(page)).results).toEqual([]);
  await page.unroute(/noi-dung\.json/u);
  await retry().click();
  await page.waitForSelector('#ket-qua > li');
  expect(await page.locator('#loi-tai').isVisible()).toBe(false);
});

test('when the table of documents hangs, the words are found none the less', async () => {
  await page.route(/van-ban\.json/u, () => undefined);
  await page.goto(`${address('/tim-kiem/')}?q=${encodeURIComponent('dân vận khéo')}`);
  await page.waitForSelector('#ket-qua > li');
  expect(await status()).toContain('Chưa tra được danh mục văn bản.');
});

describe('a filter under which nothing is found', () => {
  test.each([
    [
      'nd 90',
      { loai: 'Thông tư' },
      'Không có kết quả cho “nd 90” khi lọc theo Loại văn bản: Thông tư; không lọc thì có 1.',
    ],
    ['công khai', { loai: 'Thư tay' }, 'Không tìm thấy gì cho “công khai” khi lọc theo Loại văn bản: Thư tay.'],
  ])('for %s is named and can be taken away', async (q, filters, sentence) => {
    await page.goto(`${address('/tim-kiem/')}?${new URLSearchParams({ q, ...filters })}`);
    expect((await readAnswer(page)).status).toBe(sentence);
    const active = page.locator('#dang-loc');
    expect(await active.textContent()).toContain(`Đang lọc theo Loại văn bản: ${filters.loai}`);
    await active.getByRole('link', { name: 'bỏ lọc theo loại văn bản' }).click();
    expect((await readAnswer(page)).results.length).toBeGreaterThan(0);
    expect(new URL(page.url()).searchParams.get('loai')).toBeNull();
    expect(await active.isVisible()).toBe(false);
    await page.goBack();
    expect((await readAnswer(page)).status).toBe(sentence);
  });
});

describe('what is said', () => {
  test('repeats a long question only in part, in the status and in the title', async () => {
    const { status } = await openSearch(page, 'một câu hỏi rất dài '.repeat(40));
    expect(status.length).toBeLessThan(180);
    expect(status).toContain('…');
    expect((await page.title()).length).toBeLessThan(180);
    expect(await overflow(page)).toBe(0);
  });

  test('of a day that no calendar has', async () => {
    expect(await openSearch(page, '31/2/2020')).toMatchObject({
      results: [],
      status: 'Không có ngày 31/2/2020 trong lịch.',
    });
  });

  test('of an absent document with nothing near leads to the lists', async () => {
    expect((await openSearch(page, 'hiến pháp 2013')).status).toBe('Không có văn bản này trên trang: hiến pháp 2013.');
    expect(await page.locator('#khong-thay').isVisible()).toBe(true);
    expect((await typeSearch(page, 'luat giao thong')).results).toEqual([]);
    expect(await page.locator('#cung-loai a').getAttribute('href')).toMatch(/\/van-ban\/loai\/luat\/$/u);
  });
});

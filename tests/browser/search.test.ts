import type { Browser, Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outputFolder } from '../../scripts/lib/build-inputs.mjs';
import { listen, siteHandler } from '../../scripts/lib/server.mjs';
import { search } from '../../src/model/search/index.ts';
import { basePath, buildUnderBase } from '../support/based-site.ts';
import { address, openBrowser, overflow, visit } from '../support/browser.ts';
import { STEP } from '../../src/client/search/view/answer-view.ts';
import { goldQueries } from '../support/search-gold.ts';
import { builtSources } from '../support/built-search.ts';
import { buildSampleSchool } from '../support/sample-school.ts';
import { serveSampleSchool } from '../support/sample-site.ts';
import { openSearch, readAnswer, typeSearch } from '../support/search-page.ts';

let browser: Browser;
let page: Page;
let complaints: string[];
beforeAll(async () => {
  browser = await openBrowser();
  ({ page, complaints } = await visit(browser));
  await page.goto(address('/tim-kiem/'));
});
afterAll(() => browser.close());

const gold = goldQueries();

describe('the answers of the page', () => {
  /** A query of each kind, and some more; all of them are asked without a browser in tests/built/search-gold.test.ts. */
  const kinds = new Set<string>();
  const asked = gold.filter(({ group }, index) => (!kinds.has(group) ? kinds.add(group) : index % 25 === 0));

  test.each([
    ['as typed', asked, (query: string) => query],
    ['in NFD', asked.filter((_, index) => index % 4 === 0), (query: string) => query.normalize('NFD')],
  ])('are those of search without a browser (%s)', { timeout: 120_000 }, async (_, queries, form) => {
    expect(queries.length).toBeGreaterThan(4);
    const sources = builtSources(outputFolder());
    for (const { query } of queries) {
      const shown = await typeSearch(page, form(query));
      const answer = await search({ query: form(query), filters: {} }, sources);
      const expected = answer.results.map(({ path, title, loose }) => ({ path, title, loose }));
      // Of many it shows the first ones, and a button for more.
      expect([query, shown.results]).toEqual([query, expected.slice(0, STEP)]);
      expect([query, shown.status]).toEqual([query, expect.stringContaining(answer.status())]);
    }
  });

  test('a shared address answers like the same query typed', { timeout: 120_000 }, async () => {
    const fresh = await visit(browser);
    for (const { query } of gold.filter((_, index) => index % 25 === 0)) {
      const opened = await openSearch(fresh.page, query);
      expect(opened).toEqual(await typeSearch(page, query));
    }
    expect(fresh.complaints).toEqual([]);
    await fresh.context.close();
  });

  test('nothing complained', () => {
    expect(complaints).toEqual([]);
  });
});

describe('the search page', () => {
  test('shows title, place, marked excerpt and the state of a document', async () => {
    await openSearch(page, 'tiep cong dan');
    const item = page
      .locator('#ket-qua > li')
      .filter({ has: page.getByRole('link', { name: 'Luật Tiếp công dân', exact: true }) });
    expect(await item.locator('.found-trail').textContent()).toBe('Văn bản › Quốc hội');
    expect(await item.locator('.state').textContent()).toBe('còn hiệu lực');
    expect(await page.locator('#ket-qua mark').first().textContent()).toMatch(/tiếp công dân/iu);
    const section = page.locator('#ket-qua > li a[href*="#ii-5"]');
    await section.click();
    // After the address of the place come the words to be marked there.
    expect(new URL(page.url()).hash).toMatch(/^#ii-5(?=:~:text=)/u);
    expect(await page.locator(':target').textContent()).toContain('tiếp công dân');
  });

  test('shows the original spelling', async () => {
    await openSearch(page, '"tỉnh hòa bình, giai đoạn 2021-2026"');
    expect(await page.locator('#ket-qua mark').first().textContent()).toBe('tỉnh Hoà Bình, giai đoạn 2021-2026');
  });

  test('says politely what it found, what is absent, and what is only near', async () => {
    expect(await page.locator('[role=status]:has(#trang-thai)').getAttribute('aria-live')).toBe('polite');
    const found = await typeSearch(page, 'dân vận khéo');
    expect(found.status).toBe(`${found.results.length} kết quả cho “dân vận khéo”.`);
    const absent = await typeSearch(page, 'nghị định 91/2020');
    expect(absent.status).toBe('Không có văn bản này trên trang: nghị định 91/2020.');
    expect(absent.results).toEqual([]);
    expect(absent.nearest[0]).toBe('/van-ban/90-2020-nd-cp/');
    const near = await typeSearch(page, 'bàn trừ');
    expect(near.results.every((each) => each.loose)).toBe(true);
    expect(near.status).toMatch(/^Không có kết quả khớp hẳn với “bàn trừ”; \d+ kết quả gần đúng\.$/u);
    expect(await page.locator('#ket-qua > li').first().locator('.found-group').textContent()).toBe('Gần đúng');
    const none = await typeSearch(page, 'xyzzyx');
    expect(none).toMatchObject({ results: [], status: 'Không tìm thấy gì cho “xyzzyx”.' });
    expect(await page.locator('#khong-thay').isVisible()).toBe(true);
  });

  test('narrows by facets whose counts are right, and widens again', async () => {
    await openSearch(page, 'công khai');
    const group = page.getByRole('group', { name: 'Loại văn bản' });
    const link = group.getByRole('link', { name: /^Thông tư/u });
    const count = Number(await link.locator('.count').textContent());
    await link.click();
    const narrowed = await readAnswer(page);
    expect(narrowed.status).toBe(`${count} kết quả cho “công khai”.`);
    expect(new URL(page.url()).searchParams.get('loai')).toBe('Thông tư');
    expect(narrowed.results.every(({ title }) => title.startsWith('Thông tư'))).toBe(true);
    await page
      .getByRole('group', { name: 'Loại văn bản' })
      .getByRole('link', { name: /bỏ lọc/u })
      .click();
    await readAnswer(page);
    expect(new URL(page.url()).search).toBe(`?${new URLSearchParams({ q: 'công khai' })}`);
  });

  test('shows more results on request, and no result twice', async () => {
    const { results, status } = await openSearch(page, 'công khai');
    const total = Number(/^\d+/u.exec(status)![0]);
    expect(results).toHaveLength(10);
    const more = page.getByRole('button', { name: 'Xem thêm kết quả' });
    while (await more.isVisible()) {
      const before = await page.locator('#ket-qua > li').count();
      await more.click();
      await page.waitForFunction(
        (count) =>
          document.querySelectorAll('#ket-qua > li').length > count ||
          document.querySelector('#xem-them')!.hasAttribute('hidden'),
        before,
      );
    }
    const all = (await readAnswer(page)).results.map((each) => each.path);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBe(total);
  });

  test('is worked by keys: arrows, Enter, Escape, and / for the field', async () => {
    await openSearch(page, 'tiếp công dân');
    const focused = () => page.evaluate(() => document.activeElement!.textContent || document.activeElement!.id);
    const titles = await page.locator('.found-title').allTextContents();
    await page.keyboard.press('/');
    expect(await focused()).toBe('q');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(titles[0]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(titles[2]);
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe(titles[1]);
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('q');
    await page.keyboard.press('Escape');
    expect(await page.locator('#q').inputValue()).toBe('');
    await page.keyboard.type('36/2017');
    await page.keyboard.press('Enter');
    await readAnswer(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/van-ban\/36-2017-tt-bgddt\/$/u);
  });

  test('searches while one types, without a trail in the history; the back button goes from question to question', async () => {
    const { page, context } = await visit(browser);
    const field = page.locator('#q');
    const back = async () => {
      await page.goBack();
      await readAnswer(page);
      return field.inputValue();
    };
    await page.goto(address('/van-ban/'));
    await page.getByRole('search').getByRole('searchbox').fill('dân vận khéo');
    await page.getByRole('search').getByRole('button').click();
    await page.waitForURL(/\/tim-kiem\/\?q=/u);
    await readAnswer(page);
    await field.fill('');
    await field.pressSequentially('tiep cong', { delay: 30 });
    await page.waitForURL(/q=tiep\+cong$/u);
    expect((await readAnswer(page)).results.length).toBeGreaterThan(0);
    await field.press('Enter');
    await typeSearch(page, 'nghị định 90');
    await page.getByRole('link', { name: 'Nghị định 90/2020/NĐ-CP' }).click();
    await page.waitForURL(/\/van-ban\/90-2020-nd-cp\//u);
    expect(await back()).toBe('nghị định 90');
    expect((await readAnswer(page)).results[0]!.path).toBe('/van-ban/90-2020-nd-cp/');
    expect(await back()).toBe('tiep cong');
    expect(await back()).toBe('dân vận khéo');
    expect((await readAnswer(page)).results[0]!.path).toBe('/ke-hoach/2024-dan-van-chinh-quyen/#ii-8');
    await page.goBack();
    await page.waitForURL(/\/van-ban\/$/u);
    await context.close();
  });

  test('what is typed and given up leaves the submitted question one step back', async () => {
    const { page, context } = await visit(browser);
    const field = page.locator('#q');
    await openSearch(page, 'học phí');
    await field.fill('học phí ă');
    await page.waitForURL(/%C4%83$/u);
    await field.fill('học phí ăn');
    await page.waitForURL(/%C4%83n$/u);
    await readAnswer(page);
    await page.goBack();
    await page.waitForURL(/ph%C3%AD$/u);
    expect(await field.inputValue()).toBe('học phí');
    await field.focus();
    await page.keyboard.press('Escape');
    await page.waitForURL(/\/tim-kiem\/$/u);
    expect(await field.inputValue()).toBe('');
    await page.goBack();
    await page.waitForURL(/ph%C3%AD$/u);
    expect((await readAnswer(page)).results[0]!.path).toBe('/#hoc-phi');
    expect(await field.inputValue()).toBe('học phí');
    await context.close();
  });

  test('without a question shows the lists and is done', async () => {
    await page.goto(address('/tim-kiem/'));
    const { results, status } = await readAnswer(page);
    expect({ results, status }).toEqual({ results: [], status: '' });
    expect(await page.locator('#duyet').isVisible()).toBe(true);
    expect(await page.locator('#q').evaluate((field) => field === document.activeElement)).toBe(true);
  });

  test.each([
    { name: 'a phone', width: 360, height: 740 },
    { name: 'a desk', width: 1280, height: 900 },
  ])('fits $name', async ({ width, height }) => {
    const { page, context, complaints } = await visit(browser, { viewport: { width, height } });
    for (const query of ['công khai', 'nghị định 91/2020', '']) {
      await openSearch(page, query);
      expect(await overflow(page)).toBe(0);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('when something is missing', () => {
  test('without JavaScript the form leads to the lists', async () => {
    const { page, context } = await visit(browser, { javaScriptEnabled: false });
    await page.goto(address('/'));
    await page.getByRole('search').getByRole('searchbox').fill('thông tư');
    await page.getByRole('search').getByRole('button').click();
    await page.waitForURL(/\/tim-kiem\/\?q=/u);
    expect(await page.getByText('Tìm kiếm cần JavaScript').isVisible()).toBe(true);
    await page.locator('#duyet').getByRole('link', { name: 'Thông tư', exact: true }).click();
    await page.waitForURL(/\/van-ban\/loai\/thong-tu\/$/u);
    await context.close();
  });

  test('without the index, documents are still found by their number, and the words can be tried again', async () => {
    const { page, context } = await visit(browser);
    await page.route(/noi-dung\.json/u, (route) => route.abort());
    expect((await openSearch(page, 'tt 36 2017')).results[0]!.path).toBe('/van-ban/36-2017-tt-bgddt/');
    const { results, status } = await typeSearch(page, 'tiếp công dân');
    expect(results).toEqual([]);
    expect(status).toBe('Không tải được dữ liệu tìm kiếm.');
    expect(await page.locator('#duyet').isVisible()).toBe(true);
    await page.unroute(/noi-dung\.json/u);
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.waitForSelector('#ket-qua > li');
    expect(await page.locator('#loi-tai').isVisible()).toBe(false);
    await context.close();
  });

  test('offline says so, and searches again when the network is back', async () => {
    const { page, context } = await visit(browser);
    await page.goto(address('/tim-kiem/'));
    await context.setOffline(true);
    const { status } = await typeSearch(page, 'tiếp công dân');
    expect(status).toBe('Máy đang không có mạng, nên không tải được dữ liệu tìm kiếm.');
    expect(await page.locator('#duyet').isVisible()).toBe(true);
    await context.setOffline(false);
    await page.waitForSelector('#ket-qua > li');
    await context.close();
  });
});

/** What search loads for the first query of a reader, in kilobytes as a server sends them, compressed. */
async function costOf(query: string): Promise<{ kilobytes: number; requests: number }> {
  const { page, context } = await visit(browser);
  const files: string[] = [];
  page.on('request', (request) => {
    const path = decodeURIComponent(new URL(request.url()).pathname).slice(new URL(address('/')).pathname.length);
    // What is said of one document comes after the answer.
    if (path === 'tim-kiem/the-van-ban.json') return;
    if (/^(?:_astro\/.*\.js|pagefind\/|tim-kiem\/.*\.json)/u.test(path)) files.push(path);
  });
  await openSearch(page, query);
  await context.close();
  const sizes = files.map((path) => {
    const bytes = readFileSync(join(outputFolder(), path));
    return /\.js(?:on)?$/u.test(path) ? gzipSync(bytes, { level: 9 }).length : bytes.length;
  });
  return { kilobytes: sizes.reduce((sum, size) => sum + size, 0) / 1000, requests: files.length };
}

describe('the first query', () => {
  test.each(['dân vận khéo', 'chu ky so', 'học phí', 'tuần này trẻ ăn gì'])(
    'in words (%s) costs at most 80 kB, in four requests: the page, what searches words, documents, texts',
    async (query) => {
      const { kilobytes, requests } = await costOf(query);
      expect(kilobytes).toBeGreaterThan(40);
      expect(kilobytes).toBeLessThanOrEqual(80);
      expect(requests).toBe(4);
    },
  );

  test.each(['tt 36 2017', 'luật khiếu nại', 'nghị định 91/2020'])(
    'of a citation (%s) needs no engine',
    async (query) => {
      const { kilobytes, requests } = await costOf(query);
      expect(kilobytes).toBeLessThanOrEqual(40);
      expect(requests).toBeLessThanOrEqual(3);
    },
  );
});

test('no page but the search page loads a script for its search field', async () => {
  const { page, context } = await visit(browser);
  const scripts: string[] = [];
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
  for (const path of ['/', '/van-ban/', '/van-ban/36-2017-tt-bgddt/', '/ke-hoach/2024-dan-van-chinh-quyen/']) {
    await page.goto(address(path));
    await page.getByRole('search').getByRole('searchbox').focus();
  }
  expect(scripts.filter((url) => /pagefind|tim-kiem/u.test(url))).toEqual([]);
  await context.close();
});

test('works under a base path', { timeout: 240_000 }, async () => {
  const folder = await buildUnderBase();
  const server = await listen(siteHandler({ folder, base: basePath }), { port: 0 });
  const { page, context, complaints } = await visit(browser);
  const url = `http://localhost:${server.port}${basePath}tim-kiem/`;
  try {
    expect((await openSearch(page, 'thông tư 36', url)).results[0]!.path).toBe('/van-ban/36-2017-tt-bgddt/');
    expect((await openSearch(page, 'dân vận khéo', url)).results[0]!.path).toBe(
      '/ke-hoach/2024-dan-van-chinh-quyen/#ii-8',
    );
    await page.locator('.found-title').first().click();
    expect(new URL(page.url()).pathname).toBe(`${basePath}ke-hoach/2024-dan-van-chinh-quyen/`);
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
    server.close();
  }
});

test('without a script the page leads to all documents by number, each with what it is', async () => {
  const { page: still, context } = await visit(browser, {
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
  });
  await still.goto(address('/tim-kiem/?q=36%2F2017'));
  await still.getByRole('link', { name: 'mọi văn bản theo số' }).click();
  expect(await overflow(still)).toBeLessThanOrEqual(0);
  const rows = (await still.locator('.by-number > li').allTextContents()).map((row) =>
    row.replace(/\s+/gu, ' ').trim(),
  );
  expect(rows.length).toBeGreaterThan(250);
  expect(rows.find((row) => row.startsWith('36/2017/TT-BGDĐT'))?.length).toBeGreaterThan(30);
  const numbers = rows.flatMap((row) => /^\d+/u.exec(row)?.[0] ?? []).map(Number);
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  await context.close();
});

describe('the words of a published file', () => {
  beforeAll(buildSampleSchool, 300_000);
  test('lead to the page that offers it, and the result says that they are in a file', async () => {
    const sample = await serveSampleSchool();
    const own = await visit(browser);
    const found = await openSearch(own.page, 'hòm thư đặt cạnh cổng phụ', sample.address('/tim-kiem/'));
    expect(found.results[0]).toEqual({
      path: '/quy-che/quy-che-dan-chu/#tep-quy-che-dan-chu-docx',
      title: 'Quy chế dân chủ ở cơ sở: Bản chữ (Word)',
      loose: false,
    });
    const first = own.page.locator('#ket-qua > li').first();
    expect(await first.locator('.found-trail').textContent()).toContain('Trong tệp Word');
    expect(await first.locator('mark').textContent()).toBe('Hòm thư đặt cạnh cổng phụ');
    // The page does not have the words, so no browser is asked to mark them there.
    expect(await first.locator('a').getAttribute('href')).not.toContain(':~:');
    await first.locator('a').click();
    const offered = own.page.locator(':target');
    await offered.waitFor();
    expect(await offered.locator('a').getAttribute('href')).toBe('/tep/quy-che-dan-chu.docx');
    expect(
      (await openSearch(own.page, 'du lieu mau quyet dinh thanh lap', sample.address('/tim-kiem/'))).results,
    ).toContainEqual(expect.objectContaining({ path: '/cong-khai/a07/2025-2026/#tep-quyet-dinh-thanh-lap-pdf' }));
    expect(own.complaints).toEqual([]);
    await own.context.close();
    sample.close();
  });
});

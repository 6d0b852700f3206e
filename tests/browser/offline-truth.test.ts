import type { RequestListener } from 'node:http';
import { beforeEach, describe, expect, test } from 'vitest';
import { pagesCache } from '../../src/client/offline/kept-pages.ts';
import {
  at,
  begin,
  comeBack,
  context,
  decree,
  goOffline,
  newestPlan,
  NOTICE,
  page,
  site,
  useKeptSite,
} from '../support/kept-site.ts';

// What hosts and networks do to a site that is kept for reading without a network.

const text = 'Nghị định 90/2020/NĐ-CP';

useKeptSite();
beforeEach(begin);

const isKept = (path: string) =>
  page.evaluate(async (url) => Boolean(await caches.match(url, { ignoreVary: true, ignoreSearch: true })), at(path));
/** Opens a page and waits until what was read is kept, whatever is kept of it from the start. */
const read = async (path: string) => {
  await page.goto(at(path));
  const isRead = ([url, cacheName]: [string, string]) => caches.match(url, { cacheName }).then(Boolean);
  await expect.poll(() => page.evaluate(isRead, [at(path), pagesCache(at('/'))] as [string, string])).toBe(true);
};
/** Waits until the worker has kept a page that was read later, so what it keeps of those before is kept. */
const workerHasKept = () => read('/co-quan/');
const heading = () => page.getByRole('heading', { level: 1 }).textContent();
const notice = () => page.getByText(NOTICE).count();
const says =
  (status: number, html: string, headers = {}): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', ...headers });
    response.end(html);
  };
const strange = '<!doctype html><html lang="vi"><title>Wi-Fi</title><body><h1>Đăng nhập Wi-Fi</h1>';

describe('a page that the site has taken down', () => {
  test.each([404, 410])('(%i) is not kept any longer, and not listed', async (status) => {
    await read(decree);
    site.answer(decree, says(status, '<h1>Đã gỡ</h1>'));
    await page.goto(at(decree));
    expect(await heading()).toBe('Đã gỡ');
    await goOffline();
    await page.goto(at(decree));
    expect(await heading()).toBe('Không có mạng');
    expect(await page.getByRole('region', { name: 'Những trang đã lưu' }).textContent()).not.toContain('90/2020');
  });

  test('is not kept from the start either, once its address was asked for', async () => {
    expect(await isKept(newestPlan)).toBe(true);
    site.answer(newestPlan, says(404, '<h1>Đã gỡ</h1>'));
    await page.goto(at(newestPlan));
    await goOffline();
    await page.goto(at(newestPlan));
    expect(await heading()).toBe('Không có mạng');
  });
});

describe('a host that is out of order', () => {
  test('leaves the reader the copy, which says what it is', async () => {
    await read(decree);
    site.answer(decree, says(502, '<h1>Bad gateway</h1>'));
    await page.goto(at(decree));
    expect(await heading()).toBe(text);
    expect(await notice()).toBe(1);
    site.restore();
    await page.goto(at(decree));
    expect(await notice()).toBe(0);
  });

  test('is heard where there is no copy, and its words are not kept', async () => {
    site.answer(decree, says(500, '<h1>Server error</h1>'));
    const response = await page.goto(at(decree));
    expect(response!.status()).toBe(500);
    expect(await heading()).toBe('Server error');
    expect(await isKept(decree)).toBe(false);
  });

  test('that does not answer at all is like no network after ten seconds', async () => {
    await read(decree);
    site.answer(decree, () => undefined);
    await page.goto(at(decree));
    expect(await heading()).toBe(text);
    expect(await notice()).toBe(1);
  });
});

describe('a network that answers in the place of the site', () => {
  test('is shown as it is and never kept; the copy stays', async () => {
    await read(decree);
    site.answer(decree, says(200, strange));
    await page.goto(at(decree));
    expect(await heading()).toBe('Đăng nhập Wi-Fi');
    await workerHasKept();
    await goOffline();
    await page.goto(at(decree));
    expect(await heading()).toBe(text);
    expect(await notice()).toBe(1);
  });

  test('or a host that gives its home page for every address, adds no page to what is kept', async () => {
    const home = await (await fetch(at('/'))).text();
    site.answer(decree, says(200, home));
    await page.goto(at(decree));
    await workerHasKept();
    expect(await isKept(decree)).toBe(false);
  });

  test('and redirects is followed; nothing is kept of it', async () => {
    await read(decree);
    site.answer(decree, says(302, '', { Location: at('/dang-nhap') }));
    site.answer('/dang-nhap', says(200, strange));
    await page.goto(at(decree));
    expect(new URL(page.url()).pathname).toBe(new URL(at('/dang-nhap')).pathname);
    expect(await heading()).toBe('Đăng nhập Wi-Fi');
    await workerHasKept();
    expect(await isKept('/dang-nhap')).toBe(false);
    await goOffline();
    await page.goto(at(decree));
    expect(await heading()).toBe(text);
  });

  test('puts no page in the place of a script that is kept forever', async () => {
    site.answer('/_astro/gia.js', says(200, strange));
    site.answer('/_astro/that.js', says(200, 'export {}', { 'Content-Type': 'text/javascript' }));
    await page.goto(at(decree));
    await page.evaluate(
      async (urls) => void (await Promise.all(urls.map((url) => fetch(url)))),
      [at('/_astro/gia.js'), at('/_astro/that.js')],
    );
    await expect.poll(() => isKept('/_astro/that.js')).toBe(true);
    expect(await isKept('/_astro/gia.js')).toBe(false);
  });
});

describe('a new version of the site', () => {
  const change = (words: string) => {
    for (const name of ['index.html', `${newestPlan}index.html`])
      site.edit(name, (html) => html.replace(/<main\b[^>]*>/u, (main) => `${main}<p>${words}</p>`));
    site.edit('sw.js', (code) => code.replaceAll(/(revision:.)[0-9a-f]{16}/gu, '$1new'));
  };

  test('is seen at once in a tab that is open, and is what is kept from then on', async () => {
    await page.reload();
    change('Thêm một dòng');
    await page.reload();
    expect(await page.getByText('Thêm một dòng').count()).toBe(1);
    const keptText = ([url, cacheName]: [string, string]) =>
      caches.match(url, { cacheName }).then((copy) => copy?.text() ?? '');
    await expect
      .poll(() => page.evaluate(keptText, [at('/'), pagesCache(at('/'))] as [string, string]))
      .toContain('Thêm một dòng');
    await goOffline();
    await page.reload();
    expect(await page.getByText('Thêm một dòng').count()).toBe(1);
    expect(await notice()).toBe(1);
  });

  test('takes the place of an older copy without being read, once its worker is in charge', async () => {
    await read(newestPlan);
    change('Thêm một dòng');
    await page.goto(at('/'));
    await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update()));
    await page.waitForFunction(() => navigator.serviceWorker.ready.then(({ waiting }) => waiting !== null));
    const revisions = async () => {
      await comeBack(decree);
      return page.evaluate(async (url) => {
        const names = await caches.keys();
        const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
        return kept.flat().flatMap((request) => request.url.split(`${url}?__WB_REVISION__=`).slice(1));
      }, at(newestPlan));
    };
    // A worker in charge has removed what the one before it kept.
    await expect.poll(revisions, { timeout: 30_000 }).toEqual(['new']);
    await goOffline();
    await page.goto(at(newestPlan));
    expect(await page.getByText('Thêm một dòng').count()).toBe(1);
    expect(await notice()).toBe(1);
  });
});

test('a full machine still reads, and what a reader asked to keep stays', async () => {
  const asked = '/ke-hoach/2021-dan-van-chinh-quyen/';
  await page.goto(at(asked));
  await page.getByText('Chia sẻ', { exact: true }).click();
  const frame = page.frameLocator('iframe[title="Nút chia sẻ"]');
  await frame.getByRole('button', { name: 'Lưu để đọc khi không có mạng' }).click();
  await expect.poll(() => frame.getByRole('status').textContent(), { timeout: 20_000 }).toMatch(/^Đã lưu/u);
  const client = await context.newCDPSession(page);
  await client.send('Storage.overrideQuotaForOrigin', { origin: new URL(at('/')).origin, quotaSize: 1000 });
  for (const path of [decree, '/van-ban/', '/cong-khai/']) {
    await page.goto(at(path));
    expect(await page.getByRole('main').count()).toBe(1);
    expect(await notice()).toBe(0);
    await page.waitForTimeout(300);
    expect(await isKept(path)).toBe(false);
  }
  await goOffline();
  await page.goto(at(asked));
  expect(await page.locator('#noi-dung').count()).toBe(1);
  expect(await notice()).toBe(1);
});

test('without a network the search page that was read says that it cannot search', async () => {
  await page.goto(`${at('/tim-kiem/')}?q=${encodeURIComponent('dân vận')}`);
  await page.waitForSelector('#ket-qua > li');
  await page.goto(at('/tim-kiem/'));
  await expect.poll(() => isKept('/tim-kiem/')).toBe(true);
  await goOffline();
  await page.goto(`${at('/tim-kiem/')}?q=${encodeURIComponent('tiếp công dân')}`);
  expect(await notice()).toBe(1);
  await expect
    .poll(() => page.locator('#loi-tai-vi').textContent(), { timeout: 20_000 })
    .toMatch(/^Máy đang không có mạng/u);
  expect(await page.locator('#ket-qua > li').count()).toBe(0);
  expect(await page.locator('#duyet').isVisible()).toBe(true);
});

test('the frame of “Chia sẻ” is no page of its own: not listed, without a notice, and its buttons are there', async () => {
  await page.goto(at(newestPlan));
  await page.getByText('Chia sẻ', { exact: true }).click();
  const frame = page.frameLocator('iframe[title="Nút chia sẻ"]');
  await frame.getByRole('button', { name: 'Chép địa chỉ' }).waitFor();
  await goOffline();
  await page.reload();
  await page.getByText('Chia sẻ', { exact: true }).click();
  await frame.getByRole('button', { name: 'Chép địa chỉ' }).waitFor();
  expect(await frame.getByText(NOTICE).count()).toBe(0);
  await page.goto(at('/co-quan/'));
  expect(await page.getByRole('region', { name: 'Những trang đã lưu' }).textContent()).not.toContain('Nút chia sẻ');
});

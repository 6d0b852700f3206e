import { describe, expect, test } from 'vitest';
import { uninstallWorker } from '../support/copied-site.ts';
import {
  at,
  begin,
  comeBack,
  decree,
  goOffline,
  newestPlan,
  NOTICE,
  page,
  site,
  useKeptSite,
} from '../support/kept-site.ts';

useKeptSite();

const kept = (path: string) =>
  page.waitForFunction(async (url) => Boolean(await caches.match(url, { ignoreVary: true })), at(path));

test('a page that was read stays readable without a network, and says of what day it is', async () => {
  await begin();
  await page.goto(at(decree));
  await kept(decree);
  expect(await page.getByText(NOTICE).count()).toBe(0);
  await goOffline();
  await page.goto(at(decree));
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Nghị định 90/2020/NĐ-CP');
  expect(await page.getByRole('main').getByRole('note').first().textContent()).toMatch(
    /^Bản đã lưu ngày \d\d\/\d\d\/\d{4}\./u,
  );
});

test('the newest plan is kept from the first visit on, with its fonts', async () => {
  await begin();
  await goOffline();
  await page.goto(at(`${newestPlan}?from=zalo`));
  expect(await page.getByText(NOTICE).isVisible()).toBe(true);
  expect(await page.locator('#noi-dung').textContent()).toContain('KẾ HOẠCH');
  expect(await page.evaluate(() => document.fonts.load('16px Literata').then((loaded) => loaded.length))).toBe(1);
});

test('a reader who came straight to a plan from a link can read it, and the home page, without a network', async () => {
  const plan = '/ke-hoach/2021-dan-van-chinh-quyen/';
  await page.goto(at(plan));
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await kept(plan);
  await goOffline();
  await page.goto(at(plan));
  expect(await page.getByText(NOTICE).isVisible()).toBe(true);
  expect(await page.locator('#noi-dung').textContent()).toContain(
    'Đẩy mạnh cải cách hành chính về giáo dục và đào tạo',
  );
  await page.goto(at('/'));
  expect(await page.getByText(NOTICE).isVisible()).toBe(true);
});

test('what is open in the editing screen is not kept when the worker takes over', async () => {
  const editing = '/bien-tap/sua/';
  const other = await page.context().newPage();
  await other.goto(at(editing));
  await begin();
  await kept('/');
  expect(await page.evaluate(async (url) => Boolean(await caches.match(url)), at(editing))).toBe(false);
});

test('a page that was never read leads to the page that lists what can be read', async () => {
  await begin();
  await page.goto(at(decree));
  await kept(decree);
  await goOffline();
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
  await page.waitForURL(at(decree));
  expect(await page.getByText(NOTICE).isVisible()).toBe(true);
});

test('with a network a page is what the site has now, not what was kept', async () => {
  await begin();
  await page.goto(at(newestPlan));
  await kept(newestPlan);
  site.edit(`${newestPlan}index.html`, (text) => text.replace('KẾ HOẠCH', 'KẾ HOẠCH MỚI'));
  await page.goto(at(newestPlan));
  expect(await page.locator('#noi-dung').textContent()).toContain('KẾ HOẠCH MỚI');
  expect(await page.getByText(NOTICE).count()).toBe(0);
});

test('a new worker waits until the pages of the old one are closed, and then takes over', async () => {
  await begin();
  site.edit('sw.js', (text) => `${text}\n/* a new version */`);
  // The first visit belongs to no worker; the second does.
  await page.reload();
  await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update()));
  await page.waitForFunction(() => navigator.serviceWorker.ready.then(({ waiting }) => waiting !== null));
  const isWaiting = async () => {
    await comeBack('/');
    return page.evaluate(() => navigator.serviceWorker.ready.then(({ waiting }) => waiting !== null));
  };
  await expect.poll(isWaiting, { timeout: 20_000 }).toBe(false);
});

test('the worker that switches offline reading off removes what was kept, and itself', async () => {
  await begin();
  await page.goto(at(decree));
  await kept(decree);
  const code = await uninstallWorker();
  site.edit('sw.js', () => code);
  await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update()));
  await page.waitForFunction(async () => (await caches.keys()).length === 0);
  const controller = async () => {
    // This page registers no worker, as no page of such a build does.
    await comeBack('/ngoai-tuyen/');
    return page.evaluate(() => navigator.serviceWorker.controller);
  };
  await expect.poll(controller, { timeout: 20_000 }).toBeNull();
});

test('a plan’s page loads only the script of its row of tools before somebody asks for one', async () => {
  const scripts: { name: string; bytes: number }[] = [];
  page.on('response', async (response) => {
    if (response.request().resourceType() !== 'script') return;
    scripts.push({ name: new URL(response.url()).pathname, bytes: (await response.body()).length });
  });
  await page.goto(at(newestPlan), { waitUntil: 'networkidle' });
  await expect.poll(() => scripts.length).toBe(1);
  expect(scripts[0]?.name).toContain('/PageTools');
  expect(scripts[0]?.bytes).toBeLessThanOrEqual(1000);
});

describe('“Lưu để đọc khi không có mạng” in “Chia sẻ”', () => {
  const plan = '/ke-hoach/2021-dan-van-chinh-quyen/';
  const frame = () => page.frameLocator('iframe[title="Nút chia sẻ"]');
  const keep = () => frame().getByRole('button', { name: 'Lưu để đọc khi không có mạng' });
  const said = () => frame().getByRole('status').textContent();
  const openPanel = async (path: string) => {
    await page.goto(at(path));
    await page.getByText('Chia sẻ', { exact: true }).click();
    await keep().waitFor();
  };

  test('keeps the plan that is open, for a reader who has seen nothing else, and says what and when', async () => {
    await openPanel(plan);
    const before = await page.evaluate(() => Date.now());
    await keep().click();
    await expect.poll(said, { timeout: 20_000 }).toMatch(/^Đã lưu/u);
    const [, title, hour, minute, day] = /“(.*)” trên máy này lúc (\d\d):(\d\d) ngày (\d\d\/\d{1,2}\/\d{4})\. /u.exec(
      (await said())!,
    )!;
    expect(await page.title()).toBe(`${title} · ${(await page.title()).split(' · ').at(-1)}`);
    const [date, month, year] = day!.split('/').map(Number);
    const at0 = new Date(year!, month! - 1, date, Number(hour), Number(minute)).getTime();
    expect(at0).toBeGreaterThan(before - 60_000);
    expect(at0).toBeLessThanOrEqual(before + 60_000);

    await goOffline();
    await page.reload();
    expect(await page.getByText(NOTICE).isVisible()).toBe(true);
    expect(await page.locator('#noi-dung').textContent()).toContain('dân vận chính quyền');
  });

  test('says when the panel is opened again that there is a copy, and keeps it however much is read afterwards', async () => {
    await openPanel(plan);
    await keep().click();
    await expect.poll(said, { timeout: 20_000 }).toMatch(/^Đã lưu/u);
    await begin();
    // What is read by the way takes the place of the copy, and must not make it one that may go.
    await openPanel(plan);
    await expect.poll(said).toMatch(/^Máy này đang giữ bản lúc \d\d:\d\d ngày /u);
    const name = await page.evaluate(async () => (await caches.keys()).find((each) => each.includes('trang'))!);
    await page.evaluate(async (cacheName) => {
      const cache = await caches.open(cacheName);
      const headers = { 'x-dan-biet-luu': new Date(Date.now() + 60_000).toISOString(), 'x-dan-biet-byte': '10' };
      for (let each = 0; each < 120; each++) await cache.put(`/gia/${each}/`, new Response('', { headers }));
    }, name);
    await page.goto(at(decree));
    await kept(decree);
    const count = () => page.evaluate(async (cacheName) => (await (await caches.open(cacheName)).keys()).length, name);
    await expect.poll(count).toBeLessThanOrEqual(101);
    await goOffline();
    await page.goto(at(plan));
    expect(await page.getByText(NOTICE).isVisible()).toBe(true);
    expect(await page.locator('#noi-dung').count()).toBe(1);
  });

  describe('says why a page was not kept:', () => {
    const replace = (path: string) =>
      site.edit(`${path}index.html`, () => '<!doctype html><html><title>Đăng nhập Wi-Fi</title><body>Xin chào');

    test('there is no network', async () => {
      await openPanel(plan);
      await goOffline();
      await keep().click();
      await expect.poll(said).toBe('Chưa lưu được: máy đang không có mạng, hoặc mạng không trả lời. Hãy thử lại.');
    });

    test('the network gives another page in its place', async () => {
      await openPanel(plan);
      replace(plan);
      await keep().click();
      await expect.poll(said, { timeout: 20_000 }).toMatch(/^Chưa lưu được: mạng trả về một trang khác\./u);
    });

    test('what the worker needs does not come', async () => {
      // Before the page is opened: it puts the worker in place by itself, and a quick machine would have the plan by then.
      replace(newestPlan);
      await openPanel(plan);
      await keep().click();
      await expect.poll(said, { timeout: 15_000 }).toMatch(/^Chưa lưu được: chưa tải đủ/u);
    });

    test('the browser refuses', async () => {
      await page.addInitScript(() => {
        navigator.serviceWorker.register = () => Promise.reject(new Error('refused'));
      });
      await openPanel(plan);
      await keep().click();
      await expect.poll(said).toBe('Chưa lưu được: trình duyệt không cho trang này lưu trên máy.');
    });

    test('the machine is full', async () => {
      await page.addInitScript(() => {
        Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
      });
      await openPanel(plan);
      await keep().click();
      await expect.poll(said, { timeout: 20_000 }).toBe('Chưa lưu được: máy không còn chỗ.');
    });
  });
});

test('the page that checks citations works without a network from its first visit on', async () => {
  const path = '/kiem-tra-vien-dan/';
  await page.goto(at(path));
  const isKept = (url: string) => caches.match(url, { ignoreVary: true }).then(Boolean);
  await expect.poll(() => page.evaluate(isKept, at(`${path}kho.json`)), { timeout: 30_000 }).toBe(true);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await goOffline();
  await page.goto(at(path));
  await page.getByLabel('Lời văn cần kiểm tra').fill('Căn cứ Thông tư số 36/2017/TT-BGDĐT;');
  await page.locator('#trang-thai').filter({ hasText: 'không còn hiệu lực' }).waitFor();
});

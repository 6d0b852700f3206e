import { beforeEach, expect, test } from 'vitest';
import { basePath, buildUnderBase } from '../support/based-site.ts';
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

const scope = () => at('/');

useKeptSite(buildUnderBase);
beforeEach(begin);

const everythingKept = () =>
  page.evaluate(async () => {
    const kept: string[] = [];
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) kept.push(request.url.replace(/\?.*$/u, ''));
    return kept;
  });

test('under a base path the worker is in charge of that path and keeps nothing from next to it', async () => {
  const { own, names } = await page.evaluate(async () => ({
    own: (await navigator.serviceWorker.ready).scope,
    names: await caches.keys(),
  }));
  expect(new URL(own).pathname).toBe(basePath);
  expect(own).toBe(scope());
  for (const name of names) expect(name.endsWith(scope())).toBe(true);

  await page.goto(at(decree));
  await expect.poll(everythingKept).toContain(at(decree));
  const kept = await everythingKept();
  expect(kept).toEqual(expect.arrayContaining([at('/'), at('/ngoai-tuyen/'), at(newestPlan)]));
  expect(kept.filter((url) => !url.startsWith(scope()))).toEqual([]);
});

test('under a base path what was read, and the newest plan, are read without a network; the list leads to them', async () => {
  await page.goto(at(decree));
  await expect.poll(everythingKept).toContain(at(decree));
  await goOffline();
  await page.goto(at(newestPlan));
  expect(await page.getByText(NOTICE).isVisible()).toBe(true);
  expect(await page.locator('#noi-dung').textContent()).toContain('KẾ HOẠCH');
  await page.goto(at('/co-quan/'));
  const listed = page.getByRole('region', { name: 'Những trang đã lưu' }).getByRole('link', { name: /90\/2020/u });
  await listed.click();
  await page.waitForURL(at(decree));
  expect(await page.getByText(NOTICE).isVisible()).toBe(true);
});

test('under a base path “Lưu để đọc khi không có mạng” keeps the plan', async () => {
  const plan = '/ke-hoach/2021-dan-van-chinh-quyen/';
  await page.goto(at(plan));
  await page.getByText('Chia sẻ', { exact: true }).click();
  const frame = page.frameLocator('iframe[title="Nút chia sẻ"]');
  await frame.getByRole('button', { name: 'Lưu để đọc khi không có mạng' }).click();
  await expect.poll(() => frame.getByRole('status').textContent(), { timeout: 20_000 }).toMatch(/^Đã lưu/u);
  await goOffline();
  await page.reload();
  expect(await page.getByText(NOTICE).isVisible()).toBe(true);
});

test('under a base path the worker that switches offline reading off leaves the neighbours what is theirs', async () => {
  await page.goto(at(decree));
  await expect.poll(everythingKept).toContain(at(decree));
  const origin = new URL(scope()).origin;
  const neighbours = [`dan-biet-trang-${origin}/`, `dan-biet-trang-${origin}/truong/`, 'another-site'];
  await page.evaluate(async (names) => void (await Promise.all(names.map((name) => caches.open(name)))), neighbours);
  const code = await uninstallWorker();
  site.edit('sw.js', () => code);
  await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update()));
  await expect.poll(() => page.evaluate(() => caches.keys()), { timeout: 20_000 }).toEqual(neighbours);
  const workers = async () => {
    // This page registers no worker, as no page of such a build does.
    await comeBack('/ngoai-tuyen/');
    return page.evaluate(async () => ({
      controller: navigator.serviceWorker.controller,
      registered: (await navigator.serviceWorker.getRegistrations()).length,
    }));
  };
  await expect.poll(workers, { timeout: 20_000 }).toEqual({ controller: null, registered: 0 });
});

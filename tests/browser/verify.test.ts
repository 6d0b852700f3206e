import type { Browser } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inRepository } from '../../scripts/lib/paths.mjs';
import { address, openBrowser, overflow, visit } from '../support/browser.ts';

const plan = '/ke-hoach/2024-dan-van-chinh-quyen/';
const built = (path: string) => readFileSync(inRepository(`dist${path}`));

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a file is compared with what is published, without leaving the machine: the same, another text, one that cannot be read', async () => {
  const { page, context, complaints } = await visit(browser, { viewport: { width: 360, height: 740 } });
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' || !request.url().startsWith(address('/'))) sent.push(request.url());
  });
  await page.goto(address('/kiem-tra/'));
  const result = page.getByRole('heading', { level: 3 });
  const give = (name: string, buffer: Buffer) =>
    page.getByLabel('Tệp cần so').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

  await give('zalo-nhan-duoc.pdf', built('/ke-hoach/2024-dan-van-chinh-quyen.pdf'));
  await expect.poll(() => result.first().textContent(), { timeout: 30_000 }).toBe('Đúng tệp đang công bố');
  const link = page.getByRole('link', { name: 'Kế hoạch thực hiện công tác dân vận chính quyền năm 2024' });
  expect(new URL((await link.first().getAttribute('href'))!, page.url()).pathname).toBe(plan);
  expect(await page.getByRole('status').textContent()).toContain('zalo-nhan-duoc.pdf: Đúng tệp đang công bố.');

  const text = built(`${plan}toan-van.txt`).toString('utf8');
  await page.getByLabel('Địa chỉ của trang cần so').fill(address(plan));
  await give('sua.txt', Buffer.from(text.replace('dân vận', 'dân tộc')));
  await expect.poll(() => result.first().textContent()).toBe('Khác bản đang công bố ở 1 chỗ');
  expect(await page.locator('del').textContent()).toContain('vận');
  expect(await page.locator('ins').textContent()).toContain('tộc');
  expect(await overflow(page)).toBe(0);

  await give('anh.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0]));
  await expect.poll(() => page.getByRole('status').textContent()).toContain('tìm mười hai chữ số của mã');
  expect(await result.first().isVisible()).toBe(false);

  await page.getByLabel('Địa chỉ của trang cần so').fill('/khong-co/');
  await give('sua.txt', Buffer.from(text));
  await expect.poll(() => page.getByRole('status').textContent()).toContain('Không có trang “/khong-co/” trong sổ mã.');
  expect({ sent, complaints }).toEqual({ sent: [], complaints: [] });
  await context.close();
});

test('without JavaScript the codes are there, and a sentence says what is missing', async () => {
  const { page, context } = await visit(browser, { javaScriptEnabled: false });
  await page.goto(address('/kiem-tra/'));
  expect(await page.locator('noscript').innerText()).toContain('Phần này cần JavaScript');
  expect(await page.getByLabel('Tệp cần so').isVisible()).toBe(false);
  expect(await page.locator('.codes li').count()).toBeGreaterThan(10);
  await context.close();
});

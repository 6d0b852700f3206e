import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { address, openBrowser, visit } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const path = '/tin-phu-huynh/';
const textOf = async () => (await fetch(address(`${path}tin.txt`))).text();

test('the news for parents are copied as they are in the file, and the page says so', async () => {
  const { page, context, complaints } = await visit(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(address(path));
  await page.getByRole('button', { name: 'Chép tin' }).click();
  await expect.poll(() => page.getByRole('status').textContent()).toContain('Đã chép');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.trimEnd()).toBe((await textOf()).trimEnd());
  expect(complaints).toEqual([]);
  await context.close();
});

test('without a script the news are there to be selected, and as a file; no button promises what it cannot do', async () => {
  const { page, context } = await visit(browser, { javaScriptEnabled: false });
  await page.goto(address(path));
  expect((await page.locator('textarea').inputValue()).trimEnd()).toBe((await textOf()).trimEnd());
  expect(await page.getByRole('button', { name: 'Chép tin' }).count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Tệp chữ' }).getAttribute('href')).toMatch(/tin-phu-huynh\/tin\.txt$/u);
  await context.close();
});

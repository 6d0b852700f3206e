import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  bytesOf,
  misfits,
  openBrowser,
  overflow,
  placesOfLongWords,
  address as siteAddress,
  tabOf,
  visit,
} from '../support/browser.ts';
import { sheetsOf } from '../support/pdf-sheets.ts';
import { setPrintFont } from '../support/print-font.ts';
import { serveSampleSchool } from '../support/sample-site.ts';
import type { SampleSite } from '../support/sample-site.ts';

let browser: Browser;
let sample: SampleSite;
const address = (path: string) => sample.address(path);

beforeAll(async () => {
  sample = await serveSampleSchool();
  browser = await openBrowser();
}, 240_000);
afterAll(async () => {
  await browser.close();
  sample.close();
});

const everyKindOfPage = [
  '/',
  '/cong-khai/',
  '/cong-khai/nam/2025-2026/',
  '/cong-khai/nam/2025-2026/tinh-trang/qua-han/',
  '/cong-khai/nam/2025-2026/nhom/b/',
  '/cong-khai/nam/2025-2026/tinh-trang/qua-han/nhom/c/',
  '/cong-khai/f03/',
  '/cong-khai/f03/2026-2027/',
  '/cong-khai/f03/2026-w48/',
  '/cong-khai/f02/2026-w48/',
  '/cong-khai/f01/2026-11/',
  '/cong-khai/a02/2025-2026/',
  '/cong-khai/b01/2025/',
  '/cong-khai/b08/2026-9t/',
  '/cong-khai/c01/2025-2026/',
  '/cong-khai/c02/2025-2026/',
  '/cong-khai/c05/2025-2026/',
  '/cong-khai/d02/2025-2026/',
  '/cong-khai/d05/2025-2026/',
  '/cong-khai/d13/2026/',
  '/cong-khai/h01/2026-12/',
  '/cong-khai/h04/2026-q3/',
  '/cong-khai/a03/2026-2027/',
  '/cong-khai/g03/2026/',
  '/cong-khai/bao-cao-thuong-nien/2025/',
  '/quy-che/',
  '/quy-che/quy-che-dan-chu/',
  '/ke-hoach/2026-ke-hoach-mau/',
  '/van-ban/09-2024-tt-bgddt/',
];

describe.each([
  { name: 'a phone', width: 360, height: 740 },
  { name: 'a desk', width: 1280, height: 900 },
])('on $name', ({ width, height }) => {
  const viewport = { width, height };
  test('a parent finds what the children eat this week, without a script', async () => {
    const { page, context, complaints } = await visit(browser, { viewport, javaScriptEnabled: false });
    await page.goto(address('/'));
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Thực đơn tuần 23\/11–29\/11\/2026/u })
      .first()
      .click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('tuần 23/11–29/11/2026');
    const monday = page.getByRole('row', { name: /Thứ Hai, 23\/11\/2026/u });
    expect(await monday.textContent()).toContain('Thịt sốt cà chua');
    expect(await monday.isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('an inspector narrows the board to what is overdue, opens an item and reads its law', async () => {
    const { page, context, complaints } = await visit(browser, { viewport, javaScriptEnabled: false });
    await page.goto(address('/cong-khai/'));
    const filter = page.getByRole('navigation', { name: /Chọn năm học/u });
    await filter.getByText('Năm học', { exact: true }).click();
    await filter.getByRole('link', { name: 'năm học 2025–2026' }).click();
    await page
      .getByRole('navigation', { name: /Chọn năm học/u })
      .getByRole('link', { name: /^quá hạn/u })
      .click();
    const table = page.getByRole('table');
    const rows = await table
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader').getByRole('link') })
      .allTextContents();
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.filter((row) => !row.includes('quá hạn'))).toEqual([]);
    await table.getByRole('link', { name: 'Loại hình trường và cơ quan quản lý' }).click();
    const text = (await page.getByRole('main').textContent())!;
    expect(text).toContain('chưa công bố');
    expect(text).toContain('Hạn cuối là ngày 29/6/2026');
    // The article that asks for it, and the one that asks for the website.
    await page.getByRole('main').getByRole('link', { name: 'Thông tư 09/2024/TT-BGDĐT' }).first().click();
    const duties = page.getByRole('region', { name: /Nghĩa vụ công khai dựa trên văn bản này/u });
    expect(await duties.getByRole('link', { name: 'Loại hình trường và cơ quan quản lý' }).isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('in one tab', () => {
  const tab = tabOf(() => browser);
  afterAll(tab.close);

  test.each([
    '/thong-bao/2026-lich-hop-cha-me/',
    '/quy-che/quy-che-dan-chu/',
    '/ke-hoach/2026-ke-hoach-mau/',
    '/cong-khai/b03/2026-2027/',
    '/cong-khai/bao-cao-thuong-nien/2025/',
  ])('a long word that nobody put blanks into is broken wherever %s has words of the school', async (path) => {
    const { page } = await tab.open(address(path));
    expect(await placesOfLongWords(page)).toEqual([]);
  });

  test.each(everyKindOfPage)('%s fits every window, also zoomed to 400 %%, and nothing complains', async (path) => {
    const { page, complaints } = await tab.open(address(path));
    expect({ misfits: await misfits(page), complaints }).toEqual({ misfits: [], complaints: [] });
  });
});

test('an inspector narrows the board by state and by group at once, sees how many, and prints that', async () => {
  const { page, context } = await visit(browser, { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false });
  await page.goto(address('/cong-khai/nam/2025-2026/tinh-trang/qua-han/'));
  const filter = page.getByRole('navigation', { name: /Chọn năm học/u });
  const group = filter.getByRole('link', { name: /^C\. Điều kiện bảo đảm chất lượng/u });
  const count = Number((await group.textContent())!.trim().match(/\d+$/u)![0]);
  await group.click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/^Quá hạn, chưa công bố · C\./u);
  const rows = page
    .getByRole('table')
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader').getByRole('link') });
  expect(await rows.count()).toBe(count);
  for (const row of await rows.allTextContents()) expect(row).toMatch(/^\s*C\d\d[^]*quá hạn/u);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation').count()).toBe(0);
  expect(await rows.first().isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  await filter
    .getByRole('link', { name: /^Tất cả/u })
    .first()
    .click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/^C\./u);
  await context.close();
});

test.each([
  ['five words, without notices, are one line', siteAddress, 5, 1],
  ['six words are two', address, 6, 2],
])('in the navigation on a telephone %s', async (_what, addressOf, words, lines) => {
  const { page, context } = await visit(browser, { viewport: { width: 360, height: 740 } });
  await page.goto(addressOf('/cong-khai/'));
  const tops = await page
    .getByRole('navigation', { name: 'Các phần của trang' })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top));
  expect(tops).toHaveLength(words);
  expect(new Set(tops).size).toBe(lines);
  await context.close();
});

test('the board stays a table for a screen reader when its rows fold into cards', async () => {
  const { page, context } = await visit(browser, { viewport: { width: 360, height: 740 } });
  await page.goto(address('/cong-khai/nam/2025-2026/nhom/b/'));
  const row = page.getByRole('row', { name: /Thu năm trước/u });
  // The ground is said once a group, in a row of its own.
  expect(await row.getByRole('cell').count()).toBe(4);
  expect(await page.getByRole('columnheader').allTextContents()).toHaveLength(5);
  expect((await row.textContent())!).toContain('đã công bố đúng hạn');
  await context.close();
});

test('the board prints on A4 across, with its head on every page and without the navigation', async () => {
  const { page, context } = await visit(browser);
  await page.goto(address('/cong-khai/nam/2025-2026/'));
  await setPrintFont(page);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const pages = [...pdf.matchAll(/\/MediaBox\s*\[([^\]]*)\]/gu)].map((match) =>
    match[1]!.trim().split(/\s+/u).map(Number),
  );
  expect(pages.length).toBeGreaterThan(1);
  // About a hundred duties, a dozen to a page.
  expect(pages.length).toBeLessThan(12);
  for (const [, , wide, high] of pages) expect([Math.round(wide!), Math.round(high!)]).toEqual([842, 595]);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation').count()).toBe(0);
  expect(await page.locator('.board thead').evaluate((head) => getComputedStyle(head).display)).toBe(
    'table-header-group',
  );
  expect(await page.getByRole('table').getByText('Thu năm trước').isVisible()).toBe(true);
  await context.close();
});

test('bars are as long as their numbers say', async () => {
  const { page, context } = await visit(browser, { viewport: { width: 360, height: 740 } });
  await page.goto(address('/cong-khai/b02/2024/'));
  const bars = await page
    .locator('.chart-bars rect')
    .evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect().width));
  const numbers = await page
    .locator('.chart-bars b')
    .evaluateAll((all) => all.map((each) => Number(each.textContent.replaceAll('.', ''))));
  expect(numbers.length).toBe(bars.length);
  expect(numbers.length).toBeGreaterThan(2);
  for (const [index, number] of numbers.entries()) expect(bars[index]! / bars[0]!).toBeCloseTo(number / numbers[0]!, 1);
  await context.close();
});

test('the numbers of a table can be taken away as a file that a spreadsheet opens', async () => {
  const { page, context } = await visit(browser);
  await page.goto(address('/cong-khai/b01/2025/'));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải số liệu (CSV)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('cac-khoan-thu-theo-nguon-va-hoat-dong.csv');
  const text = (await bytesOf(download)).toString('utf8');
  expect(text.split('\r\n')[0]).toMatch(/^\uFEFFNguồn thu,/u);
  expect(text).toContain('4200');
  await context.close();
});

test('a wide table scrolls by itself and with the keyboard', async () => {
  const { page, context } = await visit(browser, { viewport: { width: 360, height: 740 } });
  await page.goto(address('/cong-khai/c01/2025-2026/'));
  const region = page.getByRole('region', { name: /Đội ngũ/u });
  await region.focus();
  expect(await region.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await region.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => document.querySelector('.scroll')!.scrollLeft > 0);
  await context.close();
});

test('a link to a week that lies in a closed list opens the list', async () => {
  const { page, context } = await visit(browser);
  await page.goto(address('/cong-khai/f03/2026-2027/#ky-2027-w08'));
  expect(await page.locator('#ky-2027-w08').isVisible()).toBe(true);
  await context.close();
});

test('with letters twice as large the board fits a wide screen: its rows become cards', async () => {
  const { page, context } = await visit(browser);
  await page.goto(address('/cong-khai/nam/2025-2026/'));
  const shown = () => page.locator('.board').evaluate((table) => getComputedStyle(table).display);
  expect(await shown()).toBe('table');
  const client = await context.newCDPSession(page);
  await client.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  expect(await shown()).toBe('block');
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await context.close();
});

test('the first printed sheet of an item has its chart, however long that is with its table', async () => {
  const { page, context } = await visit(browser, { javaScriptEnabled: false });
  await page.goto(address('/cong-khai/b01/2025/'), { waitUntil: 'networkidle' });
  await setPrintFont(page);
  const [first] = await sheetsOf(await page.pdf({ preferCSSPageSize: true }));
  const body = first!.runs.filter(({ y }) => y < first!.height * 0.85);
  expect(body.map(({ text }) => text).join(' ')).toContain('Các khoản thu theo nguồn và hoạt động');
  expect(Math.max(...body.map(({ y }) => y))).toBeGreaterThan(first!.height * 0.7);
  await context.close();
});

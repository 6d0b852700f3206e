import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { address, misfits, openBrowser, tabOf, visit } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const plan = '/ke-hoach/2024-dan-van-chinh-quyen/';
const circular = '/van-ban/36-2017-tt-bgddt/';
const sizes = [
  { name: 'a phone', width: 360, height: 740 },
  { name: 'a desk', width: 1280, height: 900 },
];

describe.each(sizes)('on $name', ({ width, height }) => {
  const viewport = { width, height };
  test('a citation leads to its document, and a passage there back to the very words', async () => {
    const { page, context, complaints } = await visit(browser, { viewport, javaScriptEnabled: false });
    await page.goto(address(plan));
    await page.locator('#noi-dung').getByRole('link', { name: 'Thông tư số 36/2017/TTBGDĐT' }).click();
    expect(new URL(page.url()).pathname.endsWith(circular)).toBe(true);

    const passages = page.getByRole('region', { name: /^Được viện dẫn/u });
    const passage = passages.getByRole('listitem').filter({ hasText: '36/2017/TTBGDĐT' });
    expect(await passage.locator('mark').textContent()).toBe('Thông tư số 36/2017/TTBGDĐT');
    await passage.getByRole('link').click();

    expect(new URL(page.url()).pathname.endsWith(plan)).toBe(true);
    const target = page.locator(':target');
    expect(await target.textContent()).toBe('Thông tư số 36/2017/TTBGDĐT');
    const box = (await target.boundingBox())!;
    expect(box.y).toBeGreaterThan(0);
    expect(box.y + box.height).toBeLessThan(height);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('the sentence at the top leads to the table, and a place in the table to the text', async () => {
    const { page, context, complaints } = await visit(browser, { viewport, javaScriptEnabled: false });
    await page.goto(address(plan));
    await page
      .getByRole('complementary')
      .getByRole('link', { name: /^\d+ văn bản$/u })
      .click();
    const table = page.getByRole('region', { name: /^Văn bản được viện dẫn/u }).getByRole('table');
    expect(await table.isVisible()).toBe(true);
    const row = table.getByRole('row').filter({ hasText: '04/2015/NĐ-CP' });
    await row.getByRole('link', { name: 'II.7, đoạn 7' }).click();
    expect(await page.locator(':target').textContent()).toBe('Nghị định số 04/2015/NĐ-CP');
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('in one tab', () => {
  const tab = tabOf(() => browser);
  afterAll(tab.close);

  test.each([
    plan,
    circular,
    '/van-ban/19-nq-tu.hoa-binh.2023-06-29/',
    '/van-ban/can-ra-soat/',
    '/gioi-thieu/do-chinh-xac/',
  ])('%s fits every window, also zoomed to 400 %%, and nothing complains', async (path) => {
    const { page, complaints } = await tab.open(address(path));
    expect({ misfits: await misfits(page), complaints }).toEqual({ misfits: [], complaints: [] });
  });
});

test('on a phone each row of the table is a block of its own, with both days named above it however far one reads, and still a row', async () => {
  const { page, context } = await visit(browser, { viewport: { width: 360, height: 740 } });
  await page.goto(address(plan));
  const table = page.getByRole('region', { name: /^Văn bản được viện dẫn/u }).getByRole('table');
  const row = table.getByRole('row').filter({ hasText: '48/2023/NĐ-CP' });
  const [name, then, now, where] = await Promise.all(
    [row.getByRole('rowheader'), ...[0, 1, 2].map((at) => row.getByRole('cell').nth(at))].map((cell) =>
      cell.boundingBox(),
    ),
  );
  expect(then!.y).toBeGreaterThanOrEqual(name!.y + name!.height);
  expect(Math.abs(then!.y - now!.y)).toBeLessThan(1);
  expect(where!.y).toBeGreaterThanOrEqual(now!.y + now!.height);
  for (const each of [row, table.getByRole('row').last()]) {
    await each.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    for (const [at, day] of [/^Ngày \d/u, /^Nay/u].entries()) {
      const head = await table.getByRole('columnheader', { name: day }).boundingBox();
      const cell = await each.getByRole('cell').nth(at).boundingBox();
      expect(head!.y).toBeGreaterThanOrEqual(0);
      expect(head!.y + head!.height).toBeLessThanOrEqual(cell!.y);
      expect(Math.abs(head!.x - cell!.x)).toBeLessThan(1);
    }
  }
  await context.close();
});

test('states are distinguished in the text by their shape, and shapes are not read out', async () => {
  const { page, context } = await visit(browser);
  await page.goto(address(plan));
  const shapes = await page.locator('#noi-dung .vd').evaluateAll((links) =>
    links.map((link) => {
      const mark = getComputedStyle(link, '::after');
      return [link.className, mark.content, mark.backgroundImage.replaceAll(mark.color, 'ink')];
    }),
  );
  const byState = new Map(shapes.map(([state, , shape]) => [state, shape]));
  const drawn = shapes.filter(([, content]) => content !== 'none');
  expect(new Set(drawn.map(([state]) => byState.get(state))).size).toBe(new Set(drawn.map(([state]) => state)).size);
  expect(drawn.length).toBeGreaterThan(20);
  expect(new Set(drawn.map(([, content]) => content))).toEqual(new Set(['""']));
  for (const [state, , shape] of drawn) expect(shape, state).toContain('ink');
  await context.close();
});

describe('a citation to be copied', () => {
  const text = /^Thông tư số 36\/2017\/TT-BGDĐT ngày 28 tháng 12 năm 2017 của Bộ Giáo dục và Đào tạo/u;

  test('is on the clipboard after one press, and the button says so', async () => {
    const { page, context, complaints } = await visit(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(address(circular));
    const button = page
      .getByRole('region', { name: 'Viện dẫn văn bản này' })
      .getByRole('button', { name: 'Chép' })
      .first();
    await button.click();
    await page.getByRole('button', { name: 'Đã chép' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(text);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('can be selected where there is no JavaScript, and no dead button is offered', async () => {
    const { page, context } = await visit(browser, { javaScriptEnabled: false });
    await page.goto(address(circular));
    const region = page.getByRole('region', { name: 'Viện dẫn văn bản này' });
    expect(await region.getByText(text).isVisible()).toBe(true);
    expect(await region.getByRole('button').count()).toBe(0);
    await context.close();
  });
});

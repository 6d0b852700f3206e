import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { address, openBrowser, overflow, visit } from '../support/browser.ts';
import { docx, p, r } from '../unit/word/support/ooxml.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const here = '/kiem-tra-vien-dan/';
const text = 'Căn cứ Thông tư 36/2017/TT-BGDĐT;\nCăn cứ Nghị định số 99/2099/NĐ-CP;\nCăn cứ Luật Giáo dục.';

describe.each([
  { name: 'a phone', width: 320, height: 740 },
  { name: 'a desk', width: 1280, height: 900 },
])('on $name', ({ width, height }) => {
  test('a clerk pastes a text, sees what has ended and since when, goes to a place, and takes the corrected list away', async () => {
    const { page, context, complaints } = await visit(browser, { viewport: { width, height } });
    await page.goto(address(here));
    const requests: string[] = [];
    const sent: string[] = [];
    page.on('request', (request) => {
      requests.push(new URL(request.url()).pathname);
      if (request.method() !== 'GET' || request.url().includes('?')) sent.push(request.url());
    });
    await page.getByLabel('Lời văn cần kiểm tra').fill(text);
    const status = page.locator('#trang-thai');
    await status.filter({ hasText: 'Viện dẫn 3 văn bản' }).waitFor();
    const items = page.getByRole('region', { name: 'Văn bản được viện dẫn' }).getByRole('listitem');
    expect(await items.first().textContent()).toContain('hết hiệu lực từ ngày 19/7/2024');
    expect(await items.first().getByRole('link').allTextContents()).toEqual([
      'Thông tư 36/2017/TT-BGDĐT',
      'Thông tư 09/2024/TT-BGDĐT',
    ]);
    expect(await page.getByLabel('Danh sách căn cứ đã sửa').inputValue()).toContain(
      'Căn cứ Thông tư số 09/2024/TT-BGDĐT ngày 03 tháng 6 năm 2024',
    );
    await page.getByRole('button', { name: 'Dòng 2' }).click();
    const selected = await page.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('#loi-van')!;
      return [document.activeElement === field, field.value.slice(field.selectionStart, field.selectionEnd)];
    });
    expect(selected).toEqual([true, 'Nghị định số 99/2099/NĐ-CP']);
    expect(await overflow(page)).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    // Nothing is sent, and nothing asked for but the register, the page itself (to keep it) and its own files.
    const others = requests.filter((path) => !path.startsWith('/_astro/') && path !== '/sw.js');
    expect([...new Set(others)].sort()).toEqual([here, `${here}kho.json`]);
    expect(sent).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

test('a text of an earlier day is judged on that day and today', async () => {
  const { page, context } = await visit(browser);
  await page.goto(address(here));
  await page.getByLabel('Lời văn cần kiểm tra').fill('Căn cứ Thông tư số 36/2017/TT-BGDĐT;');
  await page.getByLabel('Ngày của văn bản').fill('2024-03-05');
  const item = page.getByRole('region', { name: 'Văn bản được viện dẫn' }).getByRole('listitem').first();
  await item.filter({ hasText: 'Ngày 05/3/2024: còn hiệu lực' }).waitFor();
  expect(await item.textContent()).toContain('hết hiệu lực từ ngày 19/7/2024');
  await context.close();
});

test('a Word file of any kind is read on the machine, and one that is none says what to do', async () => {
  const { page, context } = await visit(browser);
  await page.goto(address(here));
  const file = (name: string, bytes: Uint8Array) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  });
  const letter = docx({ body: p(r('CÔNG VĂN')) + p(r('Thực hiện Thông tư số 09/2024/TT-BGDĐT')) });
  await page.getByLabel('Hoặc tệp Word').setInputFiles(file('cong-van.docx', letter));
  await page.locator('#trang-thai').filter({ hasText: 'Viện dẫn 1 văn bản' }).waitFor();
  expect(await page.getByLabel('Lời văn cần kiểm tra').inputValue()).toBe(
    'CÔNG VĂN\nThực hiện Thông tư số 09/2024/TT-BGDĐT',
  );
  await page.getByLabel('Hoặc tệp Word').setInputFiles(file('hong.docx', new TextEncoder().encode('không phải Word')));
  await page.locator('#trang-thai').filter({ hasText: /Word/u }).waitFor();
  // What was typed is not lost.
  expect(await page.getByLabel('Lời văn cần kiểm tra').inputValue()).toContain('CÔNG VĂN');
  await context.close();
});

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { address, openBrowser, visit } from '../support/browser.ts';
import { bodyOf as body, footOf as foot, headOf as head, mm, sheetsOf, words } from '../support/pdf-sheets.ts';
import type { Run, Sheet } from '../support/pdf-sheets.ts';
import { setPrintFont } from '../support/print-font.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The sheets that Chromium prints, with scripts switched off. @param path of the page */
async function print(path: string): Promise<Sheet[]> {
  const { page, context } = await visit(browser, { javaScriptEnabled: false });
  await page.goto(address(path), { waitUntil: 'networkidle' });
  await setPrintFont(page);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await context.close();
  return sheetsOf(pdf);
}

describe('the printed plan of 2024', () => {
  let sheets: Sheet[];
  let code: string;
  beforeAll(async () => {
    sheets = await print('/ke-hoach/2024-dan-van-chinh-quyen/');
    const text = await (await fetch(address('/ke-hoach/2024-dan-van-chinh-quyen/ban-doi-chieu.txt'))).arrayBuffer();
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', text)).toString('hex');
    code = digest.slice(0, 12).match(/.{4}/gu)!.join(' ');
  });

  test('is on eight to ten sheets of A4', () => {
    expect(sheets.length).toBeGreaterThanOrEqual(8);
    expect(sheets.length).toBeLessThanOrEqual(10);
    for (const { width, height } of sheets) {
      expect(width).toBeCloseTo(mm(210), 0);
      expect(height).toBeCloseTo(mm(297), 0);
    }
  });

  test('is numbered at the top centre from the second sheet on', () => {
    expect(sheets.map((sheet) => words(head(sheet)))).toEqual(
      sheets.map((_, index) => (index === 0 ? '' : `${index + 1}`)),
    );
    const centre = (mm(30) + mm(195)) / 2;
    for (const [{ x, size }] of sheets.slice(1).map(head) as [Run][]) {
      expect(Math.abs(x - centre)).toBeLessThan(8);
      expect(size).toBeCloseTo(13, 0);
    }
  });

  test('keeps its text within the margins: 30 mm left, 15 right, 20 above', () => {
    for (const { x, y, text } of sheets.flatMap(body)) {
      expect(x, text).toBeGreaterThan(mm(29.5));
      expect(x, text).toBeLessThan(mm(195));
      expect(y, text).toBeGreaterThan(mm(20));
    }
  });

  test('says on the foot of each sheet where the text is, of which day, and the first digits of its fingerprint', () => {
    for (const sheet of sheets) {
      expect(words(foot(sheet))).toMatch(
        /\/ke-hoach\/2024-dan-van-chinh-quyen\/ Bản trên trang ngày \d{2}\/\d{1,2}\/\d{4}, mã /u,
      );
      expect(words(foot(sheet))).toContain(code);
    }
  });

  test('is set in sizes of NĐ 30/2020', () => {
    const size = (text: RegExp) => sheets.flatMap((sheet) => sheet.runs).find((run) => text.test(run.text))!.size;
    expect(size(/^CỘNG HÒA/u)).toBeCloseTo(12, 1);
    expect(size(/^Độc lập/u)).toBeCloseTo(13, 1);
    expect(size(/^KẾ HOẠCH$/u)).toBeCloseTo(14, 1);
    expect(size(/^Tiếp tục nâng cao nhận thức/u)).toBeCloseTo(13, 1);
    expect(size(/^Nơi nhận/u)).toBeCloseTo(12, 1);
    expect(size(/website trường/u)).toBeCloseTo(11, 1);
    const sizes = new Set(sheets.flatMap(body).map((run) => Math.round(run.size)));
    expect([...sizes].sort((a, b) => a - b)).toEqual([9, 11, 12, 13, 14]);
  });

  test('holds the head, the whole text and nothing that belongs to the screen', () => {
    const printed = words(sheets.flatMap(body));
    expect(printed).toMatch(/^PHÒNG GIÁO DỤC/u);
    expect(printed).toContain('nghiêm túc thực hiện./.');
    for (const furniture of [
      'Mục lục',
      'Tóm tắt',
      'Chia sẻ',
      'Trang chủ',
      'Ghi chú',
      'Văn bản được viện dẫn',
      'Thực hiện đến đâu',
    ])
      expect(printed).not.toContain(furniture);
  });

  test('keeps recipients and signature on one sheet, level with each other, with words of the text above them', () => {
    const last = sheets.at(-1)!;
    const recipients = last.runs.find(({ text }) => text.startsWith('Nơi nhận'))!;
    const signer = last.runs.find(({ text }) => text.includes('HIỆU TRƯỞNG'))!;
    expect(Math.abs(recipients.y - signer.y)).toBeLessThan(3);
    expect(signer.x).toBeGreaterThan(recipients.x + mm(60));
    expect(words(body(last).filter(({ y }) => y < recipients.y)).length).toBeGreaterThan(50);
  });
});

describe('the printed fragment of 2021', () => {
  let sheets: Sheet[];
  beforeAll(async () => {
    sheets = await print('/ke-hoach/2021-dan-van-chinh-quyen/');
  });

  test('says in print that it is one', () => {
    expect(words(body(sheets[0]!))).toContain('Bản không đầy đủ');
    for (const sheet of sheets) expect(words(foot(sheet))).toContain('/ke-hoach/2021-dan-van-chinh-quyen/');
  });

  test('is set in sizes of NĐ 30/2020 from its title on', () => {
    const first = body(sheets[0]!);
    expect(first[0]!.text).toBe('Kế hoạch thực hiện công tác dân vận chính quyền năm 2021');
    expect(first[0]!.size).toBeCloseTo(14, 1);
    expect(first.find(({ text }) => text === 'Bản không đầy đủ')!.size).toBeCloseTo(13, 1);
    const sizes = new Set(sheets.flatMap(body).map(({ size }) => Math.round(size)));
    expect([...sizes].sort((a, b) => a - b)).toEqual([11, 13, 14]);
  });
});

describe.each([
  ['/cong-khai/', 'cong-khai'],
  ['/cong-khai/g01/2024/', 'cong-khai/g01/2024'],
  ['/cong-khai/bao-cao-thuong-nien/2025/', 'cong-khai/bao-cao-thuong-nien/2025'],
  ['/van-ban/90-2020-nd-cp/', 'van-ban/90-2020-nd-cp'],
  ['/co-quan/chinh-phu/', 'co-quan/chinh-phu'],
  ['/quy-che/quy-che-van-hoa-ung-xu/', 'quy-che/quy-che-van-hoa-ung-xu'],
])('the print of %s', (path) => {
  test('says on the foot of each sheet its address, its day, its code, which is that of its text file', async () => {
    const sheets = await print(path);
    const text = await (await fetch(address(`${path}ban-doi-chieu.txt`))).arrayBuffer();
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', text)).toString('hex');
    const code = digest.slice(0, 12).match(/.{4}/gu)!.join(' ');
    for (const sheet of sheets) {
      expect(words(foot(sheet))).toContain(path);
      expect(words(foot(sheet))).toMatch(/Bản trên trang ngày \d{2}\/\d{1,2}\/\d{4}/u);
      expect(words(foot(sheet))).toContain(`mã ${code}`);
    }
    expect(words(sheets.flatMap(body))).not.toContain('Chia sẻ');
  });
});

test('the page that a sheet is compared with lists its fingerprint, which anyone can compute from the text', async () => {
  const { page, context } = await visit(browser, { javaScriptEnabled: false });
  await page.goto(address('/kiem-tra/'));
  for (const id of ['2024-dan-van-chinh-quyen', '2021-dan-van-chinh-quyen']) {
    const text = await (await fetch(address(`/ke-hoach/${id}/ban-doi-chieu.txt`))).arrayBuffer();
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', text)).toString('hex');
    expect(await page.locator(`[id="${id}"] code`).textContent()).toBe(digest);
  }
  await context.close();
});

test('the footer of the site is on no sheet alone, however long the text is, and has no invitation to click', async () => {
  const { page, context } = await visit(browser, { javaScriptEnabled: false });
  await page.goto(address('/co-quan/bo-giao-duc-va-dao-tao/'), { waitUntil: 'networkidle' });
  await setPrintFont(page);
  const lengths = Array.from({ length: 13 }, (_, index) => 60 + index * 15);
  for (const length of lengths) {
    await page.evaluate((millimetres) => {
      const lines = Array.from(
        { length: millimetres / 5 },
        (_, line) => `<p style="margin:0;line-height:5mm">dòng ${line}</p>`,
      );
      document.querySelector('main')!.innerHTML = lines.join('');
    }, length);
    const sheets = await sheetsOf(await page.pdf({ preferCSSPageSize: true }));
    const last = words(body(sheets.at(-1)!));
    expect(last, `${length} mm`).toContain(`dòng ${length / 5 - 1}`);
    expect(last).toContain('Hiệu lực của văn bản xét đến ngày');
    expect(last).not.toMatch(/Thấy sai sót|biên tập/u);
  }
  await context.close();
});

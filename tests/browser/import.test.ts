import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { address, bytesOf, openBrowser, overflow, visit } from '../support/browser.ts';
import { docx, p, picture, r } from '../unit/word/support/ooxml.ts';
import { tcvn3Runs } from '../unit/word/support/old-fonts.ts';
import { hands, planDocx, planOf2024 } from '../unit/word/support/plan-docx.ts';
import { readBytes } from '../unit/word/support/read.ts';
import { pictureMetadata } from '../../src/model/download/picture-metadata.ts';
import { picture as photo } from '../support/downloads.ts';
import { schoolDocument } from '../unit/word/support/school-document.ts';
import { samplePlan } from '../unit/word/support/sample-plan.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const here = '/bien-tap/nhap-word/';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const file = (bytes: Uint8Array, name = 'ke-hoach.docx') => ({ name, mimeType: word, buffer: Buffer.from(bytes) });

const withPhoto = new Uint8Array(await photo('png'));
const sample = samplePlan('An Nghĩa', tcvn3Runs('Tỷ lệ ') + r('<95% {n}') + picture('rP'), {
  links: [['rP', 'image', 'media/a.png']],
  files: { 'word/media/a.png': withPhoto },
});

async function choose(page: Page, bytes: Uint8Array, name?: string): Promise<void> {
  await page.getByLabel('Tệp Word của văn bản').setInputFiles(file(bytes, name));
  await page.getByRole('status').filter({ hasText: 'Đã đọc xong' }).waitFor();
}

describe.each([
  { name: 'a phone', width: 360, height: 740 },
  { name: 'a desk', width: 1280, height: 900 },
])('on $name', ({ width, height }) => {
  test('a clerk chooses a file, sees what to look at, describes a picture and takes the result away', async () => {
    const { page, context, complaints } = await visit(browser, { viewport: { width, height }, acceptDownloads: true });
    const requests: string[] = [];
    await page.goto(address(here));
    page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).origin}`));
    await choose(page, sample);

    expect(await page.evaluate(() => document.activeElement?.id)).toBe('xem-lai-ten');
    expect(await page.getByRole('region', { name: 'Cần xem lại' }).textContent()).toContain(
      'Hình 1 chưa có lời mô tả.',
    );
    expect(await page.getByRole('region', { name: 'Đã đọc từ phần đầu' }).textContent()).toContain('Số: 05/KH-MNM');
    const cited = page.getByRole('region', { name: 'Viện dẫn' });
    expect(await cited.textContent()).toContain('98765-2025-tt-bgddt (chưa đối chiếu)');

    const text = page.getByLabel('Nội dung tệp bản ghi');
    expect(await text.inputValue()).toContain('Tỷ lệ \\<95% \\{n\\}');
    await page.getByLabel('Hình 1: người không nhìn thấy').fill('Sơ đồ bếp ăn');
    await page.keyboard.press('Tab');
    // The worker reads the file again with the description.
    await expect
      .poll(() => text.inputValue(), { timeout: 20_000 })
      .toContain('![Sơ đồ bếp ăn](/tep/2026-cong-tac-mau/hinh-1.png)');
    await expect
      .poll(() => page.getByRole('region', { name: 'Cần xem lại' }).textContent(), { timeout: 20_000 })
      .not.toContain('Hình 1');

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải trọn bộ' }).click(),
    ]);
    const parts = unzipSync(new Uint8Array(await bytesOf(download)));
    expect(Object.keys(parts).sort()).toEqual([
      'public/tep/2026-cong-tac-mau/hinh-1.png',
      'src/content/legal-references/98765-2025-tt-bgddt.mdx',
      'src/content/plans/2026-cong-tac-mau.mdx',
    ]);
    // What a telephone wrote into the picture is not in what the clerk takes away.
    expect(pictureMetadata('png', withPhoto)).not.toEqual([]);
    expect(pictureMetadata('png', parts['public/tep/2026-cong-tac-mau/hinh-1.png']!)).toEqual([]);
    expect(strFromU8(parts['src/content/plans/2026-cong-tac-mau.mdx']!)).toBe(await text.inputValue());

    expect(await overflow(page)).toBe(0);
    const own = new URL(page.url()).origin;
    expect(requests.filter((request) => request !== `GET ${own}` && !request.endsWith('null'))).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

test('a browser reads the plan of 2024 exactly as Node does', async () => {
  const bytes = planDocx(planOf2024(), hands['half-decomposed letters, cut at their marks']!, 'libreoffice');
  const { page, context } = await visit(browser);
  await page.goto(address(here));
  await choose(page, bytes);
  const text = await page.getByLabel('Nội dung tệp bản ghi').inputValue();
  expect(text.slice(text.indexOf('\n---\n') + 6)).toBe(readBytes(bytes).markdown);
  await context.close();
});

test.each([
  ['a PDF', new TextEncoder().encode('%PDF-1.7'), 'ban-ky.pdf', 'Đây là tệp PDF'],
  [
    'an old Word file',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(1024)]),
    'cu.doc',
    'Word kiểu cũ',
  ],
  ['a broken file', sample.slice(0, 2000), 'hong.docx', 'Tệp hỏng'],
  [
    'a file with an entity',
    docx({ body: '', files: { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' } }),
    'xau.docx',
    'thực thể XML',
  ],
  [
    'a file that is no XML',
    docx({ body: '', files: { 'word/document.xml': '<a><b></a>' } }),
    'xau.docx',
    'không đúng dạng của Word',
  ],
])('%s is refused with advice, and earlier results go away', async (_what, bytes, name, message) => {
  const { page, context, complaints } = await visit(browser);
  await page.goto(address(here));
  await choose(page, sample);
  await page.getByLabel('Tệp Word của văn bản').setInputFiles(file(bytes, name));
  const alert = page.getByRole('alert');
  await alert.filter({ hasText: 'Không nhập được.' }).waitFor();
  expect(await alert.textContent()).toContain(message);
  expect((await alert.locator('p').textContent())!.length).toBeGreaterThan(20);
  expect(await page.getByRole('region', { name: 'Cần xem lại' }).count()).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
});

test.each([360, 1280])(
  'a file of which words would be lost is refused with places and an explanation, at %s',
  async (width) => {
    const { page, context, complaints } = await visit(browser, { viewport: { width, height: 800 } });
    await page.goto(address(here));
    const stray = `<w:p><w:t>${'Câu nằm ngoài mọi lượt chữ '.repeat(9)}</w:t></w:p>`;
    await page.getByLabel('Tệp Word của văn bản').setInputFiles(file(docx({ body: `${p('Một.')}${stray.repeat(3)}` })));
    const alert = page.getByRole('alert');
    await alert.filter({ hasText: 'Không nhập được.' }).waitFor();
    expect(await alert.getByRole('listitem').allTextContents()).toEqual(
      [2, 3, 4].map((index) => expect.stringMatching(new RegExp(`^Ở đoạn ${index} “Câu nằm ngoài`, 'u'))),
    );
    expect(await overflow(page)).toBe(0);
    await alert.getByRole('link', { name: 'Vì sao, và cách sửa' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nhập tệp Word bị sót chữ' }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  },
);

test('the file can be chosen and its result copied with the keyboard alone', async () => {
  const { page, context } = await visit(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  // From the first listener on the browser hands choosers over; asked for only with the key, a busy machine is too late.
  page.on('filechooser', () => {});
  await page.goto(address(here));
  await page.getByLabel('Tệp Word của văn bản').focus();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')]);
  await chooser.setFiles(file(sample));
  await page.getByRole('status').filter({ hasText: 'Đã đọc xong' }).waitFor();
  await page.getByRole('button', { name: 'Chép cả tệp' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: 'Đã chép' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await page.getByLabel('Nội dung tệp bản ghi').inputValue(),
  );
  await context.close();
});

test('a file can be dropped on the page', async () => {
  const { page, context } = await visit(browser);
  await page.goto(address(here));
  const data = await page.evaluateHandle(
    (bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], 'keo-tha.docx'));
      return transfer;
    },
    [...sample],
  );
  await page.dispatchEvent('#chon', 'drop', { dataTransfer: data });
  await page.getByRole('status').filter({ hasText: 'Đã đọc xong “keo-tha.docx”' }).waitFor();
  await context.close();
});

test('several files at once are refused, and the next choice is read; a choice that is given up changes nothing', async () => {
  const { page, context, complaints } = await visit(browser);
  await page.goto(address(here));
  const alert = page.getByRole('alert');
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    for (const name of ['mot.docx', 'hai.docx']) transfer.items.add(new File(['x'], name));
    document.getElementById('chon')!.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }));
  });
  await alert.filter({ hasText: 'Đã chọn 2 tệp, mà mỗi lần chỉ nhập một.' }).waitFor();
  await choose(page, sample);
  expect(await alert.textContent()).toBe('');
  await page.getByLabel('Tệp Word của văn bản').setInputFiles([]);
  expect(await page.getByRole('region', { name: 'Cần xem lại' }).count()).toBe(1);
  await choose(page, sample);
  expect(complaints).toEqual([]);
  await context.close();
});

test('the text alone can be copied, for the form of the editing screen', async () => {
  const { page, context } = await visit(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(address(here));
  await choose(page, sample);
  await page.getByRole('button', { name: 'Chép lời văn' }).click();
  await page.getByRole('status').filter({ hasText: 'Đã chép lời văn' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.startsWith('---')).toBe(false);
  expect((await page.getByLabel('Nội dung tệp bản ghi').inputValue()).endsWith(`\n---\n\n${copied}`)).toBe(true);
  await context.close();
});

test('without the register the text is read all the same, and the page says what is missing', async () => {
  const { page, context } = await visit(browser);
  await page.route('**/kho.json', (route) => route.abort());
  await page.goto(address(here));
  await choose(page, sample);
  expect(await page.locator('#trang-thai').textContent()).toContain('Không tải được kho văn bản');
  expect(await page.getByLabel('Nội dung tệp bản ghi').inputValue()).toContain('## I. MỤC ĐÍCH');
  await context.close();
});

test.each([360, 1280])(
  'a notice goes to its record, another kind is chosen, and what is missing is asked, at %s',
  async (width) => {
    const { page, context, complaints } = await visit(browser, { viewport: { width, height: 900 } });
    await page.goto(address(here));
    const notice = schoolDocument({
      kind: 'THÔNG BÁO',
      subject: 'Lịch nghỉ mẫu',
      number: '07/TB-MNM',
      body: p('Trẻ nghỉ.'),
    });
    await choose(page, notice, 'thong-bao.docx');
    const kind = page.getByRole('region', { name: 'Loại bản ghi' });
    expect(await kind.textContent()).toContain('vì dòng tên loại ghi THÔNG BÁO.');
    expect(await page.getByLabel('Nội dung tệp bản ghi').inputValue()).toContain('subject: Lịch nghỉ mẫu');

    await page.locator('#loai').selectOption('regulation');
    const missing = page.getByRole('region', { name: 'Còn thiếu' });
    await missing.waitFor();
    expect(await page.getByRole('region', { name: 'Tệp của trang' }).count()).toBe(0);
    await missing.getByLabel('Nghĩa vụ công khai').selectOption({ index: 1 });
    await missing.getByLabel('Quy định về').fill('Ngày nghỉ của trẻ.');
    await missing.getByRole('button', { name: 'Đọc lại' }).click();
    await expect
      .poll(() => page.getByLabel('Nội dung tệp bản ghi').inputValue(), { timeout: 20_000 })
      .toContain('purpose: Ngày nghỉ của trẻ.');
    expect(await missing.isVisible()).toBe(false);
    expect(await overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  },
);

test('without JavaScript the page says what to do', async () => {
  const { page, context } = await visit(browser, { javaScriptEnabled: false });
  await page.goto(address(here));
  expect(await page.getByRole('main').textContent()).toContain('npm run import -- ke-hoach.docx');
  expect(await page.getByLabel('Tệp Word của văn bản').isVisible()).toBe(false);
  await context.close();
});

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issueCodes } from '../../src/model/rules/catalogue.ts';
import { address, misfits, openBrowser, tabOf, visit, placesOfLongWords } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const plan = '/ke-hoach/2024-dan-van-chinh-quyen/';
const everyKindOfPage = [
  '/',
  '/ke-hoach/',
  plan,
  '/ke-hoach/2021-dan-van-chinh-quyen/',
  `${plan}ghi-chu/`,
  '/van-ban/',
  '/van-ban/hieu-luc/het-hieu-luc/',
  '/van-ban/36-2017-tt-bgddt/',
  '/van-ban/06-ct-ubnd.hoa-binh.2022-03-07/',
  '/co-quan/',
  '/co-quan/so-giao-duc-va-dao-tao-hoa-binh/',
  '/gioi-thieu/',
  '/huong-dan/loi/',
  '/huong-dan/loi/mdx-html/',
  '/huong-dan/loi/vien-dan-lap/',
];

describe.each([
  { name: 'a phone', width: 360, height: 740 },
  { name: 'a desk', width: 1280, height: 900 },
])('on $name', ({ width, height }) => {
  const viewport = { width, height };
  test('a parent goes from home to a plan, follows its contents and opens the document that it implements', async () => {
    const { page, context, complaints } = await visit(browser, { viewport, javaScriptEnabled: false });
    await page.goto(address('/'));
    await page
      .getByRole('main')
      .getByRole('link', { name: 'Kế hoạch thực hiện công tác dân vận chính quyền năm 2024' })
      .first()
      .click();
    expect(new URL(page.url()).pathname).toMatch(/\/ke-hoach\/2024-dan-van-chinh-quyen\/$/u);

    const contents = page.getByRole('navigation', { name: 'Mục lục' });
    const entry = contents.getByRole('link', { name: 'III. TỔ CHỨC THỰC HIỆN' });
    if (!(await entry.isVisible())) await page.getByRole('button', { name: 'Mục lục' }).click();
    await entry.click();
    expect(new URL(page.url()).hash).toBe('#iii');
    const heading = await page.getByRole('heading', { name: 'III. TỔ CHỨC THỰC HIỆN' }).boundingBox();
    expect(heading!.y).toBeGreaterThanOrEqual(0);
    expect(heading!.y).toBeLessThan(height);

    await page.getByRole('region', { name: 'Kế hoạch này thực hiện' }).getByRole('link').first().click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Kế hoạch 163/KH-GD&ĐT');
    expect(await page.getByRole('region', { name: 'Hiệu lực' }).textContent()).toContain('chưa đối chiếu');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('a member of staff narrows the register to what has expired, and reads what replaced it', async () => {
    const { page, context, complaints } = await visit(browser, { viewport, javaScriptEnabled: false });
    await page.goto(address('/van-ban/'));
    const filter = page.getByRole('navigation', { name: 'Lọc văn bản' });
    await filter.locator('summary', { hasText: /^\s*Hiệu lực/u }).click();
    await filter.getByRole('link', { name: /^hết hiệu lực/u }).click();
    await page.getByRole('link', { name: 'Thông tư 36/2017/TT-BGDĐT' }).click();
    await page.getByRole('region', { name: 'Hiệu lực' }).getByText('Văn bản thay thế:').getByRole('link').click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Thông tư 09/2024/TT-BGDĐT');
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('in one tab', () => {
  const tab = tabOf(() => browser);
  afterAll(tab.close);

  test.each(everyKindOfPage)('%s fits every window, also zoomed to 400 %%, and nothing complains', async (path) => {
    const { page, complaints } = await tab.open(address(path));
    expect({ misfits: await misfits(page), complaints }).toEqual({ misfits: [], complaints: [] });
  });

  test.each(['/', '/ke-hoach/', plan, '/van-ban/', '/van-ban/36-2017-tt-bgddt/', '/co-quan/', '/gioi-thieu/'])(
    'a long word that nobody put blanks into is broken wherever %s has words of an editor',
    async (path) => {
      const { page } = await tab.open(address(path));
      expect(await placesOfLongWords(page)).toEqual([]);
    },
  );

  test('the examples of every error fit, too', { timeout: 240_000 }, async () => {
    const wide: string[] = [];
    for (const code of issueCodes) {
      const { page } = await tab.open(address(`/huong-dan/loi/${code}/`));
      wide.push(...(await misfits(page)).map((where) => `${code}: ${where}`));
    }
    expect(wide).toEqual([]);
  });
});

test('a mark next to a paragraph leads to its editorial notes, and they lead back to the paragraph, which is then marked', async () => {
  const { page, context } = await visit(browser, { javaScriptEnabled: false });
  await page.goto(address(plan));
  const mark = page.getByRole('link', { name: 'II.7, đoạn 5: ghi chú 3' });
  const paragraph = page.locator('#ii-7-d5');
  const [note, text] = [(await mark.boundingBox())!, (await paragraph.boundingBox())!];
  expect(Math.abs(note.y - text.y)).toBeLessThan(16);
  expect(note.x + note.width).toBeLessThanOrEqual(text.x);
  expect([note.width, note.height].every((side) => side >= 24)).toBe(true);
  await mark.click();
  const place = page.locator(':target');
  expect(await place.textContent()).toContain('36/2017/TTBGDĐT');
  await place.getByRole('link').click();
  const target = page.locator(':target');
  expect(await target.textContent()).toContain('Thông tư số 36/2017/TTBGDĐT');
  const colours = await target.evaluate((element) => [
    getComputedStyle(element).backgroundColor,
    getComputedStyle(document.body).backgroundColor,
  ]);
  expect(colours[0]).not.toBe(colours[1]);
  await context.close();
});

test('the contents show the place that is being read, where the browser knows how', async () => {
  const { page, context } = await visit(browser);
  await page.goto(address(plan));
  if (!(await page.evaluate(() => CSS.supports('selector(:target-current)')))) return context.close();
  await page.locator('#ii-5').evaluate((heading) => heading.scrollIntoView());
  const entry = page.getByRole('navigation', { name: 'Mục lục' }).getByRole('link', { name: /^5\. / });
  await expect.poll(() => entry.evaluate((link) => getComputedStyle(link).textDecorationLine)).toBe('underline');
  await context.close();
});

test('the first key press offers the way past the navigation', async () => {
  const { page, context } = await visit(browser);
  await page.goto(address(plan));
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Đến nội dung chính' });
  expect(await skip.evaluate((element) => element === document.activeElement)).toBe(true);
  expect((await skip.boundingBox())!.x).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  expect(await page.getByRole('main').evaluate((element) => element === document.activeElement)).toBe(true);
  await context.close();
});

test('the head, the text and the signature block stay in print; what belongs to the screen goes', async () => {
  const { page, context } = await visit(browser);
  await page.goto(address(plan));
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText('Độc lập - Tự do - Hạnh phúc').isVisible()).toBe(true);
  expect(await page.locator('#chuc-vu').isVisible()).toBe(true);
  expect(await page.getByRole('navigation').count()).toBe(0);
  await context.close();
});

test('recipients are at the left and the signer at the right, level with each other', async () => {
  const { page, context } = await visit(browser, { viewport: { width: 360, height: 740 } });
  await page.goto(address(plan));
  const recipients = (await page.locator('.noi-nhan').boundingBox())!;
  const signer = (await page.locator('.chuc-vu').boundingBox())!;
  expect(Math.abs(recipients.y - signer.y)).toBeLessThan(2);
  expect(signer.x).toBeGreaterThan(recipients.x + recipients.width - 1);
  await context.close();
});

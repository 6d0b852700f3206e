// npm run pictures:guides: the pictures of the guides, taken from the pages of the sample school in a real browser.
// Run it when the editing pages look different; the pictures are committed. Alternative texts are in the guides.

import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { BareRepository } from '../tests/support/bare-repository.ts';
import { FakeGithub } from '../tests/support/fake-github.ts';
import { sampleSchool } from '../tests/support/sample-school.ts';
import { serveSampleSchool } from '../tests/support/sample-site.ts';
import { samplePlan } from '../tests/unit/word/support/sample-plan.ts';
import { findChromium } from './lib/chromium.mjs';
import { inRepository } from './lib/paths.mjs';
import { Problem, runMain } from './lib/problem.mjs';

const folder = inRepository('src/assets/guides');
/** All pictures together; a guide must open quickly on a phone. */
const MOST_BYTES = 400_000;
const WIDTH = 900;
/** Where the sample school says that it lives (its site.yaml). */
const SCHOOL = 'https://truong-mau.example';

const plan = samplePlan('Xã Mẫu', 'Nội dung mẫu của kế hoạch.');

/** Opens a page twice: on a first visit its fonts may come too late to be used (font-display: optional). */
async function open(page, path) {
  await page.goto(path);
  await page.evaluate(() => document.fonts.ready);
  await page.goto(path);
}

async function importResult(page) {
  await open(page, '/bien-tap/nhap-word/');
  await page.getByLabel('Tệp Word của văn bản').setInputFiles({
    name: 'ke-hoach.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from(plan),
  });
  await page.getByRole('status').filter({ hasText: 'Đã đọc xong' }).waitFor();
  await page.evaluate(() => window.scrollTo(0, document.querySelector('#xem-lai').offsetTop - 90));
}

const tokenButton = (page) => page.getByRole('button', { name: 'Đăng nhập bằng mã truy cập' });

/**
 * The editing screen as it waits for somebody to sign in; nothing has been asked of a host by then. It is shown at the
 * school's address, since on this machine's own it also offers to work on a folder; and with fonts that are waited for
 * (font-display: optional), since what is answered here is not kept for a second visit.
 */
async function signIn(page, local) {
  await page.route(`${SCHOOL}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    const response = await route.fetch({ url: local + pathname + search });
    if (!pathname.endsWith('.css')) return route.fulfill({ response });
    const body = (await response.text()).replaceAll(/font-display: *optional/gu, 'font-display:block');
    return route.fulfill({ response, body });
  });
  await page.goto(`${SCHOOL}/bien-tap/`);
  await tokenButton(page).waitFor();
}

/** A plan of the sample school in its form, from a fake of the host over a repository with the sample content. */
async function form(page, local) {
  const repository = new BareRepository({}, { 'src/content': sampleSchool.content });
  try {
    const github = new FakeGithub(repository, 'truong-mau/trang-cong-khai');
    await github.install(page.context());
    await signIn(page, local);
    await tokenButton(page).click();
    await page.locator('input').first().fill(github.token);
    await page.keyboard.press('Enter');
    await page.getByText('2026-ke-hoach-mau').first().click();
    await page.getByRole('textbox', { name: 'Địa danh' }).waitFor();
    const preview = page.frameLocator('iframe');
    await preview.getByText('KẾ HOẠCH').first().waitFor();
    await preview.locator('body').evaluate(() => document.fonts.ready);
  } finally {
    repository.remove();
  }
}

/** A passage that is being corrected, with what changes. */
async function correction(page) {
  await open(page, '/bien-tap/sua/?ban-ghi=plans/2026-ke-hoach-mau&doan=ii-2-d1');
  await page.getByLabel('Mục “2. Thực đơn hằng tuần”').fill('Đăng thực đơn trước thứ Sáu của tuần liền trước.');
  await page.getByLabel('Vì sao').fill('Trang chép sai so với bản đã ký.');
  await page.getByRole('heading', { name: 'Trên trang sẽ là' }).waitFor();
  await page.evaluate(() => window.scrollTo(0, document.querySelector('#ten-van-ban').offsetTop - 16));
}

/** A plan that is being withdrawn, as its page will say it. */
async function withdrawal(page) {
  await open(page, '/bien-tap/sua/?ban-ghi=plans/2026-ke-hoach-mau&viec=thu-hoi');
  await page.getByLabel('Không còn dùng từ ngày').fill('2026-11-20');
  await page.getByLabel('Vì sao').fill('Thay bằng kế hoạch 09/KH-MNM.');
  await page.frameLocator('#xem-truoc').getByText('Kế hoạch này đã thu hồi').waitFor();
  await page.evaluate(() => window.scrollTo(0, document.querySelector('#thu-hoi').offsetTop - 16));
}

const visit = (path, below) => async (page) => {
  await open(page, path);
  if (below) await page.evaluate((at) => window.scrollTo(0, document.querySelector(at).offsetTop - 16), below);
};

const pictures = [
  { name: 'nhap-word', height: 620, show: importResult },
  { name: 'dang-nhap', height: 640, show: signIn },
  // So wide that the preview is next to the form.
  { name: 'bieu-mau', height: 700, width: 1100, show: form },
  { name: 'bao-cho-sai', height: 720, show: correction },
  { name: 'thu-hoi', height: 720, show: withdrawal },
  { name: 'trang-loi', height: 560, show: visit('/huong-dan/loi/ngay-sai/') },
  { name: 'bang-cong-khai', height: 640, show: visit('/cong-khai/') },
];

await runMain(async () => {
  const chosen = process.argv.slice(2);
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Problem('Không tìm thấy Chromium.', ['chạy "npm test" một lần; lệnh đó tự cài.']);
  const sample = await serveSampleSchool();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    mkdirSync(folder, { recursive: true });
    for (const { name, height, width = WIDTH, show } of pictures.filter(
      (each) => chosen.length === 0 || chosen.includes(each.name),
    )) {
      const context = await browser.newContext({
        baseURL: sample.address('/'),
        viewport: { width, height },
        colorScheme: 'light',
        reducedMotion: 'reduce',
        locale: 'vi',
      });
      const page = await context.newPage();
      await show(page, sample.address(''));
      await page.evaluate(() => document.fonts.ready);
      await sharp(await page.screenshot())
        .webp({ quality: 70 })
        .toFile(join(folder, `${name}.webp`));
      await context.close();
    }
  } finally {
    await browser.close();
    sample.close();
  }
  const bytes = pictures.map(({ name }) => statSync(join(folder, `${name}.webp`)).size).reduce((a, b) => a + b, 0);
  console.log(`Đã chụp vào ${folder}; tất cả ${(bytes / 1000).toFixed(0)} kB.`);
  if (bytes > MOST_BYTES) throw new Problem('Ảnh của hướng dẫn quá nặng.', ['giảm chiều cao hoặc chất lượng ảnh.']);
});

import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { listen, siteHandler } from '../../scripts/lib/server.mjs';
import { BareRepository } from '../support/bare-repository.ts';
import { openBrowser, visit } from '../support/browser.ts';
import { FAKE_TOKEN, FakeGithub } from '../support/fake-github.ts';
import { buildSampleSchool, sampleSchool } from '../support/sample-school.ts';

/** A file as people write it by hand, with all that a machine likes to rewrite. */
const handWritten = `---
# Kế hoạch mẫu, chỉ dùng để kiểm thử.
status: "draft"   # chưa đăng
organization: truong-mau
year: 2027
number: null
place:
subject: >-
  Kế hoạch viết tay,
  xuống dòng giữa chừng
recipients: [ "· website trường;", · Lưu VT. ]
implements:
  # của Phòng
  - 36-2017-tt-bgddt
provenance: { sources: [plan], confidence: high }
---

<CanCu>

Thực hiện Thông tư số 36/2017/TT-BGDĐT ngày 28/12/2017.

</CanCu>

## I. MỤC ĐÍCH

| STT | Việc   |
|----:|:-------|
|  1  | Họp    |

1. Một
1. Hai

Có chú thích.[^1]

[^1]: Lời chú.
`;

/** How long a step may take on a machine that does other things besides. */
const soon = { timeout: 20_000 };

let browser: Browser;
let server: Awaited<ReturnType<typeof listen>>;
let repository: BareRepository;
let github: FakeGithub;

beforeAll(async () => {
  const { dist } = await buildSampleSchool();
  server = await listen(siteHandler({ folder: dist, base: '/' }), { port: 0 });
  browser = await openBrowser();
}, 240_000);
afterAll(async () => {
  await browser.close();
  server.close();
});

beforeEach(() => {
  const reference = 'legal-references/36-2017-tt-bgddt.mdx';
  repository = new BareRepository(
    {
      'src/content/plans/2027-viet-tay.mdx': handWritten,
      [`src/content/${reference}`]: readFileSync(`src/content/${reference}`, 'utf8'),
    },
    { 'src/content/organizations': `${sampleSchool.content}/organizations` },
  );
  github = new FakeGithub(repository, 'truong-mau/trang-cong-khai');
  return () => repository.remove();
});

/** The editing screen, with every request that goes neither to the site nor to the repository's host. */
async function openScreen() {
  const { page, context, complaints } = await visit(browser);
  const strangers: string[] = [];
  await context.route(/^https?:/u, (route) => {
    const url = route.request().url();
    if (url.startsWith(`http://localhost:${server.port}/`)) return route.continue();
    strangers.push(url);
    return route.abort();
  });
  await github.install(page);
  await page.goto(`http://localhost:${server.port}/bien-tap/`);
  /** What went wrong. Chromium remarks on the frame that the CMS makes for the preview, whatever is in it. */
  const wrong = () => [
    ...strangers,
    ...complaints.filter((each) => !each.includes('allow-scripts and allow-same-origin')),
  ];
  return { page, context, wrong };
}

async function signIn(page: Page, token = FAKE_TOKEN) {
  await page.getByRole('button', { name: 'Đăng nhập bằng mã truy cập' }).click();
  await page.locator('input').first().fill(token);
  await page.keyboard.press('Enter');
}

const open = async (page: Page) => {
  await page.getByText('Kế hoạch viết tay').first().click();
  await page.getByRole('textbox', { name: 'Địa danh' }).waitFor();
};

test('before anyone signs in, the screen speaks Vietnamese and asks nobody but the site', async () => {
  const { page, context, wrong } = await openScreen();
  await page.getByRole('button', { name: 'Đăng nhập bằng mã truy cập' }).waitFor();
  expect(await page.locator('meta[name=robots]').first().getAttribute('content')).toBe('noindex');
  expect(await page.getByRole('link', { name: 'Nhập tệp Word' }).getAttribute('href')).toBe('/bien-tap/nhap-word/');
  expect(github.requests).toEqual([]);
  expect(wrong()).toEqual([]);
  await context.close();
});

test('the preview shows the paper, says what is wrong in which field, and marks what the text cites', async () => {
  const { page, context, wrong } = await openScreen();
  await signIn(page);
  await open(page);
  const preview = page.frameLocator('iframe');
  const cited = preview.getByRole('link', { name: '36/2017/TT-BGDĐT' }).first();
  expect(await cited.getAttribute('href')).toBe('/van-ban/36-2017-tt-bgddt/');
  expect(await cited.getAttribute('class')).toBe('vd vd-expired');
  expect(await preview.getByText('hết hiệu lực (hôm nay)').count()).toBe(1);
  expect(await preview.locator('.preview-issues').count()).toBe(0);

  await page.getByRole('textbox', { name: 'Địa danh' }).fill('gọi 0912 345 678');
  await preview.getByText('Lỗi – Địa danh:').waitFor();
  expect(await preview.getByRole('link', { name: 'Cách sửa' }).getAttribute('href')).toBe(
    '/huong-dan/loi/so-dien-thoai-rieng/',
  );
  expect(wrong()).toEqual([]);
  await context.close();
});

test('a clerk signs in, changes one field, and saves; a draft of a pull request has it, and one line of the file differs', async () => {
  const { page, context } = await openScreen();
  await signIn(page);
  await open(page);
  // As a keyboard that writes marks apart from their letters gives it.
  await page.getByRole('textbox', { name: 'Địa danh' }).fill('Xã Mới'.normalize('NFD'));
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect
    .poll(() => github.pullRequests, soon)
    .toMatchObject([{ draft: true, state: 'open', labels: ['sveltia-cms/draft'] }]);

  const [pull] = github.pullRequests;
  expect(pull!.branch).toBe('cms/plans/2027-viet-tay');
  expect(pull!.title).toBe('Sửa kế hoạch: 2027-viet-tay');
  expect(repository.changedLines('main', pull!.branch)).toEqual(['-place:', '+place: Xã Mới']);
  expect(repository.git(['log', '--format=%s', `main..${pull!.branch}`])).toBe('Sửa kế hoạch: 2027-viet-tay');
  await context.close();
});

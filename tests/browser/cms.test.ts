import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { BareRepository } from '../support/bare-repository.ts';
import { openBrowser, visit } from '../support/browser.ts';
import { FAKE_TOKEN, FakeGithub } from '../support/fake-github.ts';
import { sampleSchool } from '../support/sample-school.ts';
import { serveSampleSchool } from '../support/sample-site.ts';
import type { SampleSite } from '../support/sample-site.ts';

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

/** How long a step may take on a machine that does other things besides; a test is several steps. */
const soon = { timeout: 45_000 };
vi.setConfig({ testTimeout: 240_000 });

/** What Chromium remarks on the frame that the CMS makes for the preview, whatever is in it. */
const sandboxRemark =
  'An iframe which has both allow-scripts and allow-same-origin for its sandbox attribute can escape its sandboxing.';

let browser: Browser;
let sample: SampleSite;
let repository: BareRepository;
let github: FakeGithub;

beforeAll(async () => {
  sample = await serveSampleSchool();
  browser = await openBrowser();
}, 240_000);
afterAll(async () => {
  await browser.close();
  sample.close();
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
  context.setDefaultTimeout(soon.timeout);
  const strangers: string[] = [];
  await context.route(/^https?:/u, (route) => {
    const url = route.request().url();
    if (url.startsWith(sample.address('/'))) return route.continue();
    strangers.push(url);
    return route.abort();
  });
  await github.install(page);
  await page.goto(sample.address('/bien-tap/'));
  /** Requests to others, answers that fail, and all that the console says: what the page's policy forbids among it. */
  const wrong = () => [...strangers, ...complaints.filter((each) => !each.endsWith(`: ${sandboxRemark}`))];
  return { page, context, wrong };
}

async function signIn(page: Page, token = FAKE_TOKEN) {
  await page.getByRole('button', { name: 'Đăng nhập bằng mã truy cập' }).click();
  await page.locator('input').first().fill(token);
  await page.keyboard.press('Enter');
}

const place = (page: Page) => page.getByRole('textbox', { name: 'Địa danh' });

const open = async (page: Page) => {
  await page.getByText('Kế hoạch viết tay').first().click();
  await place(page).waitFor();
};

/** Opens the change that waits on the board, once the form has closed. */
async function openFromBoard(page: Page) {
  await place(page).waitFor({ state: 'detached' });
  await page.getByRole('radio', { name: 'Quy trình biên tập' }).click();
  await page.getByRole('button', { name: 'Kế hoạch viết tay, xuống dòng giữa chừng' }).click();
  await place(page).waitFor();
  expect((await place(page).inputValue()).normalize('NFC')).toBe('Xã Mới');
}

/** Moves the entry on, by the button that says its state. The CMS puts marks of direction around the state. */
async function setState(page: Page, from: string, to: string) {
  await page.getByRole('button', { name: new RegExp(`^Trạng thái:.*${from}`, 'u') }).click();
  await page.getByRole('menuitemradio', { name: to }).click();
  await page.getByRole('button', { name: new RegExp(`^Trạng thái:.*${to}`, 'u') }).waitFor();
}

test('before anyone signs in, the screen speaks Vietnamese and asks nobody but the site', async () => {
  const { page, context, wrong } = await openScreen();
  await page.getByRole('button', { name: 'Đăng nhập bằng mã truy cập' }).waitFor();
  expect(await page.locator('meta[name=robots]').first().getAttribute('content')).toBe('noindex');
  expect(await page.getByRole('link', { name: 'Nhập tệp Word' }).getAttribute('href')).toBe('/bien-tap/nhap-word/');
  await page.getByRole('button', { name: 'Đăng nhập bằng mã truy cập' }).click();
  // A sentence that the CMS has in English only; the build brings it in Vietnamese.
  await page.getByText('Mã cũng phải có quyền đọc/ghi yêu cầu thay đổi').waitFor();
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

  await place(page).fill('gọi 0912 345 678');
  await preview.getByText('Lỗi – Địa danh:').waitFor();
  expect(await preview.getByRole('link', { name: 'Cách sửa' }).getAttribute('href')).toBe(
    '/huong-dan/loi/so-dien-thoai-rieng/',
  );
  expect(wrong()).toEqual([]);
  await context.close();
});

test('a clerk saves a draft, sends it to review and calls it ready: one pull request, one changed line', async () => {
  const { page, context, wrong } = await openScreen();
  await signIn(page);
  await open(page);
  // As a keyboard that writes marks apart from their letters gives it.
  await place(page).fill('Xã Mới'.normalize('NFD'));
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect
    .poll(() => github.pullRequests, soon)
    .toMatchObject([{ draft: true, state: 'open', labels: ['sveltia-cms/draft'] }]);
  const [pull] = github.pullRequests;
  expect(pull!.branch).toBe('cms/plans/2027-viet-tay');
  expect(pull!.title).toBe('Sửa kế hoạch: 2027-viet-tay');

  // The screen asks at once whether the draft shall go to review, and then closes the form.
  await page.getByRole('button', { name: 'Gửi duyệt' }).click();
  await expect.poll(() => pull, soon).toMatchObject({ draft: false, labels: ['sveltia-cms/pending_review'] });

  // Whoever reviews finds it on the board.
  await openFromBoard(page);
  await setState(page, 'Đang duyệt', 'Sẵn sàng');
  await expect.poll(() => pull, soon).toMatchObject({ draft: false, labels: ['sveltia-cms/pending_publish'] });

  expect(github.pullRequests).toHaveLength(1);
  expect(repository.changedLines('main', pull!.branch)).toEqual(['-place:', '+place: Xã Mới']);
  expect(repository.git(['log', '--format=%s', `main..${pull!.branch}`])).toBe('Sửa kế hoạch: 2027-viet-tay');
  expect(repository.git(['log', '--format=%s', `${pull!.branch}..main`])).toBe('');
  expect(wrong()).toEqual([]);
  await context.close();
});

test('a draft may wait: it stands on the board as a draft until somebody sends it to review', async () => {
  const { page, context, wrong } = await openScreen();
  await signIn(page);
  await open(page);
  await place(page).fill('Xã Mới');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByRole('button', { name: 'Để sau' }).click();
  await openFromBoard(page);
  expect(github.pullRequests).toMatchObject([{ draft: true, labels: ['sveltia-cms/draft'] }]);
  await setState(page, 'Bản nháp', 'Đang duyệt');
  await expect
    .poll(() => github.pullRequests, soon)
    .toMatchObject([{ draft: false, labels: ['sveltia-cms/pending_review'] }]);
  expect(wrong()).toEqual([]);
  await context.close();
});

import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { EditingSettings } from '../../src/kinds/site-settings.ts';
import { headersOf } from '../../scripts/lib/security-headers.mjs';
import { hostAddresses } from '../../src/model/editing/config.ts';
import { BareRepository } from '../support/bare-repository.ts';
import { openBrowser, visit } from '../support/browser.ts';
import { FakeGithub } from '../support/fake-github.ts';
import { FakeGitlab } from '../support/fake-gitlab.ts';
import type { FakeHost } from '../support/fake-host.ts';
import { buildSampleSchool, sampleSchool } from '../support/sample-school.ts';
import { builtFile, editingFiles, sampleSettings, serveSampleSchool } from '../support/sample-site.ts';
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

const fullName = 'truong-mau/trang-cong-khai';

const POLICY = 'Content-Security-Policy';

/** A GitLab of the school's own, so that whatever asked gitlab.com would show itself. */
const ownGitlab: EditingSettings = {
  host: 'gitlab',
  repository: fullName,
  branch: 'main',
  folder: 'src/content',
  address: 'https://gitlab.truong-mau.example',
  applicationId: 'ung-dung-thu',
};

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const hosts = [
  {
    service: 'GitHub',
    Fake: FakeGithub,
    settings: undefined,
    // A sentence that the CMS has in English only; the build brings it in Vietnamese.
    aboutToken: 'Mã cũng phải có quyền đọc/ghi yêu cầu thay đổi',
    tokenPage: 'https://github.com/settings/personal-access-tokens/new',
  },
  {
    service: 'GitLab',
    Fake: FakeGitlab,
    settings: ownGitlab,
    aboutToken: 'Mã này phải có quyền đọc/ghi nội dung trong kho mã nguồn',
    tokenPage:
      'https://gitlab.truong-mau.example/-/user_settings/personal_access_tokens?name=Sveltia+CMS&scopes=api%2Cread_user',
  },
];

test('the files that name the host are those that a build writes', async () => {
  const { dist } = await buildSampleSchool();
  const files = editingFiles(dist, sampleSettings().editing!);
  expect([...files.keys()]).toEqual(['/bien-tap/', '/bien-tap/cau-hinh.json']);
  expect(files.get('/bien-tap/')).toBe(builtFile(dist, '/bien-tap/index.html'));
  expect(files.get('/bien-tap/cau-hinh.json')).toBe(builtFile(dist, '/bien-tap/cau-hinh.json'));
  const headers = headersOf('bien-tap/', hostAddresses(sampleSettings().editing!));
  expect(headers[POLICY]).toContain("connect-src 'self' data: blob: https://api.github.com;");
  expect(builtFile(dist, '/_headers')).toContain(`\n/bien-tap/\n  ${POLICY}: ${headers[POLICY]}\n`);
}, 240_000);

describe.each(hosts)('$service', ({ service, Fake, settings, aboutToken, tokenPage }) => {
  let sample: SampleSite;
  let repository: BareRepository;
  let host: FakeHost;

  beforeAll(async () => {
    sample = await serveSampleSchool(settings);
  }, 240_000);
  afterAll(() => sample.close());

  beforeEach(() => {
    const reference = 'legal-references/36-2017-tt-bgddt.mdx';
    repository = new BareRepository(
      {
        'src/content/plans/2027-viet-tay.mdx': handWritten,
        [`src/content/${reference}`]: readFileSync(`src/content/${reference}`, 'utf8'),
      },
      { 'src/content/organizations': `${sampleSchool.content}/organizations` },
    );
    host = new Fake(repository, fullName);
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
    await host.install(context);
    await page.goto(sample.address('/bien-tap/'));
    /** Requests to others, answers that fail, and all that the console says: what the page's policy forbids among it. */
    const wrong = () => [...strangers, ...complaints.filter((each) => !each.endsWith(`: ${sandboxRemark}`))];
    return { page, context, strangers, wrong };
  }

  async function signIn(page: Page) {
    await page.getByRole('button', { name: 'Đăng nhập bằng mã truy cập' }).click();
    await page.locator('input').first().fill(host.token);
    await page.keyboard.press('Enter');
  }

  // One screen for what needs no account: it takes seconds to load.
  test('before anyone signs in, the screen speaks Vietnamese and asks nobody but the site; then a wrong token gets a sentence; a script reaches the host of the repository and no other, elsewhere on the site not even that', async () => {
    const { page, context, strangers, wrong } = await openScreen();
    await page.getByRole('button', { name: 'Đăng nhập bằng mã truy cập' }).waitFor();
    expect(await page.locator('meta[name=robots]').first().getAttribute('content')).toBe('noindex');
    const menu = page.getByRole('listitem').filter({ hasText: 'Thực đơn tuần' });
    expect(await menu.getByRole('link', { name: 'Điền bảng' }).getAttribute('href')).toMatch(
      /^\/bien-tap\/nhap-bang\/\?muc=f03&bang=menu&ky=2026-w\d\d$/u,
    );
    expect(await page.getByRole('link', { name: 'Nhập tệp Word' }).getAttribute('href')).toBe('/bien-tap/nhap-word/');
    await page.getByRole('button', { name: 'Đăng nhập bằng mã truy cập' }).click();
    await page.getByText(aboutToken).waitFor();
    expect(await page.getByRole('alertdialog').getByRole('link').getAttribute('href')).toContain(tokenPage);
    expect(host.requests).toEqual([]);
    expect(wrong()).toEqual([]);

    await page.locator('input').first().fill('sai');
    await page.keyboard.press('Enter');
    await page.getByText('Mã truy cập được cung cấp không hợp lệ').waitFor();
    expect(strangers).toEqual([]);

    const reached = (origin: string) =>
      page.evaluate((url) => fetch(url, { mode: 'no-cors' }).then(Boolean, () => false), `${origin}/`);
    const before = host.requests.length;
    expect([await reached(host.origin), await reached('https://nguoi-la.example')]).toEqual([true, false]);
    // A page has its policy twice, data without a <meta> only in the header.
    for (const path of ['/', '/huong-dan/bien-tap/', '/api/v1/plans.json']) {
      await page.goto(sample.address(path));
      expect([path, await reached(host.origin)]).toEqual([path, false]);
    }
    expect([strangers, host.requests.length]).toEqual([[], before + 1]);
    await context.close();
  });

  test('the preview shows the document, says what is wrong in which field, and marks what the text cites', async () => {
    const { page, context, wrong } = await openScreen();
    await signIn(page);
    await open(page);
    const preview = page.frameLocator('iframe');
    const cited = preview.getByRole('link', { name: '36/2017/TT-BGDĐT' }).first();
    expect(await cited.getAttribute('href')).toBe('/van-ban/36-2017-tt-bgddt/');
    expect(await cited.getAttribute('class')).toBe('vd state-expired');
    expect(await preview.getByText('hết hiệu lực (tính đến ngày lập trang)').count()).toBe(1);
    expect(await preview.locator('.preview-issues').count()).toBe(0);

    await place(page).fill('gọi 0912 345 678');
    await preview.getByText('Lỗi – Địa danh:').waitFor();
    expect(await preview.getByRole('link', { name: 'Cách sửa' }).getAttribute('href')).toBe(
      '/huong-dan/loi/so-dien-thoai-rieng/',
    );
    expect(wrong()).toEqual([]);
    await context.close();
  });

  test('a clerk saves a draft, sends it to review, calls it ready and publishes it: one request, one changed line', async () => {
    const { page, context, wrong } = await openScreen();
    await signIn(page);
    await open(page);
    // As a keyboard that writes marks apart from their letters gives it.
    await place(page).fill('Xã Mới'.normalize('NFD'));
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await expect
      .poll(() => host.changes, soon)
      .toMatchObject([{ draft: true, state: 'open', labels: ['sveltia-cms/draft'] }]);
    const [pull] = host.changes;
    expect(pull!.branch).toBe('cms/plans/2027-viet-tay');
    expect(pull!.title).toBe('Sửa kế hoạch: 2027-viet-tay');

    // The screen asks at once whether the draft shall go to review, and then closes the form.
    await page.getByRole('button', { name: 'Gửi duyệt' }).click();
    await expect.poll(() => pull, soon).toMatchObject({ draft: false, labels: ['sveltia-cms/pending_review'] });

    // Anyone who reviews finds it on the board.
    await openFromBoard(page);
    await setState(page, 'Đang duyệt', 'Sẵn sàng');
    await expect.poll(() => pull, soon).toMatchObject({ draft: false, labels: ['sveltia-cms/pending_publish'] });

    expect(host.changes).toHaveLength(1);
    expect(repository.changedLines('main', pull!.branch)).toEqual(['-place:', '+place: Xã Mới']);
    expect(repository.git(['log', '--format=%s', `main..${pull!.branch}`])).toBe('Sửa kế hoạch: 2027-viet-tay');
    expect(repository.git(['log', '--format=%s', `${pull!.branch}..main`])).toBe('');

    const before = repository.head('main')!;
    await page.getByRole('button', { name: 'Xuất bản bài viết' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Xuất bản', exact: true }).click();
    await expect.poll(() => repository.head(pull!.branch), soon).toBeNull();
    expect(pull!.state).toBe('merged');
    expect(repository.changedLines(before, 'main')).toEqual(['-place:', '+place: Xã Mới']);
    expect(wrong()).toEqual([]);
    await context.close();
  });

  test('a draft may wait: it is on the board as a draft until somebody sends it to review', async () => {
    const { page, context, wrong } = await openScreen();
    await signIn(page);
    await open(page);
    await place(page).fill('Xã Mới');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('button', { name: 'Để sau' }).click();
    await openFromBoard(page);
    expect(host.changes).toMatchObject([{ draft: true, labels: ['sveltia-cms/draft'] }]);
    await setState(page, 'Bản nháp', 'Đang duyệt');
    await expect
      .poll(() => host.changes, soon)
      .toMatchObject([{ draft: false, labels: ['sveltia-cms/pending_review'] }]);
    expect(wrong()).toEqual([]);
    await context.close();
  });

  test.runIf(service === 'GitLab')('a clerk signs in by a button, in a window of GitLab, without a token', async () => {
    const { page, context, wrong } = await openScreen();
    const opened = context.waitForEvent('page');
    await page.getByRole('button', { name: /^Đăng nhập bằng .?GitLab.?$/u }).click();
    const window = await opened;
    await window.getByRole('link', { name: 'Authorize' }).click();
    await page.getByText('Kế hoạch viết tay').first().waitFor();
    expect(window.isClosed()).toBe(true);
    // The picture that GitLab names is at another host.
    expect(await page.getByRole('button', { name: 'Hiển thị trình đơn tài khoản' }).locator('img').count()).toBe(0);
    expect(wrong()).toEqual([]);
    await context.close();
  });
});

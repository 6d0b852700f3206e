import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { EditingSettings } from '../../src/kinds/site-settings.ts';
import { COMMENT_MARK } from '../../src/model/change-report/comment-mark.ts';
import { BareRepository } from '../support/bare-repository.ts';
import { bytesOf, openBrowser, overflow, visit } from '../support/browser.ts';
import { FakeGithub } from '../support/fake-github.ts';
import { FakeGitlab } from '../support/fake-gitlab.ts';
import type { FakeHost } from '../support/fake-host.ts';
import { sampleSchool } from '../support/sample-school.ts';
import { serveSampleSchool } from '../support/sample-site.ts';
import type { SampleSite } from '../support/sample-site.ts';
import { samplePlan } from '../unit/word/support/sample-plan.ts';

vi.setConfig({ testTimeout: 120_000 });

const ownGitlab: EditingSettings = {
  host: 'gitlab',
  repository: 'truong-mau/trang-cong-khai',
  branch: 'main',
  folder: 'src/content',
  address: 'https://gitlab.truong-mau.example',
  applicationId: null,
};
const fees = 'src/content/disclosures/b03.2026-2027.yaml';
const branch = 'cms/disclosures/b03.2026-2027';
const published = readFileSync(`${sampleSchool.content}/disclosures/b03.2026-2027.yaml`, 'utf8');
const plan = 'src/content/plans/2026-ke-hoach-mau.mdx';
const publishedPlan = readFileSync(`${sampleSchool.content}/plans/2026-ke-hoach-mau.mdx`, 'utf8');
const law = 'src/content/legal-references/36-2017-tt-bgddt.mdx';
/** What browsers note of each address that is not there: whether something is there is asked by its address. */
const notThere = /(?:: 404|\(Not Found\))$/u;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const amount = (page: Page) => page.getByRole('textbox', { name: 'Mức thu (đồng), hàng 9' });
const send = (page: Page) => page.getByRole('button', { name: 'Gửi duyệt' });
const said = (page: Page, words: string) => page.locator('#gui-trang-thai').filter({ hasText: words }).waitFor();

describe.each([
  { service: 'github', Fake: FakeGithub, settings: undefined },
  { service: 'gitlab', Fake: FakeGitlab, settings: ownGitlab },
])('a clerk on $service', ({ service, Fake, settings }) => {
  let sample: SampleSite;
  let repository: BareRepository;
  let host: FakeHost;
  beforeAll(async () => {
    sample = await serveSampleSchool(settings);
  }, 240_000);
  afterAll(() => sample.close());
  beforeEach(() => {
    repository = new BareRepository({ [fees]: published, [plan]: publishedPlan, [law]: readFileSync(law, 'utf8') });
    host = new Fake(repository, 'truong-mau/trang-cong-khai');
    return () => repository.remove();
  });

  const openTable = (query: string) => openPage(`/bien-tap/nhap-bang/?${query}`);
  async function openPage(path: string, viewport = { width: 1280, height: 900 }) {
    const { page, context, complaints } = await visit(browser, { viewport });
    await host.install(context);
    await page.goto(sample.address(path));
    return { page, context, complaints };
  }
  /** As the editing screen keeps who signed in. */
  const signIn = (page: Page, token = host.token) =>
    page.evaluate(
      ([backendName, given]) => localStorage.setItem('sveltia-cms.user', JSON.stringify({ backendName, token: given })),
      [service, token],
    );

  test('changes a fee, reads of a wrong cell, sees the table, signs in, sends it, and reads the answer of the checks', async () => {
    const { page, context, complaints } = await openTable('muc=b03&ky=2026-2027');
    await amount(page).fill('22.5');
    await page.getByText('Còn một chỗ cần sửa').waitFor();
    expect(await amount(page).getAttribute('aria-invalid')).toBe('true');
    expect(await send(page).count()).toBe(0);
    await page.getByRole('button', { name: 'Ô D9' }).click();
    await amount(page).fill('24.000');
    await page.getByText('“Tiền ăn”, Mức thu (đồng): “22.000” → “24.000”').waitFor();
    await page.getByLabel('Đã đổi gì, vì sao').fill('Giá ăn mới từ tháng 12');
    await send(page).click();
    await said(page, 'Chưa đăng nhập');
    expect(host.requests).toEqual([]);

    await signIn(page);
    // The page looks for the answer from time to time.
    await page.clock.install();
    await send(page).click();
    await said(page, 'Đã gửi duyệt: thay đổi số 1');
    expect(host.changes).toMatchObject([
      { branch, title: 'Sửa mục công khai: b03.2026-2027', labels: ['sveltia-cms/pending_review'] },
    ]);
    const lines = repository.changedLines('main', branch);
    expect(lines.filter((line) => line.startsWith('-'))).toHaveLength(1);
    expect(lines.join('\n')).toContain('amount: 24000');
    expect(lines.join('\n')).toContain('Giá ăn mới từ tháng 12');

    host.changes[0]!.comments.push(
      'Lời của người khác',
      `${COMMENT_MARK}\n## Thay đổi này nghĩa là gì\n\n- **Không có lỗi.**`,
    );
    await expect
      .poll(async () => {
        await page.clock.runFor(20_000);
        return page.locator('#gui-trang-thai').textContent();
      })
      .toContain('Không có lỗi.');
    expect(complaints.filter((each) => !/(?:: 404|\(Not Found\))$/u.test(each))).toEqual([]);
    await context.close();
  });

  test('does not write over what somebody else has changed, nor over a change that waits, without saying so twice', async () => {
    const { page, context } = await openTable('muc=b03&ky=2026-2027');
    await amount(page).fill('24.000');
    await send(page).waitFor();
    await signIn(page);
    const theirs = published.replace('amount: 160000', 'amount: 165000');
    repository.commit('main', 'Sửa khác', [{ path: fees, contents: Buffer.from(theirs).toString('base64') }], []);
    await send(page).click();
    await said(page, 'đã được người khác sửa');
    expect(repository.head(branch)).toBeNull();
    // What was filled in would undo the change of somebody else; the page says so before it is sent.
    await page.getByText('“165.000” → “160.000”').waitFor();
    await page.getByRole('textbox', { name: 'Mức thu (đồng), hàng 10' }).fill('165.000');
    await page.getByText('“165.000” → “160.000”').waitFor({ state: 'detached' });
    await send(page).click();
    await said(page, 'Đã gửi duyệt');

    await amount(page).fill('25.000');
    await page.getByText('→ “25.000”').waitFor();
    await send(page).click();
    await said(page, 'Đang có một thay đổi của mục này chờ duyệt');
    await page.getByRole('button', { name: 'Thay bản đang chờ' }).click();
    await said(page, 'Đã gửi duyệt: thay đổi số 1');
    expect(host.changes).toHaveLength(1);
    expect(repository.changedLines('main', branch).join('\n')).toContain('amount: 25000');
    await context.close();
  });

  test('keeps what was typed when the network is away, the token has expired, or the page is closed', async () => {
    const { page, context } = await openTable('muc=b03&ky=2026-2027');
    await amount(page).fill('24.000');
    await send(page).waitFor();
    await signIn(page, 'het-han');
    await send(page).click();
    await said(page, 'phiên đăng nhập đã hết hạn');
    await signIn(page);
    await context.route(`${host.origin}/**`, (route) => route.abort());
    await send(page).click();
    await said(page, 'Không có mạng');
    await page.reload();
    await page.getByText('Mở lại bảng đang điền dở').waitFor();
    expect(await amount(page).inputValue()).toBe('24.000');
    await context.close();
  });

  test('sends an imported plan with its pictures and the records that it begins, and never over a plan that is there', async () => {
    const { page, context, complaints } = await visit(browser);
    await host.install(context);
    await page.goto(sample.address('/bien-tap/nhap-word/'));
    await signIn(page);
    const bytes = samplePlan('An Nghĩa', '');
    await page
      .getByLabel('Tệp Word của văn bản')
      .setInputFiles({ name: 'a.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    await page.getByRole('status').filter({ hasText: 'Đã đọc xong' }).waitFor();
    const warned = page.getByRole('button', { name: 'Đã xem, vẫn gửi duyệt' });
    await send(page).click();
    await page
      .locator('#gui-trang-thai p')
      .filter({ hasText: /Đã gửi duyệt|[Tt]rước khi/u })
      .waitFor();
    if ((await warned.count()) > 0) await warned.click();
    await said(page, 'Đã gửi duyệt: thay đổi số 1');
    const sent = repository.git(['diff', '--name-only', `main...${host.changes[0]!.branch}`]).split('\n');
    expect(sent).toContain('src/content/plans/2026-cong-tac-mau.mdx');
    expect(sent.some((path) => path.startsWith('src/content/legal-references/'))).toBe(true);

    repository.git(['update-ref', 'refs/heads/main', repository.head(host.changes[0]!.branch)!]);
    host.changes[0]!.state = 'merged';
    await page.getByRole('button', { name: /gửi duyệt|Gửi duyệt|Thay bản/u }).click();
    await said(page, 'Trong kho đã có tệp này rồi');
    expect(host.changes).toHaveLength(1);
    // Whether something is there is asked by its address: a browser notes each that is not.
    expect(complaints.filter((each) => !/(?:: 404|\(Not Found\))$/u.test(each))).toEqual([]);
    await context.close();
  });

  const passage = (page: Page) => page.getByLabel('Mục “2. Thực đơn hằng tuần”');
  const inFrame = (page: Page) => page.frameLocator('#xem-truoc');

  test('corrects the passage whose words are selected, sees the page with it, and sends it with the record of the change', async () => {
    const { page, context, complaints } = await openPage('/ke-hoach/2026-ke-hoach-mau/');
    await page.locator('#ii-2-d1').selectText();
    await page.getByRole('link', { name: 'Báo chỗ sai' }).click();
    // Nothing is said to be wrong before somebody has typed.
    await passage(page).waitFor();
    expect(await page.locator('#con-thieu').isVisible()).toBe(false);
    await passage(page).fill('Đăng thực đơn trước thứ Sáu của tuần liền trước.');
    await page.getByText('Chưa ghi vì sao.').waitFor();
    expect(await send(page).count()).toBe(0);
    await page.getByLabel('Vì sao').fill('Trang chép sai so với bản đã ký.');
    await inFrame(page).getByText('Đăng thực đơn trước thứ Sáu').waitFor();
    await inFrame(page).getByText('“Bảy” thành “Sáu”').waitFor();
    await inFrame(page).getByText('Xã Mẫu, ngày 05 tháng 01 năm 2026').waitFor();
    await send(page).click();
    await said(page, 'Chưa đăng nhập');
    expect(host.requests).toEqual([]);
    await signIn(page);
    await send(page).click();
    await said(page, 'Đã gửi duyệt: thay đổi số 1');
    expect(host.changes).toMatchObject([
      {
        branch: 'cms/plans/2026-ke-hoach-mau',
        title: 'Sửa kế hoạch: 2026-ke-hoach-mau',
        labels: ['sveltia-cms/pending_review'],
      },
    ]);
    const lines = repository.changedLines('main', 'cms/plans/2026-ke-hoach-mau');
    expect(lines.filter((line) => line.startsWith('-'))).toEqual(['-Đăng thực đơn trước thứ Bảy của tuần liền trước.']);
    expect(lines.join('\n')).toContain('reason: Trang chép sai so với bản đã ký.');
    expect(complaints.filter((each) => !notThere.test(each))).toEqual([]);
    await context.close();
  });

  test('does not undo what somebody else corrected in the same plan, and loses nothing when the page is closed', async () => {
    const { page, context } = await openPage('/bien-tap/sua/?ban-ghi=plans/2026-ke-hoach-mau&doan=ii-2-d1');
    await passage(page).fill('Đăng thực đơn trước thứ Sáu của tuần liền trước.');
    await page.getByLabel('Vì sao').fill('Trang chép sai so với bản đã ký.');
    await send(page).waitFor();
    await page.reload();
    await page.getByText('Mở lại phần đang sửa dở').waitFor();
    expect(await passage(page).inputValue()).toContain('thứ Sáu');
    await signIn(page);
    const theirs = publishedPlan.replace('Sửa sân chơi trong hè.', 'Sửa sân chơi trong tháng Bảy.');
    repository.commit('main', 'Sửa khác', [{ path: plan, contents: Buffer.from(theirs).toString('base64') }], []);
    await send(page).click();
    await said(page, 'đã được người khác sửa');
    await inFrame(page).getByText('Sửa sân chơi trong tháng Bảy.').waitFor();
    await send(page).click();
    await said(page, 'Đã gửi duyệt');
    const sent = repository.git(['show', `cms/plans/2026-ke-hoach-mau:${plan}`]);
    expect(sent).toContain('trong tháng Bảy');
    expect(sent).toContain('trước thứ Sáu của');
    await page.reload();
    await passage(page).waitFor();
    expect(await passage(page).inputValue()).toContain('thứ Bảy');
    await context.close();
  });

  test('withdraws a plan with the reason that readers see', async () => {
    const { page, context } = await openPage('/bien-tap/sua/?ban-ghi=plans/2026-ke-hoach-mau&viec=thu-hoi');
    await page.getByLabel('Không còn dùng từ ngày').fill('2026-11-20');
    await page.getByLabel('Vì sao').fill('Thay bằng kế hoạch 09/KH-MNM.');
    await inFrame(page).getByText('Kế hoạch này đã thu hồi').waitFor();
    await signIn(page);
    await send(page).click();
    await said(page, 'Đã gửi duyệt: thay đổi số 1');
    expect(host.changes[0]?.title).toBe('Thu hồi kế hoạch: 2026-ke-hoach-mau');
    const lines = repository.changedLines('main', 'cms/plans/2026-ke-hoach-mau');
    expect(lines).toEqual([
      '-status: issued',
      '+status: withdrawn',
      '+withdrawal:',
      '+  on: 2026-11-20',
      '+  reason: Thay bằng kế hoạch 09/KH-MNM.',
    ]);
    await context.close();
  });

  test('compares fields of a law with the official text, and marks only those that were seen', async () => {
    const { page, context } = await openPage('/bien-tap/doi-chieu/?ban-ghi=legal-references/36-2017-tt-bgddt');
    await page.getByRole('group', { name: 'Ngày ban hành' }).getByLabel('đúng').check();
    await page.getByRole('group', { name: 'Trích yếu' }).getByLabel('khác').check();
    await page.getByText('Chưa ghi ai đối chiếu.').waitFor();
    await page.getByLabel('Ai đối chiếu').fill('Nguyễn Thị A, văn thư');
    await page.getByLabel('Với bản chính thức nào').fill('Công báo số 1');
    await page.getByLabel('Ngày đối chiếu').fill('2017-01-01');
    await page.getByText('trước ngày ban hành văn bản').waitFor();
    await page.getByLabel('Ngày đối chiếu').fill('2026-11-20');
    await page.getByText('Nguyễn Thị A, văn thư đối chiếu ngày 20/11/2026 với Công báo số 1').first().waitFor();
    await page.getByText('khác bản chính thức: ô này không có dấu đối chiếu').waitFor();
    await signIn(page);
    await send(page).click();
    await said(page, 'Đã gửi duyệt: thay đổi số 1');
    expect(host.changes[0]?.branch).toBe('cms/legalReferences/36-2017-tt-bgddt');
    const lines = repository.changedLines('main', 'cms/legalReferences/36-2017-tt-bgddt').join('\n');
    expect(lines).toContain('field: issuedOn');
    expect(lines).not.toContain('field: subject');
    await context.close();
  });
});

test.each([360, 1280])('the pages that correct, withdraw and compare fit a window of %s pixels', async (width) => {
  const sample = await serveSampleSchool();
  const { page, context, complaints } = await visit(browser, { viewport: { width, height: 800 } });
  const pages = [
    ['sua/?ban-ghi=plans/2026-ke-hoach-mau&doan=ii-2-d1', 'Việc gì'],
    ['sua/?ban-ghi=plans/2026-ke-hoach-mau&viec=thu-hoi', 'Không còn dùng từ ngày'],
    ['doi-chieu/?ban-ghi=legal-references/36-2017-tt-bgddt', 'Bản ghi viết'],
  ] as const;
  for (const [path, words] of pages) {
    await page.goto(sample.address(`/bien-tap/${path}`));
    await page.getByText(words).waitFor();
    expect(await overflow(page), path).toBe(0);
  }
  expect(complaints).toEqual([]);
  await context.close();
  sample.close();
});

test('without an account the words of a correction and its one file can be handed over', async () => {
  const sample = await serveSampleSchool();
  const { page, context } = await visit(browser);
  await page.goto(sample.address('/bien-tap/sua/?ban-ghi=notices/2026-lich-hop-cha-me&doan=trich-yeu'));
  await page.getByLabel('Trích yếu').fill('Lịch họp cha mẹ trẻ cuối học kỳ I');
  await page.getByLabel('Vì sao').fill('Chép nhầm.');
  await page.getByLabel('Lời báo', { exact: true }).waitFor();
  const words = await page.getByLabel('Lời báo', { exact: true }).inputValue();
  expect(words).toContain('/thong-bao/2026-lich-hop-cha-me/');
  expect(words).toContain('Cần sửa thành: Lịch họp cha mẹ trẻ cuối học kỳ I');
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải tệp' }).click();
  expect((await file).suggestedFilename()).toBe('2026-lich-hop-cha-me.mdx');
  expect((await bytesOf(await file)).toString()).toContain('subject: Lịch họp cha mẹ trẻ cuối học kỳ I');
  await context.close();
  sample.close();
});

test('without a host a change is written into the folder of the site on this computer, and never over a newer file', async () => {
  const sample = await serveSampleSchool();
  const { page, context } = await visit(browser);
  // A folder of the browser's own has the same interface as one that a person chooses.
  await page.addInitScript(() =>
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() }),
  );
  await page.goto(sample.address('/bien-tap/sua/?ban-ghi=plans/2026-ke-hoach-mau&doan=ii-3-d1'));
  const put = (path: string, text: string) =>
    page.evaluate(
      async ([at, words]) => {
        let folder = await navigator.storage.getDirectory();
        const parts = at!.split('/');
        for (const name of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create: true });
        const stream = await (await folder.getFileHandle(parts.at(-1)!, { create: true })).createWritable();
        await stream.write(words!);
        await stream.close();
      },
      [path, text],
    );
  const textOf = (path: string) =>
    page.evaluate(async (at) => {
      let folder = await navigator.storage.getDirectory();
      const parts = at.split('/');
      for (const name of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(name);
      return (await (await folder.getFileHandle(parts.at(-1)!)).getFile()).text();
    }, path);
  await page.getByLabel('Mục “3. Sửa sân chơi”').fill('Sửa sân chơi trong tháng 7.');
  await page.getByLabel('Vì sao').fill('Chép nhầm.');
  const here = page.getByRole('button', { name: 'Ghi vào thư mục của trang trên máy này' });
  const answered = (words: string) => page.locator('#tren-may-trang-thai').filter({ hasText: words }).waitFor();
  await here.click();
  await answered('không phải thư mục của trang');

  await put('src/content/site.yaml', 'school: truong-mau');
  const theirs = publishedPlan.replace('Mua thêm đồ chơi ngoài trời.', 'Mua thêm cầu trượt.');
  await put(plan, theirs);
  await here.click();
  await answered('khác bản mà trang bắt đầu');
  expect(await textOf(plan)).toBe(theirs);
  await page.frameLocator('#xem-truoc').getByText('Mua thêm cầu trượt.').waitFor();
  await here.click();
  await answered('Đã ghi');
  const written = await textOf(plan);
  expect(written).toContain('Sửa sân chơi trong tháng 7.');
  expect(written).toContain('Mua thêm cầu trượt.');
  expect(written).toContain('reason: Chép nhầm.');
  await context.close();
  sample.close();
});

test.each([360, 1280])('the form of a table fits a window of %s pixels', async (width) => {
  const sample = await serveSampleSchool();
  const { page, context, complaints } = await visit(browser, { viewport: { width, height: 800 } });
  await page.goto(sample.address('/bien-tap/nhap-bang/?muc=f03&ky=2026-w49'));
  await page.getByText('Bảng bắt đầu từ số liệu đã công khai').waitFor();
  await page.getByRole('heading', { name: 'Trên trang sẽ là' }).waitFor();
  expect(await overflow(page)).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
  sample.close();
});

test('a block of Excel goes to its columns by their names, and a workbook chooses its duty itself', async () => {
  const sample = await serveSampleSchool();
  const { page, context } = await visit(browser);
  await page.goto(sample.address('/bien-tap/nhap-bang/?muc=b03&ky=2026-2027'));
  await amount(page).waitFor();
  const block = ['Mức thu\tKhoản thu\tLoại\tThu theo', '15.000\tSữa học đường\tThu hộ, chi hộ\tngày'].join('\n');
  await amount(page).evaluate((field, text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, block);
  await page.getByText('Đã điền bảng vừa dán theo tên cột.').waitFor();
  expect(await page.getByRole('textbox', { name: 'Khoản thu, hàng 8' }).inputValue()).toBe('Sữa học đường');
  expect(await page.getByRole('textbox', { name: 'Mức thu (đồng), hàng 8' }).inputValue()).toBe('15.000');

  const template = await page.request.get(sample.address('/cong-khai/f03/mau-menu.xlsx'));
  await page.getByLabel('Tệp Excel, nếu có').setInputFiles({
    name: 'thuc-don.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await template.body(),
  });
  await page.getByText('Đã điền từ “thuc-don.xlsx”').waitFor();
  expect(await page.getByLabel('Mục công khai').inputValue()).toBe('F03');
  await page.getByLabel('Tệp Excel, nếu có').setInputFiles({
    name: 'hong.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('khong phai Excel'),
  });
  await page.getByRole('alert').filter({ hasText: 'Không đọc được tệp Excel' }).waitFor();
  await context.close();
  sample.close();
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { address, openBrowser, overflow, visit } from '../support/browser.ts';
import { buildSampleSchool } from '../support/sample-school.ts';
import { serveSampleSchool } from '../support/sample-site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  await buildSampleSchool();
}, 300_000);
afterAll(() => browser.close());

const plan = '/ke-hoach/2024-dan-van-chinh-quyen/';

describe('before a reader does anything, the plan page', () => {
  test.each([
    ['a phone', 360, 740],
    ['a desk', 1280, 900],
  ])(
    'on %s moves nothing, runs nothing that the text needs, and fetches neither frame nor code',
    async (_name, width, height) => {
      const { page, context, complaints } = await visit(browser, { viewport: { width, height } });
      const asked: { path: string; type: string }[] = [];
      page.on('request', (request) =>
        asked.push({ path: new URL(request.url()).pathname, type: request.resourceType() }),
      );
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(address(plan), { waitUntil: 'networkidle' });
      await page.evaluate(async () => {
        await document.fonts.ready;
        for (let y = 0; y < document.body.scrollHeight; y += 2000) {
          window.scrollTo(0, y);
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        }
      });
      expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
      expect(asked.filter(({ type }) => type === 'script')).toHaveLength(1);
      expect(asked.filter(({ path }) => path.includes('chia-se') || path.endsWith('ma-qr.svg'))).toEqual([]);
      // One, deferred, of at most 1 kB: it shows the button that prints, and nothing of the text waits for it.
      const script = page.locator('script:not([type="application/ld+json"])');
      expect(await script.count()).toBe(1);
      expect(await script.getAttribute('type')).toBe('module');
      const source = await fetch(new URL((await script.getAttribute('src'))!, address(plan)));
      expect((await source.arrayBuffer()).byteLength).toBeLessThanOrEqual(1000);
      const blocking = await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .filter(
            (entry) =>
              (entry as PerformanceResourceTiming & { renderBlockingStatus: string }).renderBlockingStatus ===
              'blocking',
          )
          .map(({ name }) => name),
      );
      expect(blocking).toEqual([]);
      const fonts = await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .filter(({ name }) => name.endsWith('.woff2'))
          .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
      );
      expect(fonts).toBeGreaterThan(10_000);
      expect(fonts).toBeLessThanOrEqual(60_000);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );
});

describe('“Chia sẻ”', () => {
  test('opens address, code and buttons; the copy is the address of the plan, by a script that came only now', async () => {
    const { page, context, complaints } = await visit(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await page.goto(address(plan), { waitUntil: 'networkidle' });
    expect(scripts).toHaveLength(1);
    await page.getByText('Chia sẻ', { exact: true }).click();
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    expect(await page.locator('.share code').textContent()).toBe(canonical);
    const code = page.getByRole('img', { name: 'Mã QR của địa chỉ này' });
    await expect.poll(() => code.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
    const frame = page.frameLocator('iframe[title="Nút chia sẻ"]');
    await frame.getByRole('button', { name: 'Chép địa chỉ' }).click();
    await expect.poll(() => frame.getByRole('status').textContent()).toBe('Đã chép địa chỉ.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(canonical);
    expect(scripts.length).toBeGreaterThan(1);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('hands title and address to the device where it has a list of apps', async () => {
    const { page, context } = await visit(browser);
    await page.addInitScript(() => {
      const share = (data: ShareData) => {
        (window.top as unknown as { shared: ShareData }).shared = data;
        return Promise.resolve();
      };
      Object.defineProperty(navigator, 'share', { value: share });
    });
    await page.goto(address(plan));
    await page.getByText('Chia sẻ', { exact: true }).click();
    await page.frameLocator('iframe[title="Nút chia sẻ"]').getByRole('button', { name: /^Gửi/u }).click();
    const shared = await page.evaluate(() => (window as unknown as { shared: ShareData }).shared);
    expect(shared.url).toBe(await page.locator('link[rel=canonical]').getAttribute('href'));
    expect(shared.title).toContain('năm 2024');
    await context.close();
  });

  test.each([
    ['/ke-hoach/2024-dan-van-chinh-quyen/'],
    ['/cong-khai/'],
    ['/cong-khai/f03/2026-2027/'],
    ['/van-ban/90-2020-nd-cp/'],
    ['/co-quan/chinh-phu/'],
  ])('is next to a button that prints %s, which is there only with a script', async (path) => {
    const { page, context, complaints } = await visit(browser);
    await page.addInitScript(() => Object.assign(window, { print: () => Object.assign(window, { printed: true }) }));
    await page.goto(address(path));
    await page.getByRole('button', { name: 'In', exact: true }).click();
    expect(await page.evaluate(() => (window as unknown as { printed?: boolean }).printed)).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
    const still = await visit(browser, { javaScriptEnabled: false });
    await still.page.goto(address(path));
    expect(await still.page.getByRole('button', { name: 'In', exact: true }).count()).toBe(0);
    await still.page.getByText('Tải về', { exact: true }).click();
    expect(await still.page.getByRole('link', { name: /JSON|Lời văn|đối chiếu/u }).count()).toBeGreaterThan(0);
    await still.context.close();
  });

  test('without a script keeps address and code', async () => {
    const { page, context } = await visit(browser, { javaScriptEnabled: false });
    await page.goto(address(plan));
    await page.getByText('Chia sẻ', { exact: true }).click();
    expect(await page.locator('.share code').isVisible()).toBe(true);
    expect(await page.getByRole('img', { name: 'Mã QR của địa chỉ này' }).isVisible()).toBe(true);
    expect(await page.frameLocator('iframe[title="Nút chia sẻ"]').getByRole('button').count()).toBe(0);
    await context.close();
  });
});

test('on a phone the contents stay at hand, open without a script, and leave room for the heading that is chosen', async () => {
  const { page, context } = await visit(browser, { viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
  await page.goto(`${address(plan)}#ii-5`);
  const open = page.getByRole('button', { name: 'Mục lục' });
  const bar = (await open.boundingBox())!;
  expect(bar.y).toBeGreaterThanOrEqual(0);
  expect(bar.y).toBeLessThan(10);
  expect(bar.height).toBeGreaterThanOrEqual(44);
  await open.click();
  const list = page.getByRole('navigation', { name: 'Mục lục' });
  await list.getByRole('link', { name: /^7\. / }).click();
  const heading = (await page.locator('#ii-7').boundingBox())!;
  expect(heading.y).toBeGreaterThanOrEqual(bar.y + bar.height);
  expect(heading.y).toBeLessThan((await list.boundingBox())!.y);
  await page.keyboard.press('Escape');
  expect(await list.isVisible()).toBe(false);
  expect(await overflow(page)).toBe(0);
  await context.close();
});

test('each sentence of the summary leads to the words that it rests on, and the summary says whose it is', async () => {
  const { page, context } = await visit(browser, { javaScriptEnabled: false });
  await page.goto(address(plan));
  const summary = page.getByRole('complementary').locator('details', { hasText: 'Tóm tắt cho phụ huynh' });
  expect(await summary.textContent()).toMatch(
    /soạn ngày 22\/11\/2026,\s+chưa được nhà trường duyệt; không phải lời văn của kế\s+hoạch/u,
  );
  const sentence = summary.getByRole('definition').filter({ hasText: 'bán trú' });
  await sentence.getByRole('link', { name: 'II.2, đoạn 5' }).click();
  expect(await page.locator(':target').textContent()).toContain(
    'công tác bán trú cho học sinh đảm bảo vệ sinh an toàn thực phẩm',
  );
  await context.close();
});

/** Roles that make the outline of a page; the rest is its text. */
const outlined = new Set([
  ...['banner', 'navigation', 'search', 'main', 'complementary', 'article', 'region', 'contentinfo', 'form'],
  ...['heading', 'button', 'searchbox', 'textbox', 'Iframe', 'image'],
  // Of `<details>` with a name one is open at a time.
  ...['DisclosureTriangle', 'DisclosureTriangleGrouped'],
]);

/** The accessibility tree of a page as Chromium hands it to a screen reader: role, level and name of what makes its outline. */
async function outlineOf(page: Page): Promise<string[]> {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const walk = (id: string) => {
    const node = byId.get(id)!;
    const role = String(node.role?.value ?? '');
    if (!node.ignored && outlined.has(role)) {
      const level = node.properties?.find(({ name }) => name === 'level')?.value.value as number | undefined;
      lines.push([role + (level ?? ''), String(node.name?.value ?? '').replace(/\s+/gu, ' ')].join(' ').trim());
    }
    for (const child of node.childIds ?? []) walk(child);
  };
  walk(nodes[0]!.nodeId);
  return lines;
}

test('the accessibility tree holds landmarks, headings in order, and controls with names', async () => {
  const { page, context } = await visit(browser);
  await page.goto(address(plan), { waitUntil: 'networkidle' });
  // The marks of notes come after the text (plan.css): on a busy machine the network is idle before they are there.
  await page.locator('.gc a').first().waitFor({ state: 'visible' });
  const outline = await outlineOf(page);
  expect(outline.filter((line) => !line.startsWith('heading3'))).toMatchInlineSnapshot(`
    [
      "banner",
      "navigation Các phần của trang",
      "search",
      "searchbox Tìm trên trang",
      "button Tìm",
      "navigation Vị trí của trang này",
      "main",
      "complementary Về bản đăng này",
      "button In",
      "DisclosureTriangleGrouped Chia sẻ",
      "DisclosureTriangleGrouped Tải về",
      "DisclosureTriangle Tóm tắt cho phụ huynh",
      "navigation Mục lục",
      "article",
      "heading1 KẾ HOẠCH Thực hiện công tác dân vận chính quyền năm 2024",
      "heading2 I. MỤC ĐÍCH, YÊU CẦU",
      "heading2 II. NỘI DUNG, GIẢI PHÁP",
      "heading2 III. TỔ CHỨC THỰC HIỆN",
      "navigation Ghi chú biên tập theo đoạn",
      "region Thực hiện đến đâu",
      "heading2 Thực hiện đến đâu",
      "region Kế hoạch này thực hiện",
      "heading2 Kế hoạch này thực hiện",
      "region Văn bản được viện dẫn 44",
      "heading2 Văn bản được viện dẫn 44",
      "region Ghi chú biên tập 61",
      "heading2 Ghi chú biên tập 61",
      "region Về bản đăng này",
      "heading2 Về bản đăng này",
      "contentinfo",
    ]
  `);
  expect(outline.filter((line) => /^(?!banner|main|search|contentinfo|article)[A-Za-z]+\d?$/u.test(line))).toEqual([]);
  const levels = outline.flatMap((line) => /^heading(\d)/u.exec(line)?.[1] ?? []).map(Number);
  expect(levels[0]).toBe(1);
  expect(levels.every((level, index) => index === 0 || level <= levels[index - 1]! + 1)).toBe(true);
  await context.close();
});

describe('the button that reads the summary aloud', () => {
  /** Speech of a machine whose voices come late, as Chromium's do. It writes down what it is given. */
  const speech = (voices: string[]) => {
    const said: string[] = [];
    let late: string[] = [];
    const fake = {
      speaking: false,
      pending: false,
      onvoiceschanged: null as (() => void) | null,
      getVoices: () => late.map((lang) => ({ lang })),
      speak: ({ text }: { text: string }) => {
        said.push(text);
        fake.speaking = true;
      },
      cancel: () => (fake.speaking = false),
    };
    Object.defineProperty(globalThis, 'speechSynthesis', { value: fake });
    Object.assign(globalThis, {
      said,
      voicesCome: () => {
        late = voices;
        fake.onvoiceschanged?.();
      },
      SpeechSynthesisUtterance: class {
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    });
  };
  const open = async (voices: string[]) => {
    const { page, context, complaints } = await visit(browser, { viewport: { width: 360, height: 740 } });
    await page.addInitScript(speech, voices);
    await page.goto(address(plan), { waitUntil: 'networkidle' });
    await page.evaluate(() => (globalThis as unknown as { voicesCome: () => void }).voicesCome());
    return { page, context, complaints, button: page.getByRole('button', { name: /Nghe đọc|Dừng đọc/u }) };
  };

  test('is there where the machine has a Vietnamese voice, reads the sentences without their links, and stops', async () => {
    const { page, context, complaints, button } = await open(['en-US', 'vi-VN']);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await button.click();
    const said = (await page.evaluate(() => (globalThis as unknown as { said: string[] }).said)).map((each) =>
      each.trim(),
    );
    expect(said.slice(0, 2)).toEqual([
      'Với trẻ',
      'Nhà trường tổ chức bán trú cho trẻ, bảo đảm vệ sinh an toàn thực phẩm.',
    ]);
    expect(said.length).toBeGreaterThan(8);
    expect(await button.textContent()).toBe('Dừng đọc');
    await button.click();
    expect(await button.textContent()).toBe('Nghe đọc');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('is not there without such a voice', async () => {
    const { context, button } = await open(['en-US']);
    expect(await button.count()).toBe(0);
    await context.close();
  });
});

test('a summary in another language is marked as such, and says who translated it and that nobody has read it', async () => {
  const sample = await serveSampleSchool();
  const { page, context } = await visit(browser);
  await page.goto(sample.address('/ke-hoach/2026-ke-hoach-mau/'));
  const english = page.locator('.summary', { hasText: 'Tóm tắt bằng tiếng Anh' });
  await english.locator('summary').click();
  expect(await english.locator('[lang=en] li').allTextContents()).toEqual([
    'The menu is published before the Saturday of the week before.',
    'The school asks parents for their opinion once in each semester.',
  ]);
  expect(await english.locator('.source').textContent()).toContain('Người dịch mẫu dịch, chưa ai đọc lại');
  await context.close();
  sample.close();
});

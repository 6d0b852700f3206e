import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { address, openBrowser, overflow, visit } from '../support/browser.ts';
import { pageTypes, samplePageTypes } from '../support/page-types.ts';
import { serveSampleSchool } from '../support/sample-site.ts';
import type { SampleSite } from '../support/sample-site.ts';

let browser: Browser;
let sample: SampleSite;
beforeAll(async () => {
  sample = await serveSampleSchool();
  browser = await openBrowser();
}, 240_000);
afterAll(async () => {
  await browser.close();
  sample.close();
});

const cases = [
  ...pageTypes.map((type) => ({ ...type, url: () => address(type.path) })),
  ...samplePageTypes.map((type) => ({ ...type, url: () => sample.address(type.path) })),
];

const open = async (page: Page, url: string) => {
  await page.goto(url);
  if (url.includes('?q=')) await page.waitForSelector('#ket-qua[aria-busy="false"] li');
};

// Half of axe's time is the browser's and half is waiting for it, so two pages at once take little longer than one.
test.concurrent.each(cases)(
  'axe finds nothing on a page of the type “$name”, on a phone, at a desk, by day, at night',
  async ({ url }) => {
    const { page, context } = await visit(browser);
    await open(page, url());
    const found: string[] = [];
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: 'light' });
      found.push(...(await axeViolations(page)).map((line) => `${width} px, light: ${line}`));
      await page.emulateMedia({ colorScheme: 'dark' });
      found.push(...(await axeViolations(page, 'colour')).map((line) => `${width} px, dark: ${line}`));
    }
    await context.close();
    expect(found).toEqual([]);
  },
);

test('more contrast is asked for and kept, by day and at night', async () => {
  const { page, context } = await visit(browser, { contrast: 'more', viewport: { width: 360, height: 800 } });
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const path of ['/', '/ke-hoach/2024-dan-van-chinh-quyen/', '/van-ban/90-2020-nd-cp/', '/cong-khai/']) {
      await open(page, address(path));
      const ink = await page.evaluate(() => getComputedStyle(document.body).color);
      expect(ink).toBe(colorScheme === 'light' ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)');
      found.push(...(await axeViolations(page, 'colour')).map((line) => `${path} ${colorScheme}: ${line}`));
    }
  }
  await context.close();
  expect(found).toEqual([]);
});

test('every page has its landmarks once, each with a name where there may be several', async () => {
  const { page, context } = await visit(browser);
  for (const { url } of cases) {
    await open(page, url());
    for (const role of ['banner', 'main', 'contentinfo'] as const)
      expect([url(), role, await page.getByRole(role).count()]).toEqual([url(), role, 1]);
    expect(await page.getByRole('banner').getByRole('navigation', { name: 'Các phần của trang' }).count()).toBe(1);
  }
  await context.close();
});

describe('a page that is read in large letters', () => {
  test('reflows at 320 px, which is 1280 px at 400 %, without moving sideways', async () => {
    const { page, context } = await visit(browser, { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
    const wide: string[] = [];
    for (const { url } of cases) {
      await open(page, url());
      const pixels = await overflow(page);
      if (pixels > 0) wide.push(`${url()}: ${pixels} px`);
    }
    await context.close();
    expect(wide).toEqual([]);
  });

  test('reflows when the reader has set letters of 64 px, four times the usual size', async () => {
    const { page, context } = await visit(browser, { viewport: { width: 1280, height: 900 } });
    const client = await context.newCDPSession(page);
    await client.send('Page.setFontSizes', { fontSizes: { standard: 64, fixed: 52 } });
    const wide: string[] = [];
    for (const { url } of cases) {
      await open(page, url());
      const size = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
      expect(size).toBe(64);
      const pixels = await overflow(page);
      if (pixels > 0) wide.push(`${url()}: ${pixels} px`);
    }
    await context.close();
    expect(wide).toEqual([]);
  });
});

describe('with the keyboard alone', () => {
  /** Where the focus is, and whether a person can see it. */
  const focus = (page: Page) =>
    page.evaluate(() => {
      const at = document.activeElement!;
      if (at === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      const box = at.getClientRects()[0]!;
      return {
        what: `${at.tagName} ${at.textContent.trim().replace(/\s+/gu, ' ').slice(0, 40)}`,
        outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
        inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      };
    });

  test('the first stop leads past the head of the page', async () => {
    const { page, context } = await visit(browser);
    await page.goto(address('/van-ban/'));
    await page.keyboard.press('Tab');
    expect(await focus(page)).toMatchObject({ what: 'A Đến nội dung chính', inView: true, outlined: true });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.closest('main') !== null)).toBe(true);
    await context.close();
  });

  test.each(['/', '/ke-hoach/2024-dan-van-chinh-quyen/', '/van-ban/', '/van-ban/90-2020-nd-cp/', '/tim-kiem/'])(
    'every stop on %s is in view and outlined, and the last one lets go',
    async (path) => {
      const { page, context } = await visit(browser, { viewport: { width: 1280, height: 700 } });
      await page.goto(address(path));
      const unseen: string[] = [];
      let stops = 0;
      for (; stops < 700; stops++) {
        await page.keyboard.press('Tab');
        const at = await focus(page);
        if (at === null) break;
        if (!at.outlined || !at.inView) unseen.push(`${at.what}${at.outlined ? '' : ', no outline'}`);
      }
      await context.close();
      expect(unseen).toEqual([]);
      expect(stops).toBeGreaterThan(10);
      expect(stops).toBeLessThan(700);
    },
  );
});

test('nothing moves by itself or when it changes, when the reader wants less motion', async () => {
  const { page, context } = await visit(browser, { reducedMotion: 'reduce' });
  for (const { url } of cases) {
    await open(page, url());
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((each) => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(each);
          return animationName !== 'none' || /[1-9]/u.test(transitionDuration) || scrollBehavior === 'smooth';
        })
        .map((each) => each.outerHTML.slice(0, 80)),
    );
    expect([url(), moving]).toEqual([url(), []]);
  }
  await context.close();
});

test('in forced colours the states of validity and duty still differ by shape', async () => {
  const { page, context } = await visit(browser, { forcedColors: 'active' });
  await page.goto(address('/van-ban/'));
  const shapes = await page.evaluate(() => {
    const seen = new Map<string, string>();
    for (const state of document.querySelectorAll('.state')) {
      const { clipPath, borderRadius, borderStyle, backgroundImage, rotate, display } = getComputedStyle(
        state,
        '::after',
      );
      const filled = getComputedStyle(state, '::after').backgroundColor !== 'rgba(0, 0, 0, 0)';
      const shape = JSON.stringify([
        clipPath,
        borderRadius,
        borderStyle,
        backgroundImage !== 'none',
        rotate,
        filled,
        display,
      ]);
      seen.set(state.textContent.trim(), shape);
    }
    return [...seen];
  });
  await context.close();
  expect(shapes.length).toBeGreaterThan(3);
  const byShape = Object.groupBy(shapes, ([, shape]) => shape);
  expect(Object.values(byShape).map((same) => same!.map(([label]) => label))).toEqual(shapes.map(([label]) => [label]));
});

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { address, openBrowser, overflow, visit } from '../support/browser.ts';
import { pageTypes, samplePageTypes } from '../support/page-types.ts';
import { serveSampleSchool } from '../support/sample-site.ts';
import type { SampleSite } from '../support/sample-site.ts';

let browser: Browser;
let sample: SampleSite;
/** Of the tests that only look at a page: a context and a tab of its own for each would cost more than the page. */
let shared: BrowserContext;
const tabs: Page[] = [];
beforeAll(async () => {
  sample = await serveSampleSchool();
  browser = await openBrowser();
  shared = await browser.newContext({ serviceWorkers: 'block' });
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

/** Links in running text that are not underlined. To be run in the page. */
const bareLinks = () =>
  [...document.querySelectorAll<HTMLElement>('main :is(p, dd) a[href]:not(.unverified)')]
    .filter((link) => link.getClientRects().length > 0 && link.closest('nav') === null)
    .filter((link) => getComputedStyle(link).textDecorationLine !== 'underline')
    .map((link) => link.outerHTML.slice(0, 90));

/** What moves by itself or when it changes. To be run in the page. */
const movingElements = () =>
  [...document.querySelectorAll('*')]
    .filter((each) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(each);
      return animationName !== 'none' || /[1-9]/u.test(transitionDuration) || scrollBehavior === 'smooth';
    })
    .map((each) => each.outerHTML.slice(0, 80));

/**
 * Runs in the page. Of many rows or items that follow each other and are built alike, only their words differ, and axe takes
 * seconds to say of five hundred what it says of three: the first two of each shape stay, and the last of each list. A shape is
 * the names of elements, their classes and attributes, and where there are words.
 */
function leaveOneOfEachShape(): void {
  const shapeOf = (element: Element): string => {
    const attributes = [...element.attributes].map(({ name, value }) =>
      /^(?:class|role|scope|type|aria-(?!label|describedby|controls|details))/u.test(name) ? `${name}=${value}` : name,
    );
    const inside = [...element.childNodes].map((node) => {
      if (node instanceof Element) return shapeOf(node);
      return node.textContent?.trim() ? 'words' : '';
    });
    return `<${element.localName} ${attributes.join(' ')}>${inside.join('')}</>`;
  };
  const alike = Map.groupBy(document.querySelectorAll('main :is(li, tr)'), shapeOf);
  for (const each of alike.values())
    for (const more of each.slice(2)) if (more.nextElementSibling !== null) more.remove();
}

/** As a reader has it who sets letters of 64 px, four times the usual size, or leaves them as they are. */
async function setLetters(page: Page, standard: 16 | 64): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard === 64 ? 52 : 13 } });
  const size = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  expect(size).toBe(standard);
  await client.detach();
}

/** Pixels by which a page is too wide at 320 px, which is 1280 px at 400 %, and at a desk in letters four times as large. */
async function widthInLargeLetters(page: Page): Promise<{ zoomed: number; largeLetters: number }> {
  const client = await page.context().newCDPSession(page);
  const zoom = { width: 320, height: 256, deviceScaleFactor: 4, mobile: false };
  await client.send('Emulation.setDeviceMetricsOverride', zoom);
  const zoomed = await overflow(page);
  await client.detach();
  await page.setViewportSize({ width: 1280, height: 900 });
  await setLetters(page, 64);
  const largeLetters = await overflow(page);
  await setLetters(page, 16);
  return { zoomed, largeLetters };
}

// A page is opened once for all that is asked of it. Half of axe's time is the browser's and half is waiting for it, so two
// pages at once take little longer than one.
describe.concurrent.each(cases)('a page of the type “$name”', ({ url }) => {
  test('passes axe by day and at night, on a phone and at a desk, has its landmarks, reflows in large letters, moves nothing against a wish, underlines links', async () => {
    const page = tabs.pop() ?? (await shared.newPage());
    await page.setViewportSize({ width: 360, height: 800 });
    await open(page, url());
    // Each once, with a name where there may be several.
    const roles = ['banner', 'main', 'contentinfo'] as const;
    const landmarks = await Promise.all(roles.map((role) => page.getByRole(role).count()));
    const menus = page.getByRole('banner').getByRole('navigation', { name: 'Các phần của trang' });
    const menuCount = await menus.count();
    const tooWide = await widthInLargeLetters(page);

    await page.emulateMedia({ reducedMotion: 'reduce' });
    const moving = await page.evaluate(movingElements);
    await page.emulateMedia({ reducedMotion: null, forcedColors: 'active' });
    const bareInForcedColours = await page.evaluate(bareLinks);
    await page.emulateMedia({ forcedColors: null, contrast: 'more' });
    const bareInMoreContrast = await page.evaluate(bareLinks);
    await page.emulateMedia({ contrast: null });

    // Last: it takes rows away.
    await page.evaluate(leaveOneOfEachShape);
    const found: string[] = [];
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: 'light' });
      found.push(...(await axeViolations(page)).map((line) => `${width} px, light: ${line}`));
      await page.emulateMedia({ colorScheme: 'dark' });
      found.push(...(await axeViolations(page, 'colour')).map((line) => `${width} px, dark: ${line}`));
    }
    await page.emulateMedia({ colorScheme: 'light' });
    tabs.push(page);
    expect({ found, landmarks, menuCount, tooWide, moving, bareInForcedColours, bareInMoreContrast }).toEqual({
      found: [],
      landmarks: [1, 1, 1],
      menuCount: 1,
      tooWide: { zoomed: 0, largeLetters: 0 },
      moving: [],
      bareInForcedColours: [],
      bareInMoreContrast: [],
    });
  });
});

test('more contrast is asked for and kept, by day and at night', async () => {
  const { page, context } = await visit(browser, { contrast: 'more', viewport: { width: 360, height: 800 } });
  const found: string[] = [];
  for (const path of ['/', '/ke-hoach/2024-dan-van-chinh-quyen/', '/van-ban/90-2020-nd-cp/', '/cong-khai/']) {
    await open(page, address(path));
    await page.evaluate(leaveOneOfEachShape);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const ink = await page.evaluate(() => getComputedStyle(document.body).color);
      expect(ink).toBe(colorScheme === 'light' ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)');
      found.push(...(await axeViolations(page, 'colour')).map((line) => `${path} ${colorScheme}: ${line}`));
    }
  }
  await context.close();
  expect(found).toEqual([]);
});

test('in letters of 64 px, at a desk and on a phone, no word is cut short and none hides next to the window', async () => {
  const { page, context } = await visit(browser);
  const lost: string[] = [];
  for (const path of [
    '/',
    '/ke-hoach/2024-dan-van-chinh-quyen/',
    '/van-ban/90-2020-nd-cp/',
    '/van-ban/',
    '/tim-kiem/?q=ti%E1%BA%BFp+c%C3%B4ng+d%C3%A2n',
    '/cong-khai/',
    '/cong-khai/nam/2025-2026/',
  ]) {
    await open(page, address(path));
    await setLetters(page, 64);
    for (const [width, height] of [
      [1280, 900],
      [320, 640],
    ] as const) {
      await page.setViewportSize({ width, height });
      if ((await overflow(page)) > 0) lost.push(`${width} ${path} is ${await overflow(page)} px too wide`);
      lost.push(...(await page.evaluate(lostWords)).map((words) => `${width} ${path} ${words}`));
    }
    await setLetters(page, 16);
  }
  await context.close();
  expect(lost).toEqual([]);
});

/** Runs in the page: words next to the window, or cut off by a box that does not scroll; those for screen readers alone are meant so. */
function lostWords(): string[] {
  const lost: string[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(text);
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 1);
    const around: Element[] = [];
    for (let each = text.parentElement; each && each !== document.body; each = each.parentElement) around.push(each);
    const styles = around.map((each) => [each, getComputedStyle(each)] as const);
    if (boxes.length === 0 || styles.some(([each, { clipPath }]) => clipPath !== 'none' || each.matches('.skip')))
      continue;
    if (styles.some(([, { overflowX }]) => /auto|scroll/u.test(overflowX))) continue;
    const frames = styles
      .filter(([, { overflowX }]) => /hidden|clip/u.test(overflowX))
      .map(([each]) => each.getBoundingClientRect());
    frames.push(new DOMRect(0, -1e6, document.documentElement.clientWidth, 2e6));
    if (boxes.some((box) => frames.some((frame) => box.right > frame.right + 1 || box.left < frame.left - 1)))
      lost.push(text.textContent!.trim().slice(0, 40));
  }
  return lost;
}

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

  test('a reader goes from home to a plan, a document it cites, back, and on to a search', async () => {
    const { page, context } = await visit(browser, { viewport: { width: 1280, height: 700 } });
    /** Presses Tab until something is found; each stop on the way can be seen. */
    const tabTo = async (selector: string, most = 150) => {
      for (let stops = 0; stops < most; stops++) {
        await page.keyboard.press('Tab');
        expect(await focus(page)).toMatchObject({ outlined: true, inView: true });
        if (await page.evaluate((wanted) => document.activeElement!.matches(wanted), selector)) return;
      }
      throw new Error(`${selector} was not reached`);
    };
    const path = () => new URL(page.url()).pathname.replace(new URL(address('/')).pathname, '/');
    /** Past the head of a page: the skip link comes first, and leads into the text. */
    const skip = async () => {
      await page.keyboard.press('Tab');
      expect(await focus(page)).toMatchObject({ what: 'A Đến nội dung chính', outlined: true, inView: true });
      await page.keyboard.press('Enter');
    };

    await page.goto(address('/'));
    await skip();
    await tabTo('main a[href$="/ke-hoach/2024-dan-van-chinh-quyen/"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/ke-hoach/2024-dan-van-chinh-quyen/');
    await skip();
    await tabTo('#noi-dung a.vd');
    const cited = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).pathname);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${cited}*`);
    expect(path()).toMatch(/^\/van-ban\//u);
    await skip();
    expect(await page.evaluate(() => document.activeElement!.closest('main') !== null)).toBe(true);
    // The key for it is the browser's own. The skip link is a step of its own.
    await page.goBack();
    await page.goBack();
    expect(path()).toBe('/ke-hoach/2024-dan-van-chinh-quyen/');
    await page.reload();
    await tabTo('input[type=search]', 12);
    await page.keyboard.type('tiếp công dân');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#ket-qua[aria-busy="false"] li');
    await tabTo('#ket-qua a');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/(?:ke-hoach|van-ban|co-quan)\//u);
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

test.each(['/', '/cong-khai/'])('what a school lacks (%s) is a way of a finger’s height to it', async (path) => {
  const { page, context } = await visit(browser, { viewport: { width: 360, height: 800 } });
  await page.goto(address(path));
  const links = page.locator('.standing li:not([hidden]) a');
  expect(await links.count()).toBeGreaterThan(0);
  for (const link of await links.all()) expect((await link.boundingBox())!.height).toBeGreaterThanOrEqual(24);
  await context.close();
});

test.each([
  ['validity', '/gioi-thieu/', 'state-', 8],
  ['duties', '/cong-khai/', 'duty-', 6],
] as const)('in forced colours the states of %s still differ by shape', async (_, path, name, atLeast) => {
  const { page, context } = await visit(browser, { forcedColors: 'active' });
  await page.goto(address(path));
  const shapes = await page.locator(`main .state[class*="${name}"]`).evaluateAll((states) =>
    states.map((state): [string, string] => {
      const { backgroundImage, backgroundSize, color } = getComputedStyle(state);
      return [state.className, JSON.stringify([backgroundImage.replaceAll(color, 'ink'), backgroundSize])];
    }),
  );
  const lines = await page
    .locator('main td')
    .evaluateAll((cells) => [
      ...new Set(
        cells
          .map((cell) => getComputedStyle(cell))
          .flatMap((style) => (style.borderBottomWidth === '0px' ? [] : [style.borderBottomColor])),
      ),
    ]);
  await context.close();
  expect(lines.length, `colours of the lines between rows: ${lines.join(', ')}`).toBeLessThan(2);
  const byState = new Map(shapes);
  expect(byState.size).toBeGreaterThanOrEqual(atLeast);
  for (const [state, shape] of shapes) expect([state, shape]).toEqual([state, expect.stringContaining('ink')]);
  expect(new Set(byState.values()).size).toBe(byState.size);
});

/** Contrast of two colours as the browser computes them. @param colour `rgb(…)` */
const luminance = (colour: string) => {
  const [red, green, blue] = colour
    .match(/[\d.]+/gu)!
    .slice(0, 3)
    .map((each) => Number(each) / 255)
    .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrastOf = (one: string, other: string) => {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

describe.each(['light', 'dark'] as const)('in forced colours (%s) citations of a plan', (colorScheme) => {
  test('are underlined links, distinguished by shape and line, in colours that the reader has chosen', async () => {
    const { page, context } = await visit(browser, { forcedColors: 'active', colorScheme });
    await page.goto(address('/ke-hoach/2024-dan-van-chinh-quyen/'));
    const { citations, canvas, text } = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'));
      const system = (name: string) => {
        probe.style.cssText = `forced-color-adjust: none; color: ${name}`;
        return getComputedStyle(probe).color;
      };
      const [canvas, text] = [system('Canvas'), system('CanvasText')];
      const citations = [...document.querySelectorAll('#noi-dung .vd')].map((each) => {
        const own = getComputedStyle(each);
        const mark = getComputedStyle(each, '::after');
        const drawn = mark.backgroundImage.includes(mark.color) ? mark.color : 'nothing';
        const shape = [mark.backgroundImage.replaceAll(mark.color, 'ink'), mark.backgroundSize];
        return {
          state: each.className.replace('vd ', ''),
          line: own.textDecorationLine,
          colour: own.color,
          drawn: mark.content === 'none' ? null : drawn,
          shape: JSON.stringify([own.textDecorationStyle, ...(mark.content === 'none' ? [] : shape)]),
        };
      });
      probe.remove();
      return { citations, canvas, text };
    });
    await context.close();
    expect(citations.length).toBeGreaterThan(30);
    expect(contrastOf(canvas, text)).toBeGreaterThan(7);
    const shapes = new Map<string, string>();
    for (const { state, line, colour, drawn, shape } of citations) {
      expect([state, line]).toEqual([state, 'underline']);
      expect(colour).not.toBe(text);
      expect(contrastOf(colour, canvas)).toBeGreaterThan(4.5);
      if (drawn !== null) expect(contrastOf(drawn, canvas), state).toBeGreaterThan(4.5);
      shapes.set(state, shape);
    }
    expect(shapes.size).toBeGreaterThanOrEqual(3);
    expect(new Set(shapes.values()).size).toBe(shapes.size);
  });
});

test('in forced colours the part that a link led to is framed', async () => {
  const { page, context } = await visit(browser, { forcedColors: 'active' });
  await page.goto(`${address('/ke-hoach/2024-dan-van-chinh-quyen/')}#ii-7`);
  expect(await page.locator(':target').evaluate((part) => getComputedStyle(part).outlineStyle)).toBe('solid');
  await context.close();
});

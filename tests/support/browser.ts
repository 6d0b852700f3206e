import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Download, Page } from 'playwright-core';
import { inject } from 'vitest';

/** Address of a page of the built site, which is served for the browser tests. @param path from the root, `/ke-hoach/` */
export const address = (path: string): string => inject('siteUrl').replace(/\/$/u, '') + path;

/**
 * The Chromium that all test files share. Contexts of one file are closed with its connection and unknown to the others.
 * The caller closes the connection.
 */
export const openBrowser = (): Promise<Browser> => chromium.connect(inject('chromiumAddress'));

/** The bytes of a file that a page gave for download; a browser that is connected to has no path for it. */
export const bytesOf = async (download: Download): Promise<Buffer> =>
  Buffer.concat(await (await download.createReadStream()).toArray());

export interface Visit {
  page: Page;
  context: BrowserContext;
  /** What the console and the page's policy complained about. */
  complaints: string[];
}

/** What Playwright remarks where a page asks for its worker for reading offline and gets none. */
const workerRemark = 'Service Worker registration blocked by Playwright';

/**
 * A fresh page without anything stored; what goes wrong on it is collected. Without the worker for reading offline, which
 * fetches and keeps pages for seconds after each visit: the tests about it open their own contexts (`kept-site.ts`).
 */
export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const viewport = { width: 1280, height: 900 };
  const context = await browser.newContext({ viewport, serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.text() === workerRemark) return;
    if (['error', 'warning'].includes(message.type())) complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  // From the moment that another page is asked for until it is there.
  let leaving = false;
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) leaving = true;
  });
  page.on('load', () => (leaving = false));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // A page that is left, and a frame that closes or is drawn again, gives up what it was fetching. What a policy or a host
    // refuses has other names. Playwright knows no frame of a navigation that came to nothing, and throws.
    const givenUp = !request.isNavigationRequest() && (leaving || request.frame() !== page.mainFrame());
    if (givenUp && reason === 'net::ERR_ABORTED') return;
    complaints.push(`${request.url()}: ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.url()}: ${response.status()}`);
  });
  return { page, context, complaints };
}

/**
 * Opens pages one after another in one tab, for tests that only look: in a context of its own a page takes four times as
 * long.
 * @param browser is asked once a page is opened
 */
export function tabOf(browser: () => Browser, options: BrowserContextOptions = {}) {
  let now: Visit | null = null;
  const close = async (): Promise<void> => {
    await now?.context.close();
    now = null;
  };
  const open = async (url: string): Promise<Visit> => {
    now ??= await visit(browser(), options);
    now.complaints.length = 0;
    await now.page.goto(url);
    return now;
  };
  return { open, close };
}

/** Pixels by which the page is wider than its window. To be run in the page. */
export const widthBeyondWindow = (): number =>
  document.documentElement.scrollWidth - document.documentElement.clientWidth;

export const overflow = (page: Page): Promise<number> => page.evaluate(widthBeyondWindow);

/**
 * Sets the page in letters that are a fifth wider than the site's own. A machine may have such letters, and they are all
 * that a reader sees when the site's own do not arrive with the page.
 */
export const widenLetters = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    const own = rules.flatMap((rule) => (rule instanceof CSSFontFaceRule ? [rule.style] : []));
    const property = (style: CSSStyleDeclaration, name: string, otherwise: string) =>
      style.getPropertyValue(name) || otherwise;
    const wide = own
      .filter((style) => style.getPropertyValue('src').includes('url('))
      .map(
        (style) =>
          new FontFace(
            `${style.getPropertyValue('font-family').replaceAll('"', '')} wide`,
            property(style, 'src', ''),
            {
              style: property(style, 'font-style', 'normal'),
              weight: property(style, 'font-weight', '400'),
              sizeAdjust: '120%',
            } as FontFaceDescriptors,
          ),
      );
    for (const font of wide) document.fonts.add(await font.load());
    document.documentElement.style.setProperty('--ui', '"Be Vietnam Pro wide"');
    document.documentElement.style.setProperty('--text', '"Literata wide"');
  });

/** Windows of a desk, a phone, and a page zoomed to 400 %. */
const windows = [
  { width: 1280, height: 900 },
  { width: 360, height: 740 },
  { width: 320, height: 640 },
];

/**
 * Where the open page is wider than its window: at a desk, on a phone, and at 320 pixels, there also in letters that only
 * some machines have. Leaves the page in those letters.
 * @returns a line for each window that it does not fit
 */
export async function misfits(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(() => document.fonts.ready);
  for (const window of windows) {
    await page.setViewportSize(window);
    if ((await overflow(page)) > 0) found.push(`${window.width} px`);
  }
  await widenLetters(page);
  if ((await overflow(page)) > 0) found.push('320 px in wide letters');
  return found;
}

/** Puts a long word in the place of each text of the open page in turn, at 320 pixels. @returns the places where the page becomes too wide */
export async function placesOfLongWords(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 320, height: 640 });
  return page.evaluate(widenedBy, 'Nghiêmtúcthựchiệnchứcnăng'.repeat(3));
}

/** To be run in the page. */
function widenedBy(word: string): string[] {
  const texts = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
  const wide = new Set<string>();
  for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
    const parent = text.parentElement!;
    const isOurs =
      parent.closest('table, nav, button, script, style, .state, .count, .chart b') !== null ||
      getComputedStyle(parent).whiteSpace === 'nowrap';
    if (isOurs || text.data.trim() === '' || parent.getClientRects().length === 0) continue;
    const { data } = text;
    text.data = word;
    if (document.documentElement.scrollWidth > document.documentElement.clientWidth)
      wide.add(parent.outerHTML.slice(0, 120));
    text.data = data;
  }
  return [...wide];
}

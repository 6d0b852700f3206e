import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tableKeys } from '../../src/kinds/disclosure-data/index.ts';
import { openBrowser, visit } from '../support/browser.ts';
import { sampleSchool } from '../support/sample-school.ts';
import { serveSampleSchool } from '../support/sample-site.ts';
import type { SampleSite } from '../support/sample-site.ts';

/** The page of all components has a table of every kind. */
const everyTable = '/_components/';
const layouts = ['cards', 'matrix'] as const;

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

/**
 * Opens every table in a window, in letters of so many pixels: 16 is what browsers have at first. The site leaves its fonts out where they come late
 * (`font-display: optional`), and then a busy machine measures whatever font it has instead; here the browser waits for them.
 */
async function openTables(width: number, letters = 16): Promise<Page> {
  const { page, context } = await visit(browser, { viewport: { width, height: 800 }, bypassCSP: true });
  await page.route(sample.address(everyTable), async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({ response, body: html.replaceAll(/font-display: ?optional/gu, 'font-display:block') });
  });
  const session = await context.newCDPSession(page);
  await session.send('Page.enable');
  await session.send('Page.setFontSizes', { fontSizes: { standard: letters, fixed: letters } });
  await page.goto(sample.address(everyTable));
  await page.evaluate(() => document.fonts.ready);
  return page;
}

/**
 * Gives every table a layout, whatever it has by its rows, and figures as long as a budget has them, as a table says that has
 * such figures. Waits for the part of the
 * font that the new letters ask for: until it is there they are wider.
 */
const prepare = (page: Page, layout: string): Promise<void> =>
  page.evaluate(async (name) => {
    for (const table of document.querySelectorAll('.data table')) table.className = `${name} longest`;
    for (const cell of document.querySelectorAll('.data td.number:not(.none)')) cell.textContent = '12.345.678.900';
    // A font is asked for when its letters are laid out.
    document.body.getBoundingClientRect();
    await document.fonts.ready;
  }, layout);

/**
 * Cells whose text is out of sight after the reader scrolled to it: past the edge of the window or of the table's own region,
 * below the frozen names of the rows, or over the next cell. To be run in the page.
 */
function cellsOutOfSight(): string[] {
  const shown = (element: Element) =>
    element.closest('thead')?.computedStyleMap().get('position')?.toString() !== 'absolute';
  return [...document.querySelectorAll<HTMLElement>('.data .scroll')].flatMap((region) => {
    const frozen = region.querySelector('tbody th')!;
    const isFrozen = (cell: Element) => getComputedStyle(cell).position === 'sticky';
    return [...region.querySelectorAll('th, td')].flatMap((cell) => {
      if (!shown(cell) || cell.textContent.trim() === '') return [];
      cell.scrollIntoView({ block: 'nearest', inline: 'start' });
      const range = document.createRange();
      range.selectNodeContents(cell);
      const text = range.getBoundingClientRect();
      const own = cell.getBoundingClientRect();
      const place = region.getBoundingClientRect();
      const left = isFrozen(frozen) && !isFrozen(cell) ? frozen.getBoundingClientRect().right : place.left;
      const right = Math.min(place.right, innerWidth);
      const isSeen =
        text.left >= Math.max(left, own.left) - 1 && text.right <= Math.min(right, own.right) + 1 && text.width > 0;
      return isSeen ? [] : [`${region.querySelector('caption')?.textContent.trim()}: ${cell.textContent.trim()}`];
    });
  });
}

/**
 * Texts that the edge of a table's region, or the names of its rows, cuts in two at one of the places where its columns come to
 * rest: a reader who does not know that more follows takes `78,3 %` for `7`. To be run in the page.
 */
function textsCutInTwo(): string[] {
  const isFrozen = (cell: Element) => getComputedStyle(cell).position === 'sticky';
  return [...document.querySelectorAll<HTMLElement>('.data .scroll')].flatMap((region) => {
    const frozen = region.querySelector<HTMLElement>('tbody th')!;
    const hidden = region.querySelector('thead')!.computedStyleMap().get('position')?.toString() === 'absolute';
    const heads = [...region.querySelectorAll<HTMLElement>('thead th + th, thead .when')];
    const places = hidden ? [0] : new Set([0, ...heads.map(({ offsetLeft }) => offsetLeft)]);
    return [...places].flatMap((at) => {
      region.scrollLeft = at - (isFrozen(frozen) ? frozen.offsetWidth : 0);
      const place = region.getBoundingClientRect();
      return [...region.querySelectorAll(hidden ? 'tbody :is(th, td)' : 'th, td')].flatMap((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        const left = isFrozen(frozen) && !isFrozen(cell) ? frozen.getBoundingClientRect().right : place.left;
        const isCut = [...range.getClientRects()].some(
          (text) =>
            (text.left < left - 1 && text.right > left + 1) ||
            (text.left < place.right - 1 && text.right > place.right + 1),
        );
        return isCut ? [`${region.querySelector('caption')?.textContent.trim()}: ${cell.textContent.trim()}`] : [];
      });
    });
  });
}

describe.each([
  { width: 320, letters: 16 },
  { width: 360, letters: 16 },
  { width: 390, letters: 16 },
  { width: 320, letters: 32 },
  { width: 390, letters: 32 },
  { width: 640, letters: 16 },
  { width: 768, letters: 16 },
  { width: 768, letters: 32 },
  { width: 1280, letters: 16 },
  { width: 1280, letters: 32 },
])('in a window of $width pixels, in letters of $letters', ({ width, letters }) => {
  test('wherever the columns come to rest, no text is cut in two', async () => {
    const page = await openTables(width, letters);
    const asBuilt = await page.evaluate(textsCutInTwo);
    await page.evaluate(() => {
      for (const table of document.querySelectorAll('.data .cards:not(.matrix)')) table.className = 'matrix';
    });
    expect({ asBuilt, asMatrix: await page.evaluate(textsCutInTwo) }).toEqual({ asBuilt: [], asMatrix: [] });
    await page.context().close();
  });

  test('no figure of any kind of table is cut', async () => {
    const page = await openTables(width, letters);
    expect(await page.locator('.data').count()).toBeGreaterThanOrEqual(tableKeys.length);
    for (const layout of layouts) {
      await prepare(page, layout);
      expect({ layout, hidden: await page.evaluate(cellsOutOfSight) }).toEqual({ layout, hidden: [] });
    }
    await page.context().close();
  });
});

test('every page that shows a table of figures has the styles of one', () => {
  const { dist } = sampleSchool;
  const withTable = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ name, html: readFileSync(join(dist, name), 'utf8') }))
    .filter(({ html }) => html.includes('<figure class="data"'));
  expect(withTable.length).toBeGreaterThan(20);
  expect(withTable.filter(({ html }) => !html.includes('.scroll{')).map(({ name }) => name)).toEqual([]);
});

test.each(['screen', 'print'] as const)('on a wide %s the heads of two columns never touch', async (media) => {
  const page = await openTables(media === 'print' ? 624 : 1280);
  await page.emulateMedia({ media });
  const touching = await page.evaluate(() =>
    [...document.querySelectorAll('.data thead')].flatMap((head) => {
      const texts = [...head.querySelectorAll('th')].flatMap((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return [...range.getClientRects()]
          .filter(({ width }) => width > 0)
          .map((text) => ({ cell: cell.textContent.trim(), text }));
      });
      return texts.flatMap((one) =>
        texts
          .filter(
            (other) =>
              other.cell !== one.cell &&
              other.text.left >= one.text.left &&
              other.text.left - one.text.right < 4 &&
              Math.min(one.text.bottom, other.text.bottom) - Math.max(one.text.top, other.text.top) > 4,
          )
          .map((other) => `${one.cell}|${other.cell}`),
      );
    }),
  );
  expect(touching).toEqual([]);
  await page.context().close();
});

test('in print every table fits the width of A4', async () => {
  // Between the margins of the sheet: 165 mm.
  const page = await openTables(624);
  await page.emulateMedia({ media: 'print' });
  const tooWide = await page.evaluate(() =>
    [...document.querySelectorAll('.data table')]
      .filter((table) => table.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .map((table) => table.querySelector('caption')!.textContent.trim()),
  );
  expect(tooWide).toEqual([]);
  await page.context().close();
});

test('in print the letters of a table have 8.5 points and more, its heads 7.5, and no table says that it can be pulled', async () => {
  const page = await openTables(624);
  await page.emulateMedia({ media: 'print' });
  const { sizes, hints } = await page.evaluate(() => ({
    sizes: [...document.querySelectorAll('.data :is(th, td)')].map((cell) => ({
      points: parseFloat(getComputedStyle(cell).fontSize) * 0.75,
      isHead: cell.closest('thead') !== null,
    })),
    hints: [...document.querySelectorAll<HTMLElement>('.more-columns')].filter((hint) => hint.offsetHeight > 0).length,
  }));
  expect(sizes.filter(({ points, isHead }) => points < (isHead ? 7.4 : 8.4))).toEqual([]);
  expect(hints).toBe(0);
  await page.context().close();
});

test.each(layouts)('as %s on a phone a table is one in the accessibility tree of the browser', async (layout) => {
  const page = await openTables(360);
  await prepare(page, layout);
  const parts = await page.evaluate(() => {
    const table = document.querySelector('.data table')!;
    return {
      table: 1,
      row: table.querySelectorAll('tr').length,
      columnheader: table.querySelectorAll('thead th').length,
      rowheader: table.querySelectorAll('tbody th').length,
      cell: table.querySelectorAll('td').length,
    };
  });
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: '.data table' });
  const { nodes } = await session.send('Accessibility.queryAXTree', { nodeId });
  const roles = Map.groupBy(nodes, ({ role }) => String(role?.value));
  const found = Object.fromEntries(Object.keys(parts).map((role) => [role, roles.get(role)?.length ?? 0]));
  expect(found).toEqual(parts);
  await page.context().close();
});

test('a table that goes on to the right says so', async () => {
  const page = await openTables(360);
  const tables = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.data:has(.matrix)')].map((figure) => {
      const region = figure.querySelector('.scroll')!;
      const hint = figure.querySelector<HTMLElement>('.more-columns')!;
      return { goesOn: region.scrollWidth > region.clientWidth + 1, saysSo: hint.offsetHeight > 0 };
    }),
  );
  expect(tables.filter(({ goesOn }) => goesOn).length).toBeGreaterThan(0);
  expect(tables.filter(({ goesOn, saysSo }) => goesOn && !saysSo)).toEqual([]);
  await page.context().close();
});

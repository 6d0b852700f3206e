import { readdirSync, statSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { inRepository } from '../../scripts/lib/paths.mjs';
import { difference, keptPicture, pictureOf, renewing } from '../support/pictures.ts';
import { address } from '../support/browser.ts';
import { setPrintFont } from '../support/print-font.ts';
import { sampleDay } from '../support/sample-school.ts';
import { serveSampleSchool } from '../support/sample-site.ts';
import type { SampleSite } from '../support/sample-site.ts';
import { seedContent } from '../support/seed-school.ts';

const views = {
  '360': { width: 360, media: 'screen', colorScheme: 'light' },
  '360-dark': { width: 360, media: 'screen', colorScheme: 'dark' },
  '1280': { width: 1280, media: 'screen', colorScheme: 'light' },
  '1280-dark': { width: 1280, media: 'screen', colorScheme: 'dark' },
  print: { width: 794, media: 'print', colorScheme: 'light' },
} as const;
type ViewName = keyof typeof views;

/**
 * The pictures that show most: every component in both colour schemes, and each layout once, on the width where it has most to
 * break. All of the sample school, whose build is of one day, so that nothing but the look changes a picture.
 */
const pictures: readonly (readonly [name: string, path: string, view: ViewName])[] = [
  ['components', '/_components/', '360-dark'],
  ['components', '/_components/', '1280'],
  ['home', '/', '360'],
  ['home', '/', '1280-dark'],
  ['plan', '/ke-hoach/2026-ke-hoach-mau/', 'print'],
  ['document', '/van-ban/90-2020-nd-cp/', '1280'],
  ['search', '/tim-kiem/', '360'],
  ['board', '/cong-khai/nam/2025-2026/', '360'],
  ['figures', '/cong-khai/b01/2025/', '1280'],
];
/** Of the school that the repository came with, whose content no other changes: the plan on which the look is judged. */
const realPlan = { path: '/ke-hoach/2024-dan-van-chinh-quyen/', view: '1280' } as const;

/** Widths of letters are not rounded, so that lines break at the same words whatever the machine's taste in hinting. */
const launch = (...taste: string[]) =>
  chromium.launch({
    executablePath: inject('chromiumPath'),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--force-color-profile=srgb',
      '--enable-font-subpixel-positioning',
      ...taste,
    ],
  });

let browser: Browser;
let sample: SampleSite;
beforeAll(async () => {
  sample = await serveSampleSchool();
  browser = await launch('--font-render-hinting=none', '--disable-lcd-text');
}, 240_000);
afterAll(async () => {
  await browser.close();
  sample.close();
});

async function open(path: string, view: ViewName): Promise<Page> {
  const { width, media, colorScheme } = views[view];
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' });
  // Read on the day of the build: days later a page says its age.
  await page.clock.setFixedTime(`${sampleDay}T12:00:00+07:00`);
  await page.emulateMedia({ media });
  await page.goto(path.startsWith('/') ? sample.address(path) : path);
  // Fonts are optional for the first paint of a first visit; the second has them.
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.reload();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  if (media === 'print') await setPrintFont(page);
  return page;
}

/** The lists of the sample school also hold what is in `src/content`, and another school changes that. */
const isSeed = seedContent === inRepository('src/content');

test.skipIf(!isSeed).each(pictures)('the look of “%s” (%s) is as it was: %s', async (name, path, view) => {
  const page = await open(path, view);
  const picture = await pictureOf(page);
  await page.close();
  expect(difference(keptPicture(`${name}-${view}`, picture), picture)).toBeNull();
});

test('the look of the real plan is as it was', async () => {
  const page = await open(address(realPlan.path), realPlan.view);
  const picture = await pictureOf(page);
  await page.close();
  expect(difference(keptPicture(`real-plan-${realPlan.view}`, picture), picture)).toBeNull();
});

describe.skipIf(renewing)('the comparison', () => {
  const path = '/van-ban/90-2020-nd-cp/';
  const changed = async (change: (page: Page) => Promise<unknown>) => {
    const page = await open(path, '1280');
    await change(page);
    const picture = await pictureOf(page);
    await page.close();
    return difference(keptPicture('document-1280', picture), picture);
  };

  test('sees a section that is hidden', async () => {
    const seen = await changed((page) =>
      page.evaluate(
        () => void (document.querySelectorAll<HTMLElement>('main > section')[1]!.style.visibility = 'hidden'),
      ),
    );
    expect(seen).not.toBeNull();
  });

  test('sees a column that is shifted by the width of a letter or two', async () => {
    const seen = await changed((page) =>
      page.evaluate(() => void (document.querySelector('main')!.style.paddingInlineStart = '1.5rem')),
    );
    expect(seen).not.toBeNull();
  });

  test('sees another colour of the links', async () => {
    const seen = await changed((page) =>
      page.evaluate(() => document.documentElement.style.setProperty('--ink', '#8a4b00')),
    );
    expect(seen).not.toBeNull();
  });

  test('does not see letters that another machine draws a little heavier, a pixel lower', async () => {
    const page = await open(path, '1280');
    const before = await page.screenshot();
    await page.evaluate(() => {
      document.body.style.webkitTextStroke = '0.15px';
      document.querySelector('main')!.style.marginTop = '1px';
    });
    expect((await page.screenshot()).equals(before)).toBe(false);
    const picture = await pictureOf(page);
    await page.close();
    expect(difference(keptPicture('document-1280', picture), picture)).toBeNull();
  });
});

test('the kept pictures are those that are compared, and take less than 200 kB', () => {
  const names = readdirSync('tests/pictures');
  const compared = [...pictures.map(([name, , view]) => `${name}-${view}.png`), `real-plan-${realPlan.view}.png`];
  expect(names.sort()).toEqual(compared.sort());
  const bytes = names.map((name) => statSync(`tests/pictures/${name}`).size);
  expect(bytes.reduce((a, b) => a + b, 0)).toBeLessThan(200_000);
});

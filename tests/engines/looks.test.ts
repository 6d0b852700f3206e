import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { address, widthBeyondWindow } from '../support/browser.ts';
import type { Engine } from '../support/engines/engine.ts';
import { engines } from '../support/engines/engines.ts';
import { ruledLines } from '../support/engines/ruled-lines.ts';
import { underlines } from '../support/engines/underlines.ts';
import { serveSampleSchool } from '../support/sample-site.ts';
import type { SampleSite } from '../support/sample-site.ts';

const plan = '/ke-hoach/2024-dan-van-chinh-quyen/';
const pages = ['/', plan, '/cong-khai/', '/tim-kiem/', '/tim-kiem/?q=tt+36+2017', '/bien-tap/nhap-word/'];

for (const { name, available, launch } of engines)
  describe.skipIf(!available)(`in ${name}`, () => {
    let engine: Engine;
    /** A school that is late with something, on a day that does not move. */
    let sample: SampleSite;
    beforeAll(async () => {
      sample = await serveSampleSchool();
      engine = await launch();
    });
    afterAll(async () => {
      sample?.close();
      await engine?.close();
    });

    test.each([320, 360, 1280])('nothing is wider than a window of %i pixels', async (width) => {
      await engine.resize(width);
      const tooWide: string[] = [];
      for (const path of pages) {
        await engine.open(address(path));
        expect(await engine.run(() => innerWidth)).toBe(width);
        if ((await engine.run(widthBeyondWindow)) > 0) tooWide.push(path);
      }
      expect(tooWide).toEqual([]);
    });

    test.each([
      ['the citations in the text of a plan', plan, '#noi-dung .vd'],
      ['the links from a summary to the text', plan, '.summary a'],
      ['the links of the answers on the home page', '/', '.questions dd a:not(.standing a)'],
      ['the legal bases on the board of duties', '/cong-khai/', '.board-ground a'],
      ['the ways to browse from the search page', '/tim-kiem/', '.search-browse a'],
      ['the link to the guide where a Word file is imported', '/bien-tap/nhap-word/', '.lead a'],
      ['the menu item of the page that is open', '/cong-khai/', '.sections [aria-current]'],
      ['the filter that is chosen', '/van-ban/hieu-luc/het-hieu-luc/', '.tally [aria-current] :first-child'],
    ])('a line can be seen below %s', async (_what, path, selector) => {
      await engine.open(address(path));
      const { found, without } = await engine.run(underlines, selector);
      expect(found).toBeGreaterThan(0);
      expect(without).toEqual([]);
    });

    test.each(['/', '/cong-khai/'])('a line can be seen below what is late, on %s', async (path) => {
      await engine.open(sample.address(path));
      const { found, without } = await engine.run(underlines, '.standing .duty-overdue');
      expect(found).toBeGreaterThan(0);
      expect(without).toEqual([]);
    });

    test.each([320, 348, 360])('the five words of the menu are one line of %i pixels', async (width) => {
      await engine.resize(width);
      await engine.open(address('/cong-khai/'));
      const tops = await engine.run(() =>
        [...document.querySelectorAll('.sections a')].map((link) => link.getBoundingClientRect().top),
      );
      expect(tops).toHaveLength(5);
      expect(new Set(tops).size).toBe(1);
    });

    test.each([
      ['cards', '/cong-khai/b03/2026-2027/', '.data table'],
      ['columns that move', '/cong-khai/c01/2025-2026/', '.data table'],
    ])('a table is one for a screen reader on a phone, as %s, without roles', async (_layout, path, selector) => {
      await engine.resize(360);
      await engine.open(sample.address(path));
      const parts = await engine.run((table) => {
        // A card leaves out its empty cells.
        const count = (part: string) =>
          [...document.querySelector(table)!.querySelectorAll(part)].filter((each) => each.checkVisibility()).length;
        return { row: count('tr'), columnheader: count('thead th'), rowheader: count('tbody th'), cell: count('td') };
      }, selector);
      const found: Partial<typeof parts> = {};
      for (const role of Object.keys(parts) as (keyof typeof parts)[])
        found[role] = await engine.countRole(selector, role);
      expect(found).toEqual(parts);
    });

    test('the cover has every line of its grid on a wide window, across and down', async () => {
      await engine.resize(1280);
      await engine.open(address('/'));
      const top = await engine.run(() => {
        const { y } = document.querySelector('.cover')!.getBoundingClientRect();
        return y + parseFloat(getComputedStyle(document.querySelector('.cover')!).borderTopWidth);
      });
      // Clear of the words and of the mark. A picture may show the page before its last change.
      const area = { x: 0, y: Math.ceil(top), width: 400, height: 60 };
      const every = (length: number) => [...Array(length / 10).keys()].map((index) => index * 10);
      await expect
        .poll(async () => ruledLines(await engine.picture(), area), { timeout: 60_000, interval: 500 })
        .toEqual({ vertical: every(area.width), horizontal: every(area.height) });
    });
  });

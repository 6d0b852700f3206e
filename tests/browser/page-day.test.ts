import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countDueRows } from '../../src/model/day/due-rows.ts';
import { addDays } from '../../src/model/day/iso-day.ts';
import { formatDay } from '../../src/model/day/format-day.ts';
import { address, openBrowser, visit } from '../support/browser.ts';
import type { Visit } from '../support/browser.ts';

let browser: Browser;
let builtOn: string;
beforeAll(async () => {
  browser = await openBrowser();
  const { page, context } = await visit(browser, { javaScriptEnabled: false });
  await page.goto(address('/'));
  builtOn = (await page.locator('.colophon time').getAttribute('datetime'))!;
  await context.close();
});
afterAll(() => browser.close());

/** Opens a page as a reader does that many days after the build. @param hour of the day in Viet Nam */
async function later(path: string, days: number, hour = 12): Promise<Visit> {
  const opened = await visit(browser);
  const noon = Date.parse(`${addDays(builtOn, days)}T00:00:00+07:00`) + hour * 3_600_000;
  await opened.page.clock.setFixedTime(noon);
  await opened.page.goto(address(path));
  await opened.page.waitForLoadState('networkidle');
  return opened;
}
const notice = ({ page }: Visit) => page.getByRole('note').filter({ hasText: 'Trang lập ngày' });

describe('a page that is read days after the build', () => {
  test.each(['/', '/cong-khai/', '/van-ban/', '/van-ban/36-2017-tt-bgddt/', '/thong-bao/', '/tim-kiem/'])(
    'says so on the fourth day and not before (%s)',
    async (path) => {
      const fresh = await later(path, 3, 23.9);
      expect(await notice(fresh).filter({ visible: true }).count()).toBe(0);
      await fresh.context.close();
      const old = await later(path, 4, 7.1);
      expect(await notice(old).filter({ visible: true }).textContent()).toContain(
        `Trang lập ngày ${formatDay(builtOn)}, đã`,
      );
      expect(old.complaints).toEqual([]);
      await old.context.close();
    },
  );

  test('says so above the work that is due, on the editing screen', async () => {
    const old = await later('/bien-tap/', 5);
    expect(await notice(old).filter({ visible: true }).count()).toBe(1);
    await old.context.close();
  });

  test.each(['/', '/cong-khai/', '/bien-tap/'])('counts again the days that are left (%s)', async (path) => {
    const first = await later(path, 0);
    const words = first.page.locator('[data-last-day]').first();
    const lastDay = (await words.getAttribute('data-last-day'))!;
    const ahead = (Date.parse(lastDay) - Date.parse(builtOn)) / 86_400_000;
    expect(await words.textContent()).toContain(`tính từ ${formatDay(builtOn)}`);
    await first.context.close();

    const past = await later(path, ahead + 2);
    expect(await past.page.locator('[data-last-day]').first().textContent()).toBe(
      `đã qua 2 ngày; trang lập ngày ${formatDay(builtOn)}, chưa rõ nay đã công khai chưa`,
    );
    await past.context.close();
    if (ahead > 0) {
      const day = await later(path, ahead);
      expect(await day.page.locator('[data-last-day]').first().textContent()).toBe('hạn cuối');
      await day.context.close();
    }
  });

  test.each(['/', '/cong-khai/'])('counts again how many items are due soon (%s)', async (path) => {
    const first = await later(path, 0);
    const item = first.page.locator('[data-due]');
    const due = (await item.getAttribute('data-due'))!;
    const { soon } = countDueRows(due, 0);
    expect(await item.isVisible()).toBe(soon > 0);
    if (soon > 0) expect(await item.textContent()).toContain(`${soon} mục sắp đến hạn`);
    await first.context.close();

    for (const days of [9, 40]) {
      const { soon: then, passed } = countDueRows(due, days);
      const past = await later(path, days);
      const words = await past.page.locator('[data-due]').textContent();
      if (then > 0) expect(words).toContain(`${then} mục sắp đến hạn`);
      if (passed > 0) expect(words).toContain(`${passed} mục vừa qua hạn, chưa rõ nay đã công khai chưa`);
      const overdue = past.page.locator('.standing .duty-overdue');
      if ((await overdue.count()) > 0) expect(await overdue.textContent()).toContain(`tính đến ${formatDay(builtOn)}`);
      await past.context.close();
    }
  });

  test.each(['/cong-khai/', 'the item'])('says of a row whose last day has passed that it has (%s)', async (path) => {
    const board = await later('/cong-khai/', 0);
    const row = board.page.locator('tr', { has: board.page.locator('[data-due-on]') }).first();
    const state = row.locator('[data-due-on]').first();
    const dueOn = (await state.getAttribute('data-due-on'))!;
    const before = await state.textContent();
    expect(before).toContain('đến hạn');
    const item = await row.locator('a').first().getAttribute('href');
    const days = Math.round((Date.parse(dueOn) - Date.parse(builtOn)) / 86_400_000);
    await board.context.close();

    const read = async (after: number) => {
      const opened = await later(path === 'the item' ? new URL(item!, address('/')).pathname : path, after);
      const words = await opened.page.locator(`[data-due-on="${dueOn}"]`).first().textContent();
      const all = await opened.page.locator('main').textContent();
      expect(opened.complaints).toEqual([]);
      await opened.context.close();
      return { words, all };
    };
    expect((await read(days)).words?.toLowerCase()).toContain('đến hạn');
    const { words, all } = await read(days + 1);
    expect(words?.toLowerCase()).toContain(`hạn ${formatDay(dueOn)} đã qua`);
    expect(all).toContain(
      path === 'the item' ? `chưa công bố, tính đến ${formatDay(builtOn)}` : 'chưa rõ nay đã công khai chưa',
    );
  });

  test('says the day of the states by which a list is narrowed', async () => {
    const open = await later('/cong-khai/', 2);
    expect(await open.page.locator('.facets summary').allTextContents()).toContainEqual(
      expect.stringMatching(new RegExp(`Tình trạng\\s+ngày ${formatDay(builtOn)}`, 'u')),
    );
    await open.context.close();
  });

  test.each(['visibilitychange', 'pageshow'])(
    'is brought up to date when it is seen again on another day (%s)',
    async (event) => {
      const open = await later('/', 0);
      const at = (days: number) => Date.parse(`${addDays(builtOn, days)}T12:00:00+07:00`);
      for (const days of [5, 6, 6]) {
        await open.page.clock.setFixedTime(at(days));
        await open.page.evaluate((name) => {
          (name === 'pageshow' ? globalThis : document).dispatchEvent(new Event(name));
        }, event);
        expect(await notice(open).allTextContents()).toEqual([expect.stringContaining(`đã ${days} ngày`)]);
      }
      expect(open.complaints).toEqual([]);
      await open.context.close();
    },
  );

  test('says so above the cover of the home page, and not on it', async () => {
    const old = await later('/', 9);
    const above = (await notice(old).boundingBox())!;
    expect(above.y + above.height).toBeLessThan((await old.page.locator('.cover').boundingBox())!.y);
    await old.context.close();
  });

  test('believes no clock that is before the build', async () => {
    const wrong = await later('/', -400);
    expect(await notice(wrong).count()).toBe(0);
    expect(await wrong.page.locator('[data-last-day]').first().textContent()).toContain(
      `tính từ ${formatDay(builtOn)}`,
    );
    await wrong.context.close();
  });
});

import { describe, expect, test } from 'vitest';
import { deadlinesCalendar } from '../../../src/export/deadlines-ics.ts';
import { jsonFeed } from '../../../src/export/feed.ts';
import { addDays } from '../../../src/model/day/iso-day.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { reviewEvents, reviewView } from '../../../src/model/views/review.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import { stateChanges } from '../../../src/model/views/state-changes.ts';
import { sampleSite } from './citation-sample.ts';
import { seedContent } from '../../support/seed-school.ts';

const body = 'Theo Thông tư 01/2020/TT-BM, Thông tư 03/2022/TT-BM, Thông tư 04/2022/TT-BM và Thông tư 05/2022/TT-BM.';
const real = readContent(seedContent).content;

describe('the days on which a document changes its state', () => {
  const site = sampleSite(body, '2026-11-22');

  test.each([
    ['01-2020-tt-bm', '2024-03-05', [['2025-01-01', 'in-force', 'expired']]],
    [
      '03-2022-tt-bm',
      '2024-03-05',
      [
        ['2026-07-01', 'in-force', 'transitional'],
        ['2027-01-01', 'transitional', 'expired'],
      ],
    ],
    ['04-2022-tt-bm', '2024-03-05', [['2031-01-01', 'in-force', 'period-ended']]],
    ['05-2022-tt-bm', '2024-03-05', []],
    ['03-2022-tt-bm', '2026-12-31', [['2027-01-01', 'transitional', 'expired']]],
    ['03-2022-tt-bm', '2027-01-01', []],
  ])('%s after %s', (id, after, changes) => {
    expect(stateChanges(site, id, after).map(({ on, from, to }) => [on, from, to])).toEqual(changes);
  });

  test('are all of them, for every document of the site', () => {
    const site = buildSite(real, '2026-11-22');
    for (const { id } of site.legalReferences) {
      const changes = stateChanges(site, id, '1900-01-01');
      for (const { on, from, to } of changes) {
        expect([id, on, site.validity(id, addDays(on, -1)).state]).toEqual([id, on, from]);
        expect([id, on, site.validity(id, on).state]).toEqual([id, on, to]);
      }
      const atLast = changes.at(-1)?.to ?? site.validity(id, '1900-01-01').state;
      expect([id, site.validity(id, '2100-01-01').state]).toEqual([id, atLast]);
    }
  });
});

describe('what should be looked at again', () => {
  test('are documents that no longer hold today, by plan, the gravest first, and those that still hold are not among them', () => {
    const [plan] = reviewView(sampleSite(body, '2026-11-22')).plans;
    expect(plan!.groups.map(({ standing, documents }) => [standing, documents.map(({ target }) => target)])).toEqual([
      ['ended', ['01-2020-tt-bm', '05-2022-tt-bm']],
      ['transitional', ['03-2022-tt-bm']],
    ]);
  });

  test('is nothing where everything holds', () => {
    const site = sampleSite('Theo Thông tư 02/2021/TT-BM.', '2026-11-22');
    expect(reviewView(site)).toEqual({ plans: [], coming: [] });
  });

  test('is a mention that nobody can resolve, too', () => {
    const [plan] = reviewView(sampleSite('Theo Thông tư 88/2019/TT-BM.', '2026-11-22')).plans;
    expect(plan!.groups.map(({ standing }) => standing)).toEqual(['unresolved']);
  });

  test('are days to come, each once, the nearest first', () => {
    const { coming } = reviewView(sampleSite(body, '2026-11-22'));
    expect(coming.map(({ day, lastDay, events }) => [day, lastDay, events.map(({ title }) => title)])).toEqual([
      ['01/01/2027', '31/12/2026', ['Thông tư 03/2022/TT-BM hết thời hạn áp dụng chuyển tiếp từ ngày 01/01/2027']],
      ['01/01/2031', '31/12/2030', ['Thông tư 04/2022/TT-BM hết kỳ thực hiện từ ngày 01/01/2031']],
    ]);
  });

  test('pass from the days to come on the very day', () => {
    const days = (today: string) => reviewView(sampleSite(body, today)).coming.map(({ on }) => on);
    expect(days('2026-12-31')).toEqual(['2027-01-01', '2031-01-01']);
    expect(days('2027-01-01')).toEqual(['2031-01-01']);
  });

  test('never reports a change before the plan that cites the document', () => {
    const before = reviewEvents(sampleSite(body, '2026-11-22')).filter(({ on }) => on <= '2024-03-05');
    expect(before).toEqual([]);
  });

  test('of this school names what ends with the year 2026', () => {
    const events = reviewEvents(buildSite(real, '2026-11-22')).filter(({ on }) => on === '2027-01-01');
    expect(events.map(({ reference, from, to }) => [reference, from, to])).toEqual([
      ['19-kh-ubnd.hoa-binh.2022-02-09', 'continued', 'period-ended'],
      ['2214-qd-ttg.2021-12-28', 'in-force', 'period-ended'],
      ['90-2020-nd-cp', 'transitional', 'expired'],
    ]);
  });

  test('has a name of its own for each event', () => {
    const ids = reviewEvents(buildSite(real, '2026-11-22')).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(40);
  });
});

describe('the feeds and the calendar', () => {
  const address = (path: string) => `https://truong.example${path}`;
  const entries = (today: string) =>
    (
      jsonFeed(buildSite(real, today), address) as {
        items: { id: string; date_published: string; content_text: string }[];
      }
    ).items
      .filter(({ id }) => id.includes('ra-soat'))
      .map(({ id, date_published: day }) => [id.split('#')[1], day.slice(0, 10)]);

  test('tell of a day that has come on that day', () => {
    expect(entries('2026-07-01')[0]).toEqual(['ra-soat-2026-07-01', '2026-07-01']);
    expect(entries('2026-06-30').some(([id]) => id === 'ra-soat-2026-07-01')).toBe(false);
  });

  test('announce a known day sixty days before, and no longer than until it comes', () => {
    const announced = ['sap-ra-soat-2027-01-01', '2026-11-02'];
    expect(entries('2026-11-01')).not.toContainEqual(announced);
    expect(entries('2026-11-02')).toContainEqual(announced);
    expect(entries('2026-12-31')).toContainEqual(announced);
    expect(entries('2027-01-01').map(([id]) => id)).not.toContain(announced[0]);
    expect(entries('2027-01-01')[0]).toEqual(['ra-soat-2027-01-01', '2027-01-01']);
  });

  test('the calendar holds each coming day once and no day that has passed', () => {
    const calendar = deadlinesCalendar(buildSite(real, '2026-11-22'), address).replace(/\r\n /gu, '');
    const summaries = [...calendar.matchAll(/^SUMMARY:(Rà soát: .*)\r$/gmu)].map((match) => match[1]);
    expect(summaries).toContain('Rà soát: Nghị định 90/2020/NĐ-CP hết thời hạn áp dụng chuyển tiếp');
    expect(summaries).toContain('Rà soát: Quyết định 2214/QĐ-TTg hết kỳ thực hiện');
    expect(summaries).toHaveLength(6);
    const ids = [...calendar.matchAll(/^UID:(.*)\r$/gmu)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

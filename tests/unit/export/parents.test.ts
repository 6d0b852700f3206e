import ICAL from 'ical.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { deadlinesCalendar, dutyCalendar } from '../../../src/export/deadlines-ics.ts';
import { dutyFeed, lawFeed, parentFeed, rssFeed } from '../../../src/export/feed.ts';
import { parentsCalendar } from '../../../src/export/parents-ics.ts';
import { readContent } from '../../../src/io/read-content.ts';
import type { Content } from '../../../src/model/records.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import type { Site } from '../../../src/model/site/site.ts';
import { parentMessage } from '../../../src/model/views/parent-message.ts';
import { sampleDay, sampleSchool } from '../../support/sample-school.ts';

let content: Content;
let site: Site;
beforeAll(() => {
  ({ content } = readContent(sampleSchool.content));
  site = buildSite(content, sampleDay);
});
const address = (path: string) => `https://truong-mau.example${path}`;
const titles = (rss: string) => [...rss.matchAll(/<item>\s*<title><!\[CDATA\[(.*?)\]\]>/gu)].map(([, title]) => title!);
const events = (ics: string) =>
  new ICAL.Component(ICAL.parse(ics) as unknown as string).getAllSubcomponents('vevent').map((each) => {
    const event = new ICAL.Event(each);
    return { uid: event.uid, summary: event.summary, from: event.startDate.toString(), to: event.endDate.toString() };
  });

describe('the news for parents as a text', () => {
  test('says what was published in seven days, which notices hold, and where each is', () => {
    const { text, from, to, published } = parentMessage(site, address);
    expect([from, to]).toEqual(['16/11/2026', '22/11/2026']);
    expect(published).toBeGreaterThan(0);
    expect(text).toMatch(/^TRƯỜNG MẦM NON MẪU/u);
    expect(text).toContain('• Thông báo lịch họp cha mẹ trẻ giữa học kỳ I (đến hết ngày 29/11/2026)');
    expect(text).toContain('  https://truong-mau.example/thong-bao/2026-lich-hop-cha-me/');
    expect(text).toContain('https://truong-mau.example/cong-khai/f03/2026-w48/');
  });

  test('has no markup and no line that is longer than a telephone shows as one message', () => {
    const { text } = parentMessage(site, address);
    expect(text).not.toMatch(/[<>*]|&\w+;/u);
    expect(text.length).toBeLessThan(2000);
  });

  test('says that there is nothing new instead of nothing', () => {
    const { text, published } = parentMessage(buildSite(content, '2027-08-01'), address);
    expect(published).toBe(0);
    expect(text).toContain('Trong những ngày ấy nhà trường không đăng tin mới.');
  });

  test('names a day off two weeks before, and no longer after it', () => {
    const before = parentMessage(buildSite(content, '2026-12-25'), address).text;
    expect(before).toMatch(/SẮP TỚI\n• Thứ Sáu, 01\/01\/2027: nghỉ/u);
    expect(parentMessage(buildSite(content, '2027-01-02'), address).text).not.toContain('01/01/2027: nghỉ');
  });
});

describe('the feeds', () => {
  test('for parents and of law are together what the first feed has, and share nothing', () => {
    const [all, parents, law] = [rssFeed, parentFeed, lawFeed].map((feed) => titles(feed(site, address)));
    expect(parents!.length).toBeGreaterThan(0);
    expect(law!.length).toBeGreaterThan(0);
    expect(parents!.filter((title) => law!.includes(title))).toEqual([]);
    expect(all!.filter((title) => !parents!.includes(title) && !law!.includes(title))).toEqual([]);
  });

  test('of a duty have what was published for it alone, and are valid where that is nothing', () => {
    expect(titles(dutyFeed(site, 'F03', address))).toHaveLength(
      site
        .dutyRegister()
        .disclosures('F03')
        .flatMap(({ data }) => data.publications).length,
    );
    expect(dutyFeed(site, 'C17', address)).toContain('<channel>');
    expect(titles(dutyFeed(site, 'C17', address))).toEqual([]);
  });
});

describe('the calendars', () => {
  test('for parents has days off, notices and weeks, and no deadline of the school', () => {
    const all = events(parentsCalendar(site, address));
    expect(all.some(({ summary }) => summary.startsWith('Nghỉ'))).toBe(true);
    expect(all.map(({ summary }) => summary)).toContain('Thực đơn tuần 23/11–29/11/2026');
    expect(all).toContainEqual({
      uid: 'thong-bao-2026-lich-hop-cha-me@truong-mau.example',
      summary: 'Thông báo lịch họp cha mẹ trẻ giữa học kỳ I',
      from: '2026-11-29',
      to: '2026-11-30',
    });
    expect(all.find(({ uid }) => uid.startsWith('f03.2026-w48@'))).toMatchObject({
      from: '2026-11-23',
      to: '2026-11-28',
    });
    const deadlines = new Set(events(deadlinesCalendar(site, address)).map(({ uid }) => uid));
    expect(all.filter(({ uid }) => deadlines.has(uid))).toEqual([]);
    expect(all.filter(({ summary }) => summary.startsWith('Hạn'))).toEqual([]);
  });

  test('of a duty have its deadlines as the calendar of all has them', () => {
    const all = events(deadlinesCalendar(site, address)).filter(({ uid }) => uid.startsWith('f03-'));
    expect(all.length).toBeGreaterThan(0);
    expect(events(dutyCalendar(site, 'F03', address))).toEqual(all);
  });

  test('have each event once', () => {
    for (const ics of [parentsCalendar(site, address), deadlinesCalendar(site, address)]) {
      const ids = events(ics).map(({ uid }) => uid);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

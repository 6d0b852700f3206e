import { afterEach, describe, expect, test, vi } from 'vitest';
import { deadlinesCalendar } from '../../../src/export/deadlines-ics.ts';
import { textDigest } from '../../../src/io/text-digest.ts';
import { disclosuresJson } from '../../../src/export/disclosures-json.ts';
import { dutiesJson } from '../../../src/export/duties-json.ts';
import { jsonFeed, rssFeed } from '../../../src/export/feed.ts';
import { latestFirst, newsItems } from '../../../src/model/views/disclosure/news.ts';
import { reviewNews } from '../../../src/model/views/review-news.ts';
import { sampleSite } from './sample-site.ts';

const address = (path: string) => `https://truong-mau.example/goc${path}`;
const exports = {
  calendar: () => deadlinesCalendar(sampleSite, address),
  disclosures: () => JSON.stringify(disclosuresJson(sampleSite, address)),
  duties: () => JSON.stringify(dutiesJson(sampleSite, address, textDigest)),
  json: () => JSON.stringify(jsonFeed(sampleSite, address)),
  rss: () => rssFeed(sampleSite, address),
};

describe('every export', () => {
  afterEach(() => void vi.useRealTimers());
  test.each(Object.keys(exports) as (keyof typeof exports)[])('%s does not depend on the clock', (name) => {
    vi.useFakeTimers({ now: new Date('2026-11-22T03:00:00Z') });
    const first = exports[name]();
    vi.setSystemTime(new Date('2031-02-28T23:59:59Z'));
    expect(exports[name]()).toBe(first);
  });
  test.each(Object.keys(exports) as (keyof typeof exports)[])('%s keeps to the base path', (name) => {
    const addresses = exports[name]()
      .replaceAll('\r\n ', '')
      .match(/https:\/\/truong-mau\.example[^"\s<\\\]]*/gu)!;
    expect(addresses.length).toBeGreaterThan(1);
    expect(
      addresses.filter((each) => !each.startsWith('https://truong-mau.example/goc/') && !/example$/u.test(each)),
    ).toEqual([]);
  });
});

describe('the calendar of deadlines', () => {
  const text = exports.calendar();
  const lines = text.split('\r\n');
  const unfolded = text.replaceAll('\r\n ', '').split('\r\n');
  const values = (name: string) =>
    unfolded.filter((line) => line.startsWith(name)).map((line) => line.slice(name.length));

  test('ends lines as RFC 5545 asks and keeps them to 75 octets', () => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    for (const line of lines) expect(line).not.toContain('\uFFFD');
  });

  test('has one event for each coming last day, never one for what is public', () => {
    const upcoming = sampleSite.dutyRegister().upcoming('2028-08-31');
    expect(values('UID:')).toEqual(
      upcoming.map(({ duty, period }) => `${duty.code.toLowerCase()}-${period.id}@truong-mau.example`),
    );
    expect(new Set(values('UID:')).size).toBe(upcoming.length);
    expect(values('DTSTART;VALUE=DATE:')).toEqual(upcoming.map(({ status }) => status.lastDay!.replaceAll('-', '')));
    expect(values('UID:')).not.toContain('f03-2026-w48@truong-mau.example');
    expect(values('UID:')[0]).toBe('f01-2026-12@truong-mau.example');
  });

  test('lasts from the day to the next and is stamped with the day of the build', () => {
    expect(values('DTEND;VALUE=DATE:')[0]).toBe('20261125');
    expect(new Set(values('DTSTAMP:'))).toEqual(new Set(['20261122T000000Z']));
  });
});

describe('the feeds', () => {
  interface Json {
    version: string;
    items: { id: string; url: string; title: string; content_text: string; date_published?: string }[];
  }
  const json = jsonFeed(sampleSite, address) as Json & Record<string, unknown>;
  const rss = exports.rss();
  const tags = (name: string) =>
    [...rss.matchAll(new RegExp(`<${name}[^>]*>(.*?)</${name}>`, 'gsu'))].map((match) => match[1]!);

  test('JSON Feed is version 1.1 with what that version asks for, and nothing of version 1', () => {
    expect(json.version).toBe('https://jsonfeed.org/version/1.1');
    expect(json['authors']).toEqual([expect.objectContaining({ name: 'Trường Mầm non Mẫu' })]);
    expect(json).not.toHaveProperty('author');
    expect(json['feed_url']).toBe(address('/feed.json'));
    for (const item of json.items) {
      expect(item.id).not.toBe('');
      expect(item.content_text).not.toBe('');
      if (item.date_published) expect(Number.isNaN(Date.parse(item.date_published))).toBe(false);
    }
  });

  test('both have the fifty latest entries in the same order', () => {
    const expected = [...newsItems(sampleSite), ...reviewNews(sampleSite)].sort(latestFirst).slice(0, 50);
    expect(json.items.map(({ title }) => title)).toEqual(expected.map(({ title }) => title));
    expect(tags('title').slice(1)).toEqual(expected.map(({ title }) => `<![CDATA[${title}]]>`));
    expect(new Set(tags('guid')).size).toBe(expected.length);
  });

  test('a day is the day of Việt Nam and of UTC alike', () => {
    const { day } = newsItems(sampleSite)[0]!;
    expect(json.items[0]!.date_published).toBe(`${day}T07:00:00+07:00`);
    expect(new Date(tags('pubDate')[0]!).toISOString()).toBe(`${day}T00:00:00.000Z`);
  });

  test('an entry whose day nobody recorded has none', () => {
    const one = {
      ...sampleSite,
      recordsOf: () => [],
      legalReferences: [],
      dutyRegister: () => ({
        ...sampleSite.dutyRegister(),
        regulations: [],
        reports: [],
        allDisclosures: sampleSite.dutyRegister().allDisclosures.filter(({ id }) => id === 'g01.2024'),
      }),
    };
    expect(rssFeed(one, address)).not.toContain('<pubDate>');
    expect(JSON.stringify(jsonFeed(one, address))).not.toContain('date_published');
  });
});

describe('the data for programs', () => {
  const { items, count, fields } = disclosuresJson(sampleSite, address);

  test('names every field of every record', () => {
    for (const [data, meanings] of [
      [items, fields],
      [dutiesJson(sampleSite, address, textDigest).items, dutiesJson(sampleSite, address, textDigest).fields],
    ] as const)
      for (const item of data) expect(Object.keys(meanings)).toEqual(expect.arrayContaining(Object.keys(item)));
    expect(count).toBe(sampleSite.dutyRegister().allDisclosures.length);
  });

  test('never holds the numbers as they were written, so a hidden count stays hidden', () => {
    for (const item of items) expect(item).not.toHaveProperty('data');
    const hidden = items.flatMap(({ tables }) =>
      tables.flatMap(({ rows }) =>
        rows.flatMap((row) => row.values.map((value, index) => ({ value, hidden: row.hidden[index]! }))),
      ),
    );
    expect(hidden.filter((cell) => cell.hidden).length).toBeGreaterThan(5);
    expect(hidden.filter((cell) => cell.hidden && cell.value !== null)).toEqual([]);
  });

  test('has each duty once, with the validity of its law and a state for each period', () => {
    const { items: duties, version, asOf, hash } = dutiesJson(sampleSite, address, textDigest);
    expect([version, asOf, hash]).toEqual([1, sampleSite.today, expect.stringMatching(/^sha256:/u)]);
    expect(duties).toHaveLength(sampleSite.dutyRegister().duties.length);
    const fees = duties.find(({ code }) => code === 'B03')!;
    expect(fees.basis[0]!.validity).toMatchObject({ on: '2026-11-22', state: 'in-force' });
    expect(fees.statuses.find(({ period }) => period === '2026-2027')).toMatchObject({
      state: 'published-in-time',
      lastDay: '2026-06-29',
      publishedOn: '2026-06-20',
      url: address('/cong-khai/b03/2026-2027/'),
    });
    for (const { statuses } of duties) expect(new Set(statuses.map(({ period }) => period)).size).toBe(statuses.length);
  });
});

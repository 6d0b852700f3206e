import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { beforeAll, describe, expect, test } from 'vitest';
import { dist } from '../support/built-pages.ts';
import { buildSampleSchool, sampleSchool } from '../support/sample-school.ts';

beforeAll(() => buildSampleSchool().then(() => undefined), 240_000);

const rssFiles = ['feed.xml', 'tin-phu-huynh/tin.xml', 'van-ban/thay-doi.xml', 'cong-khai/*/tin.xml'];

describe.each([
  ['the seed’s school', dist],
  ['the sample school', sampleSchool.dist],
])('a reader of feeds by others, at %s,', (_, site) => {
  test('reads every RSS feed: what it is called, where it is, and each item with its page, its own id and its day if it has one', () => {
    const files = globSync(rssFiles, { cwd: site });
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) {
      const feed = parseRssFeed(readFileSync(join(site, file), 'utf8'));
      const home = new URL(feed.atom?.links?.find(({ rel }) => rel === 'self')?.href ?? '').origin;
      expect([feed.title === '', feed.language, feed.link?.startsWith(home)], file).toEqual([false, 'vi', true]);
      const items = feed.items ?? [];
      expect(new Set(items.map(({ guid }) => guid?.value)).size, file).toBe(items.length);
      for (const { title, link, pubDate } of items) {
        // What was published on a day that nobody recorded has none.
        expect([title === '', pubDate !== undefined && Number.isNaN(Date.parse(pubDate))], file).toEqual([
          false,
          false,
        ]);
        expect(existsSync(join(site, new URL(link ?? '').pathname, 'index.html')), link).toBe(true);
      }
    }
  });

  test('reads of the JSON feed the same items in the same order as of the RSS feed', () => {
    const rss = parseRssFeed(readFileSync(join(site, 'feed.xml'), 'utf8')).items ?? [];
    const json = parseJsonFeed(readFileSync(join(site, 'feed.json'), 'utf8')).items ?? [];
    expect(rss.length).toBeGreaterThan(0);
    expect(json.map(({ id, url, title }) => [id, url, title])).toEqual(
      rss.map(({ guid, link, title }) => [guid?.value, link, title]),
    );
  });
});

import { fixedFiles, pages } from '../model/addresses.ts';
import { Feed } from 'feed';
import type { Item } from 'feed';
import { firstItem } from '../model/items.ts';
import { latestFirst, newsItems } from '../model/views/disclosure/news.ts';
import type { NewsItem } from '../model/views/disclosure/news.ts';
import { reviewNews } from '../model/views/review-news.ts';
import type { Site } from '../model/site/site.ts';
import type { Address } from './dataset.ts';

/** How many entries a feed holds, the latest first. */
const most = 50;

/** Seven in the morning in Việt Nam is midnight in UTC: the day is the same in both. */
const hour = 'T07:00:00+07:00';

const entries = (site: Site): NewsItem[] => [...newsItems(site), ...reviewNews(site)].sort(latestFirst).slice(0, most);

const idOf = ({ path, id }: NewsItem, address: Address) => `${address(firstItem(path.split('#')))}#${id}`;

/** The library writes texts as CDATA, and keeps only the first `]]>` from ending it: such a text gets a space. */
const forCdata = (text: string): string => text.replaceAll(']]>', ']] >');

/** What the school made public, and what became of the documents that its plans rest on, as RSS 2.0 (TT 37/2020/TT-BGDĐT khoản 5 Điều 12). An entry without a recorded day has no `pubDate`. */
export function rssFeed(site: Site, address: Address): string {
  const feed = new Feed({
    id: address('/'),
    title: `${site.settings.title}: công khai`,
    description: site.settings.description,
    link: address(pages.board),
    language: 'vi',
    copyright: site.school.data.name,
    updated: new Date(site.today + hour),
    generator: false,
    feedLinks: { rss: address(fixedFiles.rss) },
  });
  for (const item of entries(site)) {
    const entry: Omit<Item, 'date'> & { date?: Date } = {
      title: forCdata(item.title),
      id: idOf(item, address),
      link: address(item.path),
      description: forCdata(item.summary),
      ...(item.day === null ? {} : { date: new Date(item.day + hour) }),
    };
    // RSS asks for no day; the library's type does, though it leaves out one that is not there.
    feed.addItem(entry as Item);
  }
  return feed.rss2();
}

/** The same as JSON Feed 1.1 (jsonfeed.org/version/1.1). Written here, since the library writes version 1. */
export function jsonFeed(site: Site, address: Address): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: `${site.settings.title}: công khai`,
    home_page_url: address(pages.board),
    feed_url: address(fixedFiles.jsonFeed),
    description: site.settings.description,
    language: 'vi',
    authors: [{ name: site.school.data.name, url: address('/') }],
    items: entries(site).map((item) => ({
      id: idOf(item, address),
      url: address(item.path),
      title: item.title,
      content_text: item.summary,
      ...(item.day === null ? {} : { date_published: item.day + hour }),
    })),
  };
}

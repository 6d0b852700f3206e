import { dutyFeedPath, dutyPath, fixedFiles, itemPath, pages } from '../model/addresses.ts';
import { Feed } from 'feed';
import type { Item } from 'feed';
import { firstItem } from '../model/items.ts';
import { latestFirst, newsItems } from '../model/views/disclosure/news.ts';
import type { NewsItem } from '../model/views/disclosure/news.ts';
import { schoolWords } from '../model/views/school-words.ts';
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

/** A feed: what it is about, where it is, and its entries. */
interface Channel {
  title: string;
  /** The page that it is about, and its own address, below the base path. */
  page: string;
  self: string;
  items: readonly NewsItem[];
}

/** What the school made public, and what became of the documents that its plans rest on, as RSS 2.0 (TT 37/2020/TT-BGDĐT khoản 5 Điều 12). */
export const rssFeed = (site: Site, address: Address): string =>
  rss(site, address, { title: 'công khai', page: pages.board, self: fixedFiles.rss, items: entries(site) });

/** For parents: what the school made public, and nothing of law. */
export const parentFeed = (site: Site, address: Address): string =>
  rss(site, address, {
    title: `tin gửi ${schoolWords(site).family}`,
    page: pages.parentNews,
    self: fixedFiles.parentFeed,
    items: newsItems(site).slice(0, most),
  });

/** For those who write plans: what became of the documents that plans and duties rest on. */
export const lawFeed = (site: Site, address: Address): string =>
  rss(site, address, {
    title: 'thay đổi của văn bản',
    page: pages.review,
    self: fixedFiles.lawFeed,
    items: reviewNews(site).sort(latestFirst).slice(0, most),
  });

/** What the school made public for one duty. */
export function dutyFeed(site: Site, code: string, address: Address): string {
  const paths = new Set(
    site
      .dutyRegister()
      .disclosures(code)
      .map(({ data }) => itemPath(data.duty, data.period)),
  );
  return rss(site, address, {
    title: `${code} ${site.dutyRegister().duty(code).data.title}`,
    page: dutyPath(code),
    self: dutyFeedPath(code),
    items: newsItems(site)
      .filter(({ path }) => paths.has(path))
      .slice(0, most),
  });
}

/** An entry without a recorded day has no `pubDate`. */
function rss(site: Site, address: Address, { title, page, self, items }: Channel): string {
  const feed = new Feed({
    id: address(self === fixedFiles.rss ? '/' : page),
    title: `${site.settings.title}: ${title}`,
    description: site.settings.description,
    link: address(page),
    language: 'vi',
    copyright: site.school.data.name,
    updated: new Date(site.today + hour),
    generator: false,
    feedLinks: { rss: address(self) },
  });
  for (const item of items) {
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

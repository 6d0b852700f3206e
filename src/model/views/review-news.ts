import { pages } from '../addresses.ts';
import { addDays } from '../day/iso-day.ts';
import { formatDay } from '../day/format-day.ts';
import type { NewsItem } from './disclosure/news.ts';
import { lawEvents, otherLawEvents } from './law-events.ts';
import { reviewEvents } from './review.ts';
import type { Site } from '../site/site.ts';

/** How many days ahead a known day is announced: time enough to write a plan again. */
const AHEAD = 60;

/** A day on which something happens, and how an entry of a feed reports it. */
interface Report {
  on: string;
  /** Name of the entry, after the page that it leads to. */
  id: string;
  path: string;
  title: string;
  summary: string;
}

/**
 * What became of the documents that plans and duties rest on, and of the others of the register, one entry a day each, and what will become of them soon. A day to
 * come is announced once, dated {@link AHEAD} days before; on the day itself the announcement gives way to the entry of that day.
 */
export const reviewNews = (site: Site): NewsItem[] =>
  [...planReports(site), ...dutyReports(site), ...registerReports(site)].flatMap(
    ({ on, id, path, title, summary }): NewsItem[] => {
      const item = { path, textPath: path, title, summary: `${summary}. Chưa đối chiếu với bản chính thức.` };
      if (on <= site.today) return [{ ...item, id, day: on }];
      const announced = addDays(on, -AHEAD);
      return announced <= site.today ? [{ ...item, id: `sap-${id}`, day: announced }] : [];
    },
  );

const planReports = (site: Site): Report[] =>
  [...Map.groupBy(reviewEvents(site), ({ on }) => on)].map(([on, events]) => ({
    on,
    id: `ra-soat-${on}`,
    path: pages.review,
    title: `Từ ngày ${formatDay(on)}, hiệu lực của ${events.length} văn bản mà kế hoạch viện dẫn thay đổi`,
    summary: events.map(({ document, what }) => `${document} ${what}`).join('; '),
  }));

const dutyReports = (site: Site): Report[] =>
  [...Map.groupBy(lawEvents(site), ({ on }) => on)].map(([on, events]) => ({
    on,
    id: `can-cu-${on}`,
    path: pages.board,
    title: `Từ ngày ${formatDay(on)}, ${events.length} văn bản mà nghĩa vụ công khai hoặc kế hoạch dựa vào thay đổi`,
    summary: events
      .map(
        ({ document, what, duties }) =>
          `${document} ${what}${duties.length === 0 ? '' : ` (nghĩa vụ ${duties.join(', ')})`}`,
      )
      .join('; '),
  }));

const registerReports = (site: Site): Report[] =>
  [...Map.groupBy(otherLawEvents(site), ({ on }) => on)].map(([on, events]) => ({
    on,
    id: `kho-van-ban-${on}`,
    path: pages.references,
    title: `Ngày ${formatDay(on)}: hiệu lực của ${events.length} văn bản khác trong kho thay đổi`,
    summary: events.map(({ document, what }) => `${document} ${what}`).join('; '),
  }));

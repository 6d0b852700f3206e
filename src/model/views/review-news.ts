import { pages } from '../addresses.ts';
import { addDays } from '../day/iso-day.ts';
import { formatDay } from '../day/format-day.ts';
import type { NewsItem } from './disclosure/news.ts';
import { reviewEvents } from './review.ts';
import type { ReviewEvent } from './review.ts';
import type { Site } from '../site/site.ts';

/** How many days ahead a known day is announced: time enough to write a plan again. */
const AHEAD = 60;

/**
 * What became of the documents that plans rest on, one entry a day, and what will become of them soon. A day to come is
 * announced once, dated {@link AHEAD} days before; on the day itself the announcement gives way to the entry of that day.
 */
export function reviewNews(site: Site): NewsItem[] {
  const days = Map.groupBy(reviewEvents(site), ({ on }) => on);
  return [...days].flatMap(([on, events]): NewsItem[] => {
    if (on <= site.today) return [entry(on, on, `ra-soat-${on}`, events)];
    const announced = addDays(on, -AHEAD);
    return announced <= site.today ? [entry(on, announced, `sap-ra-soat-${on}`, events)] : [];
  });
}

function entry(on: string, day: string, id: string, events: readonly ReviewEvent[]): NewsItem {
  return {
    id,
    day,
    path: pages.review,
    textPath: pages.review,
    title: `Từ ngày ${formatDay(on)}, hiệu lực của ${events.length} văn bản mà kế hoạch viện dẫn thay đổi`,
    summary: `${events.map(({ document, what }) => `${document} ${what}`).join('; ')}. Chưa đối chiếu với bản chính thức.`,
  };
}

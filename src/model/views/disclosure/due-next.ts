import { dutyPath, itemPath, periodAnchor } from '../../addresses.ts';
import { addDays } from '../../day/iso-day.ts';
import { daysLeft } from '../../day/days-left.ts';
import { itemTitle } from '../../../kinds/item-title.ts';
import type { UpcomingItem } from '../../law/duty/school-year.ts';
import { formatDay, formatWeekday } from '../../day/format-day.ts';
import type { LinkView } from '../links.ts';
import type { Site } from '../../site/site.ts';

/** One thing to publish next. */
export interface DueItem extends LinkView {
  code: string;
  /** Whether the day may still move. */
  isExpected: boolean;
}

/** A last day and what is to be published by then. */
export interface DueDay {
  day: string;
  dayIso: string;
  /** `còn 2 ngày, tính từ 28/11/2026`: a page is read long after the day on which it was built; `client/day` brings it up to date. */
  left: string;
  items: DueItem[];
}

/** How many days the list looks ahead: a school year, so that the deadline of June is always in sight. */
const horizon = 366;

/** What is to be published next, by last day, the soonest first; of a duty with many periods the first one only. */
export function dueNext(site: Site, most = Infinity): DueDay[] {
  const seen = new Set<string>();
  const first = site
    .dutyRegister()
    .upcoming(addDays(site.today, horizon))
    .filter(({ duty }) => !seen.has(duty.code) && seen.add(duty.code));
  return [...Map.groupBy(first, ({ lastDay }) => lastDay)].slice(0, most).map(([dayIso, items]) => ({
    day: formatWeekday(dayIso),
    dayIso,
    left: `${daysLeft(dayIso, site.today)}, tính từ ${formatDay(site.today)}`,
    items: items.map(({ duty, period, status }) => ({
      code: duty.code,
      label: itemTitle(duty, period),
      path: upcomingPath(site, { duty, period }),
      isExpected: status.expected,
    })),
  }));
}

/** Where an item that is not published yet is described: its page, or its row on the page of the school year. */
export function upcomingPath(site: Site, { duty, period }: Pick<UpcomingItem, 'duty' | 'period'>): string {
  const book = site.dutyRegister();
  for (const year of book.schoolYears) {
    const row = book.boardRows(year.id).find((each) => each.duty.code === duty.code);
    if (!row?.cells.some((cell) => cell.period.id === period.id)) continue;
    return row.cells.length > 2
      ? `${itemPath(duty.code, year.id)}#${periodAnchor(period)}`
      : itemPath(duty.code, period.id);
  }
  return dutyPath(duty.code);
}

import { dutyCalendarPath, fixedFiles } from '../model/addresses.ts';
import ical from 'ical-generator';
import type { ICalCalendar } from 'ical-generator';
import { collapseSpace } from '../model/text/normalize.ts';
import { yearOf } from '../model/day/iso-day.ts';
import { itemTitle } from '../kinds/item-title.ts';
import type { UpcomingItem } from '../model/law/duty/school-year.ts';
import { rulesFor } from '../model/law/duty/deadline.ts';
import { describeDue } from '../model/law/duty/describe-rule.ts';
import { upcomingPath } from '../model/views/disclosure/due-next.ts';
import { reviewEvents } from '../model/views/review.ts';
import type { Site } from '../model/site/site.ts';
import { addAllDay } from './all-day-event.ts';
import type { Address } from './dataset.ts';

/**
 * The last days to publish what is not public yet, from today to the end of the next school year, and the days on which
 * documents that plans rest on will lose force, as an iCalendar file (RFC 5545). The stamp of an event is the day of the build, so that a build repeats.
 */
export function deadlinesCalendar(site: Site, address: Address): string {
  const { upcoming } = site.dutyRegister();
  const until = endOfNextYear(site);
  const host = new URL(address('/')).hostname;
  const calendar = ical({
    name: collapseSpace(`Hạn công khai, ${site.settings.title}`),
    description:
      'Ngày cuối để công khai từng mục đúng hạn; mục đã công khai không có ở đây. Ngày văn bản mà kế hoạch dựa vào mất hiệu lực.',
    prodId: { company: host, product: 'Dân Biết', language: 'VI' },
    url: address(fixedFiles.deadlines),
  });
  addDeadlines(calendar, site, address, upcoming(until));
  for (const event of reviewEvents(site).filter(({ on }) => on > site.today)) {
    addAllDay(calendar, host, site.today, {
      id: event.id.replace('@', '-'),
      from: event.on,
      to: event.on,
      summary: `Rà soát: ${event.document} ${event.what}`,
      description: `${event.title}. ${event.description} Chưa đối chiếu với bản chính thức.`,
      url: address(event.path),
    });
  }
  return calendar.toString();
}

/** The last days of one duty. */
export function dutyCalendar(site: Site, code: string, address: Address): string {
  const host = new URL(address('/')).hostname;
  const calendar = ical({
    name: collapseSpace(`${code}: ${site.dutyRegister().duty(code).data.title}, ${site.settings.title}`),
    description: 'Ngày cuối để công khai mục này đúng hạn.',
    prodId: { company: host, product: 'Dân Biết', language: 'VI' },
    url: address(dutyCalendarPath(code)),
  });
  const own = site
    .dutyRegister()
    .upcoming(endOfNextYear(site))
    .filter(({ duty }) => duty.code === code);
  addDeadlines(calendar, site, address, own);
  return calendar.toString();
}

/** The last day of the school year after the current one. */
const endOfNextYear = (site: Site): string => `${yearOf(site.dutyRegister().currentYear.to) + 1}-08-31`;

function addDeadlines(calendar: ICalCalendar, site: Site, address: Address, items: readonly UpcomingItem[]): void {
  const host = new URL(address('/')).hostname;
  for (const { duty, period, status, lastDay: day } of items) {
    addAllDay(calendar, host, site.today, {
      id: `${duty.code.toLowerCase()}-${period.id}`,
      from: day,
      to: day,
      summary: `Hạn công khai${status.expected ? ' (dự kiến)' : ''}: ${itemTitle(duty, period)}`,
      description: `${duty.code}. Hạn: ${rulesFor(duty, period, site.settings).map(describeDue).join('; ')}. ${status.reason}`,
      url: address(upcomingPath(site, { duty, period })),
    });
  }
}

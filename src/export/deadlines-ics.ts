import { fixedFiles } from '../model/addresses.ts';
import ical from 'ical-generator';
import { collapseSpace } from '../model/text/normalize.ts';
import { addDays, yearOf } from '../model/day/iso-day.ts';
import { periodLabel } from '../kinds/period.ts';
import { rulesFor } from '../model/law/duty/deadline.ts';
import { describeDue } from '../model/law/duty/describe-rule.ts';
import { upcomingPath } from '../model/views/disclosure/due-next.ts';
import { reviewEvents } from '../model/views/review.ts';
import type { Site } from '../model/site/site.ts';
import type { Address } from './dataset.ts';

/** A text on one line: the library escapes line feeds, and lets a carriage return through, which ends the property. */
const line = collapseSpace;

/** An ISO day at midnight UTC: all-day events have no hour and no time zone. */
const at = (day: string) => new Date(`${day}T00:00:00Z`);

/**
 * The last days to publish what is not public yet, from today to the end of the next school year, and the days on which
 * documents that plans rest on will lose force, as an iCalendar file (RFC 5545). The stamp of an event is the day of the build, so that a build repeats.
 */
export function deadlinesCalendar(site: Site, address: Address): string {
  const { currentYear, upcoming } = site.dutyRegister();
  const until = `${yearOf(currentYear.to) + 1}-08-31`;
  const host = new URL(address('/')).hostname;
  const calendar = ical({
    name: line(`Hạn công khai, ${site.settings.title}`),
    description:
      'Ngày cuối để công khai từng mục đúng hạn; mục đã công khai không có ở đây. Ngày văn bản mà kế hoạch dựa vào mất hiệu lực.',
    prodId: { company: host, product: 'Dân Biết', language: 'VI' },
    url: address(fixedFiles.deadlines),
  });
  for (const { duty, period, status, lastDay: day } of upcoming(until)) {
    const path = address(upcomingPath(site, { duty, period }));
    calendar.createEvent({
      id: `${duty.code.toLowerCase()}-${period.id}@${host}`,
      stamp: at(site.today),
      start: at(day),
      end: at(addDays(day, 1)),
      allDay: true,
      summary: line(`Hạn công khai: ${duty.title}, ${periodLabel(period)}`),
      description: `${line(`${duty.code}. Hạn: ${rulesFor(duty, period).map(describeDue).join('; ')}. ${status.reason}`)}\n${path}`,
      url: path,
    });
  }
  for (const event of reviewEvents(site).filter(({ on }) => on > site.today)) {
    const path = address(event.path);
    calendar.createEvent({
      id: `${event.id.replace('@', '-')}@${host}`,
      stamp: at(site.today),
      start: at(event.on),
      end: at(addDays(event.on, 1)),
      allDay: true,
      summary: line(`Rà soát: ${event.document} ${event.what}`),
      description: `${line(`${event.title}. ${event.description} Chưa đối chiếu với bản chính thức.`)}\n${path}`,
      url: path,
    });
  }
  return calendar.toString();
}

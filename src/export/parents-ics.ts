import { addressOf } from '../kinds/address-of.ts';
import { itemTitle } from '../kinds/item-title.ts';
import { requirePeriod } from '../kinds/period.ts';
import { noticeTitle } from '../kinds/titles.ts';
import { fixedFiles, itemPath, pages } from '../model/addresses.ts';
import ical from 'ical-generator';
import { addDays } from '../model/day/iso-day.ts';
import { collapseSpace } from '../model/text/normalize.ts';
import { daysOffView } from '../model/views/disclosure/days-off.ts';
import { schoolWords } from '../model/views/school-words.ts';
import type { Site } from '../model/site/site.ts';
import { addAllDay } from './all-day-event.ts';
import type { Address } from './dataset.ts';

/** One day, or several, of interest to a family. */
interface FamilyEvent {
  id: string;
  /** ISO days, both included. */
  from: string;
  to: string;
  summary: string;
  path: string;
}

/** How far the past goes: what a family may still look up. */
const PAST_DAYS = 60;

/**
 * Days for families, as an iCalendar file (RFC 5545): days off, the last days of notices, the weeks for which menus or plans are
 * published. The school's own deadlines are in another file. The stamp is the day of the build, so that a build repeats.
 */
export function parentsCalendar(site: Site, address: Address): string {
  const host = new URL(address('/')).hostname;
  const calendar = ical({
    name: collapseSpace(`Lịch cho ${schoolWords(site).family}, ${site.settings.title}`),
    description: 'Ngày nghỉ, ngày cuối của thông báo, thực đơn và kế hoạch tuần đã công khai.',
    prodId: { company: host, product: 'Dân Biết', language: 'VI' },
    url: address(fixedFiles.parentCalendar),
  });
  const events = [...daysOff(site), ...notices(site), ...weeks(site)].filter(
    ({ to }) => to >= addDays(site.today, -PAST_DAYS),
  );
  for (const { path, ...event } of events)
    addAllDay(calendar, host, site.today, { ...event, description: null, url: address(path) });
  return calendar.toString();
}

const daysOff = (site: Site): FamilyEvent[] =>
  daysOffView(site).years.flatMap(({ days, decision }) =>
    days.map(({ on, name }) => ({
      id: `nghi-${on}`,
      from: on,
      to: on,
      summary: `Nghỉ${decision ? '' : ' (dự kiến)'}: ${name}`,
      path: pages.daysOff,
    })),
  );

const notices = (site: Site): FamilyEvent[] =>
  site.recordsOf('notices').flatMap((record): FamilyEvent[] => {
    const { organization, issuedOn, until } = record.data;
    const path = addressOf(record);
    if (!site.isOwn(organization) || issuedOn > site.today || until === null || path === null) return [];
    return [{ id: `thong-bao-${record.id}`, from: until, to: until, summary: noticeTitle(record.data), path }];
  });

/** What is published for a week: from its Monday to its Friday. */
const weeks = (site: Site): FamilyEvent[] =>
  site.dutyRegister().allDisclosures.flatMap(({ id, data }): FamilyEvent[] => {
    const period = requirePeriod(data.period);
    const isPublic = data.publications.some(({ on }) => on === null || on <= site.today);
    if (period.kind !== 'week' || !isPublic || data.notApplicable !== null) return [];
    const title = data.title ?? itemTitle(site.dutyRegister().duty(data.duty).data, period);
    return [
      { id, from: period.from, to: addDays(period.from, 4), summary: title, path: itemPath(data.duty, data.period) },
    ];
  });

import { pages, tableImportPath } from '../../addresses.ts';
import { tableLabels } from '../../../kinds/disclosure-data/index.ts';
import type { Duty } from '../../../kinds/duty.ts';
import { itemTitle } from '../../../kinds/item-title.ts';
import { daysLeft } from '../../day/days-left.ts';
import { addDays } from '../../day/iso-day.ts';
import { formatDay, formatWeekday } from '../../day/format-day.ts';
import type { UpcomingItem } from '../../law/duty/school-year.ts';
import type { LinkView } from '../links.ts';
import type { Site } from '../../site/site.ts';
import { upcomingPath } from './due-next.ts';

/** Something that a clerk has to publish, with the buttons that make it. */
export interface WorkItem extends LinkView {
  /** `trước thứ Bảy 28/11/2026` */
  day: string;
  dayIso: string;
  left: string;
  /** The first one is the usual way; empty for what is not published on the site. */
  make: LinkView[];
}

/** The work of a week: what is due in it, or where nothing is, what is due next. */
export interface DueWork {
  /** Which days they are: the page is read long after it was built. */
  heading: string;
  items: WorkItem[];
}

/** Days that a clerk looks ahead. */
const WEEK = 7;
/** Days that are looked through where nothing is due in a week, and how many items are listed then. */
const LATER = { days: 60, most: 5 };

const offTheWeb: ReadonlySet<Duty['web']> = new Set(['internal', 'forbidden', 'gate']);

/** What is due within a week of the build, the soonest first; of a duty with many periods the first one only. */
export function dueWork(site: Site): DueWork {
  const itemsUntil = (days: number) => {
    const seen = new Set<string>();
    return site
      .dutyRegister()
      .upcoming(addDays(site.today, days))
      .filter(({ duty }) => !offTheWeb.has(duty.web) && !seen.has(duty.code) && seen.add(duty.code));
  };
  const week = itemsUntil(WEEK);
  const shown = week.length > 0 ? week : itemsUntil(LATER.days).slice(0, LATER.most);
  const days = `${formatDay(site.today)}–${formatDay(addDays(site.today, WEEK))}`;
  const heading = week.length > 0 ? `Việc có hạn ${days}` : `${days} không có hạn nào; sắp tới`;
  return { heading, items: shown.map((item) => workItem(site, item)) };
}

function workItem(site: Site, item: UpcomingItem): WorkItem {
  const { duty, period, lastDay } = item;
  return {
    label: itemTitle(duty, period),
    path: upcomingPath(site, item),
    day: formatWeekday(lastDay),
    dayIso: lastDay,
    left: `${daysLeft(lastDay, site.today)}, tính từ ${formatDay(site.today)}`,
    make: waysToMake(site, item),
  };
}

/** The form of each table of a duty, with its period; where it has none, a new item in the forms, with what is known filled in. */
function waysToMake(site: Site, { duty, period }: UpcomingItem): LinkView[] {
  const forms = duty.tables.map((table) => ({
    path: tableImportPath(duty.code, table, period.id),
    label: duty.tables.length === 1 ? 'Điền bảng' : `Điền bảng: ${tableLabels[table]}`,
  }));
  return forms.length > 0 ? forms : [{ path: newItemPath(site, duty.code, period.id), label: 'Điền mục này' }];
}

/** A new item in the editing screen, which takes the values of fields from the address. */
const newItemPath = (site: Site, duty: string, period: string): string =>
  `${pages.editing}#/collections/disclosures/new?${new URLSearchParams({ duty, organization: site.school.id, period }).toString()}`;

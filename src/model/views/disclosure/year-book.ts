import type { Duty } from '../../../kinds/duty.ts';
import { itemTitle } from '../../../kinds/item-title.ts';
import { periodLabel, requirePeriod } from '../../../kinds/period.ts';
import type { Period } from '../../../kinds/period.ts';
import { dutyGroupAnchor } from '../../addresses.ts';
import { dutyGroupTitle } from '../../law/duty/level-words.ts';
import type { LinkView } from '../links.ts';
import type { Site } from '../../site/site.ts';
import { reportItem } from './annual-report.ts';
import type { ReportPart } from './annual-report.ts';
import { isPublished } from './state-view.ts';

/** A group of duties in the book: what was published, and the names of what was not. */
export interface BookPart extends ReportPart {
  /** `Thực đơn hằng ngày (12 kỳ)`, in the order of the codes. */
  unpublished: string[];
}

/** Everything that a school published for a school year, in the order of its board. Nothing of it depends on the day of the build but what was published since. */
export interface YearBookView {
  label: string;
  parts: BookPart[];
  /** Items, one for each period of a duty. */
  published: number;
  missing: number;
}

/** @param schoolYear one of the site: `2025-2026` */
export function yearBookView(site: Site, schoolYear: string): YearBookView {
  const book = site.dutyRegister();
  const shown = new Map<string, LinkView>();
  const parts = new Map<string, BookPart>();
  for (const { duty, cells } of book.boardRows(schoolYear)) {
    const part = parts.get(duty.group) ?? newPart(duty.group, dutyGroupTitle(duty.group, book.school.levels));
    parts.set(duty.group, part);
    const items = cells.flatMap(({ period }) => {
      const item = reportItem(site, duty.code, [period], shown);
      return item === null ? [] : [{ ...item, label: inYear(duty, period, schoolYear) }];
    });
    const missing = items.filter(({ status }) => status.unpublished).length;
    part.items.push(
      ...items.filter(
        ({ status, contents, seeItem }) => !status.unpublished && (contents.length > 0 || seeItem !== null),
      ),
    );
    part.missing += missing;
    if (missing > 0) part.unpublished.push(missing === 1 ? duty.title : `${duty.title} (${missing} kỳ)`);
  }
  const all = [...parts.values()].filter(({ items, missing }) => items.length + missing > 0);
  return {
    label: periodLabel(requirePeriod(schoolYear)),
    parts: all,
    published: all.reduce((sum, { items }) => sum + items.filter(({ status }) => isPublished(status.state)).length, 0),
    missing: all.reduce((sum, { missing }) => sum + missing, 0),
  };
}

const newPart = (letter: string, title: string): BookPart => ({
  anchor: dutyGroupAnchor(letter),
  number: letter,
  title,
  items: [],
  missing: 0,
  unpublished: [],
});

/** The name of an item, with its period unless that is the school year of the book. */
const inYear = (duty: Duty, period: Period, schoolYear: string): string =>
  period.id === schoolYear ? duty.title : itemTitle(duty, period);

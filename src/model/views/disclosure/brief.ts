import { tables } from '../../../kinds/disclosure-data/index.ts';
import type { BriefText } from '../../../kinds/disclosure-data/define-table.ts';
import type { Disclosure } from '../../../kinds/disclosure.ts';
import { requirePeriod } from '../../../kinds/period.ts';
import type { TableView } from '../../table/table-view.ts';
import type { LinkView } from '../links.ts';
import type { Site } from '../../site/site.ts';
import { itemLink, publishedItems } from './latest.ts';

/** A row of what was published, in a line. */
export interface BriefLine extends BriefText {
  label: string;
}

/** An item and what it says, short enough to be read where somebody asks. */
export interface BriefItem extends LinkView {
  lines: BriefLine[];
  /** How many lines its page has besides. */
  more: number;
  /** The first paragraph, where it has words and no table. */
  words: string | null;
}

/** Lines up to which an answer is read at a glance. */
const most = 8;

/**
 * What is published for a duty and holds on the next working day, with what it says: on a Sunday the menu is that of the week to
 * come. Where nothing is for that day, what was published last. Items of later periods follow. Empty while nothing is published.
 */
export function briefItems(site: Site, code: string): [BriefItem, ...BriefItem[]] | [] {
  const items = publishedItems(site, code).filter(({ notApplicable }) => notApplicable === null);
  const day = site.dutyRegister().nextWorkingDay;
  const at = items.findLastIndex(({ period }) => {
    const { from, to } = requirePeriod(period);
    return from <= day && day <= to;
  });
  const [now, ...later] = items.slice(at);
  return now === undefined ? [] : [briefItem(site, now), ...later.map((each) => bare(itemLink(site, each)))];
}

/** An item of which only the way to it is shown. */
export const bare = (link: LinkView): BriefItem => ({ ...link, lines: [], more: 0, words: null });

export function briefItem(site: Site, item: Disclosure): BriefItem {
  const lines = briefLines(site, item);
  return {
    ...itemLink(site, item),
    lines: lines.slice(0, most),
    more: Math.max(lines.length - most, 0),
    words: lines.length === 0 ? (item.narrative[0] ?? null) : null,
  };
}

/** The rows of its tables that can be said in a line. Small counts of people are hidden as on its page. */
export const briefLines = (site: Site, { data }: Disclosure): BriefLine[] =>
  data.flatMap((each) => {
    const table = site.dutyRegister().table(each);
    const brief = tables[each.table].brief ?? (isInWords(table) ? inWords(table) : null);
    if (brief === null) return [];
    return table.rows.flatMap(({ label, cells }): BriefLine[] => {
      const texts = table.columns.map(({ key }, index): [string, string] => [key, cells[index]?.text ?? '']);
      const line = brief(Object.fromEntries(texts));
      return line.text === '' ? [] : [{ label, ...line }];
    });
  });

const isInWords = ({ columns }: TableView) => columns.every(({ format }) => format === 'text');

/** A row of words: each column that is filled in, with its name. */
const inWords =
  ({ columns }: TableView) =>
  (cells: Readonly<Record<string, string>>): BriefText => ({
    text: columns.flatMap(({ key, label }) => (cells[key] ? `${label}: ${cells[key]}` : [])).join('. '),
    note: null,
  });

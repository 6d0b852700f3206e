import { csvName, itemPath } from '../../addresses.ts';
import type { Disclosure } from '../../../kinds/disclosure.ts';
import { tableLabels } from '../../../kinds/disclosure-data/index.ts';
import type { TableData, TableKey } from '../../../kinds/disclosure-data/index.ts';
import { withEarlierPeriod } from '../../disclosure/compare.ts';
import { siteTables } from '../../disclosure/site-tables.ts';
import { areComparable } from '../../disclosure/tables.ts';
import { entryOf, firstItem } from '../../items.ts';
import type { TableView } from '../../table/table-view.ts';
import { periodLabel, requirePeriod } from '../../../kinds/period.ts';
import type { Period } from '../../../kinds/period.ts';
import { chartView } from './chart-view.ts';
import type { ChartView } from './chart-view.ts';

/**
 * `cards`: on a phone a row becomes a card. `matrix`: the names of the rows stay, the columns move past them. Both: cards on a
 * phone, and columns that move where a window is wider than that and narrower than the table.
 */
export type TableLayout = 'cards' | 'matrix' | 'cards matrix';

/** A table of numbers as its page shows it. */
export interface DataView {
  anchor: string;
  table: TableView;
  /** The unit of all numbers that have one, where it is the same; the caption then gives it once. */
  unit: string | null;
  /** How the table is laid out where its width does not do. */
  layout: TableLayout;
  chart: ChartView | null;
  csv: { path: string; name: string };
  /** The same for Excel. */
  xlsx: { path: string; name: string };
}

/** One file of numbers to download. */
export interface CsvFile {
  code: string;
  period: string;
  name: string;
  table: TableView;
}

/**
 * The tables of an item, each with the same table of a year earlier next to it where one was published.
 * @param all what was published for the duty, this item included. @param tableOf a table as readers may see it.
 */
export function dataViews(
  disclosure: Disclosure,
  all: readonly Disclosure[],
  tableOf: (data: TableData) => TableView,
): DataView[] {
  const names = namesOf(all.filter((each) => isSameItem(each, disclosure)));
  return disclosure.data.map((data) => {
    const { name, nth } = entryOf(names, data);
    const own = tableOf(data);
    const past = pastTable(data, disclosure.period, all, tableOf);
    const table =
      past === null
        ? own
        : withEarlierPeriod(own, past.view, past.label, periodLabel(requirePeriod(disclosure.period)));
    return {
      anchor: name.replace(/\.csv$/u, ''),
      table: { ...table, caption: nth === 1 ? table.caption : `${table.caption} (${nth})` },
      ...laidOut(table),
      chart: chartView(table),
      csv: { path: itemPath(disclosure.duty, disclosure.period) + name, name },
      xlsx: { path: itemPath(disclosure.duty, disclosure.period) + xlsxName(name), name: xlsxName(name) },
    };
  });
}

/** The name of the Excel file next to a file of numbers. */
export const xlsxName = (csv: string): string => csv.replace(/\.csv$/u, '.xlsx');

/**
 * The files of all items. A file holds its own period only: the year before has a file of its own.
 * @param tableOf as readers may see a table next to all others
 */
export function csvFiles(all: readonly Disclosure[], tableOf = siteTables(all)): CsvFile[] {
  return [...Map.groupBy(all, ({ duty, period }) => `${duty} ${period}`).values()].flatMap((items) =>
    [...namesOf(items)].map(([data, { name }]) => ({
      code: firstItem(items).duty,
      period: firstItem(items).period,
      name,
      table: tableOf(data),
    })),
  );
}

/** What says how a table is drawn. */
export const laidOut = (table: TableView): Pick<DataView, 'unit' | 'layout'> => ({
  unit: commonUnit(table),
  layout: tableLayout(table),
});

/** Rows, and values in each, up to which cards are quicker to read than columns that move. */
const mostCards = 6;
const mostInCard = 8;

/** Columns up to which a table of cards fits every window that is wider than a phone. */
const mostOnTablet = 4;

/** Words do not fit columns on a phone, however many there are, nor the even columns of figures next to few of these. */
function tableLayout({ rows, columns }: TableView): TableLayout {
  const words = columns.filter(({ format }) => format === 'text').length;
  const isSmall = rows.length <= mostCards && columns.length <= mostInCard;
  if (!isSmall && words < columns.length) return 'matrix';
  return columns.length > mostOnTablet && words * 3 <= columns.length ? 'cards matrix' : 'cards';
}

function commonUnit({ columns }: TableView): string | null {
  const units = new Set(columns.flatMap(({ unit }) => unit ?? []));
  return units.size === 1 ? firstItem([...units]) : null;
}

const isSameItem = (a: Disclosure, b: Disclosure) => a.duty === b.duty && a.period === b.period;

/** The file name of every table of an item; tables of one kind are counted. */
function namesOf(items: readonly Disclosure[]): Map<TableData, { name: string; nth: number }> {
  const seen = new Map<TableKey, number>();
  return new Map(
    items
      .flatMap(({ data }) => data)
      .map((data) => {
        const nth = (seen.get(data.table) ?? 0) + 1;
        seen.set(data.table, nth);
        return [data, { name: csvName(tableLabels[data.table], nth), nth }];
      }),
  );
}

/** The table of the same kind, and of the same place or age, in the item of a year earlier. */
function pastTable(
  data: TableData,
  period: string,
  earlier: readonly Disclosure[],
  tableOf: (data: TableData) => TableView,
): { view: TableView; label: string } | null {
  const before = yearBefore(requirePeriod(period));
  const item = earlier.find((each) => each.period === before);
  const same = item?.data.filter((each) => areComparable(each, data)) ?? [];
  return before === null || same.length !== 1
    ? null
    : { view: tableOf(firstItem(same)), label: periodLabel(requirePeriod(before)) };
}

/** The id of the same period a year earlier: `2026-q3` → `2025-q3`; null for weeks, which do not repeat. */
export function yearBefore({ id, kind }: Period): string | null {
  if (kind === 'week') return null;
  return id
    .replace(/^\d{4}/u, (year) => String(Number(year) - 1))
    .replace(/-(\d{4})$/u, (_, year) => `-${Number(year) - 1}`);
}

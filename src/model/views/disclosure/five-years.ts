import { csvName, itemPath, yearsTablePath } from '../../addresses.ts';
import type { Disclosure } from '../../../kinds/disclosure.ts';
import { tableLabels } from '../../../kinds/disclosure-data/index.ts';
import type { TableData } from '../../../kinds/disclosure-data/index.ts';
import { periodLabel } from '../../../kinds/period.ts';
import type { Period } from '../../../kinds/period.ts';
import { areComparable } from '../../disclosure/tables.ts';
import { lastItem } from '../../items.ts';
import { daysLate } from '../../law/duty/days-late.ts';
import type { DutyStatus } from '../../law/duty/state.ts';
import type { Site } from '../../site/site.ts';
import { toCell } from '../../table/publish.ts';
import { figuresIn } from '../../table/table-view.ts';
import type { Row, TableView } from '../../table/table-view.ts';
import { contentView } from './content-view.ts';
import type { DocumentView } from './content-view.ts';
import { xlsxName } from './data-view.ts';
import { figureLength } from './figure-length.ts';
import type { FigureLength } from './figure-length.ts';
import { statusView } from './state-view.ts';
import type { StatusView } from './state-view.ts';

/** How many years are put next to each other: as long as the law has most items kept. */
const YEARS = 5;

/** One year of a duty. */
export interface YearLine extends StatusView {
  period: string;
  path: string;
  daysLate: number | null;
  documents: DocumentView[];
}

/** One column of a table over the years. */
export interface YearsTable {
  anchor: string;
  unit: string | null;
  /** A column for each year, the oldest first. */
  table: TableView;
  figures: FigureLength | undefined;
  /** ISO day on which its last year begins. */
  day: string;
  csv: { path: string; name: string };
  xlsx: { path: string };
}

/** A duty over five years on one page. */
export interface FiveYears {
  /** The newest first. */
  years: YearLine[];
  tables: YearsTable[];
}

/** The last five years of a duty up to today; null for duties of short periods, which have a list for each school year. */
export function fiveYears(site: Site, code: string): FiveYears | null {
  const book = site.dutyRegister();
  const { period: kind } = book.duty(code).data;
  if (kind !== 'year' && kind !== 'school-year') return null;
  const cells = new Map<string, { period: Period; status: DutyStatus }>();
  for (const { id } of book.schoolYears)
    for (const row of book.boardRows(id))
      if (row.duty.code === code) for (const cell of row.cells) cells.set(cell.period.id, cell);
  const past = [...cells.values()]
    .filter(({ period }) => period.from <= site.today)
    .sort((a, b) => (a.period.from < b.period.from ? 1 : -1))
    .slice(0, YEARS);
  const years = past.map(({ period, status }) => yearLine(site, code, period, status));
  return { years, tables: yearTables(site, code, past) };
}

function yearLine(site: Site, code: string, period: Period, status: DutyStatus): YearLine {
  const records = status.disclosures.filter((each) => each.period === period.id);
  return {
    ...statusView(status),
    period: periodLabel(period),
    path: itemPath(code, period.id),
    daysLate: daysLate(status, site.today),
    documents: records.flatMap((each) => contentView(site, site.dutyRegister().recordOf(each)).documents),
  };
}

interface YearData {
  label: string;
  /** ISO day */
  from: string;
  disclosures: Disclosure[];
}

function yearTables(site: Site, code: string, past: readonly { period: Period }[]): YearsTable[] {
  const book = site.dutyRegister();
  const years = past.map(({ period }): YearData => ({
    label: periodLabel(period),
    from: period.from,
    disclosures: book
      .disclosures(code)
      .map(({ data }) => data)
      .filter((each) => each.period === period.id),
  }));
  const latest = years.find(({ disclosures }) => disclosures.some(({ data }) => data.length > 0));
  const tables = latest?.disclosures.flatMap(({ data }) => data) ?? [];
  const found = tables.flatMap((data, index) => tablesOf(data, years, book.table, `nam-nam-${index + 1}`));
  const seen = new Map<string, number>();
  return found.map((each) => {
    const nth = (seen.get(each.table.caption) ?? 0) + 1;
    seen.set(each.table.caption, nth);
    const name = csvName(each.table.caption, nth);
    const path = yearsTablePath(code, name);
    return { ...each, csv: { path, name }, xlsx: { path: xlsxName(path) } };
  });
}

/** A table for each column that a chart would draw, or for each column of numbers, where two years or more have it. */
function tablesOf(
  latest: TableData,
  years: readonly YearData[],
  tableOf: (data: TableData) => TableView,
  anchor: string,
): Omit<YearsTable, 'csv' | 'xlsx'>[] {
  const found = years
    .flatMap(({ label, from, disclosures }) => {
      const same = disclosures.flatMap(({ data }) => data).filter((data) => areComparable(data, latest));
      return same.length === 1 ? same.map((data) => ({ label, from, view: tableOf(data) })) : [];
    })
    .reverse();
  const view = tableOf(latest);
  const columns = view.columns.filter(({ key, format }) =>
    view.chart ? view.chart.columns.includes(key) : format !== 'text',
  );
  if (found.length < 2) return [];
  const rows = rowsOf(found.map((each) => each.view).reverse());
  return columns.map((column, index) => {
    const shown = rows.map(({ key, label, kind }) => ({
      key,
      label,
      kind,
      cells: found.map(({ view: { columns: own, rows: all } }) => {
        const at = own.findIndex((each) => each.key === column.key);
        return all.find((row) => row.key === key)?.cells[at] ?? toCell(null, column.format);
      }),
    }));
    return {
      anchor: `${anchor}-${index + 1}`,
      unit: column.unit,
      table: {
        table: view.table,
        // The caption of a table may name its year.
        caption: `${tableLabels[latest.table]}: ${column.label}`,
        rowHeader: view.rowHeader,
        columns: found.map(({ label }) => ({ ...column, key: label, label })),
        rows: shown,
        footnotes: [...new Set(found.flatMap((each) => each.view.footnotes))],
        chart: null,
      },
      day: lastItem(found).from,
      figures: figureLength(shown.flatMap(({ cells }) => figuresIn(cells))),
    };
  });
}

/** The rows of all tables, each once: those of the latest in its order, others before its total. */
function rowsOf(views: readonly TableView[]): Row[] {
  const rows = new Map(views.flatMap((view) => view.rows).map((row) => [row.key, row]));
  const order = new Map(views.flatMap((view) => view.rows).map(({ key }, index) => [key, index]));
  const rank = ({ key, kind }: Row) => (kind === 'total' ? Infinity : (order.get(key) ?? 0));
  return [...rows.values()].sort((a, b) => rank(a) - rank(b) || 0);
}

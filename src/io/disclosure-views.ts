/** What the pages about disclosure ask, bound to the site as it is on disk. See `views.ts`. */
import { toHtml } from 'hast-util-to-html';
import { disclosure } from '../kinds/disclosure.ts';
import { tableKeys, tableLabels, tables } from '../kinds/disclosure-data/index.ts';
import { tableView } from '../model/disclosure/tables.ts';
import { annualReportView, annualReportYears } from '../model/views/disclosure/annual-report.ts';
import { boardFilters, boardView } from '../model/views/disclosure/board-view.ts';
import type { Duty } from '../kinds/duty.ts';
import { dutyPath, filterPath, itemPath, tableImportPath, templatePath } from '../model/addresses.ts';
import type { BoardFilter } from '../model/addresses.ts';
import { boardProgress } from '../model/views/disclosure/board-progress.ts';
import { csvFiles, dataViews } from '../model/views/disclosure/data-view.ts';
import type { CsvFile, DataView } from '../model/views/disclosure/data-view.ts';
import { tableDocument } from '../model/views/disclosure/table-document.ts';
import { periodLabel, requirePeriod } from '../kinds/period.ts';
import { daysOffView } from '../model/views/disclosure/days-off.ts';
import { dueNext } from '../model/views/disclosure/due-next.ts';
import { dueWork as dueWorkOf } from '../model/views/disclosure/due-work.ts';
import { dutiesOf, dutyView } from '../model/views/disclosure/duty-view.ts';
import { fiveYears as fiveYearsOf } from '../model/views/disclosure/five-years.ts';
import { itemAddresses } from '../model/views/disclosure/item-addresses.ts';
import { itemView } from '../model/views/disclosure/item-view.ts';
import type { ItemAddress } from '../model/views/disclosure/item-addresses.ts';
import { progressView } from '../model/views/disclosure/progress-view.ts';
import { regulationItems, regulationView } from '../model/views/disclosure/regulation-view.ts';
import { schoolView } from '../model/views/disclosure/school-view.ts';
import { dutyStateView } from '../model/views/disclosure/state-view.ts';
import { dutyStateLabels } from '../model/law/duty/state.ts';
import type { DutyState } from '../model/law/duty/state.ts';
import { questionViews } from '../model/views/question-views.ts';
import { schoolWords } from '../model/views/school-words.ts';
import { once } from '../model/once.ts';
import type { Site } from '../model/site/site.ts';
import { currentSite } from './current.ts';
import { downloadTypes } from '../model/downloads.ts';

export const currentSchoolYear = () => currentSite().dutyRegister().currentYear.id;
export const schoolYears = () =>
  currentSite()
    .dutyRegister()
    .schoolYears.map(({ id }) => id);
export const board = (schoolYear: string, filter: BoardFilter = {}) => boardView(currentSite(), schoolYear, filter);
/** How much of a school year is published, and what is late. */
export const progress = (schoolYear: string) => boardProgress(currentSite(), schoolYear);
/** The questions of parents, each with its answer. */
export const questions = () => questionViews(currentSite());
/** Every narrowed board of a school year, with the part of its address that says by what. */
export const narrowedBoards = (schoolYear: string) =>
  boardFilters(currentSite(), schoolYear).map((filter) => ({ filter, path: filterPath(filter) }));
export const daysOff = () => daysOffView(currentSite());
export const due = (days?: number) => dueNext(currentSite(), days);
/** What a clerk has to do this week. */
export const dueWork = () => dueWorkOf(currentSite());
export const dutySchool = () => schoolView(currentSite());

/** Every state that an item can be in. */
export const dutyStates = () => (Object.keys(dutyStateLabels) as DutyState[]).map((state) => dutyStateView(state));

export const dutyCodes = () =>
  currentSite()
    .dutyRegister()
    .duties.map(({ data }) => data.code);

const offTheWeb: ReadonlySet<Duty['web']> = new Set(['internal', 'forbidden', 'gate']);
/** The Excel forms of the tables of a duty; of every duty that the school has without a code. */
export const templates = (code?: string) =>
  currentSite()
    .dutyRegister()
    .ownDuties.filter(({ data }) => !offTheWeb.has(data.web) && (code === undefined || data.code === code))
    .flatMap(({ data }) => data.tables.map((table) => ({ duty: data, table })));
/** What the school itself needs of the tables of a duty: the Excel form, and the page where the table is filled in. */
export const templateLinks = (code: string) =>
  templates(code).flatMap(({ table }) => [
    {
      path: templatePath(code, table),
      label: `Mẫu Excel để ${schoolWords(currentSite()).school} nhập: ${tableLabels[table]}`,
    },
    {
      path: tableImportPath(code, table),
      label: `Dành cho ${schoolWords(currentSite()).school}: điền bảng này ngay trên trang`,
    },
  ]);

/** A table as HTML. @param nameId the id of its caption */
export const tableHtml = (of: DataView, nameId: string): string => toHtml(tableDocument(of, nameId));

export const duty = (code: string) => dutyView(currentSite(), code);
export const fiveYears = (code: string) => fiveYearsOf(currentSite(), code);
/** Every table of a duty over the years, with the name of its file without an ending. */
export const yearsTables = () => yearsTablesOf(currentSite());
const yearsTablesOf = once.perObject((site: Site) =>
  dutyCodes().flatMap((code) =>
    (fiveYearsOf(site, code)?.tables ?? []).map(({ table, csv, day }) => ({
      code,
      table,
      day,
      name: csv.name.replace(/\.csv$/u, ''),
    })),
  ),
);

export const dutiesOnReference = (id: string) => dutiesOf(currentSite(), id);

export const items = () => itemAddresses(currentSite());
export const item = (address: ItemAddress) => itemView(currentSite(), address);
/** A table of every kind, with the numbers of its sample, for the page of all components. */
export const sampleTables = () => {
  const published = { on: '2026-06-20', note: null };
  return tableKeys.flatMap((key, index) => {
    const record = disclosure.parse({
      duty: dutyCodes()[index],
      organization: currentSite().school.id,
      period: '2026',
      data: [tables[key].sample],
      publications: [published],
      provenance: { sources: ['unsourced'], confidence: 'low' },
    });
    // The page has some of these tables from the school, too; regions have names of their own.
    return dataViews(record, [record], tableView).map((view) => ({
      ...view,
      table: { ...view.table, caption: `Mẫu: ${view.table.caption}` },
    }));
  });
};
/** Every file of numbers. */
export function dataFiles() {
  const { allDisclosures, table } = currentSite().dutyRegister();
  return csvFiles(
    allDisclosures.map(({ data }) => data),
    table,
  );
}

/** What the Excel file of a table says of itself. @param page absolute address. @param day of the file, ISO */
const aboutTable = (code: string, period: readonly (readonly [string, string])[], page: string, day: string) => ({
  lines: [
    ['Mục', `${code}. ${currentSite().dutyRegister().duty(code).data.title}`] as const,
    ...period,
    ['Trường', currentSite().school.data.name] as const,
    ['Trang', page] as const,
  ],
  day,
});

/** The same of the table of an item. @param address makes a path absolute */
export const xlsxAbout = ({ code, period }: CsvFile, address: (path: string) => string) =>
  aboutTable(
    code,
    [['Kỳ', periodLabel(requirePeriod(period))]],
    address(itemPath(code, period)),
    requirePeriod(period).from,
  );

/** The same of a table over the years. @param address makes a path absolute */
export const aboutYearsTable = (
  { code, day }: ReturnType<typeof yearsTables>[number],
  address: (path: string) => string,
) => aboutTable(code, [], address(dutyPath(code)), day);

export const reportYears = () => annualReportYears(currentSite());
export const annualReport = (year: string) => annualReportView(currentSite(), year);

export const regulations = () => regulationItems(currentSite());
export const regulationIds = () =>
  currentSite()
    .dutyRegister()
    .regulations.map(({ id }) => id);
export const regulation = (id: string) => regulationView(currentSite(), id);

export const planProgress = (plan: string) => progressView(currentSite(), plan);

/** A table with its files. */
export interface FiledTable {
  table: { caption: string };
  csv: { path: string };
  xlsx: { path: string };
}

/** Tables as files for machines, each as CSV and as Excel, by address, media type and the name of the table. */
export const tableFiles = (tables: readonly FiledTable[]) =>
  tables.flatMap(({ csv, xlsx, table: { caption } }) => [
    { path: csv.path, type: 'text/csv', title: caption },
    { path: xlsx.path, type: downloadTypes['xlsx'], title: caption },
  ]);

import type { Duty } from '../../../kinds/duty.ts';
import { annualReportPath, dutyPath, itemPath } from '../../addresses.ts';
import { periodContaining, periodLabel, requirePeriod } from '../../../kinds/period.ts';
import type { Period } from '../../../kinds/period.ts';
import { entryOf, firstItem, itemAt } from '../../items.ts';
import { concerns, heldIn } from '../../law/duty/state.ts';
import type { LinkView } from '../links.ts';
import type { Site } from '../../site/site.ts';
import { basisViews } from './basis-view.ts';
import type { BasisView } from './basis-view.ts';
import { contentView } from './content-view.ts';
import type { ContentView } from './content-view.ts';
import { hasItemPage } from './item-addresses.ts';
import { isPublished, statusView } from './state-view.ts';
import type { StatusView } from './state-view.ts';

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

export interface ReportItem extends LinkView {
  code: string;
  period: string;
  status: StatusView;
  contents: ContentView[];
  /** Another item of this report in which the content is; null where it is here. */
  seeItem: LinkView | null;
}

export interface ReportPart {
  anchor: string;
  number: string;
  title: string;
  items: ReportItem[];
  missing: number;
}

/** The annual report of a calendar year, as far as it can be put together from what was published. */
export interface AnnualReportView {
  year: string;
  schoolYear: string;
  parts: ReportPart[];
  published: number;
  missing: number;
  /** The law that asks for it. */
  basis: BasisView[];
  /** The item under which the signed report is to be published. */
  item: LinkView & { status: StatusView };
  years: LinkView[];
}

/** The duty that is the annual report of the site's school: it lists the parts and the duties that fill them. */
export const annualReportDuty = (site: Site): Duty | null =>
  site
    .dutyRegister()
    .duties.find(({ data }) => data.annualReport.length > 0 && concerns(data, site.dutyRegister().school))?.data ??
  null;

/** The years for which the report is owed, and has begun: the newest first. */
export function annualReportYears(site: Site): string[] {
  const book = site.dutyRegister();
  const code = annualReportDuty(site)?.code;
  const years = book.schoolYears.flatMap(({ id }) =>
    book.boardRows(id).flatMap(({ duty, cells }) => (duty.code === code ? cells.map(({ period }) => period.id) : [])),
  );
  return years.filter((year) => year <= site.today.slice(0, 4));
}

/**
 * Numbers of a school year are those of the one that ended in the year of the report: they are
 * "as of June", the report is as of 31 December (TT 09/2024/TT-BGDĐT điểm a, b khoản 1 Điều 14).
 * @param year one of {@link annualReportYears}
 */
export function annualReportView(site: Site, year: string): AnnualReportView {
  const book = site.dutyRegister();
  const duty = annualReportDuty(site)!;
  const { code: reportCode, annualReport } = duty;
  const periods = [requirePeriod(year), periodContaining('school-year', `${year}-06-30`)];
  const shown = new Map<string, LinkView>();
  const views = annualReport.map(({ title, duties }, index): ReportPart => {
    const number = itemAt(roman, index);
    const items = duties.flatMap((code) => reportItem(site, code, periods, shown) ?? []);
    const missing = items.filter(({ status }) => status.unpublished).length;
    return { anchor: `phan-${number.toLowerCase()}`, number, title, items, missing };
  });
  const count = (of: (part: ReportPart) => number) => views.reduce((sum, part) => sum + of(part), 0);
  return {
    year,
    schoolYear: periodLabel(itemAt(periods, 1)),
    parts: views,
    published: count(({ items }) => items.filter(({ status }) => isPublished(status.state)).length),
    missing: count(({ missing }) => missing),
    basis: basisViews(site, duty),
    item: {
      path: itemPath(reportCode, year),
      label: `Báo cáo thường niên năm ${year}`,
      status: statusView(book.status(reportCode, firstItem(periods))),
    },
    years: annualReportYears(site).map((each) => ({ path: annualReportPath(each), label: `năm ${each}` })),
  };
}

/** One item of a report, or null where law did not ask for it. @param shown where each record is already. */
export function reportItem(
  site: Site,
  code: string,
  periods: readonly Period[],
  shown: Map<string, LinkView>,
): ReportItem | null {
  const book = site.dutyRegister();
  const duty = book.duty(code).data;
  const period = periods.find(({ kind }) => kind === duty.period)!;
  const status = book.status(code, period);
  if (!concerns(duty, book.school) || !heldIn(duty, period, status.lastDay)) return null;
  const here: LinkView = { path: `#${code.toLowerCase()}`, label: duty.title };
  const records = status.disclosures.filter(({ notApplicable }) => notApplicable === null).map(book.recordOf);
  const fresh = records.filter(({ id }) => !shown.has(id));
  for (const { id } of fresh) shown.set(id, here);
  return {
    code,
    path: hasItemPage(site, code, period.id) ? itemPath(code, period.id) : dutyPath(code),
    label: duty.title,
    period: periodLabel(period),
    status: statusView(status),
    contents: fresh.map((record) => contentView(site, record)),
    seeItem: fresh.length === 0 && records[0] ? entryOf(shown, records[0].id) : null,
  };
}

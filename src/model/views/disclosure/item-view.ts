import { annualReportPath, dutyPath, itemPath, periodAnchor, yearPath } from '../../addresses.ts';
import { itemTitle } from '../../../kinds/item-title.ts';
import { periodLabel, requirePeriod } from '../../../kinds/period.ts';
import type { Period } from '../../../kinds/period.ts';
import { lastItem } from '../../items.ts';
import type { BoardRow } from '../../law/duty/school-year.ts';
import { fulfils } from '../../law/duty/state.ts';
import type { DutyState, DutyStatus } from '../../law/duty/state.ts';
import type { LinkView } from '../links.ts';
import type { Site } from '../../site/site.ts';
import { annualReportDuty, annualReportYears } from './annual-report.ts';
import { basisViews } from './basis-view.ts';
import type { BasisView, ItemDay } from './basis-view.ts';
import { contentView } from './content-view.ts';
import type { ContentView } from './content-view.ts';
import { itemAddresses } from './item-addresses.ts';
import type { ItemAddress } from './item-addresses.ts';
import { requirementView } from './requirement-view.ts';
import type { RequirementView } from './requirement-view.ts';
import { isPublished, statusView } from './state-view.ts';
import type { StatusView } from './state-view.ts';

/** One of the many short periods of a duty in a school year. */
export interface PeriodRow extends StatusView {
  anchor: string;
  period: string;
  /** The page of what was published; null while nothing was. */
  path: string | null;
}

/** Short periods that belong together: what is there, what comes next, what is missing. */
export interface PeriodGroup {
  title: string;
  rows: PeriodRow[];
  /** Whether the list is open. */
  open: boolean;
}

/** All that the page of a duty and a period shows. */
export interface ItemView {
  code: string;
  /** With its period: `Thực đơn tuần 23/11–29/11/2026`. */
  title: string;
  question: string;
  period: string;
  duty: LinkView;
  year: LinkView;
  /** The state of the item; null where the page is about many short periods. */
  status: StatusView | null;
  /** The short periods of a school year; empty for an item that has one period. */
  periods: PeriodGroup[];
  contents: ContentView[];
  /** Where the content is that serves this item too: a shared item, or an earlier year that still holds. */
  elsewhere: (LinkView & { why: string })[];
  annualReport: LinkView | null;
  requirement: RequirementView;
  basis: BasisView[];
  previous: LinkView | null;
  next: LinkView | null;
}

export function itemView(site: Site, { code, period: periodId }: ItemAddress): ItemView {
  const book = site.dutyRegister();
  const duty = book.duty(code).data;
  const period = requirePeriod(periodId);
  const row = period.kind === duty.period ? null : book.boardRows(periodId).find((each) => each.duty.code === code);
  const status = row ? null : book.status(code, period);
  const ids = itemAddresses(site)
    .filter((each) => each.code === code && requirePeriod(each.period).kind === period.kind)
    .map((each) => requirePeriod(each.period))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const at = ids.findIndex(({ id }) => id === periodId);
  const neighbour = (index: number): LinkView | null =>
    ids[index] ? { path: itemPath(code, ids[index].id), label: periodLabel(ids[index]) } : null;
  const schoolYear = schoolYearOf(site, period);
  return {
    code,
    title: itemTitle(duty, period),
    question: duty.question,
    period: periodLabel(period),
    duty: { path: dutyPath(code), label: duty.title },
    year: { path: yearPath(schoolYear.id), label: schoolYear.id.replace('-', '–') },
    status: status && statusView(status),
    periods: row ? periodGroups(row) : [],
    contents: ownContents(site, code, periodId),
    elsewhere: status ? elsewhere(site, code, periodId, status) : [],
    annualReport: annualReport(site, code, periodId),
    requirement: requirementView(site, duty),
    basis: basisViews(site, duty, status && dayOf(period, status)),
    previous: neighbour(at - 1),
    next: neighbour(at + 1),
  };
}

/** How many of the coming periods are in sight. */
const near = 4;

function periodGroups({ duty, cells }: BoardRow): PeriodGroup[] {
  const rows = cells.map(({ period, status }) => ({
    ...statusView(status),
    anchor: periodAnchor(period),
    period: periodLabel(period),
    path: status.disclosures.length === 0 ? null : itemPath(duty.code, period.id),
  }));
  const of = (...states: DutyState[]) => rows.filter(({ state }) => states.includes(state));
  const coming = of('due-soon', 'not-due');
  const published = rows.filter(({ state }) => isPublished(state)).reverse();
  const overdue = of('overdue').reverse();
  const rest = rows.filter((each) => ![...coming, ...published, ...overdue].includes(each));
  return [
    { title: 'Đã công bố', rows: published, open: true },
    { title: 'Quá hạn, chưa công bố', rows: overdue, open: true },
    { title: 'Sắp tới', rows: coming.slice(0, near), open: true },
    { title: 'Sau đó', rows: coming.slice(near), open: false },
    { title: 'Kỳ khác', rows: rest, open: true },
  ].filter((group) => group.rows.length > 0);
}

function annualReport(site: Site, code: string, year: string): LinkView | null {
  if (code !== annualReportDuty(site)?.code || !annualReportYears(site).includes(year)) return null;
  return { path: annualReportPath(year), label: `báo cáo thường niên năm ${year}` };
}

/** What was published under this duty itself for the period. */
function ownContents(site: Site, code: string, period: string): ContentView[] {
  return site
    .dutyRegister()
    .disclosures(code)
    .filter(({ data }) => data.duty === code && data.period === period && data.notApplicable === null)
    .map((record) => contentView(site, record));
}

function elsewhere(site: Site, code: string, period: string, status: DutyStatus): ItemView['elsewhere'] {
  const book = site.dutyRegister();
  return status.disclosures.flatMap((disclosure) => {
    if (disclosure.notApplicable !== null) return [];
    const shared = disclosure.duty !== code && fulfils(disclosure, code);
    if (!shared && disclosure.period === period) return [];
    const { data } = book.duty(disclosure.duty);
    return [
      {
        path: itemPath(disclosure.duty, disclosure.period),
        label: itemTitle(data, requirePeriod(disclosure.period)),
        why: shared ? 'Công khai chung với mục khác.' : 'Nội dung không đổi, dùng tiếp từ kỳ trước.',
      },
    ];
  });
}

/** The day on which the law of an item is judged: when it was published, or was to be, or the end of its period. */
function dayOf(period: Period, { publishedOn, lastDay }: DutyStatus): ItemDay {
  if (publishedOn !== null) return { day: publishedOn, why: 'ngày công bố' };
  return lastDay !== null ? { day: lastDay, why: 'hạn cuối' } : { day: period.to, why: 'ngày cuối kỳ' };
}

/** The school year on whose board a period is, as near to today as there is one. */
function schoolYearOf(site: Site, period: Period): Period {
  const { schoolYears } = site.dutyRegister();
  const holding = schoolYears.filter(({ from, to }) => period.to >= from && period.to <= to);
  return holding[0] ?? schoolYears.find(({ from }) => from <= period.from) ?? lastItem(schoolYears);
}

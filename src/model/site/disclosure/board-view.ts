import { dutyGroupLabels } from '../../../schema/duty.ts';
import type { Duty } from '../../../schema/duty.ts';
import { parsePeriod, periodLabel } from '../../duty/period.ts';
import type { BoardRow } from '../../duty/school-year.ts';
import type { DutyState } from '../../duty/state.ts';
import { formatDay } from '../../text/format-day.ts';
import type { LinkView } from '../links.ts';
import type { Site } from '../site.ts';
import { basisViews } from './basis-view.ts';
import type { BasisView } from './basis-view.ts';
import { facetPath, itemPath, yearPath } from './paths.ts';
import { dutyStates, dutyStateView, statusView } from './state-view.ts';
import type { DutyStateView, StatusView } from './state-view.ts';

/** One item of a row: a period of the duty and how it stands. */
export interface BoardItem extends StatusView {
  path: string;
  /** `năm 2026`; null where it is the school year of the board. */
  period: string | null;
}

/** The many short periods of a duty in a school year, counted. */
export interface BoardSummary extends LinkView {
  counts: (DutyStateView & { count: number })[];
  /** The next last day that is not past. */
  nextDay: string | null;
  nextDayIso: string | null;
  publishedOn: string | null;
  publishedOnIso: string | null;
}

export interface BoardRowView {
  code: string;
  title: string;
  items: BoardItem[];
  summary: BoardSummary | null;
  basis: BasisView[];
}

export interface BoardGroup {
  letter: string;
  anchor: string;
  title: string;
  rows: BoardRowView[];
}

export const boardFacetTitles = { 'tinh-trang': 'Tình trạng', nhom: 'Nhóm' } as const;
export type BoardFacetKey = keyof typeof boardFacetTitles;
export interface BoardFacet {
  key: BoardFacetKey;
  title: string;
  values: { slug: string; label: string; path: string; count: number }[];
}

export interface BoardView {
  id: string;
  /** `năm học 2026–2027` */
  label: string;
  total: number;
  groups: BoardGroup[];
  facets: BoardFacet[];
  /** Every school year that the site shows, the newest first. */
  years: (LinkView & { id: string })[];
}

/** Which rows of a board to show. */
export interface BoardFilter {
  facet: BoardFacetKey;
  slug: string;
}

/** The board of a school year, or what a facet leaves of it. */
export function boardView(site: Site, schoolYear: string, filter: BoardFilter | null = null): BoardView {
  const book = site.dutyBook();
  const rows = book.board(schoolYear);
  const shown = rows.filter((row) => filter === null || matches(row, filter));
  const groups = (Object.entries(dutyGroupLabels) as [Duty['group'], string][]).flatMap(([letter, title]) => {
    const own = shown.filter(({ duty }) => duty.group === letter);
    const anchor = `nhom-${letter.toLowerCase()}`;
    return own.length === 0
      ? []
      : [{ letter, anchor, title, rows: own.map((row) => rowView(site, schoolYear, row, filter)) }];
  });
  return {
    id: schoolYear,
    label: periodLabel(parsePeriod(schoolYear)!),
    total: rows.length,
    groups,
    facets: facets(schoolYear, rows),
    years: book.schoolYears.map((year) => ({ id: year.id, path: yearPath(year.id), label: periodLabel(year) })),
  };
}

function matches({ duty, cells }: BoardRow, { facet, slug }: BoardFilter): boolean {
  if (facet === 'nhom') return duty.group.toLowerCase() === slug;
  return cells.some(({ status }) => dutyStateView(status.state).slug === slug);
}

function facets(schoolYear: string, rows: readonly BoardRow[]): BoardFacet[] {
  const value = (facet: BoardFacetKey, slug: string, label: string) => {
    const count = rows.filter((row) => matches(row, { facet, slug })).length;
    return count === 0 ? [] : [{ slug, label, path: facetPath(schoolYear, facet, slug), count }];
  };
  return [
    {
      key: 'tinh-trang',
      title: boardFacetTitles['tinh-trang'],
      values: dutyStates.flatMap((state) => value('tinh-trang', dutyStateView(state).slug, dutyStateView(state).label)),
    },
    {
      key: 'nhom',
      title: boardFacetTitles.nhom,
      values: Object.entries(dutyGroupLabels).flatMap(([letter, label]) =>
        value('nhom', letter.toLowerCase(), `${letter}. ${label}`),
      ),
    },
  ];
}

/** A row; narrowed by state it has only the items in that state. */
function rowView(
  site: Site,
  schoolYear: string,
  { duty, cells: all }: BoardRow,
  filter: BoardFilter | null,
): BoardRowView {
  const many = all.length > 2;
  const cells =
    filter?.facet === 'tinh-trang' ? all.filter(({ status }) => dutyStateView(status.state).slug === filter.slug) : all;
  return {
    code: duty.code,
    title: duty.title,
    items: many
      ? []
      : cells.map(({ period, status }) => ({
          ...statusView(status),
          path: itemPath(duty.code, period.id),
          period: period.id === schoolYear ? null : periodLabel(period),
        })),
    summary: many ? summaryOf(site.today, schoolYear, { duty, cells }) : null,
    basis: basisViews(site, duty),
  };
}

function summaryOf(today: string, schoolYear: string, { duty, cells }: Pick<BoardRow, 'duty' | 'cells'>): BoardSummary {
  const count = (state: DutyState) => cells.filter(({ status }) => status.state === state).length;
  const open = cells.find(
    ({ status: { state, lastDay } }) => ['due-soon', 'not-due'].includes(state) && lastDay !== null && lastDay >= today,
  );
  const nextDay = open?.status.lastDay ?? null;
  const publishedOn =
    cells
      .flatMap(({ status }) => status.publishedOn ?? [])
      .sort()
      .at(-1) ?? null;
  return {
    path: itemPath(duty.code, schoolYear),
    label: `${cells.length} kỳ`,
    counts: dutyStates.flatMap((state) =>
      count(state) === 0 ? [] : [{ ...dutyStateView(state), count: count(state) }],
    ),
    nextDay: nextDay && formatDay(nextDay),
    nextDayIso: nextDay,
    publishedOn: publishedOn && formatDay(publishedOn),
    publishedOnIso: publishedOn,
  };
}

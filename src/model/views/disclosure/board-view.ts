import { boardPath, dutyGroupAnchor, filterPath, itemPath, yearPath } from '../../addresses.ts';
import type { BoardFilter } from '../../addresses.ts';
import { dutyGroupLabels } from '../../../kinds/duty.ts';
import type { Duty, SchoolLevel } from '../../../kinds/duty.ts';
import { periodLabel, requirePeriod } from '../../../kinds/period.ts';
import { dutyGroupTitle } from '../../law/duty/level-words.ts';
import type { BoardRow } from '../../law/duty/school-year.ts';
import { dueSoonDays } from '../../law/duty/state.ts';
import type { DutyState } from '../../law/duty/state.ts';
import { upperFirst } from '../../text/first-letter.ts';
import { writeDueRows } from '../../day/due-rows.ts';
import type { OpenItem } from '../../day/due-rows.ts';
import { formatDay } from '../../day/format-day.ts';
import type { IsoDay } from '../../day/iso-day.ts';
import { firstItem } from '../../items.ts';
import type { LinkView } from '../links.ts';
import type { Site } from '../../site/site.ts';
import { basisViews } from './basis-view.ts';
import type { BasisView } from './basis-view.ts';
import { dutyStates, dutyStateView, isPublished, statusView } from './state-view.ts';
import type { DutyStateView, StatusView } from './state-view.ts';

/** One item of a row: a period of the duty and its state. */
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
}

export interface BoardGroup {
  letter: string;
  anchor: string;
  title: string;
  /** The documents on which the duties of the group rest, each once; the articles are on the pages of the duties. */
  basis: BasisView[];
  rows: BoardRowView[];
}

export const boardFacetTitles = { 'tinh-trang': 'Tình trạng', nhom: 'Nhóm' } as const;
export type BoardFacetKey = keyof typeof boardFacetTitles;
export interface BoardFacetValue {
  /** Empty for the value that narrows nothing. */
  slug: string;
  label: string;
  /** The board narrowed by this value and by what the other facet says already. */
  path: string;
  /** How many rows that board has; never none, except on the board itself. */
  count: number;
  current: boolean;
}
/** One way to narrow a board: all of it first, then each value that leaves something. */
export interface BoardFacet {
  key: BoardFacetKey;
  title: string;
  /** The day of the build where the values are states, which change without one; else null. */
  asOf: string | null;
  values: BoardFacetValue[];
}

/** How many rows of a year have an item in a state. */
export interface BoardStanding extends DutyStateView {
  count: number;
  path: string;
  /** Of what is due soon, the open items of each row: the page counts them again on the day on which it is read. */
  due: string | null;
}

export interface BoardView {
  id: string;
  /** `năm học 2026–2027` */
  label: string;
  /** What the board is narrowed to: `Quá hạn, chưa công bố · B. Thu, chi, tài chính, tài sản`; empty for the whole board. */
  heading: string;
  /** How many rows the whole board has, and how many are shown. */
  total: number;
  shown: number;
  groups: BoardGroup[];
  /** What is missing and what is there, of the whole year; states without an item are left out. */
  standing: BoardStanding[];
  facets: BoardFacet[];
  /** Every school year that the site shows, the newest first. */
  years: (LinkView & { id: string })[];
}

/** The board of a school year, or what a state, a group or both leave of it. */
export function boardView(site: Site, schoolYear: string, filter: BoardFilter = {}): BoardView {
  const book = site.dutyRegister();
  const rows = book.boardRows(schoolYear);
  const shown = rows.filter((row) => matches(row, filter));
  const groups = dutyGroups.flatMap((letter) => {
    const title = dutyGroupTitle(letter, book.school.levels);
    const own = shown.filter(({ duty }) => duty.group === letter);
    const anchor = dutyGroupAnchor(letter);
    return own.length === 0
      ? []
      : [
          {
            letter,
            anchor,
            title,
            basis: groupBasis(site, own),
            rows: own.map((row) => rowView(site, schoolYear, row, filter)),
          },
        ];
  });
  const all = facets(site.today, schoolYear, rows, filter, book.school.levels);
  return {
    id: schoolYear,
    label: periodLabel(requirePeriod(schoolYear)),
    heading: upperFirst(
      all
        .flatMap(({ values }) => values.flatMap((each) => (each.current && each.slug ? [each.label] : [])))
        .join(' · '),
    ),
    total: rows.length,
    shown: shown.length,
    groups,
    standing: standing(site.today, schoolYear, rows),
    facets: all,
    years: book.schoolYears.map((year) => ({ id: year.id, path: yearPath(year.id), label: periodLabel(year) })),
  };
}

/** The states in which an item calls for attention or is published, with the number of rows that have one. */
const shown = dutyStates.filter((state) => state === 'overdue' || state === 'due-soon' || isPublished(state));

function standing(today: IsoDay, schoolYear: string, rows: readonly BoardRow[]): BoardStanding[] {
  const due = writeDueRows(rows.map(openItems), today);
  return shown.flatMap((state) => {
    const filter = { 'tinh-trang': dutyStateView(state).slug };
    const count = rows.filter((row) => matches(row, filter)).length;
    const own = state === 'due-soon' && due !== '' ? due : null;
    if (count === 0 && own === null) return [];
    // What is not due soon yet has no board of its own.
    const path = boardPath(schoolYear, count === 0 ? {} : filter);
    return [{ ...dutyStateView(state), count, path, due: own }];
  });
}

const openItems = ({ cells }: BoardRow): OpenItem[] =>
  cells.flatMap(({ period, status: { state, lastDay } }) =>
    (state === 'due-soon' || state === 'not-due') && lastDay !== null
      ? [{ lastDay, soon: dueSoonDays[period.kind] }]
      : [],
  );

function matches({ duty, cells }: BoardRow, filter: BoardFilter): boolean {
  const state = filter['tinh-trang'];
  return (
    (!filter.nhom || duty.group.toLowerCase() === filter.nhom) &&
    (!state || cells.some(({ status }) => dutyStateView(status.state).slug === state))
  );
}

const dutyGroups = Object.keys(dutyGroupLabels) as Duty['group'][];

const facetValues = (levels: readonly SchoolLevel[]): Record<BoardFacetKey, { slug: string; label: string }[]> => ({
  'tinh-trang': dutyStates.map(dutyStateView),
  nhom: dutyGroups.map((letter) => ({
    slug: letter.toLowerCase(),
    label: `${letter}. ${dutyGroupTitle(letter, levels)}`,
  })),
});

/** Every filter of a board that leaves something, the empty one left out. */
export function boardFilters(site: Site, schoolYear: string): BoardFilter[] {
  const rows = site.dutyRegister().boardRows(schoolYear);
  const words = facetValues(site.dutyRegister().school.levels);
  const slugs = (key: BoardFacetKey) => [undefined, ...words[key].map(({ slug }) => slug)];
  return slugs('tinh-trang')
    .flatMap((state) => slugs('nhom').map((nhom): BoardFilter => ({ 'tinh-trang': state, nhom })))
    .filter((filter) => filterPath(filter) !== '' && rows.some((row) => matches(row, filter)));
}

function facets(
  today: IsoDay,
  schoolYear: string,
  rows: readonly BoardRow[],
  filter: BoardFilter,
  levels: readonly SchoolLevel[],
): BoardFacet[] {
  const words = facetValues(levels);
  return (['tinh-trang', 'nhom'] as const).map((key) => ({
    key,
    title: boardFacetTitles[key],
    asOf: key === 'tinh-trang' ? formatDay(today) : null,
    values: [{ slug: '', label: 'Tất cả' }, ...words[key]].flatMap(({ slug, label }) => {
      const narrowed = { ...filter, [key]: slug || undefined };
      const count = rows.filter((row) => matches(row, narrowed)).length;
      const current = (filter[key] ?? '') === slug;
      return count === 0 && !current ? [] : [{ slug, label, path: boardPath(schoolYear, narrowed), count, current }];
    }),
  }));
}

/** A row; narrowed by state it has only the items in that state. */
function rowView(site: Site, schoolYear: string, { duty, cells: all }: BoardRow, filter: BoardFilter): BoardRowView {
  const many = all.length > 2;
  const state = filter['tinh-trang'];
  const cells = state ? all.filter(({ status }) => dutyStateView(status.state).slug === state) : all;
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
  };
}

/** The documents of all duties of a group, those that most of them rest on first. */
function groupBasis(site: Site, rows: readonly BoardRow[]): BasisView[] {
  const all = rows.flatMap(({ duty }) => basisViews(site, duty)).map((each) => ({ ...each, article: null }));
  return [...Map.groupBy(all, ({ reference }) => reference.path).values()]
    .sort((a, b) => b.length - a.length)
    .map(firstItem);
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
    nextDay: open ? statusView(open.status).lastDay : null,
    nextDayIso: nextDay,
    publishedOn: publishedOn && formatDay(publishedOn),
    publishedOnIso: publishedOn,
  };
}

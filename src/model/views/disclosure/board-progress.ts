import { itemPath } from '../../addresses.ts';
import { formatDay } from '../../day/format-day.ts';
import { itemTitle } from '../../../kinds/item-title.ts';
import { periodLabel, requirePeriod } from '../../../kinds/period.ts';
import type { BoardRow } from '../../law/duty/school-year.ts';
import type { DutyState } from '../../law/duty/state.ts';
import type { LinkView } from '../links.ts';
import type { Site } from '../../site/site.ts';
import { upcomingPath } from './due-next.ts';

/** A part of the bar: how many duties of the year are so far. */
export interface ProgressPart {
  key: string;
  label: string;
  count: number;
  /** Where the part begins and how long it is, in percent of the bar. */
  from: string;
  length: string;
}

/** How much of a school year is published, and what is late. */
export interface BoardProgress {
  /** `năm học 2026–2027` */
  label: string;
  /** How many duties the school has in the year; the parts add up to it. */
  total: number;
  parts: ProgressPart[];
  /** The duties that have a period past its last day and not published, the longest late first. */
  late: (LinkView & { lastDay: string; lastDayIso: string })[];
}

/** The states of each part, in the order in which they call for attention: a duty with several periods counts in the first. */
const kinds: { key: string; label: string; states: readonly DutyState[] }[] = [
  { key: 'missing', label: 'quá hạn, chưa công bố', states: ['overdue'] },
  { key: 'soon', label: 'sắp đến hạn', states: ['due-soon'] },
  { key: 'late', label: 'đã công bố nhưng muộn', states: ['published-late'] },
  { key: 'published', label: 'đã công bố', states: ['published-in-time', 'published-undated'] },
  { key: 'open', label: 'chưa đến hạn', states: ['not-due'] },
  {
    key: 'other',
    label: 'không tính hạn: chỉ khi phát sinh, hoặc không đăng trên trang',
    states: ['conditional', 'internal', 'not-applicable', 'technical', 'gate'],
  },
];
/** The order of the bar: what is done first. */
const shownFirst = ['published', 'late', 'missing', 'soon', 'open', 'other'];

export function boardProgress(site: Site, schoolYear: string): BoardProgress {
  const rows = site.dutyRegister().boardRows(schoolYear);
  const counts = Map.groupBy(rows, kindOf);
  let from = 0;
  const parts = shownFirst.flatMap((key) => {
    const count = counts.get(key)?.length ?? 0;
    if (count === 0) return [];
    const length = (count / rows.length) * 100;
    const part = { key, label: labelOf(key), count, from: percent(from), length: percent(length) };
    from += length;
    return [part];
  });
  return {
    label: periodLabel(requirePeriod(schoolYear)),
    total: rows.length,
    parts,
    late: lateItems(site, schoolYear, rows),
  };
}

const labelOf = (key: string) => kinds.find((each) => each.key === key)?.label ?? '';

const percent = (value: number) => `${Math.round(value * 100) / 100}%`;

const kindOf = ({ cells }: BoardRow): string =>
  kinds.find(({ states }) => cells.some(({ status }) => states.includes(status.state)))?.key ?? 'other';

/** A line a duty, by the last day of its first late period; several periods are on the page of the year. */
const lateItems = (site: Site, schoolYear: string, rows: readonly BoardRow[]): BoardProgress['late'] =>
  rows
    .flatMap(({ duty, cells }) => {
      const late = cells.flatMap(({ period, status: { state, lastDay } }) =>
        state === 'overdue' && lastDay !== null ? [{ period, lastDay }] : [],
      );
      const [first] = late;
      if (first === undefined) return [];
      const many = late.length > 1;
      return [
        {
          path:
            many && cells.length > 2
              ? itemPath(duty.code, schoolYear)
              : upcomingPath(site, { duty, period: first.period }),
          label: many ? `${duty.title}, ${late.length} kỳ` : itemTitle(duty, first.period),
          lastDay: formatDay(first.lastDay),
          lastDayIso: first.lastDay,
        },
      ];
    })
    .sort((a, b) => a.lastDayIso.localeCompare(b.lastDayIso));

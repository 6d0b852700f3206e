import type { Disclosure } from '../../../kinds/disclosure.ts';
import type { Duty } from '../../../kinds/duty.ts';
import { isoDay, lastDayOfMonth, yearOf, type IsoDay } from '../../day/iso-day.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import { periodContaining, periodsBetween, type Period } from '../../../kinds/period.ts';
import { isForWorkingYear } from './deadline.ts';
import { dutyStatus, type DutyState, type DutyStatus, type School } from './state.ts';

/** The last month of teaching: the year ends before 31 May by the yearly frame of the ministry (an assumption for coming years). */
const lastTeachingMonth = 5;

/**
 * The periods of a duty that a school year shows. A school year has parts of two calendar years, so a
 * yearly item shows both; a report on a past year belongs to the school year in which it is due. Months,
 * weeks, quarters, half-years and budget terms belong to the school year in which they end; plans of
 * months and weeks are due while school is held, September to May.
 */
export function periodsOfSchoolYear(
  duty: Duty,
  schoolYear: Period,
  { workingYear }: Pick<WorkingCalendar, 'workingYear'>,
): Period[] {
  const [first, second] = [yearOf(schoolYear.from), yearOf(schoolYear.to)];
  const taught = duty.due.some(({ kind }) => kind === 'before-month' || kind === 'before-week');
  if (duty.period === 'school-year') return [schoolYear];
  if (duty.period === 'year') {
    const ofPastYear = duty.due.some(
      (rule) => rule.kind === 'yearly' && rule.in === 'next-year' && isForWorkingYear(rule, workingYear),
    );
    return (ofPastYear ? [first] : [first, second]).map((year) => periodContaining('year', isoDay(year, 1, 1)));
  }
  const until = taught ? lastDayOfMonth(second, lastTeachingMonth) : schoolYear.to;
  return periodsBetween(duty.period, schoolYear.from, until).filter(({ from, to }) => (taught ? from : to) <= until);
}

export interface BoardQuestion {
  duties: readonly Duty[];
  school: School;
  disclosures: readonly Disclosure[];
  calendar: WorkingCalendar;
  today: IsoDay;
}

export interface BoardCell {
  period: Period;
  status: DutyStatus;
}

export interface BoardRow {
  duty: Duty;
  cells: BoardCell[];
  /** How many of the periods are in each state. */
  counts: Partial<Record<DutyState, number>>;
}

/** The board of a school year: every duty with its periods and their states, in the order of the codes. */
export function boardRows(question: BoardQuestion, schoolYear: Period): BoardRow[] {
  return [...question.duties]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((duty) => {
      const cells = periodsOfSchoolYear(duty, schoolYear, question.calendar).map((period) => ({
        period,
        status: dutyStatus({ ...question, duty, period }),
      }));
      const counts: Partial<Record<DutyState, number>> = {};
      for (const { status } of cells) counts[status.state] = (counts[status.state] ?? 0) + 1;
      return { duty, cells, counts };
    });
}

export interface UpcomingItem extends BoardCell {
  duty: Duty;
  /** The last day of its status. */
  lastDay: IsoDay;
}

/**
 * What is still to be published with a last day from `today` to `until`, soonest first: the list of
 * what is due next, and the entries of the calendar file.
 */
export function upcoming(question: BoardQuestion, until: IsoDay): UpcomingItem[] {
  const first = periodContaining('school-year', question.today);
  const last = periodContaining('school-year', until);
  const schoolYears = periodsBetween('school-year', first.from, lastDayOfMonth(yearOf(last.to) + 1, 8));
  const seen = new Set<string>();
  const items: UpcomingItem[] = [];
  for (const schoolYear of schoolYears)
    for (const { duty, cells } of boardRows(question, schoolYear))
      for (const cell of cells) {
        const { lastDay, state } = cell.status;
        const key = `${duty.code} ${cell.period.id}`;
        if (seen.has(key) || lastDay === null || lastDay < question.today || lastDay > until) continue;
        seen.add(key);
        if (state === 'due-soon' || state === 'not-due') items.push({ duty, lastDay, ...cell });
      }
  return items.sort((a, b) => {
    if (a.lastDay !== b.lastDay) return a.lastDay < b.lastDay ? -1 : 1;
    return a.duty.code < b.duty.code ? -1 : 1;
  });
}

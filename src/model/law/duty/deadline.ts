import type { DueRule, Duty } from '../../../kinds/duty.ts';
import type { WorkingYear } from '../../../kinds/working-year.ts';
import { addDays, addMonths, isoDay, lastDayOfMonth, monthOf, yearOf, type IsoDay } from '../../day/iso-day.ts';
import {
  addWorkingDays,
  uncertaintyBetween,
  workingDaysBefore,
  type WorkingCalendar,
} from '../calendar/working-days.ts';
import type { Period } from '../../../kinds/period.ts';

/** Days that start a term. Null, or absent, where nobody has recorded them. */
export interface DueFacts {
  eventOn?: IsoDay | null;
  changedOn?: IsoDay | null;
}

/** The last day on which an item may still be published in time, or null where the facts do not give one. */
export interface Deadline {
  rule: DueRule;
  lastDay: IsoDay | null;
}

type Term = { within: number; unit: 'working-days' | 'days' | 'months' };

function after(calendar: WorkingCalendar, day: IsoDay, { within, unit }: Term): IsoDay {
  if (unit === 'working-days') return addWorkingDays(calendar, day, within);
  return unit === 'days' ? addDays(day, within) : addMonths(day, within);
}

/** At least `count` units before `event`; with 0, simply before it: the day before is the last. */
function before(calendar: WorkingCalendar, event: IsoDay, count: number, unit: Term['unit']): IsoDay {
  if (count === 0) return addDays(event, -1);
  if (unit === 'working-days') return workingDaysBefore(calendar, event, count);
  return unit === 'days' ? addDays(event, -count) : addMonths(event, -count);
}

/**
 * The last day that a rule gives for a period. "Before a day" means that the day before it is the
 * last: trước 30/6 → 29/6, trước ngày 25 → 24, trước thứ Bảy → thứ Sáu (TT 09/2024/TT-BGDĐT Điều 15).
 * A day of the calendar is not moved when it falls on a holiday: a web page can appear on any day.
 */
export function lastDayOf(
  rule: DueRule,
  period: Period,
  calendar: WorkingCalendar,
  facts: DueFacts = {},
): IsoDay | null {
  switch (rule.kind) {
    case 'yearly': {
      const [month, day] = rule.before.split('-').map(Number) as [number, number];
      const year = rule.in === 'start' ? yearOf(period.from) : yearOf(period.to) + (rule.in === 'next-year' ? 1 : 0);
      return addDays(isoDay(year, month, day), -1);
    }
    case 'within-period':
      return period.to;
    case 'before-month': {
      const previous = addDays(period.from, -1);
      return addDays(isoDay(yearOf(previous), monthOf(previous), rule.day), -1);
    }
    case 'before-week':
      return addDays(period.from, -7 + rule.weekday - 1 - 1);
    case 'after-period':
      return after(calendar, period.to, rule);
    case 'first-month-of-school-year': {
      const opening = calendar.schoolYearOpensOn(yearOf(period.from));
      return lastDayOfMonth(yearOf(opening), monthOf(opening));
    }
    case 'after-event':
      return facts.eventOn ? after(calendar, facts.eventOn, rule) : null;
    case 'after-change':
      return facts.changedOn ? after(calendar, facts.changedOn, rule) : null;
    case 'before-event':
      return facts.eventOn ? before(calendar, facts.eventOn, rule.atLeast, rule.unit) : null;
    case 'standing':
    case 'each-item':
    case 'voluntary':
    case 'other-law':
    case 'unknown':
      return null;
  }
}

/** Whether a rule is for schools with this working year. */
export const isForWorkingYear = (rule: DueRule, workingYear: WorkingYear): boolean =>
  !('workingYear' in rule) || rule.workingYear === null || rule.workingYear === workingYear;

/** The rules of a duty that are for a period: a rule can be for some budget terms alone, or for one kind of working year. */
export function rulesFor(duty: Duty, period: Period, { workingYear }: Pick<WorkingCalendar, 'workingYear'>): DueRule[] {
  return duty.due.filter(
    (rule) =>
      isForWorkingYear(rule, workingYear) &&
      (!('budgetTerms' in rule) ||
        rule.budgetTerms.length === 0 ||
        rule.budgetTerms.some((term) => period.id.endsWith(`-${term}`))),
  );
}

/** Every rule of a duty that is for the period, with the last day that it gives. */
export function deadlinesOf(duty: Duty, period: Period, calendar: WorkingCalendar, facts: DueFacts = {}): Deadline[] {
  return rulesFor(duty, period, calendar).map((rule) => ({ rule, lastDay: lastDayOf(rule, period, calendar, facts) }));
}

/** A last day, and why it may still move: in words, null where every day that was counted is decided. */
export interface DueDay {
  lastDay: IsoDay;
  uncertainty: string | null;
}

/** The earliest last day of a first publication, or null where no rule gives one. A change has its own term. */
export function dueDay(duty: Duty, period: Period, calendar: WorkingCalendar, facts: DueFacts = {}): DueDay | null {
  const days = deadlinesOf(duty, period, calendar, facts)
    .filter(({ rule }) => rule.kind !== 'after-change')
    .flatMap(({ rule, lastDay }) => (lastDay === null ? [] : [{ rule, lastDay }]));
  const [first, ...rest] = days;
  if (!first) return null;
  const { rule, lastDay } = rest.reduce((a, b) => (b.lastDay < a.lastDay ? b : a), first);
  return { lastDay, uncertainty: uncertaintyOf(rule, lastDay, period, calendar, facts) };
}

/** The day of {@link dueDay} alone. */
export const dueOn = (duty: Duty, period: Period, calendar: WorkingCalendar, facts: DueFacts = {}): IsoDay | null =>
  dueDay(duty, period, calendar, facts)?.lastDay ?? null;

/** A term of working days depends on what is decided about holidays, the first month on the day on which school opens; no other rule on either. */
function uncertaintyOf(
  rule: DueRule,
  lastDay: IsoDay,
  period: Period,
  calendar: WorkingCalendar,
  { eventOn }: DueFacts,
): string | null {
  if (rule.kind === 'first-month-of-school-year') return calendar.openingUncertainty(yearOf(period.from));
  if (!('unit' in rule) || rule.unit !== 'working-days') return null;
  if (rule.kind === 'after-period') return uncertaintyBetween(calendar, period.to, lastDay);
  if (!eventOn) return null;
  return rule.kind === 'before-event'
    ? uncertaintyBetween(calendar, lastDay, eventOn)
    : uncertaintyBetween(calendar, eventOn, lastDay);
}

/** The last day to publish a change made on `changedOn`, or null where the duty sets no term for changes. */
export function changeDueDay(duty: Duty, period: Period, calendar: WorkingCalendar, changedOn: IsoDay): DueDay | null {
  const rule = duty.due.find(({ kind }) => kind === 'after-change');
  const lastDay = rule ? lastDayOf(rule, period, calendar, { changedOn }) : null;
  if (!rule || lastDay === null) return null;
  return { lastDay, uncertainty: uncertaintyOf(rule, lastDay, period, calendar, { eventOn: changedOn }) };
}

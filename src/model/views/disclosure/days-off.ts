import { calendarRange, holidaysOf } from '../../law/calendar/holidays.ts';
import { yearOf } from '../../day/iso-day.ts';
import { formatWeekday } from '../../day/format-day.ts';
import { provenanceView, referenceLink } from '../links.ts';
import type { LinkView, ProvenanceView } from '../links.ts';
import type { Site } from '../../site/site.ts';

/** The days off of a year on which no working day is counted. */
export interface YearOff {
  year: number;
  days: { on: string; day: string; name: string }[];
  /** Saturdays and Sundays that the year's decision makes working days. */
  worked: { on: string; day: string }[];
  /** Where the decision of the year was read; null while none is known: then the days are expected only. */
  decision: ProvenanceView | null;
}

export interface DaysOffView {
  years: YearOff[];
  /** The laws that give the days off of every year. */
  basis: LinkView[];
}

/** How many years after the current one the calendar shows. */
const AHEAD = 2;

/** The days off of this year and the next ones: as decided, or as law and the lunar calendar give them. */
export function daysOffView(site: Site): DaysOffView {
  const decisions = new Map(site.recordsOf('calendar').map(({ data }) => [data.year, data]));
  const rules = site.recordsOf('holidays').map(({ data }) => data);
  const first = yearOf(site.today);
  const years = Array.from({ length: AHEAD + 1 }, (_, index) => first + index).filter(
    (year) => year >= calendarRange.from && year <= calendarRange.to,
  );
  const current = rules.filter(({ until }) => until === null);
  const basis = new Set(current.flatMap((rule) => rule.basis.map(({ reference }) => reference)));
  return {
    years: years.map((year) => {
      const decision = decisions.get(year);
      return {
        year,
        days: holidaysOf(year, rules, decision).map(({ on, name }) => ({ on, day: formatWeekday(on), name })),
        worked: (decision?.swaps ?? []).map(({ work }) => ({ on: work, day: formatWeekday(work) })),
        decision: decision ? provenanceView('calendar', decision) : null,
      };
    }),
    basis: [...basis].map((reference) => referenceLink(site, reference)),
  };
}

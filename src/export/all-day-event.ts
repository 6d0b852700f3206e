import type { ICalCalendar } from 'ical-generator';
import { addDays, utcMidnight } from '../model/day/iso-day.ts';
import { collapseSpace } from '../model/text/normalize.ts';

/** Something that lasts whole days. */
export interface AllDayEvent {
  /** Unique in its calendar; the host is added. */
  id: string;
  /** ISO days, both included. */
  from: string;
  to: string;
  summary: string;
  /** What is said above the address; null for the address alone. */
  description: string | null;
  /** Absolute. */
  url: string;
}

/**
 * Adds an event to a calendar. Its stamp is the day of the build, so that a build repeats. Texts are on one line: the library
 * escapes line feeds, and lets a carriage return through, which ends the property.
 * @param today ISO day of the build
 */
export function addAllDay(calendar: ICalCalendar, host: string, today: string, event: AllDayEvent): void {
  const { id, from, to, summary, description, url } = event;
  calendar.createEvent({
    id: `${id}@${host}`,
    stamp: utcMidnight(today),
    start: utcMidnight(from),
    end: utcMidnight(addDays(to, 1)),
    allDay: true,
    summary: collapseSpace(summary),
    description: description === null ? url : `${collapseSpace(description)}\n${url}`,
    url,
  });
}

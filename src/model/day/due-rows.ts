import { addDays, daysBetween } from './iso-day.ts';
import type { IsoDay } from './iso-day.ts';

/** An item that is not published: its last day, and from how many days before it counts as due soon. */
export interface OpenItem {
  lastDay: IsoDay;
  soon: number;
}

/** Days after the build for which items are written into a page; later its age says more. */
const WRITTEN = 60;

/**
 * The open items of each row, for an attribute: `5,30 12,30;3,7`, days from the build to the last day, and how long before it is soon. Rows
 * without an item that will be due soon or past in the next days are left out, and so is what was past at the build.
 */
export function writeDueRows(rows: readonly (readonly OpenItem[])[], builtOn: IsoDay): string {
  const until = addDays(builtOn, WRITTEN);
  return rows
    .map((items) =>
      items
        .filter(({ lastDay, soon }) => lastDay >= builtOn && addDays(lastDay, -soon) <= until)
        .map(({ lastDay, soon }) => `${daysBetween(builtOn, lastDay)},${soon}`)
        .join(' '),
    )
    .filter((row) => row !== '')
    .join(';');
}

/**
 * How many rows have an item that is due soon, and how many have one whose last day has passed since the build.
 * @param written by {@link writeDueRows}. @param age days since the build
 */
export function countDueRows(written: string, age: number): { soon: number; passed: number } {
  const rows = written.split(';').map((row) => row.split(' ').map((item) => item.split(',').map(Number)));
  const count = (is: (left: number, soon: number) => boolean) =>
    rows.filter((row) => row.some(([last = Infinity, soon = 0]) => is(last - age, soon))).length;
  return written === ''
    ? { soon: 0, passed: 0 }
    : { soon: count((left, soon) => left >= 0 && left <= soon), passed: count((left) => left < 0) };
}

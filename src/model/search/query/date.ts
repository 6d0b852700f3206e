import { itemAt } from '../../items.ts';
import { isYear } from './impossible-day.ts';
import type { Token } from './tokens.ts';
import { use } from './tokens.ts';

/** A day, a month or a year of which a query speaks. */
export interface QueryDate {
  year: number;
  month: number | null;
  day: number | null;
}

const dateGap = /^\s*[/.-]\s*$/u;

/** Reads and uses the first day: `28/12/2017`, `28-12-2017`, `ngày 28 tháng 12 năm 2017`, `2017-12-28`; else a month: `tháng 3/2022`. */
export function readDate(tokens: readonly Token[]): QueryDate | null {
  for (let at = 0; at < tokens.length; at++) {
    const found = dayAt(tokens, at) ?? isoAt(tokens, at) ?? monthAt(tokens, at);
    if (found === null) continue;
    use(tokens, found.from, found.count);
    if (tokens[found.from - 1]?.text === 'ngay') use(tokens, found.from - 1, 1);
    return found.date;
  }
  return null;
}

interface Found {
  date: QueryDate;
  from: number;
  count: number;
}

/** Two numbers joined as parts of a date: by a separator or by the word between them. */
function joined(tokens: readonly Token[], at: number, word: string): number | null {
  const next = tokens[at + 1];
  if (next === undefined || next.used) return null;
  if (next.digits && dateGap.test(next.gap)) return at + 1;
  return next.text === word && tokens[at + 2]?.digits ? at + 2 : null;
}

function dayAt(tokens: readonly Token[], at: number): Found | null {
  if (!itemAt(tokens, at).digits || itemAt(tokens, at).used) return null;
  const monthAt = joined(tokens, at, 'thang');
  const yearAt = monthAt === null ? null : joined(tokens, monthAt, 'nam');
  if (monthAt === null || yearAt === null) return null;
  return made(tokens, at, yearAt, itemAt(tokens, at).text, itemAt(tokens, monthAt).text, itemAt(tokens, yearAt).text);
}

function isoAt(tokens: readonly Token[], at: number): Found | null {
  const [year, month, day] = tokens.slice(at, at + 3);
  if (!year?.digits || !month?.digits || !day?.digits || month.gap !== '-' || day.gap !== '-') return null;
  return made(tokens, at, at + 2, day.text, month.text, year.text);
}

function monthAt(tokens: readonly Token[], at: number): Found | null {
  if (itemAt(tokens, at).text !== 'thang' || !tokens[at + 1]?.digits) return null;
  const yearAt = joined(tokens, at + 1, 'nam');
  return yearAt === null
    ? null
    : made(tokens, at, yearAt, null, itemAt(tokens, at + 1).text, itemAt(tokens, yearAt).text);
}

function made(
  tokens: readonly Token[],
  from: number,
  to: number,
  day: string | null,
  month: string,
  year: string,
): Found | null {
  const date = { year: Number(year), month: Number(month), day: day === null ? null : Number(day) };
  if (!isYear(date.year) || date.month < 1 || date.month > 12) return null;
  if (date.day !== null && (date.day < 1 || date.day > 31)) return null;
  const follows = tokens[to + 1];
  if (follows && !follows.digits && /^\s*\/\s*$/u.test(follows.gap)) return null;
  return { date, from, count: to - from + 1 };
}

/** Reads and uses `năm 2017` or `2017` in brackets; null if no year is named. */
export function readYear(tokens: readonly Token[]): number | null {
  for (let at = 1; at < tokens.length; at++) {
    const { text, digits, used, gap } = itemAt(tokens, at);
    if (!digits || used || text.length !== 4 || !isYear(Number(text))) continue;
    const named = itemAt(tokens, at - 1).text === 'nam' && !itemAt(tokens, at - 1).used;
    if (!named && !gap.includes('(')) continue;
    use(tokens, named ? at - 1 : at, named ? 2 : 1);
    return Number(text);
  }
  return null;
}

/** Whether a number may be the year of a document. */
export const isYearNumber = (text: string): boolean => text.length === 4 && isYear(Number(text));

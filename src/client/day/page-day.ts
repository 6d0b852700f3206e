import { daysLeft } from '../../model/day/days-left.ts';
import { countDueRows } from '../../model/day/due-rows.ts';
import { formatDay } from '../../model/day/format-day.ts';
import { daysBetween } from '../../model/day/iso-day.ts';
import { FRESH_DAYS } from './age.ts';
import { vietnamDay, vietnamNow } from './vietnam-day.ts';
import { OLD_PAGE } from './words.ts';

const DAY = 86_400_000;
const UNKNOWN = 'chưa rõ nay đã công khai chưa';

let shown = '';
let notice: HTMLElement | null = null;
/** The words of the build that are added to, by their element. */
const first = new Map<Element, string>();

/** Adds to the words of the build, or to them again on another day. */
function say(element: Element, more: string): void {
  const words = first.get(element) ?? element.textContent;
  first.set(element, words);
  element.textContent = words + more;
}

function countAgain(built: string, today: string, age: number): void {
  for (const words of document.querySelectorAll<HTMLElement>('[data-last-day]')) {
    const { lastDay = today } = words.dataset;
    const unknown = lastDay < today ? `; trang lập ngày ${formatDay(built)}, ${UNKNOWN}` : '';
    words.textContent = `${daysLeft(lastDay, today)}${unknown}`;
  }
  for (const term of document.querySelectorAll<HTMLElement>('[data-until]'))
    if ((term.dataset['until'] ?? today) < today && !first.has(term)) {
      first.set(term, '');
      // Next to the day: white space of the markup is between it and the end of the element.
      (term.lastElementChild ?? term).after(', đã hết hạn');
    }
  for (const state of document.querySelectorAll<HTMLElement>('[data-due-on]')) {
    const { dueOn = today } = state.dataset;
    if (dueOn < today && !first.has(state)) {
      const open = state.parentElement?.querySelector('.unpublished');
      const words = `ạn ${formatDay(dueOn)} đã qua${open ? '' : `, ${UNKNOWN}`}`;
      first.set(state, words);
      state.textContent = (/^\p{Lu}/u.test(state.textContent) ? 'H' : 'h') + words;
      if (open) say(open, `, tính đến ${formatDay(built)}`);
    }
  }
  for (const next of document.querySelectorAll<HTMLTimeElement>('[data-next-day]'))
    if (next.dateTime < today) say(next, `, đã qua; số kỳ tính đến ${formatDay(built)}`);
  for (const state of document.querySelectorAll('.standing .duty-overdue'))
    say(state, `, tính đến ${formatDay(built)}`);
  for (const item of document.querySelectorAll<HTMLElement>('[data-due]')) {
    const { soon, passed } = countDueRows(item.dataset['due'] ?? '', age);
    const words = [
      ...(soon > 0 || passed === 0 ? [`${soon} mục sắp đến hạn, chưa công bố`] : []),
      ...(passed > 0 ? [`${passed} mục vừa qua hạn, ${UNKNOWN}`] : []),
    ];
    item.hidden = soon + passed === 0;
    const state = item.querySelector('.state');
    if (state) state.textContent = words.join('; ');
  }
}

function sayAge(built: string, age: number): void {
  const day = document.createElement('strong');
  day.textContent = `Trang lập ngày ${formatDay(built)}, đã ${age} ngày.`;
  const now = document.createElement('p');
  now.className = 'notice luu-y quan-trong';
  now.setAttribute('role', 'note');
  now.append(day, ` ${OLD_PAGE}`);
  if (notice) notice.replaceWith(now);
  // The editing screen has a list of work and no other part that grows old.
  else document.querySelector('#chinh, .due-work')?.prepend(now);
  notice = now;
}

/** Brings the words of the page up to the day on which it is read; once for each day. */
function refresh(): void {
  const today = vietnamDay();
  if (today === shown) return;
  shown = today;
  const built = document.querySelector<HTMLTimeElement>('.colophon time, .due-built time')?.dateTime ?? today;
  const age = daysBetween(built, today);
  // A clock before the build is wrong: the words of the build, which carry their day, stay.
  if (age > 0) countAgain(built, today, age);
  if (age > FRESH_DAYS) sayAge(built, age);
  setTimeout(refresh, DAY - (vietnamNow() % DAY) + 1000);
}

refresh();
// A tab that was asleep, and a page that comes back from the browser's cache, did not see midnight.
document.addEventListener('visibilitychange', refresh);
addEventListener('pageshow', refresh);

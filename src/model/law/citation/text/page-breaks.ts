import { itemAt } from '../../../items.ts';
import type { Change } from './edited.ts';

/** The number of a page on a line of its own: `12`, `- 12 -`, `Trang 12/30`. */
const pageNumber = /^(?:trang\s|page\s)?(?:- ?)?\d{1,4}(?: ?-)?(?:\s?\/\s?\d{1,4})?$/iu;
/** The head of every page of the Official Gazette. */
const gazette = /^(?:\d{1,4}\s{1,80})?CÔNG BÁO\/Số/u;
/** What a sentence ends with; after it the break is the end of a paragraph too. */
const endsSentence = /[.;:!?][”"]?$/u;
const MOST_LINES = 8;
const REACH = 240;

interface Line {
  from: number;
  to: number;
  words: string;
}

/**
 * The lines next to an offset, nearest first: blank ones, and at most two with words besides the number of the page. What is
 * further away than a line is long, or on another page, is not looked at.
 */
function linesBy(text: string, at: number, step: -1 | 1): Line[] {
  const window = step < 0 ? text.slice(Math.max(0, at - REACH), at) : text.slice(at, at + REACH);
  const shift = step < 0 ? at - window.length : at;
  const page = step < 0 ? window.slice(window.lastIndexOf('\f') + 1) : window.split('\f', 1).join('');
  let from = step < 0 ? shift + window.length - page.length : shift;
  const lines = page.split('\n').map((words): Line => {
    const line = { from, to: from + words.length, words: words.trim() };
    from += words.length + 1;
    return line;
  });
  if (step < 0) lines.reverse();
  let worded = 0;
  return lines.slice(0, MOST_LINES).filter(({ words }) => {
    if (words !== '' && !pageNumber.test(words)) worded++;
    return worded <= 2;
  });
}

const form = (words: string) => words.replace(/\d+/gu, '0');

/** Heads may differ on left and right pages. */
const LEAST = 0.4;

/** Heads and feet that many pages of the text have. */
function repeated(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  const count = new Map<string, number>();
  for (const lines of pages) {
    const words = form(lines.find((line) => line.words !== '' && !pageNumber.test(line.words))?.words ?? '');
    if (words.length > 3) count.set(words, (count.get(words) ?? 0) + 1);
  }
  return new Set([...count].filter(([, times]) => times > 1 && times >= pages.length * LEAST).map(([words]) => words));
}

/**
 * Breaks of pages as converters write them: a form feed, with the number of the page and a running head or foot around it.
 * A sentence goes on with a line break; a paragraph that ended there has ended.
 */
export function pageBreaks(text: string): Change[] {
  const feeds: number[] = [];
  for (let at = text.indexOf('\f'); at >= 0; at = text.indexOf('\f', at + 1)) feeds.push(at);
  const before = feeds.map((at) => linesBy(text, at, -1));
  const after = feeds.map((at) => linesBy(text, at + 1, 1));
  const feet = repeated(before);
  const heads = repeated(feeds.length > 0 ? [linesBy(text, 0, 1), ...after] : []);
  const changes: Change[] = [];
  feeds.forEach((at, index) => {
    const from = beforeLayout(itemAt(before, index), at, feet);
    const to = afterLayout(itemAt(after, index), at + 1, heads);
    const last = changes.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else
      changes.push({
        from,
        to,
        instead: endsSentence.test(text.slice(Math.max(0, from - 3), from).trimEnd()) ? '\n\n' : '\n',
      });
  });
  return changes;
}

function beforeLayout(lines: readonly Line[], at: number, feet: ReadonlySet<string>): number {
  let from = at;
  for (const line of lines) {
    const isLayout = line.words === '' || pageNumber.test(line.words) || feet.has(form(line.words));
    if (!isLayout) return line.to;
    from = line.from;
  }
  return from;
}

function afterLayout(lines: readonly Line[], at: number, heads: ReadonlySet<string>): number {
  let to = at;
  let hasHead = false;
  for (const line of lines) {
    const isHead: boolean = !hasHead && (heads.has(form(line.words)) || gazette.test(line.words));
    if (line.words !== '' && !pageNumber.test(line.words) && !isHead) return line.from;
    hasHead ||= isHead;
    to = line.to;
  }
  return to;
}

import { readBareDay } from '../context/date.ts';
import type { StatedDate } from '../context/date.ts';
import type { NormalizedText } from '../text/source.ts';
import type { Draft } from './draft.ts';

const heading =
  /s[ốo]\s?(?:,|\/|\svà)?[\s_]{0,2}(?:k[ýíyi][\s_]{0,2})?hi[ệe]u(?!\p{L})|s[ốo]\s(?:v[ăa]n\sb[ảa]n|c[ôo]ng\sv[ăa]n)(?!\p{L})/giu;
const key = /s[ốo](?:,|\/| và)?[ _]?(?:k[ýíyi][ _]?)?hi[ệe]u["'“”]?\s?[:=|\t]\s?["'“]?$/iu;
const cellStart = /(?:^|[|\t\n]|["'“])\s{0,4}$/u;
const separator = /[|\t]/u;

/** Where tables and lists say that a number is that of a document: below the heading `Số, ký hiệu`, after the key `soKyHieu:`. */
export class ListedNumbers {
  private readonly source: NormalizedText;
  private tables: readonly (readonly [from: number, to: number])[] | null = null;
  private next = 0;

  constructor(source: NormalizedText) {
    this.source = source;
  }

  /** Whether the number at an offset is one. Offsets must not go back. */
  has(at: number): boolean {
    this.source.steps += 24;
    const before = this.source.text.slice(Math.max(0, at - 24), at);
    if (key.test(before)) return true;
    if (!cellStart.test(before)) return false;
    const tables = (this.tables ??= tablesOf(this.source));
    while (this.next < tables.length && (tables[this.next]?.[1] ?? 0) <= at) this.next++;
    const table = tables[this.next];
    return table !== undefined && table[0] <= at;
  }
}

/** The rows below each heading, up to the first line without a separator of cells. */
function tablesOf(source: NormalizedText): (readonly [number, number])[] {
  const { text } = source;
  const tables: [number, number][] = [];
  let end = 0;
  source.steps += text.length;
  for (const { 0: words, index } of text.matchAll(heading)) {
    if (index < end) continue;
    const from = endOfLine(text, index + words.length);
    if (!separator.test(text.slice(text.lastIndexOf('\n', index) + 1, from))) continue;
    end = from;
    for (let row = endOfRow(text, end); row > end; row = endOfRow(text, end)) end = row;
    tables.push([from, end]);
  }
  return tables;
}

/** Lines that the words of one cell may have. */
const MOST_LINES = 8;

/** Where the next line with a separator ends; lines of words before it are of its cells. The offset itself if none comes. */
function endOfRow(text: string, end: number): number {
  let at = end;
  for (let count = 0; count < MOST_LINES && at < text.length; count++) {
    const next = endOfLine(text, at + 1);
    const line = text.slice(at + 1, next);
    if (separator.test(line)) return next;
    if (line.trim() === '') break;
    at = next;
  }
  return end;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

const toNextCell = /\s{0,4}["'”]?\s{0,2}(?:[|\t]|(?<=["'”]\s{0,2}),)\s{0,4}["'“]?/uy;

/** The day in the cell after that of a number: `| 111/QĐ-MNHS | 20/06/2025 |`. */
export function dayInNextCell(source: NormalizedText, draft: Draft): StatedDate | null {
  source.steps += 16;
  if (!cellStart.test(source.text.slice(Math.max(0, draft.start - 6), draft.start))) return null;
  toNextCell.lastIndex = draft.end;
  if (!toNextCell.test(source.text)) return null;
  return readBareDay(source, toNextCell.lastIndex) ?? dayFurther(source, toNextCell.lastIndex);
}

/** Cells of the same row that are no number-symbol, up to the next separator. */
const otherCell = /(?:(?!\d\/\p{Lu})[^|\t\n]){1,200}[|\t]\s{0,4}/uy;
const MOST_CELLS = 2;

/** `111/QĐ-MNHX | Quyết định ban hành quy chế | 20/06/2025`: the day after the cell of the title. */
function dayFurther(source: NormalizedText, at: number): StatedDate | null {
  otherCell.lastIndex = at;
  for (let count = 0; count < MOST_CELLS && otherCell.test(source.text); count++) {
    source.steps += otherCell.lastIndex - at;
    const day = readBareDay(source, otherCell.lastIndex);
    if (day !== null) return day;
  }
  return null;
}

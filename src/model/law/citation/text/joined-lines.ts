import { isLetter, isSpace } from './letters.ts';

/** Words after which a sentence goes on, however its lines are broken. */
const unfinished = new Set(
  'của|và|hoặc|tại|trong|theo|các|những|bởi|bằng|được|bị|về|cho|từ|đến|số|ngày|tháng|năm|khóa|khoá|điểm|khoản|điều|mục|chương|phần|phụ|lục|tiết'.split(
    '|',
  ),
);
function isUnfinished(line: string): boolean {
  let from = line.length;
  while (from > 0 && isLetter(line.charCodeAt(from - 1))) from--;
  return unfinished.has(line.slice(from).toLowerCase());
}
/** `khoản 2`, after which an article is the one that it is in; so it is after a comma. */
const part = /(?<!\p{L})(?:điểm|khoản|tiết|mục|chương|phần)\s[\dIVXLCa-zđ.]{1,6},?$/iu;
const article = /^(?:Điều|khoản|điểm)\s\d{1,3}[a-zđ]{0,2}(?![\p{L}\d]|\s?[.:])/iu;
/** `a) `, `- `, `1. `: a line of a list. */
const item = /^(?:[a-zđ]{1,2}[.)]|\d{1,3}(?:\.\d{1,2}){0,3}[.)]|[-+•*–|>])(?:\s|$)/u;
const ends = /[.;:!?|…”"]$/u;
/** What begins a paragraph wherever a converter breaks its lines. */
const begins = /^\(?(?:Căn cứ|CĂN CỨ|Xét đề|XÉT ĐỀ|Thực hiện|Theo đề)(?!\p{L})/u;
/** As many lines, and of them the part that has one word only, are a text of which a converter put every word on a line. */
const LINES = 6;
const NARROW = 0.75;
/** Letters in such a line. */
const WIDTH = 12;

/**
 * The text with blanks for those line breaks inside of a sentence that its words show: the next line goes on in small letters, or
 * the one before cannot end there. Every unit keeps its place; lists, cells of tables and paragraphs stay apart.
 */
export function joinedLines(text: string): string {
  const pieces: string[] = [];
  let last = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    const paragraph = paragraphAt(text, at);
    for (; at >= 0 && at < paragraph.end; at = text.indexOf('\n', at + 1)) {
      if (!joins(text, at, paragraph)) continue;
      pieces.push(text.slice(last, at), ' ');
      last = at + 1;
    }
    if (at < 0) break;
  }
  if (pieces.length === 0) return text;
  pieces.push(text.slice(last));
  return pieces.join('');
}

/** Lines up to an empty one. */
interface Paragraph {
  end: number;
  /** A converter put every word on a line. */
  narrow: boolean;
  /** It has no capitals, so that a small letter does not say that a sentence goes on. */
  small: () => boolean;
}

/** Whether there is nothing but white space from one place up to another. */
function isBlank(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at++;
  return at === to;
}

function paragraphAt(text: string, at: number): Paragraph {
  const from = text.lastIndexOf('\n', at - 1) + 1;
  let [lines, end] = [1, text.length];
  for (let here = at; here >= 0;) {
    const next = text.indexOf('\n', here + 1);
    if (next >= 0 && isBlank(text, here + 1, next)) {
      end = here;
      break;
    }
    lines++;
    here = next;
  }
  const narrow = lines >= LINES && end - from < lines * WIDTH && isNarrow(text.slice(from, end).split('\n'));
  let small: boolean | null = null;
  return { end: Math.max(end, at + 1), narrow, small: () => (small ??= !/\p{Lu}/u.test(text.slice(from, end))) };
}

const isNarrow = (lines: readonly string[]): boolean => lines.filter(isOneWord).length >= NARROW * lines.length;

/** How much of a line is looked at. */
const NEAR = 40;

function joins(text: string, at: number, { narrow, small }: Paragraph): boolean {
  // Most lines end with a sign, or before an empty line: the words are not looked at.
  if (text[at + 1] === '\n' || '\n.;:!?|…”"'.includes(text[at - 1] ?? '\n')) return false;
  const before = text.slice(Math.max(0, at - NEAR, text.lastIndexOf('\n', at - 1) + 1), at).trimEnd();
  if (before === '' || ends.test(before)) return false;
  const next = text.indexOf('\n', at + 1);
  const line = text.slice(at + 1, Math.min(next < 0 ? text.length : next, at + 1 + NEAR)).trimStart();
  if (line === '' || item.test(line) || /[|\t]/u.test(before + line)) return false;
  if (narrow)
    return !begins.test(
      text
        .slice(at + 1, at + 1 + NEAR)
        .trimStart()
        .replace(/\s+/gu, ' '),
    );
  if (isUnfinished(before)) return true;
  if (article.test(line) && (before.endsWith(',') || part.test(before))) return true;
  return /^\p{Ll}/u.test(line) && /[\p{L}\d,)]$/u.test(before) && !small();
}

/** A word, with the number after it: `Điều 5`. */
const isOneWord = (line: string): boolean =>
  line.length < 60 && /\p{L}/u.test(line) && /^\S+(?: [\d/.,;:-]+)*$/u.test(line.trim());

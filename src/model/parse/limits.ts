import { formatNumber } from '../text/format-number.ts';

/** Where a text goes beyond a limit. */
export interface Excess {
  /** UTF-16 offset in the text. */
  offset: number;
  /** Vietnamese, from a small letter to a full stop. */
  message: string;
}

interface Limit {
  /** Global; one match is one of what is counted. */
  pattern: RegExp;
  most: number;
  /** What is counted, in Vietnamese, after a number. */
  what: string;
}

/** Cells of a table, the empty ones of short rows too, because a page has them all. */
const MOST_CELLS = 30_000;
const MOST_LINES = 20_000;
/** Brackets of YAML in brackets, and items in items on one line. */
const MOST_NESTED = 50;

/** Letters of a line: each rule looks at it as a whole, and compares what it finds in it. The longest here has 1,600. */
const MOST_IN_LINE = 50_000;

/**
 * What one body may have. Each is about twenty times what 100 pages have: the largest plan here has 155 lines and 30 marks. Below
 * these numbers the parser and all checks need about a second; entities cost with the square of their number.
 */
const bodyLimits: readonly Limit[] = [
  { pattern: /\n/gu, most: MOST_LINES, what: 'dòng' },
  { pattern: /[*_~`[\]|>\\!]|www\.|:\/\/|@/giu, most: MOST_CELLS, what: 'dấu định dạng (như * _ [ ] | >)' },
  { pattern: /&/gu, most: 2000, what: 'dấu &' },
  { pattern: /</gu, most: 10_000, what: 'dấu <' },
  {
    pattern: /\d\/\d{4}\/|(?<!\p{L})(?:Luật|Nghị định|Thông tư|Quyết định|Nghị quyết|Chỉ thị)(?!\p{L})/gu,
    most: 5000,
    what: 'chỗ nhắc đến văn bản',
  },
  { pattern: /^(?:[ \t]*>){100}/gmu, most: 0, what: 'dòng trích dẫn lồng nhau 100 lớp' },
];

/** What the fields of one file may have: the largest file here has 653 lines and 560 names. */
const yamlLimits: readonly Limit[] = [
  { pattern: /\n/gu, most: MOST_LINES, what: 'dòng' },
  { pattern: /:(?=\s)/gu, most: 10_000, what: 'tên trường' },
  { pattern: /[,[\]{}]/gu, most: 20_000, what: 'dấu phẩy và dấu ngoặc' },
  // Each further mark of YAML before a value, and each further string, costs what all those before it cost.
  { pattern: /[&!*?]/gu, most: 2000, what: 'dấu & ! * ?' },
  { pattern: /(?<!\S)-(?=\s)/gu, most: MOST_LINES, what: 'dấu - đầu mục' },
  { pattern: /["']/gu, most: 10_000, what: 'dấu nháy' },
  { pattern: /^ {200}(?=\S| )/gmu, most: 0, what: 'dòng thụt vào 200 dấu cách' },
  { pattern: new RegExp(`^(?:[ \\t]*[-?] ){${MOST_NESTED}}`, 'gmu'), most: 0, what: 'dòng có 50 dấu - liền nhau' },
];

/** The first limit that the body of a file exceeds, or null. Counted before parsing, in linear time. */
export const bodyExcess = (body: string): Excess | null =>
  firstExcess(body, bodyLimits) ?? tableExcess(body) ?? lineExcess(body);

/** The first limit that YAML exceeds, or null. Counted before parsing, in linear time. */
export const yamlExcess = (yaml: string): Excess | null =>
  firstExcess(yaml, yamlLimits) ?? nestingExcess(yaml) ?? lineExcess(yaml);

function firstExcess(text: string, limits: readonly Limit[]): Excess | null {
  for (const { pattern, most, what } of limits) {
    let count = 0;
    for (const { index } of text.matchAll(pattern))
      if (++count > most)
        return { offset: index, message: most === 0 ? `gặp ${what}.` : `có hơn ${formatNumber(most)} ${what}.` };
  }
  return null;
}

/** Columns × rows, by the line of dashes that makes a table: a short row gets the cells that it lacks. */
function tableExcess(body: string): Excess | null {
  let [offset, columns, rows, start] = [0, 0, 0, 0];
  for (const line of body.split('\n')) {
    if (/^[\s>|:-]*$/u.test(line) && line.includes('-') && line.includes('|'))
      [columns, rows, start] = [line.match(/-+/gu)?.length ?? 0, 0, offset];
    else if (line.trim() === '') columns = 0;
    rows++;
    if (columns * rows > MOST_CELLS)
      return {
        offset: start,
        message: `bảng có hơn ${formatNumber(MOST_CELLS)} ô (${formatNumber(columns)} cột).`,
      };
    offset += line.length + 1;
  }
  return null;
}

function lineExcess(text: string): Excess | null {
  for (let offset = 0; offset < text.length;) {
    const end = text.indexOf('\n', offset);
    const next = end < 0 ? text.length : end;
    if (next - offset > MOST_IN_LINE)
      return { offset, message: `gặp dòng dài hơn ${formatNumber(MOST_IN_LINE)} chữ, không xuống dòng.` };
    offset = next + 1;
  }
  return null;
}

function nestingExcess(yaml: string): Excess | null {
  let depth = 0;
  for (const { 0: bracket, index } of yaml.matchAll(/[[\]{}]/gu)) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1));
    if (depth > MOST_NESTED) return { offset: index, message: `các dấu ngoặc lồng nhau quá ${MOST_NESTED} lớp.` };
  }
  return null;
}

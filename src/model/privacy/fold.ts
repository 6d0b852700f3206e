import { CELL } from './passages.ts';
import { restoreMarks } from './restore-marks.ts';
import { firstAtOrAfter } from './sorted.ts';

/** A copy of a text in which many ways of writing are one, and where each of its letters is in the text. */
export interface FoldedText {
  text: string;
  /** The UTF-16 offset in the text of an offset of the copy. */
  offsetOf(index: number): number;
  /** Where the copy has names of files. */
  fileNames: readonly { start: number; end: number }[];
}

/** Letters that nobody sees: zero width, soft hyphens, marks of direction, what makes a key of a digit (`0️⃣`). */
const unseen = /[\u20e3\ufe0f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/u;
const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63]/u;
const spaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u;
/** Digits and signs in full width, in circles, and the digits of mathematical alphabets. */
const compatible = /[\uff01-\uff5e\u2460-\u2468\u24ea\u{1d7ce}-\u{1d7ff}]/u;
/** Digits in black circles and in double ones, which no normal form has: each begins with the circle of its first digit. */
const circled = /[\u2776-\u277e\u2780-\u2788\u278a-\u2792\u24f5-\u24fd\u24ff]/u;
const circles = [0x2776, 0x2780, 0x278a, 0x24f5];
const special = new RegExp(
  `[${[unseen, dashes, spaces, compatible, circled].map(({ source }) => source.slice(1, -1)).join('')}]`,
  'u',
);

/** Letters in place of digits: `O912 345 678`, `09l2345678`, `O9O5 l13 472`. Only in numbers with more digits than letters. */
const likeDigits =
  /(?<![\p{L}\d])(?=[OolI .-]{0,12}\d[OolI .-]{0,12}\d)(?:[\dOolI]{2,}(?:[ .-][\dOolI]{2,}){1,5}|[\dOolI]{4,})(?![\p{L}\d])/gu;

const lettersAsDigits = (text: string): string =>
  text.replace(likeDigits, (word) => {
    const digits = word.replace(/\D/gu, '').length;
    const letters = word.replace(/[^OolI]/gu, '').length;
    return digits > letters ? word.replace(/[Oo]/gu, '0').replace(/[lI]/gu, '1') : word;
  });

/** How many digits a number has, said before it: `(10 số)`, `đủ 12 chữ số`. It is no number itself. */
const countOfDigits = /(?<![\p{L}\d.,/-])(?:9|1[0235]) (?:(?:chữ )?số|ký tự)(?!\p{L}| \p{L})/giu;
const withoutCounts = (text: string): string => text.replace(countOfDigits, (words) => words.replace(/\d/gu, '_'));

/** A row of a spreadsheet as it is copied: three or more short cells with nothing but `;`, `,` or a tab between them. */
const rows: readonly (readonly [RegExp, string])[] = [
  [/^(?!.*; )[^;\n]{0,64}(?:;[^;\n]{0,64}){2,40}$/gmu, ';'],
  // With spaces only where a cell says the sex of a person.
  [/^[^;\n]{0,40}(?:; [^;\n]{0,40}){0,4}; (?:[Nn]am|[Nn]ữ);(?: [^;\n]{0,40};?){1,8}$/gmu, ';'],
  [/^(?!.*(?:, |\d,\d))[^,\n]{1,48}(?:,[^,\s][^,\n]{0,48}){2,40}$/gmu, ','],
  [/^[^\t\n]{0,64}(?:\t[^\t\n]{0,64}){2,40}$/gmu, '\t'],
];

/** Offsets of the separators of such rows. */
function separatorsIn(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [row, sign] of rows) {
    if (!text.includes(sign)) continue;
    for (const { 0: line, index } of text.matchAll(row))
      for (let at = line.indexOf(sign); at >= 0; at = line.indexOf(sign, at + 1)) found.add(index + at);
  }
  return found;
}

/** Names of files have `_` between words, capitals where words begin, and no marks. */
const fileName =
  /(?:^(?=[\p{ASCII}]*[_])[^\/\n"<>|]{4,120}|[^\s\/"“”<>|]{4,120})\.(?:pdf|docx?|xlsx?|pptx?|csv|txt|jpe?g|png|heic|zip|rar|mp4|xml|html?)(?![\p{L}\d])/giu;
const wordStart = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Ll}{2})(?=\d)/gu;

/** Marks of emphasis in the middle of a number: `**09**78 112 334`. */
const emphasis = /(?:\*\*|~~)(?=\d)|(?<=\d)(?:\*\*|~~)/gu;

interface Edits {
  /** What is written in place of the letter at an offset. */
  instead: Map<number, string>;
  /** Offsets before which a space is written. */
  breaks: Set<number>;
  fileNames: { start: number; end: number }[];
}

function editsOf(text: string): Edits {
  const instead = new Map<number, string>();
  const breaks = new Set<number>();
  const fileNames: Edits['fileNames'] = [];
  for (const at of separatorsIn(text)) instead.set(at, text.charAt(at + 1) === ' ' ? CELL.trimEnd() : CELL);
  if (text.includes('**') || text.includes('~~'))
    for (const { index } of text.matchAll(emphasis)) {
      instead.set(index, '');
      instead.set(index + 1, '');
    }
  if (text.includes('.'))
    for (const { 0: name, index } of text.matchAll(fileName)) {
      if (name.includes('@') || name.includes('://')) continue;
      fileNames.push({ start: index, end: index + name.length });
      for (const { index: at } of name.matchAll(/[_+-]/gu)) instead.set(index + at, ' ');
      for (const { index: at } of name.matchAll(wordStart)) breaks.add(index + at);
    }
  return { instead, breaks, fileNames };
}

/** The copy in which digits are ASCII, dashes are hyphens, spaces are spaces, nothing is unseen, and rows have cells. */
export function fold(text: string): FoldedText {
  const { instead, breaks, fileNames } = editsOf(text);
  const finish = (copy: string) => restoreMarks(lettersAsDigits(withoutCounts(copy)));
  if (!special.test(text) && instead.size + breaks.size === 0)
    return { text: finish(text), offsetOf: (index) => index, fileNames };
  let folded = '';
  const offsets: number[] = [];
  for (const { 0: letter, index } of text.matchAll(/[^]/gu)) {
    const to = (breaks.has(index) ? ' ' : '') + (instead.get(index) ?? foldLetter(letter));
    for (let unit = 0; unit < to.length; unit++) offsets.push(index + Math.min(unit, letter.length - 1));
    folded += to;
  }
  const offsetOf = (index: number) => offsets[index] ?? text.length;
  const place = (offset: number) => firstAtOrAfter(offsets, offset);
  return {
    text: finish(folded),
    offsetOf,
    fileNames: fileNames.map(({ start, end }) => ({ start: place(start), end: place(end) })),
  };
}

function foldLetter(letter: string): string {
  if (unseen.test(letter)) return '';
  if (dashes.test(letter)) return '-';
  if (spaces.test(letter)) return ' ';
  if (circled.test(letter)) return digitInCircle(letter.charCodeAt(0));
  return compatible.test(letter) ? letter.normalize('NFKC') : letter;
}

function digitInCircle(code: number): string {
  const first = circles.find((each) => code >= each && code < each + 9);
  return first === undefined ? '0' : String(code - first + 1);
}

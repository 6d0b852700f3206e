import { widthOf } from '../text/letter-widths.ts';

/** A line of a text as the PDF draws it: as it is, or in pieces, of which no line breaks inside of one that is in a list of its own. */
export type SheetLine = string | readonly (string | readonly [whole: string])[];

/**
 * Number, symbol and day of a document stay whole: a line never ends at their hyphen or slash. What may be wider than a line goes on
 * below, and copies as it is: long words and addresses, after a sign where they have one, and lines of dots to fill in.
 */
const long = /\S{31,}|[._…]{12,}/u;
const longOrJoined = /\S{31,}|[._…]{12,}|\S{1,40}[-–/]\S{1,40}/gu;
const sign = '-–/._…:?&=';
/** A letter with its marks. A mark is no letter of its own here: with two ways to read marks, a word of many takes hours. */
const letter = `[^${sign}\\p{M}]\\p{M}*`;
/** Signs at the end of a piece keep it from beginning a line. */
const pieceOfLong = new RegExp(`\\p{M}*(?:${letter}){0,16}[${sign}]{1,3}|\\p{M}*(?:${letter}){1,16}|\\p{M}+`, 'gu');
const pieceOfWord = /[^-–/]+[-–/]*|[-–/]+/gu;

/** Whether a line before a word of this text would be stretched over few spaces. */
export const hasLong = (text: string): boolean => long.test(text);

/** @param line without line breaks */
export function sheetLine(line: string): SheetLine {
  const pieces: (string | [string])[] = [];
  let last = 0;
  for (const { 0: found, index } of line.matchAll(longOrJoined)) {
    pieces.push(line.slice(last, index));
    for (const whole of hasLong(found) ? piecesIn(found, pieceOfLong) : [found]) pieces.push([whole]);
    last = index + found.length;
  }
  return pieces.length === 0 ? line : [...pieces, line.slice(last)].filter((piece) => piece !== '');
}

/**
 * A line of a column in which not every word has room: such a word goes on below, after a hyphen or a slash, otherwise anywhere.
 * @param room points of the column. @param size points of its letters
 */
export function narrowLine(line: string, room: number, size: number): SheetLine {
  const pieces = piecesIn(line, /\S+|\s+/gu).flatMap((word): (string | readonly [string])[] => {
    if (word.trim() === '') return [word];
    const parts = hasLong(word) ? piecesIn(word, pieceOfLong) : [word];
    const broken = parts.flatMap((part) => brokenWord(part, room, size));
    if (broken.length > 1) return wholes(broken);
    const said = sheetLine(word);
    return typeof said === 'string' ? [said] : [...said];
  });
  return pieces.every((piece) => typeof piece === 'string') ? line : pieces;
}

/** A word of more letters may go on below anywhere; one of fewer, after a hyphen, a dash or a slash. A day, of ten, stays whole. */
const [LONG, SHORT] = [30, 10];

/** The pieces of a word between which the PDF breaks a line, for the widths of columns. */
export function piecesOf(word: string): readonly string[] {
  if (word.length <= SHORT) return [word];
  return piecesIn(word, word.length > LONG ? pieceOfLong : pieceOfWord);
}

function brokenWord(word: string, room: number, size: number): string[] {
  const fits = (text: string) => widthOf(text, size) <= room;
  if (fits(word)) return [word];
  return piecesIn(word, pieceOfWord).flatMap((piece) => {
    const lines: string[] = [];
    let last = '';
    for (const letter of piecesIn(piece, /\P{M}\p{M}*|\p{M}+/gu)) {
      if (last !== '' && !fits(last + letter)) {
        lines.push(last);
        last = '';
      }
      last += letter;
    }
    return [...lines, last];
  });
}

const piecesIn = (text: string, pattern: RegExp): string[] => text.match(pattern) ?? [];
const wholes = (pieces: readonly string[]): [string][] => pieces.map((piece) => [piece]);

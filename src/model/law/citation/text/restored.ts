import { phrasesByFirstWord } from '../data/phrases.ts';
import type { Phrase } from '../data/phrases.ts';
import { fold } from './letters.ts';
import { restoredSymbols } from './restored-symbols.ts';

/** A letter that ASCII lacks: quotation marks, dashes and three dots say nothing of how a writer types. */
const markedLetter = /[^\P{L}a-zA-Z]/u;
/** A longer paragraph is no text that a person typed. */
const LONGEST = 20_000;
const capitals = /(?:ĐIỂM|KHOẢN|ĐIỀU|MỤC|CHƯƠNG|PHẦN|PHỤ LỤC|TIẾT) [\dIVXA-ZĐ]/u;

/**
 * The text with the words of citations as officials write them, in the paragraphs that have no capitals (as people type) or
 * no marks, and in the lines that have capitals only: `thông tư 22`, `thong tu so 22` → `Thông tư 22`, `Thông tư số 22`.
 * Every unit keeps its place. Where a writer uses capitals and marks, what has none is left as it is.
 */
export function restored(text: string): string {
  const pieces: string[] = [];
  let last = 0;
  for (let at = 0; at < text.length;) {
    const end = endOfParagraph(text, at);
    const paragraph = text.slice(at, end);
    const instead = paragraph.length > LONGEST ? paragraph : restoredParagraph(paragraph);
    if (instead !== paragraph) {
      pieces.push(text.slice(last, at), instead);
      last = end;
    }
    at = end + 1;
  }
  return pieces.length === 0 ? text : pieces.join('') + text.slice(last);
}

function endOfParagraph(text: string, from: number): number {
  const end = text.indexOf('\n\n', from);
  return end < 0 ? text.length : end;
}

function restoredParagraph(paragraph: string): string {
  const small = !/\p{Lu}/u.test(paragraph);
  const bare = !markedLetter.test(paragraph);
  if (bare && !/[A-Za-z]{2}/u.test(paragraph)) return paragraph;
  if (small || bare) return restoredSymbols(withPhrases(paragraph), small);
  if (!capitals.test(paragraph)) return paragraph;
  return paragraph.replace(/[^\n]+/gu, (line) => (/\p{Ll}/u.test(line) ? line : withProvisions(line)));
}

/** `KHOẢN 2 ĐIỀU 5`, `ĐIỂM B`: the names of provisions in small letters, as their reader knows them. */
function withProvisions(line: string): string {
  const provisions = line.replace(
    /(?<!\p{L})(?:(ĐIỂM|TIẾT) ([A-ZĐ])(?!\p{L})|(KHOẢN|ĐIỀU|MỤC|CHƯƠNG|PHẦN|PHỤ LỤC|ĐIỂM|TIẾT)(?= \d| [IVX]))/gu,
    (whole, unit?: string) =>
      unit === undefined ? whole.charAt(0) + whole.slice(1).toLowerCase() : whole.toLowerCase(),
  );
  return provisions.replace(
    /(?<!\p{L})(?:(?:TỪ|CÁC|TẠI|VÀ|ĐẾN(?: HẾT)?)(?= (?:điểm|khoản|điều|mục|chương|phần|tiết|phụ) )|VÀ(?= \d)|(?<=(?:khoản|điều|mục|chương|phần|phụ lục) [\dIVXa-zđ.]{1,6} )CỦA(?= ))/giu,
    (whole) => whole.toLowerCase(),
  );
}

const word = /[\p{L}\p{M}]+/gu;

function withPhrases(line: string): string {
  const plain = fold(line).replace(/\s/gu, ' ');
  let result = '';
  let last = 0;
  for (const { 0: first, index } of plain.matchAll(word)) {
    if (index < last) continue;
    const phrase = phrasesByFirstWord.get(first)?.find((each) => fits(each, line, plain, index));
    if (phrase === undefined) continue;
    result += line.slice(last, index) + spacedAs(line, index, phrase.written);
    last = index + phrase.written.length;
  }
  return result + line.slice(last);
}

/** Words that have marks must have the right ones. */
function fits({ folded, written, before, counted }: Phrase, line: string, plain: string, at: number): boolean {
  const end = at + folded.length;
  if (!plain.startsWith(folded, at)) return false;
  // `ubndngày 26/11/2003`: the space before a day was lost.
  if (/[\p{L}\p{M}]/u.test(plain.charAt(end)) && !/^ngay\s\d/u.test(plain.slice(end, end + 6))) return false;
  if (counted && !/\d\s$/u.test(plain.slice(Math.max(0, at - 2), at))) return false;
  if (before !== undefined && !before.test(plain.slice(end, end + 12))) return false;
  const own = line.slice(at, end).toLowerCase();
  return !/[^\0-\x7f]/u.test(own) || own.replace(/\s/gu, ' ') === written.toLowerCase();
}

const spacedAs = (line: string, at: number, written: string) =>
  written.replace(/ /gu, (_, index: number) => line.charAt(at + index));

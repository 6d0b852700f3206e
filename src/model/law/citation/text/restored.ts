import { phrasesByFirstWord } from '../data/phrases.ts';
import type { Phrase } from '../data/phrases.ts';
import { fold, markedLetter } from './letters.ts';
import { withAgencySymbols, withPlaces } from './restored-names.ts';
import { restoredSymbols } from './restored-symbols.ts';
import type { SmallLine } from './small-lines.ts';

/** A longer paragraph is no text that a person typed. */
const LONGEST = 20_000;

/**
 * The text with the words of citations as officials write them, in the paragraphs that have no capitals (as people type) or
 * no marks: `thông tư 22`, `thong tu so 22` → `Thông tư 22`, `Thông tư số 22`.
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
  if (pieces.length === 0) return text;
  pieces.push(text.slice(last));
  return pieces.join('');
}

function endOfParagraph(text: string, from: number): number {
  const end = text.indexOf('\n\n', from);
  return end < 0 ? text.length : end;
}

function restoredParagraph(paragraph: string): string {
  const small = !/\p{Lu}/u.test(paragraph);
  const bare = !markedLetter.test(paragraph);
  if (bare && !/[A-Za-z]{2}/u.test(paragraph)) return paragraph;
  // `THONG TU 22` says no more than `thong tu 22`.
  const shouted = bare && !/\p{Ll}{2}/u.test(paragraph);
  if (shouted) return restoredParagraph(paragraph.toLowerCase());
  if (small) return withAgencySymbols(withPlaces(restoredSymbols(withPhrases(paragraph, bare), true)));
  if (bare) return restoredSymbols(withPhrases(paragraph, true), false);
  return paragraph;
}

/**
 * The lines of a text that are in capitals, as people type them in small letters, with the words of citations restored there. Roman
 * figures stay. Every unit keeps its place.
 */
export function linesInSmallLetters(text: string): SmallLine[] {
  const lines: SmallLine[] = [];
  let small = -1;
  for (let at = 0; at < text.length;) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    // A symbol may have a small letter: `15/2012/QĐ-TTg`.
    if (small < at) {
      smallWord.lastIndex = at;
      small = smallWord.exec(text)?.index ?? Infinity;
    }
    if (small >= end) {
      const line = text.slice(at, end);
      const words = line.length > LONGEST || !/\p{Lu}{2}/u.test(line) ? line : lineInSmallLetters(line);
      if (words !== line) lines.push({ at, words });
    }
    at = end + 1;
  }
  return lines;
}

const smallWord = /\p{Ll}{2}/gu;

function lineInSmallLetters(line: string): string {
  const small = line.replace(/(?<!\p{L})(?![IVXLC]+(?!\p{L}))\p{L}+/gu, (letters) => letters.toLowerCase());
  return small.length === line.length
    ? withAgencySymbols(withPlaces(withPhrases(small, false, markedLetter.test(small))))
    : line;
}

const word = /[\p{L}\p{M}]+/gu;

function withPhrases(line: string, bare: boolean, exact = false): string {
  const plain = fold(line).replace(/\s/gu, ' ');
  let result = '';
  let last = 0;
  for (const { 0: first, index } of plain.matchAll(word)) {
    if (index < last) continue;
    const phrase = phrasesByFirstWord
      .get(first)
      ?.find(
        (each) => (bare || !each.bare) && fits(each, line, plain, index, exact || (each.counted === true && !bare)),
      );
    if (phrase === undefined) continue;
    const written = phrase.bare
      ? inCaseOf(line.slice(index, index + phrase.written.length), phrase.written)
      : phrase.written;
    result += line.slice(last, index) + spacedAs(line, index, written);
    last = index + phrase.written.length;
  }
  return result + line.slice(last);
}

/** `DA`, `Da`, `da` → `ĐÃ`, `Đã`, `đã`. */
function inCaseOf(own: string, written: string): string {
  if (own.length > 1 && own === own.toUpperCase()) return written.toUpperCase();
  return own.charAt(0) === own.charAt(0).toUpperCase() ? written.charAt(0).toUpperCase() + written.slice(1) : written;
}

/** Words that have marks must have the right ones. */
function fits(
  { folded, written, before, counted }: Phrase,
  line: string,
  plain: string,
  at: number,
  exact: boolean,
): boolean {
  const end = at + folded.length;
  if (!plain.startsWith(folded, at)) return false;
  // `ubndngày 26/11/2003`: the space before a day was lost.
  if (/[\p{L}\p{M}]/u.test(plain.charAt(end)) && !/^ngay\s\d/u.test(plain.slice(end, end + 6))) return false;
  if (counted && !/\d\s$/u.test(plain.slice(Math.max(0, at - 2), at))) return false;
  if (before !== undefined && !before.test(plain.slice(end, end + 12))) return false;
  const own = line.slice(at, end).toLowerCase();
  return (!exact && !/[^\0-\x7f]/u.test(own)) || own.replace(/\s/gu, ' ') === written.toLowerCase();
}

const spacedAs = (line: string, at: number, written: string) =>
  written.replace(/ /gu, (_, index: number) => line.charAt(at + index));

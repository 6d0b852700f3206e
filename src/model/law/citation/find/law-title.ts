import { itemAt } from '../../../items.ts';
import { everydayRules, fieldsOfEducation, notLaws } from '../data/not-laws.ts';
import { foldTone, hasMarks } from '../text/letters.ts';
import type { NormalizedText } from '../text/source.ts';
import { readAmendingTitle } from './amending-law.ts';
import { knownName } from './law-name-index.ts';
import { unknownName } from './unknown-law.ts';
import { wordsAfter } from './words-after.ts';
import type { NameWord } from './words-after.ts';

const MAX_WORDS = 34;

/** A name that was read: where it ends, and its canonical wording without the type word. */
export interface LawTitle {
  end: number;
  name: string;
  /** Whether the table has the name, or the names of the laws that it amends. */
  known: boolean;
}

/** Reads the name after the type word; null if what follows names no law. */
export function readLawTitle(source: NormalizedText, at: number, label: string, depth = 0): LawTitle | null {
  const words = wordsAfter(source, at, MAX_WORDS);
  const [first, second] = words;
  if (first?.folded === 'luat' && second?.folded !== 'su') return null;
  if (first === undefined || first.comma) return null;
  const unmarked = !hasMarks(source.text.slice(Math.max(0, at - 4), at));
  const known = knownName(label, words, unmarked) ?? nameWithAnd(label, words);
  if ((known === null || known.count === 1) && isNoLaw(words)) return null;
  const amending = readAmendingTitle(source, words, depth, readLawTitle);
  if (amending !== null) return { end: amending, name: written(source, first.start, amending), known: true };
  if (known === null) {
    const end = unknownName(source, words);
    return end === null ? null : { end, name: written(source, first.start, end), known: false };
  }
  if (isFollowed(words, known.count, everyday) > 0) return null;
  const field = known.name === 'Giáo dục' ? isFollowed(words, known.count, fields) : 0;
  if (field > 0) {
    const last = itemAt(words, known.count + field - 1).end;
    return { end: last, name: written(source, first.start, last), known: true };
  }
  const end = closeQuote(source, first.start, itemAt(words, known.count - 1).end);
  const upper = source.text.slice(first.start, end);
  const shouted = upper === upper.toUpperCase() && upper.length > 1 && hasMarks(upper);
  return { end, name: shouted || known.broken === true ? known.name : written(source, first.start, end), known: true };
}

const lettersOf = (phrases: readonly string[]) => phrases.map((phrase) => phrase.replaceAll(' ', ''));
const everyday = lettersOf(everydayRules);
const fields = lettersOf(fieldsOfEducation);

/** How many words of one of the phrases, as their letters, come after a name, without a comma; 0 if none does. A scanner may have taken them apart. */
function isFollowed(words: readonly NameWord[], from: number, phrases: readonly string[]): number {
  if (words[from] === undefined || words[from].comma) return 0;
  const ahead = words.slice(from, from + MOST_PIECES).map(({ folded }) => folded);
  for (const letters of phrases) {
    let read = '';
    for (const [index, folded] of ahead.entries()) {
      read += folded;
      if (read === letters) return index + 1;
      if (!letters.startsWith(read)) break;
    }
  }
  return 0;
}

/** No phrase after a name is in more pieces. */
const MOST_PIECES = 6;

/** A name of the table that has "và" for a comma: `Quản lý và sử dụng tài sản công`. */
function nameWithAnd(label: string, words: readonly NameWord[]): ReturnType<typeof knownName> {
  const and = words.findIndex((word) => word.folded === 'va');
  if (and < 1) return null;
  const found = knownName(label, words.toSpliced(and, 1));
  if (found === null || found.count <= and || !found.name.includes(',')) return null;
  const name = found.name.split(' ').map((word, index) => (index === and - 1 ? word.replace(/,$/u, ' và') : word));
  return { count: found.count + 1, name: name.join(' ') };
}

/** `luật sư`, `Luật này`, `Luật Bóng đá`. A single word counts only in small letters: `Luật học`, but `Luật Học tập …`. */
function isNoLaw([first, second]: readonly NameWord[]): boolean {
  if (first === undefined) return false;
  if (notLaws.has(first.capital ? first.text : foldTone(first.text))) return true;
  if (second !== undefined && isShouted(first.text) && notLaws.has(foldTone(first.text))) return true;
  return second !== undefined && notLaws.has(`${foldTone(first.text)} ${foldTone(second.text)}`);
}

/** In a heading in capitals every word has them. */
const isShouted = (word: string) => word.length > 1 && word === word.toUpperCase();

/** A name that has an opening quotation mark in it ends after the closing one. */
const closeQuote = (source: NormalizedText, start: number, end: number) =>
  source.text[end] === '”' && source.text.slice(start, end).includes('“') ? end + 1 : end;

/** The name as written, with single spaces and none before commas. */
function written(source: NormalizedText, start: number, end: number): string {
  return source.text.slice(start, end).replace(/\s+/gu, ' ').replace(/ ,/gu, ',').trim();
}

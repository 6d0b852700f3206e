import { findNames, isPlainName } from './child/names.ts';
import type { PersonName } from './child/names.ts';
import type { Passage } from './finding.ts';
import { digitRuns } from './numbers/digits.ts';
import type { DigitGroup, DigitRun } from './numbers/digits.ts';
import { spokenNumbers } from './numbers/spoken.ts';
import { CELL } from './passages.ts';
import { peopleOf } from './people.ts';
import type { Person } from './people.ts';
import { firstAtOrAfter } from './sorted.ts';

/** A passage, folded, with what several kinds of findings ask of it. Everything is read once, so that no text takes long. */
export interface Reading extends Passage {
  /** The heading of the column of an offset; for a paragraph the line above it. */
  headingAt(index: number): string;
  /** All names of persons, from left to right. */
  names(): readonly PersonName[];
  /** The first full name that begins in a stretch; undefined when there is none. */
  nameIn(from: number, to: number): PersonName | undefined;
  /** All who are named in full or by a title and a given name, from left to right. */
  people(): readonly Person[];
  /** The first of them who begins in a stretch; undefined when there is none. */
  personIn(from: number, to: number): Person | undefined;
  /** The last of them who ends before an offset and not further from it than a number of characters. */
  personBefore(index: number, reach: number): Person | undefined;
  digitRuns(): readonly DigitRun[];
  /** Whether the text has so many digits: with fewer, no number of that length is in it. */
  hasDigits(count: number): boolean;
  /** Numbers in words, digit by digit. */
  spokenNumbers(): readonly DigitGroup[];
  /** The sentence of an offset, at most {@link REACH} characters before and after it. */
  sentenceAt(index: number): Stretch;
}

export interface Stretch {
  start: number;
  text: string;
}

const REACH = 160;
/** A point after an abbreviation ends no sentence: `KP. Tân Thắng`, `ThS. Lê`. */
const sentenceEnd =
  /(?:[!?;]|(?<!(?<!\p{L})(?:KP|Kp|kp|P|p|q|h|x|tp|tt|tx|Q|TP|Tp|TT|TX|X|H|T|Đ|Ph|GS|PGS|BS|Bs|ThS|Ths|TS|Tr|KS|CN|Mr|Mrs|Ms|No))\.)\s+(?=\p{Lu})|\n/gu;

export function readPassage({ text, lead }: Passage): Reading {
  const starts = cellStarts(text);
  const headings = lead.split(CELL).slice(-starts.length);
  let names: readonly PersonName[] | null = null;
  let full: readonly PersonName[] = [];
  let everybody: readonly Person[] | null = null;
  let runs: readonly DigitRun[] | null = null;
  let digits: number | null = null;
  let spoken: readonly DigitGroup[] | null = null;
  const read = () => {
    if (names === null) {
      names = findNames(text);
      // In a heading in capitals every word looks like a name.
      const isCapitals = !/\p{Ll}/u.test(text);
      full = names.filter((name) => name.full && (!isCapitals || isPlainName(name)));
    }
    return names;
  };
  const fullNames = () => {
    read();
    return full;
  };
  const people = () => (everybody ??= peopleOf(text, fullNames()));
  return {
    text,
    lead,
    people,
    personIn: (from, to) => {
      const all = people();
      const person = all[firstAtOrAfter(all, from, ({ start }) => start)];
      return person && person.start < to ? person : undefined;
    },
    headingAt: (index) => {
      const cell = firstAtOrAfter(starts, index + 1) - 1;
      return headings.length === starts.length ? (headings[cell] ?? '') : lead;
    },
    personBefore: (index, reach) => {
      const all = people();
      const person = all[firstAtOrAfter(all, index + 1, ({ end }) => end) - 1];
      return person && index - person.end <= reach ? person : undefined;
    },
    names: read,
    digitRuns: () => (runs ??= digitRuns(text)),
    hasDigits: (count) => (digits ??= text.match(/\d/gu)?.length ?? 0) >= count,
    spokenNumbers: () => (spoken ??= spokenNumbers(text)),
    nameIn: (from, to) => {
      read();
      const name = full[firstAtOrAfter(full, from, ({ start }) => start)];
      return name && name.start < to ? name : undefined;
    },
    sentenceAt: (index) => {
      const from = Math.max(0, index - REACH);
      const around = text.slice(from, index + REACH);
      let start = 0;
      let end = around.length;
      for (const found of around.matchAll(sentenceEnd)) {
        const at = found.index + found[0].length;
        if (from + at <= index) start = at;
        else if (from + found.index >= index) {
          end = found.index;
          break;
        }
      }
      return { start: from + start, text: around.slice(start, end) };
    },
  };
}

function cellStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf(CELL); at >= 0; at = text.indexOf(CELL, at + 1)) starts.push(at + CELL.length);
  return starts;
}

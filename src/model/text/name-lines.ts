import { widthOf } from './letter-widths.ts';
import { nameWords } from './name-words.ts';
import type { NameWord } from './name-words.ts';

/** Points: the room of the issuer at the top of a sheet, 66 mm, and its letters (ô 2: 12 to 13). */
const ROOM = (66 / 25.4) * 72;
const SIZE = 12;
/** More lines than any name needs; a longer name is broken where it is full. */
const MOST_LINES = 6;

/** How badly a line begins at a word, from 0: well at a place or a name, badly after what leads to it. */
function costBefore(word: NameWord, before: NameWord): number {
  if (before.kind === 'head' || before.kind === 'area' || before.kind === 'joiner') return 3;
  if (word.kind === 'area' || word.kind === 'proper') return 0;
  return word.kind === 'joiner' || /[-–,]$/u.test(before.text) ? 1 : 2;
}
/** What a line costs that is as much longer than the others as they are long. */
const UNEVEN = 4;

interface Lines {
  lines: readonly string[];
  cost: number;
  widest: number;
}

const width = (line: readonly NameWord[]): number => widthOf(line.map(({ text }) => text).join(' '), SIZE);

/** A word in capitals; the syllables of one that is wider than the room. */
function fitting({ text, kind }: NameWord): NameWord[] {
  const whole = { text: text.toLocaleUpperCase('vi'), kind };
  return width([whole]) <= ROOM
    ? [whole]
    : whole.text.split(' ').map((syllable) => ({ text: syllable, kind: 'plain' }));
}

/**
 * The lines of the name of an agency in capitals, as few as the room at the top of a sheet allows, of about the same length, broken where
 * the name has a joint: `PHÒNG GIÁO DỤC VÀ ĐÀO TẠO` / `HUYỆN LẠC THỦY`. No word of two syllables and no name of a place is separated.
 * A name that does not fit is one line, and broken where it is shown.
 */
export function nameLines(name: string): string[] {
  const words = nameWords(name).flatMap(fitting);
  const whole = width(words);
  /** @returns the best lines from a word on, so many of them; null where they do not fit. */
  const linesFrom = (from: number, count: number): Lines | null => {
    const rest = words.slice(from);
    const own = width(rest);
    if (count === 1)
      return own > ROOM ? null : { lines: [rest.map(({ text }) => text).join(' ')], cost: 0, widest: own };
    let best: (Lines & { total: number }) | null = null;
    for (let end = from + 1; end < words.length; end += 1) {
      const line = words.slice(from, end);
      const lineWidth = width(line);
      if (lineWidth > ROOM) break;
      const after = linesFrom(end, count - 1);
      const [word, before] = [words[end], words[end - 1]];
      if (after === null || word === undefined || before === undefined) continue;
      const widest = Math.max(lineWidth, after.widest);
      const cost = after.cost + costBefore(word, before);
      const total = cost + UNEVEN * ((widest * count) / own - 1);
      if (best === null || total < best.total)
        best = { lines: [line.map(({ text }) => text).join(' '), ...after.lines], cost, widest, total };
    }
    return best;
  };
  for (let count = Math.max(1, Math.ceil(whole / ROOM)); count <= MOST_LINES; count += 1) {
    const found = linesFrom(0, count);
    if (found !== null) return [...found.lines];
  }
  return [words.map(({ text }) => text).join(' ')];
}

import { itemAt } from '../../../items.ts';
import { countUpTo } from '../../../text/count-up-to.ts';
import type { SaidText } from './source.ts';

/** A line in capitals as people type it in small letters, at its offset in the working text. */
export interface SmallLine {
  at: number;
  words: string;
}

/**
 * The working text with its lines in capitals in small letters. A large text is not written once more for them: most of what reads it
 * looks at some hundred units, of which few are in such a line.
 */
export class SmallLines implements SaidText {
  private readonly text: string;
  private readonly lines: readonly SmallLine[];
  private readonly starts: readonly number[];
  private written: string | null = null;

  /** @param lines as long as what is there in the text, in its order */
  constructor(text: string, lines: readonly SmallLine[]) {
    this.text = text;
    this.lines = lines;
    this.starts = lines.map(({ at }) => at);
  }

  /** All of it. */
  get whole(): string {
    this.written ??= this.lines.length === 0 ? this.text : this.patched(0, this.text.length, this.lines);
    return this.written;
  }

  /** What is between two offsets. */
  slice(from: number, to: number): string {
    const [start, end] = [Math.max(0, from), Math.min(to, this.text.length)];
    const lines = this.between(start, end);
    return lines.length === 0 ? this.text.slice(start, end) : this.patched(start, end, lines);
  }

  /** Whether it is other than the working text between two offsets. */
  differs(from: number, to: number): boolean {
    return this.between(from, to).length > 0;
  }

  private between(from: number, to: number): readonly SmallLine[] {
    const before = countUpTo(this.starts, from);
    const last = this.lines[before - 1];
    const first = last !== undefined && last.at + last.words.length > from ? before - 1 : before;
    let end = first;
    while (end < this.lines.length && itemAt(this.starts, end) < to) end++;
    return this.lines.slice(first, end);
  }

  private patched(from: number, to: number, lines: readonly SmallLine[]): string {
    const pieces: string[] = [];
    let last = from;
    for (const { at, words } of lines) {
      if (at > last) pieces.push(this.text.slice(last, at));
      const start = Math.max(at, from);
      last = Math.min(at + words.length, to);
      pieces.push(words.slice(start - at, last - at));
    }
    if (last < to) pieces.push(this.text.slice(last, to));
    return pieces.join('');
  }
}

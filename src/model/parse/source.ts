import { itemAt } from '../items.ts';
import { once } from '../once.ts';
import type { SourceLocation } from '../rules/issue.ts';
import { isNormalized, normalizeText } from '../text/normalize.ts';

/** A text file of the content, normalised, that can still say where in the file on disk an offset lies. */
export class SourceFile {
  readonly file: string;
  /** The normalised text; all offsets and columns of parsers are into it. */
  readonly text: string;
  /** The text as it is on disk. */
  readonly raw: string;
  private readonly rawLines: string[];
  private readonly lineStarts: number[] = [0];
  private readonly columnsOf = once.each((line) => rawColumns(this.rawLines[Number(line) - 1] ?? ''));

  /** @param file path relative to the project, with forward slashes. @param raw the file as decoded from UTF-8. */
  constructor(file: string, raw: string) {
    const unixLines = raw.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
    this.file = file;
    this.raw = raw;
    this.rawLines = unixLines.split('\n');
    this.text = normalizeText(unixLines);
    for (let i = 0; i < this.text.length; i++) if (this.text.charCodeAt(i) === 10) this.lineStarts.push(i + 1);
  }

  /** The place of a UTF-16 offset of {@link text}. Offsets beyond the end give the last place. */
  locationAt(offset: number): SourceLocation {
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (itemAt(this.lineStarts, middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return this.location(low + 1, offset - itemAt(this.lineStarts, low) + 1);
  }

  /** The place of a line and column (from 1) of {@link text}. Columns shift back where normalising joined letters. */
  location(line: number, column: number): SourceLocation {
    return { file: this.file, line, column: this.columnsOf(String(line))(column) };
  }

  /** The lines of the file as they are on disk, without line ends. */
  get lines(): readonly string[] {
    return this.rawLines;
  }

  /** Line numbers (from 1) that normalising changes. */
  linesToNormalize(): number[] {
    return this.rawLines.flatMap((line, index) => (isNormalized(line) ? [] : [index + 1]));
  }
}

/**
 * Columns of a normalised line as columns of the line on disk. The line is cut where no letter joins another, so that a line of a
 * megabyte is normalised once.
 */
function rawColumns(rawLine: string): (column: number) => number {
  if (isNormalized(rawLine)) return (column) => column;
  const starts: { normal: number; raw: number }[] = [];
  let [normal, raw] = [1, 1];
  for (const piece of rawLine.match(/\P{M}\p{M}*|^\p{M}+/gu) ?? []) {
    starts.push({ normal, raw });
    normal += normalizeText(piece).length;
    raw += piece.length;
  }
  return (column) => {
    if (column >= normal) return raw;
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (itemAt(starts, middle).normal <= column) low = middle;
      else high = middle - 1;
    }
    const start = itemAt(starts, low);
    return start.raw + column - start.normal;
  };
}

import { widthOf } from '../text/letter-widths.ts';
import type { OfficialTable, TableCell } from './official-document.ts';

/** What a column of a table needs, in widths of one point of size: times the size of the letters they are points. */
export interface ColumnNeeds {
  /** Its longest line. A head may go over three, so that it takes no room from long texts. */
  line: number;
  /** The longest piece that no line breaks. */
  piece: number;
  /** Its longest word, with what a line may break at. */
  word: number;
  /** Its longest line with those of its head. */
  whole: number;
}

const LINES_OF_HEAD = 3;

/**
 * What each column needs, by the letters of the font and not by their number: `Cấp` has more bytes than `mmm`, and is narrower.
 * @param piecesOf the pieces of a word between which a line may break
 */
export function columnNeeds(
  { header, rows }: Pick<OfficialTable, 'header' | 'rows'>,
  piecesOf: (word: string) => readonly string[],
): ColumnNeeds[] {
  const count = Math.max(1, ...[...header, ...rows].map((row) => row.length));
  return Array.from({ length: count }, (_, index) => {
    const [heads, lines] = [linesAt(header, index), linesAt(rows, index)];
    const words = [...heads, ...lines].flatMap((line) => line.match(/[^ \t]+/gu) ?? []);
    const [ofHead, ofCells] = [widest(heads), widest(lines)];
    return {
      line: Math.max(ofHead / LINES_OF_HEAD, ofCells),
      piece: widest(words.flatMap(piecesOf)),
      word: widest(words),
      whole: Math.max(ofHead, ofCells),
    };
  });
}

const widest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, widthOf(text, 1)), 0);

const linesAt = (rows: readonly (readonly TableCell[])[], index: number): string[] =>
  rows.flatMap((row) =>
    (row[index]?.runs ?? [])
      .map(({ text }) => text)
      .join('')
      .split('\n'),
  );

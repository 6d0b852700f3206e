import { widthOf } from '../text/letter-widths.ts';
import type { OfficialTable, Run, TableCell } from './official-document.ts';
import type { PictureWidth } from './pictures.ts';
import { pointsOf } from './points.ts';

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
  /** Points besides, whatever the size: of the pictures in a line, and of the words next to them; or to write in by hand where it is empty, with the room that lines leave. */
  fixed: { least: number; line: number; words: number; hand: number; whole: number };
}

const LINES_OF_HEAD = 3;
/** A picture may be made smaller down to this. */
const LEAST_PICTURE = pointsOf(25);
/** A column without a word below its head is filled in by hand: a signature needs so much, a name and a day with ease. */
const [LEAST_EMPTY, EMPTY] = [pointsOf(15), pointsOf(40)];

interface Line {
  text: string;
  /** Points of the pictures in it, one by one. */
  pictures: number[];
}

/**
 * What each column needs, by the letters of the font and not by their number: `Cấp` has more bytes than `mmm`, and is narrower.
 * @param piecesOf the pieces of a word between which a line may break
 */
export function columnNeeds(
  { header, rows }: Pick<OfficialTable, 'header' | 'rows'>,
  piecesOf: (word: string) => readonly string[],
  pictureWidth: PictureWidth,
): ColumnNeeds[] {
  const count = Math.max(1, ...[...header, ...rows].map((row) => row.length));
  return Array.from({ length: count }, (_, index) => {
    const [heads, lines] = [linesAt(header, index, pictureWidth), linesAt(rows, index, pictureWidth)];
    const all = [...heads, ...lines];
    const words = all.flatMap(({ text }) => text.match(/[^ \t]+/gu) ?? []);
    const [ofHead, ofCells] = [widest(heads.map(({ text }) => text)), widest(lines.map(({ text }) => text))];
    const isEmpty = rows.length > 0 && lines.every(({ text, pictures }) => text.trim() === '' && pictures.length === 0);
    return {
      line: Math.max(ofHead / LINES_OF_HEAD, ofCells),
      piece: widest(words.flatMap(piecesOf)),
      word: widest(words),
      whole: Math.max(ofHead, ofCells),
      fixed: isEmpty ? { least: 0, line: 0, words: 0, hand: LEAST_EMPTY, whole: EMPTY } : ofPictures(all),
    };
  });
}

function ofPictures(lines: readonly Line[]): ColumnNeeds['fixed'] {
  const drawn = lines.filter(({ pictures }) => pictures.length > 0);
  return {
    least: most(drawn.flatMap(({ pictures }) => pictures.map((each) => Math.min(each, LEAST_PICTURE)))),
    line: most(drawn.map(({ pictures }) => pictures.reduce((sum, each) => sum + each, 0))),
    words: widest(drawn.map(({ text }) => text)),
    hand: 0,
    whole: 0,
  };
}

const most = (values: readonly number[]): number => values.reduce((high, value) => Math.max(high, value), 0);
const widest = (texts: readonly string[]): number => most(texts.map((text) => widthOf(text, 1)));

function linesAt(rows: readonly (readonly TableCell[])[], index: number, pictureWidth: PictureWidth): Line[] {
  return rows.flatMap((row) => linesOf(row[index]?.runs ?? [], pictureWidth));
}

/** The lines of a cell. A picture without a file is its words. */
function linesOf(runs: readonly Run[], pictureWidth: PictureWidth): Line[] {
  let last: Line = { text: '', pictures: [] };
  const lines = [last];
  for (const { text, picture } of runs) {
    const width = picture === undefined ? null : pictureWidth(picture.path);
    if (width !== null) last.pictures.push(width);
    else
      for (const [at, part] of text.split('\n').entries())
        if (at === 0) last.text += part;
        else lines.push((last = { text: part, pictures: [] }));
  }
  return lines;
}

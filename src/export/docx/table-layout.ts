import type { OfficialTable } from '../../model/official/official-document.ts';
import type { PictureWidth } from '../../model/official/pictures.ts';
import { columnNeeds } from '../../model/official/table-columns.ts';
import * as ofSheet from '../../model/official/table-layout.ts';
import type { TableLayout } from '../../model/official/table-layout.ts';
import { points } from './styles.ts';

/** Between the line of a cell and its text, left and right, in twentieths of a point, as all below. */
export const INSET = points(ofSheet.INSET);
/** A4 without its margins, upright and on its side. */
export const upright = Math.round(points(ofSheet.upright));
export const sideways = Math.round(points(ofSheet.sideways));

/** What Word breaks at the end of a line: after a hyphen or a dash, and a long word where it must. */
const pieces = /[^-–—]+[-–—]*|[-–—]+/gu;
const LONGEST_WHOLE = 10;
const LONGEST_PIECE = 30;

const piecesOf = (word: string): string[] =>
  (word.length <= LONGEST_WHOLE ? [word] : (word.match(pieces) ?? [])).map((piece) => piece.slice(0, LONGEST_PIECE));

/**
 * How Word draws a table: as the PDF, but with the pieces that Word breaks words into.
 * @param mayTurn whether a table that fits no upright sheet has one on its side
 * @returns columns in twentieths of a point
 */
export function layoutOf(
  table: Pick<OfficialTable, 'header' | 'rows'>,
  mayTurn: boolean,
  pictureWidth: PictureWidth = () => null,
): TableLayout {
  const layout = ofSheet.tableLayout(columnNeeds(table, piecesOf, pictureWidth), mayTurn ? null : ofSheet.upright);
  return { ...layout, columns: layout.columns.map((each) => Math.floor(points(each))) };
}

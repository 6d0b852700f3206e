/** Words of a heading row of a list of persons. */
const heading = /(?<!\p{L})(?:stt|tt|số tt|họ,? (?:và )?tên|họ tên|tên trẻ|tên học sinh)(?!\p{L})/iu;

/**
 * What a row of a table file is. The first row with words is the heading row, unless it has one cell: a title of the list. A
 * later row with the words of headings and no number is a heading row, too.
 * @param cells the texts of the row, not all of them empty. @param isFirst whether no heading row was before it
 */
export function rowKind(cells: readonly string[], isFirst: boolean): 'heading' | 'heading-row' | 'row' {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const words = filled.join(' ');
  if (isFirst && cells.length > 1 && filled.length === 1) return 'heading';
  return isFirst || (filled.length > 1 && heading.test(words) && !/\d/u.test(words)) ? 'heading-row' : 'row';
}

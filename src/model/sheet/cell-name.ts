/** The name of a cell as a spreadsheet shows it, from its row and column, both from 0: (6, 1) is `B7`. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** The letters of a column, from 0: 26 is `AA`. */
export function columnName(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

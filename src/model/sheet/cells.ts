/** What a sheet has in a cell. A day is midnight of that day in UTC; an empty cell is null. */
export type CellValue = string | number | boolean | Date | null;

/** Whether a pasted text is cells of a sheet: more than one line, or columns by tabs. */
export const isBlock = (text: string): boolean => /[\t\n\r]/u.test(text.replace(/[\r\n]+$/u, ''));

/** The cells of a sheet, row by row. */
export type Cells = readonly (readonly CellValue[])[];

/** What a sheet has in a cell. A day is midnight of that day in UTC; an empty cell is null. */
export type CellValue = string | number | boolean | Date | null;

/** The cells of a sheet, row by row. */
export type Cells = readonly (readonly CellValue[])[];

import { labelOfBoth } from '../disclosure/compare.ts';
import type { Column } from '../table/table-view.ts';
import type { DataView } from '../views/disclosure/data-view.ts';
import type { OfficialTable, TableCell } from './official-document.ts';

/** A table of numbers as its page shows it: small counts are hidden already, and a unit of all columns is in the caption. */
export function dataTable({ anchor, table, unit }: DataView): OfficialTable {
  const { caption, rowHeader, columns, rows, footnotes } = table;
  const align = ({ format }: Column): TableCell['align'] => (format === 'text' ? 'start' : 'end');
  return {
    kind: 'table',
    anchor,
    caption: unit === null ? caption : `${caption} (đơn vị: ${unit})`,
    header: [[cell(rowHeader, 'center'), ...columns.map((column) => cell(headOf(column, unit), 'center'))]],
    rows: rows.map(({ label, kind, cells }) => {
      const bold = kind !== 'data';
      const own = cells.flatMap(({ text }, index) => {
        const column = columns[index];
        return column === undefined ? [] : [cell(text, align(column), bold)];
      });
      return [cell(label, 'start', bold), ...own];
    }),
    notes: footnotes,
  };
}

/** `Nữ`, `Tiền (đồng)`, `Nữ, năm 2025`. */
function headOf(column: Column, common: string | null): string {
  const { unit, period } = column;
  const label = labelOfBoth(column);
  const measured = common === null && unit !== null ? `${label} (${unit})` : label;
  return period ? `${measured}, ${period.label}` : measured;
}

const cell = (text: string, align: TableCell['align'], bold = false): TableCell => ({
  runs: text === '' ? [] : [{ text, marks: bold ? ['bold'] : [], link: null, citation: null }],
  align,
});

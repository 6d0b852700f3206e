import { hiddenText, type Cell, type TableView } from './table-view.ts';

/** One field by RFC 4180: quoted where it holds a comma, a quote or a line end, or begins or ends with a space. */
function field(value: string): string {
  return /[",\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

const bare = ({ value, hidden }: Cell) => (hidden ? hiddenText : value === null ? '' : String(value));

/** Rows of fields as CSV by RFC 4180: commas, CRLF after every row, quotes doubled. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/**
 * A table as CSV: the head with units, then a line for each row. Numbers are bare, with a point for
 * decimals; a share is a fraction of 1; a hidden count reads `ẩn`. `bom` puts U+FEFF in front, without
 * which Excel takes the file for another encoding.
 */
export function tableCsv(view: TableView, { bom = true } = {}): string {
  const head = [
    view.rowHeader,
    ...view.columns.map(({ label, unit }) => (unit === null ? label : `${label} (${unit})`)),
  ];
  const body = view.rows.map(({ label, cells }) => [label, ...cells.map(bare)]);
  return (bom ? '\uFEFF' : '') + csv([head, ...body]);
}

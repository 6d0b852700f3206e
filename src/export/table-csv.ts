import { stringify } from 'csv-stringify/sync';
import { hiddenText, type Cell, type TableView } from '../model/table/table-view.ts';

const bare = ({ value, hidden }: Cell) => (hidden ? hiddenText : value);

/**
 * A table as CSV (RFC 4180): the head with units, then a line for each row. Numbers are bare, with a point for decimals;
 * a share is a fraction of 1; a hidden count reads `ẩn`. A text that a spreadsheet would run as a formula (`=…`, `@…`)
 * gets an apostrophe before it. `bom` puts U+FEFF in front, without which Excel takes the file for another encoding.
 */
export function tableCsv(view: TableView, { bom = true } = {}): string {
  const head = [
    view.rowHeader,
    ...view.columns.map(({ label, unit }) => (unit === null ? label : `${label} (${unit})`)),
  ];
  const body = view.rows.map(({ label, cells }) => [label, ...cells.map(bare)]);
  return stringify([head, ...body], {
    bom,
    record_delimiter: 'windows',
    // The library quotes the line end that it writes; a lone line feed, or a space at an end, would be lost on the way.
    quoted_match: /[\r\n]|^\s|\s$/u,
    escape_formulas: true,
  });
}

import type { TableData } from '../../kinds/disclosure-data/index.ts';
import type { Disclosure } from '../../kinds/disclosure.ts';
import { tableView } from './tables/index.ts';
import { hiddenFootnote, hiddenText, type TableView } from './table-view.ts';

/** The columns that tell how many children the school has, in tables other than the one that counts them. */
const telling = { growth: ['children', 'share'], land: ['perChild', 'verdict'] } as const;

/**
 * Tables as readers may see them beside all other tables of the site. Where the table of children hides how many there
 * are in all, which it does when every group is small, no other table of that school and period tells.
 * @param all everything that is published.
 */
export function siteTables(all: readonly Disclosure[]): (data: TableData) => TableView {
  const keyOf = ({ organization, period }: Disclosure) => `${organization} ${period}`;
  const secret = new Set(all.filter(({ data }) => data.some(hidesTotal)).map(keyOf));
  const linked = new Set(all.filter((item) => secret.has(keyOf(item))).flatMap(({ data }) => data));
  return (data) => {
    const columns = data.table === 'growth' || data.table === 'land' ? telling[data.table] : [];
    return linked.has(data) ? withoutColumns(tableView(data), columns) : tableView(data);
  };
}

function hidesTotal(data: TableData): boolean {
  if (data.table !== 'children') return false;
  const { rows, columns } = tableView(data);
  const at = columns.findIndex(({ key }) => key === 'children');
  return rows.find(({ key }) => key === 'total')?.cells[at]?.hidden === true;
}

function withoutColumns(view: TableView, keys: readonly string[]): TableView {
  if (keys.length === 0) return view;
  const rows = view.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, index) =>
      keys.includes(view.columns[index]!.key) && cell.text !== ''
        ? { value: null, text: hiddenText, hidden: true }
        : cell,
    ),
  }));
  const footnotes = [...view.footnotes.filter((note) => note !== hiddenFootnote), hiddenFootnote];
  return { ...view, rows, footnotes };
}

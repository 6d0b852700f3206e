import { hiddenText, type TableView } from '../table/table-view.ts';

/**
 * A table as lines, cells separated by tabs: the caption, the head, the rows. Numbers are bare, a hidden count reads `ẩn`. Columns of an
 * earlier period, which a page shows next to its own, are left out: they are published elsewhere.
 */
export function tableLines({ caption, rowHeader, columns, rows }: TableView): string {
  const own = columns.flatMap(({ period }, index) => (period?.past ? [] : [index]));
  const head = own.map((index) => columns[index]?.key ?? '');
  const body = rows.map(({ label, cells }) => [
    label,
    ...own.map((index) => {
      const cell = cells[index];
      return cell?.hidden ? hiddenText : String(cell?.value ?? '');
    }),
  ]);
  return [caption, ...[[rowHeader, ...head], ...body].map((cells) => cells.join('\t'))].join('\n');
}

import type { TableData } from '../../../schema/disclosure-data/index.ts';
import { tableLabels } from '../../../schema/disclosure-data/table-keys.ts';
import { yearbookUnitLabels } from '../../../schema/disclosure-data/units.ts';
import { slug } from '../../text/slug.ts';
import type { Problem } from '../problems.ts';
import { smallestShown } from '../suppress.ts';
import { buildTable, column, hidden, type TableView } from '../table-view.ts';
import { duplicateProblems } from '../totals.ts';

export function factsView({ rows }: TableData<'facts'>): TableView {
  const notes = rows.some(({ note }) => note !== null);
  return buildTable({
    table: 'facts',
    caption: tableLabels.facts,
    rowHeader: 'Mục',
    columns: [column('value', 'Nội dung', 'text'), ...(notes ? [column('note', 'Ghi chú', 'text')] : [])],
    rows: rows.map(({ label, value, note }, index) => ({
      key: `${index}-${slug(label)}`,
      label,
      values: { value, note },
    })),
  });
}

/** Two rows of facts may share a name: several members, several sites. */
export const factsProblems = (_data: TableData<'facts'>): Problem[] => [];

export function yearbookView({ years, rows }: TableData<'yearbook'>): TableView {
  const small = (unit: string, value: number | null) =>
    unit === 'tre' && value !== null && value > 0 && value < smallestShown;
  return buildTable({
    table: 'yearbook',
    caption: `Niên giám thống kê, ${years[0]}–${years.at(-1)}`,
    rowHeader: 'Chỉ tiêu',
    columns: [column('unit', 'Đơn vị', 'text'), ...years.map((year) => column(String(year), `Năm ${year}`, 'decimal'))],
    rows: rows.map(({ indicator, unit, values }) => ({
      key: slug(indicator),
      label: indicator,
      values: {
        unit: yearbookUnitLabels[unit],
        ...Object.fromEntries(
          years.map((year, index) => {
            const value = values[index] ?? null;
            return [String(year), small(unit, value) ? hidden : value];
          }),
        ),
      },
    })),
    chart: null,
  });
}

export const yearbookProblems = ({ years, rows }: TableData<'yearbook'>): Problem[] => [
  ...duplicateProblems(['years'], years.map(String)),
  ...duplicateProblems(
    ['rows'],
    rows.map(({ indicator }) => indicator),
  ),
];

import type { TableData } from '../../../kinds/disclosure-data/index.ts';
import { tableLabels } from '../../../kinds/disclosure-data/table-keys.ts';
import { yearbookUnitLabels } from '../../../kinds/disclosure-data/units.ts';
import { slug } from '../../text/slug.ts';
import type { Problem } from '../../rules/disclosure-rules.ts';
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
  const counts = rows.filter(({ unit }) => unit === 'tre');
  const secret = years.map((_, index) =>
    hiddenIndicators(counts.flatMap(({ indicator, values }) => ({ id: indicator, value: values[index] ?? null }))),
  );
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
            return [String(year), secret[index]!.has(indicator) ? hidden : value];
          }),
        ),
      },
    })),
    chart: null,
  });
}

/**
 * The counts of children of one year to hide: the small ones, and of two others whose difference is a hidden count the
 * smaller, since a yearbook does not say which indicator is part of which (all, boarding, not boarding).
 */
function hiddenIndicators(list: readonly { id: string; value: number | null }[]): Set<string> {
  const given = list
    .flatMap(({ id, value }) => (value === null ? [] : [{ id, value }]))
    .sort((a, b) => a.value - b.value);
  const small = given.filter(({ value }) => value > 0 && value < smallestShown);
  const found = new Set(small.map(({ id }) => id));
  for (const { value: secret } of small)
    for (const { id, value } of given)
      if (value >= smallestShown && given.some((other) => !found.has(other.id) && other.value - value === secret))
        found.add(id);
  return found;
}

export const yearbookProblems = ({ years, rows }: TableData<'yearbook'>): Problem[] => [
  ...duplicateProblems(['years'], years.map(String)),
  ...duplicateProblems(
    ['rows'],
    rows.map(({ indicator }) => indicator),
  ),
];

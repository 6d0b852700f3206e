import type { Column, TableView } from '../table/table-view.ts';

/** What a chart draws: one value per category and series; null where the count is missing or hidden. */
export interface ChartData {
  kind: 'bar' | 'line';
  categories: string[];
  series: {
    key: string;
    label: string;
    unit: string | null;
    period: Column['period'];
    values: (number | null)[];
    /** What the table says at each place. */
    texts: string[];
  }[];
}

/** The chart of a table, or null where it has none or fewer than two numbers to compare. Totals are left out. */
export function chartData(view: TableView): ChartData | null {
  if (view.chart === null) return null;
  const rows = view.rows.filter(({ kind }) => kind === 'data');
  const series = view.chart.columns.flatMap((key) => {
    const index = view.columns.findIndex((column) => column.key === key);
    const column = view.columns[index];
    if (!column) return [];
    const values = rows.map(({ cells }) => {
      const value = cells[index]?.value;
      return typeof value === 'number' ? value : null;
    });
    const texts = rows.map(({ cells }) => cells[index]?.text ?? '');
    return [{ key, label: column.label, unit: column.unit, period: column.period, values, texts }];
  });
  const numbers = series.flatMap(({ values }) => values).filter((value) => value !== null);
  return numbers.length < 2 ? null : { kind: view.chart.kind, categories: rows.map(({ label }) => label), series };
}

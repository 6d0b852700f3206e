import { chartData } from '../../disclosure/chart-data.ts';
import { formatNumber } from '../../disclosure/format.ts';
import type { TableView } from '../../disclosure/table-view.ts';

export interface Bar {
  /** Name of the series; null where there is only one. */
  series: string | null;
  /** The number as a reader sees it. */
  text: string;
  /** Length in percent of the longest bar: `62.5%`. */
  length: string;
  /** Place of the series among those of its time, from 0. */
  tone: number;
  /** Whether it is of the earlier year. */
  past: boolean;
}

/** A bar chart: a group of bars for each row of its table. A number that is missing or hidden has no bar. */
export interface ChartView {
  caption: string;
  unit: string | null;
  groups: { label: string; bars: Bar[] }[];
}

const beforeSuffix = '-before';

/** The chart of a table, or null where it has none, or has negative numbers, which bars cannot show. */
export function chartView(view: TableView): ChartView | null {
  const data = chartData(view);
  if (data === null) return null;
  const numbers = data.series.flatMap(({ values }) => values.flatMap((value) => value ?? []));
  const longest = Math.max(...numbers);
  if (longest <= 0 || numbers.some((value) => value < 0)) return null;
  const tones = data.series.filter(({ key }) => !key.endsWith(beforeSuffix)).map(({ key }) => key);
  const units = new Set(data.series.map(({ unit }) => unit));
  return {
    caption: view.caption,
    unit: units.size === 1 ? data.series[0]!.unit : null,
    groups: data.categories.map((label, row) => ({
      label,
      bars: data.series.flatMap(({ key, label: series, values }) => {
        const value = values[row] ?? null;
        if (value === null) return [];
        const past = key.endsWith(beforeSuffix);
        return {
          series: data.series.length === 1 ? null : series,
          text: formatNumber(value),
          length: `${Math.round((value / longest) * 1000) / 10}%`,
          tone: tones.indexOf(past ? key.slice(0, -beforeSuffix.length) : key),
          past,
        };
      }),
    })),
  };
}

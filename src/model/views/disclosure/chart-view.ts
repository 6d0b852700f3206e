import { chartData } from '../../disclosure/chart-data.ts';
import { firstItem, itemAt } from '../../items.ts';
import type { TableView } from '../../table/table-view.ts';
import { formatNumber } from '../../text/format-number.ts';

export interface Bar {
  /** The number as a reader sees it, zero too; where there is none, the word that the table has: `ẩn`, `chưa có số`. */
  text: string;
  /** Length in percent of the longest bar: `62.5%`; null where there is no number, or zero. */
  length: string | null;
  /** Place of the series among those of its time, from 0. */
  tone: number;
  /** Whether it is of the earlier year. */
  past: boolean;
}

/** A bar chart: a group of bars for each row of its table. A number that is missing or hidden has its word and no bar. */
export interface ChartView {
  caption: string;
  unit: string | null;
  /** Which bar is which; empty where there is one series only. */
  legend: { label: string; tone: number; past: boolean }[];
  groups: { label: string; bars: Bar[] }[];
}

/** The chart of a table, or null where it has none, or has negative numbers, which bars cannot show. */
export function chartView(view: TableView): ChartView | null {
  const data = chartData(view);
  if (data === null) return null;
  const numbers = data.series.flatMap(({ values }) => values.flatMap((value) => value ?? []));
  const longest = Math.max(...numbers);
  if (longest <= 0 || numbers.some((value) => value < 0)) return null;
  const tones = data.series.filter(({ period }) => period?.past !== true).map(({ key }) => key);
  const marks = data.series.map(({ key, label, period }) => {
    const past = period?.past === true;
    return {
      label: tones.length === 1 && period ? period.label : label,
      tone: tones.findIndex((each) => key === each || (past && key.startsWith(`${each}-`))),
      past,
    };
  });
  const units = new Set(data.series.map(({ unit }) => unit));
  return {
    caption: view.caption,
    unit: units.size === 1 ? firstItem(data.series).unit : null,
    legend: marks.length === 1 ? [] : marks,
    groups: data.categories.map((label, row) => ({
      label,
      bars: data.series.map(({ values, texts }, index) => {
        const value = values[row] ?? null;
        const { tone, past } = itemAt(marks, index);
        const length = value === null || value === 0 ? null : `${Math.round((value / longest) * 1000) / 10}%`;
        return { text: value === null ? itemAt(texts, row) : formatNumber(value), length, tone, past };
      }),
    })),
  };
}

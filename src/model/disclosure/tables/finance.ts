import { incomeSourceLabels, spendingGroupLabels } from '../../../kinds/disclosure-data/finance.ts';
import type { TableData } from '../../../kinds/disclosure-data/index.ts';
import { tableLabels } from '../../../kinds/disclosure-data/table-keys.ts';
import { moneyUnitLabels } from '../../../kinds/disclosure-data/units.ts';
import { slug } from '../../text/slug.ts';
import type { Problem } from '../../rules/disclosure-rules.ts';
import { buildTable, column, share, type RowInput, type TableView } from '../table-view.ts';
import { duplicateProblems, totalProblem } from '../totals.ts';

const add = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const distinct = <T>(values: readonly T[]) => [...new Set(values)];

export function incomeView({ rows, unit }: TableData<'income'>): TableView {
  const money = moneyUnitLabels[unit];
  const activities = distinct(rows.map(({ activity }) => activity));
  const all = add(rows.map(({ amount }) => amount));
  const line = (own: typeof rows) => {
    const total = add(own.map(({ amount }) => amount));
    const byActivity = activities.map((activity, index): [string, number] => [
      `activity-${index}`,
      add(own.filter((row) => row.activity === activity).map(({ amount }) => amount)),
    ]);
    return { ...Object.fromEntries(byActivity), total, share: share(total, all) };
  };
  const sources = (Object.keys(incomeSourceLabels) as (keyof typeof incomeSourceLabels)[]).filter((source) =>
    rows.some((row) => row.source === source),
  );
  return buildTable({
    table: 'income',
    caption: tableLabels.income,
    rowHeader: 'Nguồn thu',
    columns: [
      ...activities.map((activity, index) => column(`activity-${index}`, activity, 'integer', money)),
      column('total', 'Tổng thu', 'integer', money),
      column('share', 'Tỷ trọng', 'percent'),
    ],
    rows: [
      ...sources.map((source) => ({
        key: source,
        label: incomeSourceLabels[source],
        values: line(rows.filter((row) => row.source === source)),
      })),
      { key: 'total', label: 'Tổng số', kind: 'total', values: line(rows) },
    ],
    chart: { kind: 'bar', columns: ['total'] },
  });
}

export const incomeProblems = ({ rows, total, unit }: TableData<'income'>): Problem[] => [
  ...duplicateProblems(
    ['rows'],
    rows.map(({ source, activity }) => `${source} ${activity}`),
  ),
  ...totalProblem(
    ['total'],
    total,
    rows.map(({ amount }) => amount),
    moneyUnitLabels[unit],
  ),
];

export function spendingView({ rows, unit }: TableData<'spending'>): TableView {
  const all = add(rows.map(({ amount }) => amount));
  const values = (amount: number) => ({ amount, share: share(amount, all) });
  const groups = (Object.keys(spendingGroupLabels) as (keyof typeof spendingGroupLabels)[]).flatMap(
    (group): RowInput[] => {
      const own = rows.filter((row) => row.group === group);
      const named = own.filter(({ name }) => name !== null);
      const head = {
        key: group,
        label: spendingGroupLabels[group],
        values: values(add(own.map(({ amount }) => amount))),
      };
      if (own.length === 0 || named.length === 0) return own.length === 0 ? [] : [head];
      return [
        { ...head, kind: 'group' },
        ...own.map(({ name, amount }) => {
          const label = name ?? 'Khoản khác trong nhóm';
          return { key: `${group}-${slug(label)}`, label, values: values(amount) };
        }),
      ];
    },
  );
  return buildTable({
    table: 'spending',
    caption: tableLabels.spending,
    rowHeader: 'Nhóm chi',
    columns: [column('amount', 'Số tiền', 'integer', moneyUnitLabels[unit]), column('share', 'Tỷ trọng', 'percent')],
    rows: [...groups, { key: 'total', label: 'Tổng số', kind: 'total', values: values(all) }],
    chart: { kind: 'bar', columns: ['amount'] },
  });
}

export const spendingProblems = ({ rows, total, unit }: TableData<'spending'>): Problem[] => [
  ...duplicateProblems(
    ['rows'],
    rows.map(({ group, name }) => `${group} ${name ?? ''}`),
  ),
  ...totalProblem(
    ['total'],
    total,
    rows.map(({ amount }) => amount),
    moneyUnitLabels[unit],
  ),
];

export function fundsView({ rows, unit }: TableData<'funds'>): TableView {
  const keys = ['opening', 'increase', 'decrease', 'closing'] as const;
  const labels = { opening: 'Đầu năm', increase: 'Tăng', decrease: 'Giảm', closing: 'Cuối năm' };
  return buildTable({
    table: 'funds',
    caption: tableLabels.funds,
    rowHeader: 'Quỹ',
    columns: keys.map((key) => column(key, labels[key], 'integer', moneyUnitLabels[unit])),
    rows: [
      ...rows.map((row) => ({
        key: slug(row.name),
        label: row.name,
        values: Object.fromEntries(keys.map((key) => [key, row[key]])),
      })),
      {
        key: 'total',
        label: 'Tổng số',
        kind: 'total',
        values: Object.fromEntries(keys.map((key) => [key, add(rows.map((row) => row[key]))])),
      },
    ],
    chart: { kind: 'bar', columns: ['opening', 'closing'] },
  });
}

export const fundsProblems = ({ rows, unit }: TableData<'funds'>): Problem[] => [
  ...duplicateProblems(
    ['rows'],
    rows.map(({ name }) => name),
  ),
  ...rows.flatMap(({ opening, increase, decrease, closing }, index) =>
    totalProblem(['rows', index, 'closing'], closing, [opening, increase, -decrease], moneyUnitLabels[unit]),
  ),
];

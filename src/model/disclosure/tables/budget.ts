import type { TableData } from '../../../kinds/disclosure-data/index.ts';
import { tableLabels } from '../../../kinds/disclosure-data/table-keys.ts';
import { moneyUnitLabels } from '../../../kinds/disclosure-data/units.ts';
import { problem, type Problem } from '../../rules/disclosure-rules.ts';
import { buildTable, column, share, type TableView } from '../table-view.ts';
import { duplicateProblems, totalProblem } from '../totals.ts';

interface Item {
  key: string;
  name: string;
}

const parentOf = (key: string) => (key.includes('.') ? key.slice(0, key.lastIndexOf('.')) : null);
const childrenOf = <T extends Item>(rows: readonly T[], key: string) => rows.filter((row) => parentOf(row.key) === key);
const numbered = <T extends Item>(rows: readonly T[], { key, name }: T) => ({
  key,
  label: `${key}. ${name}`,
  kind: childrenOf(rows, key).length > 0 ? ('group' as const) : ('data' as const),
});

/** Every row with rows below it is their sum, in each column of amounts; a row below needs the row above. */
function hierarchyProblems<T extends Item>(
  rows: readonly T[],
  amounts: readonly (keyof T & string)[],
  unit: string,
): Problem[] {
  const known = new Set(rows.map(({ key }) => key));
  return [
    ...duplicateProblems(
      ['rows'],
      rows.map(({ key }) => key),
    ),
    ...rows.flatMap((row, index) => {
      const parent = parentOf(row.key);
      const orphan =
        parent !== null && !known.has(parent)
          ? [
              problem(
                'tong-khong-khop',
                ['rows', index, 'key'],
                `Dòng ${row.key} không có dòng ${parent} ở trên để cộng vào.`,
              ),
            ]
          : [];
      const own = childrenOf(rows, row.key);
      const wrong = amounts.flatMap((amount) => {
        const parts = own.map((part) => part[amount]);
        if (own.length === 0 || parts.includes(null as T[typeof amount])) return [];
        return totalProblem(['rows', index, amount], row[amount] as number | null, parts as number[], unit);
      });
      return [...orphan, ...wrong];
    }),
  ];
}

export function budgetEstimateView({ rows, unit, decision }: TableData<'budget-estimate'>): TableView {
  return buildTable({
    table: 'budget-estimate',
    caption: tableLabels['budget-estimate'],
    rowHeader: 'Nội dung',
    columns: [column('amount', 'Dự toán được giao', 'integer', moneyUnitLabels[unit])],
    rows: rows.map((row) => ({ ...numbered(rows, row), values: { amount: row.amount } })),
    footnotes: [decision === null ? null : `Theo ${decision}.`],
  });
}
export const budgetEstimateProblems = ({ rows, unit }: TableData<'budget-estimate'>): Problem[] =>
  hierarchyProblems(rows, ['amount'], moneyUnitLabels[unit]);

export function budgetExecutionView({ rows, unit, months, year }: TableData<'budget-execution'>): TableView {
  const money = moneyUnitLabels[unit];
  const term = months === 12 ? `cả năm ${year}` : `0${months} tháng năm ${year}`;
  return buildTable({
    table: 'budget-execution',
    caption: `${tableLabels['budget-execution']}, ${term}`,
    rowHeader: 'Nội dung',
    columns: [
      column('estimate', 'Dự toán năm', 'integer', money),
      column('actual', 'Thực hiện', 'integer', money),
      column('share', 'So với dự toán', 'percent'),
      column('lastYear', 'Cùng kỳ năm trước', 'integer', money),
      column('growth', 'So với cùng kỳ', 'percent'),
    ],
    rows: rows.map((row) => {
      const { estimate, actual, lastYear } = row;
      const values = { estimate, actual, share: share(actual, estimate), lastYear, growth: share(actual, lastYear) };
      return { ...numbered(rows, row), values };
    }),
    chart: { kind: 'bar', columns: ['estimate', 'actual'] },
  });
}
export const budgetExecutionProblems = ({ rows, unit }: TableData<'budget-execution'>): Problem[] =>
  hierarchyProblems(rows, ['estimate', 'actual', 'lastYear'], moneyUnitLabels[unit]);

export function budgetSettlementView({ rows, unit }: TableData<'budget-settlement'>): TableView {
  const money = moneyUnitLabels[unit];
  return buildTable({
    table: 'budget-settlement',
    caption: tableLabels['budget-settlement'],
    rowHeader: 'Nội dung',
    columns: [
      column('reported', 'Số báo cáo', 'integer', money),
      column('approved', 'Số được duyệt', 'integer', money),
      column('difference', 'Chênh lệch', 'integer', money),
    ],
    rows: rows.map((row) => {
      const { reported, approved } = row;
      return { ...numbered(rows, row), values: { reported, approved, difference: approved - reported } };
    }),
  });
}
export const budgetSettlementProblems = ({ rows, unit }: TableData<'budget-settlement'>): Problem[] =>
  hierarchyProblems(rows, ['reported', 'approved'], moneyUnitLabels[unit]);

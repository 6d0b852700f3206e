import type { TableData } from '../../../kinds/disclosure-data/index.ts';
import { tableLabels } from '../../../kinds/disclosure-data/table-keys.ts';
import { ageGroupLabels } from '../../../kinds/disclosure-data/units.ts';
import { counts } from '../counts.ts';
import { formatDay } from '../../day/format-day.ts';
import { midSentence } from '../../text/mid-sentence.ts';
import { problem, type Problem } from '../../rules/disclosure-rules.ts';
import { buildTable, column, share, type TableView, type Value } from '../table-view.ts';
import { duplicateProblems, partProblem, totalProblem } from '../totals.ts';

const subsets = {
  mixed: 'Trẻ học nhóm, lớp ghép',
  twoSessions: 'Trẻ học hai buổi một ngày',
  boarding: 'Trẻ ăn bán trú',
  disabled: 'Trẻ khuyết tật học hòa nhập',
  foreign: 'Trẻ người nước ngoài',
} as const;
const subsetKeys = Object.keys(subsets) as (keyof typeof subsets)[];

export function childrenView(data: TableData<'children'>): TableView {
  const total = data.rows.reduce((all, row) => all + row.children, 0);
  const classes = data.rows.reduce((all, row) => all + row.classes, 0);
  const { add, part, sums, shown } = counts();
  add('total', total);
  for (const { ageGroup, children } of data.rows) add(ageGroup, children);
  sums.push({ total: 'total', parts: data.rows.map(({ ageGroup }) => ageGroup) });
  for (const key of subsetKeys) part(key, data[key], 'total', total);
  const mixedRow = data.rows.find(({ ageGroup }) => ageGroup === 'ghep');
  if (mixedRow && mixedRow.children === data.mixed) sums.push({ total: 'mixed', parts: ['ghep'] });
  const value = shown();
  const average = (count: Value, groups: number) => {
    const result = share(count, groups);
    return typeof result === 'number' ? Math.round(result * 10) / 10 : result;
  };
  const all = value('total', total);
  return buildTable({
    table: 'children',
    caption: tableLabels.children,
    rowHeader: 'Nội dung',
    columns: [
      column('classes', 'Nhóm, lớp', 'integer', 'nhóm, lớp'),
      column('children', 'Số trẻ', 'integer', 'trẻ'),
      column('average', 'Bình quân một nhóm, lớp', 'decimal', 'trẻ'),
      column('share', 'Tỷ lệ', 'percent'),
    ],
    rows: [
      ...data.rows.map(({ ageGroup, classes: groups, children }) => {
        const count = value(ageGroup, children);
        const values = { classes: groups, children: count, average: average(count, groups), share: share(count, all) };
        return { key: ageGroup, label: ageGroupLabels[ageGroup], values };
      }),
      {
        key: 'total',
        label: 'Tổng số trẻ',
        kind: 'total',
        values: { classes, children: all, average: average(all, classes), share: share(all, all) },
      },
      ...subsetKeys
        .filter((key) => data[key] !== null)
        .map((key) => {
          const count = value(key, data[key]);
          const none = { classes: '', average: '' };
          return {
            key,
            label: `Trong đó: ${subsets[key]}`,
            kind: 'total' as const,
            values: { ...none, children: count, share: share(count, all) },
          };
        }),
    ],
    footnotes: [`Tính đến ngày ${formatDay(data.asOf)}.`],
    chart: { kind: 'bar', columns: ['children'] },
  });
}

export function childrenProblems(data: TableData<'children'>): Problem[] {
  const total = data.rows.reduce((all, row) => all + row.children, 0);
  const mixed = data.rows.find(({ ageGroup }) => ageGroup === 'ghep')?.children ?? null;
  return [
    ...duplicateProblems(
      ['rows'],
      data.rows.map(({ ageGroup }) => ageGroup),
    ),
    ...totalProblem(
      ['total'],
      data.total,
      data.rows.map(({ children }) => children),
      'trẻ',
    ),
    ...subsetKeys.flatMap((key) => partProblem([key], data[key], midSentence(subsets[key]), total, 'tổng số trẻ')),
    ...(mixed !== null && data.mixed !== null && mixed !== data.mixed
      ? [problem('tong-khong-khop', ['mixed'], `Gặp ${data.mixed} trẻ lớp ghép, dòng nhóm, lớp ghép ghi ${mixed} trẻ.`)]
      : []),
  ];
}

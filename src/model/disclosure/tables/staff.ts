import {
  qualificationLabels,
  staffPositionLabels,
  standardLevelLabels,
  standardRoleLabels,
} from '../../../kinds/disclosure-data/staff.ts';
import type { TableData } from '../../../kinds/disclosure-data/index.ts';
import { tableLabels } from '../../../kinds/disclosure-data/table-keys.ts';
import { formatDay } from '../../day/format-day.ts';
import type { Problem } from '../../rules/disclosure-rules.ts';
import { buildTable, column, share, sum, type TableView } from '../table-view.ts';
import { duplicateProblems, partProblem, totalProblem } from '../totals.ts';

const qualifications = Object.keys(qualificationLabels) as (keyof typeof qualificationLabels)[];
const levels = Object.keys(standardLevelLabels) as (keyof typeof standardLevelLabels)[];
const add = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

export function staffView({ rows, asOf }: TableData<'staff'>): TableView {
  const all = add(rows.map((row) => add(qualifications.map((key) => row[key]))));
  const line = (values: Record<(typeof qualifications)[number], number>) => {
    const total = add(qualifications.map((key) => values[key]));
    return { ...Object.fromEntries(qualifications.map((key) => [key, values[key]])), total, share: share(total, all) };
  };
  const sums = Object.fromEntries(qualifications.map((key) => [key, add(rows.map((row) => row[key]))]));
  return buildTable({
    table: 'staff',
    caption: tableLabels.staff,
    rowHeader: 'Vị trí việc làm',
    columns: [
      ...qualifications.map((key) => column(key, qualificationLabels[key], 'integer', 'người')),
      column('total', 'Tổng số', 'integer', 'người'),
      column('share', 'Tỷ lệ', 'percent'),
    ],
    rows: [
      ...rows.map((row) => ({ key: row.position, label: staffPositionLabels[row.position], values: line(row) })),
      {
        key: 'total',
        label: 'Tổng số',
        kind: 'total',
        values: line(sums as Record<(typeof qualifications)[number], number>),
      },
    ],
    footnotes: [`Tính đến ngày ${formatDay(asOf)}.`],
    chart: { kind: 'bar', columns: ['total'] },
  });
}

export function staffProblems({ rows, total }: TableData<'staff'>): Problem[] {
  const sums = rows.map((row) => add(qualifications.map((key) => row[key])));
  return [
    ...duplicateProblems(
      ['rows'],
      rows.map(({ position }) => position),
    ),
    ...rows.flatMap((row, index) =>
      totalProblem(
        ['rows', index, 'total'],
        row.total,
        qualifications.map((key) => row[key]),
        'người',
      ),
    ),
    ...totalProblem(['total'], total, sums, 'người'),
  ];
}

export function standardsView({ rows, asOf }: TableData<'professional-standards'>): TableView {
  return buildTable({
    table: 'professional-standards',
    caption: tableLabels['professional-standards'],
    rowHeader: 'Đối tượng',
    columns: [
      ...levels.map((key) => column(key, standardLevelLabels[key], 'integer', 'người')),
      column('total', 'Được đánh giá', 'integer', 'người'),
      column('metShare', 'Tỷ lệ đạt chuẩn', 'percent'),
      column('trained', 'Hoàn thành bồi dưỡng', 'integer', 'người'),
      column('trainedShare', 'Tỷ lệ hoàn thành bồi dưỡng', 'percent'),
    ],
    rows: rows.map((row) => {
      const total = sum(levels.map((key) => row[key]));
      return {
        key: row.role,
        label: standardRoleLabels[row.role],
        values: {
          ...Object.fromEntries(levels.map((key) => [key, row[key]])),
          total,
          metShare: share(row.good + row.fair + row.met, total),
          trained: row.trained,
          trainedShare: share(row.trained, total),
        },
      };
    }),
    footnotes: [`Tính đến ngày ${formatDay(asOf)}.`],
    chart: { kind: 'bar', columns: levels },
  });
}

export function standardsProblems({ rows }: TableData<'professional-standards'>): Problem[] {
  return [
    ...duplicateProblems(
      ['rows'],
      rows.map(({ role }) => role),
    ),
    ...rows.flatMap((row, index) => {
      const parts = levels.map((key) => row[key]);
      return [
        ...totalProblem(['rows', index, 'total'], row.total, parts, 'người'),
        ...partProblem(['rows', index, 'trained'], row.trained, 'số hoàn thành bồi dưỡng', add(parts), 'số người'),
      ];
    }),
  ];
}

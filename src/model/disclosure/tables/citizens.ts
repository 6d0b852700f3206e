import { petitionKindLabels } from '../../../kinds/disclosure-data/citizens.ts';
import type { TableData } from '../../../kinds/disclosure-data/index.ts';
import { tableLabels } from '../../../kinds/disclosure-data/table-keys.ts';
import { formatNumber, formatWeekday } from '../format.ts';
import { formatDay } from '../../day/format-day.ts';
import { problem, type Problem } from '../../rules/disclosure-rules.ts';
import { suppress, type CountCell, type Sum } from '../suppress.ts';
import { buildTable, column, hidden, type TableView } from '../table-view.ts';
import { duplicateProblems, partProblem, totalProblem } from '../totals.ts';

export function receptionView(data: TableData<'reception'>): TableView {
  return buildTable({
    table: 'reception',
    caption: `Lịch tiếp công dân tháng ${Number(data.month.slice(5))} năm ${data.month.slice(0, 4)}`,
    rowHeader: 'Ngày',
    columns: [
      column('time', 'Giờ', 'text'),
      column('receiver', 'Người tiếp', 'text'),
      column('participants', 'Thành phần', 'text'),
      column('topic', 'Nội dung dự kiến', 'text'),
    ],
    rows: data.rows.map(({ on, from, to, receiver, participants, topic }) => ({
      key: `${on} ${from}`,
      label: formatWeekday(on),
      values: { time: `${from}–${to}`, receiver, participants, topic },
    })),
    footnotes: [`Nơi tiếp: ${data.place}.`, `Tiếp thường xuyên: ${data.regular}.`],
  });
}

export const receptionProblems = ({ rows, month }: TableData<'reception'>): Problem[] =>
  rows.flatMap(({ on, from, to }, index) => [
    ...(on.startsWith(month)
      ? []
      : [problem('ky-khac-so-lieu', ['rows', index, 'on'], `Ngày ${formatDay(on)} không thuộc tháng ${month}.`)]),
    ...(from < to
      ? []
      : [problem('ky-khac-so-lieu', ['rows', index, 'to'], `Giờ kết thúc ${to} không sau giờ bắt đầu ${from}.`)]),
  ]);

const labels = {
  received: 'Đã nhận',
  competent: 'Thuộc thẩm quyền',
  settled: 'Đã giải quyết',
  onTime: 'Đúng hạn',
  upheld: 'Đúng',
  partly: 'Đúng một phần',
  rejected: 'Không đúng',
} as const;
const keys = Object.keys(labels) as (keyof typeof labels)[];
const within = [
  ['received', 'competent'],
  ['competent', 'settled'],
  ['settled', 'onTime'],
] as const;

/** Petitions count people too: every count is protected, those that follow from two shown ones included. */
export function complaintsView({ rows, averageDays }: TableData<'complaints'>): TableView {
  const totals = Object.fromEntries(keys.map((key) => [key, rows.reduce((all, row) => all + row[key], 0)])) as Record<
    keyof typeof labels,
    number
  >;
  const lines = [...rows.map((row, index) => ({ id: String(index), row })), { id: 'total', row: totals }];
  const cells: CountCell[] = lines.flatMap(({ id, row }) =>
    keys.map((key) => ({ id: `${id} ${key}`, value: row[key], protect: true })),
  );
  const sums: Sum[] = keys.map((key) => ({ total: `total ${key}`, parts: rows.map((_, index) => `${index} ${key}`) }));
  for (const { id, row } of lines) {
    for (const [whole, part] of within) {
      if (row[part] > row[whole]) continue;
      cells.push({ id: `${id} ${whole} rest`, value: row[whole] - row[part], protect: true, published: false });
      sums.push({ total: `${id} ${whole}`, parts: [`${id} ${part}`, `${id} ${whole} rest`] });
    }
    if (row.upheld + row.partly + row.rejected === row.settled)
      sums.push({ total: `${id} settled`, parts: ['upheld', 'partly', 'rejected'].map((key) => `${id} ${key}`) });
  }
  const secret = suppress(cells, sums);
  const line = (id: string, row: typeof totals) =>
    Object.fromEntries(keys.map((key) => [key, secret.has(`${id} ${key}`) ? hidden : row[key]]));
  return buildTable({
    table: 'complaints',
    caption: tableLabels.complaints,
    rowHeader: 'Loại đơn',
    columns: keys.map((key) => column(key, labels[key], 'integer', 'đơn')),
    rows: [
      ...rows.map((row, index) => ({
        key: row.kind,
        label: petitionKindLabels[row.kind],
        values: line(String(index), row),
      })),
      { key: 'total', label: 'Tổng số', kind: 'total', values: line('total', totals) },
    ],
    footnotes: [averageDays === null ? null : `Số ngày giải quyết bình quân: ${formatNumber(averageDays)}.`],
  });
}

export const complaintsProblems = ({ rows }: TableData<'complaints'>): Problem[] => [
  ...duplicateProblems(
    ['rows'],
    rows.map(({ kind }) => kind),
  ),
  ...rows.flatMap((row, index) => [
    ...within.flatMap(([whole, part]) =>
      partProblem(['rows', index, part], row[part], `số “${labels[part]}”`, row[whole], `số “${labels[whole]}”`),
    ),
    ...totalProblem(['rows', index, 'settled'], row.settled, [row.upheld, row.partly, row.rejected], 'đơn'),
  ]),
];

import type { TableData } from '../../../kinds/disclosure-data/index.ts';
import { tableLabels } from '../../../kinds/disclosure-data/table-keys.ts';
import { itemUnitLabels } from '../../../kinds/disclosure-data/units.ts';
import { formatNumber } from '../format.ts';
import { formatDay } from '../../day/format-day.ts';
import type { Problem } from '../../rules/disclosure-rules.ts';
import { smallestShown } from '../suppress.ts';
import { buildTable, column, hidden, sum, type TableView } from '../table-view.ts';
import { duplicateProblems, totalProblem } from '../totals.ts';

const notes = ({ asOf, basis }: { asOf: string; basis: string | null }) => [
  `Tính đến ngày ${formatDay(asOf)}.`,
  basis === null ? null : `Mức tối thiểu: ${basis}.`,
];

/** A quantity beside its minimum, in words: colour alone would not reach everybody. */
function verdict(actual: number | null, minimum: number | null): string {
  if (actual === null || minimum === null) return 'chưa có mức để so';
  return actual >= minimum ? 'đạt' : `thiếu ${formatNumber(minimum - actual)}`;
}

export function landView(data: TableData<'land'>): TableView {
  const total = sum(data.rows.map(({ area }) => area));
  const perChild = total !== null && data.children > 0 ? Math.round((total / data.children) * 100) / 100 : null;
  // The area divided by the average gives the number of children.
  const secret = data.children > 0 && data.children < smallestShown;
  return buildTable({
    table: 'land',
    caption: tableLabels.land,
    rowHeader: 'Điểm trường',
    columns: [
      column('area', 'Diện tích', 'decimal', 'm²'),
      column('perChild', 'Bình quân một trẻ', 'decimal', 'm²'),
      column('minimum', 'Tối thiểu một trẻ', 'decimal', 'm²'),
      column('verdict', 'So với tối thiểu', 'text'),
    ],
    rows: [
      ...data.rows.map(({ name, area }) => ({ key: name, label: name, values: { area, verdict: '' } })),
      {
        key: 'total',
        label: 'Cả trường',
        kind: 'total',
        values: {
          area: total,
          perChild: secret ? hidden : perChild,
          minimum: data.minimumPerChild,
          verdict: secret ? hidden : verdict(perChild, data.minimumPerChild),
        },
      },
    ],
    footnotes: [...notes(data), 'Bình quân và mức tối thiểu tính cho cả trường.'],
  });
}

export const landProblems = ({ rows, total }: TableData<'land'>): Problem[] => [
  ...duplicateProblems(
    ['rows'],
    rows.map(({ name }) => name),
  ),
  ...totalProblem(
    ['total'],
    total,
    rows.map(({ area }) => area),
    'm²',
  ),
];

export function roomsView(data: TableData<'rooms'>): TableView {
  return buildTable({
    table: 'rooms',
    caption: tableLabels.rooms,
    rowHeader: 'Phòng, hạng mục',
    columns: [
      column('block', 'Khối phòng', 'text'),
      column('count', 'Hiện có', 'integer', 'phòng'),
      column('minimum', 'Tối thiểu', 'integer', 'phòng'),
      column('verdict', 'So với tối thiểu', 'text'),
      column('area', 'Diện tích', 'decimal', 'm²'),
    ],
    rows: [
      ...data.rows.map(({ block, name, count, minimum, area }) => ({
        key: `${block} ${name}`,
        label: name,
        values: { block, count, minimum, verdict: verdict(count, minimum), area },
      })),
      {
        key: 'total',
        label: 'Tổng số',
        kind: 'total',
        values: {
          count: sum(data.rows.map(({ count }) => count)),
          area: sum(data.rows.map(({ area }) => area)),
          verdict: '',
        },
      },
    ],
    footnotes: notes(data),
    chart: { kind: 'bar', columns: ['count', 'minimum'] },
  });
}

export const roomsProblems = ({ rows }: TableData<'rooms'>): Problem[] =>
  duplicateProblems(
    ['rows'],
    rows.map(({ block, name }) => `${block} ${name}`),
  );

export function equipmentView(data: TableData<'equipment'>): TableView {
  return buildTable({
    table: 'equipment',
    caption: data.place === 'outdoor' ? 'Đồ chơi, thiết bị ngoài trời' : tableLabels.equipment,
    rowHeader: 'Tên',
    columns: [
      column('unit', 'Đơn vị tính', 'text'),
      column('quantity', 'Hiện có', 'integer'),
      column('minimum', 'Tối thiểu', 'integer'),
      column('verdict', 'So với tối thiểu', 'text'),
    ],
    rows: data.rows.map(({ name, unit, quantity, minimum }) => ({
      key: name,
      label: name,
      values: { unit: itemUnitLabels[unit], quantity, minimum, verdict: verdict(quantity, minimum) },
    })),
    footnotes: notes(data),
  });
}

export const equipmentProblems = ({ rows }: TableData<'equipment'>): Problem[] =>
  duplicateProblems(
    ['rows'],
    rows.map(({ name }) => name),
  );

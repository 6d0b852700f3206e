import type { TableData } from '../../../kinds/disclosure-data/index.ts';
import { feeKindLabels, feePerLabels, supportKindLabels } from '../../../kinds/disclosure-data/payments.ts';
import { tableLabels } from '../../../kinds/disclosure-data/table-keys.ts';
import { moneyUnitLabels } from '../../../kinds/disclosure-data/units.ts';
import { slug } from '../../text/slug.ts';
import type { Problem } from '../../rules/disclosure-rules.ts';
import { smallestShown } from '../suppress.ts';
import { buildTable, column, hidden, sum, type TableView, type Value } from '../table-view.ts';
import { duplicateProblems, totalProblem } from '../totals.ts';

export function feesView({ rows, schoolYear, forecast }: TableData<'fees'>): TableView {
  return buildTable({
    table: 'fees',
    caption: `${forecast ? 'Dự kiến các khoản thu, mức thu' : tableLabels.fees}, năm học ${schoolYear.replace('-', '–')}`,
    rowHeader: 'Khoản thu',
    columns: [
      column('kind', 'Loại', 'text'),
      column('ageGroup', 'Đối tượng', 'text'),
      column('amount', 'Mức thu', 'integer', 'đồng'),
      column('per', 'Thu theo', 'text'),
      column('basis', 'Căn cứ', 'text'),
    ],
    rows: rows.map(({ name, kind, ageGroup, amount, per, basis }) => ({
      key: slug(`${name} ${ageGroup ?? ''}`),
      label: name,
      values: { kind: feeKindLabels[kind], ageGroup: ageGroup ?? 'mọi trẻ', amount, per: feePerLabels[per], basis },
    })),
  });
}

export const feesProblems = ({ rows }: TableData<'fees'>): Problem[] =>
  duplicateProblems(
    ['rows'],
    rows.map(({ name, ageGroup, per }) => `${name} ${ageGroup ?? ''} ${per}`),
  );

/** A small number of children is hidden together with its amount, which divided by the rate would give it away, and with the total. */
export function supportView({ rows, unit }: TableData<'support'>): TableView {
  const small = rows.map(({ children }) => children > 0 && children < smallestShown);
  const total: Value = small.includes(true) ? hidden : sum(rows.map(({ amount }) => amount));
  return buildTable({
    table: 'support',
    caption: tableLabels.support,
    rowHeader: 'Chính sách',
    columns: [
      column('kind', 'Loại', 'text'),
      column('children', 'Số trẻ được hưởng', 'integer', 'trẻ'),
      column('amount', 'Số tiền', 'integer', moneyUnitLabels[unit]),
      column('basis', 'Căn cứ', 'text'),
    ],
    rows: [
      ...rows.map(({ policy, kind, children, amount, basis }, index) => ({
        key: slug(`${kind} ${policy}`),
        label: policy,
        values: {
          kind: supportKindLabels[kind],
          children: small[index] ? hidden : children,
          amount: small[index] ? hidden : amount,
          basis,
        },
      })),
      {
        key: 'total',
        label: 'Tổng số tiền',
        kind: 'total',
        values: { kind: '', children: '', amount: total, basis: '' },
      },
    ],
    footnotes: ['Một trẻ có thể được hưởng nhiều chính sách nên không cộng số trẻ.'],
  });
}

export const supportProblems = ({ rows }: TableData<'support'>): Problem[] =>
  duplicateProblems(
    ['rows'],
    rows.map(({ policy, kind }) => `${kind} ${policy}`),
  );

export function sponsorshipView({ rows, unit }: TableData<'sponsorship'>): TableView {
  const money = moneyUnitLabels[unit];
  return buildTable({
    table: 'sponsorship',
    caption: tableLabels.sponsorship,
    rowHeader: 'Khoản tài trợ',
    columns: [
      column('organisation', 'Tổ chức tài trợ', 'text'),
      column('value', 'Giá trị', 'integer', money),
      column('spent', 'Đã chi', 'integer', money),
      column('audit', 'Kiểm toán', 'text'),
    ],
    rows: [
      ...rows.map(({ name, organisation, value, spent, audit }) => ({
        key: slug(name),
        label: name,
        values: { organisation: organisation ?? 'cá nhân', value, spent, audit },
      })),
      {
        key: 'total',
        label: 'Tổng số',
        kind: 'total',
        values: {
          organisation: '',
          value: sum(rows.map(({ value }) => value)),
          spent: sum(rows.map(({ spent }) => spent)),
          audit: '',
        },
      },
    ],
  });
}

export const sponsorshipProblems = ({ rows, total, unit }: TableData<'sponsorship'>): Problem[] => [
  ...duplicateProblems(
    ['rows'],
    rows.map(({ name }) => name),
  ),
  ...totalProblem(
    ['total'],
    total,
    rows.map(({ value }) => value),
    moneyUnitLabels[unit],
  ),
];

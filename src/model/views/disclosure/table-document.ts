import type { Element } from 'hast';
import { element as h } from '../../article/element.ts';
import { figuresIn } from '../../table/table-view.ts';
import type { Column, Row } from '../../table/table-view.ts';
import type { DataView } from './data-view.ts';
import { figureLength } from './figure-length.ts';

/**
 * The table of an item as readers see it: on its page, and before it is sent in the form that a clerk fills in. No roles: the
 * three engines keep it a table for a screen reader whatever its cells are displayed as (0091).
 * @param nameId the id of its caption
 */
export function tableDocument(
  { table, unit, layout }: Pick<DataView, 'table' | 'unit' | 'layout'>,
  nameId: string,
): Element {
  /** Whether each number has the one of an earlier period next to it: then the head has a second row that says of when each is. */
  const compared = table.columns.some(({ period }) => period);
  const rows = compared ? 2 : undefined;
  return h(
    'table',
    {
      ...classes([...layout.split(' '), figureLength(table.rows.flatMap(({ cells }) => figuresIn(cells)))]),
      dataColumns: table.columns.length,
    },
    h('caption', { id: nameId }, table.caption, ...small(unit === null ? null : `Đơn vị: ${unit}`)),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        h('th', { scope: 'col', rowSpan: rows }, table.rowHeader),
        ...table.columns.filter(({ period }) => period?.past !== true).map((column) => columnHead(column, unit, rows)),
      ),
      ...(compared ? [h('tr', {}, ...table.columns.flatMap(periodHead))] : []),
    ),
    h('tbody', {}, ...table.rows.map((row) => rowOf(row, table.columns, unit))),
  );
}

const small = (value: string | null): Element[] => (value === null ? [] : [h('small', {}, value)]);
const classes = (names: readonly (string | false | undefined)[]) => {
  const given = names.filter((name) => typeof name === 'string');
  return given.length > 0 ? { className: given } : {};
};

function columnHead(column: Column, unit: string | null, rows: number | undefined): Element {
  const { label, format, period } = column;
  const name = [label, ...small(unit === null ? column.unit : null)];
  return h(
    'th',
    {
      scope: period ? 'colgroup' : 'col',
      colSpan: period ? 2 : undefined,
      rowSpan: period ? undefined : rows,
      ...classes([format !== 'text' && 'number', period && 'pair']),
    },
    ...(period ? [h('span', {}, ...name)] : name),
  );
}

const periodHead = ({ period }: Column): Element[] =>
  period === undefined
    ? []
    : [
        h(
          'th',
          { scope: 'col', ...classes(['number', 'when', period.past && 'past']) },
          period.label.replace(/^năm (?:học )?/u, ''),
        ),
      ];

function rowOf({ label, kind, cells }: Row, columns: readonly Column[], unit: string | null): Element {
  return h(
    'tr',
    classes([kind === 'group' && 'subtotal', kind === 'total' && 'total']),
    h('th', { scope: 'row' }, label),
    ...cells.flatMap((cell, index) => {
      const column = columns[index];
      if (column === undefined) return [];
      const names = [
        column.format !== 'text' && 'number',
        (cell.hidden || cell.value === null) && 'none',
        column.period?.past === true && 'past',
      ];
      return [h('td', { ...classes(names), dataNhan: nameInCard(column, unit) }, cell.text)];
    }),
  );
}

/** What a card writes before the value; before that of an earlier period, which follows it, only of when it is. */
const nameInCard = ({ label, unit: own, period }: Column, unit: string | null): string =>
  period?.past ? period.label : [label, unit === null && own].filter(Boolean).join(', ');

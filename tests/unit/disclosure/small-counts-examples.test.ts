import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableView } from '../../../src/model/disclosure/tables.ts';
import { column, share, at, type InputColumn } from '../../../src/model/table/table-input.ts';
import { publish } from '../../../src/model/table/publish.ts';
import type { TableView } from '../../../src/model/table/table-view.ts';
import { disclosureData, tableKeys, tables, type TableData } from '../../../src/kinds/disclosure-data/index.ts';
import { samples } from './samples.ts';

/** The number that a reader sees of a row; null where it is hidden or missing. */
const seen = ({ rows, columns }: TableView, rowKey: string, columnKey = 'children') =>
  rows.find(({ key }) => key === rowKey)?.cells[columns.findIndex(({ key }) => key === columnKey)]?.value ?? null;

const upTo = (max: number) => Array.from({ length: max + 1 }, (_, value) => value);
const given = (value: unknown, all: readonly number[]) => (typeof value === 'number' ? [value] : all);

describe('a column', () => {
  test('says what it counts: without that it does not compile', () => {
    // @ts-expect-error The property is missing.
    const silent: InputColumn = { key: 'children', label: 'Số trẻ', unit: 'trẻ', format: 'integer' };
    // @ts-expect-error The argument is missing.
    const short = () => column('children', 'Số trẻ', 'integer');
    expect([silent.key, typeof short]).toEqual(['children', 'function']);
  });

  test.each(tableKeys)('of %s with children in its unit counts children', (key) => {
    const { columns, rows } = tables[key].view(disclosureData.parse(samples[key]) as never, 'trẻ');
    for (const { unit, counts, label } of columns) if (unit === 'trẻ') expect(counts, label).toBe('children');
    for (const { values, counts, label } of rows) if (values['unit'] === 'trẻ') expect(counts, label).toBe('children');
  });

  test('of a share says from which numbers, or the table is refused', () => {
    const head = { table: 'children', caption: '', rowHeader: '' };
    const columns = [
      column('children', 'Số trẻ', 'integer', 'children'),
      column('share', 'Tỷ lệ', 'percent', 'children'),
    ];
    const rows = (part: number | ReturnType<typeof share>) => [
      { key: 'all', label: '', values: { children: 20 } },
      { key: 'part', label: '', values: { children: 3, share: part } },
    ];
    expect(() => publish({ ...head, columns, rows: rows(3 / 20) })).toThrow('không phải là số đếm');
    const shown = publish({ ...head, columns, rows: rows(share(at('part', 'children'), at('all', 'children'))) });
    expect(shown.rows[1]!.cells.map(({ text }) => text)).toEqual(['ẩn', 'ẩn']);
  });

  test('of staff is shown as it is, since law asks for the numbers', () => {
    const staff = tableView(disclosureData.parse(samples.staff));
    expect(seen(staff, 'can-bo-quan-ly', 'master')).toBe(1);
    expect(staff.rows.flatMap(({ cells }) => cells.filter(({ hidden }) => hidden))).toEqual([]);
  });
});

/** A table of growth of a small school; all children that are weighed have a weight. */
const growth = fc
  .record({ children: fc.integer({ min: 5, max: 12 }), away: fc.nat(4), unexamined: fc.nat(4), under: fc.nat(4) })
  .chain(({ children, away, unexamined, under }) => {
    const monitored = Math.max(0, children - away);
    const underweight = Math.min(under, monitored);
    return fc.tuple(fc.nat(Math.min(4, monitored - underweight)), fc.nat(Math.min(6, monitored))).map(
      ([overweight, stunted]) =>
        disclosureData.parse({
          ...samples.growth,
          children,
          monitored,
          examined: children - Math.min(unexamined, children),
          underweight,
          overweight,
          normal: monitored - underweight - overweight,
          stunted,
        }) as TableData<'growth'>,
    );
  });

describe('a table of growth', () => {
  test('never gives away a count from 1 to 4, nor how many are not in one, to a reader who knows how many children there are', () => {
    fc.assert(
      fc.property(growth, (data) => {
        const view = tableView(data);
        const all = upTo(data.children);
        const possible = { rest: new Set<number>(), unexamined: new Set<number>() } as Record<string, Set<number>>;
        const note = (key: string, value: number) => (possible[key] ??= new Set()).add(value);
        for (const monitored of given(seen(view, 'monitored'), all))
          for (const normal of given(seen(view, 'normal'), all))
            for (const underweight of given(seen(view, 'underweight'), all))
              for (const overweight of given(seen(view, 'overweight'), all)) {
                if (normal + underweight + overweight > monitored || monitored > data.children) continue;
                for (const [key, value] of Object.entries({ monitored, normal, underweight, overweight }))
                  note(key, value);
                note('rest', data.children - monitored);
              }
        for (const examined of given(seen(view, 'examined'), all)) {
          note('examined', examined);
          note('unexamined', data.children - examined);
        }
        const counts = {
          monitored: data.monitored,
          examined: data.examined,
          normal: data.normal!,
          underweight: data.underweight!,
          overweight: data.overweight!,
          rest: data.children - data.monitored,
          unexamined: data.children - data.examined,
        };
        for (const [key, value] of Object.entries(counts))
          if (value >= 1 && value <= 4) expect(possible[key]!.size, `${key} ${value}`).toBeGreaterThan(1);
      }),
      { numRuns: 300 },
    );
  });

  test('with all three weights hides two of them: what is left would be the third', () => {
    const weights = { monitored: 205, normal: 190, underweight: 12, overweight: 3 };
    const view = tableView(disclosureData.parse({ ...samples.growth, ...weights }));
    expect(['monitored', ...Object.keys(weights).slice(1)].map((key) => seen(view, key))).toEqual([
      205,
      null,
      12,
      null,
    ]);
  });

  test('hides nothing that the table of children shows: how many there are in all', () => {
    fc.assert(
      fc.property(growth, (data) => {
        expect(seen(tableView(data), 'children')).toBe(data.children);
      }),
    );
  });
});

describe('a table of petitions', () => {
  const settled = (number: number, averageDays: number) => {
    const row = {
      received: number,
      competent: number,
      settled: number,
      onTime: number,
      upheld: number,
      partly: 0,
      rejected: 0,
    };
    return tableView(disclosureData.parse({ table: 'complaints', rows: [{ kind: 'to-cao', ...row }], averageDays }));
  };
  test('hides the average of days with the number of petitions: 6,33 days are days of three', () => {
    expect(settled(3, 6.33).footnotes[0]).toBe('Số ngày giải quyết bình quân: ẩn.');
    expect(settled(12, 6.33).footnotes[0]).toBe('Số ngày giải quyết bình quân: 6,33.');
  });
});

describe('a yearbook', () => {
  const yearbook = (values: Record<string, number>) =>
    tableView(
      disclosureData.parse({
        ...samples.yearbook,
        years: [2025],
        rows: Object.entries(values).map(([indicator, value]) => ({ indicator, unit: 'tre', values: [value] })),
      }),
    );
  const shown = (values: Record<string, number>) => yearbook(values).rows.map(({ cells }) => cells[1]!.value);

  test('hides the count that gives a hidden one away by difference', () => {
    expect(shown({ 'Tổng số trẻ': 205, 'Trẻ ăn bán trú': 203, 'Trẻ không ăn bán trú': 2 })).toEqual([205, null, null]);
  });
  test('hides no more than that', () => {
    expect(shown({ 'Tổng số trẻ': 205, 'Trẻ ăn bán trú': 190, 'Trẻ khuyết tật': 2 })).toEqual([205, 190, null]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableCsv } from '../../../src/export/table-csv.ts';
import { siteTables } from '../../../src/model/disclosure/site-tables.ts';
import { tableView } from '../../../src/model/disclosure/tables/index.ts';
import type { TableView } from '../../../src/model/disclosure/table-view.ts';
import { disclosureData, type TableData } from '../../../src/kinds/disclosure-data/index.ts';
import type { Disclosure } from '../../../src/kinds/disclosure.ts';
import { samples } from './samples.ts';

/** The number that a reader sees of a row; null where it is hidden or missing. */
const seen = ({ rows, columns }: TableView, rowKey: string, columnKey = 'children') =>
  rows.find(({ key }) => key === rowKey)?.cells[columns.findIndex(({ key }) => key === columnKey)]?.value ?? null;

const upTo = (max: number) => Array.from({ length: max + 1 }, (_, value) => value);
const given = (value: unknown, all: readonly number[]) => (typeof value === 'number' ? [value] : all);

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
          examined: data.examined!,
          normal: data.normal!,
          underweight: data.underweight!,
          overweight: data.overweight!,
          rest: data.children - data.monitored,
          unexamined: data.children - data.examined!,
        };
        for (const [key, value] of Object.entries(counts))
          if (value >= 1 && value <= 4) expect(possible[key]!.size, `${key} ${value}`).toBeGreaterThan(1);
      }),
      { numRuns: 300 },
    );
  });

  test('hides nothing that the table of children shows: how many there are in all', () => {
    fc.assert(
      fc.property(growth, (data) => {
        expect(seen(tableView(data), 'children')).toBe(data.children);
      }),
    );
  });
});

describe('tables of one school and period', () => {
  const tables = (groups: number[]) => {
    const children = disclosureData.parse({
      ...samples.children,
      rows: groups.map((count, index) => ({
        ageGroup: ['3-4-tuoi', '4-5-tuoi', '5-6-tuoi'][index],
        classes: 1,
        children: count,
      })),
      total: null,
      mixed: null,
      twoSessions: null,
      boarding: null,
      disabled: null,
      foreign: null,
    });
    const total = groups.reduce((sum, each) => sum + each, 0);
    const grown = { ...samples.growth, children: total, monitored: total, examined: total };
    const growthOf = disclosureData.parse({ ...grown, normal: total, underweight: 0, overweight: 0, stunted: 0 });
    const land = disclosureData.parse({ ...samples.land, children: total });
    const item = (data: TableData[], period = '2025-2026') =>
      ({ organization: 'truong-mau', duty: 'D05', period, data }) as Disclosure;
    const tableOf = siteTables([item([children]), item([growthOf, land]), item([], '2024-2025')]);
    return { children: tableOf(children), growth: tableOf(growthOf), land: tableOf(land) };
  };

  test('do not tell one another’s secret: a total that the table of children hides stands in none', () => {
    const { children, growth: grown, land } = tables([4, 4]);
    expect(seen(children, 'total')).toBeNull();
    expect(grown.rows.flatMap(({ cells }) => cells).filter(({ value }) => typeof value === 'number')).toEqual([]);
    expect(seen(land, 'total', 'perChild')).toBeNull();
    expect(tableCsv(grown)).not.toMatch(/\d,/u);
  });

  test('show the total where no group needs it hidden', () => {
    const { children, growth: grown, land } = tables([20, 25]);
    expect([seen(children, 'total'), seen(grown, 'children')]).toEqual([45, 45]);
    expect(typeof seen(land, 'total', 'perChild')).toBe('number');
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

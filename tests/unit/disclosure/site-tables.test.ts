import { describe, expect, test } from 'vitest';
import { tableCsv } from '../../../src/export/table-csv.ts';
import { siteTables } from '../../../src/model/disclosure/site-tables.ts';
import type { TableView } from '../../../src/model/table/table-view.ts';
import { disclosureData, type TableData } from '../../../src/kinds/disclosure-data/index.ts';
import type { Disclosure } from '../../../src/kinds/disclosure.ts';
import { samples } from './samples.ts';

/** The number that a reader sees of a row; null where it is hidden or missing. */
const seen = ({ rows, columns }: TableView, rowKey: string, columnKey = 'children') =>
  rows.find(({ key }) => key === rowKey)?.cells[columns.findIndex(({ key }) => key === columnKey)]?.value ?? null;

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

  test('do not give one another away: a total that the table of children hides is in none', () => {
    const { children, growth: grown, land } = tables([4, 4]);
    expect(seen(children, 'total')).toBeNull();
    // That no child is underweight says nothing of how many there are.
    expect(
      grown.rows.flatMap(({ cells }) => cells).filter(({ value }) => typeof value === 'number' && value !== 0),
    ).toEqual([]);
    expect(seen(land, 'total', 'perChild')).toBeNull();
    expect(tableCsv(grown)).not.toMatch(/[1-9]/u);
  });

  test('show the total where no group needs it hidden', () => {
    const { children, growth: grown, land } = tables([20, 25]);
    expect([seen(children, 'total'), seen(grown, 'children')]).toEqual([45, 45]);
    expect(typeof seen(land, 'total', 'perChild')).toBe('number');
  });
});

describe('a number that one table hides to protect another', () => {
  const item = (data: unknown, period: string, organization = 'truong-mau') =>
    ({ organization, duty: 'D05', period, data: [disclosureData.parse(data)] }) as unknown as Disclosure;
  /** Three of three years need a cover: those of four years. */
  const children = {
    ...samples.children,
    rows: [
      { ageGroup: '3-4-tuoi', classes: 1, children: 3 },
      { ageGroup: '4-5-tuoi', classes: 1, children: 57 },
      { ageGroup: '5-6-tuoi', classes: 1, children: 60 },
    ],
    total: null,
    boarding: null,
    twoSessions: null,
  };
  const yearbook = {
    ...samples.yearbook,
    years: [2024, 2026],
    rows: [
      { indicator: 'Trẻ 4 tuổi', unit: 'tre', values: [57, 57] },
      { indicator: 'Trẻ cân nặng bình thường', unit: 'tre', values: [63, 63] },
      { indicator: 'Số trẻ', unit: 'tre', values: [120, 120] },
      { indicator: 'Số ghế', unit: 'phong', values: [57, 57] },
    ],
  };
  const shownIn = (other: Disclosure, ...more: Disclosure[]) => {
    const view = siteTables([item(children, '2025-2026'), other, ...more])(other.data[0]!);
    return view.rows.map(({ cells }) =>
      cells.flatMap(({ value, hidden }) => (typeof value === 'number' || hidden ? [value] : [])),
    );
  };

  test('is hidden in a yearbook that repeats it, where it counts children', () => {
    expect(shownIn(item(yearbook, '2026'))).toEqual([
      [null, null],
      [63, 63],
      [120, 120],
      [57, 57],
    ]);
  });

  test('is hidden with the money that was paid for them', () => {
    const rows = [{ policy: 'Ăn trưa', kind: 'tro-cap', children: 57, amount: 57 * 1440 }];
    expect(shownIn(item({ ...samples.support, rows }, '2026'))).toEqual([[null, null], [null]]);
  });

  test('takes a cover of its own where it is hidden, which a third table hides too', () => {
    const weights = { monitored: 120, examined: 120, normal: 63, underweight: 57, overweight: 0, stunted: 0 };
    const growth = item({ ...samples.growth, children: 120, ...weights }, '2025-2026');
    expect(shownIn(growth).slice(3, 5)).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(shownIn(item(yearbook, '2026'), growth)[1]).toEqual([null, null]);
  });

  test('is shown for other years, by other schools, and where something else is counted', () => {
    expect(shownIn(item({ ...yearbook, years: [2022, 2023] }, '2023'))[0]).toEqual([57, 57]);
    expect(shownIn(item(yearbook, '2026', 'truong-khac'))[0]).toEqual([57, 57]);
    const petitions = { received: 57, competent: 57, settled: 57, onTime: 57, upheld: 57, partly: 0, rejected: 0 };
    const complaints = { table: 'complaints', rows: [{ kind: 'kien-nghi', ...petitions }] };
    expect(shownIn(item(complaints, '2026-q3'))[0]).toEqual([57, 57, 57, 57, 57, 0, 0]);
  });
});

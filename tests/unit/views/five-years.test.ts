import { beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '../../../src/io/read-content.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import type { Site } from '../../../src/model/site/site.ts';
import { fiveYears } from '../../../src/model/views/disclosure/five-years.ts';
import { sampleDay, sampleSchool } from '../../support/sample-school.ts';

let site: Site;
beforeAll(() => {
  site = buildSite(readContent(sampleSchool.content).content, sampleDay);
});

describe('a duty over five years', () => {
  test('has at most five years up to today, the newest first, each with its state and its days', () => {
    const { years } = fiveYears(site, 'B01')!;
    const periods = years.map(({ period }) => period);
    expect(periods).toEqual([...periods].sort().reverse());
    expect(periods.length).toBeLessThanOrEqual(5);
    expect(years.find(({ period }) => period === 'năm 2025')).toMatchObject({
      state: 'published-in-time',
      publishedOn: '12/6/2026',
      daysLate: 0,
    });
  });

  test('puts the same number of each year in one row, the oldest first, and the total last', () => {
    const { tables } = fiveYears(site, 'B01')!;
    expect(tables.length).toBeGreaterThan(0);
    for (const { table, unit } of tables) {
      const { columns, rows } = table;
      expect(columns.map(({ label }) => label)).toEqual(['năm 2024', 'năm 2025']);
      expect(unit).toBe('triệu đồng');
      expect(rows.at(-1)!.kind).toBe('total');
      for (const { cells } of rows) expect(cells).toHaveLength(2);
    }
    const fees = tables.flatMap(({ table }) => table.rows).find(({ label }) => label === 'Học phí')!;
    expect(fees.cells.map(({ value }) => value)).toEqual([230, 240]);
  });

  test('has a file for each table, named by what it shows, and no two of one name', () => {
    const files = site
      .dutyRegister()
      .ownDuties.flatMap(({ data }) => fiveYears(site, data.code)?.tables ?? [])
      .flatMap(({ csv, xlsx }) => [csv.path, xlsx.path]);

    expect(files).toContain('/cong-khai/b01/cac-nam-cac-khoan-thu-theo-nguon-va-hoat-dong-tong-thu.csv');
    // Next year's file is at the same address.
    expect(files.filter((path) => /20\d\d/u.test(path))).toEqual([]);
    expect(new Set(files).size).toBe(files.length);
  });

  test('shows no cell that the table of its year hides', () => {
    for (const { data } of site.dutyRegister().ownDuties) {
      const cells =
        fiveYears(site, data.code)?.tables.flatMap(({ table }) => table.rows.flatMap((row) => row.cells)) ?? [];
      for (const { hidden, value } of cells) if (hidden) expect(value).toBeNull();
    }
  });

  test('is not shown for what is published each week', () => {
    expect(fiveYears(site, 'F03')).toBeNull();
  });
});

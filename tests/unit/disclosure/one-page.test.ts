import { describe, expect, test } from 'vitest';
import { disclosuresJson } from '../../../src/export/disclosures-json.ts';
import { textDigest } from '../../../src/io/text-digest.ts';
import { dutiesJson } from '../../../src/export/duties-json.ts';
import { jsonFeed, rssFeed } from '../../../src/export/feed.ts';
import { itemNodes } from '../../../src/export/structured-data/data.ts';
import { tableCsv } from '../../../src/export/table-csv.ts';
import { disclosureData, type TableData, type TableKey } from '../../../src/kinds/disclosure-data/index.ts';
import { siteTables } from '../../../src/model/disclosure/site-tables.ts';
import { tableInput, tableView } from '../../../src/model/disclosure/tables.ts';
import type { ContentRecord } from '../../../src/model/records.ts';
import { searchRecords } from '../../../src/model/search/records/records.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import { protectedCounts } from '../../../src/model/table/small-counts.ts';
import { annualReportView, annualReportYears } from '../../../src/model/views/disclosure/annual-report.ts';
import { csvFiles } from '../../../src/model/views/disclosure/data-view.ts';
import { itemAddresses } from '../../../src/model/views/disclosure/item-addresses.ts';
import { itemView } from '../../../src/model/views/disclosure/item-view.ts';
import { sampleDay } from '../../support/sample-school.ts';
import { sample } from './sample-site.ts';
import { samples } from './samples.ts';

const upTo = (most: number) => Array.from({ length: most + 1 }, (_, value) => value);

/** A record with the numbers that follow from it but are in no cell. */
interface Possible {
  change: Record<string, unknown>;
  unlisted?: Record<string, number>;
  /** False near the edge of what is tried, where the record that looks alike may lie outside. */
  inside: boolean;
}

/** Every small school that there can be, as one table has it. */
const schools: Partial<Record<TableKey, Possible[]>> = {
  children: upTo(10).flatMap((three) =>
    upTo(10).flatMap((four) =>
      upTo(three + four).map((boarding) => ({
        change: {
          rows: [
            { ageGroup: '3-4-tuoi', classes: 1, children: three },
            { ageGroup: '4-5-tuoi', classes: 2, children: four },
          ],
          total: null,
          twoSessions: null,
          disabled: null,
          boarding,
        },
        unlisted: { 'not boarding': three + four - boarding },
        inside: three <= 6 && four <= 6,
      })),
    ),
  ),
  growth: upTo(8).flatMap((children) =>
    upTo(children).flatMap((monitored) =>
      upTo(children).flatMap((examined) =>
        upTo(monitored).flatMap((underweight) =>
          upTo(monitored - underweight).map((overweight) => ({
            change: {
              children,
              monitored,
              examined,
              normal: monitored - underweight - overweight,
              underweight,
              overweight,
              stunted: null,
            },
            unlisted: { 'not monitored': children - monitored, 'not examined': children - examined },
            inside: true,
          })),
        ),
      ),
    ),
  ),
  universalisation: upTo(14).flatMap((fiveYearOlds) =>
    upTo(fiveYearOlds).flatMap((enrolled) =>
      upTo(enrolled).map((completed) => ({
        change: { fiveYearOlds, enrolled, completed },
        unlisted: { 'not enrolled': fiveYearOlds - enrolled, 'not completed': enrolled - completed },
        inside: fiveYearOlds <= 10,
      })),
    ),
  ),
  land: upTo(12).map((children) => ({
    change: { children },
    unlisted: { children },
    inside: children <= 8,
  })),
  yearbook: upTo(9).flatMap((three) =>
    upTo(9).flatMap((four) =>
      upTo(three + four).map((boarding) => ({
        change: {
          years: [2026],
          rows: Object.entries({ 'Số trẻ': three + four, 'Ba tuổi': three, 'Bốn tuổi': four, 'Bán trú': boarding }).map(
            ([indicator, value]) => ({ indicator, unit: 'tre', values: [value] }),
          ),
        },
        unlisted: { 'not boarding': three + four - boarding },
        inside: three <= 6 && four <= 6,
      })),
    ),
  ),
};

describe('a reader who knows this program and tries it with every small school still finds two that look alike', () => {
  test.each(Object.keys(schools) as TableKey[])('in the table %s, with any number from 1 to 4', (key) => {
    const pages = new Map<string, { numbers: Record<string, number>; inside: boolean }[]>();
    for (const { change, unlisted = {}, inside } of schools[key]!) {
      const data = { ...disclosureData.parse(samples[key]), ...change };
      const listed = protectedCounts(tableInput(data)).map(({ id, value }) => [id, value] as const);
      const page = JSON.stringify(tableView(data));
      pages.set(page, [
        ...(pages.get(page) ?? []),
        { numbers: { ...Object.fromEntries(listed), ...unlisted }, inside },
      ]);
    }
    const found = [...pages.values()].flatMap((alike) =>
      Object.keys(alike[0]!.numbers).flatMap((id) => {
        const [only, ...others] = new Set(alike.map(({ numbers }) => numbers[id]!));
        const certain = others.length === 0 && only! >= 1 && only! <= 4 && alike.some(({ inside }) => inside);
        return certain ? [`${id} is ${only} in ${JSON.stringify(alike[0]!.numbers)}`] : [];
      }),
    );
    expect(found).toEqual([]);
  });
});

/** All that the site publishes about what the school published: for people, for programs, for search engines. */
function published(id: string, change: (data: TableData) => Record<string, unknown>) {
  const record = sample.content.records.disclosures.get(id)!;
  const data = record.data.data.map((each) => ({ ...each, ...change(each) }));
  const changed: ContentRecord<'disclosures'> = { ...record, data: { ...record.data, data } };
  const disclosures = new Map(sample.content.records.disclosures).set(id, changed);
  const content = { ...sample.content, records: { ...sample.content.records, disclosures } };
  const site = buildSite(content, sampleDay);
  const address = (path: string) => `https://truong-mau.example${path}`;
  const all = site.dutyRegister().allDisclosures.map((each) => each.data);
  const items = itemAddresses(site).map((each) => itemView(site, each));
  return {
    tables: data.map(siteTables(all)),
    surfaces: JSON.stringify([
      items,
      items.map((view) => itemNodes(site, view, '/', address)),
      annualReportYears(site).map((year) => annualReportView(site, year)),
      csvFiles(all).map((file) => [file.code, file.period, file.name, tableCsv(file.table)]),
      disclosuresJson(site, address),
      dutiesJson(site, address, textDigest),
      jsonFeed(site, address),
      rssFeed(site, address),
      searchRecords(site, content),
    ]),
  };
}

describe('where two records give one table, the whole site is the same', () => {
  const children = (data: TableData) => (data as TableData<'children'>).rows;
  const complaints = (data: TableData) => (data as TableData<'complaints'>).rows;
  test.each<
    [string, string, (data: TableData) => Record<string, unknown>, (data: TableData) => Record<string, unknown>]
  >([
    ['disabled children of this year', 'd05.2025-2026', () => ({ disabled: 2 }), () => ({ disabled: 3 })],
    ['disabled children of the year before', 'd05.2024-2025', () => ({ disabled: 1 }), () => ({ disabled: 4 })],
    [
      'an age group of three',
      'd05.2025-2026',
      (data) => ({ rows: children(data).map((row, at) => ({ ...row, children: [3, 77, 65, 60][at] })) }),
      (data) => ({ rows: children(data).map((row, at) => ({ ...row, children: [1, 79, 65, 60][at] })) }),
    ],
    ['children who were not examined', 'd09.2025-2026', () => ({ examined: 203 }), () => ({ examined: 202 })],
    [
      'children who got a scholarship, and their money',
      'b05.2025',
      (data) => ({ rows: [{ ...(data as TableData<'support'>).rows[0]!, children: 3, amount: 1500 }] }),
      (data) => ({ rows: [{ ...(data as TableData<'support'>).rows[0]!, children: 2, amount: 1000 }] }),
    ],
    [
      'petitions and their days',
      'h04.2026-q3',
      (data) => ({ rows: complaints(data), averageDays: 6.5 }),
      (data) => ({
        rows: complaints(data).map((row, at) => {
          if (at === 0) return { ...row, received: 4, competent: 4, settled: 4, upheld: 2 };
          return at === 1 ? row : { ...row, received: 23 };
        }),
        averageDays: 7,
      }),
    ],
  ])('%s', (_, id, one, other) => {
    const [first, second] = [published(id, one), published(id, other)];
    expect(second.tables).toEqual(first.tables);
    expect(second.surfaces).toBe(first.surfaces);
    expect(first.surfaces).toContain('"hidden":true');
  });

  test('and where a number differs that is shown, it is not', () => {
    expect(published('d05.2025-2026', () => ({ boarding: 190 })).surfaces).not.toBe(
      published('d05.2025-2026', () => ({ boarding: 191 })).surfaces,
    );
  });
});

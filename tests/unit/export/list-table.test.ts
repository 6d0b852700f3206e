import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { datasetNames, datasetParts, datasetTable } from '../../../src/export/datasets.ts';
import type { DatasetSource } from '../../../src/export/datasets.ts';
import { isTabular, listFiles, tabularLists } from '../../../src/export/list-table.ts';
import { tableCsv } from '../../../src/export/table-csv.ts';
import { tableXlsx } from '../../../src/export/table-xlsx.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { textDigest } from '../../../src/io/text-digest.ts';
import { noticesView } from '../../../src/model/views/notice-view.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import { sampleDay, sampleSchool } from '../../support/sample-school.ts';

const address = (path: string): string => `https://truong.example${path}`;
const source: DatasetSource = { address, digest: textDigest, codes: () => [], files: () => [] };
const { content } = readContent(sampleSchool.content, undefined, sampleDay);
const site = buildSite(content, sampleDay);
interface Item extends Record<string, unknown> {
  id: string;
  url: string;
  signer?: { name: string | null };
  files: { type: string; url: string }[];
}
const asCell = (value: unknown): string => (typeof value === 'string' ? value : '');
const itemsOf = (name: (typeof tabularLists)[number], of = site) =>
  datasetParts(of, name, source).flatMap(({ items }) => items as Item[]);

describe('the lists of notices and of regulations', () => {
  test('have each notice that the site shows, the latest first, and none that is dated after its day', () => {
    expect(itemsOf('notices').map(({ id }) => id)).toEqual(noticesView(site).map(({ id }) => id));
    const early = buildSite(content, '2026-10-01');
    expect(itemsOf('notices', early).map(({ id }) => id)).toEqual(['2026-nghi-le-quoc-khanh']);
  });

  test('have each regulation, with the files of one that has a text alone', () => {
    const items = itemsOf('regulations');
    expect(items.map(({ id }) => id)).toEqual(['noi-quy-cu', 'quy-che-dan-chu', 'quy-che-phoi-hop']);
    const file = (ending: string) => address(`/quy-che/quy-che-dan-chu${ending}`);
    expect(items.find(({ id }) => id === 'quy-che-dan-chu')?.files.map(({ url }) => url)).toEqual(
      ['.pdf', '.docx', '.json', '.xml', '/toan-van.txt'].map(file),
    );
    expect(items.find(({ id }) => id === 'quy-che-phoi-hop')?.files).toEqual([]);
  });
});

test('every list is a table too but the law, whose records are for other sites of this project', () => {
  expect(datasetNames.filter((name) => !isTabular(name))).toEqual(['law']);
});

describe.each(tabularLists)('the list %s as a table', (name) => {
  const { table, about } = datasetTable(site, name, source);
  const items = itemsOf(name);

  test('has a row for each record, with what is inside of a field in a column of its own', () => {
    const [head = [], ...lines] = parseCsv(tableCsv(table, { bom: false }));
    const rows = lines.map((line) =>
      Object.fromEntries(head.map((field, at) => [String(field), String(line[at] ?? '')])),
    );
    expect(rows.map((row) => row['url'])).toEqual(items.map(({ url }) => url));
    for (const field of ['id', 'issuedOn', 'title'])
      if (head.includes(field)) expect(rows.map((row) => row[field])).toEqual(items.map((item) => asCell(item[field])));
    if (head.includes('signer.name'))
      expect(rows.map((row) => row['signer.name'])).toEqual(items.map(({ signer }) => asCell(signer?.name)));
    expect(new Set(head).size).toBe(head.length);
  });

  test('is an Excel file that says what its columns are, the same bytes each time', async () => {
    const bytes = await tableXlsx(table, about);
    expect(await tableXlsx(table, about)).toEqual(bytes);
    const { sheets } = await readXlsx(bytes);
    expect(sheets[0]?.rows.length).toBe(items.length + 1);
    expect(sheets[1]?.rows.flat()).toEqual(
      expect.arrayContaining([address(`/api/v1/${name}.json`), expect.stringMatching(/^url: /u)]),
    );
  });

  test.runIf(name in content.records)('has its columns where the school has no such document', () => {
    const none = buildSite({ ...content, records: { ...content.records, [name]: new Map() } }, sampleDay);
    const empty = datasetTable(none, name, source).table;
    expect(empty.rows).toEqual([]);
    expect(empty.columns).toEqual(table.columns);
  });

  test('is offered with its type', () => {
    expect(listFiles(name).map(({ path, type }) => [path.replace(/^.*\./u, ''), type.split('/').at(-1)])).toEqual([
      ['json', 'json'],
      ['csv', 'csv'],
      ['xlsx', 'vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ]);
  });
});

import { z } from 'zod';
import { datasetPath, datasetTablePath } from '../model/addresses.ts';
import type { DatasetName } from '../model/addresses.ts';
import { typeOf } from '../model/downloads.ts';
import type { TableView } from '../model/table/table-view.ts';
import type { Dataset } from './dataset.ts';
import type { XlsxAbout } from './table-xlsx.ts';

/** The lists that are also a table for spreadsheets: all but the law, whose records are for other sites of this project. */
export const tabularLists = [
  'plans',
  'notices',
  'regulations',
  'legal-references',
  'citations',
  'disclosures',
  'items',
  'duties',
  'review',
  'codes',
  'files',
] as const satisfies readonly DatasetName[];
export type TabularList = (typeof tabularLists)[number];
export const isTabular = (name: DatasetName): name is TabularList => tabularLists.some((each) => each === name);

const tableFormats = [
  { format: 'csv', label: 'CSV' },
  { format: 'xlsx', label: 'Excel' },
] as const;

/** The list as tables. */
export const listTables = (name: TabularList) =>
  tableFormats.map(({ format, label }) => {
    const path = datasetTablePath(name, format);
    return { format, label, path, type: typeOf(path).replace(/;.*/u, '') };
  });

/** The files of a list, for the page that shows it. */
export const listFiles = (name: TabularList): { label: string; path: string; type: string }[] => [
  { label: 'JSON', path: datasetPath(name), type: 'application/json' },
  ...listTables(name),
];

/** The same as links with words of their own: `Mọi kế hoạch (JSON)`. */
export const listLinks = (name: TabularList, of: string): { label: string; path: string }[] =>
  listFiles(name).map(({ label, path }) => ({ label: `${of} (${label})`, path }));

interface Shape {
  type?: string;
  enum?: unknown[];
  anyOf?: Shape[];
  items?: Shape;
  properties?: Record<string, Shape>;
}

const simple: ReadonlySet<string | undefined> = new Set(['string', 'number', 'integer', 'boolean']);

/** The paths of what a cell can hold: `signer.name`. A list of texts is one cell; lists of records are in the JSON alone. */
function cellPaths(shape: Shape, path: readonly string[] = []): (readonly string[])[] {
  const given = (shape.anyOf ?? [shape]).filter(({ type }) => type !== 'null');
  return given.flatMap((each) => {
    if (each.properties)
      return Object.entries(each.properties).flatMap(([key, inner]) => cellPaths(inner, [...path, key]));
    const isCell = simple.has(each.type) || (each.type === 'array' && each.items?.type === 'string');
    return isCell ? [path] : [];
  });
}

const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null)?.[key] ?? null, value);

const cellOf = (value: unknown): string | number | null => {
  if (Array.isArray(value)) return value.join('\n');
  return typeof value === 'boolean' ? String(value) : (value as string | number | null);
};

/** A list as a table with a row for each record. Its columns follow from the schema, so an empty list has them too. */
export function listTable(name: TabularList, list: Dataset<unknown>, record: z.ZodObject): TableView {
  const shape = z.toJSONSchema(record, { io: 'output', unrepresentable: 'any' }) as Shape;
  const [first = ['id'], ...others] = cellPaths(shape);
  const label = (path: readonly string[]) => path.join('.');
  return {
    table: name,
    caption: list.title,
    rowHeader: label(first),
    columns: others.map((path) => ({ key: label(path), label: label(path), unit: null, format: 'text' })),
    rows: list.items.map((item) => {
      const key = String(valueAt(item, first));
      const cells = others.map((path) => {
        const value = cellOf(valueAt(item, path));
        return { value, text: String(value ?? ''), hidden: false };
      });
      return { key, label: key, kind: 'data', cells };
    }),
    footnotes: Object.entries(list.fields).map(([field, meaning]) => `${field}: ${String(meaning)}`),
    chart: null,
  };
}

/** No day of a record: the file has to have one. */
const NO_DAY = '2020-01-01';

/** What the Excel file of a list says of itself. Its day is the last one on which a document was issued. */
export function listTableAbout(list: Dataset<unknown>): XlsxAbout {
  const days = list.items.map((item) => valueAt(item, ['issuedOn'])).filter((day) => typeof day === 'string');
  return {
    lines: [
      ['Dữ liệu đầy đủ', list.url],
      ['Lưu ý', list.notice],
    ],
    day: days.sort().at(-1) ?? NO_DAY,
  };
}

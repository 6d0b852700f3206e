import { z } from 'zod';
import {
  dataIndexPath,
  datasetPath,
  datasetSchemaPath,
  datasetTablePath,
  documentSchemaPath,
  officialFilePath,
  openApiPath,
  pages,
  recordPath,
} from '../model/addresses.ts';
import type { DatasetName } from '../model/addresses.ts';
import type { Site } from '../model/site/site.ts';
import { publishes } from '../model/views/official-formats.ts';
import type { KindIn } from '../model/views/official-formats.ts';
import { datasetTitles, NOTICE } from './dataset.ts';
import type { Address } from './dataset.ts';
import { datasetNames, recordSchemaOf } from './datasets.ts';
import { isTabular, listTables, tabularLists } from './list-table.ts';

/** JSON Schema, draft 2020-12, of a whole list or a part of it. @param url its own address */
export const datasetJsonSchema = (name: DatasetName, url: string): object => ({
  ...z.toJSONSchema(
    z
      .strictObject({
        version: z.literal(1).meta({ description: 'Chỉ đổi khi một trường đổi tên, đổi nghĩa hoặc bị bỏ.' }),
        title: z.string(),
        url: z.url().meta({ description: 'Địa chỉ của chính tệp này.' }),
        asOf: z.iso.date().meta({ description: 'Ngày xét tình trạng.' }),
        notice: z.string(),
        fields: z.record(z.string(), z.string()).meta({ description: 'Ý nghĩa của từng trường.' }),
        hash: z.string().optional().meta({ description: 'Dấu của cả danh sách.' }),
        count: z.int().min(0).meta({ description: 'Số bản ghi của cả danh sách, mọi phần cộng lại.' }),
        next: z.url().optional().meta({ description: 'Phần tiếp theo của danh sách dài; không có ở phần cuối.' }),
        items: z.array(recordSchemaOf(name)),
      })
      .meta({ title: datasetTitles[name], description: NOTICE }),
    { target: 'draft-2020-12', io: 'output', unrepresentable: 'any', override: withoutFormWords },
  ),
  $id: url,
});

/** What the forms of the editing screen say of a field (`reference`, `ownField`) is no word of JSON Schema. */
function withoutFormWords({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: object }): void {
  const said = Object.keys(z.globalRegistry.get(zodSchema) ?? {});
  for (const word of said.filter((each) => each !== 'title' && each !== 'description'))
    Reflect.deleteProperty(jsonSchema, word);
}

/** What the index is, for its description. */
export const dataIndexRecord = z.strictObject({
  version: z.literal(1),
  title: z.string(),
  url: z.url(),
  asOf: z.iso.date().describe('Ngày dựng trang.'),
  notice: z.string(),
  openapi: z.url().describe('Mô tả OpenAPI của mọi tệp dữ liệu.'),
  lists: z
    .array(
      z.strictObject({
        name: z.string(),
        title: z.string(),
        url: z.url(),
        schema: z.url(),
        tables: z.strictObject({ csv: z.url(), xlsx: z.url() }).optional(),
      }),
    )
    .describe('Các danh sách, mỗi danh sách kèm địa chỉ, JSON Schema, và bảng CSV, Excel nếu có.'),
  documents: z
    .strictObject({
      schema: z.url(),
      of: z.array(z.string()).describe('Địa chỉ có {id}: mã là phần cuối địa chỉ của trang (RFC 6570).'),
    })
    .describe('Văn bản có tệp JSON riêng.'),
});

/** What data the site has, the shortest way to find it: each list with its address and its schema. */
export const dataIndex = (site: Site, address: Address): z.infer<typeof dataIndexRecord> => ({
  version: 1,
  title: `Dữ liệu công khai, ${site.settings.title}`,
  url: address(dataIndexPath),
  asOf: site.today,
  notice: NOTICE,
  openapi: address(openApiPath),
  lists: datasetNames.map((name) => ({
    name,
    title: datasetTitles[name],
    url: address(datasetPath(name)),
    schema: address(datasetSchemaPath(name)),
    ...(isTabular(name) && {
      tables: { csv: address(datasetTablePath(name, 'csv')), xlsx: address(datasetTablePath(name, 'xlsx')) },
    }),
  })),
  documents: {
    schema: address(documentSchemaPath),
    of: documentFiles(site).map(({ path }) => addressTemplate(address, path)),
  },
});

const idInPath = '{id}';
/** An address with `{id}` in it, which making an address escapes (RFC 6570 writes it as it is). */
const addressTemplate = (address: Address, path: string): string =>
  address(path).replace(encodeURIComponent(idInPath), idInPath);

/** What may be a JSON file next to its page, by the list of formats: pages of each kind and what one of them is. */
const documentKinds: Readonly<Record<KindIn<'json'>, { title: string; route: string }>> = {
  plan: { title: 'Một kế hoạch', route: pages.plans },
  notice: { title: 'Một thông báo', route: pages.notices },
  regulation: { title: 'Một quy chế có toàn văn', route: pages.regulations },
};

/** Those that the school publishes as JSON. */
const documentFiles = ({ settings }: Site) =>
  (Object.keys(documentKinds) as KindIn<'json'>[])
    .filter((name) => publishes(settings, name, 'json'))
    .map((name) => {
      const { title, route } = documentKinds[name];
      return { name, title, route, path: officialFilePath(recordPath(route, idInPath), 'json') };
    });

const parameter = (name: string, schema: object, description: string) => ({
  name,
  in: 'path',
  required: true,
  schema,
  description,
});

const get = (
  operationId: string,
  summary: string,
  schema: object,
  parameters: readonly object[] = [],
  type = 'application/json',
) => ({
  get: {
    operationId,
    summary,
    parameters,
    responses: {
      200: { description: summary, content: { [type]: { schema } } },
      ...(parameters.length > 0 && { 404: { description: 'Không có tệp này.' } }),
    },
  },
});

/** All data of the site as OpenAPI 3.1. Every path is a file: nothing takes a query, nothing changes anything. */
export function openApi(site: Site, address: Address): object {
  const lists = datasetNames.flatMap((name) => {
    const schema = { $ref: address(datasetSchemaPath(name)) };
    const part = parameter('part', { type: 'integer', minimum: 2 }, 'Phần thứ mấy của danh sách dài, từ 2; theo next.');
    return [
      [datasetPath(name), get(name, datasetTitles[name], schema)],
      [
        datasetPath(name).replace(/\.json$/u, '.{part}.json'),
        get(`${name}-part`, `${datasetTitles[name]}, phần tiếp theo`, schema, [part]),
      ],
    ] as const;
  });
  const tables = tabularLists.flatMap((name) =>
    listTables(name).map(({ format, path, type, label }) => {
      const summary = `${datasetTitles[name]}, bảng ${label}`;
      return [path, get(`${name}-${format}`, summary, format === 'csv' ? { type: 'string' } : {}, [], type)] as const;
    }),
  );
  const documents = documentFiles(site).map(({ name, title, route, path }) => {
    const id = parameter(
      'id',
      { type: 'string' },
      `Mã: phần cuối địa chỉ của trang, như ${recordPath(route, '<mã>')}.`,
    );
    return [path, get(name, title, { $ref: address(documentSchemaPath) }, [id])] as const;
  });
  return {
    openapi: '3.1.0',
    info: { title: `Dữ liệu công khai, ${site.settings.title}`, version: '1', description: NOTICE },
    servers: [{ url: address('/').replace(/\/$/u, '') }],
    paths: Object.fromEntries([
      [dataIndexPath, get('index', 'Các danh sách dữ liệu', z.toJSONSchema(dataIndexRecord))],
      ...lists,
      ...tables,
      ...documents,
    ]),
  };
}

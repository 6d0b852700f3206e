import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { datasetJsonSchema, dataIndex, dataIndexRecord, openApi } from '../../../src/export/api-description.ts';
import { datasetNames, datasetParts } from '../../../src/export/datasets.ts';
import { evidence } from '../../../src/io/evidence.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { textDigest } from '../../../src/io/text-digest.ts';
import { datasetPath, datasetSchemaPath, fixedFiles } from '../../../src/model/addresses.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import { publishedPages } from '../../../src/model/views/published-addresses.ts';
import { contentDirectory } from '../../../src/io/paths.ts';
import { sampleDay, sampleSchool } from '../../support/sample-school.ts';

const address = (path: string): string => `https://truong.example/goc${path}`;
const ajv = new Ajv2020({
  strict: true,
  allErrors: true,
  strictTuples: false,
  strictTypes: false,
  strictRequired: false,
});
addFormats.default(ajv);

const schools = {
  sample: buildSite(readContent(sampleSchool.content, undefined, sampleDay).content, sampleDay),
  real: buildSite(readContent(contentDirectory(), undefined, sampleDay).content, sampleDay),
};

describe.each(datasetNames)('the list %s', (name) => {
  const schema = datasetJsonSchema(name, address(datasetSchemaPath(name)));
  const validate = ajv.compile(schema);

  test.each(Object.entries(schools))('of the %s school is as its published schema says', (_, site) => {
    const parts = datasetParts(site, name, {
      address,
      digest: textDigest,
      codes: () => [...evidence(site).values()],
      files: () => [{ path: '/tep/quyet-dinh.pdf', sha256: 'a'.repeat(64), bytes: 12 }],
    });
    for (const part of parts) {
      // As programs get it.
      const published: unknown = JSON.parse(JSON.stringify(part));
      expect(validate(published) || ajv.errorsText(validate.errors)).toBe(true);
    }
  });

  test('refuses a record with a field that it does not know, and one without a field', () => {
    const { items: item } = schemaParts(schema);
    expect(item.additionalProperties).toBe(false);
    expect(item.required.length).toBeGreaterThan(2);
  });
});

interface RecordSchema {
  additionalProperties: boolean;
  required: string[];
  properties: Record<string, { description?: string }>;
}
const schemaParts = (schema: object): { items: RecordSchema } => {
  const { properties } = schema as { properties: { items: { items: RecordSchema } } };
  return { items: properties.items.items };
};

const documentTemplates = ['/ke-hoach/{id}.json', '/thong-bao/{id}.json', '/quy-che/{id}.json'];

describe('what data there is', () => {
  const index = dataIndex(schools.sample, address) as {
    lists: { name: string; url: string; schema: string; tables?: Record<string, string> }[];
  };
  const described = openApi(schools.sample, address) as {
    servers: { url: string }[];
    paths: Record<string, { get: { responses: { 200: { content: Record<string, { schema: { $ref?: string } }> } } } }>;
  };

  test('every list is in the index, with its schema', () => {
    expect(index.lists.map(({ name, url, schema }) => [name, url, schema])).toEqual(
      datasetNames.map((name) => [name, address(datasetPath(name)), address(datasetSchemaPath(name))]),
    );
  });

  test('the index is as its description says, and addresses with a code to fill in are written as they are', () => {
    expect(dataIndexRecord.parse(index)).toEqual(index);
    const { of } = dataIndex(schools.sample, (path) => encodeURI(address(path))).documents;
    expect(of).toEqual(documentTemplates.map(address));
    const schema = described.paths['/api/v1/index.json']?.get.responses[200].content['application/json']?.schema;
    expect(Object.keys((schema as { properties: object }).properties)).toEqual(Object.keys(index));
  });

  test('every list, its later parts and every document file is a path of the OpenAPI description, with the schema of the index', () => {
    for (const { name, schema } of index.lists) {
      const path = datasetPath(name as (typeof datasetNames)[number]);
      for (const each of [path, path.replace('.json', '.{part}.json')])
        expect(described.paths[each]?.get.responses[200].content['application/json']?.schema.$ref).toBe(schema);
    }
    expect(Object.keys(described.paths)).toEqual(expect.arrayContaining(['/api/v1/index.json', ...documentTemplates]));
    expect(described.servers).toEqual([{ url: 'https://truong.example/goc' }]);
  });

  test('every list but the law has tables, in the index and in the OpenAPI description', () => {
    const inIndex = index.lists.filter(({ tables }) => tables !== undefined);
    expect(index.lists.filter(({ tables }) => tables === undefined).map(({ name }) => name)).toEqual(['law']);
    for (const { name, tables } of inIndex)
      for (const [format, type] of [
        ['csv', 'text/csv'],
        ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      ] as const) {
        expect(tables?.[format]).toBe(address(`/api/v1/${name}.${format}`));
        expect(Object.keys(described.paths[`/api/v1/${name}.${format}`]?.get.responses[200].content ?? {})).toEqual([
          type,
        ]);
      }
  });

  test('every JSON file of a document that the site promises is at one of these addresses', () => {
    const lists = /^\/(?:api|bien-tap|tim-kiem|kiem-tra-vien-dan)\//u;
    const files = publishedPages(schools.sample)
      .map(({ path }) => path)
      .filter((path) => path.endsWith('.json') && path !== fixedFiles.jsonFeed && !lists.test(path));
    const templates = files.map((path) => path.replace(/[^/]+(?=\.json$)/u, '{id}'));
    expect([...new Set(templates)].sort()).toEqual([...documentTemplates].sort());
    expect(Object.keys(described.paths)).toEqual(expect.arrayContaining(templates));
  });

  test('a school that publishes no JSON of its documents promises none', () => {
    const { settings } = schools.sample;
    const without = { ...schools.sample, settings: { ...settings, formats: ['pdf' as const] } };
    expect(dataIndex(without, address).documents.of).toEqual([]);
    const { paths } = openApi(without, address) as typeof described;
    expect(Object.keys(paths).filter((path) => documentTemplates.includes(path))).toEqual([]);
  });

  test('every field of every record says in Vietnamese what it means', () => {
    const silent = datasetNames.flatMap((name) =>
      Object.entries(schemaParts(datasetJsonSchema(name, address('/'))).items.properties)
        .filter(([, { description }]) => (description ?? '').trim() === '')
        .map(([field]) => `${name}.${field}`),
    );
    expect(silent).toEqual([]);
  });
});

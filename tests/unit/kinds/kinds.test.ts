import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { inRepository } from '../../../scripts/lib/paths.mjs';
import { addressOf } from '../../../src/kinds/address-of.ts';
import { recordId } from '../../../src/kinds/common.ts';
import { kindNames, kindOf, kinds } from '../../../src/kinds/index.ts';
import type { KindName } from '../../../src/kinds/index.ts';
import { referenceMark, referencesIn } from '../../../src/kinds/reference.ts';
import { siteSettings } from '../../../src/kinds/site-settings.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { editingConfig } from '../../../src/model/editing/config.ts';
import { unwrap } from '../../../src/model/record-form/form-fields.ts';
import type { Content, ContentRecord } from '../../../src/model/records.ts';
import { searchRecords } from '../../../src/model/search/records/records.ts';
import { setupChanges } from '../../../src/model/setup/setup-changes.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import { sampleDay, sampleSchool } from '../../support/sample-school.ts';

/** Every field of a schema with its path; fields of lists and of all forms too. */
function fieldsOf(schema: z.ZodType, path: string): [string, z.ZodType][] {
  const { core } = unwrap(schema);
  if (core instanceof z.ZodArray) return [[path, schema], ...fieldsOf(core.element as z.ZodType, `${path}[]`)];
  if (core instanceof z.ZodDiscriminatedUnion)
    return (core.options as z.ZodType[]).flatMap((option) => fieldsOf(option, path));
  if (!(core instanceof z.ZodObject)) return [[path, schema]];
  return Object.entries(core.shape as Record<string, z.ZodType>).flatMap(([key, field]) =>
    fieldsOf(field, path === '' ? key : `${path}.${key}`),
  );
}

const allFields = [
  ...kindNames.flatMap((name) =>
    fieldsOf(kindOf(name).schema, '').map(([path, field]) => [`${name}.${path}`, field] as const),
  ),
  ...fieldsOf(siteSettings, '').map(([path, field]) => [`site.${path}`, field] as const),
];

/** Ids that are no ids of records: the place in the identity of a document. */
const otherIds = ['organizations.place'];

describe('the fields of all kinds', () => {
  const idPattern = z.toJSONSchema(recordId).pattern;
  const patternOf = (field: z.ZodType) => z.toJSONSchema(unwrap(field).core, { io: 'input' }).pattern;

  it('name kinds that exist', () => {
    const marks = allFields.flatMap(([path, field]) => {
      const mark = referenceMark(field);
      return mark && !kindNames.includes(mark.to as KindName) ? [path] : [];
    });
    expect(marks).toEqual([]);
  });

  it('say which kind they name wherever they hold the id of a record', () => {
    const silent = allFields
      .filter(([path, field]) => patternOf(field) === idPattern && !referenceMark(field) && !otherIds.includes(path))
      .map(([path]) => path);
    expect(silent).toEqual([]);
  });

  it('offer plans where the plan is asked that replaces a withdrawn one', () => {
    const [, field] = allFields.find(([path]) => path === 'plans.withdrawal.replacedBy')!;
    expect(referenceMark(field)).toEqual({ to: 'plans', by: 'id' });
    expect(JSON.stringify(editingConfig({ title: '', url: 'https://a.vn/', settings: siteSettingsOf() }))).toMatch(
      /"name":"replacedBy"[^{}]*"widget":"relation","collection":"plans"/u,
    );
  });
});

const siteSettingsOf = () =>
  siteSettings.parse({
    school: 'a',
    title: 'A',
    description: 'A',
    url: 'https://a.vn/',
    editing: { host: 'github', repository: 'a/b' },
  }).editing!;

describe('the references of a record', () => {
  it('are found in lists, in groups and in the forms of a rule, and nowhere else', () => {
    const found = referencesIn(kinds.duties.schema, {
      code: 'A01',
      basis: [{ reference: '10-2022-qh15' }],
      due: [{ kind: 'other-law', reference: '43-2019-qh14' }, { kind: 'none' }],
      retention: { minimum: { kind: 'term', count: 5, unit: 'years' }, recommended: null },
      replacedBy: ['A02'],
    });
    expect(found.map(({ path, target, to, by }) => [path.join('.'), target, to, by])).toEqual([
      ['basis.0.reference', '10-2022-qh15', 'legalReferences', 'id'],
      ['due.0.reference', '43-2019-qh14', 'legalReferences', 'id'],
      ['replacedBy.0', 'A02', 'duties', 'code'],
    ]);
  });
});

describe('the table of kinds', () => {
  test.each(['folder', 'label'] as const)('has each %s once', (key) => {
    const values = kindNames.map((name) => kindOf(name)[key]);
    expect(new Set(values).size).toBe(values.length);
  });

  test.each(kindNames)('%s is begun by a name of its own and shown by fields that it has', (name) => {
    const { begin, editing, schema } = kindOf(name);
    expect(kindNames.filter((other) => kindOf(other).begin.command === begin.command)).toEqual([name]);
    const fields = Object.keys(schema.shape);
    const named = [...editing.display.matchAll(/\{\{(\w+)\}\}/gu), ...editing.id.matchAll(/\{\{(\w+)\}\}/gu)]
      .map(([, field]) => field!)
      .filter((field) => field !== 'slug');
    expect(
      [editing.title, ...editing.search, ...editing.sort, ...named].filter((each) => !fields.includes(each)),
    ).toEqual([]);
  });

  test.each(kindNames)('%s has a page for a record and its list, or says why it has none', (name) => {
    const { pages } = kindOf(name);
    if ('none' in pages) return expect(pages.none).toMatch(/\.$/u);
    expect(pages.route).toMatch(/^\/[a-z-]+\/$/u);
    const folder = inRepository(`src/pages${pages.route}`);
    expect(['[id].astro', '[code]/index.astro', '[id]/index.astro'].some((file) => existsSync(folder + file))).toBe(
      true,
    );
    expect(existsSync(`${folder}index.astro`)).toBe(true);
  });
});

describe('the records of the sample school', () => {
  let content: Content;
  const records = () => kindNames.flatMap((name): ContentRecord[] => [...content.records[name].values()]);
  beforeAll(() => {
    ({ content } = readContent(sampleSchool.content, process.cwd(), sampleDay));
  });

  it('are found by search at their addresses, but duties of other schools', () => {
    const site = buildSite(content, sampleDay);
    const paths = new Set(searchRecords(site, content).map(({ path }) => path));
    const own = new Set(site.dutyRegister().ownDuties.map(({ id }) => id));
    const lost = records()
      .filter(({ collection, id }) => collection !== 'duties' || own.has(id))
      .flatMap((record) => addressOf(record) ?? [])
      .filter((path) => !paths.has(path));
    expect(lost).toEqual([]);
  });

  it('name only records that exist', () => {
    const broken = records().flatMap(({ collection, data }) =>
      referencesIn(kindOf(collection).schema, data)
        .filter(({ to, by, target }) => by === 'id' && !content.named[to as KindName].has(target))
        .map(({ target }) => target),
    );
    expect(broken).toEqual([]);
  });

  it('leave with the school whatever kind of the school they are, and the law stays', () => {
    const named = Object.fromEntries(
      kindNames.map((name) => [name, new Set(['mot-ban-ghi'])]),
    ) as unknown as Content['named'];
    const { move } = setupChanges(
      { name: 'Trường Mầm non Hoa Sen', url: 'https://hoa-sen.example/', level: 'preschool', ownership: 'public' },
      { content: { ...content, named }, settings: '', publicFiles: [], initialised: false },
      null,
    );
    const leaving = kindNames.filter((name) => kinds[name].owner === 'school');
    expect(move.map(({ from }) => from).filter((path) => path.includes('mot-ban-ghi'))).toEqual(
      leaving.map((name) => `src/content/${kinds[name].folder}/mot-ban-ghi.${kinds[name].format}`).sort(),
    );
  });
});

import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it, test } from 'vitest';
import { editingConfig, hostAddresses } from '../../../src/model/editing/config.ts';
import type { EditingField } from '../../../src/model/editing/fields.ts';
import { formFieldsOf } from '../../../src/model/record-form/form-fields.ts';
import type { FormField } from '../../../src/model/record-form/form-fields.ts';
import { kinds } from '../../../src/kinds/index.ts';
import type { KindName } from '../../../src/kinds/index.ts';
import { editingSettings } from '../../../src/kinds/site-settings.ts';

const onGithub = editingSettings.parse({ host: 'github', repository: 'truong-mau/trang' });
const onGitlab = editingSettings.parse({ host: 'gitlab', repository: 'truong/mau/trang', applicationId: 'abc' });
const configFor = (settings = onGithub) =>
  editingConfig({ title: 'Trường Mẫu', url: 'https://truong.example/', settings });

interface Collection {
  name: KindName;
  fields: EditingField[];
  [option: string]: unknown;
}
const collectionsOf = (config: Record<string, unknown>) =>
  (config['collections'] as Collection[]).filter((each) => 'fields' in each);

const cmsSchema: object = JSON.parse(readFileSync('node_modules/@sveltia/cms/schema/sveltia-cms.json', 'utf8'));

/** Every field of the screen with its question, inner fields included. */
function pairs(
  fields: readonly EditingField[],
  questions: readonly FormField[],
  at: string,
): [string, EditingField | undefined, FormField][] {
  return questions.flatMap((asked): [string, EditingField | undefined, FormField][] => {
    const name = asked.path.at(-1)!;
    const field = fields.find((each) => each.name === name);
    const inner = pairs((field?.['fields'] ?? []) as EditingField[], asked.fields, `${at}.${name}`);
    const forms = (asked.variants?.each ?? []).flatMap(({ name: form, fields: fieldsOfForm }) => {
      const types = (field?.['types'] ?? []) as { name: string; fields: EditingField[] }[];
      return pairs(types.find((each) => each.name === form)?.fields ?? [], fieldsOfForm, `${at}.${name}(${form})`);
    });
    return [[`${at}.${name}`, field, asked], ...inner, ...forms];
  });
}

const everyField = collectionsOf(configFor()).flatMap(({ name, fields }) =>
  pairs(fields, formFieldsOf(kinds[name].schema), name),
);

describe('the configuration of the editing screen', () => {
  test.each([
    ['GitHub', onGithub],
    ['GitLab', onGitlab],
    ['a server of its own', { ...onGitlab, address: 'https://gitlab.so-giao-duc.vn' }],
  ])('for %s is one that the CMS accepts', (_name, settings) => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(cmsSchema);
    validate(configFor(settings));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('has a form for every collection that people write, where its files are', () => {
    expect(
      collectionsOf(configFor())
        .map(({ name, folder, extension }) => [name, folder, extension])
        .sort(),
    ).toEqual(
      Object.entries(kinds)
        .filter(([, { editing }]) => editing.group !== 'machine')
        .map(([name, { folder, format }]) => [name, `src/content/${folder}`, format])
        .sort(),
    );
  });

  it('finds the law of a school next to the project where the project keeps it', () => {
    const settings = { ...onGithub, folder: 'truong/mau' };
    const folders = collectionsOf(editingConfig({ title: 'x', url: 'https://x.example/', settings, sharedLaw: true }));
    const folderOf = (name: KindName) => folders.find((each) => each.name === name)?.['folder'];
    expect(folderOf('plans')).toBe('truong/mau/plans');
    expect(folderOf('legalReferences')).toBe('src/content/legal-references');
  });

  it('asks for every field of every schema, and for nothing else', () => {
    expect(everyField.filter(([, field]) => field === undefined).map(([at]) => at)).toEqual([]);
    for (const { name, fields } of collectionsOf(configFor()))
      expect(fields.map((each) => each.name)).toEqual([
        ...Object.keys(kinds[name].schema.shape),
        ...(kinds[name].format === 'mdx' ? ['body'] : []),
      ]);
  });

  it('insists on what the schema insists on, and leaves free what may stay empty', () => {
    const wrong = everyField.filter(
      ([, field, asked]) =>
        field &&
        !['hidden', 'boolean'].includes(field.widget) &&
        field['required'] !== (asked.required && !asked.nullable),
    );
    expect(wrong.map(([at]) => at)).toEqual([]);
  });

  it('names every field and every choice in Vietnamese', () => {
    const unnamed = everyField.flatMap(([at, field, asked]) => {
      if (!field) return [];
      const options = (field['options'] ?? []) as { value: string; label: string }[];
      const forms = (field['types'] ?? []) as { name: string; label: string }[];
      return [
        ...(field.label === asked.path.at(-1) ? [at] : []),
        ...options
          .filter(({ value, label }) => value === label && !/^m2$/u.test(value))
          .map(({ value }) => `${at}=${value}`),
        ...forms.filter(({ name, label }) => name === label).map(({ name }) => `${at}=${name}`),
      ];
    });
    expect(unnamed).toEqual([]);
  });

  it('offers the records themselves wherever a schema asks for an id', () => {
    const typed = everyField.filter(([, field]) => {
      const pattern = (field?.['pattern'] as string[] | undefined)?.[0] ?? '';
      return field?.widget !== 'relation' && pattern.startsWith('^[a-z0-9]+(?:-[a-z0-9]+)*(?:\\.');
    });
    // A place is part of ids, and has no record of its own.
    expect(typed.map(([at]) => at)).toEqual(['organizations.place']);
  });

  it('hides what is computed', () => {
    const hidden = everyField.filter(([, field]) => field?.widget === 'hidden').map(([at]) => at);
    const digests = hidden.filter((at) => at.endsWith('.provenance.verification.fields.digest'));
    expect(digests).toContain('legalReferences.provenance.verification.fields.digest');
    expect(hidden.filter((at) => !digests.includes(at))).toEqual([
      'plans.originals.sha256',
      'notices.originals.sha256',
      'disclosures.documents.files.sha256',
      'regulations.files.sha256',
      'reports.files.sha256',
    ]);
  });

  it('proposes changes for review and never deletes', () => {
    const config = configFor();
    expect(config).toMatchObject({ publish_mode: 'editorial_workflow', load_config_file: false });
    expect(collectionsOf(config).map((each) => each['delete'])).not.toContain(true);
  });
});

test('signing in is by token on GitHub, by PKCE on GitLab where the school has registered the screen', () => {
  expect(configFor()['backend']).toMatchObject({ name: 'github', auth_methods: ['token'], branch: 'main' });
  expect(configFor(onGitlab)['backend']).toMatchObject({
    auth_type: 'pkce',
    app_id: 'abc',
    auth_methods: ['oauth', 'token'],
  });
  expect(configFor({ ...onGitlab, applicationId: null })['backend']).toMatchObject({ auth_methods: ['token'] });
});

test('the screen speaks to one host', () => {
  expect(hostAddresses(onGithub)).toEqual(['https://api.github.com']);
  expect(hostAddresses(onGitlab)).toEqual(['https://gitlab.com']);
  expect(hostAddresses({ ...onGitlab, address: 'https://git.truong.vn/x/' })).toEqual(['https://git.truong.vn']);
});

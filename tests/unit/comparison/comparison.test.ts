import { describe, expect, it, test } from 'vitest';
import { contentFormat } from '../../../src/model/editing/format/content-format.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { kindNames, kindOf, kinds } from '../../../src/kinds/index.ts';
import { legalReference } from '../../../src/kinds/legal-reference.ts';
import type { Comparison } from '../../../src/kinds/provenance.ts';
import { comparableFields, comparedRecord } from '../../../src/model/comparison/compared-fields.ts';
import { fieldDigest } from '../../../src/model/comparison/field-digest.ts';
import { afterComparison, afterEdit } from '../../../src/model/comparison/mark-fields.ts';
import { editingConfig } from '../../../src/model/editing/config.ts';
import { fullRecord } from '../../../src/model/editing/full-record.ts';
import { formFieldsOf } from '../../../src/model/record-form/form-fields.ts';
import { provenanceView } from '../../../src/model/views/links.ts';
import { siteSettings } from '../../../src/kinds/site-settings.ts';
import { inForm } from '../../support/cms-form.ts';

const document = (fields: object = {}) =>
  legalReference.parse({
    kind: 'thong-tu',
    number: '07/2025/TT-BM',
    issuer: 'bo-mau',
    issuedOn: '2025-03-04',
    field: 'giao-duc',
    provenance: { sources: ['unsourced'], confidence: 'low' },
    ...fields,
  });

const who = { by: 'Nguyễn Thị Mẫu, văn thư', on: '2026-12-01', against: 'Công báo mẫu số 1' };
const markOf = (data: Record<string, unknown>, ...fields: string[]): Comparison => ({
  ...who,
  fields: fields.map((field) => ({ field, digest: fieldDigest(data[field]) })),
});
const withMarks = (data: ReturnType<typeof document>, ...verification: Comparison[]) => ({
  ...data,
  provenance: { ...data.provenance, verification },
});

describe('a field that says nothing', () => {
  it('counts only where somebody marked it: as compared while it is empty, as changed when it was emptied after its mark', () => {
    const fields = (data: ReturnType<typeof document>) => {
      const { compared, changed, open } = comparedRecord('legalReferences', data);
      return [compared, changed, open].map((each) => each.map(({ field }) => field).includes('expiredOn'));
    };
    const empty = document();
    expect(fields(withMarks(empty, markOf(empty, 'number')))).toEqual([false, false, false]);
    expect(fields(withMarks(empty, markOf(empty, 'expiredOn')))).toEqual([true, false, false]);
    expect(fields(withMarks(empty, markOf(document({ expiredOn: '2026-01-01' }), 'expiredOn')))).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('the digest of a value', () => {
  it('is the same for the same value, however its fields are ordered and whatever says nothing in it', () => {
    expect(fieldDigest([{ a: '1', b: 2, c: null, d: [] }])).toBe(fieldDigest([{ b: 2, a: '1' }]));
    expect(fieldDigest(null)).toBe(fieldDigest([]));
  });

  it('is another one for another value, another order of a list, another type', () => {
    const digests = ['2025-03-04', '2025-03-05', ['a', 'b'], ['b', 'a'], 5, '5', false, null].map(fieldDigest);
    expect(new Set(digests).size).toBe(digests.length);
  });

  it('is the same for the value that a form gives as for the one that was read, in every record of law', () => {
    const { content } = readContent('src/content');
    const differing = kindNames.flatMap((name) =>
      [...content.records[name].values()].flatMap((record) => {
        const data = record.data as Record<string, unknown>;
        const form = fullRecord(formFieldsOf(kinds[name].schema), inForm(name, data));
        return comparableFields(name).flatMap(({ field }) =>
          fieldDigest(form[field]) === fieldDigest(data[field]) ? [] : [`${record.file} ${field}`],
        );
      }),
    );
    expect(differing).toEqual([]);
  });
});

describe('a record', () => {
  const data = document();

  it('is not compared as long as nobody marked a field', () => {
    expect(comparedRecord('legalReferences', data)).toMatchObject({ extent: 'none', compared: [] });
    expect(provenanceView('legalReferences', data).verification).toBeNull();
  });

  it('is partly compared when some of the fields that say something are marked, and names the others', () => {
    const seen = comparedRecord('legalReferences', withMarks(data, markOf(data, 'number', 'issuedOn')));
    expect(seen.extent).toBe('part');
    expect(seen.compared.map(({ field, by }) => [field, by])).toEqual([
      ['number', who.by],
      ['issuedOn', who.by],
    ]);
    expect(seen.open.map(({ field }) => field)).toEqual(['kind', 'issuer']);
  });

  it('is compared when all of them are', () => {
    const all = markOf(data, 'kind', 'number', 'issuer', 'issuedOn');
    expect(comparedRecord('legalReferences', withMarks(data, all)).extent).toBe('all');
    const later = withMarks(document({ effectiveOn: '2025-05-01' }), all);
    expect(comparedRecord('legalReferences', later).extent).toBe('part');
  });

  it('loses the mark of a field that has another value, and keeps the others', () => {
    const edited = withMarks(document({ issuedOn: '2025-03-14' }), markOf(data, 'number', 'issuedOn'));
    const seen = comparedRecord('legalReferences', edited);
    expect(seen.compared.map(({ field }) => field)).toEqual(['number']);
    expect(seen.changed.map(({ field }) => field)).toEqual(['issuedOn']);
    const view = provenanceView('legalReferences', edited).verification!;
    expect(view.comparisons.map(({ fields }) => fields)).toEqual([['Số, ký hiệu']]);
    expect(view.changed).toEqual(['Ngày ban hành']);
    expect(view.open).toContain('Ngày ban hành');
  });

  it('does not count a mark without a digest', () => {
    const mark = { ...who, fields: [{ field: 'number', digest: null }] };
    expect(comparedRecord('legalReferences', withMarks(data, mark)).extent).toBe('none');
  });
});

describe('a comparison', () => {
  const data = document();
  const findings = (agree: string[], differ: string[] = []) => ({ ...who, agree, differ });

  it('marks the fields that agree, once, and takes the mark from those that differ', () => {
    const first = afterComparison(null, data, findings(['number', 'issuedOn']));
    expect(first).toEqual([markOf(data, 'number', 'issuedOn')]);
    const second = afterComparison(first, data, { ...findings(['number'], ['issuedOn']), by: 'Trần Văn Mẫu' });
    expect(second).toEqual([{ ...markOf(data, 'number'), by: 'Trần Văn Mẫu' }]);
  });

  it('leaves no empty mark where nothing agrees', () =>
    expect(afterComparison([markOf(data, 'number')], data, findings([], ['number']))).toBeNull());

  it('joins what the same person compared on the same day with the same text', () =>
    expect(afterComparison([markOf(data, 'number')], data, findings(['issuedOn']))).toEqual([
      markOf(data, 'number', 'issuedOn'),
    ]));
});

describe('the editing screen', () => {
  const data = document();
  const head = `---
kind: thong-tu
number: 07/2025/TT-BM
issuer: bo-mau
issuedOn: 2025-03-04 # theo Công báo
field: giao-duc
`;
  const bare = `${head}provenance:
  sources: [unsourced]
  confidence: low
---

Lời giới thiệu.
`;
  const edited = (file: string, change: (form: ReturnType<typeof inForm>) => void) => {
    const format = contentFormat('legalReferences');
    const form = inForm('legalReferences', format.fromFile(file));
    change(form);
    return format.toFile(form);
  };
  const compare = (form: ReturnType<typeof inForm>) => {
    form['provenance'].verification = [{ ...who, fields: [{ field: 'issuedOn', digest: '' }, { field: 'number' }] }];
  };

  it('offers the fields of the record by their titles, and keeps the digest to itself', () => {
    const settings = siteSettings.parse({
      school: 'a',
      title: 'A',
      description: 'A',
      url: 'https://a.vn/',
      editing: { host: 'github', repository: 'a/b' },
    }).editing!;
    const config = JSON.stringify(editingConfig({ title: '', url: 'https://a.vn/', settings }));
    expect(config).toContain('{"value":"issuedOn","label":"Ngày ban hành"}');
    expect(config).toContain('"name":"digest","label":"Dấu của giá trị","widget":"hidden"');
  });

  it('gives a new mark the digest of the value, and changes no other line', () => {
    const file = edited(bare, compare);
    expect(file).toBe(
      bare.replace(
        'confidence: low\n',
        `confidence: low
  verification:
    - by: Nguyễn Thị Mẫu, văn thư
      on: 2026-12-01
      against: Công báo mẫu số 1
      fields:
        - field: issuedOn
          digest: ${fieldDigest(data.issuedOn)}
        - field: number
          digest: ${fieldDigest(data.number)}
`,
      ),
    );
  });

  it('takes the mark from a field that is changed, and keeps the others', () => {
    const again = edited(edited(bare, compare), (form) => void (form['issuedOn'] = '2025-03-14'));
    expect(again).toContain('field: number');
    expect(again).not.toContain('field: issuedOn');
    expect(again).toContain('issuedOn: 2025-03-14 # theo Công báo');
  });

  it('marks a field that was changed and compared again', () => {
    const changed = { ...data, issuedOn: '2025-03-14' };
    const marks = [markOf(data, 'issuedOn'), { ...who, fields: [{ field: 'issuedOn', digest: null }] }];
    expect(afterEdit(marks, changed)).toEqual([markOf(changed, 'issuedOn')]);
  });
});

test.each(kindNames)('%s compares fields that its schema has', (name) => {
  const { schema, compared } = kindOf(name);
  expect((compared ?? []).filter((field) => !Object.hasOwn(schema.shape, field))).toEqual([]);
});

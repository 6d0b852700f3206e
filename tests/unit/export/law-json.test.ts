import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { dutiesJson } from '../../../src/export/duties-json.ts';
import { lawJson } from '../../../src/export/law-json.ts';
import type { LawDataset } from '../../../src/export/law-json.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { textDigest } from '../../../src/io/text-digest.ts';
import type { Content } from '../../../src/model/records.ts';
import { buildSite } from '../../../src/model/site/site.ts';

let content: Content;
beforeAll(() => {
  ({ content } = readContent('src/content', process.cwd(), '2026-11-29'));
});
const listOf = (of: Content, today = '2026-11-29', host = 'https://truong.example'): LawDataset =>
  lawJson(buildSite(of, today), (path) => host + path, textDigest);

/** The content with another title of one circular. */
function edited(subject: string): Content {
  const legalReferences = new Map(content.records.legalReferences);
  const record = legalReferences.get('09-2024-tt-bgddt')!;
  legalReferences.set(record.id, { ...record, data: { ...record.data, subject } });
  return { ...content, records: { ...content.records, legalReferences } };
}

describe('the law for other schools', () => {
  it('has every document, agency, duty and day off, and nothing of the school', () => {
    const { items } = listOf(content);
    const kinds = new Set(items.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['calendar', 'duties', 'holidays', 'legalReferences', 'organizations']);
    expect(items.filter(({ kind }) => kind === 'legalReferences')).toHaveLength(content.records.legalReferences.size);
    expect(items.map(({ id }) => id)).not.toContain(`organizations/${content.settings!.data.school}`);
  });

  it('has the same digests on another day and at another address', () => {
    const [a, b] = [listOf(content), listOf(content, '2027-06-01', 'https://khac.example/goc')];
    expect(b.asOf).not.toBe(a.asOf);
    expect(b.hash).toBe(a.hash);
    expect(b.items).toEqual(a.items);
  });

  it('has another digest for the record that is changed, and for no other', () => {
    const [a, b] = [listOf(content), listOf(edited('Trích yếu khác'))];
    const changed = b.items.filter(({ hash }, index) => hash !== a.items[index]!.hash).map(({ id }) => id);
    expect(changed).toEqual(['legal-references/09-2024-tt-bgddt']);
    expect(b.hash).not.toBe(a.hash);
  });

  it('can be checked by what its fields say: keys sorted, nothing empty', () => {
    const plain = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map((each) => plain(each) ?? null);
      if (typeof value !== 'object' || value === null) return value === '' ? undefined : (value ?? undefined);
      const entries = Object.entries(value).map(([key, each]) => [key, plain(each)] as const);
      const full = entries.filter(([, each]) => each !== undefined && !(Array.isArray(each) && each.length === 0));
      return full.length === 0 ? undefined : Object.fromEntries([...full].sort(([x], [y]) => (x < y ? -1 : 1)));
    };
    const read = JSON.parse(JSON.stringify(listOf(content))) as LawDataset;
    const wrong = read.items.filter(
      ({ hash, data }) =>
        hash !==
        `sha256:${createHash('sha256')
          .update(JSON.stringify(plain(data)))
          .digest('hex')}`,
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('has the records as they are, and the digests of the list of duties, for a centre that calls its head otherwise', () => {
    const folder = 'tests/fixtures/trung-tam-giao-duc-thuong-xuyen-mau';
    const centre = buildSite(readContent(folder, process.cwd(), '2026-11-29').content, '2026-11-29');
    const own = dutiesJson(centre, (path) => path, textDigest).items;
    expect(own.find(({ code }) => code === 'A09')?.title).toBe('Quyết định bổ nhiệm giám đốc, phó giám đốc');
    const shared = lawJson(centre, (path) => path, textDigest).items.filter(({ kind }) => kind === 'duties');
    expect(new Set(own.map(({ hash }) => hash))).toEqual(new Set(shared.map(({ hash }) => hash)));
    expect(JSON.stringify(shared)).toContain('"title":"Quyết định bổ nhiệm hiệu trưởng, phó hiệu trưởng"');
  });
});

import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { root as repository } from '../../../scripts/lib/paths.mjs';
import { applyPlan } from '../../../src/io/init/apply-plan.ts';
import { readInitState } from '../../../src/io/init/read-state.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { describePlan } from '../../../src/model/setup/describe.ts';
import { localDocuments, localLaw } from '../../../src/model/setup/local-law.ts';
import { seedFolder, setupChanges } from '../../../src/model/setup/setup-changes.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import { readWith } from '../../support/content-folder.ts';
import { seedContent } from '../../support/seed-school.ts';

const today = '2026-11-29';
const { content: seed } = readContent(seedContent);
const place = (id: string) => seed.records.organizations.get(id)?.data.place ?? null;

describe('a school of another province takes the repository over', () => {
  let home = '';
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'dan-biet-tinh-'));
    cpSync(join(repository, 'src/content'), join(home, 'src/content'), { recursive: true });
    cpSync(seedContent, join(home, 'src/content'), { recursive: true });
    const answers = {
      name: 'Trường Tiểu học Hoa Sen',
      level: 'primary',
      ownership: 'public',
      url: 'https://hoasen.edu.vn',
      province: 'ca-mau',
    };
    applyPlan(home, setupChanges(answers, readInitState(home, today), null), join(home, 'luu'));
  }, 60_000);
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('has no document and no agency of former Hòa Bình any more, and no problem', () => {
    const { content, issues } = readContent(join(home, 'src/content'), home, today, join(home, 'public'));
    expect(issues).toEqual([]);
    const places = [...content.records.organizations.values()].flatMap(({ data }) => data.place ?? []);
    expect(new Set(places)).toEqual(new Set(['ca-mau']));
    const local = [...content.records.legalReferences.values()].filter(({ data }) => place(data.issuer) !== null);
    expect(local.map(({ id }) => id)).toEqual([]);
    expect(content.records.legalReferences.has('15-2026-tt-bgddt')).toBe(true);
    expect(buildSite(content, today).validity('15-2026-tt-bgddt').state).toBe('in-force');
  });
  it('keeps no record of law that speaks of the first school, its commune or its plans', () => {
    const spoken = /kế hoạch năm 20\d\d(?!-)|kế hoạch đã đăng|Lạc Thủy|An Nghĩa|Thanh Hà|Đỗ Đình Thiện/iu;
    const files = ['legal-references', 'duties', 'organizations', 'holidays', 'calendar'].flatMap((folder) =>
      readdirSync(join(home, 'src/content', folder)).map((name) => join(home, 'src/content', folder, name)),
    );
    expect(files.length).toBeGreaterThan(300);
    expect(files.filter((file) => spoken.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
  it('leaves the first school whole where the tests read it, with the documents that it cites', () => {
    const { content, issues } = readContent(join(home, seedFolder), home, today, join(home, 'public'));
    expect(issues).toEqual([]);
    expect([...content.records.legalReferences.keys()]).toEqual([...seed.records.legalReferences.keys()]);
    expect([...content.records.organizations.keys()].filter((id) => id !== 'truong-tieu-hoc-hoa-sen')).toEqual(
      expect.arrayContaining([...seed.records.organizations.keys()]),
    );
  });
});

const none = new Set<string>();
const countFor = (province: string | null) => localLaw(seed.records, province, none).legalReferences.size;

test('a school of the province that took the former one over keeps its documents, as does one that does not say where it is', () => {
  expect(countFor('phu-tho')).toBe(0);
  expect(countFor('hoa-binh')).toBe(0);
  expect(countFor(null)).toBe(0);
  expect(countFor('ca-mau')).toBeGreaterThan(20);
});

test('a local document stays where the rest of the law names it, with its agency', () => {
  const agency = (name: string, fields: string) =>
    `name: ${name}\nlevel: province\nbranch: government\n${fields}\nprovenance: { sources: [web], confidence: low }\n`;
  const document = (number: string, issuer: string, fields = '') =>
    `---\nkind: quyet-dinh\nnumber: ${number}\nissuer: ${issuer}\nfield: giao-duc\n${fields}provenance: { sources: [web], confidence: low }\n---\n\nVăn bản mẫu.\n`;
  const relation =
    'relations:\n  - { type: amends, target: 5-2020-qd-ubnd.ha-mau, on: null, sources: [web], confidence: low }\n';
  const { content } = readWith({
    'organizations/ubnd-ha-mau.yaml': agency('Ủy ban nhân dân tỉnh Hà Mẫu', 'place: ha-mau'),
    'organizations/so-ha-mau.yaml': agency('Sở Giáo dục và Đào tạo Hà Mẫu', 'place: ha-mau'),
    'legal-references/5-2020-qd-ubnd.ha-mau.mdx': document('5/2020/QĐ-UBND', 'ubnd-ha-mau'),
    'legal-references/6-2020-qd-sgddt.ha-mau.mdx': document('6/2020/QĐ-SGDĐT', 'so-ha-mau'),
    'legal-references/7-2021-qd-bm.mdx': document('7/2021/QĐ-BM', 'bo-mau', relation),
  });
  const { legalReferences, organizations } = localLaw(content.records, 'ca-mau', none);
  expect([...legalReferences]).toEqual(['6-2020-qd-sgddt.ha-mau']);
  expect([...organizations]).toEqual(['so-ha-mau']);
});

test('a person who does not say the province reads before the answer how many documents of other places stay', () => {
  const changes = { school: { id: 'truong', name: 'Trường' }, write: [], move: [], remove: [] };
  const kept = localDocuments(seed.records);
  expect(kept).toBeGreaterThan(0);
  expect(describePlan({ ...changes, localKept: kept }).at(-1)).toContain(`${kept} văn bản của địa phương khác`);
  expect(describePlan({ ...changes, localKept: 0 }).join('\n')).not.toContain('--province');
});

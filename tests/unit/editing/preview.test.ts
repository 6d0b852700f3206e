import { toHtml } from 'hast-util-to-html';
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { checkFile } from '../../../src/client/editing/preview/check-file.ts';
import { articleOfFile } from '../../../src/client/editing/preview/draw.ts';
import { knownOf, preview } from '../../../src/client/editing/preview/preview.ts';
import { readContent } from '../../../src/io/read-content.ts';
import type { KindName } from '../../../src/kinds/index.ts';
import type { Content } from '../../../src/model/records.ts';
import { lookupTable } from '../../../src/model/search/lookup/from-site.ts';
import { buildSite, localitiesOf } from '../../../src/model/site/site.ts';
import { renderRecord } from '../../../src/model/views/render-record.ts';
import { cleanFiles, planWith, readWith } from '../../support/content-folder.ts';
import { planParts } from '../../support/plan-parts.ts';
import { seedContent } from '../../support/seed-school.ts';
import { sampleReferences } from '../views/citation-sample.ts';

describe('the body of a file in the browser', () => {
  const plan = readFileSync('tests/fixtures/truong-mau/plans/2026-ke-hoach-mau.mdx', 'utf8');
  const withBody = (body: string) => `${plan.slice(0, plan.indexOf('\n---', 3) + 4)}\n\n${body}\n`;

  it.each([
    ['<div>chữ</div>', 'mdx-html'],
    ['<CanCu>\n\nkhông đóng', 'mdx-cu-phap'],
    ['{/* lời dặn */}', 'mdx-bieu-thuc'],
    ['Một {biểu thức} trong câu', 'mdx-bieu-thuc'],
    ['[dẫn](javascript:alert(1))', 'mdx-dia-chi'],
  ])('is not shown while the policy refuses a part of it: %s', (body, code) => {
    const file = checkFile('plans', 'x', withBody(body));
    expect(file.issues.map((issue) => issue.code)).toContain(code);
    expect(articleOfFile('plans', file)).toBeNull();
  });
});

const siteOf = (content: Content) => buildSite(content, '2026-11-22');

/** What the preview knows of a site. */
function knownOfSite(content: Content) {
  const withIds = <D extends object>(records: ReadonlyMap<string, { id: string; data: D }>) =>
    [...records.values()].map(({ id, data }) => ({ id, ...data }));
  const { organizations, legalReferences } = content.records;
  const places = Object.fromEntries([...organizations.keys()].map((id) => [id, localitiesOf(organizations, id)]));
  const register = { places, references: withIds(legalReferences), organizations: withIds(organizations) };
  return knownOf(register, lookupTable(siteOf(content)));
}

/** The parts that a plan's page and its preview share, of both. @param text the file of the plan */
function bothOf(content: Content, id: string, text: string) {
  const page = toHtml(renderRecord(content.records.plans.get(id)!, siteOf(content), '/mam-non/'));
  const shown = preview({ collection: 'plans', id, text, base: '/mam-non' }, knownOfSite(content));
  return { page: planParts(page), shown: planParts(shown) };
}

describe('the preview of a plan is what its page prints:', () => {
  test.each([
    ['the real plans', seedContent],
    ['the plans of the sample school', 'tests/fixtures/truong-mau'],
  ])('%s', (_, folder) => {
    const { content } = readContent(folder);
    expect(content.records.plans.size).toBeGreaterThan(0);
    for (const [id, { file }] of content.records.plans) {
      const { page, shown } = bothOf(content, id, readFileSync(file, 'utf8'));
      expect(page, id).toHaveLength(3);
      expect(shown, id).toEqual(page);
    }
  });

  const body = 'Theo Thông tư số 01/2020/TT-BM và Thông tư ấy, xem [trang](/van-ban/).\n\n## I. A\n\nChữ.';
  test.each([
    ['without number, place and day', ''],
    ['a fragment', 'fragment:\n  startsIn: ii\n  notice: Mất trang đầu.\n'],
    [
      'citations that a person decided',
      'citationDecisions:\n  - block: mo-dau-d1\n    text: Thông tư số 01/2020/TT-BM\n    target: null\n    reason: Thử.\n    by: Người thử\n  - block: mo-dau-d1\n    text: Thông tư ấy\n    target: 01-2020-tt-bm\n    reason: Thử.\n    by: Người thử\n',
    ],
  ])('%s', (_, frontmatter) => {
    const text = planWith(body, frontmatter);
    const { content, issues } = readWith({ ...cleanFiles, 'plans/2024-ke-hoach-mau.mdx': text });
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { page, shown } = bothOf(content, '2024-ke-hoach-mau', text);
    expect(shown).toEqual(page);
  });
});

describe('the preview of a plan', () => {
  const known = knownOfSite(readContent(seedContent).content);
  const path = `${seedContent}/plans/2024-dan-van-chinh-quyen.mdx`;
  const drawn = (text: string, collection: KindName = 'plans') => ({
    file: checkFile(collection, 'x', text),
    html: preview({ collection, id: 'x', text, base: '/mam-non' }, known),
  });

  it('shows the document with its citations marked by their state, and finds nothing to fix', () => {
    const { html, file } = drawn(readFileSync(path, 'utf8'));
    expect(file.issues).toEqual([]);
    expect(html).toContain('Máy chưa thấy chỗ nào cần sửa.');
    expect(html).toContain('Trường Mầm non Đỗ Đình Thiện');
    expect(html).toContain('href="/mam-non/van-ban/36-2017-tt-bgddt/" class="vd state-expired">');
  });

  it('says in which field or line something is wrong, and where it is explained', () => {
    const text = readFileSync(path, 'utf8')
      .replace('year: 2024', 'year: hai nghìn')
      .replace('### 1. Mục đích', '### 1. Mục đích\n\nGọi 0912 345 678.');
    const { file, html } = drawn(text);
    expect(file.issues.map(({ where, code }) => [where, code])).toContainEqual(['Năm', 'gia-tri-sai']);
    expect(html).toContain('href="/mam-non/huong-dan/loi/gia-tri-sai/"');
    const valid = drawn(text.replace('year: hai nghìn', 'year: 2024')).file.issues;
    expect(valid.map(({ where, code }) => [where, code])).toEqual([['Nội dung, dòng 15', 'so-dien-thoai-rieng']]);
  });

  it('shows text of the form as text', () => {
    const text = readFileSync(path, 'utf8').replace(/^subject: .*$/mu, 'subject: "<img src=x onerror=alert(1)>"');
    expect(drawn(text).html).not.toContain('<img');
  });

  test.each([
    ['notices', '2024-hop', 'subject: Họp cha mẹ trẻ'],
    ['regulations', 'quy-che-mau', 'title: Quy chế Mẫu\nstatus: withdrawn\nduty: A14\npurpose: Mẫu để kiểm thử.'],
  ] as const)('shows the text of %s as their pages do, with what they cite', (kind, id, fields) => {
    const text = `---\norganization: truong-mau\nissuedOn: 2024-03-05\n${fields}\nprovenance: { sources: [unsourced], confidence: low }\n---\n\nTheo Thông tư số 01/2020/TT-BM và Thông tư số 99/2020/TT-BM.\n`;
    const { content } = readWith({ ...sampleReferences, [`${kind}/${id}.mdx`]: text });
    const page = toHtml(renderRecord(content.records[kind].get(id)!, siteOf(content), '/mam-non/'));
    expect(page).toContain('href="/mam-non/van-ban/01-2020-tt-bm/" class="vd ');
    expect(page).toContain('vd-khong-ro');
    expect(preview({ collection: kind, id, text, base: '/mam-non' }, knownOfSite(content))).toContain(page);
  });

  it('shows a record without a text as its fields, in words', () => {
    const { html, file } = drawn(readFileSync('src/content/duties/a01.yaml', 'utf8'), 'duties');
    expect(file.issues).toEqual([]);
    expect(html).toContain('<dt>Hạn</dt>');
    expect(html).toContain('trước một ngày của năm');
    expect(html).toContain('<dd>phải đăng trên trang</dd>');
  });
});

import { afterEach, describe, expect, test, vi } from 'vitest';
import { changeOf } from '../../../src/client/word-import/change.ts';
import { addedTo, itemFor } from '../../../src/client/word-import/item.ts';
import { planView } from '../../../src/client/word-import/plan-view.ts';
import { readYaml } from '../../../src/model/editing/format/edit-yaml.ts';
import { buildRegistry } from '../../../src/model/law/citation/index.ts';
import { readPlan, tools } from '../../../src/model/word/index.ts';
import type { GivenAnswers } from '../../../src/model/word/index.ts';
import { originOf } from '../../../src/model/word/record/target.ts';
import { bold, p } from './support/ooxml.ts';
import { schoolDocument } from './support/school-document.ts';

const regulation = schoolDocument({
  kind: 'QUY CHẾ',
  subject: 'Sử dụng bếp',
  number: '03/QC-MNM',
  body: bold('Điều 1. Bếp') + p('Bếp mở lúc 6 giờ.'),
});

/** What the page shows of a file, with what a person wrote into its fields. */
const planOf = (bytes: Uint8Array<ArrayBuffer>, answers: GivenAnswers = {}) => {
  const school = { id: 'truong-mau', names: ['Trường Mầm non Mẫu'] };
  const records = {
    duties: [
      { code: 'A16', title: 'Quy định nội bộ mẫu', period: 'year' as const },
      { code: 'B01', title: 'Báo cáo thường niên mẫu', period: 'year' as const },
    ],
    plans: [],
    regulations: [],
    items: [{ id: 'b01.2025', duty: 'B01', period: '2025' }],
  };
  const setting = { school, schools: [school], registry: buildRegistry([], []), placesOf: () => [], records };
  const options = { today: '2026-11-22', fileName: 'van-ban.docx', stubs: true, sha256: 'a'.repeat(64), answers };
  return { plan: readPlan(bytes, tools, setting, options), records };
};

const viewOf = (bytes: Uint8Array<ArrayBuffer>, answers: GivenAnswers = {}) =>
  planView(planOf(bytes, answers).plan, null);

describe('a document of an item that is there', () => {
  const document = schoolDocument({
    kind: 'BÁO CÁO',
    subject: 'Báo cáo thường niên mẫu năm 2025',
    number: '09/BC-MNM',
    body: p('Trường có 12 lớp.'),
  });
  const item = `# Ghi chú của người soạn ở lại.
duty: B01
organization: truong-mau
period: "2025"
documents:
  - title: Bản đầu
    files:
      - path: tep/b01.2025/ban-dau.pdf
        sha256: ${'b'.repeat(64)}
        label: Bản ký
publications:
  - on: 2026-01-15
    kind: first
provenance:
  sources: [school]
  confidence: high
`;
  const answers = { duty: 'B01', period: '2025' };
  const decoded = (content: Uint8Array | undefined) => new TextDecoder().decode(content);
  afterEach(() => vi.unstubAllGlobals());
  const answering = (items: Record<string, string> | null) =>
    vi.stubGlobal('fetch', () =>
      Promise.resolve(items === null ? new Response('', { status: 404 }) : Response.json(items)),
    );

  test('is added to it; what was there stays, and the change says so', async () => {
    answering({ 'b01.2025': item });
    const { plan, records } = planOf(document, answers);
    const view = planView(plan, await itemFor(plan, records, (duty) => `/muc/${duty}.json`));
    const last = view.files.at(-1);
    expect(last?.path).toBe('src/content/disclosures/b01.2025.yaml');
    const text = decoded(last?.content);
    expect(text.startsWith(item.slice(0, item.indexOf('publications:')).trimEnd())).toBe(true);
    expect(readYaml(text)).toMatchObject({
      documents: [{ title: 'Bản đầu' }, { number: '09/BC-MNM' }],
      publications: [{ kind: 'first' }, { on: '2026-11-22', kind: 'update' }],
    });
    expect(view.item).toEqual({ path: last?.path, content: new TextEncoder().encode(item) });
    expect(view.record.remarks.at(-1)).toMatch(/“b01.2025” đã có: văn bản này được thêm vào đó/u);
    expect(changeOf(view)).toMatchObject({
      branch: 'cms/disclosures/b01.2025',
      title: 'Thêm văn bản vào mục công khai: b01.2025',
    });
  });

  test('is added to what somebody else has left of it', async () => {
    answering({ 'b01.2025': item });
    const { plan, records } = planOf(document, answers);
    const change = await itemFor(plan, records, () => '/muc.json');
    const newer = addedTo(plan.target, change?.id ?? '', item.replace('Bản đầu', 'Bản đầu, đã sửa tên'));
    expect(decoded(planView(plan, newer).files.at(-1)?.content)).toMatch(/đã sửa tên[^]*09\/BC-MNM/u);
  });

  test.each([
    ['the item did not arrive', null, 'Không tải được mục đang có'],
    [
      'the item has the same file',
      { 'b01.2025': item.replace('b'.repeat(64), 'a'.repeat(64)) },
      'đã có đúng tệp Word ấy',
    ],
  ])('is not sent where %s', async (_, items, words) => {
    answering(items);
    const { plan, records } = planOf(document, answers);
    const view = planView(plan, await itemFor(plan, records, () => '/muc.json'));
    expect(view.files).toEqual([]);
    expect(view.record.remarks.at(-1)).toContain(words);
  });

  test('begins an item where there is none of its period', async () => {
    answering({ 'b01.2025': item });
    const { plan, records } = planOf(document, { ...answers, period: '2024' });
    expect(await itemFor(plan, records, () => '/muc.json')).toBeNull();
  });
});

test('the page has no file to send while the record needs what the Word file does not say', () => {
  const view = viewOf(regulation);
  expect(view.record.words).toContain('vì dòng tên loại ghi QUY CHẾ.');
  expect(view.asks.map(({ name }) => name)).toEqual(['duty', 'purpose']);
  expect(view.asks[0]?.choices).toEqual([
    { value: 'A16', label: 'A16 Quy định nội bộ mẫu' },
    { value: 'B01', label: 'B01 Báo cáo thường niên mẫu' },
  ]);
  expect([view.files, view.steps]).toEqual([[], []]);
});

test('the page sends the Word file with the record once that is said, under the branch of its collection', () => {
  const view = viewOf(regulation, { duty: 'A16', purpose: 'Giờ giấc của bếp.' });
  expect(view.asks).toEqual([]);
  expect(view.files.map(({ path }) => path)).toEqual([
    'public/tep/quy-che-su-dung-bep/quy-che-su-dung-bep.docx',
    'src/content/regulations/quy-che-su-dung-bep.mdx',
  ]);
  expect(view.files[0]?.content).toEqual(regulation);
  expect(changeOf(view)).toMatchObject({
    branch: 'cms/regulations/quy-che-su-dung-bep',
    title: 'Thêm quy chế: quy-che-su-dung-bep',
  });
});

test('the page shows what was written and cannot be used', () => {
  expect(viewOf(regulation, { duty: 'Z99' }).asks[0]).toMatchObject({ name: 'duty', wrong: 'Z99' });
});

describe('a document whose subject names a child', () => {
  const notice = (subject: string, number = '12/TB-MNM') =>
    schoolDocument({ kind: 'THÔNG BÁO', subject, number, body: p('Nhà trường kính báo.') });

  test.each([
    ['a child who is ill', 'Về việc quyên góp giúp bé Tăng Ngọc Diệp lớp 4A bị bệnh tim', 'diep'],
    ['a child who is punished', 'Kỷ luật em Đoàn Tuấn Kiệt (8B)', 'kiet'],
    ['a pupil with a class', 'Khen thưởng Hứa Hà Linh - 9A1', 'linh'],
    ['a number', 'Nhắn tin về số 0912 345 678', '0912'],
  ])('%s is sent under a name of kind and number', (_, subject, words) => {
    const change = changeOf(viewOf(notice(subject)));
    expect(change.branch).toMatch(/^cms\/notices\/\d{4}-thong-bao-so-12-tb-mnm$/u);
    const said = JSON.stringify([
      change.branch,
      change.title,
      change.description,
      change.files.map(({ path }) => path),
    ]);
    expect(said).not.toContain(words);
  });

  test('without a person keeps its words', () => {
    expect(changeOf(viewOf(notice('Lịch họp cha mẹ trẻ'))).branch).toMatch(/-lich-hop-cha-me-tre$/u);
  });

  test('in the name of the Word file is not in the note of where the record comes from', () => {
    expect(originOf({ fileName: 'be-tang-ngoc-diep-lop-4a.docx' })).not.toContain('diep');
    expect(originOf({ fileName: 'thong-bao-12.docx' })).toContain('thong-bao-12.docx');
  });
});

import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { buildArticle } from '../../../src/model/article/article.ts';
import { contactView } from '../../../src/model/views/contact-view.ts';
import { textOf } from '../../../src/model/article/body-tree.ts';
import { contentsOf } from '../../../src/model/views/contents.ts';
import { letterheadView } from '../../../src/model/views/letterhead-view.ts';
import { errorGroups } from '../../../src/model/views/error-groups.ts';
import { newsItems } from '../../../src/model/views/disclosure/news.ts';
import { schoolView } from '../../../src/model/views/disclosure/school-view.ts';
import { homeView } from '../../../src/model/views/home-view.ts';
import { noteGroups } from '../../../src/model/views/note-groups.ts';
import { noteMarks, notePlaces } from '../../../src/model/views/note-places.ts';
import { organizationsByBranch, organizationView } from '../../../src/model/views/organization-view.ts';
import { planView, plansBySchool } from '../../../src/model/views/plan-view.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import { issueCodes } from '../../../src/model/rules/catalogue.ts';
import { formatDay } from '../../../src/model/day/format-day.ts';
import type { EditorialNotes } from '../../../src/kinds/editorial-notes.ts';
import { cleanFiles, readWith } from '../../support/content-folder.ts';
import { dutyFile } from '../../support/duty-file.ts';
import { sampleSite } from '../disclosure/sample-site.ts';

const plan = cleanFiles['plans/2024-ke-hoach-mau.mdx']!;
const files = {
  'organizations/truong-khac.yaml': `name: Trường Mầm non An
level: school
branch: school
parent: bo-mau
provenance: { sources: [unsourced], confidence: low }
`,
  'plans/2025-ke-hoach-mau.mdx': plan
    .replace('year: 2024', 'year: 2025')
    .replace('issuedOn: 2024-03-05', 'estimatedOn: { on: 2025-02-01, reason: Vì câu mở đầu., confidence: low }'),
  'plans/2023-ke-hoach-khac.mdx': plan.replace('truong-mau', 'truong-khac').replace('year: 2024', 'year: 2023'),
  'plans/2026-du-thao.mdx': plan.replace('issued', 'draft').replace('year: 2024', 'year: 2026'),
};
const at = (today: string) => buildSite(readWith(files).content, today);
const site = at('2026-01-15');

const heading = (depth: number, text: string): Element => ({
  type: 'element',
  tagName: `h${depth}`,
  properties: {},
  children: [{ type: 'text', value: text }],
});

describe('the table of contents', () => {
  const contents = (...headings: [number, string][]) =>
    contentsOf(
      buildArticle({
        head: null,
        foot: null,
        body: { type: 'root', children: headings.map(([depth, text]) => heading(depth, text)) },
      }),
    );
  const outline = (entries: ReturnType<typeof contentsOf>): unknown =>
    entries.map(({ anchor, children }) => (children.length ? [anchor, outline(children)] : anchor));

  test('nests headings as the text does', () => {
    expect(outline(contents([2, 'I. A'], [3, '1. B'], [3, '2. C'], [2, 'II. D'], [3, '1. E']))).toEqual([
      ['i', ['i-1', 'i-2']],
      ['ii', ['ii-1']],
    ]);
  });

  test('of a fragment that begins below the highest headings keeps them side by side', () => {
    expect(outline(contents([3, '3. A'], [3, '4. B'], [2, 'III. C']))).toEqual(['3', '4', 'iii']);
  });

  test('of a text without headings is empty', () => {
    expect(contents()).toEqual([]);
  });
});

/** The words of the head of a plan. */
const headOf = (id: string) =>
  textOf({
    type: 'root',
    children: [letterheadView(site.plan(id).data, { get: (agency) => site.organization(agency).data })],
  });

describe('the page of a plan', () => {
  test('says how the day of judgement is known', () => {
    expect(planView(site, '2024-ke-hoach-mau')).toMatchObject({
      day: '05/3/2024',
      estimated: null,
      issuedOn: 'ngày 05 tháng 3 năm 2024',
    });
    expect(planView(site, '2025-ke-hoach-mau')).toMatchObject({
      day: '01/02/2025',
      issuedOn: null,
      estimated: { on: '01/02/2025', confidence: 'thấp' },
    });
  });

  test('invents nothing that the record does not say', () => {
    expect(planView(site, '2024-ke-hoach-mau').signer).toBeNull();
    expect(headOf('2024-ke-hoach-mau')).toContain('Số: không ghi');
    expect(headOf('2024-ke-hoach-mau')).toContain('(địa danh không ghi), ngày 05 tháng 3 năm 2024');
    expect(headOf('2023-ke-hoach-khac')).toContain('Bộ Mẫu');
  });

  test('leads to the plans of the same school before and after it', () => {
    expect(planView(site, '2024-ke-hoach-mau')).toMatchObject({
      previous: null,
      next: { path: '/ke-hoach/2025-ke-hoach-mau/' },
    });
    expect(planView(site, '2023-ke-hoach-khac')).toMatchObject({ previous: null, next: null });
  });
});

test('plans are by school, our own first, newest year first, drafts left out', () => {
  const years = plansBySchool(site).map(({ school, count, groups }) => [
    school.label,
    count,
    groups.map(({ year, plans }) => [year, plans.map((each) => each.year)]),
  ]);
  expect(years).toEqual([
    ['Trường Mầm non Mẫu', 2, [[null, [2025, 2024]]]],
    ['Trường Mầm non An', 1, [[null, [2023]]]],
  ]);
});

test('more than ten plans of a school are under their years', () => {
  const many = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, n) => [
        `plans/${2010 + (n % 9)}-ke-hoach-${n}.mdx`,
        plan.replace('year: 2024', `year: ${2010 + (n % 9)}`).replace('number: 12/', `number: ${100 + n}/`),
      ]),
    );
  const groups = (count: number) => plansBySchool(buildSite(readWith(many(count)).content, '2026-01-15'))[0]!.groups;
  // One more plan, of 2024, is in the folder of every test.
  expect(groups(9).map(({ year, plans }) => [year, plans.length])).toEqual([[null, 10]]);
  expect(groups(10).map(({ year, plans }) => [year, plans.length])).toEqual([
    [2024, 1],
    ...[2018, 2017, 2016, 2015, 2014, 2013, 2012, 2011].map((year) => [year, 1]),
    [2010, 2],
  ]);
});

test('a school with an e-mail address is written to there, on every page that says how', () => {
  const { data } = site.school;
  const email = 'vanthu@truong.example';
  expect(contactView({ ...data, email })).toMatchObject({ email, reach: [{ to: `mailto:${email}` }] });
  expect(contactView({ ...data, email: null }).email).toBeNull();
});

describe('the home page', () => {
  test('says that this year has no plan rather than showing an older one in its place', () => {
    const view = homeView(site);
    expect(view.year).toBe(2026);
    expect(view.thisYear).toBeNull();
    expect(view.otherPlans.map((each) => each.year)).toEqual([2025, 2024]);
  });

  test('shows the plan of this year when there is one', () => {
    expect(homeView(at('2025-11-22')).thisYear).toMatchObject({ year: 2025 });
  });

  test('begins with what was published last, and says where nobody recorded the day', () => {
    const { news } = homeView(sampleSite);
    expect(news).toHaveLength(3);
    expect(news).toEqual(
      newsItems(sampleSite)
        .slice(0, 3)
        .map(({ textPath, title, day }) => ({ path: textPath, label: title, day: formatDay(day!), dayIso: day })),
    );
    expect(homeView(site).news).toEqual([]);
  });

  test('leads from a published plan to its text, not to a page about its publication', () => {
    const plans = newsItems(sampleSite).filter(({ textPath }) => textPath.startsWith('/ke-hoach/'));
    expect(plans.length).toBeGreaterThan(0);
    expect(plans.some(({ path, textPath }) => path.startsWith('/cong-khai/g01/') && path !== textPath)).toBe(true);
  });

  test('asks nothing where no duty asks', () => {
    expect(homeView(site).questions).toEqual([]);
  });

  test('says what the register lacks of a school of another level, with the articles that its circular has for it', () => {
    const own = (code: string, period: string) =>
      dutyFile(
        code,
        '{ kind: term, count: 5, unit: years }',
        `period: ${period}\nforms: [table]\nchannels: [web]\nweb: required\n`,
      );
    const circular = 'legal-references/01-2020-tt-bm.mdx';
    const lacks = (level: string, more = '') => {
      const { content } = readWith({
        'organizations/truong-mau.yaml': `${cleanFiles['organizations/truong-mau.yaml']!}schoolLevels: [${level}]\nownership: public\n`,
        'duties/c04.yaml': own('C04', 'school-year'),
        [circular]: cleanFiles[circular]!.replace('field:', `${more}field:`),
      });
      return schoolView(buildSite(content, '2026-01-15')).lacks;
    };
    expect(lacks('preschool')).toBeNull();
    expect(lacks('primary')).toBe('những mục riêng của tiểu học chưa có trong bảng');
    expect(lacks('primary', 'levelArticles: [{ level: primary, article: Điều 8 }]\n')).toBe(
      'những mục riêng của tiểu học (Điều 8 Thông tư 01/2020/TT-BM) chưa có trong bảng',
    );
  });

  test('lists what lost its effect within a year, the latest first, and nothing older', () => {
    const expiring = (id: string, on: string) => ({
      [`legal-references/${id}.mdx`]: cleanFiles['legal-references/01-2020-tt-bm.mdx']!.replace(
        '01/2020',
        `${id.slice(0, 2)}/2020`,
      ).replace('field:', `expiredOn: ${on}\nfield:`),
    });
    const { content } = readWith({
      ...expiring('02-2020-tt-bm', '2025-03-01'),
      ...expiring('03-2020-tt-bm', '2025-12-01'),
      ...expiring('04-2020-tt-bm', '2024-12-31'),
      ...expiring('05-2020-tt-bm', '2026-03-01'),
    });
    expect(homeView(buildSite(content, '2026-01-15')).lately.map(({ id, since }) => [id, since])).toEqual([
      ['03-2020-tt-bm', '01/12/2025'],
      ['02-2020-tt-bm', '01/3/2025'],
    ]);
  });
});

describe('editorial notes', () => {
  const note = (code: string, group: 'layout' | 'spelling', line: number): EditorialNotes['notes'][number] => ({
    code,
    group,
    line,
    block: null,
    quote: 'nguyên văn',
    problem: 'vấn đề',
    correction: null,
    sources: ['plan'],
    confidence: 'high',
  });

  test('are by kind in the order of the schema, then by line; a kind without notes is left out', () => {
    const groups = noteGroups([note('D50', 'spelling', 9), note('D02', 'layout', 7), note('D01', 'layout', 1)]);
    expect(groups.map(({ heading, notes }) => [heading, notes.map((each) => each.code)])).toEqual([
      ['Thể thức, bố cục', ['D01', 'D02']],
      ['Chính tả, dấu cách, dấu câu', ['D50']],
    ]);
  });

  test('are by place in the order of the text; parts of one name share a mark', () => {
    const paragraph = (value: string): Element => ({
      type: 'element',
      tagName: 'p',
      properties: {},
      children: [{ type: 'text', value }],
    });
    const foot: Element = {
      type: 'element',
      tagName: 'footer',
      properties: {},
      children: ['noi-nhan', 'chuc-vu'].map((id) => ({ ...paragraph(id), properties: { id } })),
    };
    const article = buildArticle({
      head: null,
      body: { type: 'root', children: [heading(2, 'I. A'), paragraph('một')] },
      foot,
    });
    const at = (code: string, block: string | null) => ({ ...note(code, 'layout', 1), block });
    const places = notePlaces(
      [at('D03', 'chuc-vu'), at('D02', 'noi-nhan'), at('D04', 'i-d1'), at('D01', null)],
      article,
    );
    expect(places.map(({ label, notes }) => [label, notes.map(({ code }) => code)])).toEqual([
      ['cả văn bản', ['D01']],
      ['I, đoạn 1', ['D04']],
      ['nơi nhận và chữ ký', ['D02']],
      ['nơi nhận và chữ ký', ['D03']],
    ]);
    expect(noteMarks(places)).toEqual([
      { block: 'i-d1', label: 'I, đoạn 1', count: 1 },
      { block: 'noi-nhan', label: 'nơi nhận và chữ ký', count: 2 },
    ]);
  });
});

test('an organization counts the documents and plans that it issued', () => {
  const lines = organizationsByBranch(site).flatMap((group) =>
    group.items.map(({ label, documents, plans }) => [label, documents, plans]),
  );
  expect(lines).toEqual([
    ['Trường Mầm non An', 0, 1],
    ['Trường Mầm non Mẫu', 0, 2],
    ['Bộ Mẫu', 1, 0],
  ]);
  expect(organizationView(site, 'bo-mau')).toMatchObject({
    documentCount: 1,
    children: [{ label: 'Trường Mầm non An' }],
    to: null,
  });
});

test('every problem of the checker is in exactly one list of the help pages', () => {
  expect(
    errorGroups()
      .flatMap(({ items }) => items.map((each) => each.code))
      .sort(),
  ).toEqual([...issueCodes].sort());
});

describe('a plan that was withdrawn', () => {
  const name = 'plans/2024-ke-hoach-mau.mdx';
  const withdrawn = (more = '') => cleanFiles[name]!.replace('status: issued\n', `status: withdrawn\n${more}`);
  const newer = cleanFiles[name]!.replaceAll('2024', '2025');

  test('is in no list, and its page says so and leads to what took its place', () => {
    const more = 'withdrawal: { on: 2025-03-07, reason: Đổi quy mô lớp, replacedBy: 2025-ke-hoach-mau }\n';
    const { content, issues } = readWith({ [name]: withdrawn(more), 'plans/2025-ke-hoach-mau.mdx': newer });
    expect(issues).toEqual([]);
    const made = buildSite(content, '2026-01-15');
    expect([made.plans, made.withdrawn].map((all) => all.map(({ id }) => id))).toEqual([
      ['2025-ke-hoach-mau'],
      ['2024-ke-hoach-mau'],
    ]);
    expect(planView(made, '2024-ke-hoach-mau')).toMatchObject({
      withdrawn: { on: '07/3/2025', reason: 'Đổi quy mô lớp', replacedBy: { path: '/ke-hoach/2025-ke-hoach-mau/' } },
      previous: null,
      next: null,
    });
    expect(planView(made, '2025-ke-hoach-mau').withdrawn).toBeNull();
  });

  test('says what nobody recorded, and never leads to a draft', () => {
    const view = (more: string) => {
      const { content } = readWith({
        [name]: withdrawn(more),
        'plans/2025-nhap.mdx': newer.replace('issued\n', 'draft\n'),
      });
      return planView(buildSite(content, '2026-01-15'), '2024-ke-hoach-mau').withdrawn;
    };
    expect(view('')).toEqual({ on: null, reason: null, replacedBy: null });
    expect(view('withdrawal: { reason: Thừa, replacedBy: 2025-nhap }\n')?.replacedBy).toBeNull();
  });

  test('must name a plan that exists, and only a withdrawn plan says why it was', () => {
    const codes = (text: string) => readWith({ [name]: text }).issues.map(({ code }) => code);
    expect(codes(withdrawn('withdrawal: { reason: Thừa, replacedBy: khong-co }\n'))).toHaveLength(1);
    expect(codes(cleanFiles[name]!.replace('year:', 'withdrawal: { reason: Thừa }\nyear:'))).toHaveLength(1);
  });
});

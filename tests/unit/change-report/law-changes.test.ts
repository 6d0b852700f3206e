import { describe, expect, it, test } from 'vitest';
import { jsonFeed } from '../../../src/export/feed.ts';
import { changeReport } from '../../../src/model/change-report/change-report.ts';
import { changeComment } from '../../../src/model/change-report/comment.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import type { Site } from '../../../src/model/site/site.ts';
import { citedView } from '../../../src/model/views/cited-documents.ts';
import { changeOptions } from '../../support/change-options.ts';
import { planWith, readWith } from '../../support/content-folder.ts';
import type { Files } from '../../support/content-folder.ts';
import { dutyFile } from '../../support/duty-file.ts';

const citedPlan = (of: Site) => citedView(of, of.plan('2024-ke-hoach-mau'));

const today = '2026-11-22';
const rest = 'period: year\nforms: [narrative]\nchannels: [web]\nweb: required\n';
const common: Files = {
  'plans/2024-ke-hoach-mau.mdx': planWith('Theo Thông tư 01/2020/TT-BM.'),
  'duties/b01.yaml': dutyFile('B01', '{ kind: until-replaced }', rest),
  'duties/b02.yaml': dutyFile('B02', '{ kind: until-replaced }', rest),
  // A duty of the past rests on it too, and is not touched any more.
  'duties/b03.yaml': dutyFile('B03', '{ kind: until-replaced }', `heldTo: 2025-12-31\n${rest}`),
};

/** One new record that does something to the circular on which the plan and the duties rest. */
const circular = (type: string, on: string): Record<string, string> => ({
  'legal-references/09-2026-tt-bm.mdx': `---
kind: thong-tu
number: 09/2026/TT-BM
issuer: bo-mau
issuedOn: 2026-10-01
field: giao-duc
relations:
  - { type: ${type}, target: 01-2020-tt-bm, on: ${on}, sources: [unsourced], confidence: low }
provenance: { sources: [unsourced], confidence: low }
---

Thông tư mẫu mới.
`,
});
const state = (more: Files = {}) => readWith({ ...common, ...more });
const reportOf = (type: string, on: string) => changeReport(state(), state(circular(type, on)), changeOptions(today));

describe('the report of a new document', () => {
  test.each([
    ['replaces', '2026-11-01', 'còn hiệu lực', 'hết hiệu lực'],
    ['repeals', '2027-03-01', 'còn hiệu lực', 'còn hiệu lực; từ ngày 01/3/2027: hết hiệu lực'],
    [
      'amends',
      '2027-03-01',
      'còn hiệu lực',
      'còn hiệu lực; được sửa đổi, bổ sung bởi Thông tư 09/2026/TT-BM từ ngày 01/3/2027',
    ],
  ])('that %s another from %s names every plan and duty that rests on that one', (type, on, before, after) => {
    const { law } = reportOf(type, on);
    const documents = ['Thông tư 01/2020/TT-BM'];
    expect(law).toEqual({
      changes: [{ id: '01-2020-tt-bm', name: 'Thông tư 01/2020/TT-BM', before, after }],
      plans: [{ name: expect.stringContaining('năm 2024') as string, documents }],
      duties: [
        { name: 'B01, Việc mẫu B01', documents },
        { name: 'B02, Việc mẫu B02', documents },
      ],
    });
  });

  it('says so in the comment', () => {
    const comment = changeComment(reportOf('repeals', '2027-03-01'));
    expect(comment).toContain('### Hiệu lực của văn bản');
    expect(comment).toMatch(/Kế hoạch dựa vào đó \(1\)\*\*\n\n- .*năm 2024.*01\/2020\/TT-BM/u);
    expect(comment).toMatch(/Nghĩa vụ dựa vào đó \(2\)\*\*\n\n- .*B01.*\n- .*B02/u);
  });

  it('names each plan once, with every document of it that is touched', () => {
    const other = circular('repeals', '2027-03-01')['legal-references/09-2026-tt-bm.mdx'] ?? '';
    const second = other
      .replace(/relations:\n.*\n/u, '')
      .replaceAll('09/2026', '02/2021')
      .replace('2026-10-01', '2021-10-01');
    const both = { 'legal-references/02-2021-tt-bm.mdx': second };
    const plan = { 'plans/2024-ke-hoach-mau.mdx': planWith('Theo Thông tư 01/2020/TT-BM và Thông tư 02/2021/TT-BM.') };
    const ends = other.replace(/( {2}- .*target: )01-2020-tt-bm(.*\n)/u, '$101-2020-tt-bm$2$102-2021-tt-bm$2');
    const report = changeReport(
      state({ ...both, ...plan }),
      state({ ...both, ...plan, 'legal-references/09-2026-tt-bm.mdx': ends }),
      changeOptions(today),
    );
    expect(report.law?.changes.map(({ id }) => id)).toEqual(['01-2020-tt-bm', '02-2021-tt-bm']);
    expect(report.law?.plans.map(({ documents }) => documents.length)).toEqual([2]);
  });

  it('names every duty in the comment, however many there are', () => {
    const duties = Array.from({ length: 60 }, (_, index) => ({
      name: `C${index + 1}, Việc`,
      documents: ['Thông tư A'],
    }));
    const report = reportOf('repeals', '2027-03-01');
    const comment = changeComment({ ...report, law: report.law && { ...report.law, duties } });
    expect(comment).toContain('Nghĩa vụ dựa vào đó (60)');
    for (const { name } of duties) expect(comment).toContain(`- \`${name}\`: `);
  });

  it('says nothing of law where nothing happens to a document', () => {
    expect(reportOf('based-on', '2026-11-01').law).toEqual({ changes: [], plans: [], duties: [] });
    expect(changeComment(reportOf('based-on', '2026-11-01'))).not.toContain('Hiệu lực của văn bản');
  });
});

describe('after the next build', () => {
  const siteOf = (type: string, on: string) => buildSite(state(circular(type, on)).content, today);
  const feed = (type: string, on: string) =>
    (
      jsonFeed(siteOf(type, on), (path) => `https://truong.example${path}`) as {
        items: { id: string; title: string; content_text: string }[];
      }
    ).items.filter(({ id }) => /ra-soat|can-cu/u.test(id));

  it('the feed reports it for the plans and for the duties', () => {
    const entries = feed('replaces', '2026-11-01');
    expect(entries.map(({ id }) => id.split('#')[1]).sort()).toEqual(['can-cu-2026-11-01', 'ra-soat-2026-11-01']);
    for (const { content_text: text } of entries) expect(text).toContain('Thông tư 01/2020/TT-BM hết hiệu lực');
    expect(entries.find(({ id }) => id.includes('can-cu'))!.content_text).toContain('(nghĩa vụ B01, B02)');
  });

  it('the feed reports what ended although nothing rests on it, with what holds instead', () => {
    const lonely: Files = {
      'legal-references/05-2021-tt-bm.mdx': `---
kind: thong-tu
number: 05/2021/TT-BM
issuer: bo-mau
issuedOn: 2021-01-01
field: giao-duc
provenance: { sources: [unsourced], confidence: low }
---

Thông tư không ai dựa vào.
`,
    };
    const law = circular('replaces', '2026-11-01');
    const files = Object.fromEntries(
      Object.entries(law).map(([path, text]) => [path, text.replace('01-2020-tt-bm', '05-2021-tt-bm')]),
    );
    const site = buildSite(state({ ...lonely, ...files }).content, today);
    const { items } = jsonFeed(site, (path) => `https://truong.example${path}`) as {
      items: { id: string; content_text: string }[];
    };
    const entry = items.find(({ id }) => id.includes('kho-van-ban-2026-11-01'));
    expect(entry?.content_text).toContain('Thông tư 05/2021/TT-BM hết hiệu lực, nay theo Thông tư 09/2026/TT-BM');
  });

  it('the feed reports an amendment, sixty days before its day', () => {
    const [entry] = feed('amends', '2027-01-15');
    expect(entry!.id).toContain('sap-can-cu-2027-01-15');
    expect(entry!.content_text).toContain('được sửa đổi, bổ sung bởi Thông tư 09/2026/TT-BM');
    expect(feed('amends', '2027-03-01')).toEqual([]);
  });

  it('the page of the plan shows it, with the document to read instead', () => {
    const shown = JSON.stringify(citedPlan(siteOf('replaces', '2026-11-01')));
    expect(shown).toContain('hết hiệu lực');
    expect(shown).toContain('Thông tư 09/2026/TT-BM');
    expect(JSON.stringify(citedPlan(buildSite(state().content, today)))).not.toContain('09/2026');
  });
});

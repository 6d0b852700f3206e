import { describe, expect, test } from 'vitest';
import { duty as dutySchema, schoolLevelLabels } from '../../../src/kinds/duty.ts';
import type { Duty, SchoolLevel } from '../../../src/kinds/duty.ts';
import { dutiesJson } from '../../../src/export/duties-json.ts';
import { textDigest } from '../../../src/io/text-digest.ts';
import { helpRecords } from '../../../src/model/search/records/help-records.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import type { Site } from '../../../src/model/site/site.ts';
import { annualReportView } from '../../../src/model/views/disclosure/annual-report.ts';
import { dutyView } from '../../../src/model/views/disclosure/duty-view.ts';
import { homeView } from '../../../src/model/views/home-view.ts';
import { parentQuestions } from '../../../src/model/views/parent-questions.ts';
import { sampleDay } from '../../support/sample-school.ts';
import { sample, sampleSite, sampleSiteAs } from '../disclosure/sample-site.ts';

/** The sample school under a duty that says something else. */
function siteWith(id: string, change: Partial<Record<keyof Duty, unknown>>): Site {
  const { content } = sample;
  const record = content.records.duties.get(id)!;
  const data = dutySchema.parse({ ...record.data, ...change });
  const duties = new Map(content.records.duties).set(id, { ...record, data });
  return buildSite({ ...content, records: { ...content.records, duties } }, sampleDay);
}
const address = (path: string) => path;
const asked = (site: Site, anchor: string) => parentQuestions(site).find((each) => each.anchor === anchor);

/** All that the site says of the menu's term, page by page. */
const termOfMenus = (site: Site) => [
  homeView(site).questions.find(({ anchor }) => anchor === 'thuc-don')!.due,
  dutyView(site, 'F03')
    .requirement.due.map(({ words }) => words)
    .join(),
  dutiesJson(site, address, textDigest)
    .items.find(({ code }) => code === 'F03')!
    .dueWords.join(),
  helpRecords(site)
    .find(({ path }) => path === '/#thuc-don')!
    .text.match(/Hạn: (.*)\./u)![1],
];

describe('the term of a duty', () => {
  test('is the same on the home page, on its own page, in the data and in search', () => {
    expect(new Set(termOfMenus(sampleSite))).toEqual(new Set(['trước thứ Bảy của tuần liền trước']));
  });

  test('changes everywhere when its record does', () => {
    const site = siteWith('f03', { due: [{ kind: 'before-week', weekday: 4 }] });
    expect(new Set(termOfMenus(site))).toEqual(new Set(['trước thứ Năm của tuần liền trước']));
  });
});

describe('a question of parents', () => {
  test('is asked in the order that the duties give, with the days and articles of all duties that answer', () => {
    expect(parentQuestions(sampleSite).map(({ anchor }) => anchor)).toEqual([
      'hoc-phi',
      'thuc-don',
      'tuyen-sinh',
      'hoi-ai',
    ]);
    expect(asked(sampleSite, 'hoi-ai')).toMatchObject({
      due: 'trước ngày 30/6 hằng năm, khi có thay đổi: chậm nhất 10 ngày làm việc; lịch tiếp công dân của hiệu trưởng: ít nhất 05 ngày làm việc trước khi tiếp công dân',
      duties: ['A02', 'A06', 'H01'],
      confidence: 'medium-high',
    });
    expect(asked(sampleSite, 'hoi-ai')!.basis).toContainEqual({
      reference: '154-2026-nd-cp',
      article: 'Điều 10; Điều 11',
    });
  });

  test('names only the articles for schools of its level', () => {
    expect(asked(sampleSite, 'thuc-don')!.basis).toEqual([
      { reference: '09-2024-tt-bgddt', article: 'điểm d khoản 1 Điều 7; điểm a khoản 1 Điều 15' },
    ]);
  });

  test('leaves out a duty that only other schools have', () => {
    const site = sampleSiteAs({ ownership: 'private' });
    expect(asked(site, 'hoi-ai')).toMatchObject({ duties: ['A02', 'A06'], confidence: 'high' });
  });

  test('is not asked once its duty has ended', () => {
    expect(asked(siteWith('d01', { heldTo: '2026-11-21' }), 'tuyen-sinh')).toBeUndefined();
    expect(asked(siteWith('d01', { heldTo: '2026-11-22' }), 'tuyen-sinh')).toBeDefined();
  });
});

describe('the questions of parents in the content', () => {
  test('have an anchor and a place of their own at each level', () => {
    for (const level of Object.keys(schoolLevelLabels) as SchoolLevel[]) {
      const asking = [...sample.content.records.duties.values()].flatMap(({ data }) =>
        data.parentQuestion && data.levels.includes(level) ? [data.parentQuestion] : [],
      );
      expect(new Set(asking.map(({ anchor }) => anchor)).size).toBe(asking.length);
      expect(new Set(asking.map(({ position }) => position)).size).toBe(asking.length);
    }
  });
});

describe('the annual report', () => {
  test('has the parts, and in them the items, that its duty lists', () => {
    const site = siteWith('e01', {
      annualReport: [
        { title: 'Thu và chi', duties: ['B02', 'B01'] },
        { title: 'Người', duties: ['C01'] },
      ],
    });
    const parts = annualReportView(site, '2025').parts.map(({ anchor, title, items }) => [
      anchor,
      title,
      ...items.map(({ code }) => code),
    ]);
    expect(parts).toEqual([
      ['phan-i', 'Thu và chi', 'B02', 'B01'],
      ['phan-ii', 'Người', 'C01'],
    ]);
  });
});

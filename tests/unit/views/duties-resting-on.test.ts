import { beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../../../src/io/read-content.ts';
import type { Duty } from '../../../src/kinds/duty.ts';
import { lawReport } from '../../../src/model/change-report/law-changes.ts';
import { documentsOf } from '../../../src/model/law/duty/resting-on.ts';
import type { Content } from '../../../src/model/records.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import type { Site } from '../../../src/model/site/site.ts';
import { dutiesOf } from '../../../src/model/views/disclosure/duty-view.ts';
import { lawEvents } from '../../../src/model/views/law-events.ts';
import { toCompareView } from '../../../src/model/views/to-compare.ts';

const today = '2026-11-29';
const ending = '2026-12-31';

/** Content with some duties changed. */
function withDuties(content: Content, change: (duty: Duty) => Duty): Content {
  const duties = new Map(
    [...content.records.duties].map(([id, record]) => [id, { ...record, data: change(record.data) }]),
  );
  return { ...content, records: { ...content.records, duties } };
}

/** Content in which every document in force ends on a day to come, so that every list of changes names it. */
function whereAllEnds(content: Content): Content {
  const legalReferences = new Map(
    [...content.records.legalReferences].map(([id, record]) => [
      id,
      { ...record, data: { ...record.data, expiredOn: ending } },
    ]),
  );
  return { ...content, records: { ...content.records, legalReferences } };
}

let before: Site;
let after: Site;
beforeAll(() => {
  const { content } = readContent('src/content', process.cwd(), today);
  // C01 has its place on the website from a law that is no basis of it, A02 ended yesterday.
  const changed = withDuties(content, (duty) => {
    if (duty.code === 'C01') return { ...duty, webBasis: { reference: '42-2013-qh13', article: 'khoản 4 Điều 24' } };
    return duty.code === 'A02' ? { ...duty, heldTo: '2026-11-28' } : duty;
  });
  before = buildSite(changed, today);
  after = buildSite(whereAllEnds(changed), today);
});

describe('the duties that rest on a document', () => {
  it('are the same on its page, in the list to compare, in the news and in the report of a change', () => {
    const events = new Map(
      lawEvents(after)
        .filter(({ on }) => on === ending)
        .map((event) => [event.document, event.duties]),
    );
    const report = lawReport(before, after);
    const changes = new Map(report.changes.map((change) => [change.id, change]));
    const { waiting } = toCompareView(after);
    const names = Map.groupBy(waiting, ({ label }) => label);
    const open = new Set(after.dutyRegister().ownDuties.flatMap(({ data }) => (data.heldTo === null ? data.code : [])));
    let compared = 0;
    for (const { id, label, duties, otherDuties } of waiting) {
      const onPage = dutiesOf(after, id)
        .map(({ code }) => code)
        .filter((code) => open.has(code));
      expect(onPage, id).toHaveLength(duties);
      const change = changes.get(id);
      if (change && names.get(label)?.length === 1) {
        const touched = report.duties.filter(({ documents }) => documents.includes(change.name));
        const codes = touched.map(({ name }) => name.split(',')[0]);
        expect(codes.slice(0, duties), id).toEqual(onPage);
        expect(codes, id).toHaveLength(duties + otherDuties);
      }
      const event = events.get(label);
      // Two laws of one name are one name in the news.
      if (event === undefined || names.get(label)?.length !== 1) continue;
      expect(event, id).toEqual(onPage);
      compared++;
    }
    expect(compared).toBeGreaterThan(20);
  });

  it('count the clause that asks for the website, and the page says that it is about the place', () => {
    const [shown] = dutiesOf(after, '42-2013-qh13').filter(({ code }) => code === 'C01');
    expect(shown).toMatchObject({ article: 'khoản 4 Điều 24, về nơi đăng' });
    expect(
      after
        .dutyRegister()
        .restingOn('42-2013-qh13')
        .own.map(({ data }) => data.code),
    ).toContain('C01');
  });

  it('are separated into those of this school, its ended ones, and those of other schools', () => {
    const { own, ended, others } = after.dutyRegister().restingOn('09-2024-tt-bgddt');
    const codes = (of: typeof own) => of.map(({ data }) => data.code);
    expect(codes(own)).toContain('C01');
    expect(codes(ended)).toEqual(['A02']);
    expect(codes(others)).toContain('C11');
    expect(codes(own)).not.toContain('C11');
  });

  it('name each document once', () => {
    for (const { data } of after.dutyRegister().duties) {
      const documents = documentsOf(data);
      expect(new Set(documents).size).toBe(documents.length);
    }
  });
});

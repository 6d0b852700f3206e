import { describe, expect, it, test } from 'vitest';
import { inRepository } from '../../scripts/lib/paths.mjs';
import { seedContent } from '../support/seed-school.ts';
import { findCitations, resolveCitations } from '../../src/model/law/citation/index.ts';
import { articleOf } from '../../src/model/article/article-of.ts';
import { collapseSpace } from '../../src/model/text/normalize.ts';
import { buildSite, planDay } from '../../src/model/site/site.ts';
import { readContent } from '../../src/io/read-content.ts';
import { contentDirectory } from '../../src/io/paths.ts';

test('the repository’s own content has no error', () => {
  const { issues } = readContent(contentDirectory());
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
});

const { content, issues } = readContent(seedContent);
const site = buildSite(content, '2026-11-22');
/** Another school may compare the law with the official text, and then this repository says so. */
const isSeed = seedContent === inRepository('src/content');

describe('the content that the repository came with', () => {
  it('has no error and no warning', () => expect(issues).toEqual([]));
  it('holds both plans, nothing of the letterhead invented', () => {
    expect(site.plans.map((plan) => plan.id)).toEqual(['2024-dan-van-chinh-quyen', '2021-dan-van-chinh-quyen']);
    for (const { data } of site.plans)
      expect([data.number, data.place, data.issuedOn, data.signer.name]).toEqual([null, null, null, null]);
  });
  it.runIf(isSeed)('counts nothing as verified', () => {
    for (const collection of [site.legalReferences, site.organizations])
      for (const record of collection) expect(record.data.provenance.verification).toBeNull();
  });
  it('notes the 85 defects of the source next to the text', () => {
    const codes = site.plans.flatMap((plan) => site.notes(plan.id)).map((note) => note.code);
    expect(codes.sort()).toEqual(Array.from({ length: 85 }, (_, i) => `D${String(i + 1).padStart(2, '0')}`));
  });
  it('never repairs the text: its defects are still there', () => {
    const text = collapseSpace(articleOf(site.plan('2024-dan-van-chinh-quyen')).text);
    for (const defect of [
      'năm2024',
      'TTBGDĐT',
      'KH UBND',
      '09- QC/TU',
      'đời sông văn hóa',
      'bộ,viên chức',
      '23/12/2021',
    ])
      expect(text).toContain(defect);
  });
});

describe('validity on the day of the plan and today, as the sources have it', () => {
  const day2024 = planDay(site.plan('2024-dan-van-chinh-quyen').data);
  const day2021 = planDay(site.plan('2021-dan-van-chinh-quyen').data);
  it.each([
    ['04-2015-nd-cp', day2024, 'replaced-in-substance', 'replaced-in-substance'],
    ['01-2016-tt-bnv', day2024, 'replaced-in-substance', 'replaced-in-substance'],
    ['11-2020-tt-bgddt', day2024, 'unknown', 'unknown'],
    ['43-2006-nd-cp', day2021, 'transitional', 'expired'],
    ['36-2017-tt-bgddt', day2021, 'in-force', 'expired'],
    ['36-2017-tt-bgddt', day2024, 'in-force', 'expired'],
    ['90-2020-nd-cp', day2024, 'in-force', 'transitional'],
    ['48-2023-nd-cp', day2024, 'in-force', 'expired'],
    ['10-2022-qh15', day2024, 'in-force', 'in-force'],
    ['02-2011-qh13', day2024, 'partial', 'partial'],
    ['42-2013-qh13', day2024, 'in-force', 'in-force'],
    ['163-kh-gddt.lac-thuy.2024-02-22', day2024, 'in-force', 'period-ended'],
    ['244-kh-ubnd.hoa-binh.2023-12-25', day2024, 'in-force', 'period-ended'],
    ['69-kh-ubnd.hoa-binh.2021-04-08', day2024, 'in-force', 'period-ended'],
    ['19-nq-tu.hoa-binh.2023-06-29', day2024, 'in-force', 'unknown'],
    ['2752-qd-ubnd.hoa-binh.2023-11-28', day2024, 'in-force', 'unknown'],
    ['217-qd-tw.2013-12-12', day2024, 'in-force', 'unknown'],
    ['35-nq-cp.2019-06-04', day2021, 'in-force', 'period-ended'],
    ['09-2024-tt-bgddt', day2024, 'not-yet', 'in-force'],
    ['84-2020-nd-cp', '2026-03-14', 'in-force', 'expired'],
    ['66-qd-tw.2017-02-06', '2026-01-08', 'in-force', 'expired'],
    ['36-hd-vptw.2018-04-03', '2026-05-26', 'in-force', 'expired'],
    ['104-2016-qh13', '2026-08-31', 'in-force', 'expired'],
    ['104-2016-qh13', '2018-06-30', 'not-yet', 'expired'],
    ['01-2011-tt-bnv', '2020-03-05', 'expired', 'expired'],
  ])('%s on %s: %s, today: %s', (id, then, stateThen, stateToday) => {
    expect(site.validity(id, then).state).toBe(stateThen);
    expect(site.validity(id).state).toBe(stateToday);
  });
  it.each([
    ['84-2020-nd-cp', '2026-03-15', '66-2026-nd-cp'],
    ['66-qd-tw.2017-02-06', '2026-01-09', '399-qd-tw.2026-01-09'],
    ['36-hd-vptw.2018-04-03', '2026-05-27', '05-hd-vptw.2026-05-27'],
    ['104-2016-qh13', '2026-09-01', 'luat-tiep-can-thong-tin-2026'],
    ['01-2011-tt-bnv', '2020-03-05', '30-2020-nd-cp'],
  ])('%s ended on %s, and the page names what ended it: %s', (id, on, by) => {
    const { since, grounds, successors } = site.validity(id);
    expect([since, successors]).toEqual([on, [by]]);
    expect(grounds.map((ground) => ground.by)).toContain(by);
  });
});

describe('a law cited by its name alone', () => {
  const inText = (date: string | null) =>
    resolveCitations(findCitations('Căn cứ Luật Tiếp cận thông tin;'), site.registry(), { date })[0];
  it.each([
    ['2024-03-01', '104-2016-qh13'],
    ['2026-08-31', '104-2016-qh13'],
    ['2026-09-01', 'luat-tiep-can-thong-tin-2026'],
  ])('is the one of that name in force on the day of the text: %s, %s', (day, id) => expect(inText(day)?.id).toBe(id));
  it('is no certain document where the day of the text is not known', () =>
    expect(inText(null)).toMatchObject({ id: null, reason: 'ambiguous' }));
});

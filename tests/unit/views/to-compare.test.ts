import { beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../../../src/io/read-content.ts';
import type { Comparison } from '../../../src/kinds/provenance.ts';
import { comparableFields } from '../../../src/model/comparison/compared-fields.ts';
import { fieldDigest } from '../../../src/model/comparison/field-digest.ts';
import type { Content } from '../../../src/model/records.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import { daysOffView } from '../../../src/model/views/disclosure/days-off.ts';
import { homeView } from '../../../src/model/views/home-view.ts';
import { lawEvents } from '../../../src/model/views/law-events.ts';
import { toCompareView } from '../../../src/model/views/to-compare.ts';

const today = '2026-11-29';
let content: Content;
beforeAll(() => {
  ({ content } = readContent('src/content', process.cwd(), today));
});

/** The content after a person compared fields of documents. */
function after(...comparisons: [id: string, on: string, fields?: string[]][]): Content {
  const legalReferences = new Map(content.records.legalReferences);
  for (const [id, on, chosen] of comparisons) {
    const record = legalReferences.get(id)!;
    const fields = chosen ?? comparableFields('legalReferences').map(({ field }) => field);
    const mark: Comparison = {
      by: 'Người thử',
      on,
      against: 'Công báo mẫu',
      fields: fields.map((field) => ({ field, digest: fieldDigest(record.data[field as 'number']) })),
    };
    const provenance = { ...record.data.provenance, verification: [mark] };
    legalReferences.set(id, { ...record, data: { ...record.data, provenance } });
  }
  return { ...content, records: { ...content.records, legalReferences } };
}
const viewOf = (of: Content) => toCompareView(buildSite(of, today));

describe('what to compare first', () => {
  it('begins with the documents on which most rests, of equals with the newest', () => {
    const { waiting } = viewOf(content);
    const site = buildSite(content, today);
    expect(waiting).toHaveLength(content.records.legalReferences.size);
    const fourDigits = (count: number) => String(count).padStart(4, '0');
    const keys = waiting.map(({ id, citations, duties, otherDuties }) => {
      const { effectiveOn, issuedOn } = site.legalReference(id).data;
      return [fourDigits(citations + duties), fourDigits(otherDuties), effectiveOn ?? issuedOn ?? ''].join(' ');
    });
    expect(keys).toEqual([...keys].sort().reverse());
    expect(waiting[0]).toMatchObject({ id: '09-2024-tt-bgddt', extent: 'none', comparedOn: null });
  });

  it('counts the duties of this school before those of others', () => {
    const { waiting } = viewOf(content);
    const circular = waiting.find(({ id }) => id === '09-2024-tt-bgddt')!;
    const site = buildSite(content, today);
    const codes = site.dutyRegister().ownDuties.map(({ data }) => data.code);
    expect(codes).not.toContain('C11');
    expect(circular.duties).toBeLessThan(codes.length);
    expect(circular.otherDuties).toBeGreaterThan(20);
  });

  it('keeps a document that is compared in part, and says what is left', () => {
    const { waiting, done } = viewOf(after(['09-2024-tt-bgddt', '2026-11-20', ['number']]));
    expect(done).toEqual([]);
    expect(waiting[0]).toMatchObject({ id: '09-2024-tt-bgddt', extent: 'part', comparedOn: '20/11/2026' });
    expect(waiting[0]!.open).toContain('Ngày ban hành');
    expect(waiting[0]!.open).not.toContain('Số, ký hiệu');
  });

  it('lists what is compared by itself, the oldest comparison first', () => {
    const { waiting, done } = viewOf(after(['09-2024-tt-bgddt', '2026-11-20'], ['36-2017-tt-bgddt', '2026-10-01']));
    expect(done.map(({ id, comparedOn }) => [id, comparedOn])).toEqual([
      ['36-2017-tt-bgddt', '01/10/2026'],
      ['09-2024-tt-bgddt', '20/11/2026'],
    ]);
    expect(waiting.map(({ id }) => id)).not.toContain('09-2024-tt-bgddt');
  });
});

describe('the home page', () => {
  it('counts a document as compared only when all of it is', () => {
    const counted = after(['09-2024-tt-bgddt', '2026-11-20'], ['36-2017-tt-bgddt', '2026-10-01', ['number']]);
    expect(homeView(buildSite(counted, today)).counts).toMatchObject({ verified: 1, partlyVerified: 1 });
    expect(homeView(buildSite(content, today)).counts).toMatchObject({ verified: 0, partlyVerified: 0 });
  });
});

describe('the days off', () => {
  it('of the years to come are expected as long as nothing is decided', () => {
    const { years } = daysOffView(buildSite(content, today));
    expect(years.map(({ year, decision }) => [year, decision !== null])).toEqual([
      [2026, true],
      [2027, false],
      [2028, false],
    ]);
    const names = years[1]!.days.map(({ on, name }) => `${on} ${name}`);
    expect(names).toContain('2027-02-06 Tết Âm lịch');
    expect(names).toContain('2027-11-24 Ngày Văn hóa Việt Nam');
    expect(years[0]!.worked.map(({ on }) => on)).toContain('2026-08-22');
  });
});

describe('a document whose day of effect is not known', () => {
  const undated = () => {
    const id = '09-2024-tt-bgddt';
    const record = content.records.legalReferences.get(id)!;
    const data = { ...record.data, issuedOn: '2026-10-01', effectiveOn: null };
    const legalReferences = new Map(content.records.legalReferences).set(id, { ...record, data });
    return buildSite({ ...content, records: { ...content.records, legalReferences } }, today);
  };

  it('is listed with its day of issue, called so', () => {
    const shown = toCompareView(undated()).waiting.find(({ id }) => id === '09-2024-tt-bgddt');
    expect(shown?.day).toBe('ban hành ngày 01/10/2026');
    const known = viewOf(content).waiting.find(({ id }) => id === '09-2024-tt-bgddt');
    expect(known?.day).toBe('có hiệu lực ngày 19/7/2024');
  });

  it('is no news of a law that takes effect on its day of issue', () => {
    const said = lawEvents(undated()).filter(
      ({ document, what }) => /09\/2024/u.test(document) && /^có hiệu lực/u.test(what),
    );
    expect(said).toEqual([]);
  });
});

it('duties of admissions of every level say that no list of names is published', () => {
  for (const code of ['d01', 'd14', 'd23'])
    expect([code, content.records.duties.get(code)?.data.webNote]).toEqual([
      code,
      expect.stringContaining('Không đăng danh sách'),
    ]);
});

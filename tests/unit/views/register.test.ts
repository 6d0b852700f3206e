import { describe, expect, test } from 'vitest';
import { buildSite } from '../../../src/model/site/site.ts';
import { referenceFacets } from '../../../src/model/views/reference-facets.ts';
import { byYear, referenceItem, yearOf } from '../../../src/model/views/reference-item.ts';
import { referenceView } from '../../../src/model/views/reference-view.ts';
import { timeline } from '../../../src/model/views/timeline.ts';
import { firstSentence } from '../../../src/model/text/sentence.ts';
import { readWith } from '../../support/content-folder.ts';

const reference = (fields: string, body = 'Văn bản mẫu.') =>
  `---\nissuer: bo-mau\nfield: giao-duc\nprovenance: { sources: [web], confidence: medium }\n${fields}\n---\n\n${body}\n`;

const content = readWith({
  'legal-references/02-2023-tt-bm.mdx': reference(`kind: thong-tu
number: 02/2023/TT-BM
issuedOn: 2023-05-10
relations:
  - { type: replaces, target: 01-2020-tt-bm, on: 2023-07-01, article: Điều 9, sources: [web], confidence: medium }`),
  'legal-references/03-2023-nd-cp.mdx': reference('kind: nghi-dinh\nnumber: 03/2023/NĐ-BM'),
  'legal-references/luat-mau.mdx': reference('kind: luat\nname: Luật Mẫu\nnumber: 5/QH'),
  'legal-references/04-ct-bm.2024-01-09.mdx': reference('kind: chi-thi\nnumber: 04/CT-BM\nissuedOn: 2024-01-09'),
  'legal-references/04-ct-bm.2025-01-08.mdx': reference('kind: chi-thi\nnumber: 04/CT-BM\nissuedOn: 2025-01-08'),
  'organizations/bo-mau.yaml': `name: Bộ Mẫu
level: central
branch: government
to: 2025-02-28
successors: [bo-moi]
provenance: { sources: [unsourced], confidence: low }
`,
  'organizations/bo-moi.yaml': `name: Bộ Mới
level: central
branch: government
provenance: { sources: [unsourced], confidence: low }
`,
}).content;
const site = buildSite(content, '2026-01-15');

describe('the year of a document', () => {
  test.each([
    [{ issuedOn: '2017-12-28', number: '36/2017/TT-BGDĐT' }, '2017'],
    [{ issuedOn: '2018-01-02', number: '36/2017/TT-BGDĐT' }, '2018'],
    [{ issuedOn: null, number: '60/2021/NĐ-CP' }, '2021'],
    [{ issuedOn: null, number: '10/2022/QH15' }, '2022'],
    [{ issuedOn: null, number: '2775/QĐ-UBND' }, null],
    [{ issuedOn: null, number: '822-KL/TU' }, null],
    [{ issuedOn: null, number: null }, null],
  ])('of %o is %s', (data, year) => {
    expect(yearOf(data)).toBe(year);
  });
});

test('the register by year has the newest first, and what has no year last', () => {
  const groups = byYear(
    site,
    site.legalReferences.map((each) => each.id),
  );
  expect(groups.map(({ heading, items }) => [heading, items.map((item) => item.id)])).toEqual([
    ['2025', ['04-ct-bm.2025-01-08']],
    ['2024', ['04-ct-bm.2024-01-09']],
    ['2023', ['02-2023-tt-bm', '03-2023-nd-cp']],
    ['2020', ['01-2020-tt-bm']],
    ['Không rõ năm', ['luat-mau']],
  ]);
});

describe('a register of a thousand documents', () => {
  const ids = (year: number, count: number) => Array.from({ length: count }, (_, n) => `${n + 1}-${year}-tt-bm`);
  const files = (year: number, count: number) =>
    ids(year, count).map((id, n) => [
      `legal-references/${id}.mdx`,
      reference(`kind: thong-tu\nnumber: ${n + 1}/${year}/TT-BM\nissuedOn: ${year}-05-10`),
    ]);
  const years: [number, number][] = [
    [2031, 160],
    [2030, 100],
    [2029, 740],
  ];
  const large = buildSite(
    readWith({
      ...Object.fromEntries(years.flatMap(([year, count]) => files(year, count))),
      'organizations/bo-mau.yaml': `name: Bộ Mẫu
level: central
branch: government
provenance: { sources: [unsourced], confidence: low }
`,
    }).content,
    '2032-01-15',
  );
  const shown = (groups: ReturnType<typeof byYear>) =>
    groups.map(({ heading, items, open }) => [heading, items.length, open]);

  test('opens the newest year and closes those that would make the page too long, all with their counts', () => {
    const all = years.flatMap(([year, count]) => ids(year, count));
    expect(shown(byYear(large, all))).toEqual([
      ['2031', 160, true],
      ['2030', 100, false],
      ['2029', 740, false],
    ]);
  });

  test('opens every year while all of them fit', () => {
    expect(shown(byYear(large, [...ids(2030, 100), ...ids(2029, 50)]))).toEqual([
      ['2030', 100, true],
      ['2029', 50, true],
    ]);
    expect(shown(byYear(large, [...ids(2030, 100), ...ids(2029, 51)]))).toEqual([
      ['2030', 100, true],
      ['2029', 51, false],
    ]);
  });
});

test('each facet divides the whole register, without an empty value', () => {
  const ids = site.legalReferences.map((each) => each.id).sort();
  for (const { key, values } of referenceFacets(site)) {
    expect(values.flatMap((value) => value.ids).sort(), key).toEqual(ids);
    expect(
      values.every((value) => value.ids.length > 0),
      key,
    ).toBe(true);
    expect(new Set(values.map((value) => value.slug)).size, key).toBe(values.length);
  }
});

test('kinds are in their legal rank and states under readable addresses', () => {
  const [kinds, issuers, years, states] = referenceFacets(site).map((facet) => facet.values.map((value) => value.slug));
  expect(kinds).toEqual(['luat', 'nghi-dinh', 'thong-tu', 'chi-thi']);
  expect(issuers).toEqual(['bo-mau']);
  expect(years).toEqual(['2025', '2024', '2023', '2020', 'khong-ro']);
  expect(states).toEqual(['con-hieu-luc', 'het-hieu-luc', 'chua-ro']);
});

test('a line of the register names a law by its name and gives its number next to it', () => {
  expect(referenceItem(site, 'luat-mau')).toMatchObject({ label: 'Luật Mẫu', number: '5/QH', issuer: 'Bộ Mẫu' });
  expect(referenceItem(site, '01-2020-tt-bm')).toMatchObject({ label: 'Thông tư 01/2020/TT-BM', number: null });
});

test('a document without a subject is shown with the first sentence of its introduction, which is not its subject', () => {
  expect(referenceItem(site, 'luat-mau')).toMatchObject({ subject: null, ownWords: 'Văn bản mẫu.' });
  expect(firstSentence('Quy định theo Điều 7, Điều 8. Nay theo Thông tư 15/2026/TT-BM. Hết.')).toBe(
    'Quy định theo Điều 7, Điều 8.',
  );
  const withSubject = readWith({
    'legal-references/05-2023-tt-bm.mdx': reference('kind: thong-tu\nnumber: 05/2023/TT-BM\nsubject: Quy định mẫu'),
  });
  expect(referenceItem(buildSite(withSubject.content, '2026-01-15'), '05-2023-tt-bm')).toMatchObject({
    subject: 'Quy định mẫu',
    ownWords: null,
  });
});

describe('the page of a document', () => {
  const view = referenceView(site, '01-2020-tt-bm');

  test('says what ended it, by which article, from which source', () => {
    expect(view.validity).toMatchObject({ state: 'expired', since: '01/7/2023' });
    expect(view.validity.grounds).toMatchObject([
      {
        by: { path: '/van-ban/02-2023-tt-bm/', label: 'Thông tư 02/2023/TT-BM' },
        article: 'Điều 9',
        sources: ['trang web công khai'],
        confidence: 'trung bình',
      },
    ]);
    expect(view.validity.successors.map((each) => each.path)).toEqual(['/van-ban/02-2023-tt-bm/']);
  });

  test('shows a relation from both ends with the right verb', () => {
    expect(view.relations.map(({ verb, direction }) => [verb, direction])).toEqual([
      ['được thay thế bởi', 'is-acted-on'],
    ]);
    expect(referenceView(site, '02-2023-tt-bm').relations.map(({ verb }) => verb)).toEqual(['thay thế']);
  });

  test('says which of its articles goes and which article of the acting document says so, each in its own words', () => {
    const acted = readWith({
      'legal-references/06-2020-nd-bm.mdx': reference('kind: nghi-dinh\nnumber: 06/2020/NĐ-BM\nissuedOn: 2020-10-19'),
      'legal-references/07-2026-nd-bm.mdx': reference(`kind: nghi-dinh
number: 07/2026/NĐ-BM
issuedOn: 2026-01-05
relations:
  - { type: repeals-part, target: 06-2020-nd-bm, on: 2026-01-10, scope: Điều 9, article: Điều 7, sources: [web], confidence: medium }`),
    });
    const site = buildSite(acted.content, '2026-01-15');
    const [group] = referenceView(site, '06-2020-nd-bm').relations;
    expect(group?.items[0]?.where).toEqual(['Phần chịu tác động: Điều 9', 'theo Điều 7 Nghị định 07/2026/NĐ-BM']);
    const [own] = referenceView(site, '07-2026-nd-bm').relations;
    expect(own?.items[0]?.where).toEqual(['Phần chịu tác động: Điều 9', 'theo Điều 7 của văn bản này']);
    const event = timeline(site, '06-2020-nd-bm').find(({ kind }) => kind === 'act');
    expect(event?.detail).toBe('phần chịu tác động: Điều 9; theo Điều 7 Nghị định 07/2026/NĐ-BM');
    expect(referenceView(site, '06-2020-nd-bm').validity.grounds.at(-1)).toMatchObject({
      sentence: 'Điều 9 bị bãi bỏ bởi văn bản sau từ ngày 10/01/2026.',
      article: 'Điều 7',
    });
  });

  test('calls no end what does not count, and says of an end without a day that it has none', () => {
    const acting = (more: string) =>
      readWith({
        'legal-references/06-2020-nd-bm.mdx': reference('kind: nghi-dinh\nnumber: 06/2020/NĐ-BM\nissuedOn: 2020-10-19'),
        'legal-references/07-2025-nd-bm.mdx': reference(`kind: nghi-dinh\nnumber: 07/2025/NĐ-BM\n${more}`),
      }).content;
    const events = (more: string) =>
      timeline(buildSite(acting(more), '2026-01-15'), '06-2020-nd-bm')
        .filter(({ link }) => link?.path === '/van-ban/07-2025-nd-bm/')
        .map(({ on, what, detail }) => [on, what, detail]);
    const undated = '{ type: replaces, target: 06-2020-nd-bm, note: Chưa rõ ngày., sources: [web], confidence: low }';
    expect(events(`relations:\n  - ${undated}`)).toEqual([
      [null, 'Hết hiệu lực, được thay thế bởi', 'chưa rõ từ ngày nào'],
    ]);
    expect(
      events(
        `issuedOn: 2025-03-01\nexpiredOn: 2025-06-01\nrelations:\n  - ${undated.replace('note', 'on: 2025-07-01, note')}`,
      ),
    ).toEqual([['2025-07-01', 'Được thay thế bởi', null]]);
  });

  test('says next to a state of another kind that somebody should check it', () => {
    const label = (today: string) =>
      referenceView(
        buildSite(
          readWith({
            'legal-references/06-2020-nd-bm.mdx': reference(`kind: nghi-dinh
number: 06/2020/NĐ-BM
issuedOn: 2020-10-19
needsCheckFrom: { on: 2026-07-01, reason: Luật đã đổi., sources: [web], confidence: low }`),
            'legal-references/07-2026-nd-bm.mdx': reference(`kind: nghi-dinh
number: 07/2026/NĐ-BM
issuedOn: 2026-01-05
relations:
  - { type: repeals-part, target: 06-2020-nd-bm, on: 2026-01-10, sources: [web], confidence: medium }`),
          }).content,
          today,
        ),
        '06-2020-nd-bm',
      ).validity.label;
    expect([label('2026-06-30'), label('2026-07-01')]).toEqual([
      'còn hiệu lực một phần',
      'còn hiệu lực một phần; cần kiểm tra lại',
    ]);
  });

  test('keeps the name of its issuer and adds what that is today', () => {
    expect(view.issuer).toMatchObject({ label: 'Bộ Mẫu', today: [{ label: 'Bộ Mới' }] });
  });

  test('names the plans that implement it', () => {
    expect(view.implementedBy.map((each) => each.path)).toEqual(['/ke-hoach/2024-ke-hoach-mau/']);
    expect(referenceView(site, 'luat-mau').implementedBy).toEqual([]);
  });

  test('is titled so that no two pages have the same title', () => {
    expect(view.pageTitle).toBe('Thông tư 01/2020/TT-BM');
    expect(referenceView(site, 'luat-mau').pageTitle).toBe('Luật Mẫu (5/QH)');
    expect(referenceView(site, '04-ct-bm.2024-01-09').pageTitle).toBe('Chỉ thị 04/CT-BM (ngày 09/01/2024)');
  });

  test('stays unverified until a person has verified it', () => {
    expect(view.provenance.verification).toBeNull();
  });
});

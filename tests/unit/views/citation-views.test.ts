import { describe, expect, test } from 'vitest';
import { articleOf } from '../../../src/model/article/article-of.ts';
import type { Site } from '../../../src/model/site/site.ts';
import { citedDocuments, citedView } from '../../../src/model/views/cited-documents.ts';
import { citingPlans } from '../../../src/model/views/passages.ts';
import { placeLabel } from '../../../src/model/views/place-label.ts';
import { countStandings, standingClause } from '../../../src/model/views/standing.ts';
import { timeline } from '../../../src/model/views/timeline.ts';
import type { ValidityState } from '../../../src/model/law/validity/validity.ts';
import { samplePlan, sampleSite } from './citation-sample.ts';

const citedPlan = (of: Site) => citedView(of, of.plan(samplePlan));

const body = `Căn cứ Thông tư số 03/2022/TT-BM ngày 01/02/2022 của Bộ Mẫu về hồ sơ.

## II. NHIỆM VỤ

### 1. Dạy học

Thực hiện Thông tư số 01/2020/TT-BM và Thông tư số 77/2020/TT-BM.

Tiếp tục theo Thông tư số 03/2022/TT-BM ngày 01/02/2022 của Bộ Mẫu; theo Thông tư 05/2022/TT-BM.
`;

describe('the documents that a plan cites', () => {
  const site = sampleSite(body, '2026-11-22');
  const documents = citedDocuments(site, samplePlan);

  test('are once each, in the order of their first citation', () => {
    expect(documents.map(({ asCited, target }) => [asCited, target])).toEqual([
      ['Thông tư số 03/2022/TT-BM', '03-2022-tt-bm'],
      ['Thông tư số 01/2020/TT-BM', '01-2020-tt-bm'],
      ['Thông tư số 77/2020/TT-BM', null],
      ['Thông tư 05/2022/TT-BM', '05-2022-tt-bm'],
    ]);
  });

  test('have a state on the day of the plan and one today', () => {
    expect(documents.map(({ then, now }) => [then?.state, now?.state])).toEqual([
      ['in-force', 'transitional'],
      ['in-force', 'expired'],
      [undefined, undefined],
      ['expired', 'expired'],
    ]);
    expect(documents[1]!.successors).toEqual([{ path: '/van-ban/02-2021-tt-bm/', label: 'Thông tư 02/2021/TT-BM' }]);
  });

  test('name each place, and say what is repeated only where it is', () => {
    expect(documents[0]!.places.map(({ path, label, slips }) => [path, label, slips.length])).toEqual([
      ['#vd-1', 'mở đầu, đoạn 1', 0],
      ['#vd-4', 'II.1, đoạn 2', 1],
    ]);
    expect(documents[0]!.places[1]!.slips[0]).toContain('Đã viện dẫn đầy đủ ở trên');
  });

  test('ask for the short form only after a citation in full', () => {
    const again = 'theo Thông tư số 03/2022/TT-BM ngày 01/02/2022 của Bộ Mẫu về hồ sơ';
    const slips = (first: string) =>
      citedDocuments(sampleSite(`Căn cứ ${first}.\n\nLàm ${again}.`, '2026-11-22'), samplePlan)[0]!.places[1]!.slips;
    expect(slips('Thông tư số 03/2022/TT-BM')).toEqual([]);
    expect(slips('Thông tư số 03/2022/TT-BM ngày 01/02/2022')).toEqual([]);
    expect(slips('Thông tư số 03/2022/TT-BM ngày 01/02/2022 của Bộ Mẫu về hồ sơ')).toHaveLength(1);
  });

  test('say of a document itself at its first citation only', () => {
    const twice = sampleSite('Theo Thông tư 05/2022/TT-BM.\n\nTheo Thông tư 05/2022/TT-BM.', '2026-11-22');
    const [document] = citedDocuments(twice, samplePlan);
    expect(document!.places.map(({ notes }) => notes.length)).toEqual([1, 0]);
  });

  test('say why nobody knows which is meant', () => {
    expect(documents[2]!.unresolved).toEqual({ reason: 'Trang không có văn bản này.', candidates: [] });
    expect(documents[0]!.unresolved).toBeNull();
  });

  test('offer the documents that came into question', () => {
    const files = {
      'legal-references/07-kh-bm.2022-01-01.mdx': `---
kind: ke-hoach
number: 07/KH-BM
issuer: bo-mau
issuedOn: 2022-01-01
field: giao-duc
provenance: { sources: [unsourced], confidence: low }
---

Mẫu.
`,
    };
    const [document] = citedDocuments(sampleSite('Theo Kế hoạch số 07/KH-BM.', '2026-11-22', files), samplePlan);
    expect(document!.unresolved!.candidates.map(({ path }) => path)).toEqual(['/van-ban/07-kh-bm.2022-01-01/']);
  });

  test('show who decided by hand, and why', () => {
    const decided = sampleSite(
      'Theo thông tư của Bộ.',
      '2026-11-22',
      {},
      `citationDecisions:
  - { block: mo-dau-d1, text: thông tư của Bộ, target: 01-2020-tt-bm, reason: chỉ có một, by: Văn thư }
`,
    );
    const [document] = citedDocuments(decided, samplePlan);
    expect(document).toMatchObject({
      asCited: 'thông tư của Bộ',
      target: '01-2020-tt-bm',
      decision: { by: 'Văn thư', reason: 'chỉ có một' },
    });
  });

  test('are counted in a sentence', () => {
    const { then, now, unresolved, mentions } = citedPlan(site);
    expect({ then, now, unresolved, mentions }).toEqual({
      then: '1 văn bản không còn hiệu lực',
      now: '3 văn bản không còn hiệu lực (trong đó 1 được áp dụng chuyển tiếp)',
      unresolved: 1,
      mentions: 5,
    });
  });
});

test('a plan that cites nothing, or nothing that is known, does not claim that all of it holds', () => {
  const nothing = citedPlan(sampleSite('Không dựa vào văn bản nào.', '2026-11-22'));
  expect([nothing.documents, nothing.then, nothing.now, nothing.unresolved]).toEqual([[], null, null, 0]);
  const unknown = citedPlan(sampleSite('Theo Thông tư 88/2019/TT-BM.', '2026-11-22'));
  expect([unknown.documents.length, unknown.then, unknown.now, unknown.unresolved]).toEqual([1, null, null, 1]);
});

describe('a clause on how many hold', () => {
  test.each<[ValidityState[], string]>([
    [['in-force', 'partial'], 'tất cả còn hiệu lực'],
    [['expired', 'in-force'], '1 văn bản không còn hiệu lực'],
    [['transitional'], '1 văn bản không còn hiệu lực nhưng được áp dụng chuyển tiếp'],
    [
      ['expired', 'replaced-in-substance', 'transitional'],
      '3 văn bản không còn hiệu lực (trong đó 1 được áp dụng chuyển tiếp)',
    ],
    [['period-ended', 'unknown', 'unknown'], '1 văn bản đã hết kỳ thực hiện, 2 chưa rõ hiệu lực'],
    [['not-yet'], '1 văn bản chưa có hiệu lực'],
  ])('of %j', (states, clause) => {
    expect(standingClause(countStandings(states))).toBe(clause);
  });
});

describe('a place', () => {
  const text = `Đoạn đầu.

## I. MỤC ĐÍCH

Đoạn.

### 2. Yêu cầu

#### đ) Điểm

Đoạn.

## Điều 5. Trách nhiệm

### 2. Khoản

Đoạn.

## Phụ lục không có số mà tên lại rất là dài dòng

Đoạn.
`;
  const article = articleOf(sampleSite(text, '2026-11-22').plan(samplePlan));
  const labelOf = (anchor: string) =>
    placeLabel(
      article.blocks.find((block) => block.anchor === anchor)!,
      article,
    );

  test.each([
    ['ten-loai', 'tên văn bản'],
    ['mo-dau-d1', 'mở đầu, đoạn 1'],
    ['i', 'I'],
    ['i-d1', 'I, đoạn 1'],
    ['i-2-dd-d1', 'I.2.đ, đoạn 1'],
    ['dieu-5--khoan-2-d1', 'Điều 5 khoản 2, đoạn 1'],
  ])('%s is called %s', (anchor, label) => {
    expect(labelOf(anchor)).toBe(label);
  });

  test('in a section without a number is called by the heading, cut at a word', () => {
    const last = article.blocks.findLast(({ kind }) => kind === 'paragraph')!;
    expect(placeLabel(last, article)).toBe('“Phụ lục không có số mà tên lại rất là…”, đoạn 1');
  });
});

describe('the timeline of a document', () => {
  const events = (today: string, id: string) =>
    timeline(sampleSite(body, today), id).map(({ kind, day, link }) => [kind, day, link?.label ?? null]);

  test('puts the plans that cite it between what happened to it', () => {
    expect(events('2026-11-22', '01-2020-tt-bm')).toEqual([
      ['issued', '15/01/2020', null],
      ['in-force', '01/3/2020', null],
      ['cited', '05/3/2024', 'Kế hoạch công tác mẫu năm 2024'],
      ['ended', '01/01/2025', 'Thông tư 02/2021/TT-BM'],
      ['today', '22/11/2026', null],
    ]);
  });

  test('says in words what each day is', () => {
    const days = timeline(sampleSite(body, '2026-11-22'), '01-2020-tt-bm').map(({ day, what }) => `${day} ${what}`);
    expect(days.slice(0, 2)).toEqual(['15/01/2020 Ban hành', '01/3/2020 Có hiệu lực']);
  });

  test('leaves out the day of effect where it is not known', () => {
    expect(events('2026-11-22', '04-2022-tt-bm').map(([kind]) => kind)).not.toContain('in-force');
  });

  test('goes on after today', () => {
    expect(events('2026-11-22', '03-2022-tt-bm').slice(-2)).toEqual([
      ['today', '22/11/2026', null],
      ['transition-end', '31/12/2026', 'Thông tư 02/2021/TT-BM'],
    ]);
  });

  test('begins with the issue even when its day is not known', () => {
    expect(events('2026-11-22', '05-2022-tt-bm')[0]).toEqual(['issued', null, null]);
  });

  test('says in which state it was when it was cited', () => {
    const cited = timeline(sampleSite(body, '2026-11-22'), '01-2020-tt-bm').find(({ kind }) => kind === 'cited');
    expect(cited!.state!.state).toBe('in-force');
  });
});

describe('the passages that cite a document', () => {
  const [citing] = citingPlans(sampleSite(body, '2026-11-22'), '03-2022-tt-bm');

  test('are quoted with their sentence and lead to their place', () => {
    expect(citing!.passages.map(({ before, exact, after, place }) => [before + exact + after, place])).toEqual([
      [
        'Căn cứ Thông tư số 03/2022/TT-BM ngày 01/02/2022 của Bộ Mẫu về hồ sơ.',
        { path: `/ke-hoach/${samplePlan}/#vd-1`, label: 'mở đầu, đoạn 1' },
      ],
      [
        'Tiếp tục theo Thông tư số 03/2022/TT-BM ngày 01/02/2022 của Bộ Mẫu; theo Thông tư 05/2022/TT-BM.',
        { path: `/ke-hoach/${samplePlan}/#vd-4`, label: 'II.1, đoạn 2' },
      ],
    ]);
  });

  test('show where a sentence was cut', () => {
    const long = `${'rất dài '.repeat(60)}Thông tư 05/2022/TT-BM ${'và nữa '.repeat(60)}`;
    const [plan] = citingPlans(sampleSite(long, '2026-11-22'), '05-2022-tt-bm');
    expect(plan!.passages[0]!.before.startsWith('… ')).toBe(true);
    expect(plan!.passages[0]!.after.endsWith(' …')).toBe(true);
  });

  test('are none for a document that nobody cites', () => {
    expect(citingPlans(sampleSite(body, '2026-11-22'), '04-2022-tt-bm')).toEqual([]);
  });
});
